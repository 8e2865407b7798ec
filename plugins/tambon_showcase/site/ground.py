"""The folder a site is built into, and whether we may take it (docs/adr/0021).

A folder is taken only when it is new, empty, or carries our mark.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .made import MARK, is_ours, mark
from .whole_file import unfinished

_NOTHING = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", unfinished(Path(MARK)).name})
"""Files that a system puts into a folder by itself, and our mark half-written: a folder with only these is empty to a person."""
_DEPTH = 2
"""How deep folders are looked at for links: the site's own, and those of years."""


class GroundError(Exception):
    """The folder may not be built into; the text says why, in Thai, and what to do."""


def claim(site_dir: Path, root: Path, sources: Iterable[Path]) -> None:
    """Take a folder for the site and mark it; `sources` are the folders and files that are read or kept.

    Raises:
        GroundError: it is, holds or is inside a source, it is somebody's folder, or links lead out of it.
    """
    _keep_from_sources(site_dir, root, sources)
    if site_dir.exists() and not site_dir.is_dir():
        raise GroundError(f"{site_dir} เป็นไฟล์ ไม่ใช่โฟลเดอร์ เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่างให้เว็บไซต์")
    found = put_by_people(site_dir)
    if found and not is_ours(site_dir):
        raise GroundError(
            f"{site_dir} มีไฟล์ของผู้อื่นอยู่ ({', '.join(found[:3])}{' …' if len(found) > 3 else ''}) จึงไม่แตะต้อง "
            "เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง ถ้าเป็นเว็บไซต์ที่โปรแกรมรุ่นก่อนสร้างไว้ ให้ลบหรือย้ายโฟลเดอร์นั้นก่อน"
        )
    for link in _links(site_dir, _DEPTH):
        raise GroundError(f"{link} เป็นลิงก์ไปที่อื่น โปรแกรมจึงอาจเขียนทับของที่อื่น ลบลิงก์นี้ก่อน")
    if not found:
        mark(site_dir)


def put_by_people(folder: Path) -> list[str]:
    """The names in a folder that no system puts there by itself; none where it is not there yet."""
    return sorted(set(os.listdir(folder)) - _NOTHING) if folder.exists() else []  # noqa: PTH208


def _keep_from_sources(site_dir: Path, root: Path, sources: Iterable[Path]) -> None:
    if any(_same(site_dir, one) for one in (Path.home(), Path(site_dir.anchor), *_with_parents(root))):
        raise GroundError(f"{site_dir} มีต้นฉบับของโครงการหรือไฟล์ส่วนตัวอยู่ข้างใน เลือกโฟลเดอร์อื่น เช่น {root / 'site'}")
    for source in sources:
        if any(_same(site_dir, one) for one in _with_parents(source)):
            raise GroundError(f"{site_dir} มีต้นฉบับ {source} อยู่ข้างใน เลือกโฟลเดอร์อื่น เช่น {root / 'site'}")
        if lies_in(site_dir, source):
            raise GroundError(f"{site_dir} อยู่ในต้นฉบับ {source} เลือกโฟลเดอร์อื่น เช่น {root / 'site'}")


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or in it, also through a link or in other capital letters; neither has to be there yet."""
    return any(_same(one, folder) for one in _with_parents(path))


def _with_parents(path: Path) -> tuple[Path, ...]:
    whole = path.resolve()
    return (whole, *whole.parents)


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one place: the same for the system, or except for capital letters, which some systems ignore."""
    try:
        return one.samefile(other)
    except OSError:
        return str(one.resolve()).casefold() == str(other.resolve()).casefold()


def _links(folder: Path, depth: int) -> Iterator[Path]:
    """Links to folders, down to a depth; what is written below one lands elsewhere."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        inside = [one for one in found if one.is_dir()]
    for one in inside:
        if one.is_symlink() or one.is_junction() if hasattr(one, "is_junction") else one.is_symlink():
            yield Path(one.path)
        elif depth > 1:
            yield from _links(Path(one.path), depth - 1)

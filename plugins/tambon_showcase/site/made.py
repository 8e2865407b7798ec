"""Which files of a site we made, and removing these and no others (docs/adr/0021).

The mark of a site also lists the files that were made beside the entries' folders; each of these carries a list of its
own, which moves with it. Only what a list names is ever removed.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from .whole_file import unfinished, write_if_changed

MARK = ".tambon-site"
"""The file that says that a site's folder is ours: how many entries it publishes, then the names of files we made."""
MADE = ".tambon-made"
"""The file of an entry's folder in the site that names the files we made there."""
FIRST_LINE = (
    "โฟลเดอร์นี้สร้างโดย tambon build ไฟล์ที่มีชื่อในรายการนี้จะถูกเขียนใหม่หรือลบเมื่อสร้างครั้งต่อไป (made by tambon build)"
)
_COUNT = "ตำบลที่เผยแพร่ "


def is_ours(site_dir: Path) -> bool:
    """Whether a folder carries our mark."""
    return _lines(site_dir / MARK)[:1] == [FIRST_LINE]


def mark(site_dir: Path) -> None:
    """Put our mark on a folder in which we have made nothing yet."""
    remember(site_dir, (), 0)


def published(site_dir: Path) -> int:
    """How many entries the last whole build published into a site."""
    counts = [line.removeprefix(_COUNT) for line in _lines(site_dir / MARK)[1:2] if line.startswith(_COUNT)]
    return int(counts[0]) if counts and counts[0].isdecimal() else 0


def remember(site_dir: Path, names: Collection[str], count: int) -> None:
    """Keep the names of all files made beside the entries' folders, and how many entries are published."""
    write_if_changed(site_dir / MARK, _list(f"{_COUNT}{count}", *sorted(names)))


def intend(site_dir: Path, name: str) -> None:
    """Add a file to the list before it is made, so that it is known as ours if the build ends at once."""
    with contextlib.suppress(FileNotFoundError), (site_dir / MARK).open("r+b") as file:
        file.seek(0, os.SEEK_END)
        file.write(f"{name}\n".encode())


def known(site_dir: Path) -> list[str]:
    """The files beside the entries' folders that earlier builds made in a site."""
    return _names(site_dir / MARK)[1:] if is_ours(site_dir) else []


def list_made(folder: Path) -> None:
    """Write down all files of an entry's folder, which we have just made."""
    names = sorted(names_below(folder))
    (folder / MADE).write_bytes(_list(*names, MADE))


def entry_folders(site_dir: Path) -> Iterator[Path]:
    """The folders of entries that we made in a site."""
    yield from (path.parent for path in site_dir.glob(f"[0-9][0-9][0-9][0-9]/[0-9]*/{MADE}"))


def made_names(folder: Path) -> list[str]:
    """The names of the files that we made in an entry's folder, but of the list itself."""
    return [name for name in _names(folder / MADE) if name != MADE]


def key_of(folder: Path) -> str:
    """The key of the entry whose folder in the site this is, such as `2565/640904`."""
    return f"{folder.parent.name}/{folder.name}"


def take_away(folder: Path) -> None:
    """Remove what we made in an entry's folder; a file that we did not make stays where it is."""
    remove(folder, _names(folder / MADE))
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def remove(folder: Path, names: Iterable[str]) -> None:
    """Remove files of a folder by their names, and the folders inside that are then empty."""
    for name in names:
        path = folder / name
        for one in (path, unfinished(path)):  # the second where a build was killed
            with contextlib.suppress(OSError):  # gone already, or a folder by now
                one.unlink()
        for above in path.parents[: len(PurePosixPath(name).parts) - 1]:
            if above.is_dir() and not any(above.iterdir()):
                above.rmdir()


def bring_back(old: Path, new: Path) -> None:
    """Move what others put into an entry's old folder to its new one, unless a file of ours has the name."""
    ours = frozenset(_names(old / MADE))
    for name in names_below(old):
        target = new / name
        if name not in ours and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            (old / name).replace(target)


def names_below(folder: Path) -> Iterator[str]:
    """The name of every file below a folder, from there and with slashes; links to folders are not followed."""
    start = len(str(folder)) + 1
    for base, _, names in os.walk(folder):
        inside = f"{base[start:]}/".replace(os.sep, "/").removeprefix("/")
        yield from [inside + name for name in names]


def _names(path: Path) -> list[str]:
    """The names in a list of ours; none that leads out of its folder, however it got there."""
    named = (PurePosixPath(line) for line in _lines(path)[1:] if line and "\\" not in line)
    return [
        str(name)
        for name in named
        if not name.is_absolute() and ".." not in name.parts and ":" not in str(name)
    ]


def _list(*lines: str) -> bytes:
    return "\n".join((FIRST_LINE, *lines, "")).encode()


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return []

"""What the system or the folder does not allow, said in Thai instead of a traceback; nothing is overwritten."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable
from pathlib import Path

from tambon_showcase.settings import Settings, SettingsError
from tambon_showcase.site.ground import lies_in
from tambon_showcase.text.system_reasons import system_reason


def refusal(problem: OSError) -> str:
    """Why the system did not open, read or write a file, and what to do."""
    name = f" {problem.filename} " if problem.filename else ""
    return f"ใช้ไฟล์{name}ไม่ได้: {system_reason(problem)}"


def names_are_readable() -> bool:
    """Whether Python reads names of files as Thai; what switches that off is said."""
    coding = sys.getfilesystemencoding()
    if coding != "utf-8":
        print(
            f"อ่านชื่อไฟล์ภาษาไทยไม่ได้ เพราะ Python ใช้รหัสอักขระ {coding} (PYTHONUTF8=0) "
            "ลบตัวแปร PYTHONUTF8 หรือตั้ง PYTHONUTF8=1 แล้วสั่งใหม่",
            file=sys.stderr,
        )
    return coding == "utf-8"


def is_free(targets: Iterable[Path]) -> bool:
    """Whether nothing is where a command would write; the first thing that does is said."""
    for target in targets:
        if target.exists() or target.is_symlink():  # a link to nothing yet: what is written lands elsewhere
            print(f"มี {target} อยู่แล้ว จึงไม่เขียนทับ ลบหรือย้ายของเดิม หรือระบุ --out อื่น", file=sys.stderr)
            return False
    return True


def is_within(root: Path, targets: Iterable[Path]) -> bool:
    """Whether files land where their names say, below a project's root; the first link that leads elsewhere is said."""
    paths = (path for target in targets for path in (*reversed(target.parents), target))
    link = next(
        (path for path in paths if path.is_relative_to(root) and path != root and path.is_symlink()), None
    )
    if link:
        print(f"{link} เป็นลิงก์ไปที่อื่น จึงไม่เขียน ลบลิงก์นี้ หรือวางโฟลเดอร์จริงแทน แล้วสั่งใหม่", file=sys.stderr)
    return not link


def project_above(place: Path) -> Path | None:
    """The nearest folder, from a place upwards, that has mkdocs.yml."""
    whole = place.resolve()
    return next((folder for folder in (whole, *whole.parents) if (folder / "mkdocs.yml").is_file()), None)


def is_apart(target: Path, option: str, start: Path | None = None) -> bool:
    """Whether results land outside of what a project is made from, and of its site; what is in the way is said.

    A register with judges' secrets among the written pages or in the site would be published with them, and the folder of an
    entry takes no strange files. The projects are the one above the target, and the one that the command is for (`start`):
    its sources may be a link to a place without a project, such as a shared drive.
    """
    whole = target.resolve()
    roots = dict.fromkeys(filter(None, map(project_above, (whole, start or Path.cwd()))))
    taken = next(((root, one) for root in roots for one in _own(root) if lies_in(whole, one)), None)
    if taken:
        root, place = taken
        beside = root / whole.name
        is_usable = not beside.exists() and not any(lies_in(beside, one) for one in _own(root))
        print(
            f"{whole} อยู่ใน {place} ซึ่งเป็นต้นฉบับหรือเว็บไซต์ของโครงการ จึงไม่เขียน "
            f"ระบุ {option} อื่น เช่น {option} {beside if is_usable else free_name(beside)}",
            file=sys.stderr,
        )
    return not taken


def free_name(path: Path) -> Path:
    """The name with the first number that is free: of `ผล` it is `ผล-2`."""
    named = path if path.name else path.resolve()  # `.` has no name
    numbered = (named.with_name(f"{named.stem}-{number}{named.suffix}") for number in itertools.count(2))
    return next(one for one in numbered if not one.exists())


def _own(root: Path) -> list[Path]:
    """Where a project's sources, its site and its cache are."""
    from tambon_showcase.publish.site_config import site_settings, source_paths

    try:
        settings, pages = site_settings(root), source_paths(root)
    except SettingsError:  # a project that cannot be built still has its entries
        settings, pages = Settings(root, root / "site"), []
    return [settings.tambons_dir, settings.site_dir, settings.cache_dir, *pages]

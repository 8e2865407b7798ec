"""What the system or the folder does not allow, said in Thai instead of a traceback; nothing is overwritten."""

from __future__ import annotations

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


def is_free(targets: Iterable[Path]) -> bool:
    """Whether nothing is where a command would write; the first thing that does is said."""
    for target in targets:
        if target.exists() or target.is_symlink():  # a link to nothing yet: what is written lands elsewhere
            print(f"มี {target} อยู่แล้ว จึงไม่เขียนทับ ลบหรือย้ายของเดิม หรือระบุ --out อื่น", file=sys.stderr)
            return False
    return True


def is_apart(target: Path, option: str) -> bool:
    """Whether results land outside of what a project is made from, and of its site; what is in the way is said.

    A register with judges' secrets among the written pages or in the site would be published with them, and the folder of an
    entry takes no strange files.
    """
    whole = target.resolve()
    root = next((folder for folder in (whole, *whole.parents) if (folder / "mkdocs.yml").is_file()), None)
    taken = next((place for place in _own(root) if lies_in(whole, place)), None) if root else None
    if root and taken:
        print(
            f"{whole} อยู่ใน {taken} ซึ่งเป็นต้นฉบับหรือเว็บไซต์ของโครงการ จึงไม่เขียน ระบุ {option} อื่น เช่น {option} {root / whole.name}",
            file=sys.stderr,
        )
    return not taken


def _own(root: Path) -> list[Path]:
    """Where a project's sources, its site and its cache are."""
    from tambon_showcase.publish.site_config import site_settings, source_paths

    try:
        settings, pages = site_settings(root), source_paths(root)
    except SettingsError:  # a project that cannot be built still has its entries
        settings, pages = Settings(root, root / "site"), []
    return [settings.tambons_dir, settings.site_dir, settings.cache_dir, *pages]

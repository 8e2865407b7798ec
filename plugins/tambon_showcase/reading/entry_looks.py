"""What shows that a folder is an entry's, wherever it is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from .allow_list import CODE, are_of_entry

_WRITTEN_CODE = re.compile(rb"^code\s*:\D{0,9}([1-9][0-9]{5})\b", re.MULTILINE)
_HEAD = 20_000


def items(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, by name; nothing where there is no such folder."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as found:
        return sorted(found, key=lambda item: item.name)


def is_folder(item: os.DirEntry[str]) -> bool:
    """Whether it is a real folder, not a link to one."""
    return item.is_dir(follow_symlinks=False)


def is_entry(folder: Path) -> bool:
    """Whether a folder outside the pattern is an entry's: by its code, or by what it holds."""
    return bool(CODE.match(folder.name)) or holds_entry(folder)


def holds_entry(folder: str | Path) -> bool:
    """Whether what is in a folder is laid out as an entry."""
    return are_of_entry([item.name for item in items(Path(folder))])


def entries_in(folder: Path, depth: int) -> Iterator[Path]:
    """The entries in a folder and in the folders in it, that deep."""
    for item in filter(is_folder, items(folder)):
        if is_entry(path := Path(item.path)):
            yield path
        elif depth > 1:
            yield from entries_in(path, depth - 1)


def code_of(folder: Path) -> str:
    """The code of the tambon that an entry's folder is of: as its name says, or its main file; or an empty text."""
    if CODE.match(folder.name):
        return folder.name[:6]
    main = folder / "tambon.yml"
    if not main.is_file() or main.is_symlink():
        return ""
    with main.open("rb") as file:
        found = _WRITTEN_CODE.search(file.read(_HEAD))
    return found[1].decode() if found else ""

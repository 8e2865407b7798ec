"""Results that are made again as sheets come in: a command replaces what it wrote itself, and nothing else."""

from __future__ import annotations

import hashlib
import itertools
import json
import sys
from collections.abc import Mapping
from pathlib import Path

RECORD = ".tambon-written.json"
"""The file beside the results that says which content the command wrote."""


def write_results(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Write the files, or say which file of somebody else is in the way, and write none.

    A file that a person changed after it was written counts as somebody else's.

    Raises:
        OSError: the system does not let a file be read or written.
    """
    known = _record(folder)
    for name, data in files.items():
        if _is_foreign(folder / name, {known.get(name), _digest(data)}):
            print(
                f"มี {folder / name} ที่คำสั่งนี้ไม่ได้เขียน หรือมีคนแก้ไว้ จึงไม่เขียนทับ ย้ายของเดิม หรือระบุ --out อื่น เช่น --out {_free(folder)}",
                file=sys.stderr,
            )
            return False
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for name, data in files.items():
            (folder / name).write_bytes(data)
            known[name] = _digest(data)
            print(f"เขียน {folder / name}")
    finally:  # what was written before the disk was full is ours too
        (folder / RECORD).write_text(json.dumps(known, indent=1), encoding="utf-8")
    return True


def _record(folder: Path) -> dict[str, str]:
    """What the command wrote into the folder before; nothing where the record is gone or damaged."""
    try:
        read = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _is_foreign(path: Path, own: set[str | None]) -> bool:
    if not path.exists():
        return path.is_symlink()  # a link to nothing yet: what is written lands elsewhere
    return not path.is_file() or _digest(path.read_bytes()) not in own


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _free(folder: Path) -> Path:
    """The folder's name with the first number that is free."""
    named = folder if folder.name else folder.resolve()  # `.` has no name
    numbered = (named.with_name(f"{named.name}-{number}") for number in itertools.count(2))
    return next(path for path in numbered if not path.exists())

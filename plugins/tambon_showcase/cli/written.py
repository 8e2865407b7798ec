"""Results that are made again as sheets come in: a command replaces what it wrote itself, and nothing else."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from tambon_showcase.site.whole_file import write_if_changed, write_together

from .refusals import free_name

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
                f"มี {folder / name} ที่คำสั่งนี้ไม่ได้เขียน หรือมีคนแก้ไว้ จึงไม่เขียนทับ ย้ายของเดิม หรือระบุ --out อื่น เช่น --out {free_name(folder)}",
                file=sys.stderr,
            )
            return False
    _write(folder, files, known)
    print(*(f"เขียน {folder / name}" for name in files), sep="\n")
    return True


def _write(folder: Path, files: Mapping[str, bytes], known: Mapping[str, str]) -> None:
    """Write all of them or, where there is no room, none; the record names what is in place, also after a failure."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        write_together({folder / name: data for name, data in files.items()})
    finally:
        made = {name: _digest(data) for name, data in files.items() if _holds(folder / name, data)}
        if record := {**known, **made}:
            write_if_changed(folder / RECORD, json.dumps(record, indent=1).encode())


def _record(folder: Path) -> dict[str, str]:
    """What the command wrote into the folder before; nothing where the record is gone or damaged."""
    try:
        read = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
        return {}
    named = read.items() if isinstance(read, dict) else ()
    return {name: digest for name, digest in named if isinstance(digest, str)}


def _is_foreign(path: Path, own: set[str | None]) -> bool:
    if not path.exists():
        return path.is_symlink()  # a link to nothing yet: what is written lands elsewhere
    return not path.is_file() or _digest(path.read_bytes()) not in own


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

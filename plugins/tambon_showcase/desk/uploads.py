"""Lays what a browser sends into a draft's folder, as it is: nothing of it is opened here."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from starlette.datastructures import UploadFile

from tambon_showcase.content.names import MAX_BYTES, better_name

from .drafts import DeskDraft

_DEEPEST = 6
"""Parts of a path that are kept of what a browser says."""


def lay(draft: DeskDraft, files: Sequence[UploadFile]) -> int:
    """Keep the files in place of what was sent before; returns how many there are."""
    apart = draft.upload.with_name(f".{draft.upload.name}.new")
    shutil.rmtree(apart, ignore_errors=True)
    sent = [file for file in files if file.filename]
    if not sent:
        return 0
    for number, file in enumerate(sent):
        target = apart / _name(file.filename or "", apart, number)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as out:
            shutil.copyfileobj(file.file, out)
    shutil.rmtree(draft.upload, ignore_errors=True)
    apart.rename(draft.upload)
    return len(sent)


def _name(said: str, folder: Path, number: int) -> str:
    """A path that stays in the folder; a second file of one name gets a folder of its own."""
    parts = [part for part in PurePosixPath(said.replace("\\", "/")).parts if part.strip("./ ")]
    plain = [_short(better_name(part)) for part in parts[-_DEEPEST:]] or ["ไฟล์"]
    path = "/".join(plain)
    places = itertools.chain([path], (f"{free}/{path}" for free in itertools.count(number)))
    return next(place for place in places if _is_free(folder, place))


def _is_free(folder: Path, place: str) -> bool:
    """Whether a file can be written there: nothing is there yet, and what is above it is no file."""
    target = folder / place
    return not target.exists() and not any(above.is_file() for above in target.parents)


def _short(name: str) -> str:
    """A name that every system can store; a Thai letter takes three bytes."""
    suffix = PurePosixPath(name).suffix[:12]
    stem = name.removesuffix(suffix).encode()[: MAX_BYTES - len(suffix.encode())]
    return name if len(name.encode()) <= MAX_BYTES else f"{stem.decode(errors='ignore')}{suffix}"

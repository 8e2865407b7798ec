"""Lays what a browser sends into a draft's folder, as it is: nothing of it is opened here."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from starlette.datastructures import UploadFile

from tambon_showcase.content.names import better_name

from .drafts import DeskDraft

_LONGEST, _DEEPEST = 120, 6
"""Letters of a name, and folders above it, that are kept of what a browser says."""


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
    return f"{number}/{path}" if (folder / path).exists() else path


def _short(name: str) -> str:
    suffix = PurePosixPath(name).suffix[:12]
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - len(suffix)]}{suffix}"

"""What a build made and finds otherwise than it left it: it is made again, and the maintainer reads which.

A worker has no way to the end of the build but the disk, so it notes the path there.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

NOTES = "changed-outside.txt"


def note_changed(folder: Path, made: Path) -> None:
    """Note in a folder of the cache that a path, if it is there, is not as we left it."""
    with contextlib.suppress(OSError):  # the maintainer's convenience never stops the work
        if made.exists():
            with (folder / NOTES).open("a", encoding="utf-8") as notes:
                notes.write(f"{made}\n")


def take_notes(cache_dir: Path) -> tuple[str, ...]:
    """The paths noted since the last build, each once; the notes go."""
    found: set[str] = set()
    for notes in (cache_dir / NOTES, *cache_dir.glob(f"*/{NOTES}")):
        with contextlib.suppress(OSError):
            found |= set(notes.read_text("utf-8", "replace").splitlines())
            notes.unlink()
    return tuple(sorted(found))

"""Files written whole: a reader of the site finds the old file or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

_PIECE = 1 << 30
"""Most bytes copied by one call of the system."""


def write_if_changed(path: Path, data: bytes) -> None:
    """Write a file unless it already holds exactly this.

    The old file is replaced, not written over: its bytes may belong to another name, too. What a writer left that was
    killed before its file took its place goes with it.
    """
    try:
        if path.read_bytes() == data and not path.is_symlink():
            unfinished(path).unlink(missing_ok=True)
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that takes its place in one step; a full disk leaves the old one."""
    write_large(path, lambda part: part.write_bytes(data))


def write_large(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` make a file that is too large for memory, as whole as `write_whole` would."""
    part = unfinished(path)
    try:
        write(part)
        part.replace(path)
    except OSError as problem:
        if str(problem.filename or part) == str(part):  # a full disk names no file, and nobody knows the part
            problem.filename = str(path)
        raise
    finally:
        _discard(part)


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write files that take the place of older ones only when all are there: a full disk leaves all old ones."""
    path = Path()
    try:
        for path, data in files.items():
            unfinished(path).write_bytes(data)
        for path in files:
            unfinished(path).replace(path)
    except OSError as problem:
        problem.filename = str(path)
        raise
    finally:
        for one in files:
            _discard(unfinished(one))


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, all or none: a full disk leaves neither half a file nor a new folder.

    Raises:
        FileExistsError: one of them is there.
        OSError: the system does not let one be written.
    """
    made: list[Path] = []
    for path, data in files.items():
        try:
            _make_folders(path.parent, made)
            with path.open("xb") as file:
                made.append(path)
                file.write(data)
        except OSError as problem:
            for one in reversed(made):
                with contextlib.suppress(OSError):  # a folder into which somebody else has put something
                    one.rmdir() if one.is_dir() else one.unlink()
            problem.filename = problem.filename or str(path)
            raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it; each that was not there joins `made` only when it is ours.

    A link to nothing is not there either, and it is somebody's.
    """
    for above in reversed((folder, *folder.parents)):
        if not above.is_dir():
            above.mkdir()
            made.append(above)


def make_folder(folder: Path, fill: Callable[[Path], object]) -> None:
    """Let `fill` make a folder, which takes its place in one step: what stopped halfway leaves nothing.

    Raises:
        OSError: the folder is there and holds something, or the system does not let it be written.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as apart:
        draft = Path(apart) / folder.name
        try:
            fill(draft)
            draft.rename(folder)
        except OSError as problem:
            if apart in str(problem.filename or apart):  # nobody knows the draft
                problem.filename = str(folder)
            raise


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder, without links; what cannot be copied ends it and says why, which `shutil.copytree` does not."""
    target.mkdir(parents=True)
    for one in sorted(source.iterdir()):
        if one.is_symlink():
            continue
        try:
            (copy_folder if one.is_dir() else copy)(one, target / one.name)
        except OSError as problem:
            problem.filename = problem.filename or str(target / one.name)
            raise


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths in a folder, each whole or not at all; an empty one is deleted."""
    for name, data in files.items():
        target = folder / name
        if data:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, data)
        else:
            target.unlink(missing_ok=True)


def _discard(part: Path) -> None:
    """Remove what stopped halfway; why it stopped is the error to say, not why this cannot be removed either."""
    with contextlib.suppress(OSError):
        part.unlink()


def unfinished(path: Path) -> Path:
    """Where a file is written before it takes its place."""
    return path.with_name(f".{path.name}.part{path.suffix}")


def copy(source: Path, target: str | Path) -> None:
    """Copy a file's bytes, never its name: the system shares them where it can copy on writing (Btrfs, XFS, APFS)."""
    if not hasattr(os, "copy_file_range"):
        shutil.copyfile(source, target)
        return
    with source.open("rb") as old, Path(target).open("wb") as new:
        try:
            while os.copy_file_range(old.fileno(), new.fileno(), _PIECE):
                pass
        except OSError:  # not between these two systems of files
            old.seek(0)
            new.seek(0)
            new.truncate()
            shutil.copyfileobj(old, new)

"""What git says changed between two commits, and laying the changed entries over another work tree."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from tambon_showcase.git import git

from .scope import ChangedEntry, FileChange


def changed_files(repo: Path, base: str, head: str) -> tuple[FileChange, ...]:
    """Every file that differs between two commits of the repository; a rename is a deletion and an addition.

    Raises:
        GitError: git does not know a commit, or takes too long.
    """
    options = ("--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff")
    fields = git(repo, "diff", *options, base, head, "--")
    parts = fields.split(b"\0")
    return tuple(_change(meta, path) for meta, path in zip(parts[::2], parts[1::2], strict=False))


def _change(meta: bytes, path: bytes) -> FileChange:
    _, mode, before, after, status = meta.decode("ascii").removeprefix(":").split()
    return FileChange(path.decode("utf-8", "backslashreplace"), status, mode, before, after)


def lay(target: Path, head: str, entries: Iterable[ChangedEntry]) -> None:
    """Put the entries into the work tree `target` as `head` has them, and nothing else of `head`.

    Raises:
        GitError: git could not check a folder out.
    """
    for entry in entries:
        for folder in {entry.folder, *_others_of(target, entry)}:
            shutil.rmtree(target / folder, ignore_errors=True)
        if entry.state != "deleted":
            git(target, "--literal-pathspecs", "checkout", head, "--", entry.folder)


def _others_of(target: Path, entry: ChangedEntry) -> list[str]:
    """Where a moved entry lay before."""
    if entry.state != "moved":
        return []
    found = (target / "tambons" / str(entry.year)).glob(f"[0-9][0-9]-*/{entry.code}-*")
    return [path.relative_to(target).as_posix() for path in found]

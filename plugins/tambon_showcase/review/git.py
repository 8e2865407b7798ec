"""What git says changed between two commits, and laying the changed entries over another work tree."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .scope import ChangedEntry, FileChange

TIME_LIMIT_S = 120
"""Longest time one git command may take."""


def changed_files(repo: Path, base: str, head: str) -> tuple[FileChange, ...]:
    """Every file that differs between two commits of the repository; a rename is a deletion and an addition.

    Raises:
        subprocess.SubprocessError: git does not know a commit, or takes too long.
    """
    fields = _git(
        repo, "diff", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", base, head, "--"
    )
    parts = fields.split(b"\0")
    return tuple(_change(meta, path) for meta, path in zip(parts[::2], parts[1::2], strict=False))


def _change(meta: bytes, path: bytes) -> FileChange:
    _, mode, before, after, status = meta.decode("ascii").removeprefix(":").split()
    return FileChange(path.decode("utf-8", "backslashreplace"), status, mode, before, after)


def lay(target: Path, head: str, entries: Iterable[ChangedEntry]) -> None:
    """Put the entries into the work tree `target` as `head` has them, and nothing else of `head`.

    Raises:
        subprocess.SubprocessError: git could not check a folder out.
    """
    for entry in entries:
        for folder in {entry.folder, *_others_of(target, entry)}:
            shutil.rmtree(target / folder, ignore_errors=True)
        if entry.state != "deleted":
            _git(target, "--literal-pathspecs", "checkout", head, "--", entry.folder)


def _others_of(target: Path, entry: ChangedEntry) -> list[str]:
    """Where a moved entry lay before."""
    if entry.state != "moved":
        return []
    found = (target / "tambons" / str(entry.year)).glob(f"[0-9][0-9]-*/{entry.code}-*")
    return [path.relative_to(target).as_posix() for path in found]


def _git(repo: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(repo), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=TIME_LIMIT_S).stdout

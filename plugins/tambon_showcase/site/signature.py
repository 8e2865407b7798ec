"""Signatures: does an entry have to be built again? Decided by content, never by file times alone.

A `git checkout` sets new times for all files, so times only save work: when no time or size changed, the
content did not either (files written in the last two seconds are not trusted, as git does it).
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

RACY_NS = 2_000_000_000
"""Changes within this time of each other may share a file time, in nanoseconds."""


def digest(*parts: bytes | str) -> str:
    """A short hash of several parts; the parts' borders count."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def stat_signature(folder: Path) -> str:
    """Changes when any file's name, size or time changes; the empty text when that cannot be trusted yet."""
    rows = sorted(_stats(str(folder)))
    newest = max((row[2] for row in rows), default=0)
    if time.time_ns() - newest < RACY_NS:
        return ""
    return digest(repr(rows))


def made_signature(path: Path) -> str:
    """Changes when anything below a path that we wrote comes, goes or is written over, also in place; empty where nothing is.

    A look at every file: 4 µs each, half a second for the 180,000 of a country.
    """
    rows = sorted(_stats(str(path)))
    return digest(repr(rows)) if rows else ""


def content_signature(folders: Iterable[Path]) -> str:
    """Changes when any file's name or content changes, whatever its time."""
    total = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for path, _size, _time in sorted(_stats(str(folder))):
            data = _read(path)
            name = os.path.relpath(path, folder).replace(os.sep, "/").encode()
            total.update(b"%d:%s:%d:" % (len(name), name, len(data)))
            total.update(data)
    return total.hexdigest()


def _stats(folder: str) -> Iterator[tuple[str, int, int]]:
    if os.path.isfile(folder):  # noqa: PTH113 - hot: 250,000 files at national size
        status = os.stat(folder)  # noqa: PTH116
        yield folder, status.st_size, status.st_mtime_ns
        return
    try:
        found = list(os.scandir(folder))
    except OSError:
        return
    for item in found:
        if item.name == "__pycache__":
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _stats(item.path)
        else:
            status = item.stat(follow_symlinks=False)
            yield item.path, status.st_size, status.st_mtime_ns


def _read(path: str) -> bytes:
    mode = os.lstat(path).st_mode
    if not stat.S_ISREG(mode):  # a link or a pipe: its kind counts, and it is never opened
        return b"special:%d" % stat.S_IFMT(mode)
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return b"unreadable"

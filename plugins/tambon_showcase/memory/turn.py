"""One build at a time: two at once would take each other's half-made files for their own."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

WAIT_S = 60
"""How long a build waits for another to end, in seconds."""
_LOCK_FILE = "turn.sqlite"


class BusyError(Exception):
    """Another build is still at work; the text says so in Thai."""


def is_taken_before(folder: Path) -> bool:
    """Whether somebody has had a turn in a folder: it is ours then, and no folder of somebody's."""
    return (folder / _LOCK_FILE).is_file()


@contextlib.contextmanager
def take_turn(cache_dir: Path, wait_s: float = WAIT_S) -> Iterator[None]:
    """Hold the project's only turn to build; the system takes it back from a process that dies.

    SQLite's lock is used because it is the same on Windows, macOS and Linux.

    Raises:
        BusyError: another build did not end in time.
        OSError: the cache cannot be written.
    """
    cache_dir.mkdir(parents=True, exist_ok=True)
    path = cache_dir / _LOCK_FILE
    path.touch()
    with contextlib.closing(sqlite3.connect(path, timeout=wait_s, isolation_level=None)) as lock:
        try:
            lock.execute("begin exclusive")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise PermissionError(f"{path}: {problem}") from None
            raise BusyError("กำลังมีการสร้างเว็บไซต์นี้อีกงานหนึ่ง รอให้เสร็จแล้วสั่งใหม่") from None
        yield

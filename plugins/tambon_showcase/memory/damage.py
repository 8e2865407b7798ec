"""When a memory may be dropped: where it is damaged, never where the machine was at fault."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

DAMAGED = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged memory raises, at once or on the way: sqlite3 cannot even quote some damaged schemas."""
_OF_MACHINE = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_NOMEM: errno.ENOMEM,
}
"""What SQLite reports when the machine is at fault, not the file (sqlite.org/rescode.html), in the system's words."""


def forget_damaged(path: Path, problem: sqlite3.DatabaseError | UnicodeDecodeError) -> None:
    """Take a memory away that proved damaged.

    Raises:
        OSError: the machine is at fault (a full disk, no right to write): that says nothing about what is remembered.
    """
    code = getattr(problem, "sqlite_errorcode", 0)
    number = None if code == sqlite3.SQLITE_IOERR_SHORT_READ else _OF_MACHINE.get(code & 0xFF)
    if number is not None:
        raise OSError(number, os.strerror(number), str(path)) from problem
    forget(path)


def forget(path: Path) -> None:
    """Take a memory away, with what SQLite keeps beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)

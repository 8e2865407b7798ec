"""What entries share, read from the memory's database when it is needed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from tambon_showcase.site.signature import digest

SEARCH = "search"
"""The share that is an entry's contribution to the search."""


class Shares:
    """What entries share, by kind (memory/shares.py), read from the database when needed: memory stays flat."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def digests(self, name: str) -> dict[str, str]:
        """A digest of one kind of share by entry key, in the order of keys."""
        return dict(self._db.execute("select key, digest from share where name = ? order by key", (name,)))

    def one(self, name: str, key: str) -> bytes:
        """One entry's share of a kind, or nothing."""
        query = "select digest, data from share where name = ? and key = ?"
        row = self._db.execute(query, (name, key)).fetchone()
        return sound(*row) if row else b""

    def of(self, key: str) -> Iterator[tuple[str, bytes]]:
        """All that one entry shares, by its names."""
        for name, known, data in self._db.execute(
            "select name, digest, data from share where key = ?", (key,)
        ):
            yield name, sound(known, data)

    def each(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Every entry's share of a kind, in the order of keys."""
        query = "select key, digest, data from share where name = ? order by key"
        for key, known, data in self._db.execute(query, (name,)):
            yield key, sound(known, data)


class Searches:
    """All search contributions, read from the database when needed: memory stays flat."""

    def __init__(self, shares: Shares) -> None:
        self._shares = shares

    def digests(self) -> dict[str, str]:
        """A digest of each contribution by entry key: it shows what changed without reading them."""
        return self._shares.digests(SEARCH)

    def one(self, key: str) -> bytes:
        """One entry's contribution."""
        return self._shares.one(SEARCH, key)


def sound(known: str, data: bytes) -> bytes:
    """Bytes that are those that were remembered.

    Raises:
        sqlite3.DatabaseError: they are not.
    """
    if digest(data) != known:
        raise sqlite3.DatabaseError("damaged")
    return data

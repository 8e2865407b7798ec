"""What is already built: one small database, rebuilt from nothing whenever it cannot be trusted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from tambon_showcase.finding import Finding, Severity
from tambon_showcase.site.signature import digest

from .compact import compact_json
from .damage import DAMAGED, forget_damaged
from .stored_shares import SEARCH, Searches, Shares, sound

STATE_FILE = "state.sqlite"
FACTS, FINDINGS = "facts", "findings"
"""What every entry leaves, beside its contribution to the search and what it shares by its own names (memory/shares.py)."""
_SCHEMA = """
create table if not exists entry (
  key text primary key, stat text not null, content text not null, signature text not null,
  made text not null default ''
) without rowid;
create table if not exists share (
  key text not null, name text not null, digest text not null, data blob not null, primary key (key, name)
) without rowid;
create index if not exists kind on share (name, key, digest);
create table if not exists memo (name text primary key, digest text not null, value text not null) without rowid;
"""


class EntryRecord(NamedTuple):
    """One entry as it was last built."""

    key: str
    stat: str
    content: str
    signature: str
    facts: bytes
    search: bytes
    findings: tuple[Finding, ...]
    shares: tuple[tuple[str, bytes], ...] = ()


class Stamp(NamedTuple):
    """What decides whether an entry must be built again; `made` is the signature of its files in the site."""

    stat: str
    content: str
    signature: str
    made: str = ""


class BuildState:
    """The build's memory, in one SQLite file. A damaged file is dropped: everything is then built again."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        try:
            self._db = self._open()
        except DAMAGED as problem:
            forget_damaged(path, problem)
            self._db = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._db.commit()
        self._db.close()

    def stamps(self) -> dict[str, Stamp]:
        """The stamp of every entry known, by entry key.

        Raises:
            sqlite3.DatabaseError: a key cannot be one; whatever else of a stamp is damaged only builds its entry again.
        """
        rows = self._db.execute("select key, stat, content, signature, made from entry")
        found = {key: Stamp(*stamp) for key, *stamp in rows}
        if not all(key.isprintable() for key in found):
            raise sqlite3.DatabaseError("damaged")
        return found

    def begin(self, keys: Collection[str]) -> None:
        """Remember, whatever ends this build, that the next one must build these entries and all pages about several."""
        rows = [(key,) for key in keys]
        self._db.executemany("insert or ignore into entry values (?, '', '', '', '')", rows)
        self._db.executemany("update entry set signature = '' where key = ?", rows)
        groups = self.memo("groups")
        self.remember("groups", "{}")
        self.commit()
        self.remember("groups", groups)  # of this build, and gone with it unless it ends well

    def made(self, signatures: Mapping[str, str]) -> None:
        """Remember how entries' files are in the site."""
        self._db.executemany(
            "update entry set made = ? where key = ?", [(found, key) for key, found in signatures.items()]
        )

    def put(self, record: EntryRecord) -> None:
        """Remember one entry as built."""
        self.drop([record.key])
        self._db.execute("insert into entry values (?, ?, ?, ?, '')", record[:4])
        own = ((FACTS, record.facts), (SEARCH, record.search), (FINDINGS, _findings_data(record.findings)))
        shares = ((record.key, name, digest(data), data) for name, data in (*own, *record.shares) if data)
        self._db.executemany("insert into share values (?, ?, ?, ?)", shares)

    def adopt(self, key: str, stamp: Stamp, other: BuildState) -> None:
        """Remember one entry as another memory has it."""
        shares = [(key, name, digest(data), data) for name, data in other.shares.of(key)]
        self.drop([key])
        self._db.execute("insert into entry values (?, ?, ?, ?, ?)", (key, *stamp))
        self._db.executemany("insert into share values (?, ?, ?, ?)", shares)

    def keep(self, key: str, stamp: Stamp, findings: Iterable[Finding]) -> None:
        """Remember that an entry was looked at again and that its last good pages stayed."""
        query = "update entry set stat = ?, content = ?, signature = ? where key = ?"
        self._db.execute(query, (*stamp[:3], key))
        data = _findings_data(findings)
        self._db.execute(
            "insert or replace into share values (?, ?, ?, ?)", (key, FINDINGS, digest(data), data)
        )

    def restamp(self, key: str, stamp: Stamp) -> None:
        """Remember that an unchanged entry now has other file times."""
        self._db.execute(
            "update entry set stat = ?, content = ? where key = ?", (stamp.stat, stamp.content, key)
        )

    def drop(self, keys: Collection[str]) -> None:
        """Forget entries that are gone."""
        for statement in ("delete from entry where key = ?", "delete from share where key = ?"):
            self._db.executemany(statement, [(key,) for key in keys])

    def clear(self) -> None:
        """Forget every entry, because the files they made are gone."""
        self._db.execute("delete from entry")
        self._db.execute("delete from share")

    def facts(self) -> Iterator[tuple[str, bytes]]:
        """The facts of every entry, in the order of keys."""
        yield from self.shares.each(FACTS)

    @property
    def shares(self) -> Shares:
        """What entries share with pages about several entries."""
        return Shares(self._db)

    @property
    def searches(self) -> Searches:
        """What every published entry adds to the search."""
        return Searches(self.shares)

    def findings(self, chosen: Callable[[str], bool]) -> Iterator[Finding]:
        """All findings of the entries whose keys are chosen, in the order of keys."""
        for key, data in self.shares.each(FINDINGS):
            if chosen(key):
                yield from findings_of(data)

    def memo(self, name: str) -> str:
        """A remembered text, or the empty text.

        Raises:
            sqlite3.DatabaseError: it is not the text that was remembered.
        """
        row = self._db.execute("select digest, value from memo where name = ?", (name,)).fetchone()
        return sound(row[0], row[1].encode()).decode() if row else ""

    def remember(self, name: str, value: str) -> None:
        """Keep a text under a name."""
        self._db.execute("insert or replace into memo values (?, ?, ?)", (name, digest(value), value))

    def commit(self) -> None:
        """Make what was remembered so far survive a crash."""
        self._db.commit()

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path)
        try:
            database.executescript(_SCHEMA)
            database.execute("pragma synchronous = off")
            database.execute("select key, stat, content, signature, made from entry limit 1")
        except sqlite3.DatabaseError:
            database.close()
            raise
        return database


def findings_of(data: bytes) -> Iterator[Finding]:
    """The findings that an entry shares as `FINDINGS`."""
    for fields in json.loads(data or b"[]"):
        yield Finding(fields[0], Severity(fields[1]), *fields[2:])


def _findings_data(findings: Iterable[Finding]) -> bytes:
    rows = [(f.code, f.severity, f.file, f.line, f.message, f.fix, f.value, f.lines) for f in findings]
    return compact_json(rows) if rows else b""

"""Entries for tests: the small valid one of `tests/invalid/_base`, with overlays and changes."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import shutil
from pathlib import Path
from typing import Any

from tambon_showcase.assess import Shown
from tambon_showcase.checks import run_checks
from tambon_showcase.edition import Edition, load_edition
from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.entry import read_entry
from tests.cases import BASE, INVALID, PLACE, ROOT, read_case

__all__ = ["BASE", "INVALID", "PLACE", "ROOT"]

TODAY = datetime.date(2022, 6, 1)


@functools.cache
def edition() -> Edition:
    """The rules of 2565."""
    loaded = load_edition(ROOT / "tambons", 2565)
    assert loaded.edition is not None, loaded.findings
    return loaded.edition


def lay_out(root: Path, case: Path | None = None) -> Path:
    """The base entry in a project at `root`, with a folder of `tests/invalid` laid over it."""
    folder = root / PLACE
    shutil.copytree(BASE, folder)
    if case is not None:
        read_case(case).lay(folder, root)
    return folder


def findings_of(folder: Path, root: Path) -> list[Finding]:
    """All that reading and checking find in an entry's folder."""
    result = read_entry(folder, edition(), root)
    found = list(result.findings)
    if result.entry is not None:
        found += run_checks(result.entry, edition(), root, TODAY)
    return found


def lines_of(findings: list[Finding]) -> list[str]:
    """`T244 tables/villages.csv:3`, as in `case.yml`."""
    return sorted(f"{found.code} {found.file.removeprefix(PLACE + '/')}:{found.line}" for found in findings)


@functools.cache
def base_entry() -> Entry:
    """The base entry, read where it is; its folder is not named like an entry, which only findings show."""
    entry = read_entry(BASE, edition(), ROOT).entry
    assert entry is not None
    return entry


def changed(entry: Entry, *, tables: dict[str, Any] | None = None, **identity: Any) -> Entry:
    """A copy with other rows (as dictionaries by English key) and other keys of `tambon.yml`."""
    rows = {name: _rows(name, given) for name, given in (tables or {}).items()}
    new = entry.identity.model_copy(update=identity)
    return dataclasses.replace(entry, identity=new, tables=dataclasses.replace(entry.tables, **rows))


def _rows(table: str, given: list[dict[str, Any]]) -> tuple[Any, ...]:
    row_type = TABLES[table].row
    return tuple(row_type.model_validate({**row, "line": number}) for number, row in enumerate(given, 2))


def with_files(entry: Entry, *paths: str) -> Entry:
    """A copy that has these files too."""
    return dataclasses.replace(entry, files={**entry.files, **dict.fromkeys(paths, 1)})


def without_files(entry: Entry) -> Entry:
    """A copy without any photo or document."""
    return dataclasses.replace(entry, files={})


def shown(entry: Entry, rules: Edition | None = None) -> Shown:
    """The entry with all its files open to readers, none of them looked into; of 2565 unless other rules are given."""
    return Shown.whole(entry, rules or edition(), ROOT)

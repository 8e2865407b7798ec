"""The report of a change: one JSON document that the comment on the pull request is written from."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tambon_showcase.check_all import check_all
from tambon_showcase.edition import Edition, load_edition

from .entries import EntryChange, entry_change, read_one

VERSION = 1
MAX_FINDINGS = 300
MAX_ROWS = 40
"""Bounds of the report: findings, and rows named of one table."""

Json = dict[str, Any]


def report(before: Path, after: Path, scope: Mapping[str, Any]) -> Json:
    """Check and compare the entries that `scope` (of `scripts/changed_entries.py`) names.

    `before` and `after` are project folders; rules are read from `after`.
    """
    codes = frozenset(entry["code"] for entry in scope["entries"] if entry["state"] != "deleted")
    checked = check_all(after, codes).findings if codes else ()
    findings = [*scope["findings"], *map(dataclasses.asdict, checked)]
    findings.sort(key=lambda finding: ["error", "warning", "note"].index(finding["severity"]))
    editions = {year: load_edition(after / "tambons", year).edition for year in _years(scope)}
    return {
        "version": VERSION,
        "outside": scope["outside"][:MAX_ROWS],
        "findings_total": len(findings),
        "findings": findings[:MAX_FINDINGS],
        "entries": [_entry(entry, editions[entry["year"]], before, after) for entry in scope["entries"]],
    }


def _years(scope: Mapping[str, Any]) -> set[int]:
    return {entry["year"] for entry in scope["entries"]}


def _entry(entry: Mapping[str, Any], edition: Edition | None, before: Path, after: Path) -> Json:
    told = {"year": entry["year"], "code": entry["code"], "state": entry["state"], "folder": entry["folder"]}
    if edition is None:
        return {**told, "change": None}
    old, new = (read_one(root, edition, entry["code"]) for root in (before, after))
    return {**told, "change": _change(entry_change(old, new, edition, entry["files"]))}


def _change(change: EntryChange) -> Json:
    return {
        "main": [list(field) for field in change.main[:MAX_ROWS]],
        "tables": {
            name: {
                "added": list(table.added[:MAX_ROWS]),
                "removed": list(table.removed[:MAX_ROWS]),
                "changed": [
                    {"row": row.row, "fields": [list(f) for f in row.fields]}
                    for row in table.changed[:MAX_ROWS]
                ],
                "totals": [len(table.added), len(table.removed), len(table.changed)],
            }
            for name, table in change.tables.items()
        },
        "texts": [list(text) for text in change.texts],
        "files": {
            name: [list(f) if isinstance(f, tuple) else f for f in files[:MAX_ROWS]]
            for name, files in change.files._asdict().items()
        },
        "unread": list(change.unread),
        "complete": [change.complete_before, change.complete_after],
    }

"""The report of a change: one JSON document that the comment on the pull request is written from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tambon_showcase.assess.checklist import Extent
from tambon_showcase.assess.progress import EntryProgress
from tambon_showcase.check_all import CheckReport, check_all
from tambon_showcase.content.allowances import REQUESTED
from tambon_showcase.edition import load_edition
from tambon_showcase.finding import Finding, Where
from tambon_showcase.handbook.mistakes import explained
from tambon_showcase.proposal.scope import UNCHECKED
from tambon_showcase.reading.entry_folders import find_entries
from tambon_showcase.settings import Settings
from tambon_showcase.worker.pool import run_all

from .entries import EntryChange, entry_change, read_one
from .plain import inside_entry
from .shape import ReportJson

VERSION = 1
MAX_FINDINGS = 300
MAX_ROWS = 40
MAX_MAIN = 200
"""Bounds of the report: findings, rows named of one table, and values of the main data."""


def review_report(before: Path, after: Path, scope: Mapping[str, Any]) -> ReportJson:
    """Check and compare the entries that `scope` (of `scripts/changed_entries.py`) names.

    `before` and `after` are project folders; rules are read from `after`.
    """
    laid = [entry for entry in scope["entries"] if entry["state"] != "deleted"]
    codes = frozenset(entry["code"] for entry in laid)
    checked = check_all(after, codes, before) if codes else CheckReport(codes, (), ())
    found = (*_unchecked(laid, after), *checked.findings)
    findings = [*scope["findings"], *(finding.as_json() for finding in found)]
    findings.sort(key=_weight)
    return {
        "version": VERSION,
        "outside": scope["outside"][:MAX_ROWS],
        "findings_total": len(findings),
        "findings": [_with_page(finding) for finding in findings[:MAX_FINDINGS]],
        "entries": [
            {**entry, "lacks": _lacks(entry["folder"], checked.progress)}
            for entry in _entries(scope["entries"], before, after)
        ],
    }


def _with_page(finding: ReportJson) -> ReportJson:
    """A finding with the place of the handbook that explains it."""
    return {**finding, "page": explained(str(finding["code"]), inside_entry(str(finding["file"])))}


def _lacks(folder: str, progress: Sequence[EntryProgress]) -> list[list[str]]:
    """The items of which nothing or only a part is there: number, title, how much, and what is lacking first."""
    return [
        [item.item, item.title_th, extent.label_th, *item.lacking_th[:1]]
        for entry in progress
        if entry.folder == folder
        for extent in (Extent.NONE, Extent.PARTIAL)
        for item in entry.of(extent)
    ]


def _weight(finding: ReportJson) -> tuple[bool, int]:
    """Wishes to show personal data come first: they must never be among what is cut off."""
    return finding["code"] != REQUESTED.code, ["error", "warning", "note"].index(finding["severity"])


def _unchecked(entries: Sequence[Mapping[str, Any]], after: Path) -> Iterator[Finding]:
    """Entries that no rules were there for, or that are not at their place: nothing was found because nothing looked."""
    placed: dict[int, set[str]] = {}
    for year in {entry["year"] for entry in entries}:
        if load_edition(after / "tambons", year).edition is not None:
            folders = find_entries(after / "tambons", year).folders
            placed[year] = {folder.relative_to(after).as_posix() for folder in folders}
    for entry in entries:
        if entry["folder"] not in placed.get(entry["year"], set()):
            yield UNCHECKED.at(Where(entry["folder"]), f"{entry['year']}/{entry['code']}")


class CompareJob(NamedTuple):
    """An entry of the scope, as JSON, to be compared in two project folders."""

    entry: str
    before: Path
    after: Path


def _entries(entries: Sequence[Mapping[str, Any]], before: Path, after: Path) -> list[ReportJson]:
    """What changed in each entry, read in bounded workers; nothing is said of one that could not be read."""
    jobs = [CompareJob(json.dumps(entry), before, after) for entry in entries]
    if not jobs:
        return []
    faults = Settings(after, after / "site").faults_dir
    done = dict(run_all(_compared, jobs, _lost, start=_no_start, start_args=(), faults=faults))
    return [{**_told(entry), "change": done[job.entry]} for entry, job in zip(entries, jobs, strict=True)]


def _told(entry: Mapping[str, Any]) -> ReportJson:
    return {name: entry[name] for name in ("year", "code", "state", "folder")}


def _compared(job: CompareJob) -> tuple[str, ReportJson | None]:
    entry = json.loads(job.entry)
    edition = load_edition(job.after / "tambons", entry["year"]).edition
    if edition is None:
        return job.entry, None
    old, new = (read_one(root, edition, entry["code"], job.before) for root in (job.before, job.after))
    return job.entry, _change(entry_change(old, new, entry["files"]))


def _lost(job: CompareJob, _reason: str) -> tuple[str, ReportJson | None]:
    return job.entry, None


def _no_start() -> None:
    pass


def _change(change: EntryChange) -> ReportJson:
    return {
        "main": [list(field) for field in change.main[:MAX_MAIN]],
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

"""Checking entries without building pages: reading, checks, texts and files, and what concerns several entries."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from .checks import EntryFacts, check_edition, run_checks
from .checks.files import check_files
from .content.links import LinkContext
from .content.markdown import render_markdown
from .edition import Edition, load_editions
from .finding import Finding
from .judging.past import load_registry
from .judging.scoring import load_scoring
from .model.entry import Entry
from .reading.entry import read_entry
from .reading.folder import find_entries
from .settings import Settings


@dataclasses.dataclass(frozen=True)
class CheckReport:
    """All findings, and the codes of the entries that were checked."""

    codes: frozenset[str]
    findings: tuple[Finding, ...]


def check_all(root: Path, codes: frozenset[str] = frozenset()) -> CheckReport:
    """Check the entries with these codes, or all; what concerns several entries is always checked."""
    settings = Settings(root, root / "site")
    editions, findings = load_editions(settings.tambons_dir)
    checked: set[str] = set()
    for edition in editions.values():
        findings += [
            found
            for region in edition.regions
            for found in load_scoring(settings.tambons_dir, edition, region.no)[1]
        ]
        folders, found = find_entries(settings.tambons_dir, edition.year_be)
        findings += found
        entries: list[Entry] = []
        for folder in folders:
            entry, entry_findings = _check_one(
                folder, edition, root, wanted=not codes or folder.name[:6] in codes
            )
            findings += entry_findings
            entries += [entry] if entry else []
            checked |= {folder.name[:6]}
        registry, of_registry = load_registry(settings.tambons_dir, edition)
        across = check_edition([_across(entry) for entry in entries], edition, registry)
        findings += [*of_registry, *across]
    return CheckReport(frozenset(checked), tuple(findings))


def _check_one(
    folder: Path, edition: Edition, root: Path, *, wanted: bool
) -> tuple[Entry | None, list[Finding]]:
    entry, findings = read_entry(folder, edition, root)
    if not wanted:
        return entry, []
    if entry is None:
        return None, list(findings)
    return entry, [
        *findings,
        *run_checks(entry, edition, root),
        *check_files(entry, root),
        *_check_texts(entry),
    ]


def _across(entry: Entry) -> EntryFacts:
    place = entry.place
    names = (place.district_code, place.district_th, place.province_code, place.province_th)
    return EntryFacts(entry.code, entry.identity.level, *names, entry.where("code"))


def _check_texts(entry: Entry) -> list[Finding]:
    """What rendering would find in the texts; photos and links are taken as the folder has them."""
    from markupsafe import Markup

    photos = {path.removeprefix("photos/") for path in entry.files if path.startswith("photos/")}
    context = LinkContext(
        "text",
        photo=lambda name, _alt: Markup("<img>") if name in photos else None,
        page=lambda path: path if path in entry.files else None,
    )
    return [
        finding
        for text in entry.texts.values()
        for finding in render_markdown(text.markdown, context, text.where).findings
    ]

"""Which entries there are, and which of them have changed since the last build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition import Edition, edition_years
from tambon_showcase.finding import Finding
from tambon_showcase.memory.state import Stamp
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.reading.entry_folders import find_entries, find_outside
from tambon_showcase.reading.folder import entry_folder_name
from tambon_showcase.settings import Settings
from tambon_showcase.site.signature import content_signature, digest, made_signature, stat_signature

NEVER_BUILT = Stamp("", "", "")


def find_jobs(settings: Settings, editions: Mapping[int, Edition]) -> tuple[list[EntryJob], list[Finding]]:
    """One job for each entry of each edition, in the order of keys, and what is wrong with their folders."""
    jobs: dict[str, EntryJob] = {}
    findings: list[Finding] = []
    for year in editions:
        folders, found, _ = find_entries(settings.tambons_dir, year)
        findings += found
        for folder in sorted(folders, key=lambda folder: not _bears_its_name(folder, editions[year])):
            key = f"{year}/{folder.name[:6]}"
            jobs.setdefault(key, EntryJob(key, year, folder))
    findings += find_outside(settings.tambons_dir, edition_years(settings.tambons_dir)).findings
    return [jobs[key] for key in sorted(jobs)], findings


def _bears_its_name(folder: Path, edition: Edition) -> bool:
    """Whether a folder is called as the register calls its tambon: it keeps the address if another claims it."""
    code = folder.name[:6]
    place = edition.fictitious_place(code) or register.tambon(code)
    return place is not None and folder.name == entry_folder_name(code, place.tambon_th)


def find_changes(
    jobs: Sequence[EntryJob], stamps: Mapping[str, Stamp], environment: Mapping[int, str], settings: Settings
) -> tuple[list[tuple[EntryJob, Stamp]], dict[str, Stamp]]:
    """Entries to compile with their new stamps, and new stamps of entries that only have other file times.

    `environment` has for each year what decides how an entry looks besides its folder.
    """
    known = [stamps.get(job.key, NEVER_BUILT) for job in jobs]
    stats = [stat_signature(job.folder) for job in jobs]
    rows = list(zip(jobs, known, stats, strict=True))
    contents = _contents([job.folder for job, old, stat in rows if not stat or stat != old.stat])
    todo: list[tuple[EntryJob, Stamp]] = []
    fresh: dict[str, Stamp] = {}
    for job, old, stat in rows:
        content = contents.get(job.folder, old.content)
        stamp = Stamp(stat, content, digest(content, environment[job.year_be], job.folder.name))
        if stamp.signature != old.signature or not _is_as_made(settings.site_dir / job.key, old.made):
            todo.append((job, stamp))
        elif stamp.stat != old.stat:
            fresh[job.key] = stamp
    return todo, fresh


def _is_as_made(folder: Path, made: str) -> bool:
    """Whether the entry's files in the site are those of the last build: nobody took, added or overwrote any."""
    return bool(made) and made_signature(folder) == made


def _contents(doubtful: Sequence[Path]) -> dict[Path, str]:
    """The signatures of these folders' contents: those whose file times leave doubt."""
    with ThreadPoolExecutor() as readers:  # reading is mostly waiting for the disk
        return dict(
            zip(doubtful, readers.map(lambda folder: content_signature([folder]), doubtful), strict=True)
        )

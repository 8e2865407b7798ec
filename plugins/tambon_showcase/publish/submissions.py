"""Which entries were changed after the deadline of their edition, from the project's git history."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.as_submitted import ADDED, CHANGED, REMOVED, SubmissionEnd, Submitted
from tambon_showcase.git import git
from tambon_showcase.memory.state import Stamp
from tambon_showcase.pipeline import EntryJob

from .history import ENTRY_FOLDER
from .year_rules import YearRules

_ENTRY = re.compile(rf"{ENTRY_FOLDER.pattern}[^/]*")
_IN_ENTRY = re.compile(rf"{_ENTRY.pattern}/(?P<file>.+)", re.DOTALL)


def with_submitted(
    todo: Sequence[tuple[EntryJob, Stamp]], root: Path, rules: YearRules
) -> list[tuple[EntryJob, Stamp]]:
    """The same entries; contestants that were changed after their deadline know how they were submitted."""
    over = {year: deadline for year, deadline in rules.deadlines.items() if deadline.is_over}
    judged = [
        job
        for job, _ in todo
        if job.year_be in over and rules.editions[job.year_be].is_contestant(_code(job))
    ]
    changes = {year: _changes(root, year, over[year].commit) for year in {job.year_be for job in judged}}
    found = {job.key: _submitted(job, over[job.year_be], changes[job.year_be]) for job in judged}
    return [(job._replace(submitted=found.get(job.key)), stamp) for job, stamp in todo]


class _Changes(NamedTuple):
    """A year's entries at its deadline by code: their folders, and the files that are others now, by what git calls them."""

    folders: Mapping[str, str]
    old: Mapping[str, Mapping[str, str]]
    new: Mapping[str, Mapping[str, str]]


def _submitted(job: EntryJob, deadline: SubmissionEnd, changes: _Changes) -> Submitted | None:
    """How the job's entry was submitted, where it is another now; a folder that only got another name is the same."""
    code = _code(job)
    old, new = changes.old.get(code, {}), changes.new.get(code, {})
    files = sorted({*old, *new})
    found = tuple((_what(old, new, file), file) for file in files if old.get(file) != new.get(file))
    return Submitted(deadline, changes.folders.get(code, ""), found) if found else None


def _what(old: Mapping[str, str], new: Mapping[str, str], file: str) -> str:
    if file not in old:
        return ADDED
    return CHANGED if file in new else REMOVED


def _changes(root: Path, year_be: int, commit: str) -> _Changes:
    """Compare a year's folder with what it was.

    Files that are new and not committed are not seen: judges see what is published, and that is committed.

    Raises:
        GitError: the history cannot be read.
    """
    year = f"tambons/{year_be}"
    folders = _texts(git(root, "ls-tree", "-r", "-d", "-z", "--name-only", commit, "--", year))
    told = _texts(
        git(root, "diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--relative", commit, "--", year)
    )
    old: dict[str, dict[str, str]] = {}
    new: dict[str, dict[str, str]] = {}
    for line, path in zip(told[::2], told[1::2], strict=True):
        if match := _IN_ENTRY.fullmatch(path):
            _, _, before, after, status = line.split(" ")
            if status != "A":
                old.setdefault(match["code"], {})[match["file"]] = before
            if status != "D":
                new.setdefault(match["code"], {})[match["file"]] = after
    entries = {match["code"]: name for name in folders if (match := _ENTRY.fullmatch(name))}
    return _Changes(entries, old, new)


def _texts(told: bytes) -> list[str]:
    return told.decode("utf-8", "replace").split("\0")[:-1]


def _code(job: EntryJob) -> str:
    return job.folder.name[:6]

"""When the entries of each edition had to be submitted, in the project's git history."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from tambon_showcase.as_submitted import SubmissionEnd
from tambon_showcase.edition import Edition
from tambon_showcase.git import git

from .history import revision

THAI_TIME = datetime.timezone(datetime.timedelta(hours=7))


def find_deadlines(root: Path, editions: Mapping[int, Edition]) -> dict[int, SubmissionEnd]:
    """The deadline of each edition that names one, with the commit at which its entries were submitted."""
    newest = revision(root) if any(edition.submission_day for edition in editions.values()) else ""
    return {
        year: _deadline(root, edition.submission_day, newest)
        for year, edition in editions.items()
        if edition.submission_day
    }


def _deadline(root: Path, day: datetime.date, newest: str) -> SubmissionEnd:
    """`newest` is the newest commit, or empty where the history is cut off: that would take its cut for a deadline."""
    if not newest:
        return SubmissionEnd(day)
    end = datetime.datetime.combine(day, datetime.time.max, THAI_TIME).replace(microsecond=0)
    words = "rev-list", "-1", "--first-parent", f"--before={end.isoformat()}", newest
    commit = git(root, *words).decode().strip()
    return SubmissionEnd(day, commit, is_over=commit not in ("", newest))

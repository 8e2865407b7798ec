"""When each entry was published and last changed, from the project's git history; without one nobody knows.

Then there is no feed either: Atom has no entry, and no feed, without a date.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.git import GitError, git
from tambon_showcase.portal.feeds import FEED
from tambon_showcase.settings import Settings

ENTRY_FOLDER = re.compile(r"tambons/(?P<year>\d{4})/[^/]+/(?P<code>\d{6})-")


class Dates(NamedTuple):
    """When an entry first came into the project, and when it last changed."""

    published: datetime
    updated: datetime


def revision(root: Path) -> str:
    """A name that changes when the history does; empty where there is none that goes back to its beginning."""
    try:
        shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
        return "" if shallow else _git(root, "rev-parse", "HEAD").strip()
    except GitError:
        return ""


def last_commit(root: Path) -> datetime:
    """When the newest commit of a history that has a `revision` was made."""
    return datetime.fromtimestamp(int(_git(root, "log", "-1", "--format=%ct")), UTC)


def has_feed(settings: Settings, own: Container[str] = ()) -> bool:
    """Whether the site has a feed: one among its `own` files, or ours, which needs absolute addresses and dates."""
    return FEED in own or bool(settings.site_url and revision(settings.root))


def entry_dates(root: Path) -> Mapping[str, Dates]:
    """The dates of every entry (`2565/640904`) that the history has; empty where there is no whole history.

    A history that was cut off (`git clone --depth 1`) would date all entries of the day of the cut.
    """
    if not revision(root):
        return {}
    try:
        told = _git(root, "log", "--format=%x00%ct", "--name-only", "--relative", "--", "tambons")
    except GitError:
        return {}
    found: dict[str, Dates] = {}
    for key, time in _changes(told):
        known = found.get(key)
        found[key] = (
            Dates(min(known.published, time), max(known.updated, time)) if known else Dates(time, time)
        )
    return found


def _changes(told: str) -> Iterator[tuple[str, datetime]]:
    """Each entry that a commit touched, with the commit's time; names in quotes hold letters beyond ASCII as numbers."""
    for commit in told.split("\0")[1:]:
        time, _, names = commit.partition("\n")
        keys = {f"{match['year']}/{match['code']}" for match in ENTRY_FOLDER.finditer(names)}
        for key in keys:
            yield key, datetime.fromtimestamp(int(time), UTC)


def _git(root: Path, *arguments: str) -> str:
    return git(root, *arguments).decode("utf-8", "replace")

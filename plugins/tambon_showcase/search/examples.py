"""Questions that a reader may try first: names of the site's own entries, so that each finds something."""

from __future__ import annotations

from collections.abc import Iterable

from .documents import SearchDocument

SHOWN = ("products", "tourism", "index")
"""Kinds of page that lend an example each: a thing, a place to see and a tambon."""
LONGEST = 24
"""Letters of a name that is read at a glance on a phone."""


def examples(pages: Iterable[SearchDocument]) -> list[str]:
    """The first short name on a page of each kind, in the order of `SHOWN`; reads no further than it must."""
    found: dict[str, str] = {}
    for page in pages:
        names = (name for name in page.names if 2 < len(name) <= LONGEST)
        if page.kind in SHOWN and page.kind not in found and (name := next(names, "")):
            found[page.kind] = name
        if len(found) == len(SHOWN):
            break
    return [found[kind] for kind in SHOWN if kind in found]

"""What the search learns from a finished page: its sections as plain text, each with the nearest anchor."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import unescape

from tambon_showcase.model.section import Section
from tambon_showcase.model.tables import TABLES
from tambon_showcase.search import SearchDocument, SearchSection
from tambon_showcase.text.phones import whole_phones
from tambon_showcase.view.entry_view import EntryView

_HEADING = re.compile(
    r'<h(?P<level>[1-4])(?: id="(?P<id>[^"]+)")?[^>]*>(?P<title>.*?)</h(?P=level)>', re.DOTALL
)
_ID = re.compile(r' id="([^"]+)"')
_SILENT = re.compile(r"<(nav|script|style|svg|button)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def search_document(view: EntryView, section: Section, body: str) -> SearchDocument:
    """One page for the search."""
    entry, place = view.entry, view.entry.place
    sections = tuple(_sections(body))
    title = view.name if section.is_overview else f"{section.title} {view.name}"
    return SearchDocument(
        address=f"{entry.key}/{section.address}",
        key=entry.key,
        title=title,
        kind=section.slug,
        province=place.province_th,
        district=place.district_th,
        year_be=entry.year_be,
        level=entry.identity.level,
        topics=entry.identity.topics,
        sections=sections,
        names=(*_names(view, section), *_phones(sections)),
    )


def _phones(sections: Sequence[SearchSection]) -> tuple[str, ...]:
    """The numbers that the page shows, as digits alone: a reader types them with marks or without."""
    return whole_phones(" · ".join(section.text for section in sections))


def _sections(body: str) -> Iterator[SearchSection]:
    """Each heading with what follows it; a heading without an id of its own takes the nearest id before it."""
    body = _SILENT.sub(" ", body)
    ids = [(found.start(), found[1]) for found in _ID.finditer(body)]
    anchor = heading = ""
    start = 0
    for mark in _HEADING.finditer(body):
        text = plain_text(body[start : mark.start()])
        if heading or text:
            yield SearchSection(anchor, heading, text)
        before = bisect_left(ids, (mark.start(),))
        nearest = mark["id"] or (ids[before - 1][1] if before else "")
        anchor, heading, start = (
            ("" if mark["level"] == "1" else nearest),
            plain_text(mark["title"]),
            mark.end(),
        )
    yield SearchSection(anchor, heading, plain_text(body[start:]))


def plain_text(html: str) -> str:
    """The words of a piece of HTML."""
    text = _TAG.sub(" ", html) if "<" in html else html
    return " ".join((unescape(text) if "&" in text else text).split())


def _names(view: EntryView, section: Section) -> tuple[str, ...]:
    """Names a reader may look for that belong to this page; the overview has the names of the place."""
    place, tables = view.entry.place, view.entry.tables
    own = (place.tambon_th, place.tambon_en, place.district_th, place.province_th)
    rows = (
        getattr(row, table.declared.name_column)
        for table in TABLES.values()
        if table.section == section and table.declared.searched
        for row in tables.of(table)
    )
    return tuple(dict.fromkeys((*(own if section.is_overview else ()), *rows)))

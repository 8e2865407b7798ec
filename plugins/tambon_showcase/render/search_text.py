"""What the search learns from a finished page: its sections as plain text, each with the nearest anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ..search import SearchDocument, SearchSection
from .page import EntryView
from .sections import Section

_HEADING = re.compile(r"<h([1-4])\b[^>]*>(.*?)</h\1>", re.DOTALL)
_ANCHOR = re.compile(r'\bid="([^"]+)"')
_SILENT = re.compile(r"<(nav|script|style|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"\s+")


def search_document(view: EntryView, section: Section, body: str) -> SearchDocument:
    """One page for the search."""
    entry, place = view.entry, view.entry.place
    title = view.name if section.slug == "index" else f"{section.title} {view.name}"
    return SearchDocument(
        address=f"{entry.key}/{section.slug}.html",
        key=entry.key,
        title=title,
        kind=section.slug,
        province=place.province_th,
        district=place.district_th,
        year_be=entry.year_be,
        level=entry.identity.level,
        topics=entry.identity.topics,
        sections=tuple(_sections(body)),
        names=_names(view, section),
    )


def _sections(body: str) -> Iterator[SearchSection]:
    body = _SILENT.sub(" ", body)
    marks = list(_HEADING.finditer(body))
    if not marks or plain(body[: marks[0].start()]):
        yield SearchSection("", "", plain(body[: marks[0].start()] if marks else body))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = after.start() if after else len(body)
        anchors = _ANCHOR.findall(body, 0, mark.start() + len(mark[0]) - len(mark[2]))
        anchor = anchors[-1] if anchors and mark[1] != "1" else ""
        yield SearchSection(anchor, plain(mark[2]), plain(body[mark.end() : end]))


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return _SPACES.sub(" ", unescape(_TAG.sub(" ", html))).strip()


def _names(view: EntryView, section: Section) -> tuple[str, ...]:
    """Names a reader may look for that belong to this page."""
    tables, place = view.entry.tables, view.entry.place
    rows = {
        "index": [place.tambon_th, place.tambon_en, place.district_th, place.province_th],
        "population": [row.name for row in tables.villages],
        "leaders": [row.name for row in (*tables.leaders, *tables.groups)],
        "products": [row.name for row in tables.products],
        "tourism": [row.name for row in tables.attractions],
        "culture": [row.name for row in tables.culture],
        "map": [row.name for row in tables.places],
        "management": [row.name for row in tables.working_group],
        "projects": [row.name for row in (*tables.projects, *tables.partners)],
    }
    return tuple(dict.fromkeys(rows.get(section.slug, ())))

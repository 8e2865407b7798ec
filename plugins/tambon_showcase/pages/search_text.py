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

_PART = re.compile(
    r'<h(?P<level>[1-4])(?: id="(?P<id>[^"]+)")?[^>]*>(?P<title>.*?)</h(?P=level)>'
    r'|<tr id="(?P<row>[^"]+)">\s*<th scope="row"[^>]*>(?P<name>.*?)</th>'
    r'|<p class="person__name">(?P<person>.*?)</p>',
    re.DOTALL,
)
"""What a part of a page begins with: a heading, a row of a table, a person."""
_ITEM = re.compile(r'<li class="[^"]*"[^>]* id="([^"]+)"[^>]*>')
"""A card or pin: its picture may come before its heading."""
_ID = re.compile(r' id="([^"]+)"')
_PHOTO = re.compile(r'<img\b[^>]*?\bsrc="([^"]+)"|<source\b[^>]*?\bsrcset="([^" ]+-400\.webp) 400w')
"""A picture of a page; of one in several sizes the smallest, which is shown beside an answer."""
_SILENT = re.compile(
    r"<(nav|script|style|svg|button|figcaption|caption|thead|summary)\b.*?</\1>"
    r'|<table class="data map-legend">.*?</table>'
    r'|<div class="empty-block">.*?</div>'
    r'|<p class="(?:source|page-head__items[^"]*|pin__links|map-status|map-notice)"[^>]*>.*?</p>'
    r'|<td\b[^>]* class="[^"]*\bnone"[^>]*>.*?</td>'
    r'|<li class="evidence--table">.*?</li>|<p><a href="../../compare/.*?</p>'
    r'|<p class="muted lacking">.*?</p>'
    r'|<h2 id="sections">.*',
    re.DOTALL,
)
"""What a page says of itself and not of its tambon: menus, buttons, what opens a fold, legends, column heads, notes that there is nothing
yet, downloads, and the contents at the end of the overview."""
_TAG = re.compile(r"<[^>]+>")


def search_document(view: EntryView, section: Section, body: str) -> SearchDocument:
    """One page for the search."""
    entry, place = view.entry, view.entry.place
    identity = entry.identity
    sections = tuple(sections_of(body))
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
        tambon=view.name,
        point=tuple(at for at in (identity.lat, identity.lon) if at is not None),
    )


def _phones(sections: Sequence[SearchSection]) -> tuple[str, ...]:
    """The numbers that the page shows, as digits alone: a reader types them with marks or without."""
    return whole_phones(" · ".join(section.text for section in sections))


def says_something(document: SearchDocument, lead: str) -> bool:
    """Whether a page holds more than its heading, its menu and its `lead`: there is nothing to find on an empty one."""
    told = (one.text.replace(lead, "").strip() for one in document.sections[1:])
    return bool(document.names) or any(told)


def sections_of(body: str) -> Iterator[SearchSection]:
    """Each heading, row and person with what follows; one without an id of its own takes the nearest id before it."""
    body = _SILENT.sub(" ", body)
    ids = [(found.start(), found[1]) for found in _ID.finditer(body)]
    items = [found.start() for found in _ITEM.finditer(body)]
    marks = list(_PART.finditer(body))
    ends = [0, *(mark.end() for mark in marks)]
    starts = [_start(mark, end, items) for mark, end in zip(marks, ends, strict=False)]
    top = body[: starts[0] if starts else len(body)]
    if text := plain_text(top):
        yield SearchSection("", "", text, _photo(top))
    for mark, start, end in zip(marks, starts, [*starts[1:], len(body)], strict=False):
        text = plain_text(f"{body[start : mark.start()]} {body[mark.end() : end]}")
        heading = plain_text(mark["title"] or mark["name"] or mark["person"] or "")
        yield SearchSection(_anchor(mark, ids), heading, text, _photo(body[start:end]))


def _start(mark: re.Match[str], after: int, items: Sequence[int]) -> int:
    """Where the part of a mark begins: with the card that holds it, if that begins after the part before."""
    before = bisect_left(items, mark.start())
    return items[before - 1] if before and items[before - 1] >= after else mark.start()


def _anchor(mark: re.Match[str], ids: Sequence[tuple[int, str]]) -> str:
    if mark["level"] == "1":
        return ""
    before = bisect_left(ids, (mark.start(),))
    return mark["id"] or mark["row"] or (ids[before - 1][1] if before else "")


def _photo(html: str) -> str:
    found = _PHOTO.search(html)
    return "" if found is None or (found[1] or "").startswith("data:") else found[1] or found[2]


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

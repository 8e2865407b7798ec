"""What the templates of an entry's pages use: one view of the entry, and of each of its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeAlias, TypeVar

from markupsafe import Markup

from tambon_showcase.analysis.frame import Frame
from tambon_showcase.analysis.page import frame_html
from tambon_showcase.assess.look import says_something
from tambon_showcase.charts import country
from tambon_showcase.model.economy import Attraction, CultureItem, Product, newest_products
from tambon_showcase.model.identity import CiaScale, Office
from tambon_showcase.model.media import PlaceRow, Post
from tambon_showcase.model.reading_order import PART_NAMES, PARTS, neighbours
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import ANALYSIS, BY_SLUG, LEADERS, MORE, PUBLICITY
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES, table_of
from tambon_showcase.site.templates import NOT_PUBLISHED
from tambon_showcase.text.cut import cut

from .people import PeopleView
from .tile import Tile
from .work import WorkView

PLACES = table_of(PlaceRow)
POSTS = table_of(Post)
PRODUCTS = table_of(Product)
KindedRowT = TypeVar("KindedRowT", Attraction, CultureItem)
THAI_MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip


class EntryView(PeopleView, WorkView):
    """An entry as its pages show it."""

    slugs = BY_SLUG
    country = country

    @property
    def where(self) -> Markup:
        """The mark of the tambon in the country; an invented one is nowhere."""
        identity, kind = self.entry.identity, self.edition.entry_kind(self.entry.code)
        return Markup() if kind == "fiction" else country.mark(identity.lat, identity.lon)

    @property
    def analysis_frames(self) -> Sequence[Markup]:
        """The frames of the analysis page, each with chart, table, files, source and picture for sharing."""
        return [self.frame(frame) for frame in self.made.frames]

    def frame(self, frame: Frame) -> Markup:
        """One frame of the analysis."""
        card = self.made.papers.frames.get(frame.name)
        return frame_html(frame, card.address if card else "")

    @property
    def video_block(self) -> Markup:
        """The video, or nothing."""
        return self.made.video_block

    @property
    def map_teaser(self) -> Markup:
        """A small map for the overview, or nothing."""
        return self.made.map_teaser

    @property
    def tiles(self) -> list[Tile]:
        """The key figures of the overview."""
        tables, people = self.entry.tables, self.latest_population
        note = f"ปี {people.year_be}" if people else ""
        return [
            Tile("ประชากร", people.total if people else None, "คน", note),
            Tile("ครัวเรือน", people.households if people else None, "ครัวเรือน", note),
            Tile("หมู่บ้าน", len(tables.villages) or None, "หมู่บ้าน"),
            Tile("ผลิตภัณฑ์", self._shown(PRODUCTS) or None, "รายการ"),
            Tile("สถานที่บนแผนที่", self._shown(PLACES) or None, "แห่ง"),
            Tile("โครงการ", len(tables.projects) or None, "โครงการ"),
        ]

    @property
    def tiles_source(self) -> str:
        """Where all that the key figures count comes from: every source once, with the years of its numbers."""
        tables, people = self.entry.tables, self.latest_population
        return self.sources(chain([people] if people else [], tables.villages, tables.products))

    @cached_property
    def unpublished(self) -> Sequence[Section]:
        """The pages that have nothing to read yet, in the order of reading."""
        return [one for _, sections in PARTS[1:] for one in sections if self.teaser(one) == NOT_PUBLISHED]

    @property
    def parts(self) -> Sequence[tuple[str, list[Section]]]:
        """The sections of each part of the document that have something to read."""
        told = (
            (name, [one for one in sections if one not in self.unpublished]) for name, sections in PARTS[1:]
        )
        return [(name, sections) for name, sections in told if sections]

    def teaser(self, section: Section) -> str:
        """A line on what a page holds."""
        text = self.made.texts.get(section.slug)
        return cut(text.plain, 90) if text and says_something(text.plain) else self._count(section)

    def _count(self, section: Section) -> str:
        if section.counted is None:
            return section.always or self._besides(section)
        unit, table = section.counted
        count = self._shown(TABLES[table]) if table else len(self.edition.rubric.items)
        return f"{count} {unit}" if count else self._besides(section)

    def _besides(self, section: Section) -> str:
        """What else a page shows of which its first table has nothing: a page is unpublished only when it is empty."""
        tables = (table for table in TABLES.values() if table.section is section and self._shown(table))
        if table := next(tables, None):
            return f"{self.table_title(table)} {self._shown(table)} รายการ"
        words, there = _BESIDES.get(section, _NOTHING)
        return words if there(self) else NOT_PUBLISHED

    def _shown(self, table: TableType) -> int:
        """How many things of a table the pages show; pins come from map files too, and rows without a position are none.

        Nor is a row of posts a publication whose link leads to none, or a product of two years two.
        """
        if table is POSTS:
            return self.figures.posts
        if table is PRODUCTS:
            return len(self.products)
        return self.made.place_count if table is PLACES else len(self.entry.tables.of(table))

    @property
    def products(self) -> Sequence[Product]:
        """Each product once: of one with several years, the row of the newest."""
        return newest_products(self.entry.tables.products)

    @property
    def attractions(self) -> Sequence[Attraction]:
        """Attractions and services."""
        return self.entry.tables.attractions

    @property
    def culture(self) -> Sequence[CultureItem]:
        """Arts, culture, traditions and wisdom."""
        return self.entry.tables.culture

    @property
    def attractions_by_kind(self) -> list[tuple[str, list[tuple[int, Attraction]]]]:
        """Attractions first, then services, each with its number."""
        return _grouped(self.entry.tables.attractions, "แหล่งท่องเที่ยว")

    @property
    def culture_by_kind(self) -> list[tuple[str, list[tuple[int, CultureItem]]]]:
        """Culture items by kind, each with its number."""
        return _grouped(self.entry.tables.culture, "ประเพณี")

    @property
    def calendar(self) -> list[tuple[str, list[CultureItem]]]:
        """Culture items by month, January first."""
        rows = self.entry.tables.culture
        found = [(month, [row for row in rows if row.month and month in row.month]) for month in THAI_MONTHS]
        return [(month, items) for month, items in found if items]


class PageView:
    """One page of an entry: what its template has beside the entry's view."""

    def __init__(self, view: EntryView, section: Section) -> None:
        self.view = view
        self.section = section
        self.over = PART_NAMES[section.part]
        self.before, self.after = neighbours(section, view.unpublished)
        self.text = view.made.texts.get(section.slug)

    @property
    def reasons(self) -> Sequence[str]:
        """Why the page has nothing, as the tambon says it of each of its items; each reason once."""
        return list(dict.fromkeys(filter(None, map(self.view.reason, self.section.items))))

    def values(self, **more: object) -> dict[str, object]:
        """What every template of a page's body sees: the page, the entry's view, the entry and its tables."""
        entry = self.view.entry
        return {"page": self, "view": self.view, "entry": entry, "t": entry.tables, **more}


def _grouped(rows: Sequence[KindedRowT], first: str) -> list[tuple[str, list[tuple[int, KindedRowT]]]]:
    groups: dict[str, list[tuple[int, KindedRowT]]] = {}
    for numbered in enumerate(rows, 1):
        groups.setdefault(numbered[1].kind or first, []).append(numbered)
    return sorted(groups.items(), key=lambda group: group[0] != first)


def _uses_cia(cia: CiaScale) -> bool:
    return bool(cia.members_trained or cia.teaching or cia.screenshot)


_Besides: TypeAlias = tuple[str, Callable[[EntryView], object]]
_NOTHING: _Besides = ("", lambda _: None)
_BESIDES: Mapping[Section, _Besides] = {
    LEADERS: ("อัตลักษณ์ของตำบล", lambda view: view.entry.identity.identity),
    MORE: ("ติดต่อสำนักงาน", lambda view: view.entry.identity.office != Office()),
    ANALYSIS: ("การใช้โปรแกรม CIA", lambda view: _uses_cia(view.entry.identity.cia)),
    PUBLICITY: ("วีดิทัศน์", lambda view: view.video_block),
}
"""What pages show of `tambon.yml`, and whether it is there."""

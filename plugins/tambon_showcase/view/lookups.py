"""Looking things up in an entry for the templates: rows by key, files by name, names in words."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from tambon_showcase.analysis.frame import Frame
from tambon_showcase.analysis.values import Analysis
from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.people import Village
from tambon_showcase.model.projects import Project
from tambon_showcase.model.row import Row
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.model.work import ProcessStep

from .figures import Figures, figures
from .files import DocumentView
from .papers import Papers
from .photos import PhotoView

EMPTY = Markup()
NO_PAPERS = Papers()
NO_ANALYSIS = Analysis()
UNNAMED = "ไม่ได้ระบุแหล่งที่มา"
"""The source of rows of which only the year is known."""


@dataclasses.dataclass(frozen=True, slots=True)
class Ingredients:
    """What was made of an entry before its pages: rendered texts, placed files, drawn charts."""

    texts: Mapping[str, RenderedText]
    photos: Mapping[str, PhotoView]
    documents: Mapping[str, DocumentView]
    downloads: Sequence[tuple[TableType, int]] = ()
    charts: Mapping[str, Markup] = dataclasses.field(default_factory=dict)
    frames: Sequence[Frame] = ()
    video_block: Markup = EMPTY
    map_teaser: Markup = EMPTY
    place_count: int = 0
    papers: Papers = NO_PAPERS
    analysis: Analysis = NO_ANALYSIS


class Lookups:
    """An entry with what was made of it. Rows are numbered from 1 in the order written."""

    def __init__(self, entry: Entry, edition: Edition, made: Ingredients) -> None:
        self.entry = entry
        self.edition = edition
        self.made = made
        self._numbers = {
            (table.row, row.line): number
            for table in TABLES.values()
            for number, row in enumerate(entry.tables.of(table), 1)
        }

    @functools.cached_property
    def figures(self) -> Figures:
        """The entry's figures, worked out once."""
        return figures(self.entry, self.made.analysis)

    def sources(self, rows: Iterable[Row]) -> str:
        """Every source of a table's rows once, in the order written, with the years that it has numbers of.

        The years of rows that name no source are said as well.
        """
        years: dict[str, set[int]] = {}
        for row in rows:
            source, year = getattr(row, "source", None), getattr(row, "year_be", None)
            if source or year:
                found = years.setdefault(source or UNNAMED, set())
                found.update([year] if year else [])
        return " · ".join(_with_years(source, sorted(found)) for source, found in years.items())

    def table_title(self, table: TableType) -> str:
        """What a table is called: that of the process as the year's rules call it."""
        return self.edition.process.official_title_th if table.row is ProcessStep else table.title

    def topics_th(self, items: Iterable[str]) -> str:
        """The items of the document that a source is used for, by their names in the year's rules."""
        names = {item.id: item.official_th for item in self.edition.structure}
        return ", ".join(names.get(item, item) for item in items)

    def without_codes(self, line: str) -> str:
        """A line that names sources, without their codes (`[DOPA64]`): for slides and pictures, which have no list of them."""
        for one in self.entry.tables.sources:
            code = f"[{one.key}]"
            line = re.sub(rf"(?<=[^\s·:]) {re.escape(code)}", "", line).replace(code, one.title)
        return line

    @property
    def name(self) -> str:
        """`ตำบลกลางดง`."""
        return f"ตำบล{self.entry.place.tambon_th}"

    @property
    def district_name(self) -> str:
        """`อำเภอทุ่งเสลี่ยม`."""
        return f"อำเภอ{self.entry.place.district_th}"

    @property
    def province_name(self) -> str:
        """`จังหวัดสุโขทัย`."""
        return f"จังหวัด{self.entry.place.province_th}"

    @property
    def level_name(self) -> str:
        """`ระดับจังหวัด` or `ระดับอำเภอ`, as the edition names it."""
        return self.edition.level_name(self.entry.identity.level)

    @property
    def region_name(self) -> str:
        """`เขตตรวจราชการที่ 17`, or nothing outside the regions."""
        number = self.entry.place.region_no
        region = self.edition.region(number) if number is not None else None
        return region.name_th if region else ""

    @property
    def region_is_browsable(self) -> bool:
        """Whether the region has a page; the fictitious one has none."""
        return self.entry.place.region_no in {region.no for region in self.edition.regions}

    @property
    def place_line(self) -> str:
        """Tambon, district and province on one line."""
        return f"{self.name} {self.district_name} {self.province_name}"

    @property
    def lead(self) -> str:
        """What is below the heading of each page."""
        return f"{self.place_line} · ปีงบประมาณ {self.entry.year_be}"

    def number(self, row: Row) -> int:
        """A row's number in its table; a row is known by its kind, which only one table has, and its line there."""
        return self._numbers[type(row), row.line]

    def photo(self, name: str | None) -> PhotoView | None:
        """A photo by its file name."""
        return self.made.photos.get(name) if name else None

    def photos(self, names: Iterable[str | None]) -> list[PhotoView]:
        """The photos that exist among `names`."""
        return [photo for name in names if (photo := self.photo(name))]

    @property
    def all_photos(self) -> list[PhotoView]:
        """Every captioned photo, in the order of the photo table."""
        return self.photos(row.file for row in self.entry.tables.photos)

    def document(self, name: str | None) -> DocumentView | None:
        """A document by its file name."""
        return self.made.documents.get(name) if name else None

    @property
    def presentations(self) -> list[DocumentView]:
        """Summary reports and slides (rubric items 5.1.1 and 5.3)."""
        kinds = ("รายงานสรุป", "สไลด์")
        rows = [row.file for row in self.entry.tables.documents if row.kind in kinds]
        return [document for name in rows if (document := self.document(name))]

    @property
    def downloads(self) -> Sequence[tuple[TableType, int]]:
        """Tables offered as files, each with its number of rows."""
        return self.made.downloads

    def chart(self, name: str) -> Markup:
        """A chart by name, or nothing when there is too little to draw."""
        return self.made.charts.get(name, Markup())

    def reason(self, item: str) -> str:
        """Why an item of the document structure has nothing to show, as the tambon says it."""
        return next((missing.reason for missing in self.entry.identity.missing if missing.item == item), "")

    @functools.cached_property
    def _villages(self) -> Mapping[int, Village]:
        return {village.moo: village for village in self.entry.tables.villages}

    def village_name(self, moo: int) -> str:
        """A village's name by its moo number."""
        village = self._villages.get(moo)
        return village.name if village else ""

    @functools.cached_property
    def _projects(self) -> Mapping[str, Project]:
        return {project.key: project for project in self.entry.tables.projects}

    def project_name(self, key: str | None) -> str:
        """A project's name by its key."""
        project = self._projects.get(key or "")
        return project.name if project else (key or "")

    def dimension_name(self, key: str | None) -> str:
        """A development dimension's Thai name by its id."""
        return self.edition.dimension_name(key) if key else ""


def _with_years(source: str, years: Sequence[int]) -> str:
    """`กรมการปกครอง (ปี 2563, 2564)`; a year that the source's own words have is not said again."""
    unsaid = [str(year) for year in years if str(year) not in source]
    return f"{source} (ปี {', '.join(unsaid)})" if unsaid else source

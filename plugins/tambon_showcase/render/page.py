"""What the templates of an entry's pages ask for: one view of the entry, with the lookups they need."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from markupsafe import Markup

from ..edition import Edition
from ..model.entry import Entry
from ..model.people import PopulationYear, Village
from ..model.projects import Project
from ..reading.thai_values import format_date_th
from .cut import cut
from .files import DocumentView
from .photos import PhotoView
from .sections import BY_SLUG, PART_NAMES, SECTIONS, Section, neighbours

THAI_MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
LEVEL_NAMES = {"province": "ระดับจังหวัด", "district": "ระดับอำเภอ"}


class Tile(NamedTuple):
    """A key figure; a value of None is said to be unpublished."""

    label: str
    value: int | None
    unit: str
    note: str = ""


class Money(NamedTuple):
    """What one project received: baht, and from whom."""

    total: Decimal
    sources: tuple[str, ...]


class EntryView:
    """An entry as its pages show it. Rows are numbered from 1 in the order written."""

    def __init__(
        self,
        entry: Entry,
        edition: Edition,
        texts: Mapping[str, Any],
        photos: Mapping[str, PhotoView],
        documents: Mapping[str, DocumentView],
        parts: Mapping[str, Any],
    ) -> None:
        self.entry = entry
        self.edition = edition
        self._texts = texts
        self._photos = photos
        self._documents = documents
        self._parts = parts
        self._numbers = {id(row): number for rows in _all_rows(entry) for number, row in enumerate(rows, 1)}

    name = property(lambda self: f"ตำบล{self.entry.place.tambon_th}")
    district_name = property(lambda self: f"อำเภอ{self.entry.place.district_th}".replace("อำเภอเขต", "เขต"))
    province_name = property(lambda self: f"จังหวัด{self.entry.place.province_th}")
    level_name = property(lambda self: LEVEL_NAMES[self.entry.identity.level])
    slugs = property(lambda self: BY_SLUG)

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

    def number(self, row: object) -> int:
        """A row's number in its table."""
        return self._numbers[id(row)]

    def photo(self, name: str | None) -> PhotoView | None:
        """A photo by its file name."""
        return self._photos.get(name) if name else None

    def photos(self, names: Iterable[str | None]) -> list[PhotoView]:
        """The photos that exist among `names`."""
        return [photo for name in names if (photo := self.photo(name))]

    @property
    def all_photos(self) -> list[PhotoView]:
        """Every captioned photo, in the order of the photo table."""
        return self.photos(row.file for row in self.entry.tables.photos)

    def document(self, name: str | None) -> DocumentView | None:
        """A document by its file name."""
        return self._documents.get(name) if name else None

    @property
    def presentations(self) -> list[DocumentView]:
        """Summary reports and slides (rubric items 5.1.1 and 5.3)."""
        kinds = ("รายงานสรุป", "สไลด์")
        rows = [row.file for row in self.entry.tables.documents if row.kind in kinds]
        return [document for name in rows if (document := self.document(name))]

    @property
    def downloads(self) -> Any:
        """Tables offered as files: name, Thai title, number of rows."""
        return self._parts["downloads"]

    def chart(self, name: str) -> Markup:
        """A chart by name, or nothing when there is too little to draw."""
        return self._parts["charts"].get(name, Markup(""))

    analysis_frames = property(lambda self: self._parts["analysis_frames"])
    video_facade = property(lambda self: self._parts["video_facade"])
    map_teaser = property(lambda self: self._parts["map_teaser"])

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

    @property
    def villages_have_people(self) -> bool:
        """Whether any village's population is published."""
        return any(village.total is not None for village in self.entry.tables.villages)

    @functools.cached_property
    def village_total(self) -> PopulationYear:
        """The villages' sum; a column with a gap has no sum, because missing is not zero."""
        rows = self.entry.tables.villages
        sums = {name: _sum([getattr(row, name) for row in rows]) for name in ("male", "female", "total", "households")}
        return PopulationYear.model_construct(year_be=None, source=None, **sums)

    @functools.cached_property
    def population_by_year(self) -> list[PopulationYear]:
        """Population rows from the newest year."""
        return sorted(self.entry.tables.population, key=lambda row: -(row.year_be or 0))

    @property
    def latest_population(self) -> PopulationYear | None:
        """The newest year that has a total, at the latest the edition's data year."""
        rows = [row for row in self.population_by_year if row.total is not None]
        fitting = [row for row in rows if (row.year_be or 0) <= self.edition.data_year_be]
        return (fitting or rows or [None])[0]

    @property
    def tiles(self) -> list[Tile]:
        """The key figures of the overview."""
        tables, people = self.entry.tables, self.latest_population
        note = f"ปี {people.year_be}" if people else ""
        return [
            Tile("ประชากร", people.total if people else None, "คน", note),
            Tile("ครัวเรือน", people.households if people else None, "ครัวเรือน", note),
            Tile("หมู่บ้าน", len(tables.villages) or None, "หมู่บ้าน"),
            Tile("ผลิตภัณฑ์", len(tables.products) or None, "รายการ"),
            Tile("สถานที่บนแผนที่", self._parts["place_count"] or None, "แห่ง"),
            Tile("โครงการ", len(tables.projects) or None, "โครงการ"),
        ]

    @property
    def tiles_source(self) -> str:
        """Where the population figures come from."""
        people = self.latest_population
        return (people.source or "") if people else ""

    @property
    def parts(self) -> list[tuple[str, list[Section]]]:
        """The sections of each part of the document."""
        return [(PART_NAMES[part], [s for s in SECTIONS if s.part == part]) for part in (1, 2, 3, 4)]

    def teaser(self, section: Section) -> str:
        """A line on what a page holds."""
        text = self._texts.get(section.slug)
        return cut(text.plain, 90) if text and text.plain else _counts(self.entry, section.slug)

    @property
    def attractions_by_kind(self) -> list[tuple[str, list[tuple[int, Any]]]]:
        """Attractions first, then services, each with its number."""
        return _grouped(self.entry.tables.attractions, "แหล่งท่องเที่ยว")

    @property
    def culture_by_kind(self) -> list[tuple[str, list[tuple[int, Any]]]]:
        """Culture items by kind, each with its number."""
        return _grouped(self.entry.tables.culture, "ประเพณี")

    @property
    def calendar(self) -> list[tuple[str, list[Any]]]:
        """Culture items by month, January first."""
        rows = self.entry.tables.culture
        found = [(month, [row for row in rows if row.month and month in row.month]) for month in THAI_MONTHS]
        return [(month, items) for month, items in found if items]

    @property
    def process_steps(self) -> list[tuple[Any, list[tuple[int, Any, Any]]]]:
        """What the tambon did in each sub-step of 5 ร่วม."""
        steps = []
        for step in self.edition.process.steps:
            subs = {sub.id: sub for sub in step.sub_steps}
            rows = [(n, subs[r.step], r) for n, r in enumerate(self.entry.tables.process, 1) if r.step in subs]
            if rows:
                steps.append((step, rows))
        return steps

    @functools.cached_property
    def _projects(self) -> Mapping[str, Project]:
        return {project.key: project for project in self.entry.tables.projects}

    def project_name(self, key: str | None) -> str:
        """A project's name by its key."""
        project = self._projects.get(key or "")
        return project.name if project else (key or "")

    def problems_of(self, project: Project) -> list[Any]:
        """The problems a project answers."""
        return [problem for problem in self.entry.tables.problems if problem.key in project.problems]

    @property
    def answers(self) -> list[tuple[Any, list[Project]]]:
        """Every problem with the projects that answer it; problems nobody answers stay in sight."""
        projects = self.entry.tables.projects
        return [(problem, [p for p in projects if problem.key in p.problems]) for problem in self.entry.tables.problems]

    def budget_of(self, project: Project) -> Money | None:
        """A project's money, or None when none is known."""
        rows = [row for row in self.entry.tables.budget if row.project == project.key and row.amount is not None]
        return Money(sum((r.amount for r in rows), Decimal(0)), tuple(dict.fromkeys(r.source for r in rows))) if rows else None

    @property
    def budget_total(self) -> Decimal | None:
        """The sum of all budget lines; none when a line has no amount."""
        return _sum([row.amount for row in self.entry.tables.budget])

    @property
    def posts_by_day(self) -> list[tuple[int, Any]]:
        """Posts from the newest, each with its number."""
        return sorted(enumerate(self.entry.tables.posts, 1), key=lambda pair: pair[1].day, reverse=True)

    @property
    def post_months(self) -> list[str]:
        """The months in which something was published."""
        days = sorted({row.day.replace(day=1) for row in self.entry.tables.posts})
        return [format_date_th(day).split(" ", 1)[1] for day in days]

    def dimension_name(self, key: str | None) -> str:
        """A development dimension's Thai name by its id."""
        return self.edition.dimension_name(key) if key else ""


class PageView:
    """One page of an entry: the entry's view plus the section. Everything else is asked of the entry's view."""

    def __init__(self, view: EntryView, section: Section) -> None:
        self._view = view
        self.section = section
        self.over = PART_NAMES[section.part]
        self.before, self.after = neighbours(section)
        self.text = view._texts.get(section.slug)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._view, name)


def _all_rows(entry: Entry) -> Iterable[Sequence[object]]:
    return (getattr(entry.tables, name) for name in entry.tables.__slots__)


def _sum(values: Sequence[Any]) -> Any:
    """The sum, or None when any value is missing."""
    return None if not values or any(value is None for value in values) else sum(values)


def _grouped(rows: Sequence[Any], first: str) -> list[tuple[str, list[tuple[int, Any]]]]:
    groups: dict[str, list[tuple[int, Any]]] = {}
    for number, row in enumerate(rows, 1):
        groups.setdefault(row.kind or first, []).append((number, row))
    return sorted(groups.items(), key=lambda group: group[0] != first)


def _counts(entry: Entry, slug: str) -> str:
    tables = entry.tables
    counts = {
        "population": (len(tables.villages), "หมู่บ้าน"),
        "leaders": (len(tables.groups), "กลุ่ม"),
        "products": (len(tables.products), "ผลิตภัณฑ์"),
        "tourism": (len(tables.attractions), "แห่ง"),
        "culture": (len(tables.culture), "รายการ"),
        "map": (len(tables.places), "แห่ง"),
        "management": (len(tables.meetings), "ครั้งที่ประชุม"),
        "analysis": (len(tables.problems), "ปัญหา"),
        "projects": (len(tables.projects), "โครงการ"),
        "publicity": (len(tables.posts), "ครั้งที่เผยแพร่"),
        "appendix": (len(tables.photos), "ภาพ"),
        "rubric": (15, "ข้อตามเกณฑ์"),
    }
    count, unit = counts.get(slug, (0, ""))
    return f"{count} {unit}" if count else "ยังไม่มีข้อมูลเผยแพร่"

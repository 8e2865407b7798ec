"""All tables of an entry: the attribute's name is the file's name in `tables/`.

A table is declared here and nowhere else. Adding one takes its row (the columns), its line here, and a place in the
template of its page where row 3 has the id `<name>-3`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

from . import sections
from .analysis import BmnCell, CiaReading, Nrd2cCell, Problem
from .economy import Attraction, CultureItem, Income, Product
from .media import DocumentEntry, PhotoEntry, PlaceRow, Post, Source
from .people import AgeGroup, Group, Leader, PopulationYear, Village, WorkingGroupMember
from .projects import BudgetLine, Partner, Plan, Project
from .row import Row, RowT
from .table_type import Declared, TableType
from .work import AppointmentOrder, Facility, Meeting, ProcessStep

_DECLARED = "declared"
_PEOPLE = ("male", "female", "total", "households")


def _rows(*of: Any, **more: Any) -> Any:
    """No rows as the default of a table, and what `Declared` says of it."""
    return dataclasses.field(default=(), metadata={_DECLARED: Declared(*of, **more)})


@dataclasses.dataclass(frozen=True, slots=True)
class Tables:
    """The rows of every table, in the order written; a missing file is an empty table."""

    villages: tuple[Village, ...] = _rows(
        "ประชากรรายหมู่บ้าน",
        sections.POPULATION,
        ("moo",),
        unique=True,
        name_column="name",
        searched=True,
        first=True,
        figures=_PEOPLE,
    )
    population: tuple[PopulationYear, ...] = _rows(
        "ประชากรรายปี", sections.POPULATION, ("year_be",), unique=True, figures=_PEOPLE
    )
    ages: tuple[AgeGroup, ...] = _rows(
        "ประชากรตามช่วงอายุ", sections.POPULATION, ("ages", "year_be"), unique=True, figures=("male", "female")
    )
    leaders: tuple[Leader, ...] = _rows(
        "ผู้นำชุมชน", sections.LEADERS, ("name",), name_column="name", searched=True, first=True
    )
    groups: tuple[Group, ...] = _rows(
        "กลุ่มและองค์กร",
        sections.LEADERS,
        ("name", "moo"),
        name_column="name",
        searched=True,
        first=True,
        in_village=True,
    )
    products: tuple[Product, ...] = _rows(
        "ผลิตภัณฑ์", sections.PRODUCTS, ("name",), name_column="name", searched=True, first=True, in_village=True
    )
    income: tuple[Income, ...] = _rows(
        "รายได้และเศรษฐกิจ", sections.PRODUCTS, ("item", "year_be"), figures=("value",)
    )
    attractions: tuple[Attraction, ...] = _rows(
        "แหล่งท่องเที่ยวและบริการ",
        sections.TOURISM,
        ("name",),
        name_column="name",
        searched=True,
        first=True,
        in_village=True,
    )
    culture: tuple[CultureItem, ...] = _rows(
        "ศิลปวัฒนธรรม", sections.CULTURE, ("name",), name_column="name", searched=True, first=True
    )
    working_group: tuple[WorkingGroupMember, ...] = _rows(
        "คณะทำงาน", sections.MANAGEMENT, ("name",), name_column="name", searched=True, first=True
    )
    facilities: tuple[Facility, ...] = _rows("สถานที่และอุปกรณ์", sections.MANAGEMENT, ("atom",), unique=True)
    meetings: tuple[Meeting, ...] = _rows("การประชุม", sections.MANAGEMENT, ("day",))
    orders: tuple[AppointmentOrder, ...] = _rows("คำสั่งแต่งตั้ง", sections.MANAGEMENT, ("number",))
    process: tuple[ProcessStep, ...] = _rows("กระบวนการ", sections.MANAGEMENT, ("step",))
    bmn: tuple[BmnCell, ...] = _rows(
        "ข้อมูล จปฐ.",
        sections.ANALYSIS,
        ("moo", "indicator", "year_be"),
        unique=True,
        reasoned="surveyed",
        survey=True,
        frame="bmn-villages",
        hides_small_counts=True,
    )
    nrd2c: tuple[Nrd2cCell, ...] = _rows(
        "ข้อมูล กชช.2ค",
        sections.ANALYSIS,
        ("moo", "indicator", "year_be"),
        unique=True,
        reasoned="score",
        survey=True,
        frame="nrd2c-villages",
    )
    cia: tuple[CiaReading, ...] = _rows(
        "ค่าที่อ่านจากโปรแกรม CIA",
        sections.ANALYSIS,
        ("moo", "dimension"),
        unique=True,
        reasoned="value",
        frame="cia-villages",
    )
    problems: tuple[Problem, ...] = _rows(
        "ปัญหาที่พบ", sections.ANALYSIS, ("key",), unique=True, name_column="name"
    )
    plans: tuple[Plan, ...] = _rows("แผนพัฒนา", sections.PROJECTS, ("name", "moo"), name_column="name")
    projects: tuple[Project, ...] = _rows(
        "โครงการ", sections.PROJECTS, ("key",), unique=True, name_column="name", searched=True, plans=True
    )
    budget: tuple[BudgetLine, ...] = _rows(
        "งบประมาณ", sections.PROJECTS, ("project", "source", "year_be"), plans=True
    )
    partners: tuple[Partner, ...] = _rows(
        "ภาคีการพัฒนา", sections.PROJECTS, ("name",), name_column="name", searched=True, plans=True
    )
    posts: tuple[Post, ...] = _rows("การเผยแพร่", sections.PUBLICITY, ("link",), name_column="title")
    photos: tuple[PhotoEntry, ...] = _rows(
        "ภาพถ่าย", sections.APPENDIX, ("file",), unique=True, first=True, offered=False
    )
    documents: tuple[DocumentEntry, ...] = _rows(
        "เอกสาร", sections.APPENDIX, ("file",), unique=True, name_column="title", first=True, offered=False
    )
    places: tuple[PlaceRow, ...] = _rows(
        "สถานที่บนแผนที่", sections.MAP, ("name",), name_column="name", searched=True, first=True
    )
    sources: tuple[Source, ...] = _rows(
        "แหล่งที่มาของข้อมูล", sections.APPENDIX, ("key",), unique=True, name_column="title"
    )

    def of(self, table: TableType) -> tuple[Any, ...]:
        """The rows of one table, in the order written."""
        rows: tuple[Any, ...] = getattr(self, table.name)
        return rows

    def rows(self, row: type[RowT]) -> tuple[RowT, ...]:
        """The rows of this type, in the order written."""
        return self.of(table_of(row))


def _declared() -> dict[str, TableType]:
    rows = {name: get_args(hint)[0] for name, hint in get_type_hints(Tables).items()}
    return {
        field.name: TableType(field.name, rows[field.name], field.metadata[_DECLARED])
        for field in dataclasses.fields(Tables)
    }


TABLES: Mapping[str, TableType] = _declared()
"""Every table by its name, in the order of the document."""
_BY_ROW = {table.row: table for table in TABLES.values()}


def table_of(row: type[Row]) -> TableType:
    """The table whose rows are of this type."""
    return _BY_ROW[row]


OFFERED = tuple(table for table in TABLES.values() if table.declared.offered)
"""Tables that readers may take away."""
SURVEYS = tuple(table for table in TABLES.values() if table.declared.survey)
"""Tables that answer the edition's indicators for each village."""

"""The data of part 3.2 as tables for paper: จปฐ. and กชช.2ค, indicators by villages, small counts hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tambon_showcase.analysis.suppression import ShownCount, SurveyCount, suppress
from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry

VILLAGES_A_TABLE = 14
"""Most villages beside each other on a page."""
HIDDEN = "ปกปิด"
"""Takes the place of a count that might point to someone."""
NO_DATA = "–"


class DataTable(NamedTuple):
    """A table with a caption, a row of headings, rows of words, and a note."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str


def data_tables(entry: Entry, edition: Edition) -> list[DataTable]:
    """Every year of both surveys, the newest first; a wide table goes on in further ones."""
    bmn = {indicator.no: indicator.name_th for indicator in edition.bmn}
    nrd2c = {indicator.no: indicator.name_th for indicator in edition.nrd2c}
    tables: list[DataTable] = []
    for year, rows in _by_year(entry.tables.bmn):
        counts = {no: _failing(group) for no, group in _by_indicator(rows).items()}
        caption = f"ข้อมูล จปฐ. ปี {year}: จำนวนที่ไม่ผ่านแต่ละตัวชี้วัด"
        note = f"หน่วยตามตัวชี้วัด (คนหรือครัวเรือน) · {NO_DATA} ไม่มีข้อมูล · “{HIDDEN}” จำนวนน้อยที่อาจบ่งชี้ตัวบุคคล"
        tables += _tables(caption, bmn, counts, _moos(rows), note)
    for year, rows in _by_year(entry.tables.nrd2c):
        scores = {
            no: {row.moo: _number(row.score) for row in group} for no, group in _by_indicator(rows).items()
        }
        meanings = " · ".join(dict.fromkeys(indicator.score_meaning for indicator in edition.nrd2c))
        note = f"{meanings} · {NO_DATA} ไม่มีข้อมูล"
        tables += _tables(f"ข้อมูล กชช.2ค ปี {year}: คะแนนแต่ละตัวชี้วัด", nrd2c, scores, _moos(rows), note)
    return tables


def _by_year(rows: Iterable[Any]) -> Iterator[tuple[int, list[Any]]]:
    years: dict[int, list[Any]] = {}
    for row in rows:
        if None not in (row.year_be, row.moo, row.indicator):
            years.setdefault(row.year_be, []).append(row)
    return iter(sorted(years.items(), reverse=True))


def _by_indicator(rows: Iterable[Any]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for row in sorted(rows, key=lambda row: row.indicator):
        groups.setdefault(row.indicator, []).append(row)
    return groups


def _moos(rows: Iterable[Any]) -> list[int]:
    return sorted({row.moo for row in rows})


def _failing(rows: Iterable[Any]) -> dict[int | None, str]:
    """What may be shown of one indicator: the failing units by village, and under None their total."""
    hidden = suppress({row.moo: SurveyCount(row.surveyed, row.failing) for row in rows})
    shown: dict[int | None, str] = {moo: _shown(cell) for moo, cell in hidden.cells.items()}
    return shown | {None: _shown(hidden.total)}


def _shown(cell: ShownCount) -> str:
    return HIDDEN if cell.hidden and cell.failing is None else f"{cell.about_th}{_number(cell.failing)}"


def _number(value: int | None) -> str:
    return NO_DATA if value is None else f"{value:,}"


def _tables(
    caption: str,
    names: Mapping[int, str],
    cells: Mapping[int, Mapping[Any, str]],
    moos: Sequence[int],
    note: str,
) -> Iterator[DataTable]:
    has_total = any(None in row for row in cells.values())
    for number, shown in enumerate(_batches(moos)):
        total = has_total and shown[-1] == moos[-1]
        headings = ["ข้อ", "ตัวชี้วัด", *(f"ม.{moo}" for moo in shown), *(["รวม"] if total else [])]
        columns: list[int | None] = [*shown, *([None] if total else [])]
        rows = [
            [str(no), names.get(no, ""), *(row.get(column, NO_DATA) for column in columns)]
            for no, row in cells.items()
        ]
        yield DataTable(caption + (" (ต่อ)" if number else ""), headings, rows, note)


def _batches(moos: Sequence[int]) -> list[Sequence[int]]:
    """As few tables as hold them, about equally wide: the last of 30 villages had a table of two to itself."""
    size = -(-len(moos) // -(-len(moos) // VILLAGES_A_TABLE)) if moos else 1
    return [moos[first : first + size] for first in range(0, len(moos), size)]

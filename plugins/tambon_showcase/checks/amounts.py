"""Numbers that are read well and cannot be meant: a year or a zero where things are counted, thousands or a unit left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic.fields import FieldInfo

from tambon_showcase.finding import Finding, note, warning
from tambon_showcase.model.economy import Income, Product
from tambon_showcase.model.projects import Project
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.tables import TABLES, table_of
from tambon_showcase.text.sums import is_sum

from .case import Case
from .marks import LocatedValue, located_values

ODD_NUMBER = warning(
    "T297",
    "ค่า {value} ในช่อง {heading} ไม่น่าใช่จำนวนจริง: {why}",
    "ตรวจกับต้นฉบับ ถ้าไม่มีข้อมูลให้ใส่ - ถ้าถูกต้องแล้ว ไม่ต้องแก้",
)
NO_UNIT = note("T291", "“{value}” มี{what} แต่{lack}", "กรอกช่อง หน่วย เช่น {such}")
_UNITLESS = "ไม่มีหน่วย ผู้อ่านจึงไม่รู้ว่าเป็นบาท คน หรือร้อยละ"
_PRICELESS = "ไม่มีหน่วยที่ขาย ผู้อ่านจึงไม่รู้ว่าราคาต่ออะไร"
_MEASURED = (
    (
        Project,
        "name",
        ("before", "after"),
        {"what": "ค่าก่อนทำและหลังทำ", "lack": _UNITLESS, "such": "คน ครัวเรือน ไร่ บาทต่อเดือน"},
    ),
    (Income, "item", ("value",), {"what": "จำนวน", "lack": _UNITLESS, "such": "บาทต่อคนต่อปี ไร่ ตัน"}),
    (
        Product,
        "name",
        ("price",),
        {"what": "ราคา", "lack": _PRICELESS, "such": "ผืน ชิ้น กิโลกรัม (ราคาเป็นบาทอยู่แล้ว)"},
    ),
)
"""Table, name, what is measured in the unit of its row, and what is said where that is missing."""
_PERCENT = re.compile("%|ร้อยละ|เปอร์เซ็นต์")
_FEWEST_PERCENTS = 2
"""Other percents of a table, beside that of the same row, which show how they are written."""
_OF_A_FRACTION = 2
"""Decimals that a fraction has more than the percents beside it; a share that is small indeed, such as 0.5, has as many."""
_WHOLE = 100
"""The end of a scale of percents."""
_NEVER_NOUGHT = frozenset({"members", "attendees", "price", "rank"})
_YEARS = 5
"""Years before the contest's whose number is unlike those of people and baht."""
_LEAST_BAHT = 1_000
"""A source of money that a project names has given more, unless thousands or millions of baht are meant."""


def _is_price(name: str, _field: FieldInfo) -> bool:
    return name in {"price", "amount"}


def _is_of_people(name: str, _field: FieldInfo) -> bool:
    return name in {"members", "attendees"}


def _is_money_of_a_project(name: str, _field: FieldInfo) -> bool:
    return name == "amount"


def numbers_can_be_meant(case: Case) -> Iterator[Finding]:
    """A number of people or baht is no year and no zero, and the money of a project is in baht."""
    year = case.edition.year_be
    people = max((row.total or 0 for row in case.entry.tables.population), default=0)
    untold = (cell for cell in located_values(case.entry, _is_of_people) if not 0 < people < cell.value)
    for cell in (*located_values(case.entry, _is_price), *untold):
        if year - _YEARS <= cell.value <= year + 1:
            yield _odd(cell, "เหมือนปี พ.ศ. ที่กรอกผิดช่อง")
    yield from _noughts(case)
    for cell in located_values(case.entry, _is_money_of_a_project):
        if 1 <= cell.value < _LEAST_BAHT:
            yield _odd(cell, "น้อยมาก อาจเป็นหน่วยพันบาทหรือล้านบาท")


def _noughts(case: Case) -> Iterator[Finding]:
    for table in TABLES.values():
        for name in _NEVER_NOUGHT & table.row.model_fields.keys():
            told = {"heading": headings(table.row)[name], "why": "0 หมายถึงไม่มีเลย"}
            for row in case.entry.tables.of(table):
                if getattr(row, name) == 0:
                    yield ODD_NUMBER.at(case.entry.row_where(row), "0", **told)


def _odd(cell: LocatedValue, why: str) -> Finding:
    return ODD_NUMBER.at(cell.where, f"{cell.value:,}", heading=cell.heading, why=why)


class Percent(NamedTuple):
    """A percent: its row, its column, and how many decimals it has."""

    row: Row
    name: str
    value: float
    decimals: int


def percents_are_no_fractions(case: Case) -> Iterator[Finding]:
    """No percent is the fraction that Excel keeps of one: `0.776` among 77.6 and 80.1."""
    for cells in _percents(case):
        small, others = (
            [cell for cell in cells if (cell.value < 1) is is_small] for is_small in (True, False)
        )
        if not others:
            continue
        rows = {id(other.row) for other in others}
        beside = [cell for cell in small if len(others) >= _FEWEST_PERCENTS or id(cell.row) in rows]
        yield from _fractions(case, beside, others)


def _fractions(case: Case, small: Sequence[Percent], others: Sequence[Percent]) -> Iterator[Finding]:
    least, most = (end(other.value for other in others) for end in (min, max))
    decimals = max(other.decimals for other in others)
    why = f"ร้อยละอื่นในตารางนี้อยู่ระหว่าง {least:g} ถึง {most:g} จึงอาจหมายถึง {{meant:g}} (Excel เก็บร้อยละเป็นเศษส่วน)"
    for cell in small:
        meant = cell.value * 100
        if cell.decimals - decimals >= _OF_A_FRACTION and least / 2 <= meant <= most * 2:
            told = {"heading": headings(type(cell.row))[cell.name], "why": why.format(meant=meant)}
            yield ODD_NUMBER.at(case.entry.row_where(cell.row), f"{cell.value:g}", **told)


def _percents(case: Case) -> Iterator[Sequence[Percent]]:
    """The percents of each table that has some."""
    for row_type, _, columns, _ in _MEASURED:
        for_all = [row for row in case.entry.tables.of(table_of(row_type)) if _PERCENT.match(row.unit or "")]
        yield [_percent(row, name) for row in for_all for name in columns if getattr(row, name)]
    if case.entry.identity.cia.scale_max == _WHOLE:
        yield [_percent(row, "value") for row in case.entry.tables.cia if row.value]


def _percent(row: Row, name: str) -> Percent:
    value = getattr(row, name)
    return Percent(row, name, value, len(f"{value:.10g}".partition(".")[2]))


def numbers_have_a_unit(case: Case) -> Iterator[Finding]:
    """A result, an amount and a price say of what they are; baht are the unit of every price."""
    for row_type, name, columns, told in _MEASURED:
        for row in case.entry.tables.of(table_of(row_type)):
            if getattr(row, "unit", None) or any(getattr(row, column) is None for column in columns):
                continue
            if case.entry.is_left_blank(row, "unit") and not is_sum(getattr(row, name)):  # reported by itself
                yield NO_UNIT.at(case.entry.row_where(row), getattr(row, name), **told)

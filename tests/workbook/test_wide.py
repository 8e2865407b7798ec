"""Wide sheets: villages across, folded from rows and unfolded to the same rows."""

from __future__ import annotations

import pytest

from tambon_showcase.workbook.contents import BookRow, Contents
from tambon_showcase.workbook.layout import DELETE, sheets
from tambon_showcase.workbook.wide import (
    NEW_VILLAGES,
    folded,
    lines_of,
    places_across,
    unfolded,
    villages_across,
)
from tests.workbook.officer import edition

BMN, CIA = sheets()["bmn"], sheets()["cia"]


def contents(*rows: dict[str, str], sheet: str = "bmn") -> Contents:
    return {
        "villages": (BookRow({"moo": "1", "name": "บ้านหนึ่ง"}), BookRow({"moo": "หมู่ที่ 2", "name": "บ้านสอง"})),
        sheet: tuple(map(BookRow, rows)),
    }


def bmn(
    moo: str, no: str, surveyed: str = "", failing: str = "", year: str = "2564", reason: str = ""
) -> dict[str, str]:
    return {
        "moo": moo,
        "indicator": no,
        "surveyed": surveyed,
        "failing": failing,
        "year_be": year,
        "reason": reason,
    }


def test_villages_are_those_of_the_table_and_of_the_sheet() -> None:
    assert villages_across(BMN, contents(bmn("7", "1"))) == {"1": "บ้านหนึ่ง", "2": "บ้านสอง", "7": ""}
    assert len(villages_across(BMN, {})) == NEW_VILLAGES


def test_lines_are_those_of_the_edition_and_others_that_were_written() -> None:
    lines = lines_of(BMN, contents(bmn("1", "ข้อ 3"), bmn("1", "3", year="2562")), edition())
    assert len(lines) == len(edition().bmn) + 1
    assert lines[-1].named == {"indicator": "3", "year_be": "2562"}
    assert lines[-1].words == edition().bmn[2].name_th
    assert len(lines_of(CIA, {}, edition())) == 5


@pytest.mark.parametrize(
    "row",
    [
        bmn("1", "3", "100", "20"),
        bmn("2", "3", "0", "0"),
        bmn("1", "3", "-", "", reason="ยังไม่สำรวจ"),
        bmn("1", "3", "100", "20", reason="บางส่วน"),
        bmn("1", "3", "", "", reason="12 ครัวเรือนย้ายออก"),
        bmn("1", "3", "ร้อยละ 5", "20"),
    ],
)
def test_what_is_folded_unfolds_to_the_same(row: dict[str, str]) -> None:
    given = contents(row)
    places = places_across(BMN, given)
    lines = [
        {**line.named, **dict(zip((place.id for place in places), cells, strict=True))}
        for line, cells in folded(BMN, given, lines_of(BMN, given, edition()), places)
    ]
    rows = list(unfolded(BMN, lines, {place.id: place for place in places}))
    moo = str(BMN.by_id["moo"].value(row["moo"]))
    found = next(one.cells for one in rows if (one.cells["moo"], one.cells["indicator"]) == (moo, "3"))
    for name, cell in row.items():
        here = found.get(name, "")
        assert BMN.by_id[name].is_same("" if here == DELETE else here, cell), name
    assert len(rows) == 2 * len(edition().bmn)


@pytest.mark.parametrize(
    ("typed", "value", "reason"),
    [
        ("4.5", "4.5", DELETE),
        ("ยังไม่ได้ใช้โปรแกรม", DELETE, "ยังไม่ได้ใช้โปรแกรม"),
        ("", "", ""),
        ("ลบ", "ลบ", DELETE),
        ("5 คะแนน", "5 คะแนน", DELETE),
    ],
)
def test_words_in_place_of_a_number(typed: str, value: str, reason: str) -> None:
    places = {place.id: place for place in places_across(CIA, contents(sheet="cia"))}
    (first, *_) = unfolded(CIA, [{"dimension": "d1", "1:value": typed}], places)
    assert (first.cells["value"], first.cells.get("reason", "")) == (value, reason)

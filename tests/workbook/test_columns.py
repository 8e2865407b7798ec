"""When two cells say the same, and what a column is by the model's declaration of it."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.workbook.columns import BookColumn, OfYear
from tambon_showcase.workbook.layout import TITLES, SheetKind, model_version, sheets
from tests.entries import edition


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        (datetime.date(2021, 11, 1), datetime.date(2022, 3, 31), "15/11/2564"),
        (datetime.date(2025, 12, 3), datetime.date(2026, 4, 17), "15/12/2568"),
        (datetime.date(2025, 12, 20), datetime.date(2026, 4, 17), "20/12/2568"),
        (datetime.date(2025, 12, 1), datetime.date(2025, 12, 9), "9/12/2568"),
    ],
)
def test_examples_of_days_and_years_are_those_of_the_years_work(
    first: datetime.date, last: datetime.date, day: str
) -> None:
    contest = edition().contest
    work = [line for line in contest.deadlines if line.id == contest.working_period]
    moved = (work[0].model_copy(update={"first": first, "last": last}),)
    other = contest.model_copy(update={"deadlines": moved, "data_year_be": first.year + 543})
    said = OfYear.of(dataclasses.replace(edition(), contest=other))
    meetings = sheets()["meetings"].of_year(said)
    assert meetings.by_id["day"].hint == f"ต้องกรอก วัน/เดือน/ปี พ.ศ. เช่น {day}"
    villages = sheets()["villages"].of_year(said)
    assert villages.by_id["year_be"].hint == f"ปี พ.ศ. สี่หลัก เช่น {first.year + 543}"


def column(name: str) -> BookColumn:
    sheet, _, own = name.partition("/")
    return sheets()[sheet].by_id[own]


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("villages/male", "1204", "1,204"),
        ("villages/male", "1204", "๑,๒๐๔"),
        ("villages/male", "1204", " 1204 "),
        ("villages/male", "", "-"),
        ("villages/male", "ไม่มีข้อมูล", "–"),
        ("villages/moo", "5", "หมู่ที่ 5"),
        ("villages/moo", "5", "ม.5"),
        ("villages/year_be", "2564", "๒๕๖๔"),
        ("villages/year_be", "2564", "พ.ศ. 2564"),
        ("villages/kind", "หมู่บ้าน", "บ้าน"),
        ("villages/name", "บ้าน  หนึ่ง", "บ้าน หนึ่ง"),
        ("villages/name", "น้ำ", "นํ้า"),
        ("budget/amount", "120000", "120,000 บาท"),
        ("budget/project", "P1", "p ๑"),
        ("meetings/day", "15/11/2564", "15 พ.ย. 2564"),
        ("meetings/day", "15/11/2564", "15 พฤศจิกายน 2564"),
        ("meetings/steps", "1.1, 1.2", "1.1;1.2"),
        ("projects/moos", "1, 2, 3", "1-3"),
        ("photos/consent", "ใช่", "✓"),
        ("photos/section", "tourism", "แหล่งท่องเที่ยวและการบริการ"),
        ("documents/kind", "คำสั่ง", "คำสั่งแต่งตั้ง"),
        ("cia/value", "2.50", "2.5"),
        ("main/lat", "15.90012", "15.900120"),
        ("main/video.duration", "6:12", "06:12"),
        ("main/topics", "ผ้า, ข้าว", "ผ้า,ข้าว"),
        ("main/level", "province", "จังหวัด"),
        ("texts/history", "ก\nข", "ก\r\nข\n"),
    ],
)
def test_the_same_in_other_words(name: str, one: str, other: str) -> None:
    assert column(name).is_same(one, other)
    assert column(name).is_same(other, one)


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("villages/male", "0", ""),
        ("villages/male", "1204", "12.04"),
        ("villages/name", "บ้านหนึ่ง", "บ้านสอง"),
        ("ages/ages", "5-9", "05/09/2568"),
        ("meetings/day", "15/11/2564", "11/15/2564"),
        ("leaders/office_phone", "0-2000-0000", "20000000"),
        ("texts/history", "- ก\n  - ข", "- ก\n- ข"),
        ("villages/male", "ไม่ทราบจำนวนแน่", "ประมาณ 5"),
    ],
)
def test_what_differs_is_seen(name: str, one: str, other: str) -> None:
    assert not column(name).is_same(one, other)


@pytest.mark.parametrize(
    ("name", "is_number"),
    [
        ("villages/male", True),
        ("villages/moo", True),
        ("villages/year_be", True),
        ("budget/amount", True),
        ("cia/value", True),
        ("villages/name", False),
        ("ages/ages", False),
        ("leaders/office_phone", False),
        ("projects/moos", False),
        ("photos/consent", False),
        ("main/code", False),
        ("main/video.duration", False),
        ("places/lat", False),
        ("orders/number", False),
    ],
)
def test_only_numbers_are_numbers_in_excel(name: str, is_number: bool) -> None:
    assert column(name).is_number is is_number


@pytest.mark.parametrize(
    ("name", "refers"),
    [
        ("leaders/moo", ("villages", "moo")),
        ("budget/project", ("projects", "key")),
        ("leaders/photo", ("photos", "file")),
        ("budget/document", ("documents", "file")),
        ("photos/file", None),
        ("partners/projects", None),
        ("villages/name", None),
    ],
)
def test_drop_downs_of_other_sheets(name: str, refers: tuple[str, str] | None) -> None:
    assert column(name).refers == refers


def test_every_page_is_offered_by_its_title_and_read_as_itself() -> None:
    pages = column("photos/section")
    assert [pages.value(word) for word in pages.words] == [section.slug for section in SECTIONS]


def test_every_word_that_is_offered_is_taken_as_itself() -> None:
    for sheet in sheets().values():
        for one in sheet.columns:
            values = [one.value(word) for word in one.words]
            assert len(set(values)) == len(one.words), (sheet.id, one.id)
            assert None not in values


def test_names_of_sheets_are_what_excel_takes() -> None:
    titles = [sheet.title for sheet in sheets().values()] + list(TITLES.values())
    assert all(0 < len(title) <= 31 for title in titles)
    assert not any(set(title) & set("[]:*?/\\'") for title in titles)
    assert len({sheet.title for sheet in sheets().values()}) == len(sheets())


def test_every_row_has_a_name() -> None:
    for sheet in sheets().values():
        if sheet.kind in {SheetKind.ROWS, SheetKind.WIDE}:
            assert sheet.key
            assert set(sheet.key) <= set(sheet.by_id)


def test_the_model_has_a_version() -> None:
    assert len(model_version()) == 8

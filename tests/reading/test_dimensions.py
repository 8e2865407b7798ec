"""What a year's rules name, by the words that people use for it: in tables, in wide tables' headings, and in the declared ranking."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.model.work import FACILITY
from tambon_showcase.reading.dimensions import dimension_of
from tambon_showcase.reading.entry import read_entry
from tests.entries import edition, lay_out

KNOWN = edition().dimension_set.dimensions


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("d1", "d1"),
        ("D4 ", "d4"),
        ("การพัฒนาด้านอาชีพ", "d1"),
        ("ด้านอาชีพ", "d1"),
        ("1. การพัฒนาด้านอาชีพ", "d1"),
        ("ด้านที่ ๒ การจัดการทุนชุมชน", "d2"),
        ("d2 ทุนชุมชน", "d2"),
        ("ทุน", "d2"),
        ("ความเสี่ยง", "d3"),
        ("การแก้ไขปัญหาความยากจน", "d4"),
        ("ด้านการบริหาร จัดการชุมชน", "d5"),
    ],
)
def test_a_dimension_is_known_by_its_name(written: str, meant: str) -> None:
    assert dimension_of(written, KNOWN) == meant


@pytest.mark.parametrize(
    "written", ["1", "ด้านที่ 1", "การจัดการ", "ชุมชน", "จน", "เศรษฐกิจ", "d9", "d1 ความยากจน", ""]
)
def test_what_names_none_or_several_stays_as_it_is(written: str) -> None:
    assert dimension_of(written, KNOWN) == written


NAMES = [one.name_th for one in KNOWN]
HEADINGS = {
    "names": NAMES,
    "numbered names": [f"{number}. {name}" for number, name in enumerate(NAMES, 1)],
    "places": [f"ด้านที่ {number}" for number in range(1, 6)],
    "places in Thai digits": [f"มิติที่ {digit}" for digit in "๑๒๓๔๕"],
    "numbers": list("12345"),
    "ids": [one.id for one in KNOWN],
    "places and names": [f"ด้านที่ {number} {name}" for number, name in enumerate(NAMES, 1)],
}


@pytest.mark.parametrize("headings", HEADINGS.values(), ids=HEADINGS)
def test_a_column_for_each_dimension_is_read(headings: list[str], tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    table = f"หมู่ที่,{','.join(headings)}\n1,1,2,3,1,2\n2,2,2,3,1,1\n"
    (folder / "tables/cia.csv").write_text(table, "utf-8")
    entry, _ = read_entry(folder, edition(), tmp_path)
    assert entry is not None
    read = [(row.moo, row.dimension, row.value) for row in entry.tables.cia]
    assert read == [
        *zip([1] * 5, edition().dimension_ids, (1, 2, 3, 1, 2), strict=True),
        *zip([2] * 5, edition().dimension_ids, (2, 2, 3, 1, 1), strict=True),
    ]


@pytest.mark.parametrize("names", [NAMES, list("12345")], ids=["names", "numbers"])
def test_a_column_for_each_village_is_read_beside_dimensions(names: list[str], tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    rows = "".join(f"{name},1,2\n" for name in names)
    (folder / "tables/cia.csv").write_text(f"ด้าน,หมู่ที่ 1,หมู่ที่ 2\n{rows}", "utf-8")
    entry, _ = read_entry(folder, edition(), tmp_path)
    assert entry is not None
    assert [(row.moo, row.value) for row in entry.tables.cia] == [(1, 1), (2, 2)] * 5


def test_tables_and_the_ranking_are_read_by_names(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "tables/cia.csv").write_text("หมู่ที่,ด้าน,ค่าที่อ่านได้\n1,ด้านอาชีพ,3\n1,เศรษฐกิจ,2\n", "utf-8")
    (folder / "tables/problems.csv").write_text("รหัสปัญหา,ปัญหา,ด้าน\nPB1,ก,ความยากจน\nPB2,ข,\n", "utf-8")
    main = folder / "tambon.yml"
    text = main.read_text("utf-8")
    for one in KNOWN:
        text = text.replace(f"    - {one.id}\n", f"    - {one.name_th}\n")
    main.write_text(text, "utf-8")
    entry, _ = read_entry(folder, edition(), tmp_path)
    assert entry is not None
    assert [row.dimension for row in entry.tables.cia] == ["d1", "เศรษฐกิจ"]
    assert [row.dimension for row in entry.tables.problems] == ["d4", None]
    assert entry.identity.cia.ranking == edition().dimension_ids


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("เครือข่ายอินเทอร์เน็ต", "เครือข่ายอินเทอร์เน็ต"),
        ("อินเทอร์เน็ต", "เครือข่ายอินเทอร์เน็ต"),
        ("อินเตอร์เน็ต", "เครือข่ายอินเทอร์เน็ต"),
        ("เครือข่ายอินเตอร์เน็ต", "เครือข่ายอินเทอร์เน็ต"),
        ("Wi.Fi", "เครือข่ายอินเทอร์เน็ต"),
        ("อุปกรณ์ สำหรับ ทำงาน", "อุปกรณ์สำหรับทำงาน"),
        ("วัสดุอุปกรณ์", "อุปกรณ์สำหรับทำงาน"),
        ("อุปกรณ์", "อุปกรณ์สำหรับทำงาน"),
        ("เครื่องคอมพิวเตอร์", "คอมพิวเตอร์"),
        ("ป้ายชื่อ", "ป้าย"),
        ("อาคารสถานที่", "อาคาร"),
        ("โดรน", "โดรน"),
    ],
)
def test_a_thing_of_the_place_of_work_is_known_by_the_words_of_the_year(written: str, meant: str) -> None:
    assert FACILITY.meant(written, edition().facilities) == meant


def test_what_another_year_lists_is_taken_as_it_is_and_nothing_of_this_one(tmp_path: Path) -> None:
    listed = ("ป้าย", "โดรน", "Wi-Fi")
    assert [FACILITY.meant(word, listed) for word in ("โดรน ", "wi-fi", "ป้ายชื่อ", "อินเทอร์เน็ต")] == [
        "โดรน",
        "Wi-Fi",
        "ป้าย",
        "อินเทอร์เน็ต",
    ]
    folder = lay_out(tmp_path)
    (folder / "tables/facilities.csv").write_text("รายการ,มีหรือไม่\nอินเตอร์เน็ต,มี\nโดรน,มี\n", "utf-8")
    entry, _ = read_entry(folder, edition(), tmp_path)
    assert entry is not None
    assert [row.atom for row in entry.tables.facilities] == ["เครือข่ายอินเทอร์เน็ต", "โดรน"]


def test_a_whole_name_comes_before_one_that_holds_it() -> None:
    wider = KNOWN[0].model_copy(update={"id": "d9", "name_th": "ด้านอาชีพเสริมและรายได้"})
    assert dimension_of("ด้านอาชีพ", (*KNOWN, wider)) == "d1"

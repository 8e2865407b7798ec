"""Cells that were filled down or point elsewhere are named; words that only begin like them are not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tambon_showcase.checks import run_checks
from tests.entries import ROOT, TODAY, base_entry, changed, edition

CODES = ("T275", "T276", "T277", "T278", "T289")


def codes(**tables: Any) -> list[str]:
    entry = changed(base_entry(), tables=tables)
    found = run_checks(entry, edition(), ROOT, TODAY)
    return [finding.code for finding in found if finding.code in CODES]


def groups(*activities: str) -> list[dict[str, str]]:
    return [
        {"name": f"กลุ่ม {number}", "moo": "1", "activity": activity}
        for number, activity in enumerate(activities)
    ]


@pytest.mark.parametrize(
    "said",
    ["〃", '"', "เหมือนข้างต้น", "ดูไฟล์แนบ", "รายละเอียดตามเอกสารแนบท้าย", "ตามสิ่งที่ส่งมาด้วย", "ดูภาคผนวก", "as above", '- " -', "รายละเอียดตามเอกสารแนบท้ายมาด้วยพร้อมนี้พร้อมนี้"],
)  # fmt: skip
def test_what_points_elsewhere_is_named(said: str) -> None:
    assert codes(groups=groups(said)) == ["T275"]


@pytest.mark.parametrize(
    "said", ["ดูนก", "ตามแผนพัฒนาตำบล", "เหมือนกัน", "ละเอียด", "ดูแลผู้สูงอายุตามบ้าน", "“ฮักตำบล”"]
)
def test_what_only_begins_so_is_said(said: str) -> None:
    assert codes(groups=groups(said)) == []


@pytest.mark.parametrize(
    ("sources", "years", "told"),
    [
        (["จปฐ. 2564", "จปฐ. 2565", "จปฐ. 2566"], [2564, 2564, 2564], ["T276"]),
        (["S1", "S2", "S3"], [2564, 2564, 2564], ["T276"]),
        (["จปฐ. 2564", "จปฐ. 2565"], [2564, 2564], []),
        (["จปฐ. 2562", "จปฐ. 2563", "จปฐ. 2564"], [2562, 2563, 2564], []),
        (["จปฐ. 2564", "จปฐ. 2566", "จปฐ. 2568"], [2564, 2564, 2564], []),
        (["ก 1", "ข 2", "ค 3"], [2564, 2564, 2564], []),
        (["หน้า 1 เล่ม", "หน้า 2 เล่ม", "หน้า 3 เล่ม"], [2564, 2564, 2564], ["T276"]),
        (["หน้า 1 ก", "หน้า 2 ข", "หน้า 3 ค"], [2564, 2564, 2564], []),
        ([None, "1", "2"], [2564, 2564, 2564], []),
    ],
)
def test_sources_that_count_are_named(sources: list[str], years: list[int], told: list[str]) -> None:
    rows = [
        {"item": f"ก{number}", "value": "1", "unit": "ไร่", "year_be": str(year), "source": source}
        for number, (source, year) in enumerate(zip(sources, years, strict=True))
    ]
    assert codes(income=[{key: cell for key, cell in row.items() if cell} for row in rows]) == told


def test_codes_of_sources_may_follow_each_other() -> None:
    rows = [
        {"item": f"ก{n}", "value": "1", "unit": "ไร่", "year_be": "2564", "source": f"S{n}"}
        for n in range(1, 4)
    ]
    sources = [{"key": f"S{n}", "title": f"รายงาน {n}"} for n in range(1, 4)]
    assert codes(income=rows, sources=sources) == []
    assert codes(income=rows, sources=sources[:2]) == ["T276"]


@pytest.mark.parametrize(("members", "told"), [("550", []), ("551", ["T277"]), ("9999", ["T277"])])
def test_a_group_is_no_larger_than_the_tambon(members: str, told: list[str]) -> None:
    assert codes(groups=[{"name": "กลุ่ม", "moo": "1", "members": members}]) == told


def test_nothing_is_compared_where_nobody_was_counted() -> None:
    assert codes(groups=[{"name": "กลุ่ม", "moo": "1", "members": "9999"}], population=[]) == []


@pytest.mark.parametrize(("moved", "told"), [(2, []), (3, ["T278"])])
def test_leaders_of_other_villages_are_told_from_three(moved: int, told: list[str]) -> None:
    names = [f"นาย{letter} ใจดี" for letter in "ขคงจ"]
    leaders = [{"name": name, "position": "ผู้ใหญ่บ้าน", "moo": "1"} for name in names]
    members = [
        {"name": name, "role": "กรรมการ", "moo": "2" if number < moved else "1"}
        for number, name in enumerate(names)
    ]
    assert codes(leaders=leaders, working_group=members) == told


SORTED = ("นางกานดา", "นางขวัญ", "นางจันทร์", "นายดำ", "นายทอง", "นายบุญ")


def leaders(names: Sequence[str], moos: Sequence[int | str]) -> list[dict[str, str]]:
    return [
        {"name": name, "position": "ผู้ใหญ่บ้าน", "moo": str(moo)} for name, moo in zip(names, moos, strict=True)
    ]


@pytest.mark.parametrize(
    ("names", "moos"),
    [
        (SORTED, (1, 2, 3, 4, 5, 6)),
        (SORTED[::-1], (1, 2, 3, 4, 5, 6)),
        ((*SORTED, "นายป้อม", "นายพล"), (1, 2, 2, 3, 3, 4, 5, 6)),
        ((*SORTED, "นายปลัด", "นายรอง"), (1, 2, 3, 4, 5, 6, 1, "")),
        (("นางเกศ", "นายเขียว", "นายจันทร์", "นายเดช", "นายทอง", "นายแบน"), (2, 3, 4, 5, 6, 7)),
    ],
)  # fmt: skip
def test_names_that_were_sorted_without_their_rows_are_named(
    names: Sequence[str], moos: Sequence[int | str]
) -> None:
    assert "T289" in codes(leaders=leaders(names, moos))


@pytest.mark.parametrize(
    ("names", "moos"),
    [
        (SORTED[:5], (1, 2, 3, 4, 5)),
        (SORTED, (4, 1, 6, 2, 3, 5)),
        (("นายบุญ", *SORTED[:5]), (1, 2, 3, 4, 5, 6)),
        (SORTED, ("", "", "", "", "", "")),
        (tuple(f"นายสมาชิก {n}" for n in range(1, 8)), (1, 2, 3, 4, 5, 6, 7)),
    ],
)  # fmt: skip
def test_rows_that_were_sorted_whole_keep_their_names(
    names: Sequence[str], moos: Sequence[int | str]
) -> None:
    assert "T289" not in codes(leaders=leaders(names, moos))

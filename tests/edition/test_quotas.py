"""How many entries an area may have: every district with all its contestants, every province with its own level."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tambon_showcase.edition import Edition, load_edition
from tambon_showcase.edition.base import RuleRecord
from tambon_showcase.edition.quotas import AreaQuota, area_quotas, contestants
from tambon_showcase.edition.rule_lines import RuleLines, nearest_line

SMALL = Path(__file__).parent / "small"


class Entry(NamedTuple):
    """What quotas need of an entry."""

    code: str
    level: str
    district_th: str
    province_th: str


ENTRIES = [
    Entry("640101", "province", "เมือง", "สุโขทัย"),
    Entry("640102", "district", "เมือง", "สุโขทัย"),
    Entry("640103", "district", "เมือง", "สุโขทัย"),
    Entry("160101", "province", "เมือง", "ลพบุรี"),
    Entry("640901", "province", "ทุ่งเสลี่ยม", "สุโขทัย"),
    Entry("640904", "province", "ทุ่งเสลี่ยม", "สุโขทัย"),  # an example from public sources
    Entry("640201", "province", "บ้านด่าน", "สุโขทัย"),
]


def told(edition: Edition, entries: list[Entry]) -> list[str]:
    return [
        f"{area.level} {area.province_th}/{area.district_th} {area.quota}: "
        f"{' '.join(one.code for one in area.entries)} | {' '.join(one.code for one in area.beyond)}"
        for area in area_quotas(edition, entries)
    ]


def test_districts_of_one_name_are_kept_apart_and_examples_are_not_counted(edition_2565: Edition) -> None:
    assert told(edition_2565, ENTRIES) == [
        "district ลพบุรี/เมือง 1: 160101 | ",
        "district สุโขทัย/เมือง 1: 640101 640102 640103 | 640102 640103",
        "district สุโขทัย/บ้านด่าน 1: 640201 | ",
        "district สุโขทัย/ทุ่งเสลี่ยม 1: 640901 | ",
        "province ลพบุรี/ 2: 160101 | ",
        "province สุโขทัย/ 2: 640101 640901 640201 | 640201",
    ]
    assert [one.code for one in contestants(edition_2565, ENTRIES)] == [
        one.code for one in ENTRIES if one.code != "640904"
    ]


def test_a_province_without_entries_of_its_level_has_room_for_all(edition_2565: Edition) -> None:
    assert told(edition_2565, ENTRIES[1:2])[1] == "province สุโขทัย/ 2:  | "
    assert told(edition_2565, []) == []


def test_of_a_whole_province_the_districts_that_sent_nothing_are_counted_too(edition_2565: Edition) -> None:
    areas = list(area_quotas(edition_2565, ENTRIES, ["64", "99"]))
    of_sukhothai = [area for area in areas if area.province_th == "สุโขทัย"]
    empty = [area.district_th for area in of_sukhothai if area.level == "district" and not area.entries]
    assert len(of_sukhothai) == 10 and len(empty) == 6 and "ศรีนคร" in empty
    none_sent: list[AreaQuota[Entry]] = list(area_quotas(edition_2565, [], ["64"]))
    assert [len(area.entries) for area in none_sent] == [0] * 10


def test_a_year_that_selects_at_one_level_has_quotas_for_that_level_only() -> None:
    edition = load_edition(SMALL, 2570).edition
    assert edition is not None
    assert told(edition, ENTRIES[:3]) == ["district สุโขทัย/เมือง 3: 640101 640102 640103 | "]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("deadlines", 0, "id"), "- {id: W, what_th"),
        (("deadlines", 1, "reason_th"), "reason_th: ปีพิมพ์ผิด"),
        (("deadlines", 1, "no such key"), "- id: L"),
        (("deadlines", 9, "id"), "deadlines:"),
        (("no such key", 1), "# กติกาปีสมมติ"),
    ],
)
def test_a_place_is_the_line_of_its_key_or_of_the_nearest_around_it(
    path: tuple[str | int, ...], line: str
) -> None:
    where = RuleLines(SMALL, 2570).where("edition.yml", path)
    assert where.file == "small/2570/_rules/edition.yml"
    text = (SMALL / "2570/_rules/edition.yml").read_text("utf-8").splitlines()
    assert (text[where.line - 1] if where.line else text[0]).strip().startswith(line)


def test_a_row_has_its_line_and_a_whole_file_none() -> None:
    lines = RuleLines(SMALL, 2570)
    assert [lines.where("regions.csv", (at,)).line for at in range(4)] == [2, 3, 4, 0]
    assert lines.where("regions.csv").line == 0
    assert nearest_line(("a", 1, "b"), {("a",): 3, (): 1}) == 3
    assert nearest_line(("x",), {(): 1}) == 1


class Two(RuleRecord):
    """A record with a key that has another name in files."""

    name: str
    note: str | None = None


@pytest.mark.parametrize("blank", ["", "-", "–", " ", "n/a", "ไม่มีข้อมูล"])
def test_a_known_key_without_a_value_is_not_there_and_an_unknown_one_is_found(blank: str) -> None:
    assert Two.model_validate({"name": "ก", "note": blank}) == Two(name="ก")
    for refused in ({"name": blank}, {"name": "ก", "50": blank}, "ก"):
        with pytest.raises(ValueError, match="Two"):
            Two.model_validate(refused)

"""What may be of something else though nothing of it is wrong: each is doubted by name, and what is plainly right is not."""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.assess import Extent, assess
from tests.assess.test_delivered import FULL, MONEY, PAPER, PIN, PLAN, POST, SAVINGS, Delivered
from tests.assess.test_honesty import LOGICAL
from tests.assess.test_tired import MANY, THERE
from tests.assess.test_unfit import ORDER_AND_PLANS, volume

COLUMNS = {"inputs": "งบและแรง", "activities": "ขุดสระ", "outputs": "สระ 1 แห่ง", "outcomes": "น้ำพอใช้ตลอดปี"}
REASONED = [
    *ORDER_AND_PLANS[:2],
    {"name": "แผนหมู่ 2", "level": "หมู่บ้าน", "moo": "2", "reason": "รอประชาคมหมู่บ้าน"},
]
MAP_POST = {**POST, "is_gis": "ใช่"}
REPORTED = [{**row, "report": PAPER, "before": "", "after": "", "measured_be": ""} for row in MANY[:2]]


def posts(*rows: dict[str, Any]) -> Delivered:
    return Delivered({"places": [PIN, SAVINGS], "posts": list(rows)})


DOUBTS: dict[str, tuple[Delivered, str]] = {
    "1.2 plans of a village that is not listed": (
        Delivered({"plans": [{**PLAN, "name": "แผนหมู่ 12", "level": "หมู่บ้าน", "moo": "12"}]}),
        "ตำบลมีกี่หมู่บ้าน เพราะตารางอื่นมีหมู่ที่ไม่อยู่ในตารางหมู่บ้าน: หมู่ 12",
    ),
    "2.3 a reason for a village without a plan": (
        volume(REASONED),
        "เหตุผลที่ยังไม่มีแผนสมควรหรือไม่: หมู่ 2 (รอประชาคมหมู่บ้าน)",
    ),
    "2.3 outcomes that are the outputs": (
        volume(ORDER_AND_PLANS, projects=[{**LOGICAL, **COLUMNS, "outcomes": COLUMNS["outputs"]}]),
        "บางช่องของ Logic Model เขียนเหมือนกันหรือซ้ำชื่อโครงการ เป็นคนละเรื่องหรือไม่: ขุดสระ",
    ),
    "2.3 outcomes that are the project's name": (
        volume(
            ORDER_AND_PLANS,
            projects=[{**LOGICAL, **COLUMNS, "activities": "ขุด", "outcomes": LOGICAL["name"]}],
        ),
        "บางช่องของ Logic Model เขียนเหมือนกันหรือซ้ำชื่อโครงการ",
    ),
    "2.3 a project that is only counted": (
        volume(ORDER_AND_PLANS, projects=[{**LOGICAL, **COLUMNS, "name": "โครงการที่ 1"}]),
        "เป็นโครงการอะไร เพราะชื่อมีแต่ลำดับ: โครงการที่ 1",
    ),
    "3.3 a post after the year": (
        posts({**MAP_POST, "day": "1/11/2565"}),
        "โพสต์ลงวันที่หลังปีงบประมาณ (30 ก.ย. 2565) วันที่ถูกหรือไม่: แผนที่ตำบล",
    ),
    "3.3 the address of another post": (
        posts(MAP_POST, {**POST, "is_gis": "ไม่", "title": "ขุดสระ"}),
        "โพสต์เป็นเรื่องแผนที่หรือไม่ เพราะใช้ลิงก์เดียวกับเรื่องอื่น: แผนที่ตำบล",
    ),
    "4.1 one report for two projects": (
        Delivered({"projects": REPORTED, "plans": [PLAN]}),
        "เอกสารสรุปผล 1 ไฟล์ของ 2 โครงการ มีผลครบทุกโครงการหรือไม่",
    ),
    "4.2 money of years ago": (
        Delivered({"budget": [{**MONEY, "year_be": "2558"}], "partners": []}),
        "เป็นงบหรือภาคีของงานนี้หรือไม่ เพราะอยู่นอกปีของแผนและของงานนี้ (พ.ศ. 2564–2565): อบจ. สาธิต (2558)",
    ),
    "4.2 a partner of years ago": (
        Delivered({"budget": [], "partners": [{"name": "วัด", "role": "ให้ศาลา", "year_be": "2558"}]}),
        "เป็นงบหรือภาคีของงานนี้หรือไม่",
    ),
}
RIGHT: dict[str, tuple[Delivered, str]] = {
    "1.2 villages that are listed": (Delivered({"plans": ORDER_AND_PLANS}), "ตำบลมีกี่หมู่บ้าน"),
    "2.3 plans of all villages": (volume(ORDER_AND_PLANS), "เหตุผลที่ยังไม่มีแผน"),
    "2.3 a whole logic model": (
        volume(ORDER_AND_PLANS, projects=[{**LOGICAL, **COLUMNS, "name": "โครงการแก้น้ำแล้ง ปี 2565"}]),
        "Logic Model เขียนเหมือนกัน",
    ),
    "2.3 a project with a number and a name": (
        volume(ORDER_AND_PLANS, projects=[{**LOGICAL, **COLUMNS, "name": "1. ขุดสระ"}]),
        "ชื่อมีแต่ลำดับ",
    ),
    "3.3 a post of the last day of the year": (posts({**MAP_POST, "day": "30/9/2565"}), "หลังปีงบประมาณ"),
    "3.3 the address of another post about the map": (posts(MAP_POST, MAP_POST), "ใช้ลิงก์เดียวกับเรื่องอื่น"),
    "4.1 a report for one project": (
        Delivered({"projects": REPORTED[:1], "plans": [PLAN]}),
        "มีผลครบทุกโครงการหรือไม่",
    ),
    "4.2 money of the coming plan": (
        Delivered(
            {
                "budget": [{**MONEY, "year_be": "2568"}],
                "partners": [],
                "plans": [{**PLAN, "years": "2566-2570"}],
            }
        ),
        "เป็นงบหรือภาคีของงานนี้หรือไม่",
    ),
}


def told(name: str, delivered: Delivered) -> tuple[Extent, str]:
    found = assess(delivered.shown)[name.split(maxsplit=1)[0]]
    return found.extent, found.unknown_th


@pytest.mark.parametrize("name", DOUBTS)
def test_what_may_be_of_something_else_is_doubted(name: str) -> None:
    delivered, doubt = DOUBTS[name]
    assert doubt in told(name, delivered)[1], told(name, delivered)[1]


@pytest.mark.parametrize("name", [name for name in DOUBTS if not name.startswith("1.2")])
def test_a_doubt_takes_nothing_from_what_is_there(name: str) -> None:
    assert told(name, DOUBTS[name][0])[0] is FULL


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_plainly_right_is_not_doubted(name: str) -> None:
    delivered, doubt = RIGHT[name]
    assert doubt not in told(name, delivered)[1]


def test_a_plan_is_no_report_of_what_came_of_it() -> None:
    papers = [{"file": PAPER, "title": "แผนพัฒนาตำบล", "kind": "แผน"}]
    project = {**THERE, "report": PAPER, "before": "", "after": "", "measured_be": ""}
    given = {"projects": [project], "plans": [{**PLAN, "document": "b.pdf"}], "documents": papers}
    found = assess(Delivered(given, files=("documents/b.pdf",)).shown)["4.1"]
    assert f"ไฟล์ของเอกสารสรุปผลเป็นเรื่องอื่นตามตารางเอกสารหรือภาพของตำบล: {PAPER} (แผน)" in found.reason_th
    summed = {**given, "documents": [{**papers[0], "title": "รายงานผลโครงการ"}]}
    assert assess(Delivered(summed, files=("documents/b.pdf",)).shown)["4.1"].extent is FULL

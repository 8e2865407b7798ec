"""Rubric items 2.3, 4.1 and 4.2."""

from __future__ import annotations

import pytest

from tambon_showcase.assess import Basis, Extent, assess
from tambon_showcase.model.entry import Entry
from tests.assess.looking import evidence, fails, passes
from tests.entries import base_entry, changed, shown, with_files

PROJECT = {
    "key": "PJ1",
    "name": "ขุดสระ",
    "problems": "PB1",
    "inputs": "งบ",
    "activities": "ขุด",
    "outputs": "สระ",
    "outcomes": "มีน้ำ",
    "status": "เสร็จแล้ว",
    "result": "น้ำพอ",
    "before": "10",
    "after": "2",
    "measured_be": "2565",
}
PROBLEMS = [{"key": f"PB{number}", "name": "ปัญหา", "dimension": f"d{number}"} for number in (1, 2, 3)]
PLANS = [
    {"name": "แผนหมู่ 1", "level": "หมู่บ้าน", "moo": "1", "document": "minutes.pdf"},
    {"name": "แผนหมู่ 2", "level": "หมู่บ้าน", "moo": "2", "reason": "อยู่ระหว่างพิมพ์"},
    {"name": "แผนตำบล", "level": "ตำบล", "document": "minutes.pdf"},
]
BUDGET = {"project": "PJ1", "source": "อบจ.", "kind": "อบจ.", "amount": "100000", "year_be": "2565"}


def planned(project: dict[str, object] | None = None, **tables: list[dict[str, object]]) -> Entry:
    rows = {**PROJECT, "problems": "PB1, PB2, PB3", **(project or {})}
    return changed(
        base_entry(),
        tables={"documents": [], "problems": PROBLEMS, "plans": PLANS, "projects": [rows], **tables},
    )


def test_whole_plans_and_projects_pass() -> None:
    assert fails("plans_and_projects", planned()) == []
    assert evidence("plans_and_projects", planned()) == [
        ("document", "projects.html#plans-1"),
        ("document", "projects.html#plans-3"),
        ("table", "projects.html#projects-1"),
    ]


@pytest.mark.parametrize(
    ("entry", "lacking"),
    [
        (planned(plans=PLANS[1:]), "ยังไม่มีไฟล์แผนพัฒนาหมู่บ้าน"),
        (planned(plans=[PLANS[0], PLANS[2]]), "ยังไม่มีแผนหรือเหตุผลของ: หมู่ 2 บ้านสอง"),
        (planned(plans=[{**PLANS[0], "document": "lost.pdf"}, *PLANS[1:]]), "ยังไม่มีไฟล์แผนพัฒนาหมู่บ้าน"),
        (planned(plans=PLANS[:2]), "ยังไม่มีไฟล์แผนพัฒนาตำบล (One Plan)"),
        (
            planned(plans=[*PLANS[:2], {"name": "แผนตำบล", "level": "ตำบล", "reason": "อยู่ระหว่างพิมพ์"}]),
            "ยังไม่มีไฟล์แผนพัฒนาตำบล (One Plan)",
        ),
        (planned({"outcomes": "."}), "กรอกยังไม่ครบ (ปัจจัยนำเข้า, กิจกรรม, ผลผลิต, ผลลัพธ์): ขุดสระ"),
        (planned({"problems": "PB9"}), "ยังไม่ชี้ปัญหาที่วิเคราะห์ได้: ขุดสระ"),
        (planned({"outcomes": None}), "กรอกยังไม่ครบ (ปัจจัยนำเข้า, กิจกรรม, ผลผลิต, ผลลัพธ์): ขุดสระ"),
        (planned({"problems": "PB1, PB3"}), "ด้านที่อยู่ลำดับต้นแต่ยังไม่มีโครงการ: การจัดการทุนชุมชน"),
        (planned(projects=[]), "ยังไม่มีโครงการ"),
    ],
)
def test_lacks_of_plans_and_projects_are_named(entry: Entry, lacking: str) -> None:
    assert lacking in fails("plans_and_projects", entry)


def test_a_done_project_with_its_result_passes() -> None:
    assert fails("project_results", planned()) == []
    assert evidence("project_results", planned()) == [("table", "projects.html#projects-1")]


@pytest.mark.parametrize("change", [{"status": "กำลังทำ"}, {"status": None}, {"result": None}])
def test_a_project_that_is_not_done_or_has_no_result_is_no_success(change: dict[str, object]) -> None:
    assert evidence("project_results", planned(change)) == []


def test_a_success_is_measured_by_numbers_or_by_pictures() -> None:
    assert fails("project_results", planned({"after": None})) == ["ยังไม่มีค่าหรือภาพก่อน–หลัง: ขุดสระ"]
    pictured = {"after": None, "photo_before": "pond.jpg", "photo_after": "after.jpg"}
    assert fails("project_results", with_files(planned(pictured), "photos/after.jpg")) == []
    once = {**pictured, "photo_after": "pond.jpg"}
    assert fails("project_results", planned(once)) == ["ยังไม่มีค่าหรือภาพก่อน–หลัง: ขุดสระ"], (
        "one picture is no change"
    )


def test_zero_is_a_measured_value() -> None:
    assert fails("project_results", planned({"before": "5", "after": "0"})) == []


def test_budget_adds_up_and_comes_from_outside() -> None:
    entry = planned(
        budget=[BUDGET, {**BUDGET, "source": "อบต.", "kind": "อปท. ของตำบล", "amount": "25000.50"}]
    )
    assert fails("budget_and_partners", entry) == []
    assert "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ รวม 100,000 บาท" in passes("budget_and_partners", entry)


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ({"year_be": None}, "ยังไม่ระบุปี: อบจ."),
        ({"project": "PJ9"}, "ไม่ได้โยงกับโครงการ: อบจ."),
        ({"amount": None}, "ยังไม่ระบุจำนวนเงิน: อบจ."),
    ],
)
def test_lacks_of_the_budget_are_named(change: dict[str, object], lacking: str) -> None:
    assert lacking in fails("budget_and_partners", planned(budget=[{**BUDGET, **change}]))


def test_a_budget_of_nothing_was_stated() -> None:
    lacking = [
        "ยังไม่มีงบประมาณจากแหล่งนอก อปท. ของตำบล และยังไม่มีภาคี",
        "จำนวนเงินเป็น 0 บาท: อบจ.",
    ]
    assert fails("budget_and_partners", planned(budget=[{**BUDGET, "amount": "0"}], partners=[])) == lacking


def test_a_source_without_an_amount_is_a_source() -> None:
    found = fails("budget_and_partners", planned(budget=[{**BUDGET, "amount": None}], partners=[]))
    assert found == [
        "ระบุแหล่งงบประมาณนอก อปท. ของตำบลแล้ว แต่ยังไม่มียอดเงิน และยังไม่มีภาคี",
        "ยังไม่ระบุจำนวนเงิน: อบจ.",
    ]


def test_own_money_is_no_partner_and_help_in_kind_is_only_stated() -> None:
    own = {**BUDGET, "kind": "อปท. ของตำบล"}
    assert evidence("budget_and_partners", planned(budget=[own], partners=[])) == []
    lacking = "ยังไม่มีงบประมาณจากแหล่งนอก อปท. ของตำบล และยังไม่มีภาคี (มีแต่งบของ อปท. ของตำบลเอง)"
    assert fails("budget_and_partners", planned(budget=[own], partners=[])) == [lacking]
    college = {"name": "วิทยาลัยชุมชน", "role": "วิทยากร"}
    in_kind = assess(shown(planned(budget=[own], partners=[college])))["4.2"]
    assert (in_kind.extent, in_kind.basis) == (Extent.FULL, Basis.STATED)
    assert "วิทยาลัยชุมชน" in in_kind.looked_at_th and "ตามที่ตำบลระบุ" in in_kind.looked_at_th


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ({"after": "10"}, "ค่าหลังทำเท่ากับก่อนทำ: ขุดสระ"),
        ({"direction": "มากขึ้น"}, "ค่าหลังทำแย่ลงตามทิศทางที่ตำบลระบุ: ขุดสระ"),
        ({"measured_be": "2563"}, "วัดผลนอกช่วงดำเนินงาน (พ.ศ. 2564–2565): ขุดสระ"),
        ({"measured_be": "2566"}, "วัดผลนอกช่วงดำเนินงาน (พ.ศ. 2564–2565): ขุดสระ"),
    ],
)
def test_a_result_changes_something_for_the_better_in_time(change: dict[str, object], lacking: str) -> None:
    assert lacking in fails("project_results", planned(change))


@pytest.mark.parametrize("missing", ["before", "after", "measured_be"])
def test_a_result_is_measured_only_with_both_values_and_their_year(missing: str) -> None:
    lacking = "ยังไม่มีค่าหรือภาพก่อน–หลัง: ขุดสระ"
    assert lacking in fails("project_results", planned({missing: None}))


@pytest.mark.parametrize("year", ["2564", "2565"])
def test_a_result_of_the_first_and_the_last_year_of_the_work_counts(year: str) -> None:
    assert fails("project_results", planned({"measured_be": year})) == []


def test_a_change_for_the_better_passes_and_one_without_direction_is_left_to_a_person() -> None:
    assert fails("project_results", planned({"direction": "ลดลง"})) == []
    told = assess(shown(planned()))["4.1"]
    assert "ยังไม่ระบุทิศทางที่ดี: ขุดสระ" in told.unknown_th
    assert "ทิศทาง" not in assess(shown(planned({"direction": "น้อยลง"})))["4.1"].unknown_th


def test_a_result_belongs_to_the_plan_of_the_tambon() -> None:
    assert "ยังไม่มีไฟล์แผนพัฒนาตำบล (One Plan)" in fails("project_results", planned(plans=PLANS[:2]))

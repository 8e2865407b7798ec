"""The selection desk: quotas, earlier models with a third state, money, and what is lacking."""

from __future__ import annotations

import dataclasses
import io

import openpyxl

from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.judging.model import ItemBrief
from tambon_showcase.judging.past import tambons_of
from tambon_showcase.judging.selection import (
    Candidate,
    SelectionDesk,
    candidates_from_briefs,
    candidates_from_pack,
    selection_desk,
)
from tambon_showcase.judging.selection_outputs import select_path, select_values, select_xlsx
from tambon_showcase.site.templates import render
from tests.judging.example import edition, entry, pack

YEARS = range(2561, 2565)


def candidate(
    code: str = "800101", level: str = "province", district: str = "เมือง", province: str = "นคร"
) -> Candidate:
    return Candidate(code, level, "ก", district, province, f"2565/{code}/index.html", ("5.2",))


def past(year: int, level: str, code: str) -> PastModel:
    return PastModel(year, level, code, tambons_of(code))


def others(level: str = "district") -> list[PastModel]:
    """A register that knows the province in every year, but not the candidate."""
    return [past(year, level, "800102") for year in YEARS]


def desk(*candidates: Candidate, rows: list[PastModel] | None = None):
    return selection_desk(edition(), "เขต 5", candidates, rows)


def state(one: Candidate, rows: list[PastModel] | None) -> tuple[str, str]:
    line = desk(one, rows=rows).lines[0]
    return line.past, line.past_th


def test_without_a_register_nothing_is_claimed():
    found, words = state(candidate(), None)
    assert found == "unchecked"
    assert "2561, 2562, 2563, 2564" in words


def test_a_register_with_missing_years_checks_only_partly():
    assert state(candidate(), others()[:3]) == (
        "unchecked",
        "ยังไม่ได้ตรวจ (ไม่มีทะเบียนของจังหวัดปี 2564)",
    )


def test_a_full_register_without_the_tambon_clears_it():
    assert state(candidate(), others())[0] == "clear"


def test_a_province_model_is_excluded_at_both_levels():
    rows = [*others(), past(2563, "province", "800101")]
    assert state(candidate(), rows)[0] == "found"
    assert state(candidate(level="district"), rows)[0] == "found"


def test_a_district_model_is_excluded_only_at_district_level():
    rows = [*others(), past(2563, "district", "80010103")]
    words = "เคยเป็นตำบลต้นแบบระดับอำเภอ ปี 2563"
    assert state(candidate(level="district"), rows) == ("found", words)
    assert state(candidate(level="province"), rows)[0] == "clear"


def test_years_outside_the_rule_do_not_count():
    assert state(candidate(), [*others(), past(2560, "province", "800101")])[0] == "clear"


def test_quotas_are_counted_per_district_and_province():
    crowd = [candidate(f"80010{n}", district="เมือง") for n in range(1, 4)]
    texts = desk(*crowd).warnings_th
    assert any("อำเภอเมือง" in text and "3 ตำบล" in text for text in texts)
    assert any("ระดับจังหวัด 3 ตำบล เกินโควตา" in text for text in texts)
    few = desk(candidate(), candidate("800201", "district", "อื่น")).warnings_th
    assert few == ("จังหวัดนคร มีระดับจังหวัด 1 ตำบล ยังขาดอีก 1 ตำบล",)


def test_two_from_two_districts_are_just_right():
    assert desk(candidate(), candidate("800201", district="อื่น")).warnings_th == ()


def test_money_is_for_province_entries_only():
    found = desk(candidate(), candidate("800201", district="อื่น"), candidate("800301", "district", "สาม"))
    assert [int(line.budget) for line in found.lines] == [8700, 8700, 0]
    assert found.budget == 17400


def test_demonstrations_are_named_and_not_counted():
    found = desk(candidate("160104", province="ลพบุรี"))
    assert "ตัวอย่าง" in found.lines[0].notes_th[0]
    assert found.warnings_th == ()
    assert found.budget == 0


def test_what_is_lacking_comes_from_the_checklist():
    brief = dataclasses.replace(
        entry("999901"), items=(ItemBrief("5.2", "none", "", "ไม่พบ"), ItemBrief("1.1", "full", "stated", ""))
    )
    assert candidates_from_briefs([brief])[0].lacks == ("5.2",)


def test_pack_and_build_give_the_same_candidates():
    assert candidates_from_pack(pack()) == candidates_from_briefs(
        [entry(code) for code in ("999901", "999902", "999903", "999904", "999905")]
    )


def test_the_list_for_the_department_holds_text_and_numbers():
    book = openpyxl.load_workbook(io.BytesIO(select_xlsx(desk(candidate()), edition())))
    row = [cell.value for cell in book["ทะเบียนรายชื่อ"][2]]
    assert row[:4] == ["800101", "ก", "เมือง", "นคร"]
    assert row[7:9] == [8700, "5.2"]
    assert "ยังขาด" in book["ข้อควรตรวจ"]["A2"].value


def page(found: SelectionDesk) -> str:
    return render("judge_select.html", **select_values(found, edition()))


def test_the_page_shows_the_suspect_deadline_beside_the_probable_one():
    body = page(desk(candidate()))
    assert "15 ธันวาคม 2565" in body
    assert "15 ธันวาคม 2564" in body
    assert "ยังไม่ได้ตรวจ" in body
    assert 'href="../2565/800101/index.html"' in body
    assert select_path(2565, 5) == "judge/select-2565-5.html"


def test_names_on_the_page_are_text():
    body = page(desk(dataclasses.replace(candidate(), name_th="<b>ก</b>")))
    assert "<b>ก" not in body

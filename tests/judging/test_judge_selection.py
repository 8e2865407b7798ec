"""The selection desk: quotas, earlier models with a third state, money, and what is lacking."""

from __future__ import annotations

import dataclasses
import io

import openpyxl
import pytest

from tambon_showcase import register
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.judging.candidates import Candidate, candidates_from_briefs, candidates_from_pack
from tambon_showcase.judging.department_form import COLUMNS, department_form, form_table
from tambon_showcase.judging.model import ItemBrief
from tambon_showcase.judging.opened_pack import open_pack
from tambon_showcase.judging.past import tambons_of
from tambon_showcase.judging.selection import SelectionDesk, selection_desk
from tambon_showcase.judging.selection_outputs import select_files, select_path, select_values
from tambon_showcase.site.templates import render
from tests.judging.example import edition, entry, pack
from tests.judging.in_node import form_rows_in_node

YEARS = range(2561, 2565)


def candidate(
    code: str = "800101", level: str = "province", district: str = "เมือง", province: str = "นคร"
) -> Candidate:
    return Candidate(code, level, "ก", district, province, f"2565/{code}/index.html", 12, 2, ("5.2",))


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


def test_rows_without_the_tambon_are_all_that_is_claimed():
    rows = [*others(), past(2560, "province", "800103")]
    assert state(candidate(), rows) == ("not_found", "ไม่พบใน 4 แถวที่นำเข้า ปี 2561–2564")


@pytest.mark.parametrize(("said", "found"), [(1, "clear"), (2, "not_found")])
def test_only_a_register_as_long_as_the_department_said_clears_it(said: int, found: str):
    rules = edition()
    contest = rules.contest.model_copy(update={"registry_rows": dict.fromkeys(YEARS, said)})
    whole = dataclasses.replace(rules, contest=contest)
    assert selection_desk(whole, "เขต 5", [candidate()], others()).lines[0].past == found


@pytest.mark.parametrize("level", ["province", "district"])
def test_a_model_of_either_level_is_excluded_at_both(level: str):
    """A province selects from the entries of its districts, so what excludes there excludes here."""
    rows = [*others(), past(2563, level, "80010103")]
    words = f"เคยเป็นตำบลต้นแบบระดับ{'จังหวัด' if level == 'province' else 'อำเภอ'} ปี 2563"
    assert state(candidate(), rows) == ("found", words)
    assert state(candidate(level="district"), rows) == ("found", words)


def test_years_outside_the_rule_do_not_count():
    assert state(candidate(), [*others(), past(2560, "province", "800101")])[0] == "not_found"


SUKHOTHAI = [district.code for district in register.districts("64")]


def covered(*codes: str, level: str = "province") -> tuple[str, ...]:
    names = {province.code: province.name_th for province in register.provinces()}
    chosen = [candidate(code, level, code[:4], names[code[:2]]) for code in codes]
    return selection_desk(edition(), "สุโขทัย", chosen, None, ["64"]).warnings_th


def test_a_province_that_sent_nothing_lacks_everything():
    short, districts = covered()
    assert short == "จังหวัดสุโขทัย มีระดับจังหวัด 0 ตำบล ยังขาดอีก 2 ตำบล"
    assert districts.startswith("จังหวัดสุโขทัย ยังไม่มีตำบลใน 9 จาก 9 อำเภอ: เมืองสุโขทัย, ")


def test_every_district_without_an_entry_is_named():
    here, elsewhere = [f"{code}99" for code in SUKHOTHAI[:7]], "650199"
    assert covered(*here, elsewhere, level="district")[1:] == (
        "จังหวัดสุโขทัย ยังไม่มีตำบลใน 2 จาก 9 อำเภอ: ศรีนคร, ทุ่งเสลี่ยม",
        "จังหวัดพิษณุโลก มีระดับจังหวัด 0 ตำบล ยังขาดอีก 2 ตำบล",
    )


def test_a_province_that_sent_all_lacks_nothing():
    chosen = [
        Candidate(f"{code}99", "province" if at < 2 else "district", "ก", code, "สุโขทัย", "", 15, 0, ())
        for at, code in enumerate(SUKHOTHAI)
    ]
    assert selection_desk(edition(), "สุโขทัย", chosen, None, ["64"]).warnings_th == ()


def test_an_example_from_public_sources_fills_no_district():
    assert covered("640904")[0].endswith("ยังขาดอีก 2 ตำบล")


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
    assert candidates_from_pack(open_pack(pack())) == candidates_from_briefs(
        [entry(code) for code in ("999901", "999902", "999903", "999904", "999905")]
    )


def book(*candidates: Candidate, name: str = "select.xlsx", rows: list[PastModel] | None = None):
    return openpyxl.load_workbook(io.BytesIO(select_files(desk(*candidates, rows=rows), edition())[name]))


def test_the_list_for_the_department_has_thai_letters_and_rows_for_a_pen():
    sheet = book(candidate())["ทะเบียนรายชื่อ"]
    assert {cell.font.name for row in sheet.iter_rows() for cell in row} == {"Tahoma"}, "Calibri has no Thai"
    assert all(sheet.row_dimensions[row].height >= 28 for row in (4, 6, 7, 8)), (
        "tambon, maker, signature, date"
    )


def test_the_list_for_the_department_is_a_form_and_nothing_else():
    sheet = book(candidate())["ทะเบียนรายชื่อ"]
    rows = [[cell for cell in row if cell not in (None, "")] for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == ["ทะเบียนรายชื่อสารสนเทศตำบลต้นแบบเพื่อพัฒนาคุณภาพชีวิต ปี 2565"]
    assert rows[1] == ["เขต 5 (โควตา อำเภอละ 1 ตำบล จังหวัดละ 2 ตำบล)"]
    assert rows[2] == [column.title_th for column in COLUMNS]
    assert rows[3] == [1, "นคร", "เมือง", "ก", "800101", "ระดับจังหวัด", 8700]
    assert "ผู้จัดทำ" in rows[5][0] and "ลงชื่อ" in rows[6][0] and "วันที่" in rows[7][0]


def test_who_was_a_model_or_takes_no_part_is_not_in_the_list_and_has_no_money():
    rows = [*others(), past(2563, "province", "800101")]
    models = desk(candidate(), candidate("160104", province="ลพบุรี"), rows=rows)
    assert department_form(models, edition()).lines == ()
    assert models.budget == 0
    assert models.warnings_th[0] == ("ตำบลก อำเภอเมือง ส่งประกวดไม่ได้: เคยเป็นตำบลต้นแบบระดับจังหวัด ปี 2563")


def test_what_was_looked_at_is_in_a_file_of_its_own():
    looked = book(candidate(), name="select-check.xlsx")
    row = [cell.value for cell in looked["ผลตรวจ"][2]]
    assert row[:4] == ["800101", "ก", "เมือง", "นคร"]
    assert row[7:12] == [8700, 12, 2, 1, "5.2"]
    assert "ยังขาด" in looked["ข้อควรตรวจ"]["A2"].value


def test_the_page_makes_the_same_list_as_the_command():
    made = desk(candidate(), candidate("800201", district="อื่น"))
    form = department_form(made, edition())
    assert form_rows_in_node(dataclasses.asdict(form)) == [list(row) for row in form_table(form).rows]


def page(found: SelectionDesk) -> str:
    return render("judge_select.html", **select_values(found, edition(), 5))


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

"""The selection of tambons as a page and as files: the list for the department, and what was looked at before."""

from __future__ import annotations

import dataclasses

from tambon_showcase.edition.edition import Edition

from .department_form import department_form, form_xlsx
from .outputs import result_workbook
from .selection import SelectionDesk, SelectionLine
from .tables import CellValue, ResultTable

PAST_WORDS = {
    "clear": "ไม่เคยเป็น",
    "not_found": "ไม่พบในแถวที่นำเข้า",
    "found": "เคยเป็นแล้ว",
    "unchecked": "ยังไม่ได้ตรวจ",
}
HEAD: list[CellValue] = [
    "รหัสตำบล",
    "ตำบล",
    "อำเภอ",
    "จังหวัด",
    "ระดับ",
    "เคยเป็นตำบลต้นแบบ",
    "ผลตรวจทะเบียน",
    "งบประมาณ (บาท)",
    "ครบตามที่ตรวจได้ (ข้อ)",
    "บางส่วน (ข้อ)",
    "ยังไม่พบ (ข้อ)",
    "ข้อที่ยังไม่พบหลักฐาน",
    "หมายเหตุ",
]


def select_path(year_be: int, region_no: int) -> str:
    """Where the site publishes a region's desk, from its root."""
    return f"judge/select-{year_be}-{region_no}.html"


def select_table(desk: SelectionDesk, edition: Edition) -> ResultTable:
    """The desk's list as one table, for those who choose."""
    return ResultTable("select", "ผลตรวจ", [HEAD, *(_row(line, edition) for line in desk.lines)])


def _row(line: SelectionLine, edition: Edition) -> list[CellValue]:
    one = line.candidate
    named: list[CellValue] = [one.code, one.name_th, one.district_th, one.province_th]
    level = edition.level(one.level).name_th
    money = float(line.budget) if line.budget else None
    said: list[CellValue] = [level, PAST_WORDS[line.past], line.past_th, money]
    found: list[CellValue] = [one.full, one.partial, len(one.lacks), ", ".join(one.lacks)]
    return [*named, *said, *found, " ".join(line.notes_th)]


def select_files(desk: SelectionDesk, edition: Edition) -> dict[str, bytes]:
    """By file name: the list for the department, and apart from it what those who choose look at first."""
    texts: list[list[CellValue]] = [[text] for text in desk.warnings_th]
    warnings: list[list[CellValue]] = [["สิ่งที่ต้องตรวจก่อนส่ง"], *texts]
    looked = [select_table(desk, edition), ResultTable("warnings", "ข้อควรตรวจ", warnings)]
    form = department_form(desk, edition)
    return {
        "select.xlsx": form_xlsx(form),
        "select-check.xlsx": result_workbook(looked, form.head[0]),
    }


def select_values(
    desk: SelectionDesk, edition: Edition, region_no: int, root: str = "../"
) -> dict[str, object]:
    """What `judge_select.html` shows; days left are counted in the browser, since a site is built once."""
    return {
        "desk": desk,
        "edition": edition,
        "past_words": PAST_WORDS,
        "form": dataclasses.asdict(department_form(desk, edition)),
        "assets": f"{root}assets/tambon/judge/",
        "root": root,
        "region_no": region_no,
    }

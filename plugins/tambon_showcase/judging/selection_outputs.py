"""The selection desk as a page and as the list for the department (XLSX)."""

from __future__ import annotations

from tambon_showcase.edition.edition import Edition

from .outputs import result_workbook
from .selection import SelectionDesk, SelectionLine
from .tables import CellValue, ResultTable

PAST_WORDS = {"clear": "ไม่เคยเป็น", "found": "เคยเป็นแล้ว", "unchecked": "ยังไม่ได้ตรวจ"}
HEAD: list[CellValue] = [
    "รหัสตำบล",
    "ตำบล",
    "อำเภอ",
    "จังหวัด",
    "ระดับ",
    "เคยเป็นตำบลต้นแบบ",
    "ผลตรวจทะเบียน",
    "งบประมาณ (บาท)",
    "ข้อที่ยังไม่พบหลักฐาน",
    "หมายเหตุ",
]


def select_path(year_be: int, region_no: int) -> str:
    """Where the site publishes a region's desk, from its root."""
    return f"judge/select-{year_be}-{region_no}.html"


def select_table(desk: SelectionDesk, edition: Edition) -> ResultTable:
    """The desk's list as one table."""
    return ResultTable("select", "ทะเบียนรายชื่อ", [HEAD, *(_row(line, edition) for line in desk.lines)])


def _row(line: SelectionLine, edition: Edition) -> list[CellValue]:
    one = line.candidate
    named: list[CellValue] = [one.code, one.name_th, one.district_th, one.province_th]
    level = edition.level(one.level).name_th
    money = float(line.budget) if line.budget else None
    said: list[CellValue] = [level, PAST_WORDS[line.past], line.past_th, money]
    return [*named, *said, ", ".join(one.lacks), " ".join(line.notes_th)]


def select_xlsx(desk: SelectionDesk, edition: Edition) -> bytes:
    """The list for the department, with the desk's warnings on a second sheet."""
    texts: list[list[CellValue]] = [[text] for text in desk.warnings_th]
    warnings: list[list[CellValue]] = [["สิ่งที่ต้องตรวจก่อนส่ง"], *texts]
    return result_workbook([select_table(desk, edition), ResultTable("warnings", "ข้อควรตรวจ", warnings)])


def select_values(desk: SelectionDesk, edition: Edition, root: str = "../") -> dict[str, object]:
    """What `judge_select.html` shows; days left are counted in the browser, since a site is built once."""
    table = select_table(desk, edition)
    return {
        "desk": desk,
        "edition": edition,
        "table": table,
        "assets": f"{root}assets/tambon/judge/",
        "root": root,
    }

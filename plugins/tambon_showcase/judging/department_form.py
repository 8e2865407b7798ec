"""The list that a province or a region hands to the department: title, quotas, the tambons, who made it, signature."""

from __future__ import annotations

import dataclasses

from tambon_showcase.design import print_across_a4
from tambon_showcase.edition.edition import Edition
from tambon_showcase.formats.sheets import SheetBook

from .selection import SelectionDesk, SelectionLine
from .tables import CellValue, ResultTable

SHEET = "ทะเบียนรายชื่อ"
RESERVES = 2
"""Reserves that an area may name for each level (ours; the guideline names no number)."""
DOTS = "." * 40
ROW_POINTS, HAND_POINTS = 20, 30
"""Heights of rows of print, and of rows that are written in by hand."""


@dataclasses.dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of the list: the name of its values, its heading, and its width in letters."""

    name: str
    title_th: str
    width: int


COLUMNS = (
    FormColumn("number", "ที่", 5),
    FormColumn("province_th", "จังหวัด", 18),
    FormColumn("district_th", "อำเภอ", 20),
    FormColumn("name_th", "ตำบล", 20),
    FormColumn("code", "รหัสตำบล", 11),
    FormColumn("level_th", "ระดับ", 15),
    FormColumn("order", "ลำดับ", 11),
    FormColumn("reason", "เหตุผลที่เลือก", 36),
    FormColumn("baht", "งบประมาณ (บาท)", 16),
)
"""The values are those of `FormLine`; number, order and reason are added where the rows are made."""


@dataclasses.dataclass(frozen=True, slots=True)
class FormLine:
    """A tambon of the list; its order and the reason are added where it is chosen."""

    code: str
    province_th: str
    district_th: str
    name_th: str
    level_th: str
    baht: float | None


@dataclasses.dataclass(frozen=True, slots=True)
class DepartmentForm:
    """The list as data, for the command here and for the page, which adds what was chosen in it.

    `orders` are the words that may be chosen, best first.
    """

    head: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    lines: tuple[FormLine, ...]
    orders: tuple[str, ...]
    foot: tuple[str, ...]


def department_form(desk: SelectionDesk, edition: Edition) -> DepartmentForm:
    """The list of a desk: entries that take part and may; examples and earlier models are left out."""
    most = max((rule.quota for rule in edition.contest.selection), default=1)
    quotas = [f"{rule.per_th} {rule.quota} ตำบล" for rule in edition.contest.selection]
    return DepartmentForm(
        (
            f"ทะเบียนรายชื่อสารสนเทศตำบลต้นแบบเพื่อพัฒนาคุณภาพชีวิต ปี {desk.year_be}",
            f"{desk.title_th} (โควตา {' '.join(quotas)})",
        ),
        COLUMNS,
        tuple(_line(line, edition) for line in desk.lines if line.may_enter),
        (*(f"ลำดับ {n}" for n in range(1, most + 1)), *(f"สำรอง {n}" for n in range(1, RESERVES + 1))),
        (
            f"ผู้จัดทำ {DOTS} ตำแหน่ง {DOTS} โทรศัพท์ {DOTS}",
            f"ลงชื่อ {DOTS} ผู้รับรอง ({DOTS}) ตำแหน่ง {DOTS}",
            f"วันที่ {DOTS}",
        ),
    )


def form_table(form: DepartmentForm) -> ResultTable:
    """The list as the rows of a sheet, with nothing chosen yet: that is written on paper, or on the page."""
    rows: list[list[CellValue]] = [[text] for text in form.head]
    rows.append([column.title_th for column in form.columns])
    for number, line in enumerate(form.lines, 1):
        values = {**dataclasses.asdict(line), "number": number, "order": "", "reason": ""}
        rows.append([values[column.name] for column in form.columns])
    foot: list[list[CellValue]] = [[text] for text in form.foot]
    return ResultTable("form", SHEET, [*rows, [], *foot])


def form_xlsx(form: DepartmentForm) -> bytes:
    """The list as a sheet that is printed on A4 on its side and signed."""
    book = SheetBook()
    sheet = book.sheet(SHEET)
    print_across_a4(sheet)
    for x, column in enumerate(form.columns):
        sheet.set_column(x, x, column.width)
    boxed = {"border": 1, "text_wrap": True, "valign": "vcenter"}
    title, plain, heading = book.look(bold=True), book.look(), book.look(**boxed, bold=True)
    cell, money = book.look(**boxed), book.look(**boxed, num_format="#,##0")
    first, last = len(form.head), len(form.head) + len(form.lines)
    for y, row in enumerate(form_table(form).rows):
        sheet.set_row(y, ROW_POINTS if y <= first else HAND_POINTS)
        for x, value in enumerate(row):
            if first <= y <= last:
                sheet.write(y, x, value, heading if y == first else money if x == len(row) - 1 else cell)
            else:
                sheet.write(y, x, value, title if y < first else plain)
    return book.data()


def _line(line: SelectionLine, edition: Edition) -> FormLine:
    one = line.candidate
    level, baht = edition.level(one.level).name_th, float(line.budget) if line.budget else None
    return FormLine(one.code, one.province_th, one.district_th, one.name_th, level, baht)

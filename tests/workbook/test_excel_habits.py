"""What people and programs do to workbooks without meaning to: hidden rows, merged cells, formulas, copies of sheets."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from tambon_showcase.workbook.apply import apply_changes
from tambon_showcase.workbook.changes import Choices
from tambon_showcase.workbook.compare import ThreeWays, compare
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.folder import read_files
from tambon_showcase.workbook.given import BookLabel, Given
from tambon_showcase.workbook.intake import OTHER_MODEL, IntakeOrder, take_in
from tambon_showcase.workbook.layout import model_version
from tambon_showcase.workbook.read import ReadBook, read_workbook
from tambon_showcase.workbook.telling import told
from tests.workbook.officer import (
    FIRST,
    HEADING,
    SMALL,
    Act,
    brought,
    column,
    held,
    page,
    put,
    saved,
    small,
)


def at(sheet: str, name: str, line: int = FIRST) -> Any:
    """A function that returns a cell of an opened workbook."""
    return lambda book: page(book, sheet).cell(line, column(book, sheet, name))


def hide(book: Any) -> None:
    sheet = page(book, "villages")
    sheet.row_dimensions[FIRST].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet.auto_filter.ref = "B2:J10"


def comment(book: Any) -> None:
    at("villages", "male")(book).comment = Comment("ตรวจแล้ว", "ก")


def copy_sheet(book: Any) -> None:
    book.copy_worksheet(page(book, "villages"))


def other_sheet(book: Any) -> None:
    book.create_sheet("บันทึกของฉัน")["A1"] = "จำไว้"


def formula(book: Any) -> None:
    at("villages", "total")(book).value = "=E4+F4"


def text_number(book: Any) -> None:
    cell = at("villages", "male")(book)
    cell.value, cell.number_format = "140", "@"


def as_date_format(book: Any) -> None:
    at("villages", "male")(book).number_format = "#,##0.00"


def wide_title(book: Any) -> None:
    sheet = page(book, "villages")
    sheet.insert_rows(1)
    sheet["B1"] = "ข้อมูลของเรา"


def blank_lines(book: Any) -> None:
    page(book, "villages").insert_rows(FIRST + 1, 3)


def merged(book: Any) -> None:
    sheet, place = page(book, "villages"), column(book, "villages", "source")
    sheet.cell(FIRST + 1, place).value = None
    sheet.merge_cells(start_row=FIRST, end_row=FIRST + 1, start_column=place, end_column=place)


def unchanged(*acts: Act) -> tuple[str, ...]:
    found = brought(*acts)
    assert (found.files, found.told, found.asked) == ({}, [], [])
    return found.said


def test_what_is_hidden_filtered_or_formatted_is_read_all_the_same() -> None:
    assert unchanged(hide, text_number, as_date_format, merged) == ()
    assert unchanged(wide_title) == ()
    assert unchanged(blank_lines) == ()


def test_comments_copies_and_other_sheets_are_said() -> None:
    remarked, other = sorted(unchanged(comment, other_sheet))
    assert remarked == "ความคิดเห็นในช่อง (comment) ไม่ได้นำเข้า"
    assert "“บันทึกของฉัน” ไม่ใช่แผ่นของสมุดงาน" in other
    assert "เหมือนแผ่นก่อนหน้า จึงไม่ได้อ่าน" in unchanged(copy_sheet)[0]


def test_a_formula_without_a_value_keeps_what_was_there() -> None:
    found = brought(formula)
    assert found.files == {}
    assert any("สูตรที่ยังไม่มีค่า 1 ช่อง" in words for words in found.said)
    assert any("รวม: เว้นว่าง จึงคงค่าเดิม" in words for words in found.told)


def test_zeros_in_front_and_spaces_at_the_ends() -> None:
    found = brought(
        put("leaders", "office_phone", " 020000001 "), put("leaders", "source", "ข้อมูล\u200bสมมติ ")
    )
    assert "020000001" in found.text("tables/leaders.csv")
    assert len(found.told) == 1


def test_a_sheet_without_hidden_names_is_known_by_its_title_and_headings() -> None:
    def act(book: Any) -> None:
        sheet = page(book, "villages")
        sheet.delete_rows(1)
        sheet.delete_cols(1)

    found = brought(act)
    assert (found.files, found.asked) == ({}, [])


def test_a_table_that_was_pasted_with_its_headings_elsewhere() -> None:
    def act(book: Any) -> None:
        sheet = page(book, "villages")
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADING, max_row=FIRST + 1)]
        book.remove(sheet)
        pasted = book.create_sheet("ประชากรรายหมู่บ้าน")
        for row in rows:
            pasted.append(row[1:])

    assert brought(act).files == {}


def test_lines_of_sheets_without_rows_that_were_deleted_are_named() -> None:
    book = Workbook()
    book.active.title = "เริ่มที่นี่"
    book.active.append(["code", "รหัสตำบล", "999901"])
    book.create_sheet("ข้อความ").append(["history", "ประวัติความเป็นมา", "นานมาแล้ว"])
    main, texts = read_workbook(saved(book)).said
    assert main.startswith("แผ่น “เริ่มที่นี่”: ไม่พบช่อง ระดับ: ")
    assert "รหัสตำบล" not in main
    assert texts.startswith("แผ่น “ข้อความ”: ไม่พบช่อง ")
    assert "ประวัติความเป็นมา" not in texts
    assert texts.endswith(" คงค่าเดิมในโฟลเดอร์")


def came_back(*without: str, version: str) -> list[str]:
    """What is said of sheets of a workbook that came back otherwise unchanged."""
    rows = held(small())
    given = Given(BookLabel("999901", 2565, "province", version), rows, {})
    book = ReadBook(given, {name: row for name, row in rows.items() if name not in without}, ())
    found = take_in(IntakeOrder(book, SMALL, "999901", 2565, Choices()))
    assert (found.files, found.asked) == ({}, ())
    return [words for words in found.told if words != OTHER_MODEL]


def test_a_sheet_that_was_deleted_is_named_with_what_becomes_of_its_values() -> None:
    assert came_back(version=model_version()) == []
    kept, empty = came_back("villages", "leaders", "missing", version=model_version())
    assert "ไม่มีแผ่น “ประชากรรายหมู่บ้าน” (16 ช่อง), “ผู้นำชุมชน” (10 ช่อง) ค่าเดิม" in kept
    assert empty.startswith("สมุดงานที่ส่งมาไม่มีแผ่น “หัวข้อที่ยังไม่มีข้อมูล” ผลงานก็ยังไม่มีค่า")
    assert came_back("villages", "missing", version="older")[0].startswith("สมุดงานที่ส่งมาไม่มีแผ่น “ประชากร")
    assert came_back("missing", version="older") == []


@pytest.mark.parametrize(
    "beside",
    [
        {"moo": "รวม", "male": "120"},
        {"name": "รวมทั้งสิ้น", "male": "120", "female": "130"},
        {"name": "หมายเหตุ: ข้อมูลเดือนมกราคม"},
        {"moo": "ที่มา: พัฒนาการอำเภอ"},
        {"moo": "หมู่ที่", "name": "ชื่อหมู่บ้าน", "male": "ชาย"},
    ],
)
def test_a_line_that_is_no_row_costs_only_itself(beside: dict[str, str]) -> None:
    """People type totals and remarks below their rows; no reader of the table takes them for rows."""
    row = {"moo": "3", "name": "บ้านสาม", "male": "1"}
    ways = ThreeWays({}, {"villages": ()}, {"villages": (BookRow(row, 4), BookRow(beside, 5))})
    changes = compare(ways)
    assert [one.cells for one in changes.added] == [row]
    assert "ไม่นับแถว “" in changes.said[0]
    assert apply_changes(changes, {}).refused == ()


def test_nothing_is_said_to_have_changed_in_a_sheet_that_could_not_be_written() -> None:
    files = {"tables/villages.csv": "หมู่ที่,ชื่อหมู่บ้าน\n1,บ้านหนึ่ง\n".encode()}
    new = BookRow({"moo": "2", "name": "'=ก"}, 5)
    changes = compare(ThreeWays({}, read_files(files).rows, {"villages": (new,)}), Choices(gone="keep"))
    applied = apply_changes(changes, files)
    assert applied.lost == {"villages"}
    assert "ยังไม่ได้นำเข้าทั้งแผ่น" in applied.refused[0]
    assert told(changes)
    assert told(changes, applied.lost) == []

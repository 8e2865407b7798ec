"""What people and programs do to workbooks without meaning to: hidden rows, merged cells, formulas, copies of sheets."""

from __future__ import annotations

from typing import Any

from openpyxl.comments import Comment

from tests.workbook.officer import FIRST, HEADING, Act, brought, column, page, put


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

"""What officers do to a workbook: exactly that arrives in the folder, and what is unsure waits for a person."""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.personal.find import MASK
from tambon_showcase.workbook.apply import apply_changes
from tambon_showcase.workbook.changes import BookChanges, Choices, RowGone
from tambon_showcase.workbook.compare import ThreeWays, compare
from tambon_showcase.workbook.contents import BookRow, Contents
from tambon_showcase.workbook.folder import read_files
from tambon_showcase.workbook.layout import GIVEN, TITLES, sheets
from tests.workbook.officer import (
    FIRST,
    HEADING,
    back,
    brought,
    column,
    field,
    given_out,
    opened,
    page,
    put,
    saved,
    small,
    small_book,
)

VILLAGES = "tables/villages.csv"
BEFORE = small()[VILLAGES].decode("utf-8")


def lines_changed(before: str, after: str) -> list[tuple[str, str]]:
    old, new = before.splitlines(), after.splitlines()
    assert len(old) == len(new)
    return [(a, b) for a, b in zip(old, new, strict=True) if a != b]


def test_one_cell_changes_one_cell() -> None:
    found = brought(put("villages", "male", 999))
    assert list(found.files) == [VILLAGES]
    assert len(lines_changed(BEFORE, found.text(VILLAGES))) == 1
    assert found.told == ["ประชากรรายหมู่บ้าน / หมู่ที่ 1 / ชาย: “140” → “999”"]


def test_a_number_written_otherwise_is_the_same() -> None:
    assert brought(put("villages", "male", "๑๔๐")).files == {}


def test_an_empty_cell_keeps_and_the_word_deletes() -> None:
    kept = brought(put("villages", "male", None))
    assert kept.files == {}
    assert "คงค่าเดิม" in kept.told[0]
    assert "บ้านหนึ่ง,,160" in brought(put("villages", "male", "ลบ")).text(VILLAGES)


def test_the_word_in_the_first_cell_deletes_the_row() -> None:
    found = brought(put("villages", "moo", "ลบ"))
    assert len(found.text(VILLAGES).splitlines()) == len(BEFORE.splitlines()) - 1


def test_a_row_that_is_gone_is_asked() -> None:
    def act(book: Any) -> None:
        page(book, "villages").delete_rows(FIRST)

    found = brought(act)
    assert (found.files, len(found.asked)) == ({}, 1)
    assert "ไม่มีในสมุดงานแล้ว" in found.asked[0]
    assert brought(act, choices=Choices(gone="keep")).asked == []
    assert VILLAGES in brought(act, choices=Choices(gone="delete")).files


def test_a_key_that_changed_is_asked() -> None:
    act = put("projects", "key", "PJ9")
    name = "tables/projects.csv"
    found = brought(act)
    assert found.files == {}
    assert "เปลี่ยนชื่อแถวเดิม หรือเป็นแถวใหม่" in found.asked[0]
    before = small()[name].decode().splitlines()
    assert len(brought(act, choices=Choices(renamed="rename")).text(name).splitlines()) == len(before)
    assert len(brought(act, choices=Choices(renamed="add")).text(name).splitlines()) == len(before) + 1


def test_rows_that_are_sorted_are_the_same_rows() -> None:
    def act(book: Any) -> None:
        sheet = page(book, "villages")
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST) if row[1].value]
        for line, cells in enumerate(reversed(rows), FIRST):
            for at, value in enumerate(cells[1:], 2):  # the hidden names stayed where they were
                sheet.cell(line, at, value)

    assert brought(act).files == {}


def test_columns_and_sheets_may_be_moved_and_renamed() -> None:
    def act(book: Any) -> None:
        sheet = page(book, "villages")
        sheet.insert_rows(1, 2)
        sheet.insert_cols(3)
        sheet.move_range("E1:E200", rows=0, cols=12)
        sheet.title = "หมู่บ้านของเรา"
        book.move_sheet(sheet, 5)

    found = brought(act)
    assert (found.files, found.told, found.asked, found.said) == ({}, [], [], ())


def test_a_heading_that_was_rewritten_is_known_by_its_hidden_name() -> None:
    def act(book: Any) -> None:
        page(book, "villages").cell(HEADING, column(book, "villages", "male"), "ผู้ชายทั้งหมด")

    found = brought(act)
    assert (found.files, found.said) == ({}, ())


def test_a_column_of_ones_own_is_said() -> None:
    def act(book: Any) -> None:
        page(book, "villages").cell(HEADING, 14, "หมายเหตุ")
        page(book, "villages").cell(FIRST, 14, "น้ำท่วม")

    assert "ไม่รู้จักคอลัมน์ “หมายเหตุ”" in brought(act).said[0]


def test_a_new_row_is_added_at_the_end() -> None:
    def act(book: Any) -> None:
        sheet = page(book, "leaders")
        sheet.cell(FIRST + 50, column(book, "leaders", "name"), "  นางใหม่   ใจงาม ")
        sheet.cell(FIRST + 50, column(book, "leaders", "position"), "กำนัน, ตำบล")

    found = brought(act)
    assert found.text("tables/leaders.csv").splitlines()[-1].startswith('นางใหม่ ใจงาม,"กำนัน, ตำบล"')
    assert found.text("tables/leaders.csv").startswith(small()["tables/leaders.csv"].decode())


def test_the_example_counts_once_it_was_changed() -> None:
    found = brought(put("leaders", "name", "นายคนใหม่", line=FIRST - 1))
    assert "แถวตัวอย่าง" in found.said[0]
    assert "นายคนใหม่" in found.text("tables/leaders.csv")


def test_what_the_folder_changed_meanwhile_stays() -> None:
    now = {**small(), VILLAGES: BEFORE.replace("140", "141", 1).encode()}
    assert brought(files=now).files == {}
    both = brought(put("villages", "male", 999), files=now)
    assert (both.files, len(both.asked)) == ({}, 1)
    assert "“140” ในโฟลเดอร์ตอนนี้ “141” ในสมุดงาน “999”" in both.asked[0]
    assert "999" in brought(
        put("villages", "male", 999), files=now, choices=Choices(conflicts="workbook")
    ).text(VILLAGES)
    assert brought(put("villages", "male", 999), files=now, choices=Choices(conflicts="folder")).asked == []


def test_without_the_hidden_sheet_every_difference_is_asked() -> None:
    def act(book: Any) -> None:
        del book[TITLES[GIVEN]]

    assert brought(act).asked == []
    found = brought(act, put("villages", "male", 999))
    assert (found.files, len(found.asked)) == ({}, 1)


def test_a_day_that_excel_made_of_ages_is_ages() -> None:
    import datetime

    def act(book: Any) -> None:
        cell = page(book, "ages").cell(FIRST, column(book, "ages", "ages"))
        cell.value, cell.number_format = datetime.datetime(2025, 9, 5), "d-mmm"

    assert any("5-9" in words for words in brought(act).said)


def test_fields_of_the_main_file_keep_its_lines() -> None:
    found = brought(
        field("summary", "สรุปใหม่: มี “เครื่องหมาย” # และบรรทัด\nที่สอง"), field("office.phone", "0-2000-0000")
    )
    before, after = small()["tambon.yml"].decode(), found.text("tambon.yml")
    assert 'summary: "สรุปใหม่: มี “เครื่องหมาย” # และบรรทัด\\nที่สอง"' in after
    assert after.endswith('office:\n  phone: "0-2000-0000"\n')
    kept = [line for line in before.splitlines() if not line.startswith("summary")]
    assert [line for line in after.splitlines() if line in kept] == kept


def test_a_text_is_written_as_it_was_typed() -> None:
    def act(book: Any) -> None:
        sheet = page(book, "texts")
        line = next(row[0].row for row in sheet.iter_rows() if row[0].value == "culture")
        sheet.cell(line, 3, "## งานบุญ\n\n- หนึ่ง\n  - สอง\n")

    assert brought(act).files == {"texts/culture.md": "## งานบุญ\n\n- หนึ่ง\n  - สอง\n".encode()}


def test_a_cell_of_a_wide_sheet_and_words_in_place_of_its_number() -> None:
    number = brought(put("bmn", "1:failing", 7, line=FIRST + 8))
    assert number.told[0].startswith("ข้อมูล จปฐ. / หมู่ที่ 1 ตัวชี้วัด 10 ปีข้อมูล 2564 / ไม่ผ่าน:")
    assert len(lines_changed(small()["tables/bmn.csv"].decode(), number.text("tables/bmn.csv"))) == 1
    words = brought(put("cia", "1:value", "ยังไม่ได้ใช้โปรแกรม", line=FIRST - 1))
    assert "1,d1,,ยังไม่ได้ใช้โปรแกรม" in words.text("tables/cia.csv")
    both = brought(put("cia", "1:value", 3, line=FIRST))
    assert "1,d2,3," in both.text("tables/cia.csv").splitlines()


def test_a_table_that_is_written_whole_is_said() -> None:
    across = "ตัวชี้วัด,ปีข้อมูล,หมู่ที่ 1 สำรวจ,หมู่ที่ 1 ไม่ผ่าน,หมู่ที่ 2 สำรวจ,หมู่ที่ 2 ไม่ผ่าน\n1,2564,100,5,90,0\n"
    files = {**small(), "tables/bmn.csv": across.encode()}
    found = brought(put("bmn", "2:failing", 7, line=FIRST - 1), files=files, data=given_out(files))
    assert found.said[-1].startswith("ข้อมูล จปฐ.: แก้ tables/bmn.csv ทีละช่องไม่ได้ จึงเขียนใหม่ทั้งไฟล์")
    rows = read_files({**files, **found.files}, "bmn").rows["bmn"]
    assert [(row.cells["moo"], row.cells["failing"]) for row in rows] == [("1", "5"), ("2", "7")]


def test_other_files_are_refused_with_what_to_do() -> None:
    book = opened(small_book())
    for sheet in book.worksheets[1:]:
        book.remove(sheet)
    book.worksheets[0].title = "อื่น"
    book.worksheets[0].delete_rows(1, 100)
    with pytest.raises(ImportFileError, match="tambon workbook"):
        back(saved(book), small())


def test_a_cell_with_something_masked_anywhere_in_it_is_not_written() -> None:
    """The workbook got it masked: to write it would lose what the folder has."""

    def rows(source: str) -> Contents:
        return {"villages": (BookRow({"moo": "1", "name": "ก", "source": source}, 2, 1),)}

    there = rows(f"ข้อมูลของ {MASK} ปีก่อน")
    changes = compare(ThreeWays(there, there, rows(f"ข้อมูลของ {MASK} ปีนี้")))
    assert changes.is_empty
    assert "แหล่งที่มา: มีข้อมูลส่วนบุคคลที่ปิดไว้ จึงไม่ได้เปลี่ยน" in changes.said[0]


def test_several_items_of_the_main_file_are_deleted_at_once() -> None:
    main = (
        small()["tambon.yml"]
        + b"missing:\n"
        + b"".join(b"  - item: m%d\n    reason: r%d\n" % (n, n) for n in range(4))
    )
    files = {**small(), "tambon.yml": main}
    rows = read_files(files, "missing").rows["missing"]
    gone = tuple(RowGone(sheets()["missing"], rows[at]) for at in (0, 1, 3))
    applied = apply_changes(BookChanges(deleted=gone), files)
    assert applied.refused == ()
    left = read_files({**files, **applied.files}, "missing").rows["missing"]
    assert [row.cells["reason"] for row in left] == ["r2"]

"""Workbooks read in: what is known goes to its table, what is not is kept and said."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.importing import excel_book, excel_import
from tambon_showcase.importing.excel_import import import_excel
from tambon_showcase.importing.excel_merged import MAX_MERGED, merged_areas
from tambon_showcase.importing.imported import Imported, ImportFileError, csv_file
from tambon_showcase.importing.sheets import Merged
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.tables import read_table
from tests.entries import edition
from tests.file_samples import old_office
from tests.importing.workbooks import changed, with_cached, workbook

DIMENSIONS = edition().dimension_set.dimensions
VILLAGES = ["หมู่ที่", "ชื่อหมู่บ้าน", "รวม"]


def taken(folder: Path, data: bytes) -> Imported:
    path = folder / "งาน.xlsx"
    path.write_bytes(data)
    return import_excel(path)


def rows(made: Imported, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.files[name].decode("utf-8-sig"))))


def said(made: Imported) -> str:
    return "\n".join(made.summary)


def test_sheets_go_to_the_tables_of_their_headings(tmp_path: Path) -> None:
    made = taken(
        tmp_path,
        workbook(
            {
                "Sheet1": [VILLAGES, [1, "บ้านน้ำใส", 1204]],
                "อะไรก็ได้": [["ชื่อกลุ่ม", "จำนวนสมาชิก"], ["กลุ่มทอผ้า", "๒๕"]],
            }
        ),
    )
    assert rows(made, "tables/villages.csv") == [VILLAGES, ["1", "บ้านน้ำใส", "1204"]]
    assert rows(made, "tables/groups.csv")[1] == ["กลุ่มทอผ้า", "๒๕"]
    assert "แผ่น “Sheet1”: ตารางประชากรรายหมู่บ้าน 1 แถว → tables/villages.csv" in said(made)


@pytest.mark.parametrize(
    "heads",
    [
        ["หมู่ที่", "ด้านอาชีพ", "ทุนชุมชน", "ความเสี่ยงชุมชน", "แก้ปัญหาความยากจน", "บริหารจัดการชุมชน"],
        ["หมู่ที่", *(f"{at}. {one.name_th}" for at, one in enumerate(DIMENSIONS, 1))],
        ["หมู่", *(f"ด้านที่ {at}" for at in range(1, 6))],
        ["หมู่ที่", "d1", "d2", "d3", "d4", "d5"],
    ],
)
def test_columns_named_after_the_dimensions_of_the_year_are_readings(
    tmp_path: Path, heads: list[str]
) -> None:
    path = tmp_path / "cia.xlsx"
    path.write_bytes(
        workbook({"Sheet1": [["ผลการวิเคราะห์"], heads, [1, 2.5, 2, 3, 1, 4], [2, 1, 2, 3, 2, 1]]})
    )
    made = import_excel(path, DIMENSIONS)
    assert rows(made, "tables/cia.csv")[1:4] == [["1", "d1", "2.5"], ["1", "d2", "2"], ["1", "d3", "3"]]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_known_by_its_own_headings(tmp_path: Path, table: str) -> None:
    known = list(headings(TABLES[table].row).values())
    made = taken(tmp_path, workbook({"a": [known, ["1"] * len(known)]}))
    assert list(made.files) == [f"tables/{table}.csv"]


def test_titles_merged_headings_totals_and_notes_are_not_rows(tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        for area in ("A1:D1", "A2:A3", "B2:B3", "C2:D2"):
            book.active.merge_cells(area)

    sheet = [
        ["ตารางที่ 1 ประชากรตำบล"],
        ["หมู่ที่", "ชื่อหมู่บ้าน", "ประชากร (คน)"],
        [None, None, "ชาย", "หญิง"],
        [1, "บ้านน้ำใส", 10, 12],
        [],
        [2, "บ้านไร่", 7, 8],
        ["รวม", None, 17, 20],
        ["หมายเหตุ: ข้อมูลเดือนมีนาคม"],
    ]
    made = taken(tmp_path, workbook({"a": sheet}, merge))
    assert rows(made, "tables/villages.csv") == [
        ["หมู่ที่", "ชื่อหมู่บ้าน", "ชาย", "หญิง"],
        ["1", "บ้านน้ำใส", "10", "12"],
        ["2", "บ้านไร่", "7", "8"],
    ]
    assert "ไม่นับแถวรวม หมายเหตุ ชื่อกลุ่มแถว หรือหัวตารางที่ซ้ำ 2 แถว" in said(made)


def test_cells_merged_downwards_count_for_each_row(tmp_path: Path) -> None:
    sheet = [["ตัวชี้วัด", "หมู่ที่", "ปีข้อมูล", "คะแนน"], [1, 1, 2564, 3], [None, 2, 2564, 2], [2, 1, 2564, 1]]
    made = taken(tmp_path, workbook({"กชช.2ค": sheet}, lambda book: book.active.merge_cells("A2:A3")))
    assert [row[0] for row in rows(made, "tables/nrd2c.csv")[1:]] == ["1", "1", "2"]


def test_values_are_as_the_officer_saw_them(tmp_path: Path) -> None:
    def look(book: Any) -> None:
        book.active["C2"].number_format = "0%"
        book.active["C3"].number_format = "000000"

    sheet = [
        ["รายการ", "ปีข้อมูล", "จำนวน", "แหล่งที่มา"],
        ["ก", 2564, 0.455, datetime.datetime(2021, 11, 15)],
        ["ข", "๒๕๖๔", 10101, datetime.date(2564, 11, 15)],
        ["ค", 2564, 0.1 + 0.2, True],
        ["ง", 2564.0, 12345678901, datetime.time(6, 12)],
        ["  จ  \u200bจ", 2564, -3.5, "ํา"],
    ]
    made = taken(tmp_path, workbook({"a": sheet}, look))
    assert rows(made, "tables/income.csv")[1:] == [
        ["ก", "2564", "45.5%", "15/11/2564"],
        ["ข", "๒๕๖๔", "010101", "15/11/2564"],
        ["ค", "2564", "0.3", "ใช่"],
        ["ง", "2564", "12345678901", "6:12"],
        ["จ จ", "2564", "-3.5", "ำ"],
    ]


def test_formulas_give_the_values_that_excel_kept(tmp_path: Path) -> None:
    data = workbook({"a": [VILLAGES, [1, "บ้านน้ำใส", "=4+5"], [2, "บ้านไร่", "=C2*2"]]})
    made = taken(tmp_path, with_cached(data, {"C2": "9"}))
    assert [row[2] for row in rows(made, "tables/villages.csv")[1:]] == ["9", ""]
    assert "มีสูตร 2 ช่อง" in said(made)
    assert "สูตรที่ยังไม่มีค่า 1 ช่อง จึงเว้นว่าง: C3" in said(made)


def test_formulas_are_found_in_the_sheet_that_has_them(tmp_path: Path) -> None:
    """Only such a sheet is read twice; `<x:f>` is how some programs write a formula."""
    plain, counted = [VILLAGES, [1, "บ้านน้ำใส", 9]], [VILLAGES, [1, "บ้านน้ำใส", "=4+5"]]
    for number, sheets in enumerate(([plain, plain], [counted, plain], [plain, counted])):
        data = workbook({"a": sheets[0], "b": sheets[1]})
        made = taken(tmp_path, with_cached(data, {"C2": "9"}))
        assert ("มีสูตร 1 ช่อง" in said(made)) == bool(number)
        assert ("สูตรที่ยังไม่มีค่า 1 ช่อง จึงเว้นว่าง: C2" in said(made)) == (number == 2)


def test_merged_areas_are_counted_to_a_bound() -> None:
    area = b'<x:mergeCell ref="%s"/>'
    assert list(merged_areas(area % b"B2:B2" + area % b"AA3:AB1048576")) == [Merged(26, 27, 3, 203)]
    assert len(list(merged_areas(area % b"A1:A2" * (MAX_MERGED + 1)))) == MAX_MERGED


def test_errors_of_excel_are_blank_and_told(tmp_path: Path) -> None:
    made = taken(tmp_path, workbook({"a": [VILLAGES, [1, "บ้านน้ำใส", "#REF!"]]}))
    assert rows(made, "tables/villages.csv")[1][2] == ""
    assert "คำนวณผิด 1 ช่อง จึงเว้นว่าง: C2" in said(made)


def test_hidden_sheets_and_rows_are_told(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["b"].sheet_state = "hidden"
        book["a"].row_dimensions[2].hidden = True

    sheets = {"a": [VILLAGES, [1, "บ้านน้ำใส", 9]], "b": [["ชื่อกลุ่ม", "ประเภท"], ["กลุ่ม", "ออม"]]}
    made = taken(tmp_path, workbook(sheets, hide))
    assert "แผ่นนี้ซ่อนอยู่" in said(made) and "ที่ซ่อนไว้ 1 ช่วง" in said(made)
    assert len(made.files) == 2


def test_unknown_sheets_are_kept_whole_and_told(tmp_path: Path) -> None:
    sheets = {
        "สมุดเงิน": [["ลูกหนี้", "ยอด"], ["=cmd|'/c calc'!A1", 5]],
        "ว่าง": [],
        "เกือบ": [["หมู่ที่", "ครัวเรือน"], [1, 40]],
    }
    made = taken(tmp_path, workbook(sheets))
    assert set(made.files) == {"tables-from-excel/01.csv", "tables-from-excel/03.csv"}
    assert "แผ่น “สมุดเงิน”: ไม่รู้จักหัวตาราง → tables-from-excel/01.csv" in said(made)
    assert "แผ่น “ว่าง”: ว่าง" in said(made)
    assert "(villages) แต่ขาดคอลัมน์ ชื่อหมู่บ้าน" in said(made)


def test_columns_of_ones_own_are_kept_and_told(tmp_path: Path) -> None:
    made = taken(
        tmp_path,
        workbook({"a": [[*VILLAGES, "ครัวเรือนน", "งบ"], [1, "บ้านน้ำใส", 9, 3, 100], [None] * 4 + [7]]}),
    )
    assert rows(made, "tables/villages.csv") == [VILLAGES, ["1", "บ้านน้ำใส", "9"]]
    assert rows(made, "tables-from-excel/01.csv")[1] == ["1", "บ้านน้ำใส", "9", "3", "100"]
    assert "“ครัวเรือนน” (หมายถึง “ครัวเรือน” หรือไม่), “งบ”" in said(made)


def test_two_sheets_of_one_table_are_not_mixed(tmp_path: Path) -> None:
    sheets = {"2563": [VILLAGES, [1, "ก", 9]], "2564": [VILLAGES, [1, "ก", 10]]}
    made = taken(tmp_path, workbook(sheets))
    assert rows(made, "tables/villages.csv")[1][2] == "9"
    assert rows(made, "tables-from-excel/02.csv")[1][2] == "10"
    assert "เหมือนตารางก่อนหน้า" in said(made)


def test_a_columns_heading_given_twice_is_told(tmp_path: Path) -> None:
    made = taken(tmp_path, workbook({"a": [[*VILLAGES, "รวม"], [1, "ก", 9, 10]]}))
    assert rows(made, "tables/villages.csv")[1] == ["1", "ก", "9"]
    assert "ซ้ำ: “รวม”" in said(made)


def test_what_the_check_will_say_is_said_already(tmp_path: Path) -> None:
    many = [[n, "บ้าน", "ประมาณ 300"] for n in range(1, 9)]
    made = taken(tmp_path, workbook({"a": [VILLAGES, *many]}))
    assert "บรรทัด 2: ค่า “ประมาณ 300” ในคอลัมน์ รวม ใช้ไม่ได้" in said(made)
    assert "และอีก 3 จุด" in said(made)


def test_no_cell_runs_as_a_formula_when_opened_again() -> None:
    text = csv_file([["=1+1", "@x", "-5", "+66", "\t=2", "ก"]]).decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text))) == ["'=1+1", "'@x", "-5", "+66", "'\t=2", "ก"]


def test_text_that_looks_like_a_formula_comes_back_as_text(tmp_path: Path) -> None:
    def as_text(book: Any) -> None:
        book.active["B2"].data_type = "s"

    made = taken(tmp_path, workbook({"a": [VILLAGES, [1, "=HYPERLINK(1)", 9]]}, as_text))
    assert rows(made, "tables/villages.csv")[1][1] == "'=HYPERLINK(1)"
    (village,) = read_table("villages", made.files["tables/villages.csv"], "a.csv").rows
    assert village.name == "=HYPERLINK(1)"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "บันทึกเป็น > ชนิด “Excel Workbook"),
        (b"PK\x03\x04broken", "บันทึกเป็น > ชนิด"),
        (b"%PDF-1.7", "เป็น PDF .*documents/"),
        (b"\xd0\xcf\x11\xe0old", "บันทึกเป็น .docx หรือ .xlsx"),
        (old_office("Workbook"), "Excel รุ่นเก่า .*บันทึกเป็น > ชนิด “Excel Workbook"),
        (old_office("EncryptedPackage"), "รหัสผ่าน .*ไฟล์ > ข้อมูล"),
        (old_office("WordDocument"), "Word รุ่นเก่า .*บันทึกเป็น"),
        (b"a,b\n1,2", "เป็นตาราง CSV .*tables/"),
        ("หมู่ที่\tชื่อ\n1\tก\n".encode("cp874"), "เป็นตาราง CSV"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "หน้าเว็บ.*บันทึกเป็น"),
        (b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', "Google Sheets.*ดาวน์โหลด"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument .*บันทึกเป็น"),
    ],
)
def test_other_files_are_refused_with_the_menu_that_saves_them_rightly(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(ImportFileError, match=rf"งาน\.xlsx.*{said}"):
        taken(tmp_path, content)


def test_an_old_or_locked_workbook_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="รุ่นเก่า"):
        taken(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(100))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="ไม่พบไฟล์"):
        import_excel(tmp_path / "none.xlsx")


def _bomb(name: str, content: bytes) -> bytes:
    return b"<a>" + b" " * 40_000_000 + b"</a>" if name == "xl/workbook.xml" else content


def _entity(name: str, content: bytes) -> bytes:
    if name != "xl/worksheets/sheet1.xml":
        return content
    return b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + content


def _unstringed(name: str, content: bytes) -> bytes:
    if name != "xl/worksheets/sheet1.xml":
        return content
    return content.replace(
        b"<sheetData>", b'<sheetData><row r="1"><c r="A1" t="s"><v>999999</v></c></row>', 1
    )


@pytest.mark.parametrize("change", [_bomb, _entity, _unstringed])
def test_harmful_and_damaged_workbooks_are_refused(tmp_path: Path, change: Any) -> None:
    with pytest.raises(ImportFileError):
        taken(tmp_path, changed(workbook({"a": [VILLAGES, [1, "ก", 9]]}), change))


def test_a_workbook_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_import, "MAX_BYTES", 100)
    with pytest.raises(ImportFileError, match="ใหญ่เกิน"):
        taken(tmp_path, workbook({"a": [VILLAGES]}))


def test_sheets_that_claim_to_be_endless_cost_nothing(tmp_path: Path) -> None:
    def far(name: str, content: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return content
        content = content.replace(b'<dimension ref="A1:C2"/>', b'<dimension ref="A1:XFD1048576"/>')
        content = content.replace(
            b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        )
        return content.replace(
            b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'
        )

    made = taken(tmp_path, changed(workbook({"a": [VILLAGES, [1, "ก", 9]]}), far))
    assert rows(made, "tables/villages.csv") == [VILLAGES, ["1", "ก", "9"]]
    assert "แถวและ 200 คอลัมน์แรก" in said(made)


def test_pictures_charts_and_comments_are_said_to_stay_behind(tmp_path: Path) -> None:
    parts = {
        "xl/media/image1.png": b"x",
        "xl/charts/chart1.xml": b"<a/>",
        "xl/comments/comment1.xml": b"<a/>",
    }
    data = changed(workbook({"a": [VILLAGES, [1, "ก", 9]]}), lambda _name, content: content, **parts)
    words = said(taken(tmp_path, data))
    assert "ภาพในสมุดงาน 1 ภาพ" in words and "กราฟ" in words and "ความคิดเห็น" in words


def test_only_so_many_sheets_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_book, "MAX_SHEETS", 1)
    made = taken(tmp_path, workbook({"a": [VILLAGES, [1, "ก", 9]], "b": [["ก", "ข"], [1, 2]]}))
    assert list(made.files) == ["tables/villages.csv"] and "มี 2 แผ่น" in said(made)


CELLS = st.one_of(
    st.none(),
    st.text(alphabet="กขค=+-@'\"\n,0๑ํา", max_size=6),
    st.integers(-(10**12), 10**12),
    st.floats(-1e9, 1e9),
    st.datetimes(datetime.datetime(1950, 1, 1), datetime.datetime(2699, 12, 31)),
    st.booleans(),
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_sheet_is_placed_or_kept(tmp_path_factory: pytest.TempPathFactory, grid: list[list[Any]]) -> None:
    made = taken(tmp_path_factory.mktemp("book"), workbook({"a": [VILLAGES, *grid]}))
    assert set(made.files) <= {"tables/villages.csv", "tables-from-excel/01.csv"}
    assert made.summary


def test_addresses_behind_cells_are_kept(tmp_path: Path) -> None:
    def link(book: Any) -> None:
        book.active["C2"].hyperlink = "https://www.facebook.com/a/posts/1"
        book.active["D4"].hyperlink = "https://www.facebook.com/a/posts/3"
        book.active["D2"].hyperlink = "https://example.org/other"

    sheet = [
        ["วันที่", "ช่องทาง", "ลิงค์", "เรื่อง"],
        [datetime.date(2021, 12, 3), "Facebook", "ดูโพสต์", "เวทีแรก"],
        ["4/12/2564", "Facebook", '=HYPERLINK("https://www.facebook.com/a/posts/2","ลิงก์")', "เวทีสอง"],
        ["5/12/2564", "Facebook", None, "เวทีสาม"],
        ["6/12/2564", "Facebook", '=HYPERLINK("javascript:alert(1)")', "เวทีสี่"],
    ]
    made = taken(tmp_path, workbook({"โพสต์": sheet}, link))
    links = [row[2] for row in rows(made, "tables/posts.csv")[1:]]
    assert links == [*(f"https://www.facebook.com/a/posts/{n}" for n in (1, 2, 3)), ""]
    assert "https://example.org/other ไม่มีช่องให้ใส่" in said(made)


def test_addresses_of_unknown_sheets_stand_behind_the_words(tmp_path: Path) -> None:
    def link(book: Any) -> None:
        book.active["B2"].hyperlink = "https://example.org/a"

    made = taken(tmp_path, workbook({"a": [["ก", "ข"], ["1", "อ่าน"]]}, link))
    assert rows(made, "tables-from-excel/01.csv")[1] == ["1", "อ่าน https://example.org/a"]


def test_merged_blocks_fill_every_row_and_wide_names_are_joined(tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        for area in ("B1:C1", "D2:E3"):
            book.active.merge_cells(area)

    sheet = [["ที่", "ชื่อ - สกุล", None, "ตำแหน่ง", "โน้ต"], [1, "นายสมมติ", "ใจดี", "กำนัน"], [2, "นางมานี", "งามตา"]]
    made = taken(tmp_path, workbook({"a": sheet}, merge))
    assert rows(made, "tables/leaders.csv") == [
        ["ชื่อ-สกุล", "ตำแหน่ง"],
        ["นายสมมติ ใจดี", "กำนัน"],
        ["นางมานี งามตา", "กำนัน"],
    ]


def test_days_in_other_columns_are_named_with_their_cell(tmp_path: Path) -> None:
    def look(book: Any) -> None:
        for cell, shown in (("A2", "d-mmm"), ("A3", "d\\-mmm"), ("D2", "mmm-yy")):
            book.active[cell].number_format = shown

    sheet = [
        ["ช่วงอายุ", "ชาย", "หญิง", "แหล่งที่มา"],
        [datetime.datetime(2025, 9, 5), 1, 2, datetime.datetime(1964, 12, 1)],
        [datetime.datetime(2025, 10, 14), 3, 4, datetime.datetime(2021, 11, 24)],
    ]
    made = taken(tmp_path, workbook({"อายุ": sheet}, look))
    assert [row[0] for row in rows(made, "tables/ages.csv")[1:]] == ["5-9", "10-14"]
    assert "แผ่น “อายุ” ช่อง A2 คอลัมน์ ช่วงอายุ: Excel เปลี่ยนเป็นวันที่ 05/09/2568 น่าจะเป็น “5-9”" in said(made)
    assert "ช่อง D2 คอลัมน์ แหล่งที่มา: เป็นวันที่ 01/12/2507 น่าจะพิมพ์ว่า “12/64”" in said(made)
    assert "ช่อง D3 คอลัมน์ แหล่งที่มา: เป็นวันที่ 24/11/2564 ถ้าไม่ใช่" in said(made)


@pytest.mark.parametrize(
    ("shown_as", "is_series"),
    [("d/m/bbbb", False), ("[$-D000000]d mmm bb", False), ("d/m/yyyy", False), ("d mmm", True)],
)
def test_a_day_that_shows_its_buddhist_year_was_typed_as_a_day(
    tmp_path: Path, shown_as: str, is_series: bool
) -> None:
    def look(book: Any) -> None:
        book.active["D2"].number_format = shown_as

    sheet = [["ช่วงอายุ", "ชาย", "หญิง", "แหล่งที่มา"], ["0-4", 1, 2, datetime.datetime(2021, 11, 24)]]
    words = said(taken(tmp_path, workbook({"อายุ": sheet}, look)))
    assert "ช่อง D2 คอลัมน์ แหล่งที่มา" in words
    assert ("11-24" in words) is is_series


@pytest.mark.parametrize(
    "shown_as",
    ["[$-D07041E]d mmmm yyyy;@", "[$-107041E]d mmm yy;@", "[$-D000000]d/m/bbbb", "d/m/bbbb", "yyyy-mm-dd"],
)
@pytest.mark.parametrize("from_1904", [False, True])
def test_days_are_buddhist_whatever_they_look_like(tmp_path: Path, shown_as: str, from_1904: bool) -> None:
    def look(book: Any) -> None:
        if from_1904:
            book.epoch = datetime.datetime(1904, 1, 1)
        book.active["A2"] = datetime.datetime(2021, 11, 24)
        book.active["A2"].number_format = shown_as

    made = taken(tmp_path, workbook({"a": [["วันที่", "เรื่อง"], [None, "ประชุม"]]}, look))
    assert rows(made, "tables/meetings.csv")[1] == ["24/11/2564", "ประชุม"]


def _strict(name: str, content: bytes) -> bytes:
    return (
        content.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/")
        if name.endswith((".xml", ".rels"))
        else content
    )  # fmt: skip


def test_strict_open_xml_is_the_same_workbook(tmp_path: Path) -> None:
    data = changed(workbook({"a": [VILLAGES, [1, "บ้านน้ำใส", 9]]}), _strict)
    assert b"purl.oclc.org" in data or len(data) > 0
    assert rows(taken(tmp_path, data), "tables/villages.csv")[1] == ["1", "บ้านน้ำใส", "9"]


def test_several_tables_on_one_sheet_go_each_to_its_own(tmp_path: Path) -> None:
    below = [
        ["ตารางที่ 1 หมู่บ้าน"],
        VILLAGES,
        [1, "บ้านน้ำใส", 9],
        [],
        ["ตารางที่ 2 กลุ่ม"],
        ["ชื่อกลุ่ม", "จำนวนสมาชิก"],
        ["กลุ่มทอผ้า", 25],
    ]
    beside = [
        ["ช่วงอายุ", "ชาย", None, "ชื่อผลิตภัณฑ์", "ผู้ผลิต"],
        ["0-4", 1, None, "ผ้าทอ", "กลุ่มทอผ้า"],
        ["5-9", 2, None, None, None],
    ]
    made = taken(tmp_path, workbook({"a": below, "b": beside}))
    assert rows(made, "tables/villages.csv") == [VILLAGES, ["1", "บ้านน้ำใส", "9"]]
    assert rows(made, "tables/groups.csv")[1:] == [["กลุ่มทอผ้า", "25"]]
    assert rows(made, "tables/ages.csv")[1:] == [["0-4", "1"], ["5-9", "2"]]
    assert rows(made, "tables/products.csv")[1:] == [["ผ้าทอ", "กลุ่มทอผ้า"]]
    assert "แผ่น “a” ตารางที่ 2: ตารางกลุ่มและองค์กร" in said(made)


def test_a_gap_between_rows_splits_no_table_and_headings_printed_again_are_no_rows(tmp_path: Path) -> None:
    made = taken(tmp_path, workbook({"a": [VILLAGES, [1, "ก", 9], [], [2, "ข", 8], VILLAGES, [3, "ค", 7]]}))
    assert [row[0] for row in rows(made, "tables/villages.csv")] == ["หมู่ที่", "1", "2", "3"]


def test_wide_tables_become_long_ones(tmp_path: Path) -> None:
    sheet = [
        ["ผลการจัดเก็บข้อมูล กชช.2ค ปี 2564"],
        ["ตัวชี้วัด", "หมู่ที่ 1", "หมู่ที่ 2", "หมายเหตุ"],
        ["1. ถนน", 3, 2, "ลูกรัง"],
    ]
    made = taken(tmp_path, workbook({"a": sheet}))
    assert rows(made, "tables/nrd2c.csv") == [
        ["หมู่ที่", "ตัวชี้วัด", "ปีข้อมูล", "คะแนน"],
        ["1", "1", "2564", "3"],
        ["2", "1", "2564", "2"],
    ]
    assert "อ่านตารางแบบกว้าง: 2 คอลัมน์เป็นหมู่ที่ 1–2 ตัวเลขคือคะแนน" in said(made)
    assert "ไม่ใช้คอลัมน์ หมายเหตุ" in said(made)


def test_a_part_that_cannot_be_unpacked_costs_only_itself(tmp_path: Path) -> None:
    data = workbook({"a": [VILLAGES, [1, "ก", 9]]})
    data = changed(data, lambda _name, content: content, **{"xl/media/image1.png": bytes(range(256)) * 20})
    at = data.index(b"xl/media/image1.png") + len("xl/media/image1.png")
    made = taken(tmp_path, data[:at] + b"\xff" * 40 + data[at + 40 :])
    assert rows(made, "tables/villages.csv")[1] == ["1", "ก", "9"]


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    made = taken(tmp_path, workbook({"a": []}))
    assert not made.files and "ไม่มีตารางให้นำเข้า" in said(made)

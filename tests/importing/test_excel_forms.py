"""Workbooks in the forms that other programs write: each reads as Excel's own, and what is lost is named."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from openpyxl.styles import Font

from tambon_showcase.importing.excel_book import read_book
from tambon_showcase.importing.excel_reach import reaches_beyond
from tambon_showcase.importing.excel_styles import with_plain_styles
from tambon_showcase.importing.import_file import import_file
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.package import kind_of
from tambon_showcase.model.tables import TABLES
from tests.importing.reports import table_of
from tests.importing.workbooks import changed, workbook

HEADS = ["หมู่ที่", "ชื่อหมู่บ้าน", "ชาย", "หญิง"]
ROWS = [HEADS, [1, "บ้านหนึ่ง", 120, 130], [2, "บ้านสอง", 100, 110]]
PRODUCTS = [["หมู่ที่", "ชื่อผลิตภัณฑ์", "ลิงก์"], [1, "ผ้าทอ", "ดู"], [None, "กล้วยตาก", ""], [2, "ข้าว", ""]]
BOOK, SHEET, RELATIONS = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"

Edit = Callable[[str, bytes], bytes]


def read(folder: Path, data: bytes) -> tuple[dict[str, list[list[str]]], str]:
    """The tables of a workbook by name, and what is said."""
    path = folder / "งาน.xlsx"
    path.write_bytes(data)
    made = import_file(path)
    return {Path(name).stem: table_of(made, name) for name in made.files}, "\n".join(made.summary)


def in_sheet(pattern: str, replaced: str) -> Edit:
    return lambda name, content: (
        re.sub(pattern.encode(), replaced.encode(), content) if name == SHEET else content
    )


def renamed(data: bytes) -> bytes:
    """With the workbook's part under the name that Excel in a browser uses."""
    data = changed(data, lambda _, content: content.replace(b"workbook.xml", b"workbook22.xml"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("workbook.xml", "workbook22.xml"), old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    "edit",
    [
        in_sheet('"', "'"),
        in_sheet(r'(<c|<row) r="[A-Z]*\d+"', r"\1"),
        in_sheet("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'),
        lambda name, content: content.replace(b'Target="/xl/', b'Target="') if name == RELATIONS else content,
    ],
    ids=["single quotes", "no addresses", "a far last cell", "targets beside the workbook"],
)
def test_other_forms_of_the_same_sheet_read_the_same(tmp_path: Path, edit: Edit) -> None:
    tables, _ = read(tmp_path, changed(workbook({"ก": ROWS}), edit))
    assert tables == {"villages": [[str(cell) for cell in row] for row in ROWS]}


def dated(book: Any) -> None:
    cell = book.active["B2"]
    cell.value, cell.number_format = datetime.datetime(2021, 11, 15), "[$-th]d mmm bbbb"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (r"<fills[^>]*>.*?</fills>", '<fills count="1"><fill/></fills>'),
        (r"<fonts[^>]*>.*?</fonts>", '<fonts><font><family val="255"/><sz val="x"/></font></fonts>'),
        (r"<fonts[^>]*>.*?</fonts>", '<fonts><font><color rgb="12345"/></font></fonts>'),
        (r"<cellStyles[^>]*>.*?</cellStyles>", '<cellStyles><cellStyle name="ปกติ" xfId="99"/></cellStyles>'),
        (r"<borders[^>]*>.*?</borders>", '<borders><border><left style="hair-line"/></border></borders>'),
        (r"</cellXfs>", "</cellXfs><dxfs><dxf><fill/></dxf></dxfs>"),
    ],
    ids=[
        "empty fill",
        "family of fonts",
        "colour",
        "style without a base",
        "kind of line",
        "fill of a condition",
    ],
)
def test_a_look_that_excel_forgives_costs_nothing(tmp_path: Path, written: str, instead: str) -> None:
    data = workbook({"การประชุม": [["เรื่อง", "วันที่"], ["เวที", None]]}, dated)

    def edit(name: str, content: bytes) -> bytes:
        if name != "xl/styles.xml":
            return content
        text, count = re.subn(written, instead, content.decode(), count=1, flags=re.DOTALL)
        assert count
        return text.encode()

    assert read(tmp_path, changed(data, edit))[0] == {"meetings": [["เรื่อง", "วันที่"], ["เวที", "15/11/2564"]]}


def test_styles_without_formats_or_that_are_none_cost_no_sheet(tmp_path: Path) -> None:
    for styles in (b'<styleSheet xmlns="x"/>', b"<styleSheet><cellXfs/></styleSheet>"):
        data = changed(
            workbook({"ก": ROWS}), lambda name, old, new=styles: new if name == "xl/styles.xml" else old
        )  # type: ignore[misc]
        assert list(read(tmp_path, data)[0]) == ["villages"]
    assert with_plain_styles({"xl/styles.xml": b"<no"}) == {"xl/styles.xml": b"<no"}


def test_cells_that_are_struck_out_are_named(tmp_path: Path) -> None:
    def strike(book: Any) -> None:
        sheet = book.worksheets[0]
        sheet["A1"].font, sheet["B2"].font = Font(bold=True), Font(strike=True)
        sheet["C9"].font = Font(strike=True)

    data = workbook({"ก": ROWS}, strike)
    _, said = read(tmp_path, data)
    assert [line.strip() for line in said.splitlines() if "ขีดฆ่า" in line] == [
        "มีข้อความขีดฆ่า 1 ช่อง นำเข้ามาด้วย ถ้าหมายถึงยกเลิก ให้ลบออก: B2"
    ]
    off = changed(data, lambda _, content: content.replace(b'<strike val="1"', b'<strike val="0"'))
    assert "ขีดฆ่า" not in read(tmp_path, off)[1]
    odd = changed(data, lambda _, content: content.replace(b'fontId="', b'fontId="99'))
    assert list(read(tmp_path, odd)[0]) == ["villages"]


def test_a_workbook_of_a_browser_is_known(tmp_path: Path) -> None:
    assert list(read(tmp_path, renamed(workbook({"ก": ROWS})))[0]) == ["villages"]


def test_merged_cells_and_links_are_found_in_single_quotes(tmp_path: Path) -> None:
    def arrange(book: object) -> None:
        sheet = book["ก"]  # type: ignore[index]
        sheet.merge_cells("A2:A3")
        sheet["C2"].hyperlink = "https://example.go.th/a"

    data = changed(workbook({"ก": PRODUCTS}, arrange), in_sheet('"', "'"))
    tables, _ = read(tmp_path, data)
    assert tables["products"][1:3] == [["1", "ผ้าทอ", "https://example.go.th/a"], ["1", "กล้วยตาก", ""]]


@pytest.mark.parametrize(
    ("extra", "named"),
    [
        ({"xl/vbaProject.bin": b"x"}, "แมโคร วัตถุฝัง หรือลิงก์ไปไฟล์อื่น"),
        ({"xl/embeddings/oleObject1.bin": b"x"}, "แมโคร วัตถุฝัง หรือลิงก์ไปไฟล์อื่น"),
        ({"xl/externalLinks/externalLink1.xml": b"<x/>"}, "แมโคร วัตถุฝัง หรือลิงก์ไปไฟล์อื่น"),
        (
            {"xl/drawings/drawing1.xml": "<a xmlns:a='a'><a:t>ดู A&amp;B</a:t></a>".encode()},
            "กล่องหรือรูปร่าง “ดู A&B”",
        ),
    ],
)
def test_what_is_beside_the_cells_is_left_out_and_named(
    tmp_path: Path, extra: dict[str, bytes], named: str
) -> None:
    tables, said = read(tmp_path, changed(workbook({"ก": ROWS}), lambda _, content: content, **extra))
    assert "villages" in tables and named in said


@pytest.mark.parametrize(
    ("edit", "named", "rows"),
    [
        (lambda name, content: content[:-250] if name == SHEET else content, "sheet1.xml ของไฟล์ผิดรูป", 2),
        (in_sheet(r"<sheetData>", '<sheetData><row r="1"><c t="s"><v>99</v></c></row>'), "แผ่น “ก” เสียหาย", 2),
    ],
)
def test_a_damaged_sheet_costs_only_itself(tmp_path: Path, edit: Edit, named: str, rows: int) -> None:
    tables, said = read(tmp_path, changed(workbook({"ก": ROWS, "ข": PRODUCTS}), edit))
    assert named in said and len(tables["products"]) == 4


def test_a_sheet_that_is_not_in_the_file_is_named(tmp_path: Path) -> None:
    data = changed(
        workbook({"ก": ROWS, "หาย": PRODUCTS}),
        lambda name, content: content.replace(b"sheet2.xml", b"sheet9.xml") if name == RELATIONS else content,
    )
    tables, said = read(tmp_path, data)
    assert list(tables) == ["villages"] and "แผ่น “หาย” เสียหาย" in said


def test_a_sheet_that_is_only_a_chart_is_not_missed(tmp_path: Path) -> None:
    path = tmp_path / "งาน.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("ก").write_row(0, 0, HEADS)
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": "=ก!$C$2:$C$3"})
        book.add_chartsheet("กราฟ").set_chart(chart)
    assert "เสียหาย" not in "\n".join(import_file(path).summary)


def test_rows_that_only_group_or_sum_others_are_no_products(tmp_path: Path) -> None:
    rows = [
        ["ชื่อผลิตภัณฑ์", "ประเภท", "ราคา (บาท)"],
        ["หมู่ที่ 1"],
        ["ผ้าทอ", "ผ้า", 350],
        ["รวมหมู่ที่ 1", None, 350],
        ["หมู่ ๒ บ้านสอง"],
        ["รวมใจทอผ้า", "ผ้า", 50],
    ]
    tables, _ = read(tmp_path, workbook({"ก": rows}))
    assert [row[0] for row in tables["products"][1:]] == ["ผ้าทอ", "รวมใจทอผ้า"]


@pytest.mark.parametrize(
    ("value", "shown_as", "text"),
    [
        (55123457, "0-0000-0000", "0-5512-3457"),
        (55123457, "[<=99999999]0-####-####;0##-####-####", "0-5512-3457"),
        (812345678, "[<=99999999]0-####-####;0##-###-####", "081-234-5678"),
        (812345678, r"0##\-###\-####", "081-234-5678"),
        (812345678, "0000000000", "0812345678"),
        (12000, "#,##0", "12000"),
        (12000, "# ##0", "12000"),
        (-5, "000", "-5"),
        (1.5, "000", "1.5"),
        (21, "0##", "021"),
    ],
)
def test_digits_stand_where_the_format_puts_them(
    tmp_path: Path, value: float, shown_as: str, text: str
) -> None:
    def shown(book: object) -> None:
        book["ก"]["B2"].number_format = shown_as  # type: ignore[index]

    tables, _ = read(tmp_path, workbook({"ก": [["ไม่รู้จัก", "โทรศัพท์"], ["ก", value]]}, shown))
    assert tables["01"][1][1] == text


def test_an_age_band_that_became_a_month_is_a_band_again(tmp_path: Path) -> None:
    def shown(book: object) -> None:
        book["ก"]["A2"].number_format = "mmm-yy"  # type: ignore[index]

    rows = [["ช่วงอายุ", "ชาย", "หญิง"], [datetime.date(2014, 10, 1), 1, 2]]
    assert read(tmp_path, workbook({"ก": rows}, shown))[0]["ages"][1][0] == "10-14"


def test_a_workbook_of_our_own_keeps_every_space_and_says_nothing_of_what_is_hidden() -> None:
    def hide(book: Any) -> None:
        book["งาน"].row_dimensions[1].hidden = True

    data = workbook({"งาน": [["ก  ข \n\n- ค_x000D_\n  - ง", " 5"]]}, hide)
    (exact,), _ = read_book(data, exact=True)
    (usual,), _ = read_book(data)
    assert exact.lines[0][1] == ("ก  ข \n\n- ค\n  - ง", " 5")
    assert usual.lines[0][1][1] == "5"
    assert exact.notes == ()
    assert "ซ่อนไว้" in usual.notes[0]


def test_the_name_of_a_sheet_decides_between_tables_that_fit_alike(tmp_path: Path) -> None:
    rows = [["ชื่อ", "ประเภท", "รายละเอียด"], ["ฟ้อนเล็บ", "ศิลปะ", "ฟ้อนต้อนรับ"]]
    for name in ("culture", "attractions"):
        sheet = min(TABLES[name].sheet_names)
        assert set(read(tmp_path, workbook({sheet: rows}))[0]) == {name}


@pytest.mark.parametrize(("year", "shown"), [(2399, 2942), (2400, 2400), (2564, 2564)])
def test_from_2400_a_year_was_typed_in_the_buddhist_era(tmp_path: Path, year: int, shown: int) -> None:
    rows = [["วันที่", "เรื่อง"], [datetime.date(year, 12, 10), "ชี้แจง"]]
    assert read(tmp_path, workbook({"การประชุม": rows}))[0]["meetings"][1][0] == f"10/12/{shown}"


@pytest.mark.parametrize(
    ("rows", "columns", "cells", "beyond"),
    [
        (30, 8, '<c r="ZZ9999999"><v>1</v></c>', False),
        (1_048_576, 16_384, '<c r="A1"><v>1</v></c><c r="XFD1048576" s="3"/>', False),
        (None, 16_384, '<c r="GR5"><v>1</v></c>', False),
        (None, 16_384, '<c r="GS5" s="3"><v>1</v></c>', True),
        (None, 16_384, "<x:c s='3' r='AAA5' t='s'><x:v>1</x:v></x:c>", True),
        (20_001, None, '<c r="A20000"><v>1</v></c>', False),
        (20_001, None, '<c r="A20001"><v>1</v></c>', True),
    ],
)
def test_only_a_cell_with_something_in_it_is_beyond(
    rows: int | None, columns: int | None, cells: str, beyond: bool
) -> None:
    assert reaches_beyond(cells.encode(), rows, columns) is beyond


def test_names_with_the_slashes_of_windows_lead_to_excel_and_not_to_word() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook({"ก": ROWS}))) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            name = zipfile.ZipInfo("x")
            name.filename = part.filename.replace("/", "\\")
            new.writestr(name, old.read(part))
    with pytest.raises(ImportFileError, match=r"เปิดใน Excel .*xlsx"):
        kind_of(out.getvalue())


@pytest.mark.parametrize("part", ["Index/Document.iwa", "Index.zip", "xl/workbook.bin"])
def test_a_file_of_numbers_or_a_binary_one_is_refused_with_its_menu(part: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(part, b"x")
    with pytest.raises(ImportFileError, match="ส่งออกไปยัง > Excel"):
        kind_of(out.getvalue())


def test_a_whole_day_among_ages_is_a_band_where_no_other_is_meant(tmp_path: Path) -> None:
    days = (datetime.datetime(2026, 10, 14), datetime.datetime(2026, 9, 5), datetime.datetime(2026, 9, 6))
    rows = [["ช่วงอายุ", "ชาย", "หญิง"], *([day, 1, 2] for day in days)]
    made = read(tmp_path, workbook({"ก": rows}))[0]["ages"]
    assert [row[0] for row in made[1:]] == ["10-14", "5-9", "06/09/2569"]


@pytest.mark.parametrize(
    "rows",
    [
        [["ข้อมูล จปฐ. ปี 2564"], ["หมู่ที่", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2"], [1, 1, 3], [2, 2, 1]],
        [["สรุปผลการจัดเก็บข้อมูลความจำเป็นพื้นฐาน"], ["ตัวชี้วัด", "หมู่ 1", "หมู่ 2"], ["1. เด็ก", 1, 2], ["2. นม", 3, 2]],
        [["หมู่ที่", "จปฐ. ข้อ 1", "จปฐ. ข้อ 2"], [1, 1, 3], [2, 2, 1]],
    ],
)
def test_households_of_one_survey_are_no_scores_of_the_other(
    tmp_path: Path, rows: list[list[object]]
) -> None:
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    assert "tables/nrd2c.csv" not in import_file(tmp_path / "x.xlsx").files

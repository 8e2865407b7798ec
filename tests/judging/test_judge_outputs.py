"""XLSX, CSV and minutes: contributed text stays text wherever it lands."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import openpyxl
import pikepdf
import pytest
from lxml import html

from tambon_showcase.judging.meeting import PanelMeeting
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tambon_showcase.judging.minutes import minutes_html, minutes_pdf
from tambon_showcase.judging.minutes_part import MinutesSection
from tambon_showcase.judging.minutes_sections import minutes_sections
from tambon_showcase.judging.outputs import (
    NOTHING,
    result_csv,
    result_json,
    result_workbook,
    result_xlsx,
)
from tambon_showcase.judging.papers import Judge
from tambon_showcase.judging.result_files import result_files
from tambon_showcase.judging.tables import CellValue, ResultTable, tables
from tambon_showcase.paper.pdf import NO_THAI, PdfUnavailableError
from tests.judging.example import CODES, ITEMS, JUDGES, ballot, committee, contest, sheet, signed, terms
from tests.open_xml import faults, prints_on_one_width

EVIL = '=HYPERLINK("https://x.evil.example")'
MARKUP = "<img src=x onerror=alert(1)>"


def evil_result() -> MergedResult:
    body = sheet("J01", [ballot("999901", dict.fromkeys(ITEMS, 4), comment=EVIL, comments={"1.1": MARKUP})])
    body["judge"]["name"] = MARKUP
    return merge([(f"{EVIL}.json", signed(body))], terms(), committee())


def minutes_of(result: MergedResult, scored: bool = True) -> list[MinutesSection]:
    return minutes_sections(result, terms(scored), committee(scored=scored), PanelMeeting())


def rows_of(result: MergedResult, key: str) -> list[list]:
    return next(table.rows for table in tables(result) if table.key == key)


def test_the_workbook_keeps_formulas_as_text_and_numbers_as_numbers():
    packed = result_xlsx(evil_result())
    assert faults(packed, "xlsx") == []
    book = openpyxl.load_workbook(io.BytesIO(packed))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(prints_on_one_width(sheet, "การประกวดสารสนเทศตำบลต้นแบบ เขต 99 ปี 2565") for sheet in book)
    assert EVIL in {cell.value for cell in cells}
    assert book["สรุปผล"]["E2"].value == 20
    assert book.sheetnames == [
        "สรุปผล",
        "คะแนนรวมรายกรรมการ",
        "รายข้อ",
        "ช่องว่าง",
        "ข้อสังเกต",
        "ที่มา",
        "สิ่งที่ตรวจพบ",
    ]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_csv_cells_never_begin_like_a_formula(start: str):
    data = result_csv([["ข้อสังเกต"], [start]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(data, newline="")))[1] == [f"'{start}"]


def test_csv_opens_in_excel_with_thai_and_plain_numbers():
    data = result_csv([["ก,ข", 7.5, None, 1000000.0, 33.333333]])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == '"ก,ข",7.5,,1000000,33.333333\r\n'


def test_minutes_show_markup_as_text():
    page = minutes_html(minutes_of(evil_result()))
    assert MARKUP not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "ลงชื่อ" in page
    assert "กันอะไรไม่ได้บ้าง" in page


def test_minutes_without_points_say_why_there_is_no_ranking():
    body = sheet("J01", [ballot("999901", {}, judgements={"1.1": "met"})], rubric=terms(False).rubric)
    result = merge([("a.json", signed(body))], terms(False), committee(scored=False))
    assert "เขตยังไม่ประกาศเกณฑ์คะแนน" in minutes_html(minutes_of(result, scored=False))
    assert rows_of(result, "ranking")[1] == ["999901", terms().entries[0].name, 1, 0, 0, 4]


@pytest.mark.documents
def test_minutes_become_a_pdf_with_thai_text():
    import pypdfium2

    data = minutes_pdf(minutes_of(evil_result()))
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
    assert "รายงานการประชุม" in text
    assert "ตำบล" in text
    assert "\ufffd" not in text
    assert data == minutes_pdf(minutes_of(evil_result()))
    with pikepdf.open(io.BytesIO(data)) as document:
        items = [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]
        fonts = {str(item.FontName).partition("+")[2] for item in items if "/FontName" in item}
    assert fonts == {"Sarabun", "Sarabun-Bold"}


@pytest.mark.documents
@pytest.mark.parametrize("judges", [5, *(pytest.param(n, marks=pytest.mark.full) for n in (1, 3, 9))])
def test_no_page_of_the_minutes_has_signatures_alone(judges: int):
    """A sheet of signatures without a word of what is signed proves nothing."""
    import pypdfium2

    members = tuple(Judge(f"K{n}", f"กรรมการ {n}", (), "") for n in range(judges))
    panel = dataclasses.replace(committee(), judges=members)
    result = merge(contest({judge: [0.5] * len(CODES) for judge in JUDGES}), terms(), committee())
    data = minutes_pdf(minutes_sections(result, terms(), panel, PanelMeeting()))
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    signed_on = [text for text in pages if "ลงชื่อ ..." in text]
    assert len(signed_on) == 1
    assert "มติที่ประชุม" in signed_on[0]
    assert signed_on[0].count("ลงชื่อ ...") == judges + 1


def test_where_no_pdf_can_be_made_the_minutes_are_a_page_and_the_reason_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(*_: object) -> bytes:
        raise PdfUnavailableError(NO_THAI)

    monkeypatch.setattr("tambon_showcase.judging.result_files.minutes_pdf", none)
    made = result_files(evil_result(), minutes_of(evil_result()))
    assert {name for name in made.files if "minutes" in name} == {"minutes.html", "minutes.docx"}
    assert made.lacking_th == f"{NO_THAI}\nจึงไม่มี minutes.pdf เปิด minutes.html ในเบราว์เซอร์แล้วสั่งพิมพ์แทนได้"


def test_tables_tell_the_whole_result():
    files = contest({judge: [0.1 * n for n in range(5)] for judge in JUDGES})
    result = merge(files, terms(), committee({"J03": (CODES[1],)}))
    assert [row[1] for row in rows_of(result, "ranking")[1:]] == list(reversed(CODES))
    assert rows_of(result, "gaps")[1] == [CODES[1], "J03", "งดให้คะแนน", "", "ตามทะเบียนของเลขานุการ"]
    assert len(rows_of(result, "items")) == 1 + len(CODES) * len(ITEMS)
    assert [row[3] for row in rows_of(result, "audit")[1:]] == [judge.sha256 for judge in result.judges]
    assert [row[1] for row in rows_of(result, "findings")[1:]] == ["T763", "T764", "T797"]
    told = json.loads(result_json(result))
    assert told["standings"][0]["code"] == CODES[-1]
    assert told["findings"] == [found.as_json() for found in result.findings]
    assert told.keys() == {field.name for field in dataclasses.fields(result)}


def test_a_workbook_takes_any_table():
    data = result_workbook([ResultTable("x", "ก", [["หัว"], [None], [1.5]])])
    assert openpyxl.load_workbook(io.BytesIO(data))["ก"]["A3"].value == 1.5


def test_of_tables_without_rows_the_first_says_so_and_others_have_no_sheet() -> None:
    """A sheet with only a heading reads as if something had been lost, and is printed as a white page."""
    rows: list[list[CellValue]] = [["กรรมการ", "เหตุผล"]]
    empty = [ResultTable("x", name, rows) for name in ("ก", "ข")]
    book = openpyxl.load_workbook(io.BytesIO(result_workbook(empty, "เขต & ปี 2565")))
    assert [list(sheet.values) for sheet in book] == [[("กรรมการ", "เหตุผล"), (NOTHING, None)]]
    assert prints_on_one_width(book.worksheets[0], "เขต && ปี 2565")
    assert rows == [["กรรมการ", "เหตุผล"]], "the table itself stays as it is, for programs"


@pytest.mark.parametrize(("letters", "lines"), [(10, 1), (52, 1), (53, 2), (150, 3)])
def test_a_wrapped_cell_has_a_row_as_high_as_its_lines(letters: int, lines: int) -> None:
    rows: list[list[CellValue]] = [["หัว"], ["ก" * letters]]
    sheet = openpyxl.load_workbook(io.BytesIO(result_workbook([ResultTable("x", "ก", rows)]))).active
    assert sheet is not None and (sheet.row_dimensions[2].height or 15) == 15 * lines
    assert sheet.column_dimensions["A"].width <= 61 and sheet["A2"].alignment.wrap_text


def test_a_word_longer_than_a_column_has_lines_of_one_length() -> None:
    """Of a fingerprint four letters were on a line of their own, and the sheet was printed the smaller."""
    sheet = openpyxl.load_workbook(
        io.BytesIO(result_workbook([ResultTable("x", "ก", [["SHA"], ["d0" * 32]])]))
    ).active
    assert sheet is not None and 34 <= sheet.column_dimensions["A"].width <= 40
    assert sheet.row_dimensions[2].height == 30


def test_minutes_name_a_table_once_and_set_a_missing_number_below_the_others() -> None:
    page = html.fromstring(minutes_html(minutes_of(evil_result())))
    assert not page.xpath("//section[@class='minutes-body']//caption")
    assert page.xpath("string(//section[@class='minutes-annex']//caption)") == "สรุปผล"
    dashes = page.xpath("//td[normalize-space()='–']/@class")
    assert dashes and set(dashes) == {"num"}
    assert page.xpath("//td[contains(., ' ') and string-length()=71]/@class")


def test_numbers_are_read_under_their_heading_and_by_thousands() -> None:
    rows: list[list[CellValue]] = [["จำนวนเงินที่ได้รับทั้งหมด (บาท)"], [8700.0], [2.5]]
    sheet = openpyxl.load_workbook(io.BytesIO(result_workbook([ResultTable("x", "ก", rows)]))).active
    assert sheet is not None and sheet.row_dimensions[1].height == 30, "a long heading takes two lines"
    assert [sheet[cell].number_format for cell in ("A2", "A3")] == ["#,##0", "General"]
    assert {sheet[cell].alignment.indent for cell in ("A1", "A2", "A3")} == {1}

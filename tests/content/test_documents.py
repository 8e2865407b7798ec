"""A document that is published holds nothing that acts and no personal data."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.documents import MAX_BYTES, DocumentFacts, inspect, is_unread
from tambon_showcase.finding import Finding, Where
from tests.content.papers import in_word, office, pdf

WHERE = Where("tambons/x/documents/a.pdf")
NATIONAL_ID = "1-2345-67890-12-1"


def look(folder: Path, name: str, data: bytes) -> tuple[DocumentFacts | None, list[Finding]]:
    path = folder / name
    path.write_bytes(data)
    document, findings = inspect(path, WHERE)
    return document.facts if document else None, findings


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", pdf("Plan 2565")),
        ("a.docx", office()),
        ("a.pptx", office("pptx")),
        ("a.xlsx", office("xlsx")),
    ],
)
def test_good_documents_pass(name: str, data: bytes, tmp_path: Path) -> None:
    facts, findings = look(tmp_path, name, data)
    assert facts is not None and f".{facts.kind}" == Path(name).suffix
    assert "Plan 2565" in facts.text or "แผนพัฒนาตำบล" in facts.text
    assert findings == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.exe", b"MZ\0\0", "T561"), ("a.pdf", b"<script>", "T521"), ("a.pdf", b"", "T521"), ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "T522"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "T522"), ("a.docx", office("xlsx"), "T523"), ("a.pdf", office(), "T523"), ("a.zip", office(), "T523"),
        ("a.docm", office(), "T523"), ("a.pdf", b"%PDF-1.7\nx", "T525"), ("a.docx", b"PK\3\4" + b"x" * 50, "T525"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    facts, [finding] = look(tmp_path, name, data)
    assert facts is None
    assert finding.code == code


@pytest.mark.parametrize("before", [b"\n", b"\r\n\r\n", b"\xef\xbb\xbf", b"\0 \t"])
def test_a_pdf_with_blanks_before_it_is_read(before: bytes, tmp_path: Path) -> None:
    facts, findings = look(tmp_path, "a.pdf", before + pdf("Plan 2565"))
    assert facts is not None and "Plan 2565" in facts.text
    assert findings == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xd8\xff\xe0JFIF", ("T561", "ภาพ (.jpg)")),
        (b"\x89PNG\r\n", ("T561", "ภาพ (.png)")),
        (b"{\\rtf1}", ("T561", "เอกสาร RTF")),
        (b"\r\n<!DOCTYPE html>", ("T561", "หน้าเว็บ (HTML)")),
        (b"Rar!\x1a", ("T561", "RAR, 7z หรือ GZ ที่บีบไว้")),
        (b"plain", ("T521", ".pdf")),
    ],
)
def test_what_the_bytes_are_is_said(data: bytes, said: tuple[str, str], tmp_path: Path) -> None:
    _, [finding] = look(tmp_path, "a.pdf", data)
    assert (finding.code, finding.value) == said


def test_a_heavy_document_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert [finding.code for finding in inspect(path, WHERE)[1]] == ["T520"]


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx", "pdf"])
def test_a_national_id_refuses_the_document_and_is_not_repeated(kind: str, tmp_path: Path) -> None:
    data = pdf(NATIONAL_ID) if kind == "pdf" else office(kind, NATIONAL_ID)
    facts, [finding] = look(tmp_path, f"a.{kind}", data)
    assert facts is None
    assert finding.code == "T450" and finding.is_error
    assert NATIONAL_ID not in finding.message


def test_a_mobile_number_keeps_only_the_document_back(tmp_path: Path) -> None:
    facts, [finding] = look(tmp_path, "a.docx", office(text="โทร 081-234-5678"))
    assert facts is None
    assert finding.code == "T530" and not finding.is_error


def test_an_allowance_lets_the_document_out(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(office(text="โทร 081-234-5678"))
    permission = SimpleNamespace(rule="T460", value="0812345678", reason="ยินยอม", by="ปลัด", day="2565-01-01")
    facts, [finding] = inspect(path, WHERE, Allowances.of([permission]))
    assert facts is not None
    assert finding.code == "T480"


def test_a_scan_is_noted(tmp_path: Path) -> None:
    facts, [finding] = look(tmp_path, "a.pdf", pdf(""))
    assert facts is not None
    assert finding.code == "T529"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("\x13\x1b\x14\x10 \x15\x16", True),
        ("\ue001\ue002\ue003 ก", True),
        ("", True),
        ("\uf0b7 เรื่อง", False),
        ("ที\uf70b ป\uf701น", False),
    ],
)
def test_letters_of_which_a_pdf_says_nothing_are_told_like_a_scan(text: str, is_told: bool) -> None:
    assert is_unread(text) is is_told


@given(
    st.binary(max_size=300)
    | st.binary(max_size=300).map(b"%PDF-1.4\n".__add__)
    | st.binary(max_size=300).map(b"PK\3\4".__add__)
)
@settings(max_examples=100, deadline=None)
def test_any_bytes_get_an_answer(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    facts, findings = look(tmp_path_factory.mktemp("d"), "a.pdf", data)
    assert facts is not None or findings


HEADINGS = ("ลำดับ", "ชื่อ-สกุล", "บ้านเลขที่", "รายได้ต่อปี", "โรค")


def word_table(*rows: tuple[str, ...]) -> bytes:
    cells = ("".join(f"<w:tc><w:p><w:t>{cell}</w:t></w:p></w:tc>" for cell in row) for row in rows)
    return office(
        **{"word/more.xml": in_word(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")}
    )


def slide_table(*rows: tuple[str, ...]) -> bytes:
    return office(
        "pptx",
        **{
            "ppt/slides/slide1.xml": word_part(word_table(*rows))
            .replace("w:", "a:")
            .replace("xmlns:w", "xmlns:a")
        },
    )


def word_part(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/more.xml").decode()


def sheet(*rows: tuple[str, ...], shared: bool) -> bytes:
    strings = [cell for row in rows for cell in row]
    if shared:
        numbers = iter(range(len(strings)))
        cells = ("".join(f'<c t="s"><v>{next(numbers)}</v></c>' for _ in row) for row in rows)
    else:
        cells = ("".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) for row in rows)
    data = f"<worksheet><sheetData>{''.join(f'<row>{row}</row>' for row in cells)}</sheetData></worksheet>"
    kept = "".join(f"<si><t>{string}</t></si>" for string in strings)
    return office("xlsx", **{"xl/worksheets/sheet1.xml": data, "xl/sharedStrings.xml": f"<sst>{kept}</sst>"})


@pytest.mark.parametrize(
    "make",
    [word_table, slide_table, functools.partial(sheet, shared=True), functools.partial(sheet, shared=False)],
)
def test_a_table_of_households_is_known_by_its_headings(make: Callable[..., bytes], tmp_path: Path) -> None:
    suffix = {word_table: "docx", slide_table: "pptx"}.get(make, "xlsx")
    facts, findings = look(tmp_path, f"a.{suffix}", make(("รายชื่อ",), HEADINGS, ("1", "ก ข", "1/2", "9", "-")))
    assert facts is None and {finding.code for finding in findings} == {"T451"}
    facts, findings = look(tmp_path, f"b.{suffix}", make(("หมู่ที่", "ชื่อกลุ่ม", "รายได้"), ("1", "ทอผ้า", "9")))
    assert facts is not None and findings == []


def test_headings_far_below_a_table_s_beginning_are_no_headings(tmp_path: Path) -> None:
    rows = [("ข้อ", "คำตอบ")] * 20
    facts, _ = look(tmp_path, "a.docx", word_table(*rows, ("บ้านเลขที่", "ชื่อ-สกุล")))
    assert facts is not None


@pytest.mark.parametrize(("heading", "is_out"), [("เบอร์โทร", False), ("โทร.", False), ("เงินทุน", True)])
def test_a_telephone_without_its_zero_keeps_a_workbook_back(
    heading: str, is_out: bool, tmp_path: Path
) -> None:
    """Excel takes the zero of a number that is typed into a cell; the heading may be many rows above it."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ที่", "กลุ่ม", heading])
        for row in range(1, 30):
            sheet.write_row(row, 0, [row, f"กลุ่มที่ {row}"])
        sheet.write(29, 2, 812345678)
    facts, findings = look(tmp_path, "a.xlsx", out.getvalue())
    assert (facts is not None) is is_out
    assert [finding.code for finding in findings] == ([] if is_out else ["T530"])

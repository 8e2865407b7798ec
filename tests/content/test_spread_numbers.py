"""A number that a document shows digit by digit is read as one, however the file holds its digits."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from tambon_showcase.content.documents import inspect
from tambon_showcase.finding import Where
from tests.content.papers import in_word, office, pdf, saved

ID = "1234567890121"
SHEET = "xl/worksheets/sheet1.xml"


def drawn(*words: tuple[str, str]) -> bytes:
    """A PDF that draws each of these words by itself, at its place (`Td`) or in its direction (`Tm`)."""
    document = pikepdf.open(io.BytesIO(pdf(" ")))
    commands = "".join(f"BT /F1 12 Tf {place} ({word}) Tj ET\n" for place, word in words)
    document.pages[0].Contents = document.make_stream(commands.encode())
    return saved(document)


def word_cells(*rows: list[str]) -> str:
    cells = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:t>{cell}</w:t></w:p></w:tc>' for cell in row)}</w:tr>"
        for row in rows
    )
    return in_word(f"<w:tbl>{cells}</w:tbl>")


def sheet(*cells: str) -> str:
    return f"<worksheet><sheetData>{''.join(f'<row>{cell}</row>' for cell in cells)}</sheetData></worksheet>"


BOX = "<v:shape xmlns:v='v'><v:textbox><w:txbxContent><w:p><w:t>{}</w:t></w:p></w:txbxContent></v:textbox></v:shape>"
SHAPE = "<p:sp><p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>"
SYMBOL = "<w:r><w:sym w:font='Wingdings' w:char='F03{}'/></w:r>"
SPREAD = {
    "a digit a line.pdf": drawn(*((f"20 {280 - 18 * at} Td", digit) for at, digit in enumerate(ID))),
    "two digits a line.pdf": drawn(
        ("20 290 Td", "ID card"), *((f"20 {270 - 18 * at} Td", ID[2 * at : 2 * at + 2]) for at in range(7))
    ),
    "a digit a box.pdf": drawn(*((f"{20 + 20 * at} 90 Td", digit) for at, digit in enumerate(ID))),
    "last digit first.pdf": drawn(
        *((f"{20 + 14 * at} 90 Td", digit) for at, digit in [*enumerate(ID)][::-1])
    ),
    "turned.pdf": drawn(*((f"0 1 -1 0 100 {20 + 14 * at} Tm", digit) for at, digit in enumerate(ID))),
    "a paragraph a digit.docx": in_word("".join(f"<w:p><w:t>{digit}</w:t></w:p>" for digit in ID)),
    "down a table.docx": word_cells(*([digit] for digit in ID)),
    "along a table.docx": word_cells(list(ID)),
    "a box a digit.docx": in_word("".join(BOX.format(digit) for digit in ID)),
    "symbols.docx": in_word(f"<w:p>{''.join(SYMBOL.format(digit) for digit in ID)}</w:p>"),
    "before a list.docx": in_word(f"<w:abstractNum><w:lvl><w:lvlText w:val='{ID}'/></w:lvl></w:abstractNum>"),
    "number of a page.docx": in_word(f"<w:sectPr><w:pgNumType w:start='{ID}'/></w:sectPr>"),
    "a shape a digit.pptx": f"<p:sld xmlns:p='p' xmlns:a='a'>{''.join(SHAPE.format(digit) for digit in ID)}</p:sld>",
    "down a sheet.xlsx": sheet(*(f"<c><v>{digit}</v></c>" for digit in ID)),
    "along a sheet.xlsx": sheet("".join(f"<c><v>{digit}</v></c>" for digit in ID)),
    "joined.xlsx": sheet(f'<c><f>"{ID[:5]}" &amp; "{ID[5:]}"</f></c>'),
    "foot of a sheet.xlsx": f"<worksheet><headerFooter><oddFooter>&amp;L{ID[:7]}&amp;R{ID[7:]}</oddFooter></headerFooter></worksheet>",
    "how a number looks.xlsx": f"<styleSheet><numFmt formatCode='&quot;{ID}&quot;'/></styleSheet>",
    "of a summary.xlsx": f"<pivotCacheRecords><r><n v='{ID}'/></r></pivotCacheRecords>",
}
PARTS = {"docx": "word/more.xml", "pptx": "ppt/slides/slide1.xml", "xlsx": SHEET}


GROUPS = ("1", "2345", "67890", "12", "1")
ROWS = {
    "a digit a cell": [list(ID)],
    "below each other": [[digit] for digit in ID],
    "in the groups of a card": [["นายก", *GROUPS, "หมู่ 1"]],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_a_number_in_words_of_cells_is_read_whole(rows: list[list[str]], tmp_path: Path) -> None:
    """A sheet holds only the places of words in a list; here the list runs backwards."""
    words = sorted({cell for row in rows for cell in row}, reverse=True)
    cells = ("".join(f"<c t='s'><v>{words.index(cell)}</v></c>" for cell in row) for row in rows)
    strings = f"<sst>{''.join(f'<si><t>{word}</t></si>' for word in words)}</sst>"
    path = tmp_path / "a.xlsx"
    path.write_bytes(office("xlsx", **{SHEET: sheet(*cells), "xl/sharedStrings.xml": strings}))
    document, findings = inspect(path, Where("a.xlsx"))
    assert document is None
    assert "T450" in {finding.code for finding in findings}


@pytest.mark.parametrize("name", SPREAD)
def test_a_number_is_read_whole(name: str, tmp_path: Path) -> None:
    kind, made = name.rpartition(".")[2], SPREAD[name]
    data = made if isinstance(made, bytes) else office(kind, **{PARTS[kind]: made})
    path = tmp_path / f"a.{kind}"
    path.write_bytes(data)
    document, findings = inspect(path, Where(path.name))
    assert document is None
    assert {finding.code for finding in findings} == {"T450"}
    assert not any(ID in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("xlsx", sheet(*(f"<c><v>{digit}</v></c>" for digit in f"{ID[:-1]}2"))),
        ("xlsx", sheet(*(f"<c><v>{at}</v></c>" for at in range(1, 31)))),
        ("docx", word_cells(*([f"หมู่ {at}", str(at % 10)] for at in range(1, 20)))),
        ("xlsx", "<worksheet><headerFooter><oddFooter>&amp;Lหน้า &amp;P/&amp;N&amp;R2565</oddFooter></headerFooter></worksheet>"),
    ],
)  # fmt: skip
def test_counts_below_each_other_are_no_number_of_a_person(kind: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(office(kind, **{PARTS[kind]: part}))
    document, findings = inspect(path, Where(path.name))
    assert document is not None and findings == []

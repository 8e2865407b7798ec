"""Workbooks that we write: texts stay texts, and a text that no cell takes is all there, on a sheet of its own."""

from __future__ import annotations

import datetime
import io
from typing import Any

import openpyxl
import pytest

from tambon_showcase.formats.sheets import CELL_UNITS, GOES_ON, LONG_TEXTS, PIECE, SheetBook, pieces
from tests.entries import ROOT
from tests.open_xml import faults

LONG = [
    "ก" * (CELL_UNITS + 1),
    "บรรทัด\n" * 12_000,
    "😀" * 20_000,
    "จำนวน 5-9 =SUM(A1)" * 4_000,
]
"""The letters of a whole report in one cell, a pasted list, signs of two units, words that begin like a formula."""


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def opened_book(*cells: str) -> Any:
    book = SheetBook({"title": "ทดสอบ"})
    book.sheet("หนึ่ง").write_row(1, 1, ["หัว", *cells], book.look(text_wrap=True))
    return openpyxl.load_workbook(io.BytesIO(book.data()))


@pytest.mark.parametrize("text", LONG, ids=["report", "list", "emoji", "formulas"])
def test_what_a_cell_does_not_take_follows_on_a_sheet_of_its_own(text: str) -> None:
    book = opened_book("สั้น", text)
    shown, (place, cell, *rest) = book["หนึ่ง"]["D2"].value, [one.value for one in book[LONG_TEXTS][2]]
    assert (place, cell, book["หนึ่ง"]["C2"].value) == ("หนึ่ง", "D2", "สั้น")
    assert shown.endswith(GOES_ON) and LONG_TEXTS in GOES_ON
    assert "".join([shown.removesuffix(GOES_ON), *rest]) == text
    assert max(map(units, (shown, *rest))) <= CELL_UNITS


@pytest.mark.parametrize(
    "text", ["", "ก" * CELL_UNITS, "😀" * PIECE, "=1+1", "5-9", "https://example.org/", "007"]
)
def test_what_a_cell_takes_stays_whole_and_text(text: str) -> None:
    book = opened_book(text)
    assert (book["หนึ่ง"]["C2"].value or "", book.sheetnames) == (text, ["หนึ่ง"])
    assert book["หนึ่ง"]["C2"].data_type in ("s", "n")[: 1 + (not text)]
    assert pieces(text) == [text]


def test_each_long_cell_is_named_and_the_file_opens_without_repair() -> None:
    book = SheetBook()
    for title in ("หนึ่ง", "สอง"):
        book.sheet(title).write_row(0, 0, [LONG[0], 2, None, LONG[2]])
    data = book.data()
    assert faults(data, "xlsx") == []
    rows = list(openpyxl.load_workbook(io.BytesIO(data))[LONG_TEXTS].iter_rows(values_only=True, max_col=2))
    assert rows[1:] == [("หนึ่ง", "A1"), ("หนึ่ง", "D1"), ("สอง", "A1"), ("สอง", "D1")]


def test_no_other_module_writes_sheets_for_readers() -> None:
    """The officers' workbook cuts its texts by `pieces` itself, because they come back."""
    source = ROOT / "plugins/tambon_showcase"
    writers = {
        file.relative_to(source).as_posix()
        for file in source.rglob("*.py")
        if "xlsxwriter.Workbook(" in file.read_text("utf-8")
    }
    assert writers == {"formats/sheets.py", "workbook/write.py"}


def test_a_book_has_the_title_that_it_is_given_and_equal_books_are_equal() -> None:
    made = datetime.datetime(2022, 1, 1)

    def book() -> bytes:
        one = SheetBook({"title": "ผลการประกวด", "author": "อบต.", "created": made})
        one.sheet("หนึ่ง").write_row(0, 0, ["ก" * 40_000, 1.5], one.look(bold=True))
        return one.data()

    found = openpyxl.load_workbook(io.BytesIO(book()))
    assert (found.properties.title, found.properties.creator) == ("ผลการประกวด", "อบต.")
    assert book() == book()


def test_long_cells_on_one_sheet_keep_their_order_and_their_own_words() -> None:
    texts = [letter * (CELL_UNITS + 100) for letter in "กขค"]
    found = openpyxl.load_workbook(io.BytesIO(_data(texts)))
    rows = [[cell.value for cell in row if cell.value] for row in found[LONG_TEXTS].iter_rows(min_row=2)]
    shown = [found["แผ่น"][cell].value.removesuffix(GOES_ON) for _, cell, *_ in rows]
    assert [first + "".join(rest) for first, (_, _, *rest) in zip(shown, rows, strict=True)] == texts


def _data(texts: list[str]) -> bytes:
    book = SheetBook()
    book.sheet("แผ่น").write_column(3, 0, texts)
    return book.data()


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("ก" * CELL_UNITS, [CELL_UNITS]),
        ("ก" * (CELL_UNITS + 1), [PIECE, PIECE, CELL_UNITS + 1 - 2 * PIECE]),
        ("😀" * (PIECE + 1), [PIECE + 1]),
    ],
    ids=["just-fits", "one-too-many", "two-units-each"],
)
def test_a_text_is_cut_only_where_it_does_not_fit(text: str, lengths: list[int]) -> None:
    if units(text) <= CELL_UNITS:
        assert pieces(text) == [text]
    assert [len(piece) for piece in pieces(text)] == lengths

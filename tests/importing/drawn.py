"""Word reports and workbooks from texts that a person reads: `report.html` and `workbook.yml` of a case folder."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import yaml
from lxml import html

from tests.importing.reports import heading, numbering, paragraph, picture, report
from tests.importing.workbooks import workbook

LISTS = {"ol": 1, "ul": 2}


def word_file(page: Path, dot: bytes) -> bytes:
    """The Word file that a page draws: headings, paragraphs, lists, tables, `<img>`, bold text."""
    root = html.fragment_fromstring(page.read_text("utf-8"), create_parent="body")
    return report("".join(map(block, root)), dot)


def block(element: Any) -> str:
    """One block as Word writes it."""
    match element.tag:
        case "h1" | "h2":
            return heading(element.text_content(), int(element.tag[1]))
        case "ol" | "ul":
            return "".join(items(element, 0))
        case "table":
            return f"<w:tbl>{''.join(rows(element))}</w:tbl>"
        case "img":
            return picture()
        case _:
            bold = element.find("b")
            words = element.text_content() if bold is None else bold.tail or ""
            return paragraph(words, "" if bold is None else bold.text)


def items(listed: Any, depth: int) -> Iterator[str]:
    """The items of a list and of the lists inside it."""
    for item in listed:
        yield numbering(item.text.strip(), depth, LISTS[listed.tag])
        for inner in item:
            yield from items(inner, depth + 1)


def rows(table: Any) -> Iterator[str]:
    """Rows with merged cells: `colspan` beside, `rowspan` downwards."""
    open_below: dict[int, int] = {}
    for line in table.iter("tr"):
        cells, column = "", 0
        for cell in line:
            while open_below.get(column):
                open_below[column] -= 1
                cells += cell_of("", "<w:vMerge/>")
                column += 1
            high, wide = int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))
            look = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
            look += '<w:vMerge w:val="restart"/>' if high > 1 else ""
            inner = "".join(map(block, cell)) or paragraph(cell.text_content())
            cells += f"<w:tc><w:tcPr>{look}</w:tcPr>{inner}</w:tc>"
            open_below[column] = high - 1
            column += wide
        yield f"<w:tr>{cells}</w:tr>"


def cell_of(words: str, look: str) -> str:
    """A cell that goes on from the one above."""
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(words)}</w:tc>"


def excel_file(drawn: Path) -> bytes:
    """The workbook that a file describes: `sheets` as CSV, then `merge`, `hide`, `links` and `formats` of the first."""
    content = yaml.safe_load(drawn.read_text("utf-8"))
    sheets = {
        name: [[value(cell) for cell in row] for row in csv.reader(io.StringIO(text))]
        for name, text in content["sheets"].items()
    }

    def change(book: openpyxl.Workbook) -> None:
        first = book.worksheets[0]
        for area in content.get("merge", ()):
            first.merge_cells(area)
        for cell, address in content.get("links", {}).items():
            first[cell].hyperlink = address
        for cell, shown in content.get("formats", {}).items():
            first[cell].number_format = shown
        for name in content.get("hide", ()):
            book[name].sheet_state = "hidden"

    return workbook(sheets, change)


def value(cell: str) -> int | float | str | None:
    """A cell as a person typed it into Excel: numbers are numbers unless an apostrophe is before them."""
    if cell.startswith("'"):
        return cell[1:]
    for kind in (int, float):
        try:
            return kind(cell)
        except ValueError:
            continue
    return cell or None

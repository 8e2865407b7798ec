"""Tables of a Word report: those that hold data, and those that only arrange text and photos on the paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tambon_showcase.content.urls import web_url
from tambon_showcase.formats.csv_header import CsvLine

from .blocks import knows
from .sheets import CellPosition, ImportedTable, Merged

MAX_SPAN = 200
_NUMBERED = re.compile(r"(?:ภาพ|รูป)(?:ภาพ|ถ่าย|ประกอบ)?(?:ที่)?\s*[0-9๐-๙]{1,3}(?![0-9๐-๙])")
"""How a caption begins that was typed below a photo."""
FEWEST = 2
"""Rows and columns of the smallest table that holds data: anything less only arranges."""
_BLOCKS = ("p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6")


class WordCell(NamedTuple):
    """A cell of a table: its element, and how many rows and columns it covers."""

    element: Any
    high: int
    wide: int


def cell_grid(table: Any) -> dict[CellPosition, WordCell]:
    """The cells of a table, but not those of tables inside it, by row and column (0-based) of their first place."""
    taken: set[CellPosition] = set()
    cells: dict[CellPosition, WordCell] = {}
    for row, line in enumerate(own_rows(table)):
        column = 0
        for element in line.find_all(["td", "th"], recursive=False):
            while (row, column) in taken:
                column += 1
            high, wide = (min(int(element.get(span, 1)), MAX_SPAN) for span in ("rowspan", "colspan"))
            taken |= {(row + down, column + right) for down in range(high) for right in range(wide)}
            cells[row, column] = WordCell(element, high, wide)
            column += wide
    return cells


def own_rows(table: Any) -> list[Any]:
    """The rows of a table itself."""
    return [line for line in table.find_all("tr") if line.find_parent("table") is table]


def holds_data(table: Any) -> bool:
    """Whether a table holds data: it has headings that we know, or two rows and columns without pictures or tables."""
    cells = cell_grid(table)
    first = [words(cell.element) for (row, _), cell in cells.items() if row == 0]
    if sum(map(knows, first)) >= FEWEST:
        return True
    wide = max((column + cell.wide for (_, column), cell in cells.items()), default=0)
    return len(own_rows(table)) >= FEWEST and wide >= FEWEST and not table.find(["img", "table"])


def as_sheet(name: str, table: Any) -> ImportedTable:
    """A table that holds data as plain text, merged cells as in a workbook and addresses behind words kept."""
    cells = cell_grid(table)
    height = max((row + cell.high for (row, _), cell in cells.items()), default=0)
    width = max((column + cell.wide for (_, column), cell in cells.items()), default=0)
    texts = {place: words(cell.element) for place, cell in cells.items()}
    lines: list[CsvLine] = [
        (row + 1, tuple(texts.get((row, column), "") for column in range(width))) for row in range(height)
    ]
    merged = tuple(
        Merged(column, column + cell.wide - 1, row + 1, row + cell.high)
        for (row, column), cell in cells.items()
        if cell.high > 1 or cell.wide > 1
    )
    links = {
        (row + 1, column): link for (row, column), cell in cells.items() if (link := _link(cell.element))
    }
    return ImportedTable(name, tuple(line for line in lines if any(line[1])), merged, (), links)


def words(cell: Any) -> str:
    """The words of a cell on one line; of a cell with nothing but pictures, the names of their files."""
    text = " ".join(cell.get_text(" ", strip=True).split())
    return text or ", ".join(_file(image) for image in cell.find_all("img"))


def _file(image: Any) -> str:
    return str(image["src"]).rpartition("/")[2]


def _link(cell: Any) -> str:
    return next((address for a in cell.find_all("a", href=True) if (address := web_url(a["href"]))), "")


def unwrap_table(table: Any) -> dict[str, str]:
    """Replace a table that only arranges with what it holds, in reading order; returns the captions of its photos.

    A photo's caption is in its cell, or in the next row of the same column; then it moves up to its photo. Where the
    first row has words and the last one photos, captions are above their photos.
    """
    cells = cell_grid(table)
    is_above = _captions_are_above(cells)
    used: set[CellPosition] = set()
    inside: list[Any] = []
    captions: dict[str, str] = {}
    captions_above: dict[int, str] = {}
    for (row, column), cell in sorted(cells.items()):
        if (row, column) in used:
            continue
        images, caption = cell.element.find_all("img"), _text(cell.element)
        inside += _blocks(cell.element)
        below = None if is_above else cells.get((row + cell.high, column))
        if images and not caption and is_above:
            caption = captions_above.get(column, "")
        captions_above[column] = "" if images else caption
        if images and not caption and below and not below.element.find(["img", "table"]):
            caption = _text(below.element)
            used.add((row + cell.high, column))
            inside += _blocks(below.element)
        for image in images if caption else ():
            image["alt"] = captions[_file(image)] = caption
    for block in reversed(inside):
        table.insert_after(block)
    table.decompose()
    return captions


def _captions_are_above(cells: Mapping[CellPosition, WordCell]) -> bool:
    """Whether the first row of a grid of photos has no photo and the last one has."""
    rows = sorted({row for row, _ in cells})
    photos = {row for (row, _), cell in cells.items() if cell.element.find("img")}
    return bool(photos) and rows[0] not in photos and rows[-1] in photos


def take_captions(soup: Any) -> dict[str, str]:
    """The captions under photos, by the photo's file: Word's own (style "caption"), and those typed as `ภาพที่ 1 …`."""
    captions: dict[str, str] = {}
    for caption in soup.find_all(_is_caption):
        del caption["class"]
        above = caption.find_previous_sibling()
        words = _text(caption)
        for image in above.find_all("img") if words and above is not None and not _text(above) else ():
            image["alt"] = captions[_file(image)] = words
    return captions


def _is_caption(element: Any) -> bool:
    if element.name != "p" or element.find("img"):
        return False
    return "caption" in element.get("class", ()) or _NUMBERED.match(_text(element)) is not None


def _text(cell: Any) -> str:
    return " ".join(cell.get_text(" ", strip=True).split())


def _blocks(cell: Any) -> list[Any]:
    """What a cell holds, as blocks of text, taken out of it."""
    return [child.extract() for child in list(cell.children) if child.name in _BLOCKS]

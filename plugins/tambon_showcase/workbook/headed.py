"""The columns of a sheet that came back: by their hidden names, by their headings where somebody changed these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.formats.csv_header import CsvLine, find_header
from tambon_showcase.formats.heading_spelling import heading_spelling
from tambon_showcase.importing.sheets import ImportedTable
from tambon_showcase.importing.table_rows import cell_at, is_no_row
from tambon_showcase.text.thai_text import repair, squeeze

from .layout import MARK, BookSheet, SheetKind
from .wide import WidePlace

HIGHEST_MARK = 40
"""Lines in which the hidden names are looked for: somebody may have put lines above."""
_PLACE = re.compile(r"([1-9][0-9]?):(\w+)")
_VILLAGE = re.compile(r"หมู่(?:ที่)?\s*([1-9][0-9]?)\b")


class Marked(NamedTuple):
    """A sheet with hidden names: which it is, in which column the rows' names are, the names, the lines below."""

    id: str
    at: int
    names: Sequence[str]
    below: Sequence[CsvLine]


class Headed(NamedTuple):
    """The columns found, by name, each with its place (0-based), the lines below the headings, and what was odd."""

    places: Mapping[str, int]
    rows: Sequence[CsvLine]
    said: Sequence[str]

    def cells(self) -> Iterator[dict[str, str]]:
        """The cells of each line by column, in the spelling of the folder."""
        for _, own in self.rows:
            yield {name: squeeze(repair(cell_at(own, at))) for name, at in self.places.items()}


def marked(table: ImportedTable) -> Marked | None:
    """Which sheet this is by its hidden names; None where it has none."""
    for number, (_, cells) in enumerate(table.lines[:HIGHEST_MARK]):
        for at, cell in enumerate(cells):
            if cell.startswith(MARK):
                return Marked(cell.removeprefix(MARK), at, cells, table.lines[number + 1 :])
    return None


def headed(sheet: BookSheet, table: ImportedTable, found: Marked | None) -> Headed:
    """The columns of a sheet with headings."""
    if found:
        heads, names, rows = found.below[:1], found.names, found.below[1:]
    else:
        header = find_header(table.lines, lambda words: bool(_meant(sheet, words)))
        end = header.end if header else len(table.lines)
        heads, names, rows = table.lines[end - 1 : end] if header else (), (), table.lines[end:]
    headings = heads[0][1] if heads else ()
    return _columns(sheet, headings, names, rows, skip=found.at if found else -1)


def _columns(
    sheet: BookSheet, headings: Sequence[str], names: Sequence[str], rows: Sequence[CsvLine], skip: int
) -> Headed:
    places: dict[str, int] = {}
    said: list[str] = []
    width = max((len(cells) for _, cells in rows), default=0)
    for at in range(max(width, len(headings), len(names))):
        if at == skip:
            continue
        heading, name = cell_at(headings, at).strip(), cell_at(names, at)
        meant = _meant(sheet, heading) or (name if _is_known(sheet, name) else "")
        if meant and meant not in places:
            places[meant] = at
        elif any(cell_at(cells, at).strip() for _, cells in rows) and (
            meant or not _is_remark(sheet, heading, name)
        ):
            said.append(_not_read(heading, twice=bool(meant)))
    return Headed(places, rows, said)


def _is_remark(sheet: BookSheet, heading: str, name: str) -> bool:
    """Whether a column only explains the lines of a wide sheet."""
    return sheet.kind is SheetKind.WIDE and not name and heading == "เรื่อง"


def _not_read(heading: str, *, twice: bool) -> str:
    shown = f"“{heading}”" if heading else "ที่ไม่มีหัว"
    if twice:
        return f"คอลัมน์ {shown} มีสองคอลัมน์ อ่านเฉพาะคอลัมน์แรก ลบคอลัมน์ที่ซ้ำ แล้วนำเข้าอีกครั้ง"
    return f"ไม่รู้จักคอลัมน์ {shown} ไม่ได้อ่าน ย้ายข้อมูลไปไว้ในคอลัมน์ตามแบบ แล้วนำเข้าอีกครั้ง"


def _is_known(sheet: BookSheet, name: str) -> bool:
    return name in sheet.by_id or (sheet.kind is SheetKind.WIDE and place_named(sheet, name) is not None)


def place_named(sheet: BookSheet, name: str) -> WidePlace | None:
    """The village and measure of a column's hidden name such as `3:failing`."""
    found = _PLACE.fullmatch(name)
    column = sheet.by_id.get(found[2]) if found else None
    return WidePlace(found[1], column) if found and column else None


def _meant(sheet: BookSheet, heading: str) -> str:
    """The name of the column whose heading this is; empty for words that are no heading of ours."""
    spelling = heading_spelling(heading)
    own = next((one.id for one in sheet.columns if heading_spelling(one.heading) == spelling), "")
    if sheet.kind is not SheetKind.WIDE:
        return own
    village, measure = _VILLAGE.search(heading), heading.rpartition("/")[2].strip()
    column = next((one.id for one in sheet.columns if one.heading == measure), "")
    return f"{village[1]}:{column}" if village and column else (own if own in sheet.across else "")


def is_beside_the_rows(sheet: BookSheet, cells: Mapping[str, str]) -> bool:
    """Whether a line of a table is a total, a remark or its headings once more: no reader of the table takes it for a row."""
    if sheet.table is None or sheet.kind is not SheetKind.ROWS:
        return False
    filled = {column: cell for column in sheet.columns if (cell := cells.get(column.id, "").strip())}
    heads = [heading_spelling(cell) == heading_spelling(column.heading) for column, cell in filled.items()]
    return (len(heads) > 1 and all(heads)) or is_no_row(list(filled.values()))

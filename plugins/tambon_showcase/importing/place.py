"""Puts a table of a workbook or a report where it belongs: into the table of the entry whose headings it has.

What cannot be placed is said, never guessed: an unknown table, and a known one with columns of its own, is also kept
as it was in a folder apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.formats.csv_header import CsvLine, Header, find_header
from tambon_showcase.formats.transposed import upright
from tambon_showcase.model.row import headings
from tambon_showcase.reading.table_headings import accepted

from .blocks import knows
from .columns import fill_columns
from .imported import csv_file
from .joining import Earlier, numbers_go_on, with_codes
from .match import CODE, Match, best_match
from .sheets import ImportedTable
from .summary import behind, findings_of, strange
from .table_rows import said_of_all, table_rows, turned_upright, widened, with_columns, with_villages


class Taken(NamedTuple):
    """What is made of a file: its parts so far, the folder of tables that have no place, and the dimensions of the year."""

    files: dict[str, bytes]
    folder: str
    dimensions: Sequence[Dimension]


def place(number: int, name: str, sheet: ImportedTable, taken: Taken) -> Iterator[str]:
    """Put one table among the parts and say in Thai where it went."""
    files, folder, dimensions = taken
    if turned := upright(sheet.lines, knows):
        sheet = turned_upright(sheet, turned)
    header = find_header(sheet.lines, knows)
    if header is None:
        yield f"{name}: ว่าง ไม่ได้นำเข้า"
        return
    header = widened(header, sheet.merged)
    rows = table_rows(sheet, header)
    written = header
    header, rows = with_villages(sheet, header, rows)
    placed, of_all = _placed(name, sheet, header, rows, dimensions)
    match = placed.match
    file = match.table.file if match else ""
    earlier = Earlier(match.table.row, files[file]) if match and file in files else None
    first = earlier.count() + 1 if earlier else 1
    part = _filled(placed, match, first) if match and not match.absent else None
    if not match or not part or (earlier and not _goes_on(earlier, placed, part, is_said=bool(of_all))):
        yield f"{name}: {_why_apart(match)} → {_keep(number, sheet, folder, files)}"
        yield from behind(sheet.links)
    else:
        yield from _to_table(placed, match, part, earlier, files)
        if of_all:
            yield f"    ชื่อแผ่นหรือหัวเรื่องบอก {' '.join(map(' '.join, of_all.items()))} อ่านเป็นของทุกแถวในตารางนี้"
        if header is not written:
            yield "    บรรทัดชื่อหมู่บ้านระหว่างแถว อ่านเป็นหมู่ที่ของแถวที่อยู่ใต้บรรทัดนั้น"
        if match.matched.unknown or match.matched.twice:
            yield f"    {strange(match.matched)} → ทั้งแผ่นเก็บไว้ที่ {_keep(number, sheet, folder, files)}"
    yield from (f"    {note}" for note in sheet.notes)


def _why_apart(match: Match | None) -> str:
    if match is None:
        return "ไม่รู้จักหัวตาราง"
    title = f"ตาราง{match.table.title} ({match.table.name})"
    if match.absent:
        return f"ใกล้เคียง{title} แต่ขาดคอลัมน์ {', '.join(match.absent)}"
    return f"เป็น{title} เหมือนตารางก่อนหน้า จึงไม่รวมให้เอง"


def _keep(number: int, sheet: ImportedTable, folder: str, files: dict[str, bytes]) -> str:
    address = f"{folder}/{number:02d}.csv"
    files[address] = csv_file(_with_links(sheet))
    return address


def _with_links(sheet: ImportedTable) -> Iterator[list[str]]:
    """The cells as they were, with the address behind a cell after its words."""
    for number, cells in sheet.lines:
        links = (sheet.links.get((number, column), "") for column in range(len(cells)))
        yield [
            f"{cell} {link}".strip() if link not in cell else cell
            for cell, link in zip(cells, links, strict=True)
        ]


class Placed(NamedTuple):
    """A sheet and the table whose headings it has, if any."""

    name: str
    sheet: ImportedTable
    header: Header
    match: Match | None
    rows: Sequence[CsvLine]


class SheetPart(NamedTuple):
    """What a sheet adds to a table: its columns, in the sheet's order, its rows, and what was said of them."""

    columns: list[str]
    rows: list[dict[str, str]]
    said: list[str]
    units: dict[str, str]


def _placed(
    name: str,
    sheet: ImportedTable,
    header: Header,
    rows: Sequence[CsvLine],
    dimensions: Sequence[Dimension],
) -> tuple[Placed, dict[str, str]]:
    """The table that fits, and what the sheet's name or title says of all rows where the table has columns for it."""
    match = best_match(sheet, header, rows, dimensions)
    said = said_of_all(sheet, header)
    for added in [said, *({heading: value} for heading, value in said.items())] if said else []:
        wider, filled = with_columns(header, rows, added)
        fits = best_match(sheet, wider, filled, dimensions)
        if fits and not fits.absent and _are_columns(added, fits):
            return Placed(name, sheet, wider, fits, filled), dict(added)
    return Placed(name, sheet, header, match, rows), {}


def _are_columns(added: Iterable[str], match: Match) -> bool:
    """Whether the table has a column for each of these headings, that the sheet does not have itself."""
    strange = {*match.matched.twice, *(pair.written for pair in match.matched.unknown)}
    return strange.isdisjoint(added)


def _filled(placed: Placed, match: Match, first: int) -> SheetPart:
    """The rows of a sheet under the columns of its table; `first` is the number of the first one in the table."""
    _, sheet, header, _, rows = placed
    if match.wide:
        written, said = [match.matched.cells(cells) for _, cells in match.wide.rows], list[str]()
        said.append(f"    อ่านตารางแบบกว้าง: {match.wide.understood} {match.wide.also}")
        columns = list(match.matched.places)
    else:
        written, columns, said = fill_columns(sheet, header.columns, match.matched, match.table.row, rows)
    places, known = match.matched.places, accepted(match.table.row)
    columns.sort(key=lambda column: places.get(column, (len(header.columns),)))
    # A number keeps the unit it was written in: without it, 1.5 million would be published as 1.5.
    units = {known.column(pair.written): pair.written for pair in match.matched.scaled}
    kept = [cells for cells in written if any(cells.values())]
    if match.needs_codes and kept:
        kept, columns = with_codes(match.table.name, kept, first), [CODE, *columns]
        said.append(
            f"    ไม่มีคอลัมน์ {known.shown[CODE]} จึงให้รหัส {kept[0][CODE]} ถึง {kept[-1][CODE]} ตามลำดับแถว"
        )
    return SheetPart(columns, kept, said, units)


def _goes_on(earlier: Earlier, placed: Placed, part: SheetPart, *, is_said: bool) -> bool:
    """Whether a sheet is more of the table before it."""
    is_next = is_said or numbers_go_on(placed.header, placed.rows, earlier.count())
    return not part.units and earlier.goes_on(part.columns, part.rows, is_said=is_next)


def _to_table(
    placed: Placed, match: Match, part: SheetPart, earlier: Earlier | None, files: dict[str, bytes]
) -> Iterator[str]:
    name, sheet, header, _, rows = placed
    table, shown = match.table, headings(match.table.row)
    columns = earlier.columns if earlier else part.columns
    made = csv_file(
        [
            [part.units.get(column, shown[column]) for column in columns],
            *([cells.get(column, "") for column in columns] for cells in part.rows),
        ]
    )
    files[table.file] = files[table.file] + made.partition(b"\n")[2] if earlier else made
    more = " ต่อจากตารางก่อนหน้า" if earlier else ""
    yield f"{name}: ตาราง{table.title} {len(part.rows):,} แถว{more} → {table.file}"
    if dropped := len(sheet.lines) - header.end - len(rows):
        yield f"    ไม่นับแถวรวม หมายเหตุ ชื่อกลุ่มแถว หรือหัวตารางที่ซ้ำ {dropped} แถว"
    yield from (
        f"    อ่านหัวคอลัมน์ “{pair.written}” เป็น “{pair.heading}”"
        for pair in match.matched.read_as
        if pair.written not in part.units.values()
    )
    yield from part.said
    yield from findings_of(table, made)

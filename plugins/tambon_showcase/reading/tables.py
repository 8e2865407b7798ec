"""From a CSV file to the rows of a table: headings to fields, cells to values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import is_of_households
from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.finding import Finding, Where
from tambon_showcase.formats.csv_rows import SHORT_ROW
from tambon_showcase.formats.csv_table import BROKEN, MAX_ROWS, OF_SHAPE, CsvTable, read_csv
from tambon_showcase.formats.headings import Accepted, Matched
from tambon_showcase.formats.spread import Villages
from tambon_showcase.model.row import Row, required_columns, required_words
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text import thai_values as thai

from .broken_rows import with_whole_rows
from .by_column import TableDoor, rows_by_column
from .dimensions import with_dimensions
from .long_form import in_long_form
from .merged_cells import with_merged_villages
from .second_heads import HEAD_AGAIN, SECOND_TABLE, without_second_heads
from .table_headings import NO_KNOWN_HEADING, accepted, check_headings, is_heading
from .table_rows import ROW_UNFIT, RowReading, read_rows
from .village_numbers import with_village_numbers

_WAS_CUT = "ไฟล์เหมือนถูกตัดกลางบรรทัดนี้ คัดลอกหรือบันทึกทั้งไฟล์จากต้นฉบับใหม่ ถ้าไฟล์ครบแล้ว ให้เติมช่องที่ขาดของบรรทัดนี้"


_OF_ROWS = OF_SHAPE | {HEAD_AGAIN.code, SECOND_TABLE.code}
"""What is said of lines by the headings above them: nothing, where these are none."""


class NamesInHeadings(NamedTuple):
    """What may be over the columns of a wide table: the tambon's villages and the year's dimensions."""

    villages: Villages
    dimensions: Sequence[Dimension] = ()


NO_NAMES = NamesInHeadings({})


class ReadTable(NamedTuple):
    """The rows of a table, what was wrong, and what is missing from the rows.

    `lost_rows`: how many lines could not be made rows. `lost_columns`: columns that no row has, because their headings
    were not understood; all of them where nothing of the table could be used.
    """

    rows: tuple[Row, ...]
    findings: list[Finding]
    lost_rows: int = 0
    lost_columns: frozenset[str] = frozenset()


def read_table(
    table: str,
    data: bytes,
    file: str,
    allowances: Allowances = NO_ALLOWANCES,
    names: NamesInHeadings = NO_NAMES,
) -> ReadTable:
    """The rows of a table. A cell that is refused costs only itself where its column may be blank, else its row.

    `names` are those that tables may have as headings. Personal data that no reviewer allowed is masked before any cell is converted.
    """
    row_type = TABLES[table].row
    known = accepted(row_type)
    text = _read(data, file, row_type, known)
    if not text.headings:
        return ReadTable((), list(text.findings), 0, frozenset(known.shown))
    text, apart = with_village_numbers(text, row_type, known, file)
    written, of_heads = without_second_heads(text.headings, text.rows, file)
    door = TableDoor(file, allowances)
    lines, personal = door.first(text.headings, written)
    known = with_dimensions(known, names.dimensions, text.headings)
    shape = in_long_form(text, lines, known, names.villages, door)
    findings = [*text.findings, *apart, *of_heads, *personal, *shape.findings]
    if shape.is_unclear or is_of_households(personal):
        return ReadTable((), findings, 0, frozenset(known.shown))
    matched = known.match(shape.headings)
    of_headings = list(check_headings(row_type, known, matched, Where(file, text.header_line)))
    gone = {id(one) for pair in matched.unknown for one in text.spoiled.get(pair.written, ())}
    findings = [one for one in findings if id(one) not in gone]  # nothing of a column that is not shown
    if any(found.code == NO_KNOWN_HEADING.code for found in of_headings):
        findings = [found for found in findings if found.code not in _OF_ROWS]
        return ReadTable((), findings + of_headings, MAX_ROWS, frozenset(known.shown))
    findings += of_headings
    shaped, merged = with_merged_villages(TABLES[table], matched, shape.rows, file)
    named, joined = rows_by_column(matched, known.shown, shaped, door)
    findings += [*merged, *joined]
    told = frozenset(finding.line for finding in text.findings if finding.is_error)
    short = frozenset(finding.line for finding in text.findings if finding.code == SHORT_ROW.code)
    scaled = frozenset(known.column(pair.written) for pair in matched.scaled)
    in_order = _in_order(matched, shape.headings)
    rows, of_rows = read_rows(RowReading(table, row_type, file, told, short, scaled, in_order), named)
    unfit = {finding.line for finding in of_rows if finding.code == ROW_UNFIT.code}
    findings = [one for one in findings if one.code != SHORT_ROW.code or one.line not in unfit]
    lost = text.lost_rows + len(shape.rows) - len(rows)
    if last := _cut_line(data, text, unfit):
        findings, of_rows = ([one for one in found if one.line != last] for found in (findings, of_rows))
        findings.append(BROKEN.at(Where(file, last), advice=_WAS_CUT))
        rows, lost = tuple(row for row in rows if row.line != last), MAX_ROWS
    return ReadTable(rows, findings + of_rows, lost, _unsure(known, matched, row_type) | scaled)


def _unsure(known: Accepted, matched: Matched, row_type: type[Row]) -> frozenset[str]:
    """Columns whose values may be under a heading that was not understood."""
    absent = frozenset(known.shown) - set(matched.places)
    return absent if matched.unknown else absent & required_columns(row_type)


def _read(data: bytes, file: str, row_type: type[Row], known: Accepted) -> CsvTable:
    """The file's cells, with rows that were broken made whole."""
    text = read_csv(data, file, lambda heading: is_heading(known, heading))
    if not text.short:
        return text
    matched = known.match(text.headings)
    words, needed = required_words(row_type), row_type.kept_without

    def fits(cells: Sequence[str]) -> bool:
        row = matched.cells(cells)
        written = row.items()
        if any(row.get(name, "").isdecimal() for name in words) or not all(map(row.get, needed)):
            return False  # a name is no number: the cells have moved
        try:
            row_type.model_validate({name: cell for name, cell in written if not thai.is_blank(cell)})
        except ValidationError:
            return False
        return True

    return with_whole_rows(text, file, fits)


def _cut_line(data: bytes, text: CsvTable, unfit: Collection[int]) -> int:
    """The line within which the file ends, as copies do that were broken off; 0 where it is whole."""
    last = text.rows[-1].line if text.rows else 0
    if last not in text.short or data.endswith((b"\n", b"\r")):
        return 0
    return last if last in unfit or len(text.headings) - text.short[last] > 1 else 0


def _in_order(matched: Matched, written: Sequence[str]) -> Sequence[str]:
    """The columns from the left, where each of the written headings is one."""
    places = {at: name for name, (at, *others) in matched.places.items() if not others}
    return [places[at] for at in sorted(places)] if len(places) == len(written) else ()

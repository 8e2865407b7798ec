"""CSV tables as Thai spreadsheets export them: any encoding and separator, titles, merged headings, totals.

The rules come from measured traps: a reader that guesses turns 0101 into 101 and 15/11/2564 into a day five
centuries away, so every cell stays text here and only the model converts it.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from tambon_showcase.finding import Finding, Where, error, note
from tambon_showcase.text.thai_text import squeeze

from .csv_cells import MAX_CELL, FoundInCells, counts_rows, read_cells
from .csv_header import CsvLine, Header, find_header
from .csv_rows import DROPPED, LONG_ROW, SHORT_ROW, SUM_DROPPED, CsvRow, Reported, rows_below
from .csv_text import delimiter, table_text
from .other_signs import OTHER_SIGN, head_of_other_sign
from .spaced import parted_by_spaces
from .ticks import one_answer
from .transposed import upright

MAX_ROWS = 20_000
MAX_COLUMNS = 200
"""Bounds of one table: lines and columns."""

BROKEN = error("T205", "อ่านตารางต่อจากบรรทัดนี้ไม่ได้", "{advice}")
_OPEN_QUOTE = "ตรวจเครื่องหมายคำพูดที่เปิดแล้วไม่ได้ปิด"
TOO_MANY_ROWS = error("T207", "ตารางเกิน {value} แถว ส่วนที่เกินไม่ถูกอ่าน", "แบ่งเป็นตารางสรุป")
TOO_MANY_COLUMNS = error("T208", "ตารางมี {value} คอลัมน์ เกินที่รับได้", "ลบคอลัมน์ที่ไม่ใช้")
NO_TABLE = error("T209", "ไฟล์ว่าง ไม่มีหัวตาราง", "เริ่มจากไฟล์ตัวอย่างที่มีหัวตาราง หรือลบไฟล์นี้")
NO_HEADING = error("T210", "คอลัมน์ที่ {value} มีข้อมูลแต่ไม่มีหัวตาราง", "ใส่หัวตารางให้คอลัมน์นี้ หรือลบคอลัมน์")
ON_ITS_SIDE = note(
    "T220",
    "หัวตารางอยู่ด้านซ้าย ระบบอ่านแต่ละคอลัมน์เป็นหนึ่งแถวให้แล้ว ได้ {value} แถว",
    "ไม่ต้องแก้ ครั้งต่อไปวางหัวตารางไว้บรรทัดบน",
)
SPACED = note(
    "T225",
    "ช่องของตารางนี้คั่นด้วยช่องว่าง ระบบแยกช่องให้แล้ว หัวตารางคือ “{value}”",
    "ตรวจว่าแต่ละช่องตรงหัวตาราง ครั้งต่อไปบันทึกจาก Excel เป็น CSV UTF-8",
)

OF_SHAPE = frozenset({rule.code for rule in (NO_HEADING, LONG_ROW, SHORT_ROW, DROPPED, SUM_DROPPED)})
"""What is said of rows and columns beside the headings: nothing, where the headings are none."""
_CUTTING = frozenset({BROKEN.code, TOO_MANY_ROWS.code, TOO_MANY_COLUMNS.code})
"""After these nothing more of the file is read."""


@dataclasses.dataclass(frozen=True, slots=True)
class CsvTable:
    """What a table file says. `header_line` is the last line of the heading (1-based, 0 when there is none).

    Merged headings are joined from the top: `ประชากร (คน) / ชาย`. `lost_rows` are lines that cannot be divided into
    cells; `MAX_ROWS` where the file cannot be read to its end. `short` has the number of cells of lines with too few,
    `spoiled` what was found in cells by the heading above them.
    """

    headings: tuple[str, ...] = ()
    rows: tuple[CsvRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    header_line: int = 0
    title: str = ""
    lost_rows: int = 0
    short: Mapping[int, int] = dataclasses.field(default_factory=dict)
    spoiled: Mapping[str, Sequence[Finding]] = dataclasses.field(default_factory=dict)


def read_csv(
    data: bytes, file: str, knows: Callable[[str], bool] | None = None, longest: int = MAX_CELL
) -> CsvTable:
    """Read the table in `data`; `file` is the name that findings show. Never raises for contributed bytes.

    `knows` recognises the headings that the table may have, so that titles above them are never taken for headings;
    `longest` is how many characters a cell may have.
    """
    findings: list[Finding] = []
    text = table_text(data, file, findings)
    if text is None:
        return CsvTable(findings=tuple(findings))
    spaced = parted_by_spaces(text, knows) if knows else None
    spoiled: dict[int, list[Finding]] = {}
    lines: Sequence[CsvLine] = list(_lines(spaced or text, FoundInCells(file, findings, spoiled, longest)))
    if knows and (turned := upright(lines, knows)):
        lines, spoiled = turned.in_line(), {}
        findings.append(ON_ITS_SIDE.at(Where(file, turned.heading[0]), len(turned.records)))
    if found := head_of_other_sign(lines, between := delimiter(text), file):
        return CsvTable(findings=(*findings, found), lost_rows=MAX_ROWS)
    header = find_header(lines, knows)
    if header is None:
        return CsvTable(findings=tuple(findings) or (NO_TABLE.at(Where(file)),))
    if spaced:
        findings.append(SPACED.at(Where(file, header.line), header.headings))
    findings += _nameless_columns(header, lines, file)
    short: dict[int, int] = {}
    rows = rows_below(header, lines, Reported(file, findings, short, between))
    kept, gone, told = one_answer(header.headings, rows, Where(file, header.line))
    rows = tuple(itertools.starmap(CsvRow, kept))
    findings += told
    lost = _lost_rows(findings)
    named = {
        heading: spoiled.get(place, ())
        for heading, place in zip(header.headings, header.columns, strict=True)
    }
    table = CsvTable(header.headings, rows, tuple(findings), header.line, header.title, lost, short, named)
    return _without_columns(table, gone) if gone else table


def _without_columns(table: CsvTable, gone: frozenset[int]) -> CsvTable:
    kept = [place for place in range(len(table.headings)) if place not in gone]
    rows = tuple(CsvRow(line, tuple(cells[place] for place in kept)) for line, cells in table.rows)
    return dataclasses.replace(table, headings=tuple(table.headings[place] for place in kept), rows=rows)


def _lost_rows(findings: Sequence[Finding]) -> int:
    is_cut = any(finding.code in _CUTTING for finding in findings)
    return (
        MAX_ROWS if is_cut else sum(finding.code in (LONG_ROW.code, OTHER_SIGN.code) for finding in findings)
    )


def _lines(text: str, found: FoundInCells) -> Iterator[CsvRow]:
    """Every line that is not blank, with the number of the line where it begins."""
    lines, between = io.StringIO(text, newline=""), delimiter(text)
    reader = csv.reader(lines, delimiter=between, strict=True, skipinitialspace=between != " ")
    line, count = 1, 0
    try:
        for cells in reader:
            if any(cells):
                count += 1
                if stop := _beyond_bounds(count, cells, Where(found.file, line)):
                    found.findings.append(stop)
                    return
                if read := read_cells(tuple(map(squeeze, cells)), line, found):
                    yield CsvRow(line, read)
            line = reader.line_num + 1
    except csv.Error:
        found.findings.append(BROKEN.at(Where(found.file, line), advice=_OPEN_QUOTE))


def _beyond_bounds(count: int, cells: list[str], where: Where) -> Finding | None:
    if count > MAX_ROWS:
        return TOO_MANY_ROWS.at(where, MAX_ROWS)
    if len(cells) > MAX_COLUMNS:
        return TOO_MANY_COLUMNS.at(where, len(cells))
    return None


def _nameless_columns(header: Header, lines: Sequence[CsvLine], file: str) -> Iterator[Finding]:
    nameless = set(range(header.width)) - set(header.columns)
    for index in sorted(nameless):
        column = [
            cells[index] for _, cells in lines[header.end :] if cells[index : index + 1] not in ((), ("",))
        ]
        if column and (index or not counts_rows(column)):
            yield NO_HEADING.at(Where(file, header.line), index + 1)

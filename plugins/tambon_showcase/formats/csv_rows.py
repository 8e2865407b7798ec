"""The rows of a CSV file below its headings: as many cells as there are headings, without sums and remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, error, note, warning

from .csv_header import CsvLine, Header, is_group_line, is_note, is_total, is_wordy_total
from .other_signs import row_of_other_sign
from .unnamed_sums import unnamed_sums

LONG_ROW = error(
    "T211",
    "แถวนี้มี {value} ช่อง แต่หัวตารางมี {width} ช่อง ข้อมูลอาจเลื่อนคอลัมน์",
    'ครอบข้อความที่มีจุลภาคด้วยเครื่องหมายคำพูด เช่น "1,204"',
)
SHORT_ROW = warning("T212", "แถวนี้มี {value} ช่อง แต่หัวตารางมี {width} ช่อง", "เติมช่องที่ขาด ถ้าไม่มีข้อมูลให้ใส่ -")
DROPPED = note("T213", "ไม่นับแถว “{value}” เพราะเป็นแถวรวมหรือหมายเหตุ", "ไม่ต้องแก้ ระบบคำนวณยอดรวมเอง")
SUM_DROPPED = warning(
    "T215",
    "ไม่นับแถว “{value}” เพราะเหมือนเป็นแถวรวมของแถวอื่น",
    "ถ้าเป็นแถวรวมให้ลบออก ระบบรวมให้เอง ถ้าเป็นรายการจริงให้เปลี่ยนชื่อไม่ให้ขึ้นต้นด้วยคำว่า รวม",
)


class CsvRow(NamedTuple):
    """One row: the line where it begins (1-based) and as many cells as there are headings."""

    line: int
    cells: tuple[str, ...]


class Reported(NamedTuple):
    """What is said of the rows of a file, gathered while they are read."""

    file: str
    findings: list[Finding]
    short: dict[int, int]
    between: str


def rows_below(header: Header, lines: Sequence[CsvLine], reported: Reported) -> tuple[CsvRow, ...]:
    """The rows below a heading, without sums and remarks; what is said of them is added to `reported`."""
    rows = tuple(_rows(header, lines, reported))
    if not (sums := unnamed_sums(rows)):
        return rows
    lines_of_sums = {rows[at].line for at in sums}
    reported.findings[:] = [one for one in reported.findings if one.line not in lines_of_sums]
    for line, cells in (rows[at] for at in sorted(sums)):
        reported.findings.append(DROPPED.at(Where(reported.file, line), " ".join(filter(None, cells))))
    return tuple(row for at, row in enumerate(rows) if at not in sums)


def _rows(header: Header, lines: Sequence[CsvLine], reported: Reported) -> Iterator[CsvRow]:
    file, findings, short, between = reported
    for line, cells in lines[header.end :]:
        where = Where(file, line)
        if header.width > 1 and (is_total(cells) or is_note(cells) or is_group_line(cells)):
            rule = SUM_DROPPED if is_wordy_total(cells) else DROPPED
            findings.append(rule.at(where, " ".join(filter(None, cells))))
        elif found := row_of_other_sign(cells, header.width, between, where):
            findings.append(found)
        elif any(cells[header.width :]):
            findings.append(LONG_ROW.at(where, len(cells), width=header.width))
        elif any(cells):
            if len(cells) < header.width:
                findings.append(SHORT_ROW.at(where, len(cells), width=header.width))
                short[line] = len(cells)
            padded = (*cells, *[""] * (header.width - len(cells)))
            yield CsvRow(line, tuple(map(padded.__getitem__, header.columns)))

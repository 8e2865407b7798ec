"""The rows of a table with one value in each: a wide table is unfolded, or it is said what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tambon_showcase.content.personal_tables import PlainLines
from tambon_showcase.finding import Finding, Where, error, note
from tambon_showcase.formats.csv_table import CsvTable
from tambon_showcase.formats.headings import Accepted
from tambon_showcase.formats.spread import NOT_MEASURED, Villages
from tambon_showcase.formats.wide import unfold

from .by_column import TableDoor

UNFOLDED = note(
    "T232", "ตารางแบบกว้าง ระบบแยกเป็นรายแถวให้แล้ว: {value} {also}", "ถ้าไม่ตรงกับที่ตั้งใจ ให้กรอกตามตารางตัวอย่าง"
)
UNSAID = error(
    "T233",
    "ตารางแบบกว้างไม่ได้บอกว่าตัวเลขคือ {value}",
    "เขียนคำนั้นไว้เหนือหัวตาราง เช่น “จำนวนที่ไม่ผ่านเกณฑ์” หรือใต้ชื่อหมู่บ้านแต่ละแห่ง",
)
UNNAMED = error(
    "T221",
    "ตารางแบบกว้างมีชื่อหมู่บ้านเป็นหัวคอลัมน์ แต่ไม่รู้ว่าเป็นหมู่ที่เท่าใด: {value}",
    "เขียนเลขหมู่นำหน้าชื่อ เช่น “หมู่ที่ 3 บ้านดอน” หรือใช้ชื่อให้ตรงกับ tables/villages.csv",
)


class LongForm(NamedTuple):
    """A table with one value in a row."""

    headings: Sequence[str]
    rows: PlainLines
    findings: tuple[Finding, ...] = ()
    is_unclear: bool = False


def in_long_form(
    text: CsvTable,
    lines: PlainLines,
    known: Accepted,
    villages: Villages | None,
    door: TableDoor,
) -> LongForm:
    """The table itself, or the long form of a wide one; cells that were put together are searched once more."""
    where = Where(door.file, text.header_line)
    wide = unfold(text.headings, lines, known, text.title, villages)
    if wide is None:
        return LongForm(text.headings, lines)
    if wide.unnamed:
        return LongForm((), (), (UNNAMED.at(where, wide.unnamed),), is_unclear=True)
    if wide.unsaid:
        return LongForm((), (), (UNSAID.at(where, _possible(known)),), is_unclear=True)
    rows, found = door.again(wide.headings, wide.rows)
    return LongForm(wide.headings, rows, (UNFOLDED.at(where, wide.understood, also=wide.also), *found))


def _possible(known: Accepted) -> str:
    """What the numbers of a wide table may count."""
    return " หรือ ".join(
        [heading for name, heading in known.shown.items() if name not in NOT_MEASURED] + ["อย่างอื่น"]
    )

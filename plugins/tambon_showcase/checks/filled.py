"""Cells that nobody wrote for their row: filled down by a program, pointing at another cell, or a number in place of none."""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, warning
from tambon_showcase.model.people import Group
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.model.work import Meeting
from tambon_showcase.text.collation import thai_sort_key
from tambon_showcase.text.lines import lines_in_words
from tambon_showcase.text.placeholders import points_elsewhere
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .case import Case
from .marks import holds_text, located_values

POINTS_ELSEWHERE = warning(
    "T275",
    "ช่อง {heading} มีเพียง “{value}” ผู้อ่านเว็บไซต์ไม่เห็นช่องหรือเอกสารที่หมายถึง",
    "กรอกข้อความเต็มในทุกแถว",
)
COUNTED_UP = warning(
    "T276",
    "เลขในช่องแหล่งที่มาเพิ่มทีละหนึ่งทุกแถว (บรรทัด {lines}) เหมือนลากเติมใน Excel: {value}",
    "แก้ให้เป็นแหล่งที่มาจริง ใน Excel กด Ctrl ค้างขณะลาก หรือเลือก คัดลอกเซลล์ (Copy Cells)",
)
MORE_THAN_PEOPLE = warning(
    "T277",
    "{what} {value} คน มากกว่าประชากรทั้งตำบล ({people} คน)",
    "ตรวจจำนวน เลขอย่าง 9999 ที่ใช้แทนไม่มีข้อมูล ให้ใส่ - แทน",
)
OTHER_VILLAGE = warning(
    "T278",
    "{value} อยู่คนละหมู่ในตารางผู้นำกับตารางคณะทำงาน (บรรทัด {lines})",
    "ตรวจทั้งสองตาราง ถ้าเรียงลำดับใน Excel ให้เลือกทั้งตารางก่อน มิฉะนั้นชื่อจะเลื่อนไปอยู่กับแถวอื่น",
)

SORTED_APART = warning(
    "T289",
    "คอลัมน์ {heading} เรียงตามตัวอักษร แต่คอลัมน์หมู่ที่ก็ยังเรียงจากน้อยไปมาก (บรรทัด {lines}) เหมือนเรียงเฉพาะคอลัมน์นี้ ชื่อจึงอาจไม่ตรงกับแถว: {value}",
    "เทียบกับต้นฉบับ ใน Excel ให้เลือกทั้งตารางก่อนเรียงลำดับ ถ้าชื่อตรงกับหมู่อยู่แล้ว ไม่ต้องแก้",
)
FEWEST_SORTED = 6
"""Names that are in the order of letters, as the villages are in theirs: by chance one table in 720."""

_NUMBER = re.compile(r"(.*?)([0-9]+)(\D*)")
_NUMBERS = re.compile(r"[0-9๐-๙]+")
_FEWEST = 3
"""Rows from which numbers that grow by one were filled in by a program."""


def cells_say_it_themselves(case: Case) -> Iterator[Finding]:
    """A text in a table says what it means itself, and points at no other cell or paper."""
    for cell in located_values(case.entry, holds_text):
        said = str(cell.value).strip()
        if points_elsewhere(said):
            yield POINTS_ELSEWHERE.at(cell.where, said, heading=cell.heading)


def sources_are_not_counted_up(case: Case) -> Iterator[Finding]:
    """The sources of a table's rows are no series that a spreadsheet went on counting; codes of sources may be one."""
    known = {source.key for source in case.entry.tables.sources}
    for table in TABLES.values():
        rows = case.entry.tables.of(table)
        if not rows or "source" not in table.row.model_fields:
            continue
        for run in _runs(rows):
            values = [_source(row) for row in run]
            if not known.issuperset(values):
                where, lines = case.entry.row_where(run[0]), lines_in_words(row.line for row in run)
                yield COUNTED_UP.at(where, values, lines=lines)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows one below the other whose sources differ in a number that grows by one, and that is not their own year."""
    run = [rows[0]]
    for row, following in itertools.pairwise((*rows, None)):
        if following is not None and row is not None and _goes_on(row, following):
            run.append(following)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [following] if following is not None else []


def _source(row: Row) -> str:
    return str(getattr(row, "source", None) or "")


def _goes_on(row: Row, following: Row) -> bool:
    before, after = (_NUMBER.fullmatch(_source(one).translate(ARABIC_DIGITS)) for one in (row, following))
    if before is None or after is None or before[1] != after[1] or before[3] != after[3]:
        return False
    years = (getattr(row, "year_be", None), getattr(following, "year_be", None))
    is_year = None not in years and years[0] != years[1]
    return int(after[2]) == int(before[2]) + 1 and not is_year


def no_group_is_larger_than_the_tambon(case: Case) -> Iterator[Finding]:
    """No group has more members, and no meeting more people, than the tambon."""
    people = max((row.total or 0 for row in case.entry.tables.population), default=0)
    counted: list[tuple[Group | Meeting, str, int | None]] = [
        *((row, "สมาชิก", row.members) for row in case.entry.tables.groups),
        *((row, "ผู้เข้าร่วม", row.attendees) for row in case.entry.tables.meetings),
    ]
    for row, what, count in counted if people else ():
        if count is not None and count > people:
            yield MORE_THAN_PEOPLE.at(
                case.entry.row_where(row), f"{count:,}", what=what, people=f"{people:,}"
            )


def a_person_is_of_one_village(case: Case) -> Iterator[Finding]:
    """Who is both a leader and in the working group is of the same village there; several others were sorted apart."""
    villages = {row.name: row.moo for row in case.entry.tables.leaders}
    moved = [
        row
        for row in case.entry.tables.working_group
        if row.moo is not None and villages.get(row.name) not in (None, row.moo)
    ]
    if len(moved) >= _FEWEST:
        lines = lines_in_words(row.line for row in moved)
        yield OTHER_VILLAGE.at(case.entry.row_where(moved[0]), [row.name for row in moved], lines=lines)


def names_are_sorted_with_their_rows(case: Case) -> Iterator[Finding]:
    """The names of a table were not sorted by themselves: then they are in order, and their villages still are too."""
    for table in TABLES.values():
        column = table.declared.name_column
        if not column or "moo" not in table.row.model_fields:
            continue
        rows = case.entry.tables.of(table)
        names = [_NUMBERS.sub("", str(getattr(row, column))) for row in rows]
        if len(set(names)) >= FEWEST_SORTED and _in_order(names) and _has_villages_in_order(rows):
            told = {"heading": headings(table.row)[column], "lines": lines_in_words(row.line for row in rows)}
            yield SORTED_APART.at(case.entry.row_where(rows[0]), names, **told)


def _has_villages_in_order(rows: Sequence[Row]) -> bool:
    """Whether the villages of neighbouring rows go up from one to the next, as they do in a table that nobody sorted."""
    run: list[int] = []
    for row in rows:
        moo = getattr(row, "moo", None) or 0
        run = [*run, moo] if moo and (not run or run[-1] <= moo) else [moo] * bool(moo)
        if len(set(run)) >= FEWEST_SORTED:
            return True
    return False


def _in_order(names: Sequence[str]) -> bool:
    """Whether names go up or down as a program sorts them: by their letters' codes, or as a dictionary."""
    by_word = [thai_sort_key(name) for name in names]
    return any(
        all(itertools.starmap(goes, itertools.pairwise(keys)))
        for keys in (names, by_word)
        for goes in (operator.le, operator.ge)
    )

"""Rubric item 2.1: every village analysed with CIA, and everybody able to use it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tambon_showcase.model.analysis import CiaReading
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.tables import SURVEYS, table_of
from tambon_showcase.text.to_come import is_to_come

from .checklist import Observation, Seen
from .look import (
    gives_reason,
    judge,
    listed,
    rather_excused,
    says_something,
    stated,
    table_evidence,
    unknown,
    villages_without,
)
from .members import persons
from .papers import SCREEN_PICTURE, called_otherwise
from .shown import Shown

FEWEST_COMPARED = 2
"""Fewest villages that make a comparison."""
ABOUT_CIA = re.compile(r"(?<![A-Za-z])CIA(?![A-Za-z])", re.IGNORECASE)
_Cell: TypeAlias = tuple[int | None, float | None, str | None]
"""A village, a value of it in a table, and the reason why there is none."""
REASON_LETTERS = 10
"""Fewest letters of a reason that explains something (our threshold)."""


def cia_of_every_village(shown: Shown) -> Seen:
    """2.1: every member can use CIA, and every village has a CIA result."""
    tables = shown.entry.tables
    asked = (table_of(CiaReading), *SURVEYS)
    evidence = tuple(table_evidence(table.row, table.title) for table in asked if tables.of(table))
    if not any(row.value is not None for row in tables.cia):
        evidence = ()
    return Seen(evidence, tuple(_cia_lines(shown)))


def _cia_lines(shown: Shown) -> Iterator[Observation]:
    yield _every_village_line(shown.entry)
    if _is_the_same_everywhere(shown.entry):
        yield unknown("ค่า CIA เท่ากันทุกหมู่บ้าน อ่านจากโปรแกรมทีละหมู่บ้านจริงหรือไม่")
    yield _data_year_line(shown.entry, shown.edition.data_year_be)
    yield from _survey_lines(shown.entry, shown.edition.data_year_be)
    yield _trained_line(shown.entry)
    yield _use_line(shown)
    yield unknown("คณะทำงานสาธิตการใช้ CIA ได้ทุกคนหรือไม่ (ตรวจได้เฉพาะหน้างาน)")


def _every_village_line(entry: Entry) -> Observation:
    cells = [(row.moo, row.value, row.reason) for row in entry.tables.cia]
    answered = {moo for moo, value, _ in cells if value is not None} | excused_villages(cells)
    count, absent = len(entry.tables.villages), villages_without(entry, answered)
    if not answered:
        return judge(False, "", "ยังไม่มีผลวิเคราะห์ CIA")
    if not count:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีผลวิเคราะห์ครบทุกหมู่บ้าน")
    there = count - len(
        villages_without(entry, (row.moo for row in entry.tables.cia if row.value is not None))
    )
    if not absent and rather_excused(there, count):
        return judge(False, "", f"มีผลวิเคราะห์ CIA เพียง {there} จาก {count} หมู่บ้าน ที่เหลือมีแต่เหตุผล")
    failed = f"ยังไม่มีผลวิเคราะห์ CIA ของ: {listed(absent)}"
    return judge(not absent, f"มีผลวิเคราะห์หรือเหตุผลครบทั้ง {count} หมู่บ้าน", failed)


def _is_the_same_everywhere(entry: Entry) -> bool:
    """Whether three villages or more have the same values in all dimensions, as only copies have."""
    read: dict[int | None, dict[str, float]] = {}
    for row in entry.tables.cia:
        if row.value is not None:
            read.setdefault(row.moo, {})[row.dimension] = row.value
    villages = list(read.values())
    return len(villages) > FEWEST_COMPARED and all(one == villages[0] for one in villages)


def _data_year_line(entry: Entry, wanted: int) -> Observation:
    tables = {"จปฐ.": entry.tables.bmn, "กชช.2ค": entry.tables.nrd2c}
    absent = [name for name, rows in tables.items() if not rows]
    if absent:
        return judge(False, "", f"ยังไม่มีข้อมูล {listed(absent)}")
    years = ({row.year_be for row in entry.tables.bmn}, {row.year_be for row in entry.tables.nrd2c})
    others = sorted({year for of_one in years for year in of_one if year and year != wanted})
    failed = f"ข้อมูล จปฐ. และ กชช.2ค ต้องเป็นปี {wanted} พบปี {listed(others)}"
    is_there = all(wanted in of_one for of_one in years) and all(year < wanted for year in others)
    return judge(is_there, f"ข้อมูล จปฐ. และ กชช.2ค เป็นปี {wanted}", failed)


def _survey_lines(entry: Entry, wanted: int) -> Iterator[Observation]:
    """Villages without the survey's data of the year, or a reason; and another year's data in the program itself.

    A reason why the program has no values for a village is one here too: such as that nobody lives there.
    """
    excused = excused_villages([(row.moo, row.value, row.reason) for row in entry.tables.cia])
    surveys: dict[str, list[_Cell]] = {
        "จปฐ.": [
            (row.moo, row.failing if row.surveyed != 0 else None, row.reason)
            for row in entry.tables.bmn
            if row.year_be == wanted
        ],
        "กชช.2ค": [(row.moo, row.score, row.reason) for row in entry.tables.nrd2c if row.year_be == wanted],
    }
    for name, cells in surveys.items():
        valued = {moo for moo, value, _ in cells if value is not None}
        if cells and not valued:
            yield judge(False, "", f"ตารางข้อมูล {name} ปี {wanted} ไม่มีค่าของหมู่บ้านใดเลย")
        absent = villages_without(entry, (*valued, *excused_villages(cells), *excused))
        if valued and absent:
            yield judge(False, "", f"ยังไม่มีข้อมูล {name} หรือเหตุผลของ: {listed(absent)}")
    if (used := entry.identity.cia.year_be) not in (None, wanted):
        yield judge(False, "", f"ข้อมูลที่ใช้ในโปรแกรม CIA ต้องเป็นปี {wanted} ระบุปี {used}")


def excused_villages(cells: Sequence[_Cell]) -> set[int | None]:
    """The villages with a reason in each row that they have, and with no value: a reason for one indicator is none for all."""
    silent = {moo for moo, value, reason in cells if value is not None or not gives_reason(reason)}
    return {moo for moo, _, _ in cells} - silent


def _trained_line(entry: Entry) -> Observation:
    """Who can use CIA, counted member by member: a number in `tambon.yml` never beats the table."""
    members = persons(entry)
    if not members:
        return judge(False, "", "ยังไม่มีรายชื่อคณะทำงาน จึงไม่ทราบว่าใช้ CIA ได้ทุกคนหรือไม่")
    if all(member.can_use_cia is None for member in members):
        return judge(False, "", f"ยังไม่ได้ระบุรายคนว่าคณะทำงาน {len(members)} คนใช้ CIA ได้หรือไม่")
    without = [member.name for member in members if member.can_use_cia is not True]
    numbers = f"ใช้ CIA ได้ {len(members) - len(without)} คน จากคณะทำงาน {len(members)} คน"
    if not without:
        return stated(f"ระบุรายคนว่า{numbers}")
    return judge(False, "", f"ระบุรายคนว่า{numbers} ยังขาด: {listed(without)}")


def _use_line(shown: Shown) -> Observation:
    """Evidence that CIA is used: a screen of the program, or how its use is passed on, also as a photo or minutes of it."""
    cia = shown.entry.identity.cia
    other = called_otherwise(shown, SCREEN_PICTURE, cia.screenshot or "")
    screen = "" if other else shown.path(PHOTO_FOLDER, cia.screenshot)
    used = screen or (says_something(cia.teaching, REASON_LETTERS) and not is_to_come(cia.teaching))
    if not used and (named := [*_named_photos(shown), *_named_meetings(shown)]):
        return stated(f"มีภาพหรือการประชุมเรื่อง CIA ตามที่ตำบลระบุ: {listed(named)}")
    why = f" (ภาพที่ระบุไว้มีคำบรรยายว่า {other})" if other else ""
    failed = f"ยังไม่มีภาพหน้าจอโปรแกรม CIA หรือบันทึกการถ่ายทอด{why}"
    return judge(used, "มีภาพหน้าจอโปรแกรมหรือบันทึกการถ่ายทอด CIA", failed)


def _named_photos(shown: Shown) -> list[str]:
    """The photos that the tambon says are of CIA."""
    photos = shown.entry.tables.photos
    return [
        row.caption for row in photos if ABOUT_CIA.search(row.caption) and shown.path(PHOTO_FOLDER, row.file)
    ]


def _named_meetings(shown: Shown) -> list[str]:
    """The meetings about CIA whose minutes are there."""
    meetings = shown.entry.tables.meetings
    return [row.subject for row in meetings if ABOUT_CIA.search(row.subject) and shown.paper(row.minutes)]

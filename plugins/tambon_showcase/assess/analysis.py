"""Rubric items 2.1 and 2.2: every village analysed with CIA, compared, and the dimensions ranked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.analysis import CiaReading
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.sections import ANALYSIS
from tambon_showcase.model.tables import SURVEYS, table_of

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import (
    judge,
    listed,
    rather_excused,
    says_something,
    stated,
    table_evidence,
    unknown,
    villages_without,
)
from .ranking import agrees, dimension_means, has_ties
from .shown import Shown

NO_SCALE_TH = "ยังไม่ประกาศมาตรวัดของโปรแกรม CIA (ค่าต่ำสุด ค่าสูงสุด ค่ามากหมายถึงดีหรือแย่) ระบบจึงเทียบลำดับกับตัวเลขไม่ได้"
FEWEST_COMPARED = 2
"""Fewest villages that make a comparison."""
ABOUT_CIA = re.compile(r"(?<![A-Za-z])CIA(?![A-Za-z])", re.IGNORECASE)
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
    yield _data_year_line(shown.entry, shown.edition.data_year_be)
    yield _trained_line(shown.entry)
    yield _use_line(shown)
    yield unknown("คณะทำงานสาธิตการใช้ CIA ได้ทุกคนหรือไม่ (ตรวจได้เฉพาะหน้างาน)")


def _every_village_line(entry: Entry) -> Observation:
    answered = {row.moo for row in entry.tables.cia if row.value is not None or says_something(row.reason)}
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


def _data_year_line(entry: Entry, wanted: int) -> Observation:
    tables = {"จปฐ.": entry.tables.bmn, "กชช.2ค": entry.tables.nrd2c}
    absent = [name for name, rows in tables.items() if not rows]
    if absent:
        return judge(False, "", f"ยังไม่มีข้อมูล {listed(absent)}")
    years = {row.year_be for row in entry.tables.bmn} | {row.year_be for row in entry.tables.nrd2c}
    others = sorted(year for year in years if year and year != wanted)
    failed = f"ข้อมูล จปฐ. และ กชช.2ค ต้องเป็นปี {wanted} พบปี {listed(others)}"
    return judge(wanted in years and not others, f"ข้อมูล จปฐ. และ กชช.2ค เป็นปี {wanted}", failed)


def _trained_line(entry: Entry) -> Observation:
    """Who can use CIA, counted member by member: a number in `tambon.yml` never beats the table."""
    members = entry.tables.working_group
    if not members:
        return judge(False, "", "ยังไม่มีรายชื่อคณะทำงาน จึงไม่ทราบว่าใช้ CIA ได้ทุกคนหรือไม่")
    without = [member.name for member in members if member.can_use_cia is not True]
    numbers = f"ใช้ CIA ได้ {len(members) - len(without)} คน จากคณะทำงาน {len(members)} คน"
    if not without:
        return stated(f"ระบุรายคนว่า{numbers}")
    return judge(False, "", f"ระบุรายคนว่า{numbers} ยังขาด: {listed(without)}")


def _use_line(shown: Shown) -> Observation:
    """Evidence that CIA is used: a screen of the program, or how its use is passed on, also as a photo or minutes of it."""
    cia = shown.entry.identity.cia
    used = shown.path(PHOTO_FOLDER, cia.screenshot) or says_something(cia.teaching, REASON_LETTERS)
    if not used and (named := [*_named_photos(shown), *_named_meetings(shown)]):
        return stated(f"มีภาพหรือการประชุมเรื่อง CIA ตามที่ตำบลระบุ: {listed(named)}")
    return judge(used, "มีภาพหน้าจอโปรแกรมหรือบันทึกการถ่ายทอด CIA", "ยังไม่มีภาพหน้าจอโปรแกรม CIA หรือบันทึกการถ่ายทอด")


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


def comparison_and_ranking(shown: Shown) -> Seen:
    """2.2: villages compared on all dimensions, and the dimensions ranked from most to least serious."""
    ranking = shown.entry.identity.cia.ranking
    count = len(shown.edition.dimension_ids)
    ranked = (table_evidence(CiaReading, f"ลำดับความสำคัญของ {count} ด้าน"),) if ranking else ()
    person = NO_SCALE_TH if _has_readings(shown.entry) and not _has_scale(shown.entry) else ""
    return Seen(_comparisons(shown.entry) + ranked, tuple(_comparison_lines(shown)), person)


def _has_readings(entry: Entry) -> bool:
    return any(row.value is not None for row in entry.tables.cia)


def _has_own_comparison(entry: Entry) -> bool:
    """Whether this site compares villages by จปฐ. or กชช.2ค, which is a comparison too, but never called CIA."""
    return any(
        len({row.moo for row in rows if row.moo}) >= FEWEST_COMPARED
        for rows in (entry.tables.bmn, entry.tables.nrd2c)
    )


def _comparisons(entry: Entry) -> tuple[Evidence, ...]:
    cia = (table_evidence(CiaReading, "ตารางเปรียบเทียบรายหมู่บ้าน"),) if _has_readings(entry) else ()
    own = Evidence(
        "การเปรียบเทียบรายหมู่บ้านจาก จปฐ./กชช.2ค ที่เว็บไซต์คำนวณ (ไม่ใช่ CIA)", ANALYSIS.address, EvidenceKind.PAGE
    )
    return (*cia, own) if _has_own_comparison(entry) else cia


def _has_scale(entry: Entry) -> bool:
    scale = entry.identity.cia
    return None not in (scale.scale_min, scale.scale_max, scale.higher_is)


def _comparison_lines(shown: Shown) -> Iterator[Observation]:
    entry, dimensions = shown.entry, shown.edition.dimension_ids
    yield _table_line(entry, dimensions)
    ranking = entry.identity.cia.ranking
    whole = sorted(ranking) == sorted(dimensions)
    yield judge(whole, f"จัดลำดับครบ {len(dimensions)} ด้าน", f"ยังไม่ได้จัดลำดับครบ {len(dimensions)} ด้าน")
    if _has_readings(entry):
        yield judge(_has_scale(entry), "ประกาศมาตรวัดของโปรแกรม CIA แล้ว", NO_SCALE_TH)
    if whole:
        yield _agreement_line(entry)


def _table_line(entry: Entry, dimensions: Sequence[str]) -> Observation:
    if not _has_readings(entry):
        own = "มีการเปรียบเทียบรายหมู่บ้านจาก จปฐ./กชช.2ค ที่เว็บไซต์คำนวณ (ยังไม่มีค่าจากโปรแกรม CIA)"
        return judge(_has_own_comparison(entry), own, "ยังไม่มีตารางเปรียบเทียบรายหมู่บ้าน")
    read = {(row.moo, row.dimension) for row in entry.tables.cia if row.value is not None}
    answered = read | {(row.moo, row.dimension) for row in entry.tables.cia if says_something(row.reason)}
    wanted = {(village.moo, dimension) for village in entry.tables.villages for dimension in dimensions}
    if not wanted:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจตารางเปรียบเทียบไม่ได้")
    total, blanks = f"{len(entry.tables.villages)} หมู่บ้าน × {len(dimensions)} ด้าน", len(wanted - answered)
    if not blanks and rather_excused(len(wanted & read), len(wanted)):
        return judge(False, "", f"ตาราง {total} มีค่าเพียง {len(wanted & read)} ช่อง ที่เหลือมีแต่เหตุผล")
    return judge(not blanks, f"ตารางครบ {total}", f"ตาราง {total} ยังว่างโดยไม่มีเหตุผล {blanks} ช่อง")


def _agreement_line(entry: Entry) -> Observation:
    """Whether the ranking follows from the values; one that does not needs its reason, which is shown."""
    scale, means = entry.identity.cia, dimension_means(entry.tables.cia)
    reason = scale.ranking_reason if says_something(scale.ranking_reason, REASON_LETTERS) else ""
    if not _has_scale(entry) or not means:
        return stated(f"ลำดับตามที่คณะทำงานประกาศ{f' เหตุผล: {reason}' if reason else ''}")
    if not agrees(scale.ranking, means, str(scale.higher_is)):
        why = "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง"
        return (
            stated(f"{why} เหตุผลที่ให้ไว้: {reason}") if reason else judge(False, "", f"{why} และยังไม่ได้ให้เหตุผล")
        )
    if has_ties(means) and not reason:
        return judge(False, "", "มีด้านที่ค่าเท่ากัน แต่ยังไม่ได้ให้เหตุผลของลำดับ")
    return judge(True, f"ลำดับที่ประกาศตรงกับค่าเฉลี่ยในตาราง{f' เหตุผลที่ให้ไว้: {reason}' if reason else ''}", "")

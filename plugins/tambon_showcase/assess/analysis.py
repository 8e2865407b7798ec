"""Rubric items 2.1 and 2.2: every village analysed with CIA, compared, and the five dimensions ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.tables import SURVEYS, TABLES

from .addresses import table_address
from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import judge, listed, table_evidence, unknown, villages_without
from .ranking import agrees, dimension_means, has_ties

NO_SCALE_TH = "ยังไม่ประกาศมาตรวัดของโปรแกรม CIA (ค่าต่ำสุด ค่าสูงสุด ค่ามากหมายถึงดีหรือแย่) ระบบจึงเทียบลำดับกับตัวเลขไม่ได้"


def cia_of_every_village(entry: Entry, edition: Edition) -> Seen:
    """2.1: every member can use CIA, and every village has a CIA result."""
    tables = entry.tables
    shown = (TABLES["cia"], *SURVEYS)
    evidence = tuple(table_evidence(table.name, table.title) for table in shown if tables.of(table))
    if not any(row.value is not None for row in tables.cia):
        evidence = ()
    return Seen(evidence, tuple(_cia_lines(entry, edition)))


def _cia_lines(entry: Entry, edition: Edition) -> Iterator[Observation]:
    yield _every_village_line(entry)
    yield _data_year_line(entry, edition.data_year_be)
    yield _trained_line(entry)
    yield unknown("คณะทำงานสาธิตการใช้ CIA ได้ทุกคนหรือไม่ (ตรวจได้เฉพาะหน้างาน)")


def _every_village_line(entry: Entry) -> Observation:
    answered = {row.moo for row in entry.tables.cia if row.value is not None or row.reason}
    count, absent = len(entry.tables.villages), villages_without(entry, answered)
    if not answered:
        return judge(False, "", "ยังไม่มีผลวิเคราะห์ CIA")
    if not count:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีผลวิเคราะห์ครบทุกหมู่บ้าน")
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
    return judge(not others, f"ข้อมูล จปฐ. และ กชช.2ค เป็นปี {wanted}", failed)


def _trained_line(entry: Entry) -> Observation:
    members = entry.tables.working_group
    declared = entry.identity.cia.members_trained
    trained = declared if declared is not None else sum(member.can_use_cia is True for member in members)
    if not members:
        return judge(False, "", "ยังไม่มีรายชื่อคณะทำงาน จึงไม่ทราบว่าใช้ CIA ได้ทุกคนหรือไม่")
    numbers = f"ใช้ CIA ได้ {trained:g} คน จากคณะทำงาน {len(members)} คน"
    return judge(trained >= len(members), f"ระบุว่า{numbers}", f"ระบุว่า{numbers} ยังไม่ครบทุกคน")


def comparison_and_ranking(entry: Entry, edition: Edition) -> Seen:
    """2.2: villages compared on all five dimensions, and the dimensions ranked from most to least serious."""
    values = any(row.value is not None for row in entry.tables.cia)
    table = (table_evidence("cia", "ตารางเปรียบเทียบรายหมู่บ้าน"),) if values else ()
    ranking = entry.identity.cia.ranking
    ranked = (Evidence("ลำดับความสำคัญของ 5 ด้าน", table_address("cia"), EvidenceKind.TABLE),) if ranking else ()
    lines = tuple(_comparison_lines(entry, edition))
    return Seen(table + ranked, lines, "" if _has_scale(entry) else NO_SCALE_TH)


def _has_scale(entry: Entry) -> bool:
    scale = entry.identity.cia
    return None not in (scale.scale_min, scale.scale_max, scale.higher_is)


def _comparison_lines(entry: Entry, edition: Edition) -> Iterator[Observation]:
    dimensions = edition.dimension_ids
    yield _table_line(entry, dimensions)
    ranking = entry.identity.cia.ranking
    whole = sorted(ranking) == sorted(dimensions)
    yield judge(whole, f"จัดลำดับครบ {len(dimensions)} ด้าน", f"ยังไม่ได้จัดลำดับครบ {len(dimensions)} ด้าน")
    yield judge(_has_scale(entry), "ประกาศมาตรวัดของโปรแกรม CIA แล้ว", NO_SCALE_TH)
    if whole and _has_scale(entry):
        yield _agreement_line(entry)


def _table_line(entry: Entry, dimensions: Sequence[str]) -> Observation:
    answered = {(row.moo, row.dimension) for row in entry.tables.cia if row.value is not None or row.reason}
    wanted = {(village.moo, dimension) for village in entry.tables.villages for dimension in dimensions}
    if not answered:
        return judge(False, "", "ยังไม่มีตารางเปรียบเทียบรายหมู่บ้าน")
    if not wanted:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจตารางเปรียบเทียบไม่ได้")
    total, blanks = f"{len(entry.tables.villages)} หมู่บ้าน × {len(dimensions)} ด้าน", len(wanted - answered)
    return judge(not blanks, f"ตารางครบ {total}", f"ตาราง {total} ยังว่างโดยไม่มีเหตุผล {blanks} ช่อง")


def _agreement_line(entry: Entry) -> Observation:
    scale, means = entry.identity.cia, dimension_means(entry.tables.cia)
    if scale.ranking_reason:
        return judge(True, f"ให้เหตุผลของลำดับไว้: {scale.ranking_reason}", "")
    if not agrees(scale.ranking, means, str(scale.higher_is)):
        return judge(False, "", "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง และยังไม่ได้ให้เหตุผล")
    return judge(not has_ties(means), "ลำดับที่ประกาศตรงกับค่าเฉลี่ยในตาราง", "มีด้านที่ค่าเท่ากัน แต่ยังไม่ได้ให้เหตุผลของลำดับ")

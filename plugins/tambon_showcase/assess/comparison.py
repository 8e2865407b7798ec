"""Rubric item 2.2: villages compared on all dimensions, and the dimensions ranked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.analysis import CiaReading
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.model.media import DocumentEntry, PhotoEntry
from tambon_showcase.model.sections import ANALYSIS

from .analysis import FEWEST_COMPARED, REASON_LETTERS
from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import (
    document_evidence,
    gives_reason,
    judge,
    listed,
    photo_evidence,
    rather_excused,
    says_something,
    stated,
    table_evidence,
    unknown,
)
from .ranking import agrees, compared_th, dimension_means, has_ties
from .shown import Shown

NO_SCALE_TH = "ยังไม่ประกาศมาตรวัดของโปรแกรม CIA (ค่าต่ำสุด ค่าสูงสุด ค่ามากหมายถึงดีหรือแย่) ระบบจึงเทียบลำดับกับตัวเลขไม่ได้"
COMPARED = re.compile("เปรียบเทียบ|เรดาร์|ใยแมงมุม|จัดลำดับ|radar", re.IGNORECASE)
"""Words of a document or a caption that is a comparison of villages or dimensions."""


def comparison_and_ranking(shown: Shown) -> Seen:
    """2.2: villages compared on all dimensions, and the dimensions ranked from most to least serious."""
    ranking = shown.entry.identity.cia.ranking
    count = len(shown.edition.dimension_ids)
    ranked = (table_evidence(CiaReading, f"ลำดับความสำคัญของ {count} ด้าน"),) if ranking else ()
    person = NO_SCALE_TH if _has_readings(shown.entry) and not _has_scale(shown.entry) else ""
    return Seen(
        _comparisons(shown.entry) + _compared_on_paper(shown) + ranked,
        tuple(_comparison_lines(shown)),
        person,
    )


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


def _compared_on_paper(shown: Shown) -> tuple[Evidence, ...]:
    """Documents and photos that the tambon calls a comparison: the values in them are for somebody to type."""
    return document_evidence(shown, _compared_document) + photo_evidence(shown, _compared_photo)


def _compared_document(shown: Shown, row: DocumentEntry) -> str:
    return shown.path(DOCUMENT_FOLDER, row.file) if COMPARED.search(row.title) else ""


def _compared_photo(shown: Shown, row: PhotoEntry) -> str:
    return shown.path(PHOTO_FOLDER, row.file) if COMPARED.search(row.caption) else ""


def _has_scale(entry: Entry) -> bool:
    scale = entry.identity.cia
    if scale.scale_min is None or scale.scale_max is None or scale.higher_is is None:
        return False
    return scale.scale_min < scale.scale_max


def _comparison_lines(shown: Shown) -> Iterator[Observation]:
    entry, dimensions = shown.entry, shown.edition.dimension_ids
    yield _table_line(shown, dimensions)
    ranking = entry.identity.cia.ranking
    whole = sorted(ranking) == sorted(dimensions)
    yield judge(whole, f"จัดลำดับครบ {len(dimensions)} ด้าน", f"ยังไม่ได้จัดลำดับครบ {len(dimensions)} ด้าน")
    if _has_readings(entry):
        yield judge(_has_scale(entry), "ประกาศมาตรวัดของโปรแกรม CIA แล้ว", NO_SCALE_TH)
        yield from _outside_lines(entry)
    if whole:
        yield _agreement_line(entry)
        yield from _unheld_lines(entry)


def _outside_lines(entry: Entry) -> Iterator[Observation]:
    """Values that nobody can have read off a program with the declared scale."""
    least, most = entry.identity.cia.scale_min, entry.identity.cia.scale_max
    if least is None or most is None or least >= most:
        return
    rows = [row for row in entry.tables.cia if row.value is not None and not least <= row.value <= most]
    if rows:
        moos = listed(sorted({row.moo for row in rows if row.moo}))
        yield judge(
            False, "", f"ค่า CIA {len(rows)} ค่าอยู่นอกมาตรวัดที่ประกาศ ({least:g} ถึง {most:g}) ของหมู่ {moos}"
        )


def _table_line(shown: Shown, dimensions: Sequence[str]) -> Observation:
    entry, papers = shown.entry, _compared_on_paper(shown)
    if not _has_readings(entry) and not _has_own_comparison(entry) and papers:
        named = listed(one.label_th for one in papers)
        return judge(False, "", f"ยังไม่ได้กรอกค่ารายหมู่บ้านในตาราง มีเป็นไฟล์ตามชื่อ: {named}")
    if not _has_readings(entry):
        own = "มีการเปรียบเทียบรายหมู่บ้านจาก จปฐ./กชช.2ค ที่เว็บไซต์คำนวณ (ยังไม่มีค่าจากโปรแกรม CIA)"
        return judge(_has_own_comparison(entry), own, "ยังไม่มีตารางเปรียบเทียบรายหมู่บ้าน")
    read = {(row.moo, row.dimension) for row in entry.tables.cia if row.value is not None}
    answered = read | {(row.moo, row.dimension) for row in entry.tables.cia if gives_reason(row.reason)}
    wanted = {(village.moo, dimension) for village in entry.tables.villages for dimension in dimensions}
    if not wanted:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจตารางเปรียบเทียบไม่ได้")
    total, blanks = f"{len(entry.tables.villages)} หมู่บ้าน × {len(dimensions)} ด้าน", len(wanted - answered)
    if not blanks and rather_excused(len(wanted & read), len(wanted)):
        return judge(False, "", f"ตาราง {total} มีค่าเพียง {len(wanted & read)} ช่อง ที่เหลือมีแต่เหตุผล")
    unsaid = f" ยังว่างโดยไม่มีเหตุผล {blanks} ช่อง" if blanks else ""
    if empty := [dimension for dimension in dimensions if dimension not in {of for _, of in read}]:
        named = listed(map(shown.edition.dimension_name, empty))
        return judge(False, "", f"ด้านที่ไม่มีค่าของหมู่บ้านใดเลย: {named} (ตาราง {total}{unsaid})")
    reasons = len(wanted - read)
    whole = (
        f"ตาราง {total} มีค่า {len(wanted) - reasons} ช่อง อีก {reasons} ช่องมีเหตุผล"
        if reasons
        else f"ตารางครบ {total}"
    )
    return judge(not blanks, whole, f"ตาราง {total} ยังว่างโดยไม่มีเหตุผล {blanks} ช่อง")


def _unheld_lines(entry: Entry) -> Iterator[Observation]:
    """A line for a ranking of which neither a value of the program nor a reason is there."""
    if not _has_readings(entry) and not _ranking_reason(entry):
        yield unknown("ลำดับสอดคล้องกับข้อมูลหรือไม่ เพราะไม่มีค่าจากโปรแกรม CIA ให้เทียบ และยังไม่ได้บอกเหตุผลของลำดับ")


def _ranking_reason(entry: Entry) -> str:
    """The reason of the ranking, where it is one."""
    reason = entry.identity.cia.ranking_reason
    return str(reason) if says_something(reason, REASON_LETTERS) else ""


def _agreement_line(entry: Entry) -> Observation:
    """Whether the ranking follows from the values; one that does not needs its reason, which is shown."""
    scale, means = entry.identity.cia, dimension_means(entry.tables.cia)
    reason = _ranking_reason(entry)
    if not _has_scale(entry) or not means:
        return stated(f"ลำดับตามที่คณะทำงานประกาศ{f' เหตุผล: {reason}' if reason else ''}")
    fits = agrees(scale.ranking, means, str(scale.higher_is))
    if fits is False:
        why = "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง"
        return (
            stated(f"{why} เหตุผลที่ให้ไว้: {reason}") if reason else judge(False, "", f"{why} และยังไม่ได้ให้เหตุผล")
        )
    if has_ties(means) and not reason:
        return judge(False, "", "มีด้านที่ค่าเท่ากัน แต่ยังไม่ได้ให้เหตุผลของลำดับ")
    if fits is None:
        return stated(f"{compared_th(scale.ranking, means)}{f' เหตุผลที่ให้ไว้: {reason}' if reason else ''}")
    return judge(True, f"ลำดับที่ประกาศตรงกับค่าเฉลี่ยในตาราง{f' เหตุผลที่ให้ไว้: {reason}' if reason else ''}", "")

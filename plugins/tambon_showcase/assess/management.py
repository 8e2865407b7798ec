"""Rubric item 1.2: a working group of every village, and minutes of its meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.model.media import DocumentEntry, PhotoEntry
from tambon_showcase.model.people import WorkingGroupMember
from tambon_showcase.model.work import Meeting
from tambon_showcase.text.thai_values import format_date_short_th

from .appointment import order_papers
from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import (
    document_evidence,
    file_evidence,
    judge,
    listed,
    photo_evidence,
    table_evidence,
    thin_papers,
    unknown,
    villages_without,
)
from .members import Person, persons, shared
from .papers import MINUTES_PAPER, unfit_papers
from .shown import Shown

CHART = "ผังโครงสร้าง"
"""The kind of a document that is a chart of the working group."""
_CHARTED = re.compile("(?:ผัง|ภาพ|แผนภูมิ)(?:แสดง)?โครงสร้าง|โครงสร้าง(?:ของ)?(?:คณะทำงาน|การดำเนินงาน|การบริหาร)")
"""What the caption of a photo of one says; the guideline calls it `ภาพโครงสร้าง`."""

_MINUTES = re.compile("รายงาน|บันทึก|สรุป|มติ|เอกสาร|สำเนา|สแกน|หน้า|วาระ")
"""Words of minutes, in a title or in the caption of a photo of them."""
_BESIDE_MINUTES = re.compile("เชิญ|ลงทะเบียน|รายชื่อ|ลงชื่อ|ลายมือชื่อ|ลายเซ็น|เซ็นชื่อ|กำหนดการ")
"""Words of a paper that is written for a meeting and says nothing of it."""


def structure_and_minutes(shown: Shown) -> Seen:
    """1.2: a working group with at least one representative of each village, and minutes of its meetings."""
    members = persons(shown.entry)
    group = (table_evidence(WorkingGroupMember, f"ผังและรายชื่อคณะทำงาน {len(members)} คน"),) if members else ()
    minutes = file_evidence(
        shown.entry.tables, Meeting, EvidenceKind.DOCUMENT, _meeting_label, lambda row: _minutes(shown, row)
    )
    return Seen(group + _charts(shown) + minutes, tuple(_structure_lines(shown, members)))


def _charts(shown: Shown) -> tuple[Evidence, ...]:
    """The charts of the working group that the tambon hands in: documents of that kind, and photos of the board with one."""
    return document_evidence(shown, _chart) + photo_evidence(shown, _photo_of_chart)


def _chart(shown: Shown, row: DocumentEntry) -> str:
    return shown.path(DOCUMENT_FOLDER, row.file) if row.kind == CHART else ""


def _photo_of_chart(shown: Shown, row: PhotoEntry) -> str:
    return shown.path(PHOTO_FOLDER, row.file) if _CHARTED.search(row.caption) else ""


def _meeting_label(row: Meeting) -> str:
    return f"รายงานการประชุม {format_date_short_th(row.day)} {row.subject}" if row.day else row.subject


def _minutes(shown: Shown, row: Meeting) -> str:
    """The file of a meeting's minutes; the order that appoints the group is none."""
    minutes = shown.paper(row.minutes)
    return minutes if shown.same(minutes) not in set(map(shown.same, order_papers(shown))) else ""


def _structure_lines(shown: Shown, members: Sequence[Person]) -> Iterator[Observation]:
    yield judge(
        members or _charts(shown),
        "มีผังโครงสร้าง (ระบบวาดจากรายชื่อ หรือไฟล์ที่ตำบลแนบ)",
        "ยังไม่มีรายชื่อคณะทำงานหรือผังโครงสร้าง",
    )
    yield from _representative_lines(shown, members)
    yield from _minutes_lines(shown)
    yield unknown("รายงานการประชุมสะท้อนการทำงานจริงหรือไม่")


def _representative_lines(shown: Shown, members: Sequence[Person]) -> Iterator[Observation]:
    villages = shown.entry.tables.villages
    if not members:
        yield judge(False, "", "ยังไม่มีรายชื่อคณะทำงาน จึงไม่ทราบว่ามีตัวแทนครบทุกหมู่บ้าน")
    elif not villages:
        yield judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีตัวแทนครบทุกหมู่บ้าน")
    else:
        absent = villages_without(shown.entry, (moo for one in members for moo in one.moos))
        yield judge(not absent, f"มีตัวแทนครบทั้ง {len(villages)} หมู่บ้าน", f"ยังไม่มีตัวแทนของ: {listed(absent)}")
        yield from _shared_lines(members)
        yield from _unlisted_lines(shown, members)


def _shared_lines(members: Sequence[Person]) -> Iterator[Observation]:
    """One person for eleven villages is not eleven representatives."""
    for name, alone in shared(members):
        yield judge(False, "", f"{name} คนเดียวเป็นตัวแทนของหมู่ {listed(alone)}")


def _unlisted_lines(shown: Shown, members: Sequence[Person]) -> Iterator[Observation]:
    """Villages that other tables speak of and the table of villages does not have: nobody knows how many there are."""
    tables = shown.entry.tables
    moos = (
        *(row.moo for row in tables.plans),
        *(row.moo for row in tables.cia),
        *(row.moo for row in tables.bmn),
    )
    named = {moo for one in members for moo in one.moos} | {moo for moo in moos if moo}
    unlisted = sorted(named - {village.moo for village in tables.villages})
    if unlisted:
        names = listed(f"หมู่ {moo}" for moo in unlisted)
        yield unknown(f"ตำบลมีกี่หมู่บ้าน เพราะตารางอื่นมีหมู่ที่ไม่อยู่ในตารางหมู่บ้าน: {names}")


def _undated(shown: Shown) -> str:
    """Which minutes are there without a day, so that nobody knows whether they are of the period."""
    names = [row.subject for row in shown.entry.tables.meetings if _minutes(shown, row) and not row.day]
    return f" รายงานที่ยังไม่ระบุวันที่: {listed(names)}" if names else ""


def _minutes_lines(shown: Shown) -> Iterator[Observation]:
    first, last = shown.edition.working_period
    meetings = shown.entry.tables.meetings
    held = [row for row in meetings if _minutes(shown, row) and row.day and first <= row.day <= last]
    period = f"{format_date_short_th(first)} ถึง {format_date_short_th(last)}"
    if any(shown.paper(row.minutes) and not _minutes(shown, row) for row in meetings):
        yield judge(False, "", "รายงานการประชุมเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง")
    yield judge(
        held,
        f"มีรายงานการประชุม {len(held)} ครั้งในช่วงดำเนินงาน ({period})",
        f"ยังไม่มีรายงานการประชุมในช่วงดำเนินงาน ({period}){_undated(shown)}",
    )
    files = {shown.same(_minutes(shown, row)) for row in held}
    if len(files) < len(held):
        yield unknown(f"รายงานการประชุม {len(held)} ครั้งอยู่ในไฟล์ {len(files)} ไฟล์ มีครบทุกครั้งหรือไม่")
    if len(held) > 1 and len({row.day for row in held}) == 1:
        yield unknown(f"รายงานการประชุม {len(held)} ครั้งลงวันที่เดียวกัน วันที่ถูกทุกครั้งหรือไม่")
    yield from thin_papers(shown, (row.minutes for row in held))
    yield from unfit_papers(shown, MINUTES_PAPER, (row.minutes for row in held))
    about = [
        f"{row.minutes} ({what})" for row in held if (what := _about_a_meeting(shown, row.minutes or ""))
    ]
    if about:
        yield unknown(f"ไฟล์เป็นรายงานการประชุมหรือเป็นภาพ หนังสือเชิญ หรือใบลงทะเบียนของการประชุม: {listed(about)}")


def _about_a_meeting(shown: Shown, name: str) -> str:
    """What the tambon calls a file that is of a meeting and may be no minutes: its photo, invitation or list of names."""
    tables = shown.entry.tables
    titles = [row.title for row in tables.documents if row.file == name]
    captions = [row.caption for row in tables.photos if row.file == name and shown.is_photo(name)]
    if any(map(_MINUTES.search, (*titles, *captions))):
        return ""
    return next((title for title in titles if _BESIDE_MINUTES.search(title)), "") or next(
        (caption for caption in captions if MINUTES_PAPER.words.search(caption)), ""
    )

"""Rubric group 1: a place of work, a working group of every village, the order that appoints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.work import FACILITY_ATOMS, Facility, Meeting
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import EvidenceKind, Observation, Seen
from .look import judge, listed, row_evidence, table_evidence, unknown, villages_without
from .pins import office_pins

PICTURED_ATOMS = ("อาคาร", "ป้าย")
"""Facilities that need a picture at least (rubric item 1.1)."""


def workplace(entry: Entry, _edition: Edition) -> Seen:
    """1.1: place, building, sign, equipment, computer and internet, with pictures."""
    rows = entry.tables.facilities
    pictured = row_evidence(
        "facilities", rows, EvidenceKind.PHOTO, _facility_label, lambda row: _is_pictured(entry, row)
    )
    plain = row_evidence(
        "facilities",
        rows,
        EvidenceKind.TABLE,
        _facility_label,
        lambda row: row.available and not _is_pictured(entry, row),
    )
    evidence = pictured + plain
    if evidence:
        evidence += office_pins(entry)
    return Seen(evidence, tuple(_workplace_lines(entry, [row for row in rows if row.available])))


def _facility_label(row: Facility) -> str:
    return f"{row.atom}: {row.detail}" if row.detail else str(row.atom)


def _is_pictured(entry: Entry, row: Facility) -> bool:
    return bool(row.available) and entry.has_file("photos", row.photo)


def _workplace_lines(entry: Entry, available: Sequence[Facility]) -> Iterator[Observation]:
    absent = [atom for atom in FACILITY_ATOMS if atom not in {row.atom for row in available}]
    yield judge(not absent, "ระบุครบทั้ง 6 อย่าง", f"ยังไม่ได้ระบุว่ามี: {listed(absent)}")
    if available:
        yield from _picture_lines(entry, available)
        yield judge(office_pins(entry), "มีหมุดของสถานที่ราชการบนแผนที่", "ยังไม่มีหมุดของสถานที่ทำงานบนแผนที่")
    yield unknown("อุปกรณ์และอินเทอร์เน็ตใช้งานได้จริงหรือไม่ ภาพเป็นของสถานที่นี้จริงหรือไม่")


def _picture_lines(entry: Entry, available: Sequence[Facility]) -> Iterator[Observation]:
    pictures = {row.atom: row.photo for row in available if _is_pictured(entry, row)}
    without = [atom for atom in PICTURED_ATOMS if atom not in pictures]
    yield judge(not without, "มีภาพอาคารและภาพป้าย", f"ยังไม่มีภาพของ: {listed(without)}")
    if len(set(pictures.values())) < len(pictures):
        yield judge(False, "", "ใช้ภาพเดียวกันแทนมากกว่าหนึ่งอย่าง")
    drawn = {row.file for row in entry.tables.photos if row.illustration}
    if drawn.intersection(pictures.values()):
        yield judge(False, "", "มีภาพที่สร้างขึ้น ซึ่งไม่ใช่ภาพถ่ายของสถานที่จริง")


def structure_and_minutes(entry: Entry, edition: Edition) -> Seen:
    """1.2: a working group with at least one representative of each village, and minutes of its meetings."""
    members = entry.tables.working_group
    group = (table_evidence("working_group", f"ผังและรายชื่อคณะทำงาน {len(members)} คน"),) if members else ()
    minutes = row_evidence(
        "meetings",
        entry.tables.meetings,
        EvidenceKind.DOCUMENT,
        _meeting_label,
        lambda row: _has_minutes(entry, row),
    )
    return Seen(group + minutes, tuple(_structure_lines(entry, edition)))


def _meeting_label(row: Meeting) -> str:
    return f"รายงานการประชุม {format_date_short_th(row.day)} {row.subject}" if row.day else row.subject


def _has_minutes(entry: Entry, row: Meeting) -> bool:
    return entry.has_file("documents", row.minutes)


def _structure_lines(entry: Entry, edition: Edition) -> Iterator[Observation]:
    members, villages = entry.tables.working_group, entry.tables.villages
    yield judge(members, "มีรายชื่อคณะทำงาน ระบบวาดผังให้จากรายชื่อ", "ยังไม่มีรายชื่อคณะทำงาน")
    if members and villages:
        absent = villages_without(entry, (member.moo for member in members))
        yield judge(not absent, f"มีตัวแทนครบทั้ง {len(villages)} หมู่บ้าน", f"ยังไม่มีตัวแทนของ: {listed(absent)}")
    elif members:
        yield judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีตัวแทนครบทุกหมู่บ้าน")
    first, last = edition.working_period
    held = [
        row
        for row in entry.tables.meetings
        if _has_minutes(entry, row) and row.day and first <= row.day <= last
    ]
    period = f"{format_date_short_th(first)} ถึง {format_date_short_th(last)}"
    yield judge(
        held,
        f"มีรายงานการประชุม {len(held)} ครั้งในช่วงดำเนินงาน ({period})",
        f"ยังไม่มีรายงานการประชุมในช่วงดำเนินงาน ({period})",
    )
    yield unknown("รายงานการประชุมสะท้อนการทำงานจริงหรือไม่")


def appointment_order(entry: Entry, edition: Edition) -> Seen:
    """1.3: the order that appoints the tambon's working group, with number, date and issuer."""
    orders = entry.tables.orders
    evidence = row_evidence(
        "orders", orders, EvidenceKind.DOCUMENT, lambda row: f"คำสั่งที่ {row.number}", lambda _row: True
    )
    return Seen(evidence, tuple(_order_lines(entry, edition)))


def _order_lines(entry: Entry, edition: Edition) -> Iterator[Observation]:
    orders = entry.tables.orders
    yield judge(orders, "ระบุเลขที่ วันที่ และผู้ออกคำสั่ง", "ยังไม่มีคำสั่งแต่งตั้งคณะทำงาน")
    if not orders:
        return
    attached = any(entry.has_file("documents", row.document) for row in orders)
    yield judge(attached, "มีไฟล์คำสั่ง", "ยังไม่ได้แนบไฟล์คำสั่ง")
    last = edition.working_period[1]
    in_time = any(row.day and row.day <= last for row in orders)
    limit = format_date_short_th(last)
    yield judge(in_time, f"ออกคำสั่งไม่หลัง {limit}", f"วันที่ของคำสั่งอยู่หลังช่วงดำเนินงาน ({limit})")
    yield unknown("ผู้ลงนามมีอำนาจและคำสั่งครอบคลุมผู้แทนทุกหมู่บ้านหรือไม่")

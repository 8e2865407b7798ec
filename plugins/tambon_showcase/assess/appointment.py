"""Rubric item 1.3: the order that appoints the working group, and whether it is of the working period."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from tambon_showcase.model.work import AppointmentOrder
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import EvidenceKind, Observation, Outcome, Seen
from .look import file_evidence, judge, row_evidence, says_something, unknown
from .shown import Shown


def appointment_order(shown: Shown) -> Seen:
    """1.3: the order that appoints the tambon's working group, with number, date, issuer and its file."""
    attached = file_evidence(
        shown.entry.tables,
        AppointmentOrder,
        EvidenceKind.DOCUMENT,
        _order_label,
        lambda row: shown.paper(row.document),
    )
    named = row_evidence(
        shown.entry.tables,
        AppointmentOrder,
        EvidenceKind.TABLE,
        _order_label,
        lambda row: says_something(row.issuer) and not shown.paper(row.document),
    )
    return Seen(attached + named, tuple(_order_lines(shown)))


def _order_label(row: AppointmentOrder) -> str:
    return f"คำสั่งที่ {row.number}"


def _order_lines(shown: Shown) -> Iterator[Observation]:
    orders = shown.entry.tables.orders
    yield judge(orders, "ระบุเลขที่ วันที่ และผู้ออกคำสั่ง", "ยังไม่มีคำสั่งแต่งตั้งคณะทำงาน")
    if not orders:
        return
    attached = [row for row in orders if shown.paper(row.document)]
    yield judge(attached, "มีไฟล์คำสั่ง", "ยังไม่ได้แนบไฟล์คำสั่ง")
    yield _day_line(attached or orders, *shown.edition.working_period)
    yield unknown("ผู้ลงนามมีอำนาจและคำสั่งครอบคลุมผู้แทนทุกหมู่บ้านหรือไม่")


def _day_line(orders: Sequence[AppointmentOrder], first: datetime.date, last: datetime.date) -> Observation:
    """Whether an order was issued in the working period, and otherwise by how many days it misses it."""
    days = [row.day for row in orders if row.day]
    if not days:
        return judge(False, "", "ยังไม่ได้ระบุวันที่ของคำสั่ง")
    if any(first <= day <= last for day in days):
        return Observation(
            Outcome.PASS,
            f"ออกคำสั่งในช่วงดำเนินงาน ({format_date_short_th(first)} ถึง {format_date_short_th(last)})",
        )
    day = min(days, key=lambda day: max(first - day, day - last))
    if day < first:
        return Observation(
            Outcome.FAIL,
            f"คำสั่งลงวันที่ {format_date_short_th(day)} ก่อนช่วงดำเนินงาน ({format_date_short_th(first)})",
        )
    late = (day - last).days
    return Observation(
        Outcome.FAIL,
        f"คำสั่งลงวันที่ {format_date_short_th(day)} หลังช่วงดำเนินงาน ({format_date_short_th(last)}) {late} วัน",
    )

"""Rubric item 1.3: the order that appoints the working group, and whether it is of the working period."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.model.media import DocumentEntry
from tambon_showcase.model.work import AppointmentOrder
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import Evidence, EvidenceKind, Observation, Outcome, Seen
from .look import (
    document_evidence,
    file_evidence,
    judge,
    listed,
    row_evidence,
    says_something,
    stated,
    thin_papers,
    unknown,
)
from .order_subjects import OF_THE_WORK, is_of_another_matter, may_be_of_another_work, other_group
from .papers import ORDER_PAPER, unfit_papers
from .shown import Shown

_YEAR_OF_NUMBER = re.compile(r"(?:(?:/|ปี|พ\.ศ\.)\s*[2๒][5๕]|/\s*)[0-9๐-๙]{2}\s*(?:\(.*\))?$")
"""The year behind an order's number, which alone is none: `/2564`, `/64`."""
_NUMBER = re.compile("[1-9๑-๙]")


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
    return Seen(attached + named + _loose_orders(shown), tuple(_order_lines(shown)))


def _loose_orders(shown: Shown) -> tuple[Evidence, ...]:
    """The orders among the documents, where no row of the table of orders says which its file is."""
    if any(shown.paper(row.document) for row in shown.entry.tables.orders):
        return ()
    return document_evidence(shown, _order_path)


def _order_path(shown: Shown, row: DocumentEntry) -> str:
    return shown.path(DOCUMENT_FOLDER, row.file) if row.kind == "คำสั่ง" else ""


def order_papers(shown: Shown) -> Iterator[str]:
    """The files of orders, by the table of orders and by the kind of a document."""
    tables = shown.entry.tables
    yield from (shown.paper(row.document) for row in tables.orders)
    yield from (_order_path(shown, row) for row in tables.documents)


def _order_label(row: AppointmentOrder) -> str:
    """The order by its number, before which people write the word for it too."""
    number = row.number.removeprefix("คำสั่ง").removeprefix("เลข")
    return f"คำสั่ง{'' if 'ที่' in number else 'ที่ '}{number}"


def _order_lines(shown: Shown) -> Iterator[Observation]:
    orders, loose = shown.entry.tables.orders, [one.label_th for one in _loose_orders(shown)]
    if not orders:
        unsaid = f"เลขที่ วันที่ หรือผู้ออกคำสั่ง ยังไม่ได้กรอกหรือกรอกไว้แต่ใช้ไม่ได้ ของ: {listed(loose)}"
        yield judge(False, "", unsaid if loose else "ยังไม่มีคำสั่งแต่งตั้งคณะทำงาน")
        return
    fitting = [row for row in orders if not (is_of_another_matter(row.subject) or other_group(row.subject))]
    if not fitting:
        other = listed(f"{_order_label(row)} {row.subject}" for row in orders)
        why = listed(filter(None, map(other_group, (row.subject for row in orders))))
        yield judge(
            False, "", f"เรื่องของคำสั่งไม่ใช่การแต่งตั้งคณะทำงาน{f'ระดับตำบล ({why})' if why else ''}: {other}"
        )
    found = fitting or orders
    attached = [row for row in found if shown.paper(row.document)]
    yield from _paper_lines(shown, attached, attached or found, loose)
    days = [row.day for row in attached or found if row.day]
    if days:
        yield _day_line(days, *shown.edition.working_period)
    yield from _doubtful_lines(shown, attached or found)
    yield unknown("ผู้ลงนามมีอำนาจและคำสั่งครอบคลุมผู้แทนทุกหมู่บ้านหรือไม่")


def _paper_lines(
    shown: Shown, attached: Sequence[AppointmentOrder], said: Sequence[AppointmentOrder], loose: Sequence[str]
) -> Iterator[Observation]:
    """Whether the files may be orders, what the table says of them, and whether there is more than a word in them."""
    yield from unfit_papers(shown, ORDER_PAPER, (row.document for row in attached))
    yield _said_line(said)
    if loose:
        yield stated(f"มีไฟล์คำสั่งตามชื่อในตารางเอกสาร: {listed(loose)}")
    else:
        withheld = listed(row.document for row in said if _is_withheld(shown, row))
        closed = f"ไฟล์คำสั่งถูกกันไว้ ยังไม่เผยแพร่ (ดูเหตุผลในผลการตรวจ): {withheld}"
        yield judge(attached, "มีไฟล์คำสั่ง", closed if withheld else "ยังไม่ได้แนบไฟล์คำสั่ง")
    yield from thin_papers(shown, (row.document for row in attached))


def _is_withheld(shown: Shown, row: AppointmentOrder) -> bool:
    """Whether an order's file is in the entry and no reader can open it."""
    names = (f"{folder}/{row.document}" for folder in (DOCUMENT_FOLDER, PHOTO_FOLDER))
    return not shown.paper(row.document) and any(name in shown.entry.files for name in names)


def _doubtful_lines(shown: Shown, orders: Sequence[AppointmentOrder]) -> Iterator[Observation]:
    """Orders of which neither the table nor the file itself says that they appoint this working group."""
    unread = [row for row in orders if not OF_THE_WORK.search(_text_of(shown, row))]
    silent = [_order_label(row) for row in unread if _says_no_matter(shown, row)]
    if silent:
        yield unknown(f"เป็นคำสั่งแต่งตั้งคณะทำงานระดับตำบลหรือไม่ เพราะยังไม่ได้กรอกเรื่อง: {listed(silent)}")
    others = [f"{_order_label(row)} {row.subject}" for row in unread if may_be_of_another_work(row.subject)]
    if others:
        yield unknown(f"เป็นคำสั่งของงานสารสนเทศตำบลหรือไม่ เพราะเรื่องไม่ได้บอก: {listed(others)}")


def _text_of(shown: Shown, row: AppointmentOrder) -> str:
    return shown.document_words.get(row.document or "", "")


def _says_no_matter(shown: Shown, row: AppointmentOrder) -> bool:
    return not says_something(row.subject) and "แต่งตั้ง" not in _text_of(shown, row)


def _said_line(orders: Sequence[AppointmentOrder]) -> Observation:
    """Whether number, day and issuer are said; a dot in a cell says nothing."""
    said = {
        "เลขที่": any(_NUMBER.search(_YEAR_OF_NUMBER.sub("", row.number)) for row in orders),
        "วันที่": any(row.day for row in orders),
        "ผู้ออกคำสั่ง": any(says_something(row.issuer) for row in orders),
    }
    absent = [name for name, found in said.items() if not found]
    return judge(not absent, "ระบุเลขที่ วันที่ และผู้ออกคำสั่ง", f"ยังไม่ได้ระบุของคำสั่ง: {listed(absent)}")


def _day_line(days: Sequence[datetime.date], first: datetime.date, last: datetime.date) -> Observation:
    """Whether an order was issued in the working period, and otherwise by how many days it misses it."""
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

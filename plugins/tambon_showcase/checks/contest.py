"""The contest's own rules for one entry: days of the working period, length of the video."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.assess.publicity import video_fits
from tambon_showcase.finding import Finding, warning
from tambon_showcase.reading.thai_values import format_date_th

from .case import Case

ORDER_LATE = warning(
    "T710", "คำสั่งแต่งตั้งลงวันที่ {value} หลังช่วงดำเนินงาน ({limit})", "ตรวจวันที่ หรือแนบคำสั่งที่ออกก่อนเริ่มทำงาน"
)
VIDEO_LENGTH = warning(
    "T711", "วีดิทัศน์ยาว {value} นาที แต่แนวทางกำหนด 5 ถึง 7 นาที", "ตัดต่อให้อยู่ในเวลา หรือแก้ความยาวที่กรอก"
)


def orders_come_before_the_work(case: Case) -> Iterator[Finding]:
    """The order that appoints the working group is not dated after the working period."""
    last = case.edition.working_period[1]
    for row in case.entry.tables.orders:
        if row.day and row.day > last:
            where = case.entry.row_where("orders", row.line)
            yield ORDER_LATE.at(where, format_date_th(row.day), limit=format_date_th(last))


def video_has_its_length(case: Case) -> Iterator[Finding]:
    """The video lasts five to seven minutes."""
    video = case.entry.identity.video
    if video and video.duration is not None and not video_fits(video.duration, case.edition):
        where = case.entry.where("video", "duration")
        yield VIDEO_LENGTH.at(where, f"{video.duration // 60}:{video.duration % 60:02d}")

"""The contest's own rules for one entry: days of the working period, length of the video."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tambon_showcase.assess.video import clock, video_fits
from tambon_showcase.content.embeds import is_short, video_of
from tambon_showcase.finding import Finding, warning
from tambon_showcase.model.row import Row
from tambon_showcase.text.dates import BE_OFFSET
from tambon_showcase.text.thai_values import format_date_th

from .case import Case

ORDER_LATE = warning(
    "T710", "คำสั่งแต่งตั้งลงวันที่ {value} หลังช่วงดำเนินงาน ({limit})", "ตรวจวันที่ หรือแนบคำสั่งที่ออกก่อนเริ่มทำงาน"
)
AFTER_CONTEST = warning(
    "T746",
    "วันที่ {value} อยู่หลังปีงบประมาณของการประกวด (สิ้นสุด {limit})",
    "ตรวจปี พ.ศ. ที่พิมพ์ งานที่เกิดหลังจากนั้นจริง ไม่ใช่หลักฐานของปีนี้",
)
VIDEO_LENGTH = warning(
    "T711", "วีดิทัศน์ยาว {value} นาที แต่แนวทางกำหนด {least} ถึง {most} นาที", "ตัดต่อให้อยู่ในเวลา หรือแก้ความยาวที่กรอก"
)


VIDEO_NOT_AS_SAID = warning(
    "T712",
    "กรอกความยาววีดิทัศน์ {value} แต่ไฟล์ในโฟลเดอร์ยาว {measured} นาที",
    "แก้ช่อง duration ให้ตรงกับไฟล์ หรือลบช่องนี้ออก",
)
NOT_ONE_VIDEO = warning(
    "T713",
    "ลิงก์วีดิทัศน์เปิดไปที่รายการเล่น ช่อง โฟลเดอร์ หรือเว็บอื่น ไม่ใช่วีดิทัศน์เรื่องเดียว: {value}",
    "เปิดวีดิทัศน์ของตำบลใน YouTube เฟซบุ๊ก หรือ Google Drive แล้วคัดลอกลิงก์จากปุ่ม “แชร์” ของวีดิทัศน์นั้น",
)
IS_SHORT = warning(
    "T739",
    "ลิงก์วีดิทัศน์เป็น YouTube Shorts ซึ่งยาวได้ไม่เกิน {longest} นาที แต่แนวทางกำหนด {least} ถึง {most} นาที: {value}",
    "ใส่ลิงก์ของวีดิทัศน์เรื่องเต็ม",
)
LONGEST_SHORT_S = 180
"""YouTube takes nothing longer as a Short, in seconds (three minutes since October 2024, one minute before)."""
SAME_LENGTH_S = 2
"""Players round differently; lengths this near to each other are the same, in seconds."""


def orders_come_before_the_work(case: Case) -> Iterator[Finding]:
    """The order that appoints the working group is not dated after the working period."""
    last = case.edition.working_period[1]
    for row in case.entry.tables.orders:
        if row.day and row.day > last:
            where = case.entry.row_where(row)
            yield ORDER_LATE.at(where, format_date_th(row.day), limit=format_date_th(last))


def work_is_of_the_year(case: Case) -> Iterator[Finding]:
    """No meeting and no post is dated after the fiscal year of the contest: it is mostly a year typed wrong."""
    contest, tables = case.edition.contest, case.entry.tables
    last = contest.fiscal_year.last
    dated: list[tuple[Row, datetime.date | None]] = [(row, row.day) for row in tables.meetings]
    dated += [(row, row.day) for row in tables.posts]
    for row, day in dated:  # a year far away is remarked on where dates are read
        if day and day > last and contest.is_near(day.year + BE_OFFSET):
            yield AFTER_CONTEST.at(case.entry.row_where(row), format_date_th(day), limit=format_date_th(last))


def video_link_is_one_video(case: Case) -> Iterator[Finding]:
    """The address of the video opens one video, which its page can play."""
    url = case.entry.identity.video.url if case.entry.identity.video else None
    if url and video_of(url) is None:
        yield NOT_ONE_VIDEO.at(case.entry.where("video", "url"), url)
    elif url and is_short(url) and not video_fits(LONGEST_SHORT_S, case.edition):
        bounds = {"longest": clock(LONGEST_SHORT_S), **_bounds(case)}
        yield IS_SHORT.at(case.entry.where("video", "url"), url, **bounds)


def video_has_its_length(case: Case) -> Iterator[Finding]:
    """The video lasts five to seven minutes, and as long as it is said to last."""
    video, measured = case.entry.identity.video, case.entry.video_seconds
    said = video.duration if video else None
    seconds = said if measured is None else measured
    where = case.entry.where("video", "file" if said is None else "duration")
    if seconds is not None and not video_fits(seconds, case.edition):
        yield VIDEO_LENGTH.at(where, clock(seconds), **_bounds(case))
    if said is not None and measured is not None and abs(said - measured) > SAME_LENGTH_S:
        yield VIDEO_NOT_AS_SAID.at(where, clock(said), measured=clock(measured))


def _bounds(case: Case) -> dict[str, str]:
    limits = case.edition.thresholds
    return {"least": clock(limits.video_seconds_from), "most": clock(limits.video_seconds_to)}

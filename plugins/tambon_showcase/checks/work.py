"""Days, years, plans and money: in the calendar, and more than nothing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from pydantic.fields import FieldInfo

from tambon_showcase.assess.online import passing_place
from tambon_showcase.assess.posts import names_no_post
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.dates import BE_OFFSET, format_date_th
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .case import Case
from .marks import located_values

DAY_AHEAD = error(
    "T250", "วันที่ {value} (ช่อง {heading}) ยังมาไม่ถึง", "แก้วันที่ ถ้าเป็นเรื่องที่วางแผนไว้ให้เขียนไว้ในแผนหรือโครงการ"
)
DAY_LONG_AGO = warning(
    "T251",
    "วันที่ {value} (ช่อง {heading}) เก่ากว่าที่น่าจะเป็นของผลงานปี {year}",
    "ตรวจปี พ.ศ. แล้วกรอกปีสี่หลัก เช่น ถ้าพิมพ์ 21 หมายถึง ค.ศ. 2021 ให้กรอก 2564",
)
YEAR_AHEAD = error("T252", "ปี {value} (ช่อง {heading}) ยังมาไม่ถึง", "แก้ปี พ.ศ.")
YEAR_FAR = warning(
    "T288",
    "ปี {value} (ช่อง {heading}) {how}กว่าที่น่าจะเป็นของผลงานปี {year}",
    "ตรวจว่าตัวเลขไม่สลับหลัก เช่น 2546 กับ 2564 และไม่ใช่ ค.ศ. สองหลัก (21 คือ 2564) ถ้าถูกต้องแล้ว ไม่ต้องแก้",
)
NO_MONEY = error("T254", "จำนวนเงินต้องไม่น้อยกว่า 1 บาท", "กรอกจำนวนเงินที่ได้รับเป็นบาท (ไม่ใช่แสนหรือล้านบาท) หรือลบแถวนี้")
VILLAGE_PLAN_WITHOUT_MOO = error("T255", "แผนระดับหมู่บ้าน “{value}” ยังไม่ระบุหมู่ที่", "กรอกหมู่ที่ หรือเปลี่ยนระดับเป็นตำบล")
STARS_OUTSIDE = error("T256", "ดาว OTOP ต้องอยู่ระหว่าง 1 ถึง 5: {value}", "แก้จำนวนดาว หรือใส่ - ถ้ายังไม่ได้คัดสรร")
FACILITY_UNKNOWN = error("T294", "กติกาปี {year} ไม่ได้ระบุ “{value}” เป็นสถานที่หรืออุปกรณ์", "ใช้คำใดคำหนึ่ง: {known}")
TOPIC_ITEM_UNKNOWN = error("T257", "แหล่งข้อมูลใช้กับหัวข้อ “{value}” ซึ่งไม่มี", "ใช้รหัสหัวข้อ เช่น P1.2")

PLAN_ENDS_FIRST = error("T267", "ช่วงปี “{value}” ของแผนจบก่อนเริ่ม", "เขียนปีแรกก่อนปีสุดท้าย เช่น 2566-2570")
PLAN_IN_CE = warning("T271", "ช่วงปี “{value}” ของแผนเป็น ค.ศ. แต่หน้าเว็บใช้ พ.ศ. ทุกแห่ง", "กรอกเป็น {years}")
PLAN_WITHOUT_YEAR = warning(
    "T279", "ช่วงปี “{value}” ของแผนไม่มีปี พ.ศ. หรือมีเลขที่ไม่ใช่ปี", "กรอกปีแรกและปีสุดท้าย เช่น 2566-2570"
)
_FOUR_DIGITS = re.compile(r"(?<![0-9])[0-9]{2}(?:[0-9]{2})?(?![0-9])")
_NO_YEAR = re.compile(r"(?<![0-9])(?:[0-9]{3}|[0-9]{5,}|(?!2[05])[0-9]{4})(?![0-9])")
_CE = re.compile(r"\D*(20[0-9]{2})(?:\s*(?:-|–|—|ถึง)\s*\D{0,6}(20[0-9]{2}))?\D*")
_TWO_YEARS = re.compile(r"\D*(25[0-9]{2})\s*(?:-|–|—|ถึง)\s*\D{0,6}(25[0-9]{2})\D*")


YEARS_PLANNED = 20
"""Years that plans and projects may look ahead: the longest official plan is the national strategy's 20 years."""

FRONT_PAGE = warning(
    "T269",
    "ลิงก์ของ “{name}” เปิดหน้าแรกหรือทั้งเพจ ไม่ใช่โพสต์นี้: {value}",
    "เปิดโพสต์ แตะวันที่หรือปุ่มแชร์ของโพสต์ แล้วคัดลอกลิงก์มาใส่",
)

PASSING_PLACE = warning(
    "T290",
    "ลิงก์ของ “{name}” เปิด{what}: {value}",
    "ใส่ลิงก์ของโพสต์หรือข่าวที่ทุกคนเปิดอ่านได้ กรรมการตรวจจากลิงก์นี้ ลิงก์เดิมจึงไม่นับเป็นการเผยแพร่",
)


def _holds_day(_name: str, field: FieldInfo) -> bool:
    return field.annotation == datetime.date | None


def _holds_year(name: str, _field: FieldInfo) -> bool:
    return name.endswith("_be")


def days_are_plausible(case: Case) -> Iterator[Finding]:
    """A day in a table has come, and is of the years that the edition's entries describe."""
    for cell in located_values(case.entry, _holds_day):
        yield from _implausible_day(case, cell.value, cell.heading, cell.where)


def main_days_are_plausible(case: Case) -> Iterator[Finding]:
    """A day in tambon.yml has come, and is of the years that the edition's entries describe."""
    identity, where = case.entry.identity, case.entry.where
    video = identity.video.made_on if identity.video else None
    for day, heading, place in (
        (identity.updated, "updated", where("updated")),
        (video, "video.made_on", where("video", "made_on")),
    ):
        if day is not None:
            yield from _implausible_day(case, day, heading, place)


def _implausible_day(case: Case, day: datetime.date, heading: str, where: Where) -> Iterator[Finding]:
    if day > case.today:
        yield DAY_AHEAD.at(where, format_date_th(day), heading=heading)
    elif day.year + BE_OFFSET < case.edition.thresholds.days_from_be:
        yield DAY_LONG_AGO.at(where, format_date_th(day), heading=heading, year=case.edition.year_be)


def years_have_come(case: Case) -> Iterator[Finding]:
    """A year of data has come and is not of long ago; only plans and projects look ahead, and not for ever."""
    this_year, year, (first, last) = (
        case.today.year + BE_OFFSET,
        case.edition.year_be,
        case.edition.contest.years_be,
    )
    cells = list(located_values(case.entry, _holds_year))
    written = {(cell.table, cell.heading, cell.value) for cell in cells}
    for cell in cells:
        continues = (cell.table, cell.heading, cell.value + 1) in written  # one of a row of years
        if cell.value > this_year + (YEARS_PLANNED if TABLES[cell.table].declared.plans else 0):
            yield YEAR_AHEAD.at(cell.where, cell.value, heading=cell.heading)
        elif cell.value > last:
            yield YEAR_FAR.at(cell.where, cell.value, heading=cell.heading, year=year, how="ไกล")
        elif cell.value < first and not (continues or _may_be_old(cell.heading)):
            yield YEAR_FAR.at(cell.where, cell.value, heading=cell.heading, year=year, how="เก่า")


def _may_be_old(heading: str) -> bool:
    """Whether a column's years may be of long ago: a group may be older than the contest."""
    return "ตั้ง" in heading


def facilities_are_of_the_year(case: Case) -> Iterator[Finding]:
    """Every thing of a place of work is one that the year's rules list, where they list any."""
    listed = case.edition.facilities
    for row in case.entry.tables.facilities if listed else ():
        if row.atom not in listed:
            told = {"year": case.edition.year_be, "known": ", ".join(listed)}
            yield FACILITY_UNKNOWN.at(case.entry.row_where(row), row.atom, **told)


def money_is_money(case: Case) -> Iterator[Finding]:
    """An amount of the budget is above 0; that none is said was found where the row was read."""
    for row in case.entry.tables.budget:
        if row.amount is not None and row.amount < 1:
            yield NO_MONEY.at(case.entry.row_where(row))


def village_plans_name_villages(case: Case) -> Iterator[Finding]:
    """A village plan says whose it is."""
    for row in case.entry.tables.plans:
        if row.level == "หมู่บ้าน" and case.entry.is_left_blank(row, "moo"):
            yield VILLAGE_PLAN_WITHOUT_MOO.at(case.entry.row_where(row), row.name)


def plans_end_after_they_begin(case: Case) -> Iterator[Finding]:
    """The years of a plan are Buddhist, and written from the first to the last."""
    for row in case.entry.tables.plans:
        written = (row.years or "").translate(ARABIC_DIGITS)
        if written and (not _FOUR_DIGITS.search(written) or _NO_YEAR.search(written)):
            yield PLAN_WITHOUT_YEAR.at(case.entry.row_where(row), row.years)
        years = _TWO_YEARS.fullmatch(written)
        if years and years[2] < years[1]:
            yield PLAN_ENDS_FIRST.at(case.entry.row_where(row), row.years)
        elif years and int(years[2]) < case.edition.thresholds.days_from_be:
            told = {"heading": "ช่วงปี", "year": case.edition.year_be, "how": "เก่า"}
            yield YEAR_FAR.at(case.entry.row_where(row), row.years, **told)
        if years := _CE.fullmatch(written):
            be = "-".join(str(int(year) + BE_OFFSET) for year in years.groups() if year)
            yield PLAN_IN_CE.at(case.entry.row_where(row), row.years, years=be)


def stars_are_stars(case: Case) -> Iterator[Finding]:
    """OTOP products have one to five stars."""
    for row in case.entry.tables.products:
        if row.otop_stars is not None and not 1 <= row.otop_stars <= 5:
            yield STARS_OUTSIDE.at(case.entry.row_where(row), row.otop_stars)


def sources_name_items(case: Case) -> Iterator[Finding]:
    """A source is used for items of the document structure."""
    known = {item.id for item in case.edition.structure}
    for row in case.entry.tables.sources:
        for topic in row.topics:
            if topic not in known:
                yield TOPIC_ITEM_UNKNOWN.at(case.entry.row_where(row), topic)


def posts_lead_to_posts(case: Case) -> Iterator[Finding]:
    """The link of a post opens that post, for everybody: a front page shows something else every day, a meeting nothing."""
    for post in case.entry.tables.posts:
        if what := passing_place(post.link):
            yield PASSING_PLACE.at(case.entry.row_where(post), post.link, name=post.title, what=what)
            continue
        if names_no_post(post.link):
            yield FRONT_PAGE.at(case.entry.row_where(post), post.link, name=post.title)

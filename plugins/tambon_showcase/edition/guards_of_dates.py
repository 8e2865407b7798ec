"""Whether the days and years of a contest are of its folder's year: what was copied from an earlier one and not moved on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tambon_showcase.finding import Finding, warning
from tambon_showcase.text.dates import BE_OFFSET

from .edition import Edition
from .guards_of_words import WORDS_DIFFER, check_data_words, is_as_printed
from .rule_lines import RuleLines

WRONG_DATES = warning("T717", "{what} “{value}” ไม่ตรงกับปีของการประกวด ({expected})", "แก้วันที่ให้เป็นของปีนี้")
BACKWARDS = warning("T718", "กำหนดเวลา {value} มีวันสิ้นสุดก่อนวันเริ่ม", "สลับหรือแก้ from และ to")
HALF_SUSPECT = warning(
    "T719",
    "กำหนดเวลา {value} ต้องมีครบทั้ง suspect: true, probable และ reason_th หรือไม่มีเลย",
    "เติมให้ครบ หรือลบทั้งสามช่อง",
)
OLDEST = 2
"""Years by which data, and the last model tambons that are excluded, may be older than the contest."""
AROUND = datetime.timedelta(days=92)
"""How far outside the fiscal year a deadline may be: tambons are named before it, and winners after it."""


def check_deadlines(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Each deadline by itself, and whether it is near the year of the contest."""
    first, last = _fiscal_year(edition, lines.year_be)
    for at, line in enumerate(edition.contest.deadlines):
        where = lines.where("edition.yml", ("deadlines", at))
        if line.first > line.last:
            yield BACKWARDS.at(lines.where("edition.yml", ("deadlines", at, "to")), line.id)
        if not line.suspect == (line.probable is not None) == bool(line.reason_th):
            yield HALF_SUSPECT.at(where, line.id)
        days = (line.probable,) if line.probable else (line.first, line.last)
        is_near = all(first - AROUND <= day <= last + AROUND for day in days)
        if not is_near and line.id != edition.contest.working_period:
            what, expected = f"กำหนดเวลา {line.id}", f"{first} ถึง {last}"
            yield WRONG_DATES.at(where, " ถึง ".join(map(str, days)), what=what, expected=expected)
        elif line.first <= line.last and not is_as_printed(line):
            at_words = lines.where("edition.yml", ("deadlines", at, "official_date_th"))
            field, ruled = f"from และ to ของ {line.id}", f"{line.first} ถึง {line.last}"
            yield WORDS_DIFFER.at(at_words, line.official_date_th, told="วันอื่น", field=field, ruled=ruled)


def check_years(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The fiscal year ends in the contest's year, its data are of late, and the work is done within it."""
    contest, year, of_contest = edition.contest, edition.contest.fiscal_year, lines.year_be
    first, last = _fiscal_year(edition, lines.year_be)
    begins = first.year + BE_OFFSET
    if year.last.year + BE_OFFSET != of_contest:
        where = lines.where("edition.yml", ("fiscal_year",))
        yield WRONG_DATES.at(where, year.last, what="ปีงบประมาณที่สิ้นสุดวันที่", expected=of_contest)
    if not of_contest - OLDEST <= contest.data_year_be <= of_contest:
        where = lines.where("edition.yml", ("data_year_be",))
        expected = f"{of_contest - OLDEST} ถึง {of_contest}"
        yield WRONG_DATES.at(where, contest.data_year_be, what="ปีข้อมูล", expected=expected)
    else:
        yield from check_data_words(edition, lines)
    if edition.thresholds.days_from_be > begins:
        where = lines.where("edition.yml", ("thresholds", "days_from_be"))
        found = edition.thresholds.days_from_be
        yield WRONG_DATES.at(where, found, what="ปีแรกของวันที่", expected=f"ไม่เกิน {begins}")
    for at, rule in enumerate(contest.selection):
        if rule.excluded_to_be < of_contest - OLDEST:
            where = lines.where("edition.yml", ("selection", at, "excluded_to_be"))
            expected = f"ปีก่อนหน้าปี {of_contest}"
            yield WRONG_DATES.at(where, rule.excluded_to_be, what="ปีสุดท้ายที่ยกเว้น", expected=expected)
    if contest.working_period not in {line.id for line in contest.deadlines}:
        return
    starts, ends = edition.working_period
    if starts <= ends and not first <= starts <= ends <= last:
        where = lines.where("edition.yml", ("working_period",))
        told = f"{starts} ถึง {ends}"
        yield WRONG_DATES.at(where, told, what="ช่วงดำเนินงาน", expected=f"{first} ถึง {last}")


def _fiscal_year(edition: Edition, of_contest: int) -> tuple[datetime.date, datetime.date]:
    """The contest's fiscal year as it is written, or as it must be where another year's is written."""
    year = edition.contest.fiscal_year
    if year.last.year + BE_OFFSET == of_contest:
        return year.first, year.last
    ends = of_contest - BE_OFFSET
    return datetime.date(ends - 1, 10, 1), datetime.date(ends, 9, 30)

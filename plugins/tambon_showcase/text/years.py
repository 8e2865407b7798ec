"""Years as Thai officers write them, alone and as the first and last of a plan."""

from __future__ import annotations

import re

from .dates import (
    BE_OFFSET,
    EXAMPLE_YEAR,
    common_era,
    month_number,
    parse_date,
    without_words_around,
    years_such_as,
)
from .thai_text import ARABIC_DIGITS
from .value_error import ThaiValueError, one_value

_BEFORE = re.compile(
    r"^(?:(?:ข้อมูล|สำรวจ|จัดเก็บ)\s*(?:เมื่อ|ณ|ของ)?\s*(?=ปี|ณ|พ\.|วันที่|สิ้น|[ก-๙]{1,3}\.|\d)|(?:ณ\s*)?(?:สิ้น|วันที่)\s*|['’](?=\d\d$))\s*"
)
_MARKS_AFTER = re.compile(r"(?<=\d)\s*[*.]+$")
"""A star leads to a note under the table; a stop ends a sentence."""
_YEAR = re.compile(r"\d{4}|\d{2}")
_YEAR_AS_NUMBER = re.compile(r"(\d),?(\d{3})(?:\.0+)?")
"""How spreadsheets write a year that they take for a number of things: `2,564`, `2564.0`."""
_ASIDE = re.compile(r"(?<=\d)\s*\([^()\d]*\)$")
"""A remark behind a year, without a number that might be another one."""
_MONTH_YEAR = re.compile(r"([ก-๙.]+)\s*(\d{4}|\d{2})")
_TWICE = re.compile(r"(\d{4})\s*\(\s*(\d{4})\s*\)")
"""The same year in both calendars: `2564 (2021)`."""
_MONTH_AND_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])/(\d{4})")
"""A month or a quarter, or the how many-th of a year: `12/2564`, `ครั้งที่ 1/2564`."""
_LONGEST = 30
"""Most years between the first and the last of a plan."""
_BETWEEN = r"\s*(?:--?|[–—/~.]|ถึง|และ)\s*"
_SEVERAL = re.compile(rf"(\d{{4}}|\d{{2}}){_BETWEEN}(?:พ\.ศ\.\s*|ปี\s*)?(\d{{4}}|\d{{2}})")
_MONTHS_BETWEEN = re.compile(rf"([ก-๙.]+)\s*(\d{{4}}|\d{{2}}){_BETWEEN}([ก-๙.]+)\s*(\d{{4}}|\d{{2}})")
_FIX = years_such_as(EXAMPLE_YEAR)
_TWO_DIGITS = re.compile(r"(?:^|[^\d:])([0-2]\d)$")
"""The end of a year in two digits that may be of either era: 21 is 2521, or 2021 that a spreadsheet cut short."""
_ERA_SAID = re.compile(r"พ\s*\.?\s*ศ|พุทธ")


def parse_year_be(text: str) -> int:
    """The Buddhist-era year in `text`: `2564`, `๒๕๖๔`, `พ.ศ. 2564`, `64`, `ธ.ค. 64`, `ข้อมูล ณ 31 ธ.ค. 2564`; 2021 is 2564.

    Raises:
        ThaiValueError: not a year.
    """
    shown = one_value(text)
    plain = _plain(shown)
    if (either := _TWO_DIGITS.search(plain)) and not _ERA_SAID.search(shown):
        buddhist = 2500 + int(either[1])
        common = 2000 + BE_OFFSET + int(either[1])
        raise ThaiValueError(
            f"ปีสองหลักใน “{shown}” อ่านได้ทั้ง พ.ศ. และ ค.ศ.", f"กรอกปี พ.ศ. สี่หลัก คือ {buddhist} หรือ {common}"
        )
    if number := _YEAR_AS_NUMBER.fullmatch(plain):
        plain = number[1] + number[2]
    if _YEAR.fullmatch(plain):
        return common_era(plain, shown) + BE_OFFSET
    if (found := _MONTH_YEAR.fullmatch(plain)) and month_number(found[1]):
        return common_era(found[2], shown) + BE_OFFSET
    if (both := _TWICE.fullmatch(plain)) and common_era(both[1], shown) == common_era(both[2], shown):
        return common_era(both[1], shown) + BE_OFFSET
    if found := _MONTH_AND_YEAR.fullmatch(plain):
        return common_era(found[1], shown) + BE_OFFSET
    several = _several(plain, shown)
    if several and 0 <= several[-1] - several[0] <= _LONGEST:
        raise ThaiValueError(f"“{shown}” เป็นช่วงปี ไม่ใช่ปีเดียว", _one_of(*several))
    try:
        return parse_date(plain).year + BE_OFFSET
    except ThaiValueError:
        raise ThaiValueError(f"“{shown}” ไม่ใช่ปี", _FIX) from None


def parse_years(text: str) -> str:
    """The years of a plan as pages show them, `2566-2570` also for `66-70`, `ปี 2566–70` and `พ.ศ. ๒๕๖๖ ถึง ๒๕๗๐`.

    What says more than years stays as it is written, and so do Christian years, which a check names.
    """
    shown = text.strip()
    plain = _plain(shown)
    if several := _SEVERAL.fullmatch(plain):
        first, last = several.groups()
    elif _YEAR.fullmatch(plain):
        first = last = plain
    else:
        return shown
    years = [_buddhist(year) for year in ((first, last) if several else (first,))]
    return "-".join(years) if all(years) else shown


def _plain(shown: str) -> str:
    words = _MARKS_AFTER.sub("", _BEFORE.sub("", shown.translate(ARABIC_DIGITS)))
    return _ASIDE.sub("", without_words_around(words)).strip()


def _buddhist(digits: str) -> str:
    return "25" + digits if len(digits) == 2 else digits * digits.startswith("25")


def _several(plain: str, shown: str) -> tuple[int, ...]:
    """The first and the last year; the year that a budget of several months belongs to, which ends in September."""
    if found := _SEVERAL.fullmatch(plain):
        return tuple(common_era(year, shown) + BE_OFFSET for year in found.groups())
    if found := _MONTHS_BETWEEN.fullmatch(plain):
        first, last = month_number(found[1]), month_number(found[3])
        years = [common_era(year, shown) + BE_OFFSET for year in (found[2], found[4])]
        if first and last:
            return (years[1],) if (first, last, years[1] - years[0]) == (10, 9, 1) else tuple(years)
    return ()


def _one_of(*years: int) -> str:
    if len(years) == 1:
        return f"กรอกปี พ.ศ. ปีเดียว: ต.ค. ถึง ก.ย. คือปีงบประมาณ {years[0]}"
    return f"กรอกปี พ.ศ. ปีเดียว เช่น {years[0]} หรือ {years[1]}"

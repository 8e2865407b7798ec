"""Age groups as offices write them, and as Excel damages them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .excel_days import any_day
from .thai_text import ARABIC_DIGITS
from .value_error import ThaiValueError, one_value

OLDEST = 150
"""No age above this is an age, in years."""

_UNIT = r"(?:\s*(?:ปี|ขวบ)(?:เต็ม)?)?"
_AND_OLDER = r"\+|ขึ้นไป|และมากกว่า|หรือมากกว่า"
_BETWEEN = re.compile(
    rf"(?:อายุ\s*)?(\d{{1,3}}|แรกเกิด){_UNIT}\s*(?:--?|[–—_~/.]|ถึง(?:อายุ)?)\s*(\d{{1,3}}){_UNIT}"
)
_FROM = re.compile(
    rf"(?:อายุ\s*)?(?:(ตั้งแต่|มากกว่า|เกิน|>=?|≥)\s*)?(\d{{1,3}}){_UNIT}\s*(?(1)(?:{_AND_OLDER})?|(?:{_AND_OLDER}))"
)
_BELOW = re.compile(rf"(?:อายุ\s*)?(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง|<)\s*(\d{{1,3}}){_UNIT}")
_ONE = re.compile(rf"(?:อายุ\s*)?(\d{{1,3}}){_UNIT}")
_NAMED = re.compile(r"[^\d()]+\((?=[^()]*\d)([^()]+)\)")
"""A name with its ages behind it: `วัยทำงาน (15-59 ปี)`."""
_FIX = "จัดคอลัมน์เป็นข้อความใน Excel ก่อนพิมพ์ แล้วพิมพ์ใหม่เป็น {band}"


class AgeBand(NamedTuple):
    """Ages in years from `first` to `last`, both included; `last` is None where there is no upper end."""

    first: int
    last: int | None


def parse_age_band(text: str) -> AgeBand | None:
    """The ages that `text` names: `5-9`, `0 – 4 ปี`, `80 ปีขึ้นไป`, `100+`, `ต่ำกว่า 1 ปี`; None for words without ages.

    Raises:
        ThaiValueError: a date that a spreadsheet made of `5-9` or `10-14`, an impossible age, or a range backwards.
    """
    shown = one_value(text)
    plain = shown.translate(ARABIC_DIGITS)
    _refuse_dates(plain, shown)
    if named := _NAMED.fullmatch(plain):
        plain = named[1].strip()
    if found := _BETWEEN.fullmatch(plain):
        return _band(0 if found[1] == "แรกเกิด" else int(found[1]), int(found[2]), shown)
    if found := _BELOW.fullmatch(plain):
        return _band(0, max(0, int(found[1]) - 1), shown)
    if found := _ONE.fullmatch(plain):
        return _band(int(found[1]), int(found[1]), shown)
    if found := _FROM.fullmatch(plain):
        return _band(int(found[2]), None, shown)
    if plain.isdecimal():
        raise ThaiValueError(f"“{shown}” ไม่ใช่ช่วงอายุ", _FIX.format(band="5-9"))
    return None


def _band(first: int, last: int | None, shown: str) -> AgeBand:
    if max(first, last or 0) > OLDEST or (last is not None and last < first):
        raise ThaiValueError(f"“{shown}” ไม่ใช่ช่วงอายุ", "กรอกอายุน้อยก่อน เช่น 5-9 หรือ 85 ขึ้นไป")
    return AgeBand(first, last)


def _refuse_dates(plain: str, shown: str) -> None:
    """A spreadsheet turns `5-9` into 9 May and `10-14` into 14 October."""
    if ages := any_day(plain):
        band = "-".join(map(str, sorted(ages)))
        raise ThaiValueError(f"Excel เปลี่ยนช่วงอายุเป็นวันที่ “{shown}” (เดิมน่าจะเป็น {band})", _FIX.format(band=band))

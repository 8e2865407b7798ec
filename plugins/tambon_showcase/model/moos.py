"""Numbers of villages as officers write them, one or several in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.excel_days import any_day
from tambon_showcase.text.thai_values import ThaiValueError

from .lists import split_list

_MOO = re.compile(
    r"(?:บ้าน|(?:บ้าน|ชุมชน)\D*\s(?=หมู่|ม))?(?:หมู่บ้านที่|หมู่ที่|หมู่|ม\.?|[Mm]oo)?\s*([0-9๐-๙]+)(?:\s*\(?(?:บ้าน|ชุมชน)\D*)?"
)
_NAME = re.compile(r"(?:หมู่)?(?:บ้าน|ชุมชน)[^0-9๐-๙]+")
_MOO_RANGE = re.compile(r"(.+?)\s*(?:-|–|—|ถึง)\s*(.+)")
_EVERY_MOO = re.compile(
    r"(?:ครบ)?(?:ทุก|ทั้ง)(?:หมู่(?:บ้าน|ที่)?|ชุมชน|ตำบล|\s*[0-9๐-๙]+\s*หมู่(?:บ้าน)?)(?:\([0-9๐-๙]+(?:หมู่(?:บ้าน)?|แห่ง)?\))?"
)
EVERY_MOO = (0,)
"""What a cell such as `ทุกหมู่บ้าน` says, until the reader of the folder puts the villages in its place."""


def moo(text: str) -> int:
    """`5`, `หมู่ที่ 5`, `ม.5`, `หมู่ 5 บ้านดอนชัย`, `บ้านดอนชัย หมู่ 5`, `Moo 5`."""
    written = _MOO.fullmatch(text.strip())
    if _NAME.fullmatch(text.strip()):
        raise ThaiValueError(f"“{text}” เป็นชื่อ ไม่ใช่เลขหมู่", "กรอกเลขหมู่ของหมู่บ้านนี้ตาม tables/villages.csv เช่น 5")
    if any_day(text):
        raise ThaiValueError(
            f"Excel เปลี่ยนเลขหมู่เป็นวันที่ “{text}”", "จัดคอลัมน์เป็นข้อความใน Excel ก่อน แล้วพิมพ์ใหม่ เช่น 1, 3 หรือ 8-12"
        )
    number = _whole(written[1] if written else text)
    if not 1 <= number <= 99:
        raise ThaiValueError("หมู่ที่ต้องอยู่ระหว่าง 1 ถึง 99", "กรอกเลขหมู่ที่ เช่น 5")
    return number


def _whole(text: str) -> int:
    """The number in `text`; what is said of it speaks of villages, never of thousands and points."""
    try:
        return thai.parse_int(text)
    except ThaiValueError as problem:
        raise ThaiValueError(f"“{text}” ไม่ใช่เลขหมู่เดียว", "กรอกเลขหมู่ตาม tables/villages.csv เช่น 5") from problem


def says_every(text: str) -> bool:
    """Whether a cell says every village, or the whole tambon."""
    return bool(text) and _EVERY_MOO.fullmatch(text.replace(" ", "")) is not None


def moos(text: str) -> tuple[int, ...]:
    """`1, 3`, `1 และ 3`, `1 & 3`, `8-12`, `หมู่ที่ 1 2 5`; every village for `ทุกหมู่บ้าน`."""
    if says_every(text):
        return EVERY_MOO
    if any_day(text):
        return (moo(text),)
    parts = split_list(
        re.sub(r"\s*(?:และ|กับ|[&+、]|/(?=\s*[หม]))\s*|(?<=[0-9๐-๙])\s+(?=[0-9๐-๙หม])", ",", text)
    )
    return tuple(dict.fromkeys(number for part in parts for number in _moos_between(part)))


def _moos_between(part: str) -> Iterable[int]:
    ends = _MOO_RANGE.fullmatch(part)
    if ends is None:
        return (moo(part),)
    first, last = moo(ends[1]), moo(ends[2])
    if first > last:
        raise ThaiValueError(f"“{part}” นับถอยหลัง", "กรอกเลขหมู่น้อยก่อน เช่น 8-12")
    return range(first, last + 1)

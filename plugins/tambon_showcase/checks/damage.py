"""What spreadsheets do to text: days made of numbers, zeros taken away, long numbers as powers of ten,
a day or a number where words belong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from tambon_showcase.content.leftovers import check_unmeant, may_be_unmeant
from tambon_showcase.content.lost_letters import CODED, COPY_AGAIN, LOST
from tambon_showcase.content.wrong_keys import WRONG_KEYS, no_word
from tambon_showcase.finding import Finding, warning
from tambon_showcase.text.dates import BE_OFFSET
from tambon_showcase.text.excel_days import Typed, made_of_numbers
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .case import Case
from .marks import LocatedValue, holds_text, holds_words, located_values

MADE_A_DAY = warning(
    "T258",
    "ช่อง {heading} มีค่า “{value}” ซึ่งเหมือนวันที่ที่ Excel เปลี่ยนให้เอง",
    "ถ้าเดิมเป็นเลขที่หรือช่วงตัวเลข เช่น {meant} ให้จัดคอลัมน์เป็นข้อความก่อน แล้วพิมพ์ใหม่",
)
ZERO_LOST = warning(
    "T259",
    "ช่อง {heading} มีเลข {value} ซึ่งเหมือนเบอร์โทรศัพท์ที่ Excel ตัดเลข 0 ตัวหน้าออก",
    "ตรวจแล้วพิมพ์ใหม่ให้ครบ เช่น 0{value}",
)
POWER_OF_TEN = warning(
    "T260",
    "ช่อง {heading} มีค่า “{value}” ซึ่งเป็นตัวเลขยาวที่ Excel ย่อไว้ ตัวเลขท้ายหายไปแล้ว",
    "จัดคอลัมน์เป็นข้อความ แล้วพิมพ์ตัวเลขเต็มใหม่",
)
WITH_POINT = warning(
    "T272",
    "ช่อง {heading} มีค่า “{value}” ซึ่งเหมือนเลขที่ที่โปรแกรมตารางเติม .0 ให้เอง",
    "ถ้าเดิมคือ {whole} ให้จัดคอลัมน์เป็นข้อความ แล้วพิมพ์ใหม่",
)
NO_WORDS = warning(
    "T287",
    "ช่อง {heading} มีแต่{what} “{value}”",
    "ช่องอาจเลื่อน หรือโปรแกรมตารางเปลี่ยนค่าให้ ตรวจทั้งแถวกับหัวตาราง",
)

PHONE_WITHOUT_ZERO = re.compile(r"[2-9][0-9]{7,8}|[689][0-9][- ][0-9]{3,4}[- ]?[0-9]{4}")
_SERIAL = re.compile(r"4[0-9]{4}")
_FIRST_DAY = datetime.date(1899, 12, 30)
"""Excel's day 0; a number of five digits that begins with 4 is a day of the years 2009 to 2036."""
_WHOLE_DAY = re.compile(r"0?1/([0-9]{1,2})/([0-9]{4})")
_ENTITIES = re.compile(r"(?:&#(?:3[56][0-9]{2}|x0?e[0-5][0-9a-f]);){3,}", re.IGNORECASE)
"""Letters as web pages code them: a text shows them as letters, a cell as they are written."""
_ODD = re.compile(
    r"(?P<point>(?P<whole>(?:\S.{0,40}[/ ])?[0-9]{1,6})\.0{1,2})|(?P<power>[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{1,2})"
    r"|(?P<day>[0-9]{1,4}([/.-])[0-9]{1,2}\5[0-9]{1,4}(?:[ T][0-9:.]+Z?)?)|(?P<number>[0-9.,\s]+)|(?P<formula>=\S.*)|(?P<truth>TRUE|FALSE|True|False|ใช่|ไม่|ไม่ใช่|จริง|เท็จ)"
)
"""A whole number that a program keeps with a point (`812/2564.0`; a version such as `Web 2.0` is none), a power of ten,
and what is no word at all."""
_NO_WORDS = {"formula": "สูตรของ Excel", "day": "วันที่", "number": "ตัวเลข", "truth": "คำตอบใช่หรือไม่"}


def text_is_not_damaged(case: Case) -> Iterator[Finding]:
    """A text in a table is what was typed, not what a spreadsheet made of it."""
    for cell in located_values(case.entry, holds_text):
        plain = str(cell.value).strip().translate(ARABIC_DIGITS)
        if typed := made_of_numbers(plain) or (cell.name == "number" and _number_made_a_day(plain)):
            meant = f"{typed.first}{'.' if cell.heading.startswith('ขั้นตอน') else '/'}{typed.second}"
            yield MADE_A_DAY.at(cell.where, cell.value, heading=cell.heading, meant=meant)
        elif (odd := _ODD.fullmatch(plain)) and (told := _odd(cell, odd)):
            yield told
        elif _is_phone_without_zero(cell, plain):
            yield ZERO_LOST.at(cell.where, cell.value, heading=cell.heading)
        elif meant := no_word(plain):
            yield WRONG_KEYS.at(cell.where, plain, meant=meant)
        elif entities := _ENTITIES.search(plain):
            yield LOST.at(cell.where, entities[0], reason=CODED, fix=COPY_AGAIN)
        elif may_be_unmeant(plain):
            yield from check_unmeant(plain, cell.where)


def _odd(cell: LocatedValue, odd: re.Match[str]) -> Finding | None:
    """What is said of a cell of such a form; None where its column may well hold it."""
    told = {"heading": cell.heading}
    if odd["point"]:
        return WITH_POINT.at(cell.where, cell.value, whole=odd["whole"], **told)
    if odd["power"]:
        return POWER_OF_TEN.at(cell.where, cell.value, **told)
    what = next(what for kind, what in _NO_WORDS.items() if odd[kind])
    is_of_words = holds_words(cell.table, cell.name) or (cell.name == "number" and not odd["number"])
    is_of_words = is_of_words or bool(odd["formula"])
    return NO_WORDS.at(cell.where, cell.value, what=what, **told) if is_of_words else None


def _number_made_a_day(plain: str) -> Typed | None:
    """`12/2564` in a column of numbers of orders that became `01/12/2564`, or how Excel counts that day."""
    if _SERIAL.fullmatch(plain):
        day = _FIRST_DAY + datetime.timedelta(int(plain))
        return Typed(day.month, day.year + BE_OFFSET)
    day_of_month = _WHOLE_DAY.fullmatch(plain)
    return Typed(int(day_of_month[1]), int(day_of_month[2])) if day_of_month else None


def _is_phone_without_zero(cell: LocatedValue, plain: str) -> bool:
    return bool(PHONE_WITHOUT_ZERO.fullmatch(plain)) and ("โทร" in cell.heading or "ติดต่อ" in cell.heading)

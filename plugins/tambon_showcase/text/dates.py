"""Days as Thai officers write them. Two digits of a year are always Buddhist era."""

from __future__ import annotations

import datetime
import re

from .thai_text import ARABIC_DIGITS
from .value_error import ThaiValueError, one_value

BE_OFFSET = 543
"""Buddhist era minus Common Era, for days from 1 January 2484 B.E. (1941) on."""

# fmt: off
MONTHS_TH = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)
MONTHS_SHORT_TH = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)
_MONTHS_SPOKEN_TH = (
    "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา",
)
_MONTHS_EN = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# fmt: on
_MONTH_NUMBERS = {
    name.replace(".", ""): number
    for names in (MONTHS_TH, MONTHS_SHORT_TH, _MONTHS_SPOKEN_TH, _MONTHS_EN)
    for number, name in enumerate(names, 1)
}

_WEEKDAY = r"(?:(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|(?:อา|จ|อ|พ|พฤ|ศ|ส)\.)|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*)"
_WORDS_AROUND = re.compile(
    rf"^(?:(?:ลง|เมื่อ)?\s*วันที่|(?:วัน\S*|{_WEEKDAY})ที่|(?:ประชุม)?เมื่อ|ณ|{_WEEKDAY}[\s,]*(?=\d|[A-Z]))\s*|(?<=\d)\s*\({_WEEKDAY}\)$"
    r"|เดือน\s*|(?:พ\.\s?ศ\.?|ค\.\s?ศ\.?|พุทธศักราช|คริสต์ศักราช)\s*|ปี(?:งบประมาณ|งบ)?\s*|งบประมาณ\s*|^(?:งบ|FY)\s*"
    r"|(?<!\S)(?:B\.?E\.?|A\.?D\.?|C\.?E\.?)\s*(?=\d|$)"
)
_SIGNS_AFTER = re.compile(r"[^\w.)\u0e00-\u0e7f]+$")
"""What Facebook writes behind the time: a dot and a small globe."""
_TIME = re.compile(
    r"(?:[ T]+|,\s*)(?:เวลา\s*)?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:-|–|ถึง)\s*\d{1,2}[:.]\d{2})?"
    r"(?:\s*น\.?|\s*[AP]M|Z|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
"""ISO 8601, and WPS Office, whose makers write years first."""
_IN_WORDS = re.compile(r"(\d{1,2})[\s/-]*([ก-๙.]+|[A-Za-z]{3})[a-z]*[\s/.-]*(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_RANGE = re.compile(r"[\d.ก-ฮ]\s*(?:-|–|ถึง|และ|,)\s*\d{1,2}\s*(?:[ก-๙]|/\d)")
_MONTHS = re.compile(
    rf"^(?:{'|'.join(map(re.escape, (*MONTHS_TH, *MONTHS_SHORT_TH)))})\s*(?:\d{{2,4}}|-|–|ถึง)"
)
"""A month without a day, or several: `พ.ย. 64`, `ธ.ค. 2564 – ม.ค. 2565`."""
_SERIAL = re.compile(r"[34]\d{4}")
"""Days as Excel counts them: 30000 is 1982, 49999 is 2036."""
_SHORT_ENGLISH = re.compile(
    r"(\d{1,2})[\s/-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s/.-]*(\d{2})", re.IGNORECASE
)
EXAMPLE_DAY, EXAMPLE_YEAR = datetime.date(2021, 11, 15), 2564
"""What advice shows where nobody knows which year's work it is about (`with_examples`)."""


def days_such_as(day: datetime.date) -> str:
    """`เช่น 15/11/2564 หรือ 15 พ.ย. 2564`: how a day is written."""
    return f"เช่น {format_date_numeric(day)} หรือ {format_date_short_th(day)}"


def years_such_as(year_be: int) -> str:
    """`กรอกปี พ.ศ. สี่หลัก เช่น 2564`: how a year is written."""
    return f"กรอกปี พ.ศ. สี่หลัก เช่น {year_be}"


def with_examples(advice: str, day: datetime.date, year_be: int) -> str:
    """Advice on a day or a year, with examples of the year that the work is of."""
    dated = advice.replace(days_such_as(EXAMPLE_DAY), days_such_as(day))
    return dated.replace(years_such_as(EXAMPLE_YEAR), years_such_as(year_be))


def _how_to_write() -> str:
    return f"เขียนเป็น วัน/เดือน/ปี พ.ศ. {days_such_as(EXAMPLE_DAY)}"


def parse_date(text: str) -> datetime.date:
    """The day in `text`: `15/11/2564`, `15/11/64`, `๑๕ พ.ย. ๒๕๖๔`, `2021-11-15`, `2564-11-15`.

    Years 2400 to 2699 and all two-digit years are Buddhist era; 1900 to 2099 are Common Era. A time of day
    that a spreadsheet appended is dropped.

    Raises:
        ThaiValueError: not a day, or a day that no calendar has (29/02/2564).
    """
    shown = one_value(text)
    words = _SIGNS_AFTER.sub("", without_words_around(shown.translate(ARABIC_DIGITS)))
    plain = _TIME.sub("", words).strip()
    day, month, year = _day_month_year(plain, shown)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        fix = _swapped(day, month, year) or f"ตรวจวันและเดือน แล้ว{_how_to_write()}"
        raise ThaiValueError(f"ไม่มีวันที่ “{shown}” ในปฏิทิน", fix) from None


def without_words_around(text: str) -> str:
    """`text` without the words that belong to every day and year: `วันที่`, `ปี`, `พ.ศ.`, `ปีงบประมาณ`."""
    return _WORDS_AROUND.sub("", text)


def month_number(name: str) -> int | None:
    """The number of a month by its Thai or English name, in full or short; None for another word."""
    return _MONTH_NUMBERS.get(name.replace(".", "").casefold()[:20]) or _MONTH_NUMBERS.get(
        name.casefold()[:3]
    )


def format_date_th(day: datetime.date) -> str:
    """`15 พฤศจิกายน 2564`."""
    return f"{day.day} {MONTHS_TH[day.month - 1]} {day.year + BE_OFFSET}"


def format_date_short_th(day: datetime.date) -> str:
    """`15 พ.ย. 2564`."""
    return f"{day.day} {MONTHS_SHORT_TH[day.month - 1]} {day.year + BE_OFFSET}"


def _day_month_year(plain: str, shown: str) -> tuple[int, int, int]:
    if found := _DAY_FIRST.fullmatch(plain):
        return int(found[1]), int(found[3]), common_era(found[4], shown)
    if found := _YEAR_FIRST.fullmatch(plain):
        return int(found[4]), int(found[3]), common_era(found[1], shown)
    if (found := _MONTH_FIRST.fullmatch(plain)) and (month := _MONTH_NUMBERS.get(found[1].casefold())):
        return int(found[2]), month, common_era(found[3], shown)
    if found := _IN_WORDS.fullmatch(plain):
        month = _MONTH_NUMBERS.get(found[2].replace(".", "").casefold())
        # "15-Nov-21" is a spreadsheet's English style: whether 21 is 2021 or 2521 cannot be known.
        if month and not (found[2].isascii() and len(found[3]) == 2):
            return int(found[1]), month, common_era(found[3], shown)
    raise ThaiValueError(*_why_no_day(plain, shown))


def _why_no_day(plain: str, shown: str) -> tuple[str, str]:
    """Why a text is no single day, and what to write, for the ways that offices and spreadsheets really write."""
    if _RANGE.search(plain):
        return f"“{shown}” เป็นช่วงวัน ไม่ใช่วันเดียว", f"กรอกวันแรก แล้วเขียนช่วงวันไว้ในช่องเรื่อง ({_how_to_write()})"
    if _SERIAL.fullmatch(plain):
        day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(plain))
        return (
            f"“{shown}” เป็นเลขวันที่ของ Excel",
            f"ถ้าหมายถึงวันที่ {format_date_th(day)} ให้กรอก {format_date_numeric(day)}",
        )
    if found := _SHORT_ENGLISH.fullmatch(plain):
        year = _likely_be(int(found[3]))
        return (
            f"ปีสองหลักใน “{shown}” อ่านได้ทั้ง ค.ศ. และ พ.ศ.",
            f"กรอกปี พ.ศ. สี่หลัก เช่น {found[1]}/{_MONTH_NUMBERS[found[2].casefold()]}/{year}",
        )
    if _MONTHS.search(plain):
        return (
            f"“{shown}” บอกเดือน แต่ไม่บอกวัน",
            f"ถ้าไม่ทราบวันที่ ให้ดูจากเอกสารหรือโพสต์ของวันนั้น ถ้าเป็นหลายเดือน ให้กรอกวันแรก ({_how_to_write()})",
        )
    return f"อ่านวันที่ “{shown}” ไม่ได้", _how_to_write()


def _swapped(day: int, month: int, year: int) -> str:
    """What to do where the month was written first: then every day of that table up to the 12th was read wrong."""
    if not day <= len(MONTHS_TH) < month <= 31:
        return ""
    return (
        f"ถ้าหมายถึง {month} {MONTHS_TH[day - 1]} ให้กรอก {month}/{day}/{year + BE_OFFSET} และแก้วันที่ทุกช่องในคอลัมน์นี้เป็นวันก่อนเดือน "
        "(Google ชีตที่ตั้งเป็นสหรัฐอเมริกาเขียนเดือนก่อนวัน วันที่ไม่เกิน 12 จะถูกอ่านสลับกัน)"
    )


def _likely_be(two_digits: int) -> int:
    """The Buddhist-era year nearer to our time: 22 is 2022 CE, 65 is 2565 BE."""
    return 2000 + BE_OFFSET + two_digits if two_digits < 50 else 2500 + two_digits


def format_date_numeric(day: datetime.date) -> str:
    """`15/11/2564`."""
    return f"{day.day}/{day.month}/{day.year + BE_OFFSET}"


def common_era(digits: str, shown: str) -> int:
    """The Common Era year that two or four digits of `shown` mean.

    Raises:
        ThaiValueError: no year of our time.
    """
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    if 2400 <= year < 2700:
        return year - BE_OFFSET
    if 1900 <= year < 2100:
        return year
    raise ThaiValueError(f"ปีใน “{shown}” ไม่น่าใช่ปี พ.ศ. หรือ ค.ศ.", years_such_as(EXAMPLE_YEAR))

"""The kinds of values that officers write, as types: every one is read from text.

A contributed value is always text first (plain YAML would turn `010203` into 4227); these types convert
it with `text.thai_values`. Blank cells ("-", "ไม่มีข้อมูล", empty) become None, which is never 0.
`FileIn` and `RefersTo` mark fields whose value names a file or a row of another table; the checks
walk these marks, so a new field needs no new check.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from tambon_showcase.content.typed_addresses import ONLY_AT_HOME, is_at_home, stuck_end
from tambon_showcase.content.urls import SERVICES, address_among_words, service_url, web_url
from tambon_showcase.personal.plain import Plain
from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.thai_text import says_nothing
from tambon_showcase.text.thai_values import ThaiValueError

from .counting import count, counted_otherwise
from .degrees import degrees
from .folders import DOCUMENT_FOLDER, PHOTO_FOLDER, VIDEO_FOLDER
from .lists import key_of, split_codes, split_files, split_indicators, split_list, split_steps, step_of
from .moos import moo, moos

TEXT_LIMIT = 4_000
"""Longest text of one cell or key, in characters; longer stories belong in `texts/`."""


@dataclasses.dataclass(frozen=True, slots=True)
class FileIn:
    """Marks a field that names a file in this folder of the entry, or in `other` where that folder does as well.

    `endings` are those of the files that it may mean, where the folder has files of several kinds; empty for all.
    """

    folder: str
    other: str = ""
    endings: tuple[str, ...] = ()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders in which the file may be, the usual one first."""
        return (self.folder, self.other) if self.other else (self.folder,)


@dataclasses.dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose value must be in `column` of `table` (or be one of several values that do)."""

    table: str
    column: str


def blank_is_none(convert: Callable[[str], Any]) -> BeforeValidator:
    """Read text with `convert`; a blank becomes None; values that are no text any more pass through."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        return None if thai.is_blank(value) else convert(value)

    return BeforeValidator(read)


def _stars(text: str) -> int | None:
    """`4`, `4 ดาว`, `OTOP 4 ดาว`, `4⭐`, `★★★★☆`."""
    said = text.strip()
    if said.startswith("ไม่"):
        return None
    return (
        said.count("★") + said.count("⭐") if _STARS.fullmatch(said) else count(_AROUND_STARS.sub("", said))
    )


_STARS = re.compile(r"(?:[★⭐]\ufe0f?)+[☆✩]*")
_AROUND_STARS = re.compile(
    r"^(?:(?:OTOP|โอทอป|โอท็อป|ระดับ)\s*)+(?=[0-9๐-๙])|(?<=[0-9๐-๙])\s*[★⭐]\ufe0f?$|(?<=ดาว)\s*\(?(?:ปี|พ\.ศ\.)\s*[0-9๐-๙]{4}\)?$",
    re.IGNORECASE,
)
_INDICATOR = re.compile(
    r"(?:ตัวชี้วัด|ตชว\.?|ข้อ|KPI)?(?:\s*ข้อ)?(?:\s*ที่)?\s*([0-9๐-๙]{1,2})(?:\s*[.):]\s*\D.*|\s+[^\W\d].*)?",
    re.IGNORECASE,
)


def _indicator(text: str) -> int:
    """`3`, `ข้อ 3`, `3. เด็กแรกเกิดมีน้ำหนักไม่น้อยกว่า 2,500 กรัม`, as reports print it."""
    written = _INDICATOR.fullmatch(text.strip())
    return count(written[1] if written else text)


def _address(text: str) -> str:
    if is_at_home(text):
        raise ThaiValueError(*ONLY_AT_HOME)
    address = web_url(text) if stuck_end(text) == len(text) else None
    if address is None:
        if web_url(alone := address_among_words(text) or text[: stuck_end(text)]):
            raise ThaiValueError("มีข้อความอื่นปนกับที่อยู่เว็บ", f"เหลือไว้เพียง {alone}")
        raise ThaiValueError("ที่อยู่เว็บนี้ใช้ไม่ได้", "กรอกที่อยู่เต็มที่ขึ้นต้นด้วย https://")
    return address


def _address_of(service: str) -> BeforeValidator:
    """Read an address that must really belong to `service`, not merely look like it."""

    def read(text: str) -> str:
        address = service_url(service, text)
        if address is None:
            hosts = ", ".join(SERVICES[service])
            raise ThaiValueError("ที่อยู่นี้ไม่ใช่ของบริการนี้", f"กรอกที่อยู่ที่ขึ้นต้นด้วย https:// ของ {hosts}")
        return address

    return blank_is_none(read)


def _items(
    convert: Callable[[str], Any], split: Callable[[str], tuple[str, ...]] = split_list
) -> BeforeValidator:
    return _some(lambda text: tuple(item for part in split(text) if (item := convert(part)) is not None))


def _some(convert: Callable[[str], tuple[Any, ...]]) -> BeforeValidator:
    """Read one cell as several values; a blank is none."""

    def read(value: object) -> object:
        if value is None or (isinstance(value, str) and thai.is_blank(value)):
            return ()
        return convert(value) if isinstance(value, str) else value

    return BeforeValidator(read)


def _text(text: str) -> str | None:
    return None if says_nothing(text) else text.strip()


Text = Annotated[Plain, StringConstraints(strip_whitespace=True, min_length=1, max_length=TEXT_LIMIT)]
"""Text that must be there."""
MaybeText = Annotated[Annotated[Plain, StringConstraints(max_length=TEXT_LIMIT)] | None, blank_is_none(_text)]
ReplyText = Annotated[
    Annotated[Plain, StringConstraints(strip_whitespace=True, max_length=TEXT_LIMIT)] | None,
    blank_is_none(str),
]
"""A question answered in the officer's own words: `ไม่มี` is an answer."""
Key = Annotated[Text, BeforeValidator(lambda value: key_of(value) if isinstance(value, str) else value)]
"""The code by which other tables name a row."""
MaybeKey = Annotated[Annotated[Plain, StringConstraints(max_length=TEXT_LIMIT)] | None, blank_is_none(key_of)]
Keys = Annotated[tuple[Plain, ...], _items(key_of, split_codes)]
Count = Annotated[int | None, blank_is_none(count)]
"""A whole number from 0, or None where nothing is published."""
People = Annotated[Count, counted_otherwise("ครัวเรือน|ครอบครัว|หลังคาเรือน|หลัง|หมู่บ้าน|หมู่|กลุ่ม", "คน")]
"""How many people there are."""
Households = Annotated[Count, counted_otherwise("คน|ราย|ท่าน|ตัว|หมู่บ้าน|หมู่", "ครัวเรือน")]
"""How many households there are."""
Stars = Annotated[int | None, blank_is_none(_stars)]
"""How many stars a product has, also drawn."""
IndicatorNumber = Annotated[int | None, blank_is_none(_indicator)]
"""The number of an indicator, also with its words behind it."""
Number = Annotated[float | None, blank_is_none(lambda text: float(thai.parse_decimal(text)))]
Degrees = Annotated[float | None, blank_is_none(degrees)]
"""A latitude or longitude in decimal degrees."""
Quantity = Annotated[float | None, blank_is_none(lambda text: float(thai.parse_quantity(text)))]
"""How much of something there is: `33.280` is refused, because it may be 33,280."""
Money = Annotated[Decimal | None, blank_is_none(thai.parse_money)]
"""Thai baht."""
Moo = Annotated[int | None, blank_is_none(moo)]
"""A village's number in its tambon: the key of every village, since names repeat."""
VillageNumber = Annotated[int, blank_is_none(moo)]
"""As `Moo`, where it must be there."""
Moos = Annotated[tuple[int, ...], _some(moos)]
Years = Annotated[
    Annotated[Plain, StringConstraints(max_length=TEXT_LIMIT)] | None,
    blank_is_none(lambda text: thai.parse_years(said) if (said := _text(text)) else None),
]
"""The first and last year of a plan, in four digits where they are certain."""
YearBE = Annotated[int | None, blank_is_none(thai.parse_year_be)]
"""A Buddhist-era year."""
Day = Annotated[datetime.date | None, blank_is_none(thai.parse_date)]
YesNo = Annotated[bool | None, blank_is_none(thai.parse_bool)]
Seconds = Annotated[int | None, blank_is_none(thai.parse_duration)]
"""A duration written as `6:12`, in seconds."""
Address = Annotated[Plain | None, blank_is_none(_address)]
"""A web address that is safe to link."""
Words = Annotated[tuple[Plain, ...], _items(_text)]
MaybeStep = Annotated[MaybeText, blank_is_none(lambda text: step_of(text) if _text(text) else None)]
StepNumbers = Annotated[tuple[Plain, ...], _items(_text, split_steps)]
"""Numbers of the steps of a process."""
Indicators = Annotated[tuple[Plain, ...], _items(_text, split_indicators)]
"""Indicators of the surveys, each with the name of its survey."""
Facebook = Annotated[Plain | None, _address_of("facebook")]
LineAddress = Annotated[Plain | None, _address_of("line")]
YouTube = Annotated[Plain | None, _address_of("youtube")]
GoogleMaps = Annotated[Plain | None, _address_of("google-maps")]
PhotoName = Annotated[MaybeText, FileIn(PHOTO_FOLDER)]
PhotoNames = Annotated[tuple[Plain, ...], _items(_text, split_files), FileIn(PHOTO_FOLDER)]
DocumentName = Annotated[MaybeText, FileIn(DOCUMENT_FOLDER, PHOTO_FOLDER)]
"""A document, or the photo of one: phones photograph papers."""
VideoName = Annotated[MaybeText, FileIn(VIDEO_FOLDER, endings=(".mp4",))]
CaptionsName = Annotated[MaybeText, FileIn(VIDEO_FOLDER, endings=(".vtt", ".srt"))]
VillageMoo = Annotated[Moo, RefersTo("villages", "moo")]
VillageMoos = Annotated[Moos, RefersTo("villages", "moo")]

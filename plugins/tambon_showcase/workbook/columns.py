"""A column of the workbook: what the model declares of a field, and when two cells of it say the same."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from tambon_showcase.edition import Edition
from tambon_showcase.model.choices import OneOf, OneOfYear
from tambon_showcase.model.fields import (
    Address,
    Count,
    Day,
    Degrees,
    FileIn,
    Households,
    IndicatorNumber,
    Money,
    Moo,
    Moos,
    Number,
    People,
    Quantity,
    RefersTo,
    Seconds,
    Stars,
    VillageNumber,
    YearBE,
    YesNo,
)
from tambon_showcase.model.page_names import PageName
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.text.dates import format_date_numeric
from tambon_showcase.text.thai_text import is_blank, repair, squeeze

YES_OR_NO = ("ใช่", "ไม่")
_HINTS: Sequence[tuple[Any, str]] = (
    (Day, "วัน/เดือน/ปี พ.ศ. เช่น {day}"),
    (YearBE, "ปี พ.ศ. สี่หลัก เช่น {year}"),
    (IndicatorNumber, "เลขข้อของตัวชี้วัด"),
    (Moo, "เลขหมู่ที่ เช่น 5"),
    (VillageNumber, "เลขหมู่ที่ เช่น 5"),
    (Moos, "เลขหมู่ที่ คั่นด้วยจุลภาค เช่น 1, 3, 8-12"),
    (Count, "จำนวนเต็ม ไม่ใส่หน่วย"),
    (Number, "ตัวเลข ไม่ใส่หน่วย"),
    (Degrees, "ตัวเลข ไม่ใส่หน่วย"),
    (Quantity, "ตัวเลข ไม่ใส่หน่วย"),
    (Money, "จำนวนเงินเป็นบาท ไม่ใส่หน่วย"),
    (YesNo, "เลือก ใช่ หรือ ไม่"),
    (Seconds, "นาที:วินาที เช่น 6:12"),
    (Address, "ที่อยู่เต็ม ขึ้นต้นด้วย https://"),
    (PageName, "เลือกหน้าของเว็บไซต์"),
)
"""What is written in a field of each kind."""
_UNITS: Sequence[tuple[Any, str]] = (
    (People, "คน"),
    (Households, "ครัวเรือน"),
    (Money, "บาท"),
    (Degrees, "องศา"),
    (Seconds, "นาที:วินาที"),
    (Stars, "ดาว"),
)
"""What is counted or measured in a field of each kind; of all others the heading says it."""
_NUMBERS = frozenset({int, float, Decimal})


class OfYear(NamedTuple):
    """What one year's rules say of columns: the words that they list, and a day and a year of data as an example."""

    listed: tuple[str, ...] = ()
    day: str = "15/11/2564"
    year: str = "2564"

    @classmethod
    def of(cls, edition: Edition) -> OfYear:
        """What the rules of this year say; the day is in the middle of the first month of the work."""
        return cls(edition.facilities, format_date_numeric(edition.example_day), str(edition.data_year_be))


NO_YEAR = OfYear()


@dataclasses.dataclass(frozen=True)
class BookColumn:
    """One column: its name in the model, its Thai heading, and how its cells are written and compared.

    `words` are those it takes, `refers` the table and column whose values it takes; `is_number` cells are numbers
    in the workbook, all others text. `is_long`: whole texts, of which every space counts. `of_year` is what the
    rules of one year say of it.
    """

    id: str
    heading: str
    field: FieldInfo | None = dataclasses.field(default=None, compare=False, repr=False)
    is_long: bool = False
    of_year: OfYear = NO_YEAR

    @property
    def takes_words_of_the_year(self) -> bool:
        """Whether the year's rules list what it takes."""
        return any(isinstance(mark, OneOfYear) for mark in self._marks)

    @property
    def is_required(self) -> bool:
        """Whether every row must fill it."""
        return self.field is not None and self.field.is_required()

    @functools.cached_property
    def _marks(self) -> tuple[Any, ...]:
        return tuple(self.field.metadata) if self.field else ()

    def _is(self, kind: Any) -> bool:
        return get_args(kind)[1] in self._marks

    @functools.cached_property
    def _types(self) -> tuple[Any, ...]:
        annotation = self.field.annotation if self.field else str
        return (annotation, *get_args(annotation))

    @property
    def is_list(self) -> bool:
        """Whether a cell holds several values."""
        return any(getattr(each, "__origin__", each) is tuple for each in self._types)

    @property
    def is_number(self) -> bool:
        """Whether cells are numbers in the workbook."""
        return not self.is_list and bool(_NUMBERS & set(self._types)) and not self._is(Seconds)

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        """The fixed words that it takes; empty where it takes any."""
        if self._is(YesNo):
            return YES_OR_NO
        if self._is(PageName):
            return tuple(section.title for section in SECTIONS)
        listed = self.of_year.listed if self.takes_words_of_the_year else ()
        return next((mark.words for mark in self._marks if isinstance(mark, OneOf)), listed)

    @functools.cached_property
    def refers(self) -> tuple[str, str] | None:
        """The table and column that hold what a cell may name, where it names one thing."""
        for mark in () if self.is_list else self._marks:
            if isinstance(mark, RefersTo):
                return mark.table, mark.column
            if isinstance(mark, FileIn) and self.id != "file":
                return mark.folder, "file"
        return None

    @property
    def unit(self) -> str:
        """What a number is a number of, where its kind says it."""
        return next((unit for kind, unit in _UNITS if get_args(kind)[-1] in self._marks), "")

    @functools.cached_property
    def hint(self) -> str:
        """What to write, in Thai."""
        said = next((words for kind, words in _HINTS if self._is(kind)), "")
        said = said.format(day=self.of_year.day, year=self.of_year.year)
        folder = next((mark.folder for mark in self._marks if isinstance(mark, FileIn)), "")
        said = said or (f"เลือกคำหนึ่งจาก: {', '.join(self.words)}" if self.words else "")
        said = said or (f"ชื่อไฟล์ในโฟลเดอร์ {folder}" if folder else "")
        many = "หลายค่าคั่นด้วยจุลภาค" if self.is_list and not self._is(Moos) else ""
        return " ".join(filter(None, ("ต้องกรอก" if self.is_required else "", said, many))) or "ข้อความ"

    @functools.cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        annotation: Any = self.field.annotation if self.field else str
        return TypeAdapter(Annotated[annotation, *self._marks] if self._marks else annotation)

    def value(self, text: str) -> object:
        """What a cell says; None where it says nothing, the cleaned text itself where the column does not take it."""
        if self.is_long:
            return repair(text.replace("\r\n", "\n")).strip("\n") or None
        plain = squeeze(repair(text))
        if is_blank(plain):
            return None
        try:
            return self._adapter.validate_python(plain)
        except ValidationError:
            return plain

    def is_same(self, one: str, other: str) -> bool:
        """Whether two cells say the same, however they are spelt."""
        return one == other or self.value(one) == self.value(other)

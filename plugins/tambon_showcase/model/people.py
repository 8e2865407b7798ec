"""Tables of part 1 about people: villages, population, leaders, groups (guideline part 1, items 2 and 3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from tambon_showcase.text.ages import AgeBand, parse_age_band
from tambon_showcase.text.thai_text import ARABIC_DIGITS
from tambon_showcase.text.value_error import ThaiValueError
from tambon_showcase.text.words import parse_bool

from .choices import OneOf
from .fields import (
    Households,
    MaybeText,
    Moo,
    People,
    PhotoName,
    RefersTo,
    ReplyText,
    Text,
    VillageMoo,
    VillageNumber,
    YearBE,
    blank_is_none,
)
from .known_by import GroupName, OfficeHeld, PersonName, Role
from .row import Row, column


class Village(Row):
    """A village (หมู่บ้าน) or urban community (ชุมชน), keyed by `moo`; names repeat inside a tambon."""

    moo: VillageNumber = column("หมู่ที่", required=True)
    name: Text = column("ชื่อหมู่บ้าน", required=True)
    kind: Annotated[str | None, OneOf("หมู่บ้าน", "ชุมชน", also={"บ้าน": "หมู่บ้าน", "ม.": "หมู่บ้าน"})] = column(
        "ประเภท"
    )
    male: People = column("ชาย")
    female: People = column("หญิง")
    total: People = column("รวม")
    households: Households = column("ครัวเรือน")
    year_be: YearBE = column("ปีข้อมูล")
    source: MaybeText = column("แหล่งที่มา")

    @property
    def name_th(self) -> str:
        """The name, of an urban community with that word: no village headman leads one."""
        return f"{self.name} (ชุมชน)" if self.kind == "ชุมชน" else self.name


class PopulationYear(Row):
    """The whole tambon's registered people in one year."""

    year_be: YearBE = column("ปีข้อมูล", required=True)
    male: People = column("ชาย")
    female: People = column("หญิง")
    total: People = column("รวม")
    households: Households = column("ครัวเรือน")
    source: MaybeText = column("แหล่งที่มา")


def _ages(text: str) -> str:
    parse_age_band(text)
    return text


class AgeGroup(Row):
    """People of one age group, for the population pyramid."""

    ages: Annotated[Text, AfterValidator(_ages)] = column("ช่วงอายุ", required=True)
    male: People = column("ชาย")
    female: People = column("หญิง")
    year_be: YearBE = column("ปีข้อมูล")
    source: MaybeText = column("แหล่งที่มา")

    @property
    def band(self) -> AgeBand | None:
        """The ages as numbers; None for a group that is named in words only."""
        return parse_age_band(self.ages)


class Leader(Row):
    """A holder of a public office; only name, office and what the office publishes."""

    name: PersonName = column("ชื่อ-สกุล", required=True)
    position: OfficeHeld = column("ตำแหน่ง", required=True)
    moo: VillageMoo = column("หมู่ที่")
    office_phone: MaybeText = column("โทรศัพท์สำนักงาน")
    photo: PhotoName = column("ภาพ")
    source: MaybeText = column("แหล่งที่มา")


def _is_no_age(text: str) -> str:
    """The year in which a group began as it is written; two digits alone may be its age."""
    short = text.translate(ARABIC_DIGITS).strip().removesuffix("ปี").strip()
    if short.isdecimal() and len(short) <= len("38"):
        raise ThaiValueError(
            f"“{text.strip()}” อาจเป็นปี พ.ศ. หรือจำนวนปี", f"กรอกปี พ.ศ. สี่หลัก เช่น {2500 + int(short)}"
        )
    return text


class Group(Row):
    """A community group or organisation (กลุ่มองค์กร)."""

    name: GroupName = column("ชื่อกลุ่ม", required=True)
    kind: MaybeText = column("ประเภท")
    moo: VillageMoo = column("หมู่ที่")
    members: People = column("จำนวนสมาชิก")
    founded_be: Annotated[YearBE, blank_is_none(_is_no_age)] = column("ปีที่ตั้ง")
    activity: MaybeText = column("กิจกรรม")
    result: MaybeText = column("ผลงาน")
    photo: PhotoName = column("ภาพ")
    source: MaybeText = column("แหล่งที่มา")


class WorkingGroupMember(Row):
    """A member of the tambon's working group (คณะทำงานขับเคลื่อน), rubric item 1.2."""

    name: PersonName = column("ชื่อ-สกุล", required=True)
    role: Role = column("หน้าที่ในคณะทำงาน", required=True)
    organisation: MaybeText = column("หน่วยงาน/ตำแหน่ง")
    moo: Annotated[Moo, RefersTo("villages", "moo")] = column("ตัวแทนหมู่ที่")
    uses_cia: ReplyText = column("ใช้โปรแกรม CIA ได้")

    @property
    def can_use_cia(self) -> bool | None:
        """Whether the member uses the CIA program as the tambon says; None where it says nothing or nothing clear."""
        try:
            return parse_bool(self.uses_cia) if self.uses_cia else None
        except ThaiValueError:
            return None

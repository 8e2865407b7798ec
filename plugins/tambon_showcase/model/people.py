"""Tables of part 1 about people: villages, population, leaders, groups (guideline part 1, items 2 and 3)."""

from __future__ import annotations

from typing import Annotated

from .fields import (
    Count,
    MaybeText,
    Moo,
    OneOf,
    PhotoName,
    RefersTo,
    Row,
    Text,
    VillageMoo,
    VillageNumber,
    YearBE,
    column,
)


class Village(Row):
    """A village (หมู่บ้าน) or urban community (ชุมชน), keyed by `moo`; names repeat inside a tambon."""

    moo: VillageNumber = column("หมู่ที่", required=True)
    name: Text = column("ชื่อหมู่บ้าน", required=True)
    kind: Annotated[str | None, OneOf("หมู่บ้าน", "ชุมชน")] = column("ประเภท")
    male: Count = column("ชาย")
    female: Count = column("หญิง")
    total: Count = column("รวม")
    households: Count = column("ครัวเรือน")
    year_be: YearBE = column("ปีข้อมูล")
    source: MaybeText = column("แหล่งที่มา")


class PopulationYear(Row):
    """The whole tambon's registered people in one year."""

    year_be: YearBE = column("ปีข้อมูล", required=True)
    male: Count = column("ชาย")
    female: Count = column("หญิง")
    total: Count = column("รวม")
    households: Count = column("ครัวเรือน")
    source: MaybeText = column("แหล่งที่มา")


class AgeGroup(Row):
    """People of one age group, for the population pyramid."""

    ages: Text = column("ช่วงอายุ", required=True)
    male: Count = column("ชาย")
    female: Count = column("หญิง")
    year_be: YearBE = column("ปีข้อมูล")
    source: MaybeText = column("แหล่งที่มา")


class Leader(Row):
    """A holder of a public office; only name, office and what the office publishes."""

    name: Text = column("ชื่อ-สกุล", required=True)
    position: Text = column("ตำแหน่ง", required=True)
    moo: VillageMoo = column("หมู่ที่")
    office_phone: MaybeText = column("โทรศัพท์สำนักงาน")
    photo: PhotoName = column("ภาพ")
    source: MaybeText = column("แหล่งที่มา")


class Group(Row):
    """A community group or organisation (กลุ่มองค์กร)."""

    name: Text = column("ชื่อกลุ่ม", required=True)
    kind: MaybeText = column("ประเภท")
    moo: VillageMoo = column("หมู่ที่")
    members: Count = column("จำนวนสมาชิก")
    founded_be: YearBE = column("ปีที่ตั้ง")
    activity: MaybeText = column("กิจกรรม")
    result: MaybeText = column("ผลงาน")
    photo: PhotoName = column("ภาพ")
    source: MaybeText = column("แหล่งที่มา")


class WorkingGroupMember(Row):
    """A member of the tambon's working group (คณะทำงานขับเคลื่อน), rubric item 1.2."""

    name: Text = column("ชื่อ-สกุล", required=True)
    role: Text = column("หน้าที่ในคณะทำงาน", required=True)
    organisation: MaybeText = column("หน่วยงาน/ตำแหน่ง")
    moo: Annotated[Moo, RefersTo("villages", "moo")] = column("ตัวแทนหมู่ที่")
    uses_cia: MaybeText = column("ใช้โปรแกรม CIA ได้")

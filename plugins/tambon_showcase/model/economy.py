"""Tables of part 1 about living: products, income, attractions, services, culture (guideline part 1, items 4, 5, 7)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from pydantic import BeforeValidator

from .choices import OneOf
from .fields import Address, MaybeText, Money, PhotoNames, Quantity, Stars, Text, VillageMoo, YearBE
from .known_by import Fee, Maker, Opening, Story, Unit
from .row import Row, column, columns

_PRICE_UNIT = re.compile(r"\s*(?:บาท|฿|THB|Baht)\s*(?:(?:/|ต่อ)\s*(?P<sold>.+))?", re.IGNORECASE)


def _what_is_sold(value: object) -> object:
    """`ผืน` of `บาท/ผืน`: a price is in baht, and these alone leave unsaid what is sold for it."""
    baht = _PRICE_UNIT.fullmatch(value) if isinstance(value, str) else None
    return baht["sold"] if baht else value


class Product(Row):
    """A product of the tambon (ผลิตภัณฑ์ตำบล, OTOP)."""

    name: Text = column("ชื่อผลิตภัณฑ์", required=True)
    kind: MaybeText = column("ประเภท")
    maker: Maker = column("ผู้ผลิต")
    moo: VillageMoo = column("หมู่ที่")
    price: Money = column("ราคา (บาท)")
    unit: Annotated[Unit, BeforeValidator(_what_is_sold)] = column("หน่วย")
    otop_stars: Stars = column("ดาว OTOP")
    year_be: YearBE = column("ปีข้อมูล")
    story: Story = column("เรื่องราว")
    contact: MaybeText = column("ช่องทางติดต่อกลุ่ม")
    link: Address = column("ลิงก์")
    photos: PhotoNames = columns("ภาพ")
    source: MaybeText = column("แหล่งที่มา")


def newest_products(rows: Sequence[Product]) -> list[Product]:
    """Each product once: of one with rows of several years the newest, so that none is counted twice."""
    newest = {row.name: row for row in sorted(rows, key=lambda row: row.year_be or 0)}
    return [row for row in rows if newest[row.name] is row]


class Income(Row):
    """One figure of the tambon's economy."""

    item: Text = column("รายการ", required=True)
    value: Quantity = column("จำนวน")
    unit: Unit = column("หน่วย")
    year_be: YearBE = column("ปีข้อมูล")
    source: MaybeText = column("แหล่งที่มา")


class Attraction(Row):
    """A place to visit, or a service for visitors (แหล่งท่องเที่ยวและการบริการ)."""

    name: Text = column("ชื่อ", required=True)
    kind: Annotated[
        str | None,
        OneOf(
            "แหล่งท่องเที่ยว",
            "ที่พัก",
            "ร้านอาหาร",
            "บริการ",
            also={
                "ที่เที่ยว": "แหล่งท่องเที่ยว",
                "สถานที่ท่องเที่ยว": "แหล่งท่องเที่ยว",
                "ท่องเที่ยว": "แหล่งท่องเที่ยว",
                "โฮมสเตย์": "ที่พัก",
                "รีสอร์ท": "ที่พัก",
                "โรงแรม": "ที่พัก",
                "ร้านกาแฟ": "ร้านอาหาร",
                "การบริการ": "บริการ",
            },
        ),
    ] = column("ประเภท")
    moo: VillageMoo = column("หมู่ที่")
    story: Story = column("รายละเอียด")
    opening: Opening = column("เวลาเปิด")
    fee: Fee = column("ค่าเข้าชม")
    contact: MaybeText = column("ติดต่อ")
    link: Address = column("ลิงก์")
    photos: PhotoNames = columns("ภาพ")
    source: MaybeText = column("แหล่งที่มา")


class CultureItem(Row):
    """An art, a custom, a festival or a piece of local wisdom; `month` places it in the year's calendar."""

    name: Text = column("ชื่อ", required=True)
    kind: Annotated[
        str | None,
        OneOf(
            "ศิลปะ",
            "วัฒนธรรม",
            "ประเพณี",
            "ภูมิปัญญาท้องถิ่น",
            also={
                "ภูมิปัญญา": "ภูมิปัญญาท้องถิ่น",
                "ศิลปวัฒนธรรม": "วัฒนธรรม",
                "งานประเพณี": "ประเพณี",
                "เทศกาล": "ประเพณี",
            },
        ),
    ] = column("ประเภท", required=True)
    month: MaybeText = column("เดือน")
    place: MaybeText = column("สถานที่")
    story: Story = column("รายละเอียด")
    photos: PhotoNames = columns("ภาพ")
    source: MaybeText = column("แหล่งที่มา")

"""The fixed vocabulary of pins: what each symbol means (rubric item 3.1: places and development activities).

Symbols are drawn for this site (`symbols.py`).
Colours keep at least 4.5:1 against white, so the white symbol on them is readable.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable


@dataclasses.dataclass(frozen=True, slots=True)
class Category:
    """A kind of pin; `activity` marks the development activities that rubric item 3.1 names."""

    id: str
    name: str
    meaning: str
    symbol: str
    colour: str
    activity: bool = False
    other_names: tuple[str, ...] = ()


CATEGORIES: tuple[Category, ...] = (
    Category(
        "savings",
        "กลุ่มออมทรัพย์",
        "กลุ่มออมทรัพย์เพื่อการผลิต สถาบันการจัดการเงินทุนชุมชน",
        "coin",
        "#b3261e",
        True,
        ("กลุ่มออมทรัพย์ฯ", "ออมทรัพย์", "กลุ่มออมทรัพย์เพื่อการผลิต", "สัจจะออมทรัพย์", "สถาบันการเงินชุมชน", "ธนาคารชุมชน"),
    ),
    Category(
        "otop",
        "OTOP",
        "ผลิตภัณฑ์หนึ่งตำบล หนึ่งผลิตภัณฑ์ และผู้ผลิต",
        "gift",
        "#7b1fa2",
        True,
        (
            "โอทอป",
            "สินค้า OTOP",
            "ผลิตภัณฑ์ OTOP",
            "ผลิตภัณฑ์",
            "สินค้าชุมชน",
            "ผลิตภัณฑ์ชุมชน",
            "สินค้า",
            "ของฝาก",
            "ผู้ผลิต OTOP",
        ),
    ),
    Category(
        "occupation",
        "กลุ่มอาชีพ",
        "กลุ่มอาชีพ วิสาหกิจชุมชน กลุ่มสัมมาชีพ",
        "people",
        "#56600a",
        True,
        ("อาชีพ", "วิสาหกิจชุมชน", "กลุ่มสัมมาชีพ", "สัมมาชีพชุมชน", "กลุ่มแม่บ้าน", "กลุ่มสตรี", "กลุ่มเกษตรกร", "กลุ่มทอผ้า"),
    ),
    Category(
        "fund",
        "กองทุนหมู่บ้าน",
        "กองทุนหมู่บ้านและชุมชนเมือง กองทุนพัฒนาบทบาทสตรี กข.คจ.",
        "banknotes",
        "#6d4c41",
        True,
        ("กองทุน", "กข.คจ.", "กองทุนพัฒนาบทบาทสตรี", "กองทุนหมู่บ้านและชุมชนเมือง", "กทบ."),
    ),
    Category(
        "learning",
        "ศูนย์เรียนรู้",
        "ศูนย์เรียนรู้ชุมชน ปราชญ์ชาวบ้าน แปลงโคก หนอง นา",
        "book",
        "#2e7d32",
        True,
        ("แหล่งเรียนรู้", "ศูนย์การเรียนรู้", "โคก หนอง นา", "ปราชญ์ชาวบ้าน", "ภูมิปัญญา", "ศูนย์เรียนรู้ชุมชน", "เศรษฐกิจพอเพียง"),
    ),
    Category(
        "shop",
        "ร้านค้าชุมชน",
        "ร้านค้าชุมชน ตลาดชุมชน จุดจำหน่ายสินค้า",
        "shop",
        "#ad1457",
        True,
        ("ร้านค้า", "ตลาด", "ตลาดชุมชน", "ร้านค้าประชารัฐ", "ร้านขายของชำ", "ร้านชำ", "จุดจำหน่ายสินค้า"),
    ),
    Category(
        "travel",
        "แหล่งท่องเที่ยว",
        "แหล่งท่องเที่ยวธรรมชาติ วัฒนธรรม และชุมชน",
        "mountains",
        "#00695c",
        False,
        (
            "ท่องเที่ยว",
            "สถานที่ท่องเที่ยว",
            "ที่ท่องเที่ยว",
            "ที่เที่ยว",
            "จุดชมวิว",
            "น้ำตก",
            "ถ้ำ",
            "พิพิธภัณฑ์",
            "อุทยาน",
            "โบราณสถาน",
            "travel",
            "tourism",
        ),
    ),
    Category(
        "stay",
        "ที่พักและร้านอาหาร",
        "โฮมสเตย์ ที่พัก ร้านอาหาร ร้านกาแฟ",
        "bed",
        "#4527a0",
        False,
        ("ที่พัก", "โฮมสเตย์", "ร้านอาหาร", "รีสอร์ท", "โรงแรม", "ร้านกาแฟ", "คาเฟ่", "hotel", "restaurant"),
    ),
    Category(
        "religion",
        "ศาสนสถาน",
        "วัด มัสยิด โบสถ์ ศาลเจ้า",
        "temple",
        "#9a4a00",
        False,
        ("วัด", "มัสยิด", "โบสถ์", "สำนักสงฆ์", "สำนักปฏิบัติธรรม", "พระธาตุ", "ที่พักสงฆ์", "ศาลเจ้า", "temple"),
    ),
    Category(
        "school",
        "สถานศึกษา",
        "โรงเรียน ศูนย์พัฒนาเด็กเล็ก กศน.",
        "cap",
        "#1565c0",
        False,
        ("โรงเรียน", "ศูนย์พัฒนาเด็กเล็ก", "การศึกษา", "สถาบันการศึกษา", "ศพด.", "กศน.", "รร.", "วิทยาลัย", "มหาวิทยาลัย"),
    ),
    Category(
        "health",
        "สถานพยาบาล",
        "โรงพยาบาล โรงพยาบาลส่งเสริมสุขภาพตำบล",
        "cross",
        "#c2185b",
        False,
        ("รพ.สต.", "รพ.", "โรงพยาบาล", "คลินิก", "สถานีอนามัย", "อนามัย", "สาธารณสุข", "สุขภาพ"),
    ),
    Category(
        "office",
        "สถานที่ราชการ",
        "อบต. เทศบาล ที่ทำการกำนันผู้ใหญ่บ้าน ศูนย์สารสนเทศตำบล",
        "hall",
        "#455a64",
        False,
        (
            "ที่ทำการราชการ",
            "หน่วยงานราชการ",
            "อบต.",
            "องค์การบริหารส่วนตำบล",
            "เทศบาล",
            "ศูนย์ราชการ",
            "ราชการ",
            "ที่ทำการ",
            "ส่วนราชการ",
            "ที่ว่าการอำเภอ",
            "สถานีตำรวจ",
            "ไปรษณีย์",
            "ศูนย์สารสนเทศ",
        ),
    ),
    Category(
        "water",
        "แหล่งน้ำ",
        "คลอง หนอง อ่างเก็บน้ำ ประปาหมู่บ้าน",
        "drop",
        "#01579b",
        False,
        ("ประปา", "อ่างเก็บน้ำ", "ฝาย", "สระน้ำ", "หนองน้ำ"),
    ),
    Category(
        "other",
        "อื่น ๆ",
        "สถานที่สำคัญอื่น",
        "dots",
        "#37474f",
        False,
        ("อื่นๆ", "อื่น", "ทั่วไป", "ไม่ระบุ", "other"),
    ),
)
OTHER = CATEGORIES[-1]
BY_ID = {category.id: category for category in CATEGORIES}


def used_categories(ids: Iterable[str]) -> list[Category]:
    """The categories among `ids`, in the legend's order."""
    present = set(ids)
    return [category for category in CATEGORIES if category.id in present]

"""How many things there are, as officers write it, and what is no number of these things."""

from __future__ import annotations

import re

from pydantic import BeforeValidator

from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.thai_values import ThaiValueError

_MEASURED_IN = re.compile(
    r"[0-9๐-๙]\s*(บาท|บ\.|ไร่|งาน|ตร\.\S+|กม\.?|กิโลเมตร|เมตร|กก\.?|กิโลกรัม|ตัน|ลิตร|เดือน|ปี|วัน|ชั่วโมง|ชม\.?|คืน|มื้อ)(?![ก-๙])"
)
_RIGHT_COLUMN = "ตรวจว่ากรอกถูกช่อง แล้วเหลือไว้เพียงตัวเลข"


def count(text: str) -> int:
    """A number of things. A percentage is none: 45% of the households is not 45 households."""
    if "%" in text or "ร้อยละ" in text:
        raise ThaiValueError("ช่องนี้เป็นจำนวน ไม่ใช่ร้อยละ", "กรอกจำนวนจริง เช่น 12 ระบบคิดร้อยละให้เอง")
    if unit := _MEASURED_IN.search(text):
        raise ThaiValueError(f"ช่องนี้เป็นจำนวนนับ แต่ค่ามีหน่วย “{unit[1]}”", _RIGHT_COLUMN)
    return _not_negative(thai.parse_int(text))


def counted_otherwise(units: str, counted: str) -> BeforeValidator:
    """Refuse a number of other things than the column counts: `120 ครัวเรือน` are no 120 people."""
    other = re.compile(rf"[0-9๐-๙]\s*({units})(?![ก-๙])")

    def read(value: object) -> object:
        if isinstance(value, str) and (unit := other.search(value)):
            raise ThaiValueError(f"ช่องนี้นับ{counted} แต่ค่าเป็นจำนวน “{unit[1]}”", _RIGHT_COLUMN)
        return value

    return BeforeValidator(read)


def _not_negative(value: int) -> int:
    if value < 0:
        raise ThaiValueError("จำนวนติดลบไม่ได้", "กรอกจำนวนเต็มตั้งแต่ 0 ขึ้นไป")
    return value

"""Rows that sum the others of their table, known by how their names begin."""

from __future__ import annotations

import re

_SUM = re.compile(
    r"(?:รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งตำบล|จำนวน|ทุก|เป็น|เงิน|มูลค่า|ราย(?:ได้|การ)|\s|$)|ผลรวม|ยอดรวม"
    r"|รวม(?:ผลิตภัณฑ์|สินค้า|โครงการ|กลุ่ม|สมาชิก|ประชากร|ครัวเรือน|งบประมาณ|หมู่บ้าน|พื้นที่|แหล่งท่องเที่ยว)(?=\s*(?:$|[0-9๐-๙]|ทั้ง|ทุก|จำนวน))|รวม\s*[0-9๐-๙]"
    r"|(?:ทั้งหมด|ทั้งสิ้น|(?:ค่า)?เฉลี่ย(?:รวม)?|(?:grand |sub)?total)\s*:?$)",
    re.IGNORECASE,
)
"""How a row begins that sums the others; `กลุ่มรวมใจ` does not."""


def is_sum(name: object) -> bool:
    """Whether the name of a row says that it sums the others."""
    return isinstance(name, str) and _SUM.match(name) is not None

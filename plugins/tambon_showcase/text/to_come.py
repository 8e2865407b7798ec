"""Sentences by which what they are about is not there yet: `ยังไม่มีป้าย`, `อยู่ระหว่างจัดทำป้าย`, `กำลังสั่งทำ`.

They have words of their own, unlike those of `placeholders`. A text that says beside it what is there is none of them.
"""

from __future__ import annotations

import re

_MADE = "(?:จัด|สั่ง|ทำ|ติดตั้ง|ก่อสร้าง|สร้าง|ซื้อ|ของบ|ขอ|เสนอ|ดำเนินการ|ผลิต|พิมพ์|เตรียม|รอ)"
_TO_COME = re.compile(
    rf"^[\W\d_]*(?:ยังไม่|ไม่มี(?!ปัญหา|ค่า|ขั้น|อุปสรรค|สิ่ง|วันหยุด|หลังคา)|ไม่ได้|ไม่เคย"
    rf"|(?:ขณะนี้|ตอนนี้)?(?:ยัง)?(?:อยู่)?(?:ใน)?(?:ระหว่าง|ขั้นตอน)|กำลัง(?:จะ|{_MADE})|รอ(?:การ)?(?:{_MADE}|งบ|อนุมัติ)|จะ(?:มี|{_MADE})|(?:อยู่)?ในแผน)"
)
_THERE = re.compile("แต่|ใช้|แล้ว|ชั่วคราว|แทน|(?<!ไม่)(?<!จะ)มี")
"""Words by which something is there beside what is to come."""


def is_to_come(text: str | None, name: str = "") -> bool:
    """Whether a text says that something is not there yet; its `name` may come before (`ป้ายอยู่ระหว่างจัดทำ`)."""
    joined = "".join((text or "").split()).removeprefix(name)
    begins = _TO_COME.match(joined)
    return begins is not None and not _THERE.search(joined, begins.end())

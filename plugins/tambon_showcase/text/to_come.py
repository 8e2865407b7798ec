"""Sentences by which what they are about is not there yet: `ยังไม่มีป้าย`, `อยู่ระหว่างจัดทำป้าย`, `กำลังสั่งทำ`.

They have words of their own, unlike those of `placeholders`. A text that says beside it what is there is none of them.
"""

from __future__ import annotations

import re

_MADE = "(?:จัด|สั่ง|ทำ|ติดตั้ง|ก่อสร้าง|สร้าง|ซื้อ|ของบ|ขอ|เสนอ|ดำเนินการ|ผลิต|พิมพ์|เตรียม|ประสาน|ย้าย|รอ)"
_AWAITED = "(?:งบ|เงิน|อนุมัติ|พิจารณา|ยืนยัน|ส่งมอบ|รับมอบ|ตรวจรับ|โอน|บรรจุ)"
_TO_COME = re.compile(
    rf"^[\W\d_]*(?:ยังไม่|ยัง$|ไม่มี(?!ปัญหา|ค่า|ขั้น|อุปสรรค|สิ่ง|วันหยุด|หลังคา)|ไม่ได้|ไม่เคย"
    rf"|(?:ขณะนี้|ตอนนี้)?(?:ยัง)?(?:อยู่)?(?:ใน)?(?:ระหว่าง|ขั้นตอน)|กำลัง(?:จะ|{_MADE})"
    rf"|รอ(?:$|(?:การ|ผล)?(?:{_MADE}|{_AWAITED}))|จะ(?:มี|ได้รับ|{_MADE})|(?:อยู่)?ในแผน)"
)
_THERE = re.compile("แต่|ใช้|แล้ว|ชั่วคราว|แทน|(?<!ไม่)(?<!จะ)มี")
"""Words by which something is there beside what is to come."""
_DENIAL = re.compile("(?:ยัง)?ไม่มี(?:ใดๆ|เลย)?(?:ครับ|ค่ะ|คะ)?")

_POSTED = "(?:โพสต์|โพสท์|โพส|เผยแพร่|แชร์|อัปโหลด|อัพโหลด|ประชาสัมพันธ์|ลง(?:เพจ|เฟซ|เฟส|facebook|เว็บ|สื่อ|ข่าว|ไลน์|$)|ขึ้นเว็บ|ขึ้นเพจ)"
_UNPOSTED = re.compile(
    rf"(?<!ที่)(?<!ซึ่ง)(?:ยังไม่|(?<!ยัง)ไม่ได้|ยังมิ)(?:ได้|ถูก|มี)?(?:การ)?(?:นำ)?{_POSTED}(?!มาก่อน)|(?:^|[(\[–-])(?:จะ|รอ)(?:การ|นำ)?{_POSTED}",
    re.IGNORECASE,
)


def is_unposted(title: str | None) -> bool:
    """Whether the title of a post says that it was not posted yet, wherever in it: `แผนที่ (ยังไม่ได้โพสต์)`."""
    return bool(_UNPOSTED.search(_joined(title)))


def is_denial(text: str | None) -> bool:
    """Whether a text is the bare word for there being none, of which nobody knows whether it means the thing or more words."""
    return bool(_DENIAL.fullmatch(_joined(text).strip(".")))


def is_to_come(text: str | None, name: str = "") -> bool:
    """Whether a text says that something is not there yet; its `name` may come before (`ป้ายอยู่ระหว่างจัดทำ`)."""
    joined = _joined(text).removeprefix(name)
    begins = _TO_COME.match(joined)
    is_unclear = is_denial(joined) and not joined.startswith("ยัง")
    return begins is not None and not is_unclear and not _THERE.search(joined, begins.end())


def _joined(text: str | None) -> str:
    return "".join((text or "").split())

"""Sentences by which what they are about is not there yet: `ยังไม่มีป้าย`, `อยู่ระหว่างจัดทำป้าย`, `กำลังสั่งทำ`.

The words with which they begin are here alone, and there are three borders at which such a sentence ends:

- `is_to_come`, `is_under_way`: a text that says beside it what is there (`ยังไม่มีป้ายถาวร ใช้ป้ายไวนิล`) is none;
- `placeholders.says_only_not_yet`: a text with anything else in it (`อยู่ระหว่างรวบรวม เพราะน้ำท่วม`) is none;
- `is_unposted`: of posts, wherever it is in a title.
"""

from __future__ import annotations

import re

DEEDS = (
    "(?:ดำเนินการ|ดำเนินงาน|รวบรวม|จัดทำ|จัดเก็บ|จัดเตรียม|จัดพิมพ์|จัดหา|จัดซื้อ|จัดจ้าง|จัดสรร|ก่อสร้าง|สร้าง|ติดตั้ง|เตรียม|เก็บ|ค้นหา|ปรับปรุง|แก้ไข|สำรวจ"
    "|ตรวจสอบ|ตรวจรับ|พิจารณา|ประสานงาน|ประสาน|ติดต่อ|เจรจา|หารือ|เขียน|พิมพ์|สรุปผล|สรุป|ประเมินผล|ประเมิน|วัดผล|ติดตามผล|วิเคราะห์|กรอก|ทำ|อนุมัติ|ยืนยัน"
    "|อัปเดต|อัพเดต|อัพเดท|เบิกจ่าย|ผลิต|ย้าย)"
)
"""What is done while something is not there yet."""
_MADE = f"(?:{DEEDS}|จัด|สั่ง|ซื้อ|ของบ|ขอ|เสนอ|รอ)"
_AWAITED = "(?:งบ|เงิน|ส่งมอบ|รับมอบ|รับการ|รับเงิน|รับงบ|โอน|บรรจุ|ตอบ|แจ้ง|ลงนาม|สนับสนุน|รายงาน)"
NOW = "(?:ขณะนี้|ตอนนี้)?(?:ยัง)?(?:อยู่)?(?:ใน)?"
_UNDER_WAY = (
    rf"{NOW}(?:ระหว่าง|ขั้นตอน)(?:(?:การ|ที่)?{_MADE}|(?!.*กับ|ปี|เดือน|วัน|ทาง|หมู่|บ้าน|คน|พ\.ศ|\d))"
    rf"|{NOW}กำลัง(?:จะ|{_MADE}|รวบ|เร่ง)|รอ(?:$|(?:ผล)?(?:การ)?(?:{_MADE}|{_AWAITED}))|จะ(?:มี|ได้รับ|เริ่ม|สนับสนุน|ช่วย|ให้|ส่ง|{_MADE})|(?:อยู่)?ในแผน"
)
"""`ระหว่าง` with no deed may also be of a place or a time: `อยู่ระหว่างศาลากับวัด`, `ระหว่างปี 2565`."""
_LACKING = (
    "ยังไม่|ยัง$|ไม่มี(?!ปัญหา|ค่า|ขั้น|อุปสรรค|สิ่ง|วันหยุด|หลังคา|ขีด)|ไม่ได้(?!ให้|คิด|เก็บ|เป็น)|ไม่เคย|ไม่(?:ต้อง)?ใช้(?:งบ|เงิน)"
)
_IS_UNDER_WAY = re.compile(rf"^[\W\d_]*(?:{_UNDER_WAY})")
_TO_COME = re.compile(rf"^[\W\d_]*(?:{_LACKING}|{_UNDER_WAY})")
_THERE = re.compile("แต่|(?<!ขอ)(?<!การ)(?<!รอ)(?<!จะ)ใช้|แล้ว(?!เสร็จ)|ชั่วคราว|แทน|(?<!ไม่)(?<!จะ)มี")
"""Words by which something is there beside what is to come."""
_DENIAL = re.compile("(?:ยัง)?ไม่มี(?:ใดๆ|เลย)?(?:ครับ|ค่ะ|คะ)?")
_POSTED = "(?:โพสต์|โพสท์|โพส|เผยแพร่|แชร์|อัปโหลด|อัพโหลด|ประชาสัมพันธ์|ลง(?:เพจ|เฟซ|เฟส|facebook|เว็บ|สื่อ|ข่าว|ไลน์|$)|ขึ้นเว็บ|ขึ้นเพจ)"
_UNPOSTED = re.compile(
    rf"(?<!ที่)(?<!ซึ่ง)(?:ยังไม่|(?<!ยัง)ไม่ได้|ยังมิ)(?:ได้|ถูก|มี)?(?:การ)?(?:นำ)?{_POSTED}(?!มาก่อน)|(?:^|[(\[–-])(?:จะ|รอ)(?:การ|นำ)?{_POSTED}",
    re.IGNORECASE,
)


def is_to_come(text: str | None, name: str = "") -> bool:
    """Whether a text says that something is not there yet; its `name` may come before (`ป้ายอยู่ระหว่างจัดทำ`)."""
    joined = _joined(text).removeprefix(name)
    is_unclear = is_denial(joined) and not joined.startswith("ยัง")
    return not is_unclear and _begins(_TO_COME, joined)


def is_under_way(text: str | None) -> bool:
    """Whether a text says that work goes on or will be done; that something is lacking (`ไม่มีหนี้`) may be what came of it."""
    return _begins(_IS_UNDER_WAY, _joined(text))


def is_unposted(title: str | None) -> bool:
    """Whether the title of a post says that it was not posted yet, wherever in it: `แผนที่ (ยังไม่ได้โพสต์)`."""
    return bool(_UNPOSTED.search(_joined(title)))


def is_denial(text: str | None) -> bool:
    """Whether a text is the bare word for there being none, of which nobody knows whether it means the thing or more words."""
    return bool(_DENIAL.fullmatch(_joined(text).strip(".")))


def _begins(like: re.Pattern[str], joined: str) -> bool:
    """Whether a text begins like this, and says nothing beside it that is there."""
    begins = like.match(joined)
    return begins is not None and not _THERE.search(joined, begins.end())


def _joined(text: str | None) -> str:
    return "".join((text or "").split())

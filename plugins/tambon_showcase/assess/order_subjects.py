"""What an order is about, by the words of its subject (rubric item 1.3)."""

from __future__ import annotations

import re

from .look import says_something

OF_THE_WORK = re.compile("สารสนเทศ|ตำบลต้นแบบ|ฐานข้อมูล|ระบบข้อมูล|CIA", re.IGNORECASE)
"""Words that no order has but one of this work."""
_MAY_BE_OF_IT = re.compile("คุณภาพชีวิต|ขับเคลื่อน|ระดับตำบล|ข้อมูล")
"""Words of an order of this work, and of others."""
_APPOINTS = re.compile("แต่งตั้ง|มอบหมาย|จัดตั้ง|คณะ|ผู้รับผิดชอบ|ทีม|เจ้าหน้าที่|ตัวแทน|ผู้แทน|^คำสั่ง(?!ซื้อ|จ้าง|ให้)")
"""Words of an order that may appoint a group, and the bare word for an order."""
_OTHER_GROUP = re.compile(
    r"ระดับ(?:อำเภอ|จังหวัด|ภาค|ประเทศ|หมู่บ้าน)|\(\s*ร่าง\s*\)|^\s*ร่าง|คณะกรรมการสถานศึกษา|(?:ศูนย์|กอง)(?:อำนวยการ|ปฏิบัติการ|บัญชาการ)?"
    "(?:ป้องกัน(?:และ)?บรรเทาสาธารณภัย|เหตุการณ์|ช่วยเหลือ)|ป้องกันและบรรเทาสาธารณภัย"
)
"""A subject of a group of another level or office, or of an order that is only a draft."""
_OTHER_MATTER = re.compile(
    "ตรวจรับ|พัสดุ|จัดซื้อ|จัดจ้าง|จ้างเหมา|ราคากลาง|ควบคุมงาน|สอบข้อเท็จจริง|สอบสวน|ทางวินัย|เลือกตั้ง|อยู่เวร|เวรยาม|เงินเดือน"
    "|ไปราชการ|รักษาราชการแทน|กีฬา|โควิด|covid|กองทุน(?:หมู่บ้าน|ชุมชนเมือง|เงินล้าน|แม่ของแผ่นดิน|หลักประกันสุขภาพ|สวัสดิการ|พัฒนา(?:บทบาท)?สตรี|สตรี|ฟื้นฟู)"
    "|ศูนย์พัฒนาเด็ก|ศูนย์เด็กเล็ก|อาหารกลางวัน|ไข้เลือดออก|พิษสุนัข|ยาเสพติด|ลอยกระทง|สงกรานต์|แห่เทียน|ลูกเสือ|วัคซีน",
    re.IGNORECASE,
)
"""Words of orders that every office issues, which appoint groups for something else."""


def may_be_of_another_work(subject: str | None) -> bool:
    """Whether an order's subject has no word of this work, or one of another beside a word that both may have."""
    if not subject or not says_something(subject) or OF_THE_WORK.search(subject):
        return False
    return bool(_OTHER_MATTER.search(subject)) or not _MAY_BE_OF_IT.search(subject)


def is_of_another_matter(subject: str | None) -> bool:
    """Whether an order's subject is no appointment of a working group; one that only names an order may be."""
    if not subject or not says_something(subject):
        return False
    if OF_THE_WORK.search(subject) or _MAY_BE_OF_IT.search(subject):
        return False
    return bool(_OTHER_MATTER.search(subject)) or not _APPOINTS.search(subject)


def other_group(subject: str | None) -> str:
    """The words of an order's subject that are of another level or office, where the tambon is not named too, or of a draft."""
    found = _OTHER_GROUP.search(subject or "")
    is_ours = found and "ร่าง" not in found[0] and "ระดับตำบล" in (subject or "")
    return found[0].strip() if found and not is_ours else ""

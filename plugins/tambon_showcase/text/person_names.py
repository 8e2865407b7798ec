"""Names of persons as Thai lists hold them: with a title, a rank or a post before the name, or an empty post."""

from __future__ import annotations

import functools
import re

from .thai_text import clean, says_nothing

_RANK = r"(?:ว่าที่\s*)?(?:ร้อย|พัน|สิบ|จ่าสิบ)(?:ตำรวจ)?(?:ตรี|โท|เอก)(?:\s*หญิง)?|ดาบตำรวจ|ว่าที่"
_SHORT = r"(?:[ก-ฮ]{1,3}\.\s*)+(?:หญิง)?"
"""One shortened word after another: `น.ส.`, `ร.ต.`, `พ.ต.อ.หญิง`, `ผศ.ดร.`."""
_TITLES = re.compile(
    rf"(?:(?:{_RANK}|{_SHORT}|นางสาว|นาง|นาย|คุณ|กำนัน|ผู้ใหญ่(?:บ้าน)?|นส(?=\s))\s*(?=$|[^ะ-ฺๅ็-๎\s]))+"
)
"""Titles at the beginning; no vowel or tone mark follows one, since `นายิกา` and `คุณากร` are names."""
_CIVIL = re.compile(r"นาย|นาง|นส\s|น\.\s*ส\.")
_EMPTY_POST = re.compile(
    r"\W*(?:(?:ตำแหน่ง|ยัง|อัตรา)*ว่าง(?!\w)|(?:รอ|อยู่?ระหว่าง|ระหว่าง|ยังไม่(?:ได้|มีการ)?)(?:ดำเนิน)?(?:การ)?"
    r"(?:แต่งตั้ง|สรรหา|คัดเลือก|เลือกตั้ง|พิจารณา|ประกาศ|ระบุ|กำหนด|เลือก|รายชื่อ|ชื่อ)|ไม่(?:ทราบ|ระบุ|ปรากฏ)ชื่อ)"
)
_POST = re.compile(
    r"\W*(?:คณะ|กรรมการ|กลุ่ม|ชมรม|กองทุน|ตัวแทน|ผู้แทน|ผู้ช่วย|ผู้นำ|ผู้อำนวยการ|หัวหน้า|เจ้าหน้าที่|เลขา|อสม|รองประธาน"
    r"|สมาชิก(?:สภา|อบ|องค์|กลุ่ม|\W*$)|ประธาน\s*(?:สภา|กลุ่ม|กองทุน|ชุมชน|ชมรม|คณะ|กรรมการ|อสม|สตรี|\W*$)|ปลัด(?:\s*อ|\s*เทศ|\W*$)"
    r"|หมู่|ม\.|บ้าน|ตำบล|ต\.|ประชาชน|ชาวบ้าน|ครู\W*$|พัฒนากา?ร(?:\s*อำเภอ|\s*ตำบล|\W*$)|เกษตรตำบล|สำนัก|องค์การ|เทศบาล|โรงเรียน)"
)
_OFFICE = re.compile(r"\W*(?:อบ[จต]|ทต|ทม|กศน|สกร|รพ|รร)\.")
_POST_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*(?:[)\]]|$)\s*$")
"""What is in brackets behind a name: `นาง ก ข (ส.อบต.)`."""
_MAYOR = re.compile(r"ก(?:\W*อบ|องค์การ|\W*เทศ|\W*$)")
"""What `นายก` leaves after its first letters are taken for a title."""


@functools.lru_cache(4096)
def person_key(name: str) -> str:
    """What two spellings of one person's name have in common: all but titles, ranks and spaces.

    Empty where the text names no person: an empty post (`รอแต่งตั้ง`, `ว่าง`), a title alone, a post or a group
    (`คณะกรรมการหมู่บ้าน`, `ผู้ใหญ่บ้าน หมู่ที่ 2`, `นายก อบต.`). One name with two ranks is one person: a group is
    never counted larger than it is.
    """
    name = _POST_BEHIND.sub("", clean(name))
    titles = _TITLES.match(name)
    bare = name[titles.end() :] if titles else name
    is_titled = titles is not None and _CIVIL.search(titles[0]) is not None
    is_post = _MAYOR.match(bare) if is_titled else _POST.match(bare) or _OFFICE.match(name)
    if says_nothing(bare) or _EMPTY_POST.match(bare) or is_post:
        return ""
    return "".join(bare.split()) if any(map(str.isalpha, bare)) else ""

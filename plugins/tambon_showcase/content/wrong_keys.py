"""Text typed with the keyboard switched to the other language: `l;ylfu` for `สวัสดี`, `เทฟรส` for `gmail`.

Thai keyboards are Kedmanee (TIS 820): each key has a Thai and a Latin letter, and nothing on the screen shows which
is on before the first word is typed. The words are only named with what they would be, never exchanged: a product may
have any name.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from tambon_showcase.content.lines import line_of
from tambon_showcase.finding import Finding, Where, warning
from tambon_showcase.text.keyboards import retyping
from tambon_showcase.text.thai_text import BROKEN

WRONG_KEYS = warning(
    "T472",
    "ข้อความนี้เหมือนพิมพ์ผิดภาษาของแป้นพิมพ์: “{value}” (อีกภาษาหนึ่งคือ “{meant}”)",
    "ตรวจแล้วพิมพ์ใหม่ ถ้าเป็นชื่อหรือรหัสจริง ไม่ต้องแก้",
)

_TO_THAI = retyping("english", "kedmanee")
_TO_LATIN = retyping("kedmanee", "english")

_COMMON = (
    "การ|ความ|บ้าน|ตำบล|หมู่|อำเภอ|จังหวัด|ประเทศ|ประชา|ประชุม|ชุมชน|กลุ่ม|โครงการ|พัฒนา|ที่|และ|ของ|เป็น|ไม่|ได้|จาก|กับ|นาย|นาง"
    "|สาว|ผู้|ข้าว|ผ้า|วัด|โรงเรียน|ศูนย์|เกษตร|ข้อมูล|สวัสดี|ครับ|ค่ะ|ขอบคุณ|หนังสือ|เงิน|บาท|ทุก|วัน|เดือน|ครัวเรือน|รายได้|อาชีพ"
    "|ท่อง|เที่ยว|สมาชิก|คณะ|งาน|แผน|ปัญหา|อบรม|ส่งเสริม|สนับสนุน|ผลิต|สินค้า|ร้าน|ตลาด|สวน|ห้วย|หนอง|คลอง|บึง|แม่|ดอน|ท่า|ทุ่ง|โนน"
    "|โคก|เมือง|เหนือ|ใต้|ใหม่|เก่า|ใหญ่|น้อย|กลาง|ชัย|แก้ว|ทอง|งาม|เด็ก|สตรี|สูงอายุ|ประเพณี|วัฒนธรรม|สถาน|แหล่ง|ศึกษา"
    "|องค์|บริหาร|ส่วน|เทศบาล|สำนักงาน|ราย|ชื่อ|เรื่อง|ภาพ|ถนน|ไฟฟ้า|ประปา|ออม|ทรัพย์|กองทุน|เช้า|แสง|ลาย|ดอก|ร่วม|กัน|สร้าง|ซ่อม"
    "|ปรับปรุง|ปลูก|เลี้ยง|แปรรูป|สมุนไพร|ไทย|แล้ว|อยู่"
)
"""Words of three letters or more that are in nearly every Thai sentence of an entry."""
_THAI_WORD = re.compile("|".join(sorted(_COMMON.split("|"), key=len, reverse=True)))
_LATIN_WORD = re.compile(r"facebook|google|gmail|youtube|hotmail|otop|https?|www|\.go\.th|\.com|@")
_THAI_LETTERS = re.compile("[ก-๙]+")
_SURE = 0.5
"""Share of common words in what was meant, from which it was surely meant; in short words all of it."""
_SHORTEST = 5
"""Keys of a word below which nothing can be said."""
_LATIN_TOKEN = re.compile(rf"(?<![!-~])[!-~]{{{_SHORTEST},80}}(?![!-~])")
_THAI_TOKEN = re.compile("[ก-๙]{4,40}")
_LATIN_NAME = re.compile(r"[A-Za-z0-9@._:/-]+")
_DRAWN_OUT = re.compile(r"(.)\1\1")
_ADDRESS = re.compile(r"://|www\.|@|\.\w{2,4}(?:$|[/?#])")
_NO_WORD = re.compile(r"j[b-df-hj-np-tv-z]|q[^u]|[bcdfgpvwxz][qxj]|[vwz][qxv]|x[kzjv]|[kl]x")
"""Pairs of letters that neither English nor Thai names in Latin letters have."""


def check_wrong_keys(text: str, where: Where) -> Iterator[Finding]:
    """The first word of `text` (which begins at `where`) that makes sense only in the other language of the keys."""
    for found in itertools.chain(_LATIN_TOKEN.finditer(text), _THAI_TOKEN.finditer(text)):
        if meant := _meant(found[0]):
            place = line_of(text, found.start(), where) if where.line else where
            yield WRONG_KEYS.at(place, found[0], meant=meant)
            return


def no_word(text: str) -> str:
    """What a whole value would be in Thai that is no word of any language with Latin letters, or nothing."""
    is_plain = len(text) >= _SHORTEST and text.isascii() and text.isalpha() and text.islower()
    return text.translate(_TO_THAI) if is_plain and _NO_WORD.search(text) else ""


@functools.lru_cache(4_096)
def _meant(token: str) -> str:
    return _meant_thai(token) if token.isascii() else _meant_latin(token)


def _meant_thai(token: str) -> str:
    thai = token.translate(_TO_THAI)
    if _ADDRESS.search(token) or not _THAI_LETTERS.fullmatch(thai):
        return ""
    known = sum(map(len, _THAI_WORD.findall(thai)))
    return thai if known >= max(_SURE * len(thai), _SHORTEST) and not BROKEN.search(thai) else ""


def _meant_latin(token: str) -> str:
    latin = token.translate(_TO_LATIN)
    if _LATIN_WORD.fullmatch(latin.lower()):
        return latin
    faults = len(BROKEN.findall(token))
    if not faults or _DRAWN_OUT.search(token) or not _LATIN_NAME.fullmatch(latin):
        return ""
    return latin if _LATIN_WORD.search(latin.lower()) or faults >= max(2, len(token) / 4) else ""

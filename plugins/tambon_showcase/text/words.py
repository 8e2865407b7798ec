"""Answers of yes and no as officers write them."""

from __future__ import annotations

import re

from .value_error import ThaiValueError, one_value

_YES = frozenset(
    {
        "ใช่",
        "มี",
        "ได้",
        "จริง",
        "แล้ว",
        "✓",
        "✔",
        "☑",
        "√",
        "\uf0fc",
        "\uf050",
        "\uf0fe",
        "\uf052",
        "/",
        "yes",
        "y",
        "true",
        "1",
    }
)
_NO = frozenset({"ไม่", "ไม่ใช่", "ไม่มี", "ไม่ได้", "ยัง", "เท็จ", "✗", "✘", "☐", "no", "n", "false", "0"})

"""The signs of the private use area are the ticks of Word's Wingdings and Wingdings 2."""

_DEED = r"(?:มี|ได้|ใช่|ผ่าน|อนุญาต|ยินยอม|เคย|ทำ|ดำเนินการ|(?:เข้า)?อบรม|ใช้(?:งาน)?(?:ได้|เป็น))"
_MORE = (
    r"(?:รับ|การ|ความ|เข้า|ร่วม|อบรม|อนุญาต|ยินยอม|ครบ|ถ้วน|พร้อม|เรียบร้อย|ใช้|งาน|ได้|เป็น|อย่าง|ดี|มาก|คล่อง|เพียงพอ|พอ|สมควร|สมบูรณ์"
    r"|แล้ว|อยู่|จริง|เอง|บ้าง|เล็กน้อย|ปกติ|เลย|ด้วย|ทุก(?:คน|อย่าง|รายการ|ประการ|เครื่อง|ห้อง|หมู่(?:บ้าน)?|ขั้นตอน)|ทั้งหมด|จาก|เจ้าของ(?:ภาพ)?|เจ้าตัว|ผู้ปกครอง"
    r"|ผู้นำ|ลายลักษณ์อักษร|วาจา|เผยแพร่|ให้|ทำ|ดำเนินการ|เสร็จ|สิ้น|โปรแกรม|cia|ระบบ|หลักสูตร|ตาม|กำหนด|คน|\s)"
)
_LONGER_YES = re.compile(rf"(?:{_DEED}|ครบ|พร้อม|เรียบร้อย){_MORE}*+")
_SOME = re.compile(
    r"(?:มี\s*)?(?:จำนวน\s*)?\(?([0-9๐-๙]{1,4})\s*(?:เครื่อง|ชุด|ตัว|หลัง|แห่ง|ห้อง|ป้าย|จุด|โต๊ะ|อัน|คัน)\)?"
)
"""How many there are of a thing, where the question is whether there is one: `มี 3 เครื่อง`."""
_LONGER_NO = re.compile(
    rf"(?:ยัง)?(?:ไม่|มิ)(?:ได้)?{_DEED}(?!.*(?:[0-9๐-๙]|ปัญหา|ข้อขัดข้อง))\S*|(?:ใช้|ทำ|เปิด)(?:งาน)?ไม่(?:ได้|เป็น)(?:เลย)?"
)
"""Answers that say more than the word: `มีครบ`, `ผ่านการอบรมแล้ว`, `ได้รับอนุญาตแล้ว`; `ยังไม่มี`, `ไม่ได้ทำ`.

A yes is read of known words alone: `มีแผนจัดซื้อ`, `ได้งบปีหน้า` and `มีแต่ชำรุด` begin as one and are none.
"""
_EMPTY_BOX = re.compile(r"(?:☐|□|\(\s*\)|\[\s*\])\s*(?:[^\s☐□☑☒✓✔()\[\]]+)?")
_TICKED = re.compile(r"^(?:[\[(]\s*([/✓✔√])\s*[\])]|([☑✅✓✔√/]))\ufe0f?\s*(?=\S|$)")
"""A form's boxes, of which one is ticked: `☑ ใช่ ☐ ไม่ใช่`, `(/) มี ( ) ไม่มี`, `✓ มี`, `[✓]`."""


def parse_bool(text: str) -> bool:
    """Whether `text` says yes (`ใช่`, `มีครบ`, `✓`) or no (`ไม่`, `ยังไม่มี`).

    Raises:
        ThaiValueError: neither.
    """
    answer = one_value(text).casefold().removesuffix("ครับ").removesuffix("ค่ะ").strip(" .!")
    if answer not in _NO:
        answer = _box_ticked(answer)
    if answer in _YES or answer in _NO:
        return answer in _YES
    if _LONGER_NO.fullmatch(answer):
        return False
    if _LONGER_YES.fullmatch(answer) or ((some := _SOME.fullmatch(answer)) and int(some[1])):
        return True
    raise ThaiValueError(f"“{text}” ไม่ใช่คำตอบใช่หรือไม่", "กรอกคำว่า ใช่ หรือ ไม่")


def _box_ticked(answer: str) -> str:
    """The answer whose box is ticked, without the boxes; a tick alone is a yes."""
    chosen = _EMPTY_BOX.sub(" ", answer).strip() or answer
    ticked = _TICKED.match(chosen)
    return (chosen[ticked.end() :].strip() or "✓") if ticked and chosen not in _YES else chosen

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
_LONGER_YES = re.compile(rf"(?!.*(?:ไม่|ยัง|ขาด|แต่|บาง|[0-9๐-๙])){_DEED}\S*")
_LONGER_NO = re.compile(
    rf"(?:ยัง)?(?:ไม่|มิ)(?:ได้)?{_DEED}(?!.*[0-9๐-๙])\S*|(?:ใช้|ทำ|เปิด)(?:งาน)?ไม่(?:ได้|เป็น)(?:เลย)?"
)
"""Answers that say more than the word: `มีครบ`, `ผ่านการอบรมแล้ว`, `ได้รับอนุญาตแล้ว`; `ยังไม่มี`, `ไม่ได้ทำ`."""


def parse_bool(text: str) -> bool:
    """Whether `text` says yes (`ใช่`, `มีครบ`, `✓`) or no (`ไม่`, `ยังไม่มี`).

    Raises:
        ThaiValueError: neither.
    """
    answer = one_value(text).casefold().removesuffix("ครับ").removesuffix("ค่ะ").strip(" .!")
    if answer in _YES or answer in _NO:
        return answer in _YES
    if _LONGER_NO.fullmatch(answer):
        return False
    if _LONGER_YES.fullmatch(answer):
        return True
    raise ThaiValueError(f"“{text}” ไม่ใช่คำตอบใช่หรือไม่", "กรอกคำว่า ใช่ หรือ ไม่")

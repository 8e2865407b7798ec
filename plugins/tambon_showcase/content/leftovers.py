"""Marks of Markdown that a reader would see as they were typed: what was not understood is named, never silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tambon_showcase.content.lines import line_of
from tambon_showcase.finding import Finding, Where, warning

LEFTOVER = warning(
    "T441",
    "เครื่องหมายนี้จะแสดงเป็นตัวอักษรบนหน้าเว็บ: “{value}” ({meaning})",
    "{fix}",
)

_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_KINDS = (
    (re.compile(r"\*\*[^\s*]?[^*\n]{0,30}"), "ตัวหนา", "ใส่ ** ให้ครบทั้งก่อนและหลังคำ และให้ชิดคำนั้น เช่น **คำ**"),
    (re.compile(r"(?<![\w_])__[^\s_][^_\n]{0,30}(?:__)?|~~[^\n~]{0,30}"), "ตัวหนาหรือขีดฆ่า", "ใส่เครื่องหมายให้ครบทั้งก่อนและหลังคำ หรือลบออก"),
    (re.compile(r"!?\[[^\[\]\n]*\]\s?\([^()\n]*\)?|!\[[^\n]{0,40}"), "ภาพหรือลิงก์", "เขียน ![คำบรรยาย](ชื่อไฟล์.jpg) หรือ [ข้อความ](https://…) โดยไม่เว้นวรรคระหว่าง ] กับ ("),
    (re.compile(r"^[ ]*#{1,6} [^\n]{0,30}|^[ ]*#{7,}[^\n]{0,30}", re.MULTILINE), "หัวข้อ", "ให้ # อยู่ต้นบรรทัด ไม่เกิน 6 ตัว แล้วเว้นวรรค"),
    (re.compile(r"\|[ ]*:?-{2,}:?[ ]*\|[^\n]{0,30}"), "ตาราง", "ให้ทุกแถวมีจำนวนช่องเท่ากัน และมีเส้น |---|---| ใต้หัวตารางหนึ่งบรรทัด"),
    (re.compile(r"`{3}[^\n]{0,30}"), "รหัสโปรแกรม", "ลบ ``` ออก"),
    (re.compile(r"^(?:(?:!!!|\?\?\?\+?)[ ]+[^\s!?]|:::)[^\n]{0,30}", re.MULTILINE), "กล่องข้อความของโปรแกรมอื่น", "ใช้ > [!NOTE] แล้วขึ้นบรรทัดใหม่ด้วย > ข้อความ"),
)  # fmt: skip


def check_leftovers(html: str, text: str, where: Where) -> Iterator[Finding]:
    """The first mark of each kind that is left as text in `html`; its line is looked up in `text`."""
    if not any(
        sign in html
        for sign in ("**", "__", "~~", "](", "] (", "![", "# ", "##", "|", "```", "!!!", "???", ":::")
    ):
        return
    shown = unescape(_TAG.sub("", _CODE.sub("", html)))
    for pattern, meaning, fix in _KINDS:
        if found := pattern.search(shown):
            place = max(text.find(found[0].strip()), text.find(found[0].strip()[:2]), 0)
            yield LEFTOVER.at(line_of(text, place, where), found[0].strip(), meaning=meaning, fix=fix)

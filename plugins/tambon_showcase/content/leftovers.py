"""What a reader would see and nobody meant: marks of Markdown as typed, buttons of Facebook, unfilled forms."""

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

UNMEANT = warning(
    "T447",
    "ข้อความนี้ไม่น่าตั้งใจให้อยู่บนหน้าเว็บ: “{value}” ({meaning})",
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
    (re.compile(r"^\{\|[^\n]{0,30}|'{3}[^'\n]{1,30}'{3}|\[\[[^\[\]\n]{1,60}\]\]|^={2,6} ?[^\n=]{1,40}={2,6}[ ]*$", re.MULTILINE), "รหัสของวิกิพีเดีย", "คัดลอกจากหน้าอ่าน ไม่ใช่หน้าแก้ไข แล้วใช้ ## หน้าหัวข้อ และ | คั่นช่องตาราง"),
    (re.compile(r"\[/?(?:b|i|u|img|url|center|color|size|quote|list)(?:=[^\[\]\n]{0,60})?\]", re.IGNORECASE), "รหัสของเว็บบอร์ด", "ลบรหัสใน [ ] ใช้ **คำ** เป็นตัวหนา และ [ข้อความ](https://…) เป็นลิงก์"),
    (re.compile(r"^[^\n.]{3,60}[.…]{6,}[ ]*\d{1,4}$", re.MULTILINE), "สารบัญพร้อมเลขหน้า", "ลบสารบัญออก หน้าเว็บไม่มีเลขหน้า และมีสารบัญจากหัวข้อ ## ให้เอง"),
    (re.compile(r"^(?:(?:!!!|\?\?\?\+?)[ ]+[^\s!?]|:::)[^\n]{0,30}", re.MULTILINE), "กล่องข้อความของโปรแกรมอื่น", "ใช้ > [!NOTE] แล้วขึ้นบรรทัดใหม่ด้วย > ข้อความ"),
)  # fmt: skip

_BUTTON = r"(?:ถูกใจ|แสดงความคิดเห็น|แชร์ \d+ ครั้ง|แชร์|ตอบกลับ|ดูคำแปล|ดูน้อยลง|ติดตาม|Like|Comment|Share|Reply|See translation|[\d,.]+ (?:ความคิดเห็น|การแชร์|comments?|shares?))"
_AGO = r"(?:\d{1,3} ?(?:นาที|ชม\.|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี|[mhdwy]))"
"""Below a post or an answer: `ถูกใจ · ตอบกลับ · 2 สัปดาห์`."""
_WORDS = (
    (re.compile(r"Error! (?:Reference source|Bookmark|No )[^\n]{0,40}|ข้อผิดพลาด! ไม่[^\n]{0,40}"), "การอ้างอิงที่ขาดใน Word", "พิมพ์เลขตารางหรือเลขภาพที่อ้างถึงแทน หรือลบออก"),
    (re.compile(r"\[[ก-ฮ]{1,4}\d{1,2}\]"), "ความเห็นของผู้ตรวจใน Word", "ลบออก ถ้าเป็นเลขอ้างอิง ให้เขียนเป็นเชิงอรรถ [^1]"),
    (re.compile(rf"^(?:{_AGO}[ ·•|]*)?{_BUTTON}(?:[ ·•|]*(?:{_BUTTON}|{_AGO}))*+[ ]*$|(?:\.{{2,3}}|…)[ ]*(?:ดูเพิ่มเติม|ดูน้อยลง|อ่านเพิ่มเติม|See more|See less)[ ]*$", re.MULTILINE), "ปุ่มของเฟซบุ๊กที่ติดมา", "ลบออก ถ้าข้อความถูกตัดที่ “ดูเพิ่มเติม” ให้กดดูให้เต็มแล้วคัดลอกใหม่"),
    (re.compile(r"(?:[.…] ?){10,}+(?!\d)|(?<![\w])[xX]{3,}(?![\w])|\(ระบุ[^()\n]{0,30}\)|_{5,}|คลิกหรือแตะที่นี่[^\n]{0,30}|Click or tap (?:here )?to [^\n]{0,30}|Lorem ipsum"), "ช่องของแบบฟอร์มที่ยังไม่กรอก", "กรอกให้ครบ หรือลบประโยคนี้ออก"),
)  # fmt: skip
"""Words that nobody meant to publish: a program put them there, or a form waits for them."""
_WORD_SIGNS = re.compile(
    r"Error!|ข้อผิดพลาด!|\[[ก-ฮ]|ถูกใจ|แชร์|ตอบกลับ|ดูคำแปล|ดูเพิ่ม|ดูน้อย|อ่านเพิ่ม|ความคิดเห็น|ติดตาม|Like|Share|Comment|Reply|See |shares?$"
    r"|[xX]{3}|\(ระบุ|_{5}|แตะที่นี่|Click or|Lorem|\. \. \. |\.{6}|…"
)
_SIGNS = (
    *("**", "__", "~~", "](", "] (", "![", "# ", "##", "|", "```", "!!!", "???", ":::"),
    *("'''", "[[", "==", "[/", "[b]", "......", "……"),
)
"""What every one of these marks holds: most texts have none of them, and one look shows it."""

may_be_unmeant = _WORD_SIGNS.search
"""Whether a text holds what words that nobody meant begin with: nearly none does."""


def check_leftovers(html: str, text: str, where: Where) -> Iterator[Finding]:
    """The first mark of each kind that is left as text in `html`; its line is looked up in `text`."""
    has_marks = any(sign in html for sign in _SIGNS)
    if not has_marks and not may_be_unmeant(html):
        return
    shown = unescape(_TAG.sub("", _CODE.sub("", html)))
    for pattern, meaning, fix in _KINDS if has_marks else ():
        if found := pattern.search(shown):
            yield LEFTOVER.at(_line(found[0], text, where), found[0].strip(), meaning=meaning, fix=fix)
    yield from check_unmeant(shown, where, text)


def check_unmeant(shown: str, where: Where, text: str = "") -> Iterator[Finding]:
    """The first words of each kind that nobody meant to publish; their line is looked up in `text` where it has several."""
    if not may_be_unmeant(shown):
        return
    for pattern, meaning, fix in _WORDS:
        if found := pattern.search(shown):
            typed = pattern.search(text)
            place = line_of(text, typed.start(), where) if typed else _line(found[0], text, where)
            yield UNMEANT.at(place if text else where, found[0].strip(), meaning=meaning, fix=fix)


def _line(found: str, text: str, where: Where) -> Where:
    return line_of(text, max(text.find(found.strip()), text.find(found.strip()[:2]), 0), where)

"""What a reader would see and nobody meant: marks of Markdown as typed, buttons of Facebook, unfilled forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice

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

UNREAD_FOOTNOTE = warning(
    "T448",
    "เชิงอรรถ “{value}” ไม่แสดงบนหน้าเว็บ เพราะไม่มีที่ใดในข้อความอ้างถึง",
    "ใส่ {mark} หลังคำที่เชิงอรรถอธิบาย หรือย้ายข้อความไปไว้ในย่อหน้า",
)

MOST_PLACES = 60
"""Marks of one kind that are reported of one text."""
_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_KINDS = (
    (re.compile(r"\*\*[^\s*]?[^*\n]{0,30}"), "ตัวหนา", "ใส่ ** ให้ครบทั้งก่อนและหลังคำ และให้ชิดคำนั้น เช่น **คำ**"),
    (re.compile(r"(?<=[ก-๎])\*(?=[ก-๎])[^*\n]{0,30}"), "ดอกจันกลางคำ", "ถ้าเป็นตัวเอียง ใส่ * ทั้งก่อนและหลังคำ ถ้าเป็นเครื่องหมายหมายเหตุ ให้เว้นวรรคหลัง *"),
    (re.compile(r"(?<![\w_])__[^\s_][^_\n]{0,30}(?:__)?|~~[^\n~]{0,30}"), "ตัวหนาหรือขีดฆ่า", "ใส่เครื่องหมายให้ครบทั้งก่อนและหลังคำ หรือลบออก"),
    (re.compile(r"!?\[[^\[\]\n]*\]\s?\([^()\n]*\)?|!\[[^\n]{0,40}"), "ภาพหรือลิงก์", "เขียน ![คำบรรยาย](ชื่อไฟล์.jpg) หรือ [ข้อความ](https://…) โดยไม่เว้นวรรคระหว่าง ] กับ ("),
    (re.compile(r"^[ ]*#{1,6} [^\n]{0,30}|^[ ]*#{7,}[^\n]{0,30}", re.MULTILINE), "หัวข้อ", "ให้ # อยู่ต้นบรรทัด ไม่เกิน 6 ตัว แล้วเว้นวรรค"),
    (re.compile(r"\|[ ]*:?-{2,}:?[ ]*\|[^\n]{0,30}"), "ตาราง", "ให้ทุกแถวมีจำนวนช่องเท่ากัน และมีเส้น |---|---| ใต้หัวตารางหนึ่งบรรทัด"),
    (re.compile(r"\[\^[^\[\]\s]{1,20}\]"), "เชิงอรรถที่ไม่มีข้อความ", "เพิ่มบรรทัดท้ายไฟล์ เช่น [^1]: ข้อความของเชิงอรรถ หรือลบออก"),
    (re.compile(r"\{[#.:][^{}\n]{1,60}\}"), "รหัสของ Google Docs หรือ Pandoc", "ลบออก หัวข้อมีลิงก์ของตัวเองอยู่แล้ว"),
    (re.compile(r"(?<=[\w.])\^\d{1,2}\^|(?<=[A-Za-z])~\d{1,2}~"), "ตัวยกหรือตัวห้อยของ Pandoc", "พิมพ์ตัวยกเอง เช่น ² หรือเขียน <sup>2</sup> <sub>2</sub>"),
    (re.compile(r"(?<![\w/.])(?:\.\.?/)?photos/[^\s()\[\]<>]{1,80}\.(?:jpe?g|jfif|png|webp|gif|heic)", re.IGNORECASE), "ชื่อไฟล์ภาพ", "เขียน ![คำบรรยาย](ชื่อไฟล์.jpg) ในบรรทัดของตัวเอง ภาพจึงจะแสดง"),
    (re.compile(r"`{3}[^\n]{0,30}"), "รหัสโปรแกรม", "ลบ ``` ออก"),
    (re.compile(r"^\{\|[^\n]{0,30}|'{3}[^'\n]{1,30}'{3}|\[\[[^\[\]\n]{1,60}\]\]|^={2,6} ?[^\n=]{1,40}={2,6}[ ]*$", re.MULTILINE), "รหัสของวิกิพีเดีย", "คัดลอกจากหน้าอ่าน ไม่ใช่หน้าแก้ไข แล้วใช้ ## หน้าหัวข้อ และ | คั่นช่องตาราง"),
    (re.compile(r"\[/?(?:b|i|u|img|url|center|color|size|quote|list)(?:=[^\[\]\n]{0,60})?\]", re.IGNORECASE), "รหัสของเว็บบอร์ด", "ลบรหัสใน [ ] ใช้ **คำ** เป็นตัวหนา และ [ข้อความ](https://…) เป็นลิงก์"),
    (re.compile(r"^\[TOC\][ ]*$", re.MULTILINE | re.IGNORECASE), "รหัสสารบัญของโปรแกรมอื่น", "ลบบรรทัดนี้ออก หน้าเว็บมีสารบัญจากหัวข้อ ## ให้เอง"),
    (re.compile(r"^[^\n.]{3,60}[.…]{6,}[ ]*\d{1,4}$", re.MULTILINE), "สารบัญพร้อมเลขหน้า", "ลบสารบัญออก หน้าเว็บไม่มีเลขหน้า และมีสารบัญจากหัวข้อ ## ให้เอง"),
    (re.compile(r"^(?:(?:!!!|\?\?\?\+?)[ ]+[^\s!?]|:::)[^\n]{0,30}", re.MULTILINE), "กล่องข้อความของโปรแกรมอื่น", "ใช้ > [!NOTE] แล้วขึ้นบรรทัดใหม่ด้วย > ข้อความ"),
)  # fmt: skip

_BUTTON = r"(?:ถูกใจ|แสดงความคิดเห็น|แชร์ \d+ ครั้ง|แชร์|ตอบกลับ|ดูคำแปล|ดูน้อยลง|ดูเพิ่มเติม|ติดตาม|Like|Comment|Share|Reply|See translation|See more|[\d,.]+ (?:ความคิดเห็น|การแชร์|comments?|shares?)|ความคิดเห็น [\d,.]+ รายการ)"
_AGO = r"(?:\d{1,3} ?(?:นาที|ชม\.|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี|[mhdwy]))"
"""Below a post or an answer: `ถูกใจ · ตอบกลับ · 2 สัปดาห์`."""
_WORDS = (
    (re.compile(r"Error! (?:Reference source|Bookmark|No )[^\n]{0,40}|(?:ข้อ)?ผิดพลาด! ไม่[^\n]{0,40}"), "การอ้างอิงที่ขาดใน Word", "พิมพ์เลขตารางหรือเลขภาพที่อ้างถึงแทน หรือลบออก"),
    (re.compile(r"\[[ก-ฮ]{1,4}\d{1,2}\]"), "ความเห็นของผู้ตรวจใน Word", "ลบออก ถ้าเป็นเลขอ้างอิง ให้เขียนเป็นเชิงอรรถ [^1]"),
    (re.compile(rf"^{_AGO} ?·[^\w\n]{{0,4}}$|^(?:{_AGO}[ ·•|]*)?{_BUTTON}(?:[ ·•|]*(?:{_BUTTON}|{_AGO}))*+[ ]*$|(?:\.{{2,3}}|…)[ ]*(?:ดูเพิ่มเติม|ดูน้อยลง|อ่านเพิ่มเติม|See more|See less)[ ]*$", re.MULTILINE), "ปุ่มของเฟซบุ๊กที่ติดมา", "ลบออก ถ้าข้อความถูกตัดที่ “ดูเพิ่มเติม” ให้กดดูให้เต็มแล้วคัดลอกใหม่"),
    (re.compile(r"\[(?:แก้(?:ไข)?(?:ต้นฉบับ)?|edit|ต้องการอ้างอิง|โปรดขยายความ)\]"), "ปุ่มของวิกิพีเดียที่ติดมา", "ลบออก และใส่วิกิพีเดียเป็นแหล่งที่มา"),
    (re.compile(r"^\d{4}\.\d{2}\.\d{2} (?:วัน\S+|[A-Z][a-z]+day)[ ]*$|^\d{1,2}:\d{2}[ \t]\S[^\n]{0,60}[ \t](?:\[(?:รูป|รูปภาพ|สติกเกอร์|วิดีโอ|วีดีโอ|ไฟล์|Photo|Sticker|Video|File)\]|ส่งรูป|ส่งสติกเกอร์|ยกเลิกข้อความ)[ ]*$", re.MULTILINE), "ข้อความแชตของไลน์ที่ติดมา", "ลบวันเวลา ชื่อผู้พิมพ์ และแชตออก แล้วเขียนสรุปเป็นย่อหน้า"),
    (re.compile(r"^-[ ]?\d{1,3}[ ]?-[ ]*$|^(?:หน้า(?:ที่)?|Page)[ ]\d{1,3}[ ](?:จาก|ของ|/|of)[ ]\d{1,3}[ ]*$", re.MULTILINE), "เลขหน้าที่ติดมา", "ลบออก หน้าเว็บไม่มีเลขหน้า"),
    (re.compile(r"(?:[.…] ?){10,}+(?!\d)|(?<![\w])[xX]{3,}(?![\w])|\(ระบุ[^()\n]{0,30}\)|_{5,}|คลิกหรือแตะที่นี่[^\n]{0,30}|Click or tap (?:here )?to [^\n]{0,30}|Lorem ipsum"
        r"|\((?:รอ(?:ข้อมูล|ภาพ|รูป|เอกสาร|ตรวจ|ยืนยัน|สรุป)|(?:ใส่|เติม|กรอก)(?:ข้อมูล|ข้อความ|ชื่อ|จำนวน|ภาพ|รูป|เนื้อหา))[^()\n]{0,40}\)|(?:ใส่|เติม|กรอก|พิมพ์|แทรก|แนบ|วาง)(?:ข้อมูล|ข้อความ|เนื้อหา|ชื่อ|จำนวน|ภาพ|รูป|ไฟล์|ลิงก์|รายละเอียด)[^\n,()]{0,20}(?:ตรง|ที่)นี[้่](?![ก-๎])|^(?:เขียน|ระบุ|อธิบาย|บรรยาย)[^\n,()]{0,40}(?:ตรง|ที่)นี[้่](?![ก-๎])|\bTODO\b", re.MULTILINE), "ช่องของแบบฟอร์มที่ยังไม่กรอก", "กรอกให้ครบ หรือลบประโยคนี้ออก"),
    (re.compile(r"\((?:(?:ให้|โปรด|กรุณา)ระบุ|(?:ให้|โปรด|กรุณา)?(?:อธิบาย|บรรยาย|เขียน|แทรก|แนบ))(?!ไว้|อยู่|แล้ว|ใน|ด้วย|เป็น|โดย|จาก|ตาม)[^()\n]{0,80}\)|[\[<{](?:ใส่|ระบุ|กรอก|เติม|แทรก|ชื่อ|จำนวน|วันที่|ภาพ(?=[ก-๎])|หมู่ที่)[^\[\]<>{}\n:]{0,40}[\]>}](?!\()"
        r"|^(?:คำชี้แจง|คำแนะนำ(?:ในการ(?:กรอก|เขียน|จัดทำ))?|วิธี(?:เขียน|กรอก)|ตัวอย่าง(?:การเขียน|ข้อความ)?)[ ]?[:：][^\n]{0,60}|^(?:ให้|โปรด|กรุณา)(?:ระบุ|อธิบาย|บรรยาย|เขียน(?!จดหมาย)|กรอก|ใส่|แนบ)[^\n]{0,60}", re.MULTILINE), "คำแนะนำของแบบฟอร์มที่ติดมา", "ลบคำแนะนำออก แล้วเขียนเรื่องจริงของตำบล"),
    (re.compile(r"^(?:แน่นอน|ได้เลย|ยินดี)(?:ค่ะ|ครับ)[^\n]{0,60}|^(?:นี่คือ|ต่อไปนี้คือ|ด้านล่างนี้คือ)(?:บทความ|ข้อความ|ตัวอย่าง|เนื้อหา|ร่าง)[^\n]{0,60}|^(?:หวังว่า|หาก(?:คุณ|ท่าน)?ต้องการให้)[^\n]{0,60}(?:บอก|แจ้ง)(?:ได้เลย|ผม|ดิฉัน|ฉัน)[^\n]{0,20}|^(?:Sure|Certainly)[!,][^\n]{0,60}|As an AI language model[^\n]{0,40}", re.MULTILINE), "คำตอบของแชตบอตที่ติดมา", "ลบออก และตรวจว่าเนื้อหาเป็นเรื่องจริงของตำบล"),
    (re.compile(r"\[(?:image|รูปภาพ|ภาพ): [^\[\]\n]{1,60}\]"), "ที่ว่างของภาพที่ไม่ได้มาด้วย", "วางไฟล์ภาพใน photos/ แล้วใส่ ![คำบรรยาย](../photos/ชื่อไฟล์) หรือลบออก"),
)  # fmt: skip
"""Words that nobody meant to publish: a program put them there, or a form waits for them."""
_WORD_SIGNS = re.compile(
    r"Error!|ผิดพลาด!|\[[ก-ฮ]|ถูกใจ|แชร์|ตอบกลับ|ดูคำแปล|ดูเพิ่ม|ดูน้อย|อ่านเพิ่ม|ความคิดเห็น|ติดตาม|Like|Share|Comment|Reply|See |shares?$|(?:นาที|ชม\.|ชั่วโมง|วัน|สัปดาห์) ·"
    r"|\[แก้|\[edit|\[ต้อง|\[โปรด|\d{4}\.\d|\d:\d\d|\d ?-|(?:หน้า|หน้าที่|Page) \d"
    r"|\((?:รอ|ใส่|เติม|กรอก|ให้|โปรด|กรุณา|ระบุ|อธิบาย|บรรยาย|เขียน|แทรก|แนบ)|(?:ตรง|ที่)นี[้่]|คำชี้แจง|คำแนะนำ|วิธี(?:เขียน|กรอก)|ตัวอย่าง|(?:ให้|โปรด|กรุณา)(?:ระบุ|อธิบาย|บรรยาย|เขียน|กรอก|ใส่|แนบ)"
    r"|[\[<{](?:ใส่|ระบุ|กรอก|เติม|แทรก|ชื่อ|จำนวน|วันที่|ภาพ|หมู่ที่)|TODO|แน่นอน[คข]|ได้เลย|ยินดีค|นี่คือ|นี้คือ|Sure|Certainly|As an AI|\[(?:image|รูปภาพ|ภาพ):"
    r"|[xX]{3}|\(ระบุ|_{5}|แตะที่นี่|Click or|Lorem|\. \. \. |\.{6}|…"
)
_SIGNS = (
    *("*", "__", "~~", "](", "] (", "![", "# ", "##", "|", "```", "!!!", "???", ":::"),
    *("^", "~", "photos/"),
    *("{#", "{.", "{:"),
    *("'''", "[[", "==", "[/", "[b]", "[TOC]", "[toc]", "......", "……"),
)
"""What every one of these marks holds: most texts have none of them, and one look shows it."""

_FOOTNOTE = re.compile(r"^ {0,3}(\[\^[^\[\]\s]{1,20}\]):[^\n]{0,60}", re.MULTILINE)

may_be_unmeant = _WORD_SIGNS.search
"""Whether a text holds what words that nobody meant begin with: nearly none does."""


def check_leftovers(html: str, text: str, where: Where) -> Iterator[Finding]:
    """Every mark that is left as text in `html`; its line is looked up in `text`."""
    yield from _unread_footnotes(text, where)
    has_marks = any(sign in html for sign in _SIGNS)
    if not has_marks and not may_be_unmeant(html):
        return
    shown = unescape(_TAG.sub("", _CODE.sub("", html)))
    for pattern, meaning, fix in _KINDS if has_marks else ():
        for place, found in _places(pattern, shown, text, where):
            yield LEFTOVER.at(place, found, meaning=meaning, fix=fix)
    yield from check_unmeant(shown, where, text)


def _unread_footnotes(text: str, where: Where) -> Iterator[Finding]:
    """Footnotes to which nothing leads: Markdown drops them without a word."""
    for found in islice(_FOOTNOTE.finditer(text), MOST_PLACES):
        if text.count(found[1]) == 1:
            yield UNREAD_FOOTNOTE.at(line_of(text, found.start(), where), found[0], mark=found[1])


def check_unmeant(shown: str, where: Where, text: str = "") -> Iterator[Finding]:
    """All words that nobody meant to publish; their line is looked up in `text` where it has several."""
    if not may_be_unmeant(shown):
        return
    for pattern, meaning, fix in _WORDS:
        typed = pattern.search(text) is not None
        for place, found in _places(pattern, text if typed else shown, text, where):
            yield UNMEANT.at(place if text else where, found, meaning=meaning, fix=fix)


def _places(pattern: re.Pattern[str], shown: str, text: str, where: Where) -> Iterator[tuple[Where, str]]:
    """What a pattern finds in `shown`, each with its line in `text`: what is on several lines is reported at once."""
    after, told = 0, set[int]()
    for found in islice(pattern.finditer(shown), MOST_PLACES):
        words = found[0].strip()
        at = found.start() if shown is text else max(text.find(words, after), 0)
        at = at or max(text.find(words[:2], after), after)
        after, place = at + 1, line_of(text, at, where)
        if place.line not in told:
            told.add(place.line)
            yield place, words

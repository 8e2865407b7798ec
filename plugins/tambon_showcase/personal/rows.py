"""Persons without a title in rows: a cell that is only two names, beside a cell that is a house or an illness."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .kinds import Hit, Kind
from .plight_words import DIRECT, PLIGHT

_CELL = re.compile(r"(?:[^|,;\t\x00/]|/(?! )|(?<! )/)+")
_MARKS = re.compile(r"[|,;\t\x00]| / ")
_THING = (
    r"(?:หนอง|ห้วย|โคก|โนน|คลอง|ทุ่ง|บึง|ดอย|กลุ่ม|ชมรม|ศูนย์|บ้าน|หมู่|ตำบล|อำเภอ|จังหวัด|โครงการ|กิจกรรม|แผน|งาน|ด้าน|ปัญหา|สาเหตุ|ผู้|คน|เด็ก|การ|ความ|จำนวน|ประเภท|โรค|หน่วย|ข้อ|เรื่อง|ระดับ"
    r"|ครัว|ชุมชน|วัด|โรง|สำนัก|กอง|ที่|ราย|อาชีพ|สถาน|ร้าน|บริษัท|นัก|อาการ|สุข(?:ภาพ|ศึกษา|าภิบาล)|สมุนไพร|เศรษฐกิจ|สังคม|สิ่ง|ชื่อ|ลำดับ|ถนน|ซอย|แหล่ง|พื้นที่|ต้น|ปลา|ข้าว|ผัก|อบรม|ส่งเสริม"
    r"|ตรวจ|คัดกรอง|รวม|เฉลี่ย|ร้อยละ|ปี|เดือน|วัน(?!ดี|ชัย|เพ็ญ|ทอง)|ประชา|สมาชิก|คณะ|นายก|ปลัด|กำนัน|เงิน(?!ทอง|งาม)|ค่า|โฮมสเตย์|รีสอร์[ทต]|สวน|ไร่|ฟาร์ม|วิสาหกิจ|สหกรณ์|บริเวณ|ไม่|มี(?!ชัย|สุข|ทรัพย์|ลาภ|บุญ|มาก|ศิริ|โชค|แก้ว|เดช|ดี)|เป็น|ใน|ของ|และ|หรือ|จาก|เพื่อ|ทุก|ขาด|เยี่ยม|มอบ|ป่วย|ติด|หนี้|ยา|อุบัติ|ภาวะ|เพศ|ช่วง|อายุ|เขต|ทุน|สวัสดิ|องค์|เทศ|หลัก|อื่น|ทั้ง)"
)
UNTITLED = rf"(?!{_THING})[ก-ฮเ-ไ][ก-๎]{{1,20}} {{1,3}}(?!{_THING})[ก-ฮเ-ไ][ก-๎]{{2,25}}"
"""Two names without a title."""
_NAME = re.compile(rf"\s*(?:\d{{1,3}}\s?[.)]?\s{{1,2}})?({UNTITLED})\s*")
_NUMBER = re.compile(r"\s*\d{1,3}\s?[.)]?\s*")
_HOUSE = re.compile(
    r"\s*(?:บ้านเลขที่\s?)?\d{1,4}/\d{1,4}\s*(?:(?:ม\.|หมู่)[^|]{0,12})?|\s*\d{1,4}\s?(?:ม\.|หมู่)\s?(?:ที่)?\s?\d{1,2}\s*"
)
_DIGITS = re.compile(r"[\s\d,.]*\d[\s\d,.]*(?:บาท|ปี)?\s*")
_ITEM = re.compile(
    rf"\s*(?:(?P<number>\d{{1,3}}\s?[.)]\s{{0,2}})|[-*\u2022\u25cf]\s{{1,2}})?{_NAME.pattern}(?:[-\u2013\u2014:=]|[(\[])\s{{0,2}}(?P<said>[^()\[\]\n]{{3,60}})[)\]]?\s*$"
)
"""An item of a list: a name, a dash, colon or bracket, and what is said of the person."""
_OF_NOBODY_ELSE = re.compile(
    r"(?:ผู้|คน)?พิการ|(?:ผู้ป่วย|ผู้สูงอายุ)?\s?ติด(?:เตียง|บ้าน|สุรา|เหล้า|ยา)|ยากจน|ยากไร้|อนาถา|ด้อยโอกาส|ตาบอด|หูหนวก|เป็นใบ้|(?:เป็น|มี)หนี้|ผู้ป่วย|ป่วย|คนจน|ไร้ที่พึ่ง"
)
"""What is never said of a remedy: lists of herbs and what they are good for have the shape of such items."""
_WORDS = re.compile(
    rf"\s*\d{{1,3}}\s?[.)]?\s{{1,3}}(?P<row>{_NAME.pattern}\d{{1,4}}(?:/\d{{1,4}})?\s{{0,2}}(?:(?:ม\.|หมู่)\s{{0,2}}\d{{1,2}}\s{{1,3}})?(?P<said>\S{{3,40}}))\s*$"
)
_EARNS = re.compile(
    rf"^[ \t]*(?:[-*\u2022\u25cf]\s{{1,2}})?{_NAME.pattern}[,(]?\s{{0,2}}(?:บ้าน)?เลขที่\s?\d{{1,4}}(?:/\d{{1,4}})?[^\d\n]{{0,12}}(?:\d{{1,2}}[^\d\n]{{1,12}})?(?P<said>(?:รายได้|หนี้|เงินกู้|กู้)[^\d\n]{{0,15}}[\d,]{{4,12}})",
    re.MULTILINE,
)
"""A name, a home and what the home earns or has to pay back."""
_AT_HOME = "เลขที่"
_SHORT = 15
"""Letters that a cell has beside a word of illness."""
_MOST_CELLS = 12


def find_rows(folded: str) -> Iterator[Hit]:
    """Rows in which two names without a title are a cell, and a cell beside them is an illness or a home."""
    if _AT_HOME in folded:
        yield from (Hit(Kind.PLIGHT, row.start(1), row.end("said")) for row in _EARNS.finditer(folded))
    if not (PLIGHT.search(folded) or DIRECT.search(folded)):
        return
    begin = 0
    for line in folded.split("\n"):
        if found := _in_item(line) or _in_words(line) or (_in_row(line) if _MARKS.search(line) else None):
            yield Hit(Kind.PLIGHT, begin + found[0], begin + found[1])
        begin += len(line) + 1


def _in_item(line: str) -> tuple[int, int] | None:
    """From the name to the end of an item that says of it what is said of persons only, or of a numbered one an illness."""
    item = _ITEM.match(line)
    if not item:
        return None
    said = item["said"].strip()
    is_of_person = _OF_NOBODY_ELSE.match(said) or (item["number"] and PLIGHT.match(said))
    return (item.start(2), item.end("said")) if is_of_person else None


def _in_words(line: str) -> tuple[int, int] | None:
    """The same where only blanks part a number, a name, a home and an illness."""
    row = _WORDS.match(line)
    return row.span("row") if row and (PLIGHT.match(row["said"]) or DIRECT.match(row["said"])) else None


def _in_row(line: str) -> tuple[int, int] | None:
    """From the name to the last illness of a row."""
    cells = [cell for cell in itertools.islice(_CELL.finditer(line), _MOST_CELLS) if cell[0].strip()]
    if cells and _NUMBER.fullmatch(cells[0][0]):
        cells = cells[1:]
    name = _NAME.fullmatch(cells[0][0]) if cells else None
    if not name or not _is_of_person(cells[1:]):
        return None
    ends = [cell.start() + len(cell[0].rstrip()) for cell in cells[1:] if _is_plight(cell[0])]
    return cells[0].start() + name.start(1), max(ends)


def _is_of_person(cells: list[re.Match[str]]) -> bool:
    """Whether the cells behind a name hold an illness, alone in its cell or beside a home, an age or an income."""
    others = [cell[0] for cell in cells if not _is_plight(cell[0])]
    is_sure = any(_HOUSE.fullmatch(cell) or _DIGITS.fullmatch(cell) for cell in others)
    whole = any(pattern.fullmatch(cell[0].strip()) for cell in cells for pattern in (PLIGHT, DIRECT))
    return len(others) < len(cells) and (is_sure or whole)


def _is_plight(cell: str) -> bool:
    found = PLIGHT.search(cell) or DIRECT.search(cell)
    return bool(found) and len(cell.strip()) <= len(found[0]) + _SHORT if found else False

"""Illness, poverty, home and birthday of a named person: the whole phrase is about the person (rules R6 and W4).

An office holder who visits the sick is not sick: the words between a name and an illness decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .kinds import Hit, Kind
from .names import persons, persons_and_kin

PLIGHT = re.compile(
    r"ติดเตียง|ผู้?พิการ|คนพิการ|พิการ(?=ทาง|ตั้งแต่|ซ้ำ|แต่กำเนิด|ขา|แขน|มือ|หู|ตา|สมอง|ร่าง|ครึ่ง|ท่อน)|ตาบอด|หูหนวก|เป็นใบ้|เป็นผู้พิการ|ทุพพลภาพ|ครัวเรือนยากจน|ยากไร้|ยากจน|อนาถา|ไร้ที่พึ่ง|ด้อยโอกาส|(?<!เด็กหรือ)ผู้ป่วย"
    r"|ป่วย(?=มะเร็ง|โรค|โควิด|ระยะ|เบาหวาน|ความดัน|ไต|ตับ|ปอด|หัวใจ|สมอง|จิต|ลมชัก|กระเพาะ|ภูมิแพ้)|ติดโควิด|อัลไซเมอร์|พาร์กินสัน|ดาวน์ซินโดรม|ออทิสติก|สมองเสื่อม|ฟอกไต|ล้างไต|ฟอกเลือด|ไตวาย|หอบหืด|เส้นเลือด(?:ใน)?สมอง|ตับแข็ง|ไวรัสตับ|ธาลัสซีเมีย|เนื้องอก|ต้อกระจก|ต้อหิน|จิตเภท|ไบโพลาร์|ขาขาด|แขนขาด|กลุ่มเปราะบาง|ภาวะพึ่งพิง|ข่มขืน|ถูกทอดทิ้ง|ไม่มีรายได้|เบี้ยความพิการ|แท้ง(?=บุตร|ลูก)"
    r"|(?<!วัด)(?<!เครื่อง)(?<!กรอง)ความดัน(?=โลหิตสูง|สูง|\s{0,2}(?:$|\n|[|,;\x00]|เบาหวาน|โรค))"
    r"|ป่วยเป็น|ผ่าตัด(?=หัวใจ|สมอง|ไต|ตับ|ปอด|มดลูก|ลำไส้|เนื้อ|ตา(?:\s|ต้อ|$)|เข่า|สะโพก)|ป่วยด้วย|ป่วยหนัก|ป่วยเรื้อรัง|ติดเชื้อ|เอดส์|เอชไอวี|\bHIV\b|จิตเวช|ซึมเศร้า|อาการทางจิต|เป็นมะเร็ง|โรคมะเร็ง|มะเร็ง(?=ปอด|ตับ|เต้า|ปาก|ลำ|เม็ด|ระยะ)"
    r"|(?:เป็น)?โรค(?:ไต|เบาหวาน|ความดัน|หัวใจ|หลอดเลือด|ตับ|ปอด|วัณ|ลมชัก|เลือด|ผิวหนัง|เรื้อน|เก๊าท์|สมอง)|เป็นโรค|เป็นเบาหวาน|เบาหวาน(?=\s{0,2}(?:$|\n|[|,;\x00]))"
    r"|อัมพาต|อัมพฤกษ์|(?:บำบัด|เสพ)ยา|ยาบ้า|ติดยา|เรือนจำ|จำคุก|ไร้บ้าน|เร่ร่อน|ขอทาน|ตกงาน|หนี้สิน|คนจน|ติดสุรา|ติดเหล้า|ติดการพนัน|ผู้เสพ|ผู้ต้องขัง|พ้นโทษ|เป็นหนี้|มีหนี้|หนี้นอกระบบ|ผู้มีรายได้น้อย|บัตรสวัสดิการแห่งรัฐ|บัตรคนจน"
    r"|สมอง(?:ไม่ปกติ|พิการ|ฝ่อ)|ไม่สมประกอบ|สติไม่ดี|ช่วย(?:เหลือ)?(?:ตัวเอง|ตนเอง)ไม่ได้|เดินไม่ได้|วีลแชร์|แขนขาอ่อนแรง|อ่อนแรง|ความจำเสื่อม|สายยาง|เจาะคอ|แผลกดทับ|คีโม|เคมีบำบัด|วัณโรค"
    r"|ลมชัก|ไตเรื้อรัง|ฆ่าตัวตาย|ทำร้ายตัวเอง|คดียา|(?:ไร้|ไม่มี)(?:สัญชาติ|สถานะ)|ต้องโทษ|ต้องคดี|ติดคุก|ผู้ต้องหา|ถูกจับ(?!จอง)|ล้มละลาย|นับถือศาสนา|ตั้งครรภ์|ท้องไม่พร้อม|แม่วัยใส|ถูกทำร้าย|ล่วงละเมิด|ตกเกณฑ์",
    re.IGNORECASE,
)
"""Words of illness, poverty and belief; they matter only near a person. “เด็กหรือผู้ป่วย” is our own word for a kind of photo."""
_AS_WELL = re.compile(
    r"เบาหวาน|ความดัน|ไขมัน(?:ในเลือด|พอก)|เก๊าท์|กระดูกทับเส้น(?:ประสาท)?|กระดูก(?:พรุน|เสื่อม)|ข้อเข่าเสื่อม|หัวใจโต|ต่อมลูกหมาก|ริดสีดวง|นิ่ว"
)
"""Words of illness that say so only after another one: `ความดัน` alone may be of water or of a tyre."""
NEAR = 90
"""How many characters apart a name and such a word are still about each other."""
_CHAIN = 60
"""How many characters apart two such words are still of one phrase."""
LONGEST_WORD = 25
"""Letters of the longest such word."""
MOST_CHAINED = 30
"""Such words that one phrase goes on with."""
_STATE = re.compile(r"ป่วย(?:เป็น|ด้วย|หนัก|เรื้อรัง)|เป็น|ติดเชื้อ|มี(?:หนี้|อาการ)|อาการทางจิต|ถือ|นับถือ|ถูก|ตั้งครรภ์")
_OFFICE = re.compile(
    r"กำนัน|ผู้ใหญ่บ้าน|ผู้ใหญ่\s|นายก|ปลัด|ผอ\.|ผู้อำนวยการ|อสม|ประธาน|พัฒนากร|พัฒนาการ|อำเภอ|ผู้ว่า|เลขา|สมาชิก(?:สภา| อบต|อบต)|พยาบาล|แพทย์|หมอ|ครู|อาจารย์"
    r"|สาธารณสุข|เจ้าหน้าที่|วิทยากร|เจ้าอาวาส|หัวหน้า|นัก(?:วิชา|พัฒนา|จัดการ)|กรรมการ|ผู้ช่วย|สารวัตร|แกนนำ|จิตอาสา|ผู้จัดการ|ปราชญ์|เหรัญญิก|นายกเหล่ากาชาด|ที่ปรึกษา|ผู้(?:รับผิดชอบ|เสนอ|ประสาน|จัดทำ|เขียน|รายงาน)"
)
_ACT = re.compile(
    r"มอบ|เยี่ยม|ดูแล|ช่วย|บรรยาย|ตรวจ(?!พบ(?!ผู้))|ประชุม|แก้ไข|อบรม|สำรวจ|ลงพื้นที่|สนับสนุน|พา|บริจาค|จัด|ร่วม|เปิด|รณรงค์|ให้ความรู้|นำ|ส่งเสริม|พัฒนา|แจก|รับผิดชอบ"
    r"|ชมรม|กลุ่ม|ศูนย์|คลินิก|สมาคม|ขับเคลื่อน|โครงการ"
)
_BY = re.compile(r"(?:โดย|นำทีม|มอบ|วิทยากร|บริจาค|ผู้ดูแล|ดูแล)\s{0,2}$")
_TO = re.compile(r"(?:ให้|แก่|กับ|ของ|เยี่ยม|เยี่ยมบ้าน|ช่วยเหลือ|พา)\s{0,2}$")
"""Words before the name of the one who is helped, not of the office that helps."""
_COUNTED = re.compile(
    r"[ก-๎]{0,25}\s{0,3}(?:จำนวน\s{0,2})?\d[\d,]{0,6}\s{0,3}(?:คน|ราย|ครัว|ครอบครัว|หลัง|หมู่|%)|[ก-๎]{0,15}(?:ลดลง|เพิ่มขึ้น|ร้อยละ)"
)
_NAMED = re.compile(r"(?:คือ|ได้แก่|ดังนี้|ราย(?:แรก|ที่\S{1,6})|ชื่อ)\s{0,2}$")
"""What says that the counted ones are named now."""
_REST_OF_WORD = re.compile(r"[^\s|,;\x00]{0,40}")

_DAY = r"(?:[12]\d{3}-\d\d?-\d\d?|\d{1,2}\s{0,2}(?:[/.-]\s?\d{1,2}\s?[/.-]|(?:[ก-๎]{4,10}|[ก-๎]{1,3}\.\s?[ก-ฮ]{1,2}\.?))\s{0,2}(?:พ\.ศ\.\s?)?\d{2,4})"
_WEEKDAY = "อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์"
_BIRTH = re.compile(
    rf"(?:(?:วัน(?:เดือนปี)?)?เกิด|\bDOB\b)(?:เมื่อ)?\s?(?:วัน(?:{_WEEKDAY})?ที่)?\s{{0,3}}[:=]?\s{{0,2}}{_DAY}"
)
_BIRTH_NEAR = 60
_BIRTH_BEFORE = re.compile(
    rf"((?:(?:วัน|ปี|ว/ด/ป\s?|ว\.ด\.ป\.\s?)เกิด|\bDOB\b)\s{{0,3}}[:=]?\s{{0,2}}{_DAY})[^\dก-๎\n]{{0,6}}(?:ชื่อ)?\s{{0,2}}$"
)
"""What comes right before a name; words that only say `เกิด` there are of what happened on that day."""
_BORN = re.compile(rf"(?:นาย|นางสาว|นาง|น\.ส\.)\s?[ก-๎]{{2,20}}\s{{0,2}}[,(]?\s{{0,2}}({_BIRTH.pattern})")
"""A person by the first name alone."""
HOUSE = re.compile(
    r"บ้านเลขที่\s{0,3}[0-9๐-๙]{1,4}(?:/[0-9๐-๙]{1,4})?|(?<![0-9๐-๙/])[0-9๐-๙]{1,4}/[0-9๐-๙]{1,4}\s{0,3}(?:ม\.|หมู่)"
)
"""The number of a house: `บ้านเลขที่ 45/2`, `45/2 ม.2`; beside a person it is where the person lives."""
_HOME_NEAR = 45
_HOME_AFTER = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:(?:ที่)?(?:พัก)?(?:อาศัย)?อยู่(?:ที่)?|บ้าน)?\s{0,2}(?:บ้าน|บ\.\s?)?(?:เลขที่)?\s{0,2}[:.]?\s{0,2}"
    r"(\d{1,4}(?:/\d{1,4})?(?=\s{0,3}(?:ม\.|หมู่(?!บ้าน)|ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล))|\d{1,4}/\d{1,4}(?=\s{0,3}(?:บ้าน|บ\.)))"
)
"""What follows a name without the word for the number of a house."""
_HOME_BEFORE = re.compile(
    r"บ้านเลขที่\s{0,3}(\d{1,4}(?:/\d{1,4})?)[^\d\n|]{0,6}\d{0,2}(?:[^\d\n|]{0,15}|[^\d\n|]{0,40}(?:บ้าน|เจ้า)ของ\s{0,2})$"
    r"|ที่อยู่(?:จัดส่ง|ปัจจุบัน|ตามบัตร|ตามทะเบียน(?:บ้าน)?|ของ)?\s{0,2}[:.]?\s{0,2}(\d{1,4}(?:/\d{1,4})?)\s{0,3}(?:ม\.|หมู่(?:ที่)?)\s{0,2}\d{1,2}"
    rf"(?:(?!{_OFFICE.pattern}|กลุ่ม|\n)[^\d|]){{0,30}}$"
)
_HOME_BEFORE_NEAR = 75
_HOME_CELL = re.compile(r"\s{0,2}[|,;\x00]\s{0,2}(\d{1,4}/\d{1,3})(?=\s{0,2}(?:[|,;\x00\n]|$))")


PRIVATE_SIGNS = r"เกิด|DOB|บ้านเลขที่|\d/\d|\d\s{0,3}(?:ม\.|หมู่|ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล)"
"""A text without any of these says nothing of a birthday or a home."""
_PRIVATE_SIGNS = re.compile(PRIVATE_SIGNS)


def find_plights(folded: str) -> Iterator[Hit]:
    """Phrases that say of a named person that he or she is ill, poor, in debt, or of a belief."""
    words = list(PLIGHT.finditer(folded))
    if not words:
        return
    starts, covered = [word.start() for word in words], 0
    for person in sorted(persons_and_kin(folded), key=lambda match: match.start()):
        if person.start() < covered:
            continue
        first = bisect_left(starts, person.start() - NEAR - LONGEST_WORD)
        last = bisect_left(starts, person.end() + NEAR)
        near = [word for word in words[first:last] if _is_near(person, word) and _is_of(person, word)]
        if near:
            end = max(person.end(), near[-1].end())
            more = [
                *words[bisect_left(starts, end) :][:MOST_CHAINED],
                *_AS_WELL.finditer(folded, end, end + _CHAIN),
            ]
            covered = _phrase_end(folded, sorted(more, key=lambda word: word.start()), end)
            yield Hit(Kind.PLIGHT, min(person.start(), near[0].start()), covered)


def _is_near(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether both are in one paragraph, not far from each other."""
    first, second = (word, person) if word.start() < person.start() else (person, word)
    gap = person.string[first.end() : max(second.start(), first.end())]
    return len(gap) <= NEAR and "\n\n" not in gap


def _is_of(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word of illness is said of the person, not of those whom the person looks after."""
    text = person.string
    before = text[max(person.start() - 25, 0) : person.start()]
    if _COUNTED.match(text, word.end()) and not _NAMED.search(before):
        return False
    if word.start() < person.start():
        after = text[person.end() : person.end() + 35]
        between = text[word.end() : person.start()]
        return "\n" not in between and not (
            _BY.search(before) or _OFFICE.search(before) or _OFFICE.search(after)
        )
    between = text[person.end() : word.start()]
    if _ACT.search(between):
        return False
    is_helped = _TO.search(before) or "\n" in before
    is_official = _OFFICE.search(between) or (_OFFICE.search(before) and not is_helped)
    return not is_official or bool(_STATE.match(word[0]))


def _phrase_end(folded: str, words: list[re.Match[str]], end: int) -> int:
    """Where the phrase ends that goes on with more words of illness on its line."""
    for word in words:
        if end <= word.start() <= end + _CHAIN and "\n" not in folded[end : word.start()]:
            end = word.end()
    rest = _REST_OF_WORD.match(folded, end)
    return rest.end() if rest else end


def find_private(folded: str) -> Iterator[Hit]:
    """Birthdays and homes of named persons."""
    if not _PRIVATE_SIGNS.search(folded):
        return
    yield from (Hit(Kind.PRIVATE, *found.span(1)) for found in _BORN.finditer(folded))
    for person in persons(folded):
        end = person.end()
        for pattern, near in ((_BIRTH, _BIRTH_NEAR), (HOUSE, _HOME_NEAR)):
            if found := pattern.search(folded, end, end + near):
                yield Hit(Kind.PRIVATE, *found.span())
        yield from (
            Hit(Kind.PRIVATE, *found.span(found.lastindex or 0))
            for found in (
                _HOME_CELL.match(folded, end, end + _HOME_NEAR),
                _HOME_AFTER.match(folded, end, end + _HOME_NEAR),
                _HOME_BEFORE.search(folded, max(person.start() - _HOME_BEFORE_NEAR, 0), person.start()),
            )
            if found
        )
        if found := _BIRTH_BEFORE.search(folded, max(person.start() - _BIRTH_NEAR, 0), person.start()):
            yield Hit(Kind.PRIVATE, *found.span(1))

"""Illness, poverty, crime and belief of a named person: the whole phrase is about the person (rules R6 and W4).

An office holder who visits the sick is not sick: the words between a name and an illness decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .kinds import Hit, Kind
from .names import FIRST_NAME, by_first_name, persons_and_kin
from .plight_words import AS_WELL, BEHIND, DIRECT, PLIGHT, STATE

_LIGHT = re.compile(
    r"(?:[\s\d/.,:;()|\x00-]|หมู่(?:ที่)?|ม\.|(?:บ้าน|ชุมชน|คุ้ม|ต\.|ตำบล)\s?[ก-๎]{2,15}(?=\s)|ราษฎร|ชาวบ้าน|ผู้สูงอายุ|อายุ|วัย|ปี|เดือน|วัน|ป่วย|นอน|อยู่|กำลัง|เคย|บ้านเลขที่|บ้าน(?=\s)|ซึ่ง|ที่|เป็น|มี|เนื่องจาก|เพราะ"
    r"|ขา|แขน|มือ|เท้า|ตา|หู|ออก|ทำ|ถือ|ยื่น|ขึ้นทะเบียน|กลับ|จึง|ก็|สุขภาพ|ร่างกาย|ครอบครัว|ครัวเรือน|บุตร(?:ชาย|สาว)?|ลูก(?:ชาย|สาว)?|ถูก|โดน|(?:อยู่)?ระหว่าง|เพิ่ง|เริ่ม|ยัง|ต้อง|ได้รับ|ได้|รับ|ขอ|ไป|มา|ชอบ|มัก(?:จะ)?|แล้ว|ขณะนี้|ปัจจุบัน|ตอนนี้|ตอนเด็ก|ทั้ง|สอง|ข้าง|ซ้าย|ขวา|เพศ(?:ชาย|หญิง)|สามี|ภรรยา|มีประวัติ|ประวัติ|อาการ|ภาวะ|โรค){0,25}"
)
OFFICE = re.compile(
    r"กำนัน|ผู้ใหญ่บ้าน|ผู้ใหญ่\s|นายก|ปลัด|ผอ\.|ผู้อำนวยการ|อสม|ประธาน|พัฒนากร|พัฒนาการ|อำเภอ|ผู้ว่า|เลขา|สมาชิก(?:สภา| อบต|อบต)|(?<!โรง)พยาบาล|แพทย์|หมอ|ครู|อาจารย์"
    r"|สาธารณสุข|เจ้าหน้าที่|วิทยากร|เจ้าอาวาส|หัวหน้า|นัก(?:วิชา|พัฒนา|จัดการ|สังคม)|(?:เกษตร|ประมง|ปศุสัตว์)(?:ตำบล|จังหวัด)|กรรมการ|ผู้ช่วย|สารวัตร|แกนนำ|จิตอาสา|ผู้จัดการ|ปราชญ์|เหรัญญิก|นายกเหล่ากาชาด|ที่ปรึกษา|ผู้(?:รับผิดชอบ|เสนอ|ประสาน|จัดทำ|เขียน|รายงาน)"
)
_ACT = re.compile(
    r"มอบ|เยี่ยม|ดูแล|ช่วย|บรรยาย|ตรวจ(?!พบ(?!ผู้)|\s?ATK|\s?โควิด|เลือด|ปัสสาวะพบ|พบสาร)|ประชุม|แก้ไข|อบรม|สำรวจ|ลงพื้นที่|สนับสนุน|(?<!พิ)พา(?!ก)|บริจาค|จัด|ร่วม|เปิด|รณรงค์|ให้ความรู้|นำ(?!ที่(?:นา|ดิน)|โฉนด|บ้าน|รถ)|ส่งเสริม|พัฒนา(?!การ(?:ล่า)?ช้า)|แจก|รับผิดชอบ|ขับรถ(?=กู้|รับ)|รับส่ง|ส่ง(?=ผู้ป่วย|คนไข้|ตัวผู้)"
    r"|ชมรม|กลุ่ม|ศูนย์|คลินิก|สมาคม|ขับเคลื่อน|โครงการ|หารือ|ปรึกษา|ชี้แจง|ติดตาม|ผลักดัน|วางแผน|ระดม|ต้าน|ป้องกัน|ปราบปราม|วิจัย|สูตร|ตำรับ|สมุนไพร|ลด(?=เบา|ความ|โรค)|แก้(?!ว)|ซ่อม|(?<!กำลัง)(?<!ต้อง)(?<!เข้า)(?<!ไป)(?<!มา)รักษา(?!ตัว|อยู่|ที่)|สอน"
)
_CLAUSE = re.compile(
    rf"(?:(?!{OFFICE.pattern}|{_ACT.pattern}|ให้|แก่|ผู้|คน|เพื่อ|เรื่อง|ปัญหา|จำนวน|ราย|และ|กับ|ไม่ใช้|ปลอด|เลิก|งด|เว้น|แสดง|ดับ|งาน|หมอ|นัก|ช่าง|ทีม|รุ่น|ประเภท|กีฬา|ผลิต|ปลูก|เลี้ยง|ทอ|ขาย|สร้าง)[ก-๎\s\d.()/]){{0,30}}"
)
"""A short clause of which the person is the subject: no office, no deed for others, no other persons."""
_LEADS = re.compile(
    r"[^\n.]{0,30}?(?::|คือ|ได้แก่|ชื่อ|เช่น)\s{0,3}(?:\d{1,2}\s?[.)]\s{0,2})?"
    r"(?:(?:นาย|นาง(?:สาว)?|น\.ส\.)\s?[ก-๎]{2,15}(?:\s?,|\s?และ|\s)\s?(?:\d{1,2}\s?[.)]\s{0,2})?){0,8}|\s{0,2}"
)
"""Between a word of illness and the first names of those who are ill, one after the other."""
NEAR = 90
"""How many characters apart a name and such a word are still about each other."""
_CHAIN = 60
"""How many characters apart two such words are still of one phrase."""
LONGEST_WORD = 25
"""Letters of the longest such word."""
MOST_CHAINED = 30
"""Such words that one phrase goes on with."""
_AFTER_NAME = frozenset({BEHIND, STATE})
"""Words that say nothing before a name."""
_STATE = re.compile(r"ป่วย(?:เป็น|ด้วย|หนัก|เรื้อรัง)|เป็น|ติดเชื้อ|มี(?:หนี้|อาการ)|อาการทางจิต|ถือ|นับถือ|ถูก|ตั้งครรภ์")
_BY = re.compile(r"(?:โดย|นำทีม|มอบ|วิทยากร|บริจาค|ผู้ดูแล|ดูแล)\s{0,2}$")
_TO = re.compile(r"(?:ให้|แก่|กับ|ของ|เยี่ยม|เยี่ยมบ้าน|ช่วยเหลือ|พา)\s{0,2}$")
"""Words before the name of the one who is helped, not of the office that helps."""
_CELLS = re.compile(r"[|\x00\t]")
_DONE = re.compile(rf"(?:{_ACT.pattern})[^|\x00\t\n]{{0,12}}$")
_DONE_NEAR = 30
"""What is done for the ill in one cell, and in the next the one who does it."""
_COUNTED = re.compile(
    r"[ก-๎]{0,25}\s{0,3}(?:จำนวน\s{0,2})?\d[\d,]{0,6}\s{0,3}(?:คน|ราย|ครัว|ครอบครัว|หลัง|หมู่|%)|[ก-๎]{0,15}(?:ลดลง|เพิ่มขึ้น|(?<!เงิน)(?<!ดอก)(?<!เบี้ย)ร้อยละ)"
)
_OF_KIN = re.compile(r"(?:มี|เลี้ยง|รับภาระ)(?:ดู)?(?:สมาชิก|ลูก|บุตร|สามี|ภรรยา|พ่อ|แม่|บิดา|มารดา|หลาน)")
_NAMED = re.compile(r"(?:คือ|ได้แก่|ดังนี้|ราย(?:แรก|ที่\S{1,6})|ชื่อ)\s{0,2}$")
"""What says that the counted ones are named now."""
_REST_OF_WORD = re.compile(r"[^\s|,;\x00]{0,40}")


def find_plights(folded: str) -> Iterator[Hit]:
    """Phrases that say of a named person that he or she is ill, poor, in debt, or of a belief."""
    words = sorted(
        (word for pattern in (PLIGHT, DIRECT, BEHIND, STATE) for word in pattern.finditer(folded)),
        key=lambda word: (word.start(), -word.end()),
    )
    if not words:
        return
    starts, covered = [word.start() for word in words], 0
    for person in sorted([*persons_and_kin(folded), *by_first_name(folded)], key=lambda match: match.start()):
        if person.start() < covered:
            continue
        first = bisect_left(starts, person.start() - NEAR - LONGEST_WORD)
        last = bisect_left(starts, person.end() + NEAR)
        near = [word for word in words[first:last] if _is_near(person, word) and _is_of(person, word)]
        if near:
            end = max(person.end(), near[-1].end())
            more = [
                *(
                    word
                    for word in words[bisect_left(starts, end) :][:MOST_CHAINED]
                    if word.re not in _AFTER_NAME
                ),
                *AS_WELL.finditer(folded, end, end + _CHAIN),
            ]
            covered = _phrase_end(folded, sorted(more, key=lambda word: word.start()), end)
            yield Hit(Kind.PLIGHT, min(person.start(), near[0].start()), covered)


def _is_near(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether both are in one paragraph, not far from each other."""
    first, second = (word, person) if word.start() < person.start() else (person, word)
    gap = person.string[first.end() : max(second.start(), first.end())]
    return len(gap) <= NEAR and "\n\n" not in gap


def _is_beside(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether nothing but numbers and places is between; a first name may also follow what leads to names."""
    if person.re is FIRST_NAME and word.start() < person.start():
        return bool(_LEADS.fullmatch(person.string, word.end(), max(person.start(), word.end())))
    return bool(_LIGHT.fullmatch(person.string, person.end(), max(word.start(), person.end())))


def _is_in_clause(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether only what the person does or has is between, and nobody else."""
    return person.re is not FIRST_NAME and bool(
        _CLAUSE.fullmatch(person.string, person.end(), max(word.start(), person.end()))
    )


def _is_close(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word that says little by itself, or a first name, has the other right beside it."""
    if word.re is PLIGHT and person.re is not FIRST_NAME:
        return True
    if word.re in _AFTER_NAME and word.start() < person.end():
        return False
    return _is_beside(person, word) or (word.re is BEHIND and _is_in_clause(person, word))


def _is_of(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word of illness is said of the person, not of those whom the person looks after."""
    text = person.string
    if not _is_close(person, word):
        return False
    before = text[max(person.start() - 25, 0) : person.start()]
    is_counted = _COUNTED.match(text, word.end()) and not _OF_KIN.search(text, person.end(), word.end())
    if is_counted and not _NAMED.search(before):
        return False
    if word.start() < person.start():
        done = _DONE.search(text[max(word.start() - _DONE_NEAR, 0) : word.start()])
        if done and _CELLS.search(text, word.end(), person.start()):
            return False
        after = text[person.end() : person.end() + 35]
        between = text[word.end() : person.start()]
        return "\n" not in between and not (
            _BY.search(before) or OFFICE.search(before) or OFFICE.search(after)
        )
    between = text[person.end() : word.start()]
    if _ACT.search(between):
        return False
    is_helped = _TO.search(before) or "\n" in before
    is_official = OFFICE.search(between) or (OFFICE.search(before) and not is_helped)
    return not is_official or bool(_STATE.match(word[0]))


def _phrase_end(folded: str, words: list[re.Match[str]], end: int) -> int:
    """Where the phrase ends that goes on with more words of illness on its line."""
    for word in words:
        if end <= word.start() <= end + _CHAIN and "\n" not in folded[end : word.start()]:
            end = word.end()
    rest = _REST_OF_WORD.match(folded, end)
    return rest.end() if rest else end

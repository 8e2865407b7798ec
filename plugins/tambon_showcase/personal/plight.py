"""Illness, poverty, crime and belief of a named person: the whole phrase is about the person (rules R6 and W4).

An office holder who visits the sick is not sick: the words between a name and an illness decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .kinds import Hit, Kind
from .names import FIRST_NAME, by_first_name, persons_and_kin

PLIGHT = re.compile(
    r"ติดเตียง|ผู้?พิการ|คนพิการ|พิการ(?=ทาง|ตั้งแต่|ซ้ำ|แต่กำเนิด|ขา|แขน|มือ|หู|ตา|สมอง|ร่าง|ครึ่ง|ท่อน)|ตาบอด|หูหนวก|เป็นใบ้|เป็นผู้พิการ|ทุพพลภาพ|ครัวเรือนยากจน|ยากไร้|ยากจน|อนาถา|ไร้ที่พึ่ง|ด้อยโอกาส|(?<!เด็กหรือ)ผู้ป่วย"
    r"|ป่วย(?=มะเร็ง|โรค|โควิด|ระยะ|เบาหวาน|ความดัน|ไต|ตับ|ปอด|หัวใจ|สมอง|จิต|ลมชัก|กระเพาะ|ภูมิแพ้)|ติดโควิด|อัลไซเมอร์|พาร์กินสัน|ดาวน์ซินโดรม|ออทิสติก|สมองเสื่อม|ฟอกไต|ล้างไต|ฟอกเลือด|ไตวาย|หอบหืด|เส้นเลือด(?:ใน)?สมอง|ตับแข็ง|ไวรัสตับ|ธาลัสซีเมีย|เนื้องอก|ต้อกระจก|ต้อหิน|จิตเภท|ไบโพลาร์|ขาขาด|แขนขาด|กลุ่มเปราะบาง|ภาวะพึ่งพิง|ข่มขืน|ถูกทอดทิ้ง|ไม่มีรายได้|เบี้ย(?:ความ|คน|ผู้)?พิการ|แท้ง(?=บุตร|ลูก)"
    r"|(?<!วัด)(?<!เครื่อง)(?<!กรอง)ความดัน(?=โลหิตสูง|สูง|\s{0,2}(?:$|\n|[|,;\x00]|เบาหวาน|โรค))"
    r"|ป่วยเป็น|ผ่าตัด(?=หัวใจ|สมอง|ไต|ตับ|ปอด|มดลูก|ลำไส้|เนื้อ|ตา(?:\s|ต้อ|$)|เข่า|สะโพก)|ป่วยด้วย|ป่วยหนัก|ป่วยเรื้อรัง|ติดเชื้อ|เอดส์|เอชไอวี|\bHIV\b|จิตเวช|ซึมเศร้า|อาการทางจิต|เป็นมะเร็ง|โรคมะเร็ง|มะเร็ง(?=ปอด|ตับ|เต้า|ปาก|ลำ|เม็ด|ระยะ)"
    r"|(?:เป็น)?โรค(?:ไต|เบาหวาน|ความดัน|หัวใจ|หลอดเลือด|ตับ|ปอด|วัณ|ลมชัก|เลือด|ผิวหนัง|เรื้อน|เก๊าท์|สมอง)|เป็นโรค|เป็นเบาหวาน|เบาหวาน(?=\s{0,2}(?:$|\n|[|,;\x00]))"
    r"|อัมพาต|อัมพฤกษ์|(?:บำบัด|เสพ)ยา|ยาบ้า|ติดยา|เรือนจำ|จำคุก|ไร้บ้าน|เร่ร่อน|ขอทาน|ตกงาน|หนี้สิน|คนจน|ติดสุรา|ติดเหล้า|ติดการพนัน|ผู้เสพ|ผู้ต้องขัง|พ้นโทษ|เป็นหนี้|มีหนี้|หนี้นอกระบบ|เงินนอกระบบ|รายได้[^\n]{0,40}ไม่ผ่านเกณฑ์|ผู้มีรายได้น้อย|บัตรสวัสดิการแห่งรัฐ|บัตรคนจน"
    r"|สมอง(?:ไม่ปกติ|พิการ|ฝ่อ)|ไม่สมประกอบ|สติไม่ดี|ช่วย(?:เหลือ)?(?:ตัวเอง|ตนเอง)ไม่ได้|เดินไม่ได้|วีลแชร์|แขนขาอ่อนแรง|อ่อนแรง|ความจำเสื่อม|สายยาง|เจาะคอ|แผลกดทับ|คีโม|เคมีบำบัด|วัณโรค"
    r"|ลมชัก|ไตเรื้อรัง|ฆ่าตัวตาย|จบชีวิต|ผูกคอ|คิดสั้น|กินยาตาย|ทำร้ายตัวเอง|คดียา|(?:ไร้|ไม่มี)(?:สัญชาติ|สถานะ)|ต้องโทษ|ต้องคดี|ติดคุก|ผู้ต้องหา|ถูกจับ(?!จอง)|ล้มละลาย|นับถือศาสนา|ตั้งครรภ์|ท้องไม่พร้อม|แม่วัยใส|ถูกทำร้าย|ล่วงละเมิด|ตกเกณฑ์"
    r"|ค้างชำระ|ผิดนัด|(?:ใช้|ค้าง|ติด|แบก|ทวง)หนี้|ถูก(?:ฟ้อง|ทุบตี|ดำเนินคดี|คุมประพฤติ|คุมขัง|ยึด(?:ทรัพย์|บ้าน|ที่)|กระทำ(?:ชำเรา|ความรุนแรง))"
    r"|(?:ถูก|โดน)(?:สามี|ภรรยา|ผัว|เมีย|พ่อ|แม่|ลูก|แฟน|ญาติ|นายจ้าง)[ก-๎]{0,10}?(?:ทำร้าย|ทุบตี|ตบตี|ตี|ข่มขืน|ละเมิด|ทิ้ง|โกง)|เหยื่อ(?=ความรุนแรง|การค้า)|ความรุนแรงในครอบครัว|คดี(?=ลัก|อาญา|ฆ่า|ข่มขืน|ทำร้าย|ฉ้อ)|หมายจับ"
    r"|พบสารเสพติด|ฉี่(?:สี)?ม่วง|ค้ายา|ผลเลือด(?:เป็น)?บวก|หลอน|พัฒนาการ(?:ล่า)?ช้า|ปากแหว่ง|เพดานโหว่|เป็น(?:มุสลิม|คริสเตียน|อิสลาม|คริสต์)|ฐานะ(?=ลำบาก|ไม่(?:ค่อย)?ดี|ขัดสน)|อินซูลิน|เลี้ยงเดี่ยว|กำพร้า"
    r"|ปัญญาอ่อน|บกพร่องทาง|หูตึง|พูดไม่ได้|มองไม่เห็น|แพ้ภูมิ|พุ่มพวง|\bSLE\b|สะเก็ดเงิน|รูมาตอยด์|หัวใจรั่ว|ลิ้นหัวใจ|โลหิตจาง|กะเทย|ข้ามเพศ|รักร่วมเพศ"
    r"|(?:ถูก|โดน)[ก-๎]{0,12}?(?:ฟ้อง|จับกุม|จับ(?=ข้อหา|คดี|ค้า|ยา|เพราะ|ติด)|ยึด(?:บ้าน|ที่|รถ|ทรัพย์)|ทำร้าย|ข่มขืน|ทอดทิ้ง)|ต้องขัง|ติดตะราง|(?:สูบ|เสพ|ติด)(?:ฝิ่น|กัญชา|เฮโรอีน|กาว|ใบกระท่อม|ยาไอซ์)|ยาไอซ์|ประเวณี|ขายบริการ|ขายตัว"
    r"|ขา(?:เป๋|ลีบ|เทียม)|แขน(?:ลีบ|เทียม)|หลังค่อม|ง่อย|ไม้ค้ำ|ปัญหาสุขภาพจิต|จิตเวช|วิกลจริต|คลุ้มคลั่ง|ประสาท(?=หลอน|เสีย)|(?:คลอด|ท้อง)[ก-๎]{0,6}?(?=(?:ตั้งแต่|ตอน|เมื่อ)อายุ|ก่อนวัย|ก่อนแต่ง|ในวัยเรียน|ไม่มีพ่อ|นอกสมรส)"
    r"|ไม่มี(?:เงิน(?=ซื้อ|ส่ง|รักษา|ใช้|พอ)|ที่อยู่(?:อาศัย|(?=\s|$))|ที่ดินทำกิน|บ้าน(?=อยู่|เป็น)|งานทำ|อาชีพ)|อดอยาก|อดมื้อ|ยากแค้น|ยากลำบาก|ขัดสน|บ้าน(?:พัก)?(?:ผุ|ทรุดโทรม|ใกล้พัง|จะพัง)|ไม่มีห้อง(?:น้ำ|ส้วม)|ขายฝาก|เครดิตบูโร|แบล็[กค]ลิส"
    r"|(?:ตัด|ผ่า)(?:เต้านม|ขา|แขน|มดลูก|นิ้ว|ไต|ม้าม|ถุงน้ำดี|ไส้)|(?:เพราะ|จาก|ด้วย|ก้อน|เชื้อ)มะเร็ง|โรคประจำตัว|สโตรก|ฉายแสง|ให้เคมี|สายสวน|ใส่ท่อ|ถังออกซิเจน|ชักเกร็ง|มีบุตรยาก|เปลี่ยนศาสนา|นับถือ(?:ผี|คริสต์|อิสลาม|พุทธ)"
    r"|(?:ขา|แขน|มือ|นิ้ว|เท้า|สะโพก|หลัง|กระดูก)[ก-๎]{0,10}?(?:หัก|กุด|ด้วน|ขาด(?!ทุน)|ใช้(?:การ|งาน)ไม่ได้|ไม่มีแรง)|สูญเสีย(?:ขา|แขน|มือ|นิ้ว|ดวงตา|ตา|การได้ยิน|การมองเห็น|ความทรงจำ)"
    r"|(?:สาย)?ตา(?:เลือนราง|ฝ้าฟาง|มัว|พร่า)|หูไม่ได้ยิน|ไม่ได้ยิน(?:เสียง)?(?:ทั้ง|แต่)|หัวใจ(?:วาย|ล้มเหลว|ขาดเลือด|เต้นผิด)|ไตเสื่อม|ปอด(?:อักเสบ|ติดเชื้อ)|ถุงลมโป่งพอง|(?:ใช้|นั่ง|พึ่ง)รถเข็น(?!ขน|ขาย|บรรทุก|ของ)|(?:ทำงาน|ประกอบอาชีพ|ดูแลตัวเอง)ไม่(?:ได้|ไหว)"
    r"|รายได้(?:เพียง|แค่|ต่ำกว่าเกณฑ์|ไม่(?:เพียงพอ|พอ|ถึง)|น้อย)|ลูกหนี้|(?:ยา)?ต้านไวรัส|เงินสงเคราะห์|(?:เล่น|ติด)(?:การ)?พนัน|เล่น(?:ไพ่|หวย)|ถูก(?:ไล่ออก|เลิกจ้าง)|ว่างงาน|ไม่มี(?:ไฟฟ้า|น้ำประปา|น้ำ\s?ไฟ)|กระต๊อบ|ไม่มี(?:คน|ผู้|ลูกหลาน|ญาติ)(?:ดูแล|เลี้ยงดู)|หลังคา(?:บ้าน)?(?:รั่ว|ผุ)"
    r"|นักโทษ|หย่า(?:ร้าง|ขาด|กับ)|มีชู้|นอกใจ|พิษสุรา|แอลกอฮอล์เรื้อรัง|ผ้าอ้อมผู้ใหญ่|แพมเพิ[สร]|ไม่มี(?:ส้วม|ห้องส้วม)|หมดตัว|สิ้นเนื้อประดาตัว|บ้าน(?:ถูก)?(?:ไฟ)?ไหม้|ไฟไหม้(?=ทั้ง|บ้าน|วอด|หมด)|ประสบ(?:อัคคีภัย|วาตภัย|อุทกภัย|อุบัติเหตุ|เหตุไฟไหม้)"
    r"|(?:ถูก|โดน)(?:หลอก|โกง)|โรคจิต|เส้นเลือด(?:ตีบ|แตก|อุดตัน)|กล้ามเนื้ออ่อนแรง|ซิฟิลิส|หนองใน|กามโรค|ไข้เลือดออก|งูสวัด|หนีหนี้|ลักขโมย|อยู่(?:ตาม)?ลำพัง|อยู่(?:คนเดียว|ตัวคนเดียว)"
    r"|\b(?:CKD|COPD|CVA|ESRD)\b|\b(?:cancer|diabet[a-z]+|disabled|bedridden|AIDS|tuberculosis|paraly[sz]ed|autis[a-z]+|bankrupt|in debt|in prison|drug addict|stroke|dialysis|epilepsy)\b",
    re.IGNORECASE,
)
"""Words of illness, poverty and belief; they matter only near a person. “เด็กหรือผู้ป่วย” is our own word for a kind of photo."""
_AS_WELL = re.compile(
    r"เบาหวาน|ความดัน|ไขมัน(?:ในเลือด|พอก)|เก๊าท์|กระดูกทับเส้น(?:ประสาท)?|กระดูก(?:พรุน|เสื่อม)|ข้อเข่าเสื่อม|หัวใจโต|ต่อมลูกหมาก|ริดสีดวง|นิ่ว"
)
"""Words of illness that say so only after another one: `ความดัน` alone may be of water or of a tyre."""
DIRECT = re.compile(r"พิการ|มะเร็ง|เบาหวาน|ความดัน|ไทรอยด์|จิตเวช|หนี้|คดี|ติดบ้าน|หัวใจโต|ยาเสพติด|ชราภาพ")
"""Words that say so only right behind a name, with nothing but numbers, places and borders of cells between."""
_LIGHT = re.compile(
    r"(?:[\s\d/.,:;()|\x00-]|หมู่(?:ที่)?|ม\.|ผู้สูงอายุ|อายุ|วัย|ปี|ป่วย|นอน|อยู่|กำลัง|เคย|บ้านเลขที่|บ้าน(?=\s)|ซึ่ง|ที่|เป็น|มี|เนื่องจาก|เพราะ|ขา|แขน|มือ|เท้า|ตา|หู){0,25}"
)
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
_STATE = re.compile(r"ป่วย(?:เป็น|ด้วย|หนัก|เรื้อรัง)|เป็น|ติดเชื้อ|มี(?:หนี้|อาการ)|อาการทางจิต|ถือ|นับถือ|ถูก|ตั้งครรภ์")
OFFICE = re.compile(
    r"กำนัน|ผู้ใหญ่บ้าน|ผู้ใหญ่\s|นายก|ปลัด|ผอ\.|ผู้อำนวยการ|อสม|ประธาน|พัฒนากร|พัฒนาการ|อำเภอ|ผู้ว่า|เลขา|สมาชิก(?:สภา| อบต|อบต)|(?<!โรง)พยาบาล|แพทย์|หมอ|ครู|อาจารย์"
    r"|สาธารณสุข|เจ้าหน้าที่|วิทยากร|เจ้าอาวาส|หัวหน้า|นัก(?:วิชา|พัฒนา|จัดการ|สังคม)|(?:เกษตร|ประมง|ปศุสัตว์)(?:ตำบล|จังหวัด)|กรรมการ|ผู้ช่วย|สารวัตร|แกนนำ|จิตอาสา|ผู้จัดการ|ปราชญ์|เหรัญญิก|นายกเหล่ากาชาด|ที่ปรึกษา|ผู้(?:รับผิดชอบ|เสนอ|ประสาน|จัดทำ|เขียน|รายงาน)"
)
_ACT = re.compile(
    r"มอบ|เยี่ยม|ดูแล|ช่วย|บรรยาย|ตรวจ(?!พบ(?!ผู้))|ประชุม|แก้ไข|อบรม|สำรวจ|ลงพื้นที่|สนับสนุน|(?<!พิ)พา(?!ก)|บริจาค|จัด|ร่วม|เปิด|รณรงค์|ให้ความรู้|นำ|ส่งเสริม|พัฒนา(?!การ(?:ล่า)?ช้า)|แจก|รับผิดชอบ"
    r"|ชมรม|กลุ่ม|ศูนย์|คลินิก|สมาคม|ขับเคลื่อน|โครงการ|หารือ|ปรึกษา|ชี้แจง|ติดตาม|ผลักดัน|วางแผน|ระดม|ต้าน|ป้องกัน|ปราบปราม|วิจัย|สูตร|ตำรับ|สมุนไพร|ลด(?=เบา|ความ|โรค)|แก้(?!ว)|ซ่อม|(?<!กำลัง)(?<!ต้อง)(?<!เข้า)(?<!ไป)(?<!มา)รักษา(?!ตัว|อยู่|ที่)|สอน"
)
_BY = re.compile(r"(?:โดย|นำทีม|มอบ|วิทยากร|บริจาค|ผู้ดูแล|ดูแล)\s{0,2}$")
_TO = re.compile(r"(?:ให้|แก่|กับ|ของ|เยี่ยม|เยี่ยมบ้าน|ช่วยเหลือ|พา)\s{0,2}$")
"""Words before the name of the one who is helped, not of the office that helps."""
_CELLS = re.compile(r"[|\x00\t]")
_DONE = re.compile(rf"(?:{_ACT.pattern})[^|\x00\t\n]{{0,12}}$")
_DONE_NEAR = 30
"""What is done for the ill in one cell, and in the next the one who does it."""
_COUNTED = re.compile(
    r"[ก-๎]{0,25}\s{0,3}(?:จำนวน\s{0,2})?\d[\d,]{0,6}\s{0,3}(?:คน|ราย|ครัว|ครอบครัว|หลัง|หมู่|%)|[ก-๎]{0,15}(?:ลดลง|เพิ่มขึ้น|ร้อยละ)"
)
_OF_KIN = re.compile(r"มี(?:ลูก|บุตร|สามี|ภรรยา|พ่อ|แม่|บิดา|มารดา|หลาน)")
_NAMED = re.compile(r"(?:คือ|ได้แก่|ดังนี้|ราย(?:แรก|ที่\S{1,6})|ชื่อ)\s{0,2}$")
"""What says that the counted ones are named now."""
_REST_OF_WORD = re.compile(r"[^\s|,;\x00]{0,40}")


def find_plights(folded: str) -> Iterator[Hit]:
    """Phrases that say of a named person that he or she is ill, poor, in debt, or of a belief."""
    words = sorted(
        [*PLIGHT.finditer(folded), *DIRECT.finditer(folded)], key=lambda word: (word.start(), -word.end())
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


def _is_beside(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether nothing but numbers and places is between; a first name may also follow what leads to names."""
    if person.re is FIRST_NAME and word.start() < person.start():
        return bool(_LEADS.fullmatch(person.string, word.end(), max(person.start(), word.end())))
    return bool(_LIGHT.fullmatch(person.string, person.end(), max(word.start(), person.end())))


def _is_of(person: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word of illness is said of the person, not of those whom the person looks after."""
    text = person.string
    if (word.re is DIRECT or person.re is FIRST_NAME) and not _is_beside(person, word):
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

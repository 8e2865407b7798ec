"""Names of persons and of children, apart from words that only look like them (`นายอำเภอ`, `เห็ดนางฟ้า`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .kinds import Hit, Kind

_NOT_SIR = (
    r"(?!ก(?:เทศ|องค์|รัฐ|สมาคม|อบ|เมือง|ฯ|\s|$)|อำเภอ|ฮ้อย|ช่าง(?:\s|โยธา|ไฟฟ้า|สำรวจ|เทคนิค|เขียน)|พราน|ทุน|จ้าง|หน้า|ทะเบียน|ทหาร"
    r"|ตำรวจ|ประกัน|ท้าย|หนัง|แบบ|ตรวจ|ด่าน|สถานี|แพทย์(?:\s|สาธารณสุข|ใหญ่|เชี่ยวชาญ|ชำนาญ))"
)
_NOT_LADY = (
    r"(?!รำ|ฟ้า|พยาบาล|งาม|นพมาศ|สงกรานต์|เอก(?:\s|ซอ|ลิเก|หนัง)|นอน|พญา|ไม้|เงือก|กวัก|สาวไทย|อ้าว|แอ่น|รอง(?:\s|$)|สวรรค์|รม(?:\s|$)"
    r"|ทรง|จามเทวี|ห้าม|บำเรอ|สีดา(?=\s{0,2}(?:$|[\n,)]|ลุย|ถูก|หาย|และ|กับ|ใน|ตอน|จาก|ของ|พระ|ทศกัณฐ์|หนุมาน))|ละคร|แบบ|สนอง|ผดุงครรภ์|ใน(?:\s|วรรณ)|เลิ้ง|(?:นวล|แย้ม)(?!\s)|เล็ด|หงส์)"
)
_NOT_AFTER = "".join(
    f"(?<!{word})" for word in ("เห็ด", "ปลา", "นก", "พระ", "เขา", "ถ้ำ", "หุ่น", "ดอก", "อำเภอ", "แม่ย่า", "มือ")
)
_NO_SURNAME = (
    r"(?!ผู้|ชุด|ตรวจ|เยี่ยม|ใน|จังหวัด|และ|หรือ|ปี(?:นี้|ที่)|ทรง(?!ศรี|ธรรม|ศักดิ์|สวัสดิ์|ชัย|พล|วุฒิ|เดช|สิทธิ์|ยศ|กิจ|ชาติ)|สูง(?!เนิน|ยาง|โนน|ปาน|กลาง|ใหญ่)|แสดง|เข้า|เปิด|กลุ่ม|มีผู้|มีคน|มีจำนวน"
    r"|จำนวน|นอกระบบ|ครัวเรือน|ต่อเด็ก|ของ(?:กลุ่ม|ตำบล|หมู่|ชุม)|เพื่อ|ลงพื้นที่|พร้อม(?:ด้วย|คณะ)|หมู่|ตำบล|อำเภอ|ได้(?:รับ|มอบ|แก่|นำ)|โดย|ให้|ร่วม(?:กับ|กัน|ประชุม)"
    r"|จัด|เป็น|เกิด(?:เมื่อ|วัน|ที่|ปี)|ไม่ใช่|จาก|กับ|เมื่อ|ซึ่ง|เพาะ|ผลิต|หาได้|อายุ|ทุก|คน|ราย|แรกเกิด|เด็ก|ร้อยละ|ในวัย|ป่วย|ติด|เก่า|ใหม่|ที่(?:มี|อยู่|ได้|ทำ))"
)
_WORD = "[ก-ฮเ-ไ][ก-๎]{1,29}"
_LATIN = r"[A-Z][A-Za-z'’-]{1,29}"
_NAME = rf"(?:{_WORD}\s{{1,3}}{_NO_SURNAME}{_WORD}|{_LATIN}\s{{1,3}}{_LATIN})"
_NO_CHILD = (
    r"(?!และ|หรือ|ต่อ|ใน|ที่|จำนวน|เด็ก|แรกเกิด|อายุ|ทุก|คน|กับ|ไทย|ทั้ง|ได้|มีจำนวน|ร้อยละ|ร่วม|เข้า|ของ|จาก|ด้อย|พิการ|ปกติ|ยากจน|วัย|ชั้น|ให้|เป็น|ด\.|รวม|[ชห](?:าย|ญิง)(?:ทุก|ใน|และ|จำนวน|\s|$)"
    r"|บ้าน|หมู่|ตำบล|เล่น|เรียน|ว่าย|วิ่ง|แข่ง|ฝึก|สวม|ผู้|นัก|เล็ก|กลุ่ม|ทีม|รุ่น|ประเภท|ระดับ|อนุบาล|ประถม|มัธยม|กำพร้า|ขาด|ควร|ต้อง|เปรียบ|เหมือน|มัก(?!\s)|อยู่(?:ใน|ที่|กับ)|ทำหน้าที่)"
)
_CHILD_TITLE = (
    r"(?:(?<!บ้าน)(?<!ต่อ)เด็ก\s?(?:ชาย|หญิง)|ด\.\s?[ชญ]\.|(?<![ก-๎])ด\s?\.?\s?[ชญ]\s?(?:\.|(?=\s|[ก-ฮ])))"
)
TITLED = rf"(?:นาย{_NOT_SIR}|นางสาว(?!ไทย)|(?<!ขุน){_NOT_AFTER}นาง(?!สาว){_NOT_LADY}|น\.\s?ส\.?|{_CHILD_TITLE}\s{{0,2}}{_NO_CHILD})"
"""A title with which a person's name begins."""
_BY_WORK = r"(?<![ก-๎])(?:ครู(?!บา)|อาจารย์|อ\.\s?|หมอ|กำนัน|ผู้ใหญ่(?!บ้าน|ใจ)|ดร\.|พ่อครู|แม่ครู|ช่าง|สล่า)"
"""What a person is called by for his or her work."""
_ABROAD = rf"\b(?:Mr|Mrs|Ms|Miss|Master)\b\.?\s{{0,2}}{_LATIN}\s{{1,3}}{_LATIN}"
NAMED_BY_WORK = re.compile(rf"{_BY_WORK}\s{{0,2}}{_NAME}")
PERSON = re.compile(rf"{TITLED}\s{{0,2}}{_NAME}|{_ABROAD}")
"""A Thai person's title, first name and family name."""
_WITH_KIN = (
    "ให้",
    "แก่",
    "กับ",
    "ของ",
    "เยี่ยม",
    "เยี่ยมบ้าน",
    "ช่วยเหลือ",
    "ช่วย",
    "พบ",
    "และ",
    "คือ",
    "โดย",
    "พา",
    "ดูแล",
    "กรณี",
    "ครอบครัว",
    "ครัวเรือน",
    "ได้แก่",
    "ชื่อ",
    "เจ้าบ้าน",
    "ผู้ป่วย",
    "ภรรยา",
    "สามี",
    "บุตร",
    "บิดา",
    "มารดา",
)
_KIN = re.compile(
    rf"(?:(?:(?<![ก-๎])|(?<={')|(?<='.join(_WITH_KIN)})|(?<=บ้าน)(?<!หมู่บ้าน)(?=ลุง|ป้า|น้า|คุณ))(?:คุณ(?:ยาย|ตา|ย่า|ปู่|ลุง|ป้า|น้า|อา|พ่อ|แม่)?(?!ภาพ|สมบัติ|ธรรม|ค่า|วุฒิ|ครู|หมอ|ลักษณะ|ประโยชน์)|ยาย|ปู่(?!ย่า)|ย่า(?!น)|ตา(?!ม|ก|ล|ย|ร|บอด|พร่า|มัว|เหล่|ต้อ|ข่าย|ชั่ง)|ลุง(?!ป้า)|ป้า(?!ย)|น้า(?!อา)|อา(?!ก|ค|ห|ช|ย|จ|ส|ร|น)"
    rf"|พ่อ(?!ค้า|แม่|หลวง|ขุน)|แม่(?!น้ำ|บ้าน|และ|วัย|ค้า|ลูก)))\s{{0,2}}{_NAME}"
)
"""A person by a word of kinship, alone or after a word that leads to a person; it says something only beside illness."""
_OF_HOME = "ลูกชาย|ลูกสาว|บุตรชาย|บุตรสาว|หลานชาย|หลานสาว|สามี|ภรรยา|ครอบครัว|บ้าน|ของ|เยี่ยม|เยี่ยมบ้าน|คือ|ชื่อ"
"""Words right before a person who is called by a word of kinship and the first name."""
_DIALECT = "(?:พ่อ|แม่)(?:ใหญ่|เฒ่า|ตู้|อุ[้๊]ย|แก่)|อุ[้๊]ย|ตาเฒ่า|ทวด|อาม่า|อากง|ก๋ง|ก๊ะ|เจ๊|เฮีย|แป๊ะ|โต๊ะ(?!อิหม่าม|ครู|จีน|ทำ|เก้าอี้|หมู่|ข่าว|กลม|อาหาร)|พี่(?!น้อง|เลี้ยง|สาว|ชาย)"
"""Words of kinship of the north, the north-east, the south and of Chinese homes."""
_GRANDFATHER = r"ตา(?!ม|ก|ล|ย|ร|บอด|พร่า|มัว|เหล่|ต้อ|ข่าย|ชั่ง|แดง|ดำ|ขาว|ฟาง|เปียก|แฉะ|ปลา|กุ้ง|อักเสบ|เจ็บ|แห้ง|สี|ชู|กลม|ฝ้า|เข|เบา|น้ำ|ไก่|โต|ใส|เป็น|ติด|ทั้ง|สอง|ข้าง|ซ้าย|ขวา|ไม่)"
"""An old man, whose word of kinship is that for the eye, too."""
_CALLED = re.compile(
    rf"(?:(?:ชาย|หญิง|สาว|หนุ่ม|คน|ป่วย|แก่|ชรา|อายุ \d{{1,2}} ปี)\s?(?:คนหนึ่ง\s?)?ชื่อ|ชื่อ(?:ผู้ป่วย|คนไข้|ผู้รับ|ครัวเรือน))\s{{0,2}}(?:ว่า|:)?\s{{0,2}}{_NAME}"
)
"""A person by the word “called” alone; it says something only beside illness."""
_STATE_NEXT = r"(?=\s{0,2}[,(]?\s{0,2}(?:(?:หมู่(?:ที่)?|ม\.)\s?\d{1,2}\s{0,2}|บ้าน[ก-๎]{2,15}\s{1,2})?(?:ที่|ซึ่ง)?(?:ป่วย|เป็น|ติด|พิการ|นอน|อายุ|วัย|เกิด|เดิน|เสพ|ถูก|โดน|ไม่มี|ช่วยตัวเอง|อยู่คนเดียว))"
_ELDER = re.compile(
    rf"(?:คุณ(?:ยาย|ตา|ย่า|ปู่|ลุง|ป้า)?|(?:(?<![ก-๎])|(?<={_OF_HOME.replace('|', ')|(?<=')}))(?:ยาย|ย่า(?!น)|ปู่|ลุง|ป้า(?!ย)|{_GRANDFATHER}|{_DIALECT}))\s?(?!คุณ|ภาพ|ค่า|ธรรม|สมบัติ|วุฒิ|ครู|หมอ|แม่|พ่อ|น้า|อา|ลักษณะ|ประโยชน์|ย่า|ตา|ยาย|ป้า|และ|หรือ|ที่|ๆ|ผู้|อายุ|วัย|ใน|ของ|จาก|ท่าน|คน|ทั้ง|ทุก|ทวด|ซึ่ง|เป็น|ติด|ป่วย)[ก-ฮเ-ไ][ก-๎]{{1,15}}?(?:\s{{1,3}}(?!ที่|ซึ่ง|ผู้){_NO_SURNAME}{_WORD}?)?{_STATE_NEXT}"
)
"""An old person, perhaps by the first name alone, right before what is said of the person."""
FIRST_NAME = re.compile(
    rf"(?:(?<![ก-๎])(?:ไอ้|นัง|บัก|อีนาง)(?!โม่ง|จุก|เณร|มด|แมงมุม|เท่ง|นุ้ย|หุ่ง|หุง)|นาย{_NOT_SIR}|นางสาว(?!ไทย)|(?<!ขุน){_NOT_AFTER}นาง(?!สาว){_NOT_LADY}|น\.\s?ส\.?)\s{{0,2}}[ก-ฮเ-ไ][ก-๎]{{1,15}}?(?:(?=[\s,(|:;)\x00]|$)|{_STATE_NEXT})"
)
"""A titled person by the first name alone, who matters only right beside what is said of the person."""

_TOLD = re.compile(r"(?:นิทาน|ตำนาน|วรรณคดี|ละคร|ลิเก|หนัง|เพลง|หุ่น|จิตรกรรม)(?:เรื่อง|พื้นบ้าน|ของ|ตอน|\s){0,3}$")
"""What comes before a person of a tale."""
_THINGS = "ถ้ำ|ผา|น้ำตก|หิน|เกาะ|ศาล|ร้าน|ร้านค้า|ทีม|ชุด|เสื้อผ้า|รองเท้า|การ์ตูน|หนัง|เพลง|ตุ๊กตา|ห้องน้ำ|หอพัก|ประเภท|โรงเรียน|มูลนิธิ|กองทุน|อาคาร|สนาม"
_NOT_OF = f"(?<!{')(?<!'.join(_THINGS.split('|'))})"
"""Things and groups that are called after boys or girls."""
_MADE_UP = re.compile(r"\s{0,2}[(\[]?\s?นาม(?:สม[มน]|แฝง)")
"""What follows a name that is made up."""

_NEXT = r"(?:\s{0,2}|\s{0,3}[|\t\x00]\s{0,3})"
"""Between the title and the first name: nothing, or the border of two cells."""
_CHILD = re.compile(
    rf"(?:(?<!บ้าน)(?<!ต่อ)(?<!และ){_NOT_OF}เด็ก\s?(?:ชาย|หญิง)\s{{0,2}}(?:[-:(\[]\s{{0,2}}(?={_NAME}))?{_NO_CHILD}(?:{_NAME}|{_WORD}\s{{0,2}}\((?:น้อง|ชื่อเล่น)[^()\n]{{1,20}}\)(?:\s{{0,2}}{_NO_SURNAME}{_WORD})?|(?:{_WORD}|{_LATIN})(?=\s{{0,2}}(?:(?:\([^()\n]{{1,25}}\)\s{{0,2}})?\(?(?:อายุ|ชั้น|ป\.|ม\.\s?[1-6](?![\d/])|วัย|\d{{1,2}}\s?ขวบ)|$|[|,;\x00\n)\]\u201d\u2019])))"
    rf"|(?:ด\.\s?[ชญ]\.|(?<![ก-๎.])ด\s?\.\s?[ชญ]\s?\.?){_NEXT}{_NO_CHILD}(?:{_LATIN}(?:\s{{1,3}}{_LATIN})?|{_WORD}(?:(?:\s{{1,3}}|\s{{0,3}}[|\t\x00]\s{{0,3}}){_NO_SURNAME}{_WORD})?)"
    rf"|(?<![ก-๎.])ด\s?[ชญ](?:\s{{1,2}}|\.\s{{0,2}}){_NO_CHILD}{_NAME})"
)
_NOBODY = r"เด็ก|นัก|ลูก|หลาน|บุตร|กลุ่ม|ศูนย์|โรงเรียน|ผู้|คน|สำหรับ|ตั้งแต่|แรก|อายุ|เมื่อ|ตอน|วัย|รุ่น|ชั้น|ต้น|ไม้|วัว|ควาย|ช้าง|ม้า|ปลา|ประเภท|โค|แข่ง|จำนวน|น้อง"
"""How words begin that are no name before an age."""
_AGE = r"(?=\s{0,2}\(?(?:อายุ\s{0,2}(?:1[0-7]|\d)(?!\d|\s?[-\u2013]\s?\d)|วัย\s{0,2}(?:1[0-7]|\d)(?!\d)|(?:1[0-7]|\d)\s?(?:ขวบ(?!ขึ้นไป)|ปี(?=\s|$|[),]))|ชั้น|เรียนชั้น|ด\.\s?[ชญ]|ป\.\s?\d|อนุบาล|ม\.\s?[1-6]\s?โรงเรียน|(?:กำลัง)?(?:(?:นัก)?เรียน|นร\.)(?:อยู่)?\s?(?:ชั้น|[ปม]\.\s?\d|อนุบาล)))"
_LITTLE_ONE = re.compile(
    rf"(?:(?<!พี่)(?<!รุ่น)น้อง|หนูน้อย|(?<!บวช)สามเณรี?\s?(?!ภาค|หมู่|ใน|และ|ที่|จำนวน|ผู้|รุ่น))(?!ใหม่|สาว|ชาย|เล็ก\s|คน|อนุบาล|ประถม|มัธยม|ป\.|ม\.|ๆ|นักเรียน|เยาวชน|เด็ก|หมา|แมว|สุนัข|ควาย|วัว|แพะ|กระบือ|โค)[ก-๎]{{2,15}}(?:\s{{1,2}}(?!วัย|อายุ|ชั้น|เรียน)[ก-๎]{{2,20}})?(?:{_AGE}|(?=\s?\(\s?ม\.\s?[1-6](?:/\d{{1,2}})?\s?\)))"
)
_SMALL = re.compile(
    rf"(?<![ก-๎])(?!{_NOBODY})({_WORD}\s{{1,3}}(?!{_NOBODY}){_NO_SURNAME}{_WORD})\s{{0,2}}[(\[]?\s?(?:อายุ\s{{0,2}})?(?:1[0-4]|\d)\s?ขวบ(?!ขึ้น)"
)
"""Two words without a title before the years of a child: `ขวบ` is said of children only."""
_PUPIL = re.compile(
    rf"(?:นักเรียน|เด็ก|เยาวชน|ทุน|รางวัล|ชนะเลิศ|อันดับ)[ก-๎]{{0,20}}?\s{{0,2}}(?:ชื่อ|คือ|:|ได้แก่)\s{{0,2}}({_WORD}\s{{1,3}}{_NO_SURNAME}{_WORD})(?:{_AGE}|(?=\s{{1,2}}ม\.\s?[1-6](?:/\d|\s|$)))"
)
_YOUTH = re.compile(
    rf"(?:ยุวชน|เยาวชน|นักเรียน)[ก-๎]{{0,12}}?\s{{0,2}}(?!{_NOBODY}|และ|หรือ|ใน|ที่|จาก|ของ|ทั้ง|ทุก|ตำบล|หมู่|ชาย|หญิง)({_WORD}\s{{1,3}}(?!{_NOBODY}){_NO_SURNAME}{_WORD}){_AGE}"
)
"""Two words without a title between a word for the young and their age or class."""
_AGED = re.compile(
    r"(?:ลูก|หลาน|เด็ก|บุตร)(?:ชาย|สาว|หญิง)?\s{0,2}(?:(?:อายุ|วัย)\s{0,2})?(?:1[0-7]|\d)\s?(?:ขวบ|ปี)\s{0,2}(?:คนหนึ่ง\s{0,2})?ชื่อ\s{0,2}(?:ว่า\s{0,2})?(?:น้อง)?([ก-ฮเ-ไ][ก-๎]{1,20})"
)
"""A child whose age is said first, then the name."""
_CHILD_OF = re.compile(
    rf"(?:ลูก|หลาน|บุตร)(?:ชาย|สาว)?(?:คน[ก-๎]{{2,8}})?\s?ชื่อ\s{{0,2}}(?:น้อง|ว่า)?([ก-ฮเ-ไ][ก-๎]{{1,15}}?(?:\s{{1,2}}{_NO_SURNAME}[ก-๎]{{2,20}})?){_AGE}"
)
"""A child who is named as somebody's, with an age or a class."""
_IN_CLASS = re.compile(
    rf"เรียน(?:อยู่)?\s?(?:ใน)?(?:ระดับ)?ชั้น\s{{0,2}}(?:ป\.|ม\.|อนุบาล|ประถม[ก-๎]{{0,12}}|มัธยม[ก-๎]{{0,12}})[^\S\n]{{0,2}}(?:ปีที่\s?)?[1-6]?(?:/\d)?\s{{0,2}}"
    rf"(?:(?:ชื่อ|คือ|:|ได้แก่)\s{{0,2}}(?=[ก-ฮเ-ไ])|(?=นาย|นางสาว|น\.))((?:นาย|นางสาว|น\.\s?ส\.)?\s{{0,2}}{_WORD}\s{{1,3}}(?:[(\[][^()\[\]\n]{{1,20}}[)\]]\s{{0,3}})?{_NO_SURNAME}{_WORD})"
)
"""A pupil whose class is named first."""
_YOUNG = re.compile(
    rf"(\bMaster\b\.?\s{{0,2}}{_LATIN}\s{{1,3}}{_LATIN})|({_ABROAD})(?=\s{{0,3}}[,(]?\s{{0,3}}(?:(?:[Aa]ged?|[Gg]rade)\s?(?:1[0-7]|\d)(?!\d)|(?:1[0-7]|\d)\s?years?[ -]old))|((?:(?:นาย|นางสาว|น\.\s?ส\.?)\s{{0,2}}(?:{_NAME}|{_WORD}(?=\s{{1,3}}(?:อายุ|เรียนชั้น|นักเรียน)))|{_ABROAD}))\s{{0,3}}[,(|\x00]?\s{{0,3}}(?:อายุ\s{{0,2}}(?:1[0-7]|\d)\s?(?:ปี|ขวบ)(?!ขึ้น)"
    rf"|(?:อายุ\s{{0,2}}\d{{1,2}}\s?ปี\s{{0,2}})?(?:(?:กำลัง)?(?:เป็น)?(?:นัก)?เรียน(?:อยู่)?\s?(?:ที่|ใน)?\s?(?:ระดับ)?\s?(?:ชั้น|โรงเรียน|รร\.|อนุบาล|ประถม|มัธยม|[ปม]\.\s?\d)|ชั้น\s?(?:[ปม]\.|ประถม|มัธยม|อนุบาล)))"
)
"""A titled person whose age or class comes next, also by the first name alone."""
CHILD_SIGNS = re.compile(
    r"เด็ก|น้อง|สามเณร|ขวบ|ป\.\s?[1-6]|อายุ|ชั้น|เรียน|ด\.|(?<![ก-๎])ด\s?\.?\s?[ชญ]|นักเรียน|เยาวชน|\bMaster\b|[Gg]rade\s?\d|[Aa]ged?\s?\d|years?[ -]old"
)
PERSON_SIGNS = r"(?:นา[ยง]|น\.\s?ส|คุณ|ยาย|ย่า|ปู่|ตา|ลุง|ป้า|น้า|อา|พ่อ|แม่|อุ|ก๋ง|ทวด|ไอ้|นัง|บัก|พี่|ชื่อ|\bM[rsi])"
"""A text without any of these names no person as `persons_and_kin` and `by_first_name` know them."""


def persons(folded: str) -> Iterator[re.Match[str]]:
    """Every titled person in a text."""
    return (match for match in PERSON.finditer(folded) if not _is_invented(match))


def _is_invented(match: re.Match[str]) -> bool:
    before = match.string[max(match.start() - 25, 0) : match.start()]
    return bool(_MADE_UP.match(match.string, match.end()) or _TOLD.search(before))


def persons_and_kin(folded: str) -> Iterator[re.Match[str]]:
    """Every person in a text, also those who are called by a word of kinship."""
    yield from persons(folded)
    yield from _KIN.finditer(folded)
    yield from _CALLED.finditer(folded)
    yield from _ELDER.finditer(folded)


def by_first_name(folded: str) -> Iterator[re.Match[str]]:
    """Titled persons whose family name is left out, as neighbours write."""
    return (match for match in FIRST_NAME.finditer(folded) if not _is_invented(match))


def find_children(folded: str) -> Iterator[Hit]:
    """Names of children: by their title, as `น้อง…` with an age or class, and pupils who are named."""
    if not CHILD_SIGNS.search(folded):
        return
    for pattern in (_CHILD, _LITTLE_ONE, _SMALL, _PUPIL, _YOUTH, _AGED, _CHILD_OF, _IN_CLASS, _YOUNG):
        for match in pattern.finditer(folded):
            if not _MADE_UP.match(folded, match.end()):
                yield Hit(Kind.CHILD, *match.span(match.lastindex or 0))

"""Birthdays, homes and plates of cars of named persons (rules W4 and W9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .kinds import Hit, Kind
from .names import NAMED_BY_WORK, persons_and_kin
from .plight import OFFICE
from .rows import UNTITLED

_DAY = (
    r"(?:[12]\d{3}-\d\d?-\d\d?|\d{1,2}\s{0,2}(?:[/.-]\s?\d{1,2}\s?[/.-]|(?:เดือน\s?)?(?:[ก-๎]{4,10}|[ก-๎]{1,3}\.\s?[ก-ฮ]{1,2}\.?|\d{1,2}(?=\s?[พป])|[A-Z][a-z]{2,8}\.?))"
    r"\s{0,2}(?:พ\.\s?ศ\.\s?|ปี\s?|พุทธศักราช\s?)?\d{2,4}|(?:พ\.ศ\.|ปี)\s?\d{4}\s?(?:เดือน\s?[ก-๎\d]{1,10}\s?)?วันที่\s?\d{1,2})"
)
_WEEKDAY = "อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์"
_BIRTH = re.compile(
    rf"(?:(?:วัน(?:เดือนปี)?)?เกิด|\bDOB\b)\s?(?:ใน)?(?:ปี\s?(?:ชวด|ฉลู|ขาล|เถาะ|มะโรง|มะเส็ง|มะเมีย|มะแม|วอก|ระกา|จอ|กุน)\s?)?(?:ที่[ก-๎ ]{{2,40}}?(?=เมื่อ|วัน|ในวัน))?(?:เมื่อ|ตรงกับ|ณ|ใน|คือ)?\s?(?:วัน(?:{_WEEKDAY})?(?:ที่|\s))?\s{{0,3}}[:=]?\s{{0,2}}{_DAY}"
)
_BIRTH_NEAR = 60
_BIRTH_BEFORE = re.compile(
    rf"((?:(?:วัน|ปี|ว/ด/ป\s?|ว\.ด\.ป\.\s?)เกิด|\bDOB\b)\s{{0,3}}[:=]?\s{{0,2}}{_DAY})[^\dก-๎\n]{{0,6}}(?:ชื่อ)?\s{{0,2}}$|(เกิด(?:เมื่อ)?วันที่\s{{0,2}}{_DAY})\s{{0,2}}[,:]?\s{{0,2}}ชื่อ\s{{0,2}}:?\s{{0,2}}$"
)
"""What comes right before a name; words that only say `เกิด` there are of what happened on that day."""
_BIRTH_OF = re.compile(
    rf"วัน(?:เดือนปี)?เกิด(?:ของ\s{{0,2}}(?:คุณ)?|\s{{1,2}}(?=นา[ยง]|น\.\s?ส))[^\d\n]{{3,45}}?({_DAY})"
)
_OF_PERSONS = re.compile(
    rf"(?:\bD\.?O\.?B\b\.?|[Dd]ate of [Bb]irth|[Bb]irth ?(?:date|day)|วัน\s?เดือน\s?ปี\s?(?:ที่)?เกิด|ว\s?[./]\s?ด\s?[./]\s?ป\.?\s?(?:ที่)?เกิด|(?<![ก-๎])วันเกิด(?=\s{{0,3}}[:=]))\s{{0,3}}[:=]?\s{{0,2}}({_DAY})"
)
"""A birthday by a word that only forms of persons have, so that it needs no name."""
_BY_FIRST = r"(?:นาย|นางสาว|นาง(?!ส)|น\.ส\.|(?<![ก-๎])(?:คุณ)?(?:ตา|ยาย|ปู่|ย่า|ลุง|ป้า|พ่อ(?:ใหญ่)?|แม่(?:ใหญ่)?)|(?<![ก-๎])คุณ)\s?[ก-ฮเ-ไ][ก-๎]{1,20}?\s{0,2}[,(]?\s{0,2}"
_BORN = re.compile(rf"{_BY_FIRST}({_BIRTH.pattern})")
"""A person by the first name alone."""
HOUSE = re.compile(
    r"(?:บ้าน|(?<![ก-๎])บ\.\s?)เลขที่\s{0,3}[0-9๐-๙]{1,4}(?:/[0-9๐-๙]{1,4})?|(?<![0-9๐-๙/])[0-9๐-๙]{1,4}/[0-9๐-๙]{1,4}\s{0,3}(?:ม\.|หมู่)"
)
"""The number of a house: `บ้านเลขที่ 45/2`, `45/2 ม.2`; beside a person it is where the person lives."""
_HOME_FIRST = re.compile(
    rf"{_BY_FIRST.replace('|พ่อ(?:ใหญ่)?|แม่(?:ใหญ่)?', '')}(?:อยู่|พัก|ณ|ที่|[ ]){{0,4}}((?:บ้าน|บ\.)\s?เลขที่\s{{0,3}}\d{{1,4}}(?:/\d{{1,4}})?|ที่อยู่\s{{0,2}}\d{{1,4}}(?:/\d{{1,4}})?(?=\s{{0,3}}(?:ม\.|หมู่)))"
)
"""The same by the first name alone, with the home right behind it."""
_HOME_NEAR = 45
_HOME_AFTER = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:(?:ที่)?(?:พัก|พำนัก)?(?:อาศัย)?อยู่(?:ที่|\s?ณ)?|(?:มี)?ภูมิลำเนา(?:อยู่)?(?:ที่)?|บ้าน)?\s{0,2}(?:บ้าน|บ\.\s?)?(?:เลขที่)?\s{0,2}[:.]?\s{0,2}"
    r"(\d{1,4}(?:/\d{1,4})?(?=\s{0,3}(?:ม\.|หมู่(?!บ้าน)|ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล))|\d{1,4}/\d{1,4}(?=\s{0,3}(?:บ้าน|บ\.)))"
)
"""What follows a name without the word for the number of a house."""
_HOME_BEFORE = re.compile(
    r"บ้านเลขที่\s{0,3}(\d{1,4}(?:/\d{1,4})?)[^\d\n|]{0,6}\d{0,2}(?:[^\d\n|]{0,15}|[^\d\n|]{0,40}(?:บ้าน|เจ้า)ของ\s{0,2})$"
    r"|ที่อยู่(?:จัดส่ง|ปัจจุบัน|ตามบัตร|ตามทะเบียน(?:บ้าน)?|ของ)?\s{0,2}[:.]?\s{0,2}(\d{1,4}(?:/\d{1,4})?)\s{0,3}(?:ม\.|หมู่(?:ที่)?)\s{0,2}\d{1,2}"
    rf"(?:(?!{OFFICE.pattern}|กลุ่ม|\n)[^\d|]){{0,30}}$"
    r"|(?:^|[\n|\x00;,])\s{0,3}(\d{1,4}/\d{1,4})\s{0,3}(?:ม\.|หมู่(?:ที่)?)\s{0,2}\d{1,2}\s{0,3}[,:|\x00]?\s{0,2}$"
)
_HOME_BEFORE_NEAR = 75
_HOME_OF = re.compile(r"\s{0,2}[,(]?\s{0,2}เลขที่\s{0,2}(\d{1,4}(?:/\d{1,4})?)")
_PLATE_NEAR = 100
_HOUSE_OF = re.compile(r"(?<!หมู่)บ้าน(?:ของ)?\s{0,2}$")
"""`บ้านนายแดง สุขใจ เลขที่ 12`: the word for the house is before the name."""
_BIRTH_CELL = re.compile(
    rf"\s{{0,2}}[,;|\x00]\s{{0,2}}({_DAY})\s{{0,2}}[,;|\x00]\s{{0,2}}(?:เพศ|ชาย|หญิง|อายุ)"
)
_HOUSE_OF_KIN = re.compile(
    r"(?<!หมู่)บ้าน(?:ของ)?\s?(?:คุณ)?(?:ตา|ยาย|ลุง|ป้า|น้า|อา|พ่อ|แม่|ปู่|ย่า)[ก-๎]{2,20}(?:\s{1,2}[ก-๎]{2,20})?\s{0,2}เลขที่\s{0,2}(\d{1,4}(?:/\d{1,4})?)"
)
_BIRTH_AFTER = re.compile(rf"\s{{0,2}}[,(]?\s{{0,2}}({_DAY})\s{{0,2}}[,(]?\s{{0,2}}วัน(?:เดือนปี)?เกิด")
_BORN_BY_WORK = re.compile(rf"{NAMED_BY_WORK.pattern}\s{{0,2}}[,(]?\s{{0,2}}({_BIRTH.pattern})")
_ADDRESS = re.compile(
    rf"(?:ที่อยู่(?:จัดส่ง|ผู้รับ|ปัจจุบัน)?|ผู้รับ|ส่งถึง|ส่งที่|จัดส่ง(?:ที่|ถึง)?)\s{{0,2}}:?\s{{0,2}}(?:คุณ)?{UNTITLED}\s{{0,2}}[,:]?\s{{0,2}}(\d{{1,4}}(?:/\d{{1,4}})?)(?=\s{{0,3}}(?:ม\.|หมู่(?!บ้าน)|ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล))"
)
"""Where a parcel goes: a name without a title and the home."""
_HOME_OF_UNTITLED = re.compile(
    rf"(?:^|[\n|\x00,;:(]|\d[.)])\s{{0,3}}{UNTITLED}\s{{0,3}}[,(]?\s{{0,2}}(?:อยู่)?(?:ที่)?(บ้านเลขที่\s{{0,3}}\d{{1,4}}(?:/\d{{1,4}})?)"
)
"""Two names at the front of a line or an item, and the home."""
_PLATE = re.compile(
    rf"(?:(?!\n\n|\d[.)]\s|{OFFICE.pattern}|ราชการ|ส่วนกลาง|กู้ชีพ|กู้ภัย|บรรทุกน้ำ|ดับเพลิง|ขยะ|รถรับส่ง|จัดซื้อ|ครุภัณฑ์|อบต)[\s\S]){{0,60}}?(?:ทะเบียน(?:รถ)?(?:ที่|เลขที่)?\s{{0,2}}[:.]?\s{{0,2}}|(?:จยย\.?|กระบะ|เก๋ง|มอเตอร์ไซ[คด]์?)\s{{0,2}}(?=\d?[ก-ฮ]{{2}}\s?\d))((?:\d{{1,2}}\s?)?[ก-ฮ]{{1,3}}\s?[-.]?\s?\d{{1,4}}|\d{{2}}-\d{{4}})(?!\d)"
)
"""The plate of a car behind a person, who is known by it; those of an office are everybody's."""
_HOME_CELL = re.compile(r"\s{0,2}[|,;\x00]\s{0,2}(\d{1,4}/\d{1,3})(?=\s{0,2}(?:[|,;\x00\n]|$))")


PRIVATE_SIGNS = r"เกิด|ทะเบียน|จยย|กระบะ|เก๋ง|มอเตอร์ไซ|D\.?O\.?B|[Bb]irth|เลขที่|บ้านเลขที่|\d/\d|\d\s{0,3}(?:ม\.|หมู่|ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล)"
"""A text without any of these says nothing of a birthday, a home or a car."""
_PRIVATE_SIGNS = re.compile(PRIVATE_SIGNS)


def find_private(folded: str) -> Iterator[Hit]:
    """Birthdays, homes and plates of cars of named persons."""
    if not _PRIVATE_SIGNS.search(folded):
        return
    for pattern in (
        _BORN,
        _OF_PERSONS,
        _BIRTH_OF,
        _HOUSE_OF_KIN,
        _HOME_FIRST,
        _BORN_BY_WORK,
        _ADDRESS,
        _HOME_OF_UNTITLED,
    ):
        yield from (Hit(Kind.PRIVATE, *found.span(1)) for found in pattern.finditer(folded))
    for person in persons_and_kin(folded):
        end = person.end()
        for pattern, near in ((_BIRTH, _BIRTH_NEAR), (HOUSE, _HOME_NEAR)):
            if found := pattern.search(folded, end, end + near):
                yield Hit(Kind.PRIVATE, *found.span())
        yield from (
            Hit(Kind.PRIVATE, *found.span(found.lastindex or 0))
            for found in (
                _BIRTH_CELL.match(folded, end, end + _BIRTH_NEAR),
                _BIRTH_AFTER.match(folded, end, end + _BIRTH_NEAR),
                _HOME_CELL.match(folded, end, end + _HOME_NEAR),
                _HOME_AFTER.match(folded, end, end + _HOME_NEAR),
                _PLATE.match(folded, end, end + _PLATE_NEAR),
                _HOME_BEFORE.search(folded, max(person.start() - _HOME_BEFORE_NEAR, 0), person.start()),
            )
            if found
        )
        if _HOUSE_OF.search(folded, max(person.start() - 12, 0), person.start()) and (
            found := _HOME_OF.match(folded, end)
        ):
            yield Hit(Kind.PRIVATE, *found.span(1))
        if found := _BIRTH_BEFORE.search(folded, max(person.start() - _BIRTH_NEAR, 0), person.start()):
            yield Hit(Kind.PRIVATE, *found.span(found.lastindex or 0))

"""Numbers as Thai officers write them: `๑,๒๐๔ คน`, `฿48,200.50`, `95.5%`; ambiguous ones are refused."""

from __future__ import annotations

import re
from decimal import Decimal

from .thai_text import ARABIC_DIGITS
from .value_error import ThaiValueError, one_value

MAX_DIGITS = 15
"""Longest number read, in digits: more than any amount here, few enough to be exact everywhere."""

_UNIT = (
    r"(?:บาท(?:ถ้วน)?|บ\.|THB|คน|ครัวเรือน|ครอบครัว|หลังคาเรือน|หลัง|ไร่|ราย|แห่ง|กลุ่ม|หมู่บ้าน|หมู่|กิโลเมตร|กม\.?|ตารางกิโลเมตร"
    r"|ตร\.?\s?กม\.?|เมตร|กิโลกรัม|กก\.?|เดือน|ปี|ดาว|ครั้ง|เครื่อง|ชิ้น|โครงการ|ท่าน|รูป|ตัว|%|ร้อยละ"
    r"|ใบ|ผืน|ขวด|ถุง|ชุด|ซอง|กระปุก|กล่อง|อัน|ลูก|แพ็ค|แพ็ก|ห่อ|เล่ม|คู่|ต้น|ลิตร|เส้น|ก้อน|วัน|มื้อ|คืน|ห้อง|คร\.?|ค\.ร\.)"
)
_ONE_UNIT = re.compile(_UNIT)
_LEADING_UNIT = re.compile(rf"^(?:฿|{_UNIT}(?!\.))\s*")
_TRAILING_UNITS = re.compile(rf"(?:\s*/?\s*(?:฿|{_UNIT}))+$")
_NOISE = re.compile(r"-?[0-9]{1,9}\.[0-9]*(?:0{6,}|9{6,})[0-9]{1,3}")
_EXACT = Decimal("1e-10")
"""What computing in binary leaves behind a number: `2.4999999999999996` is 2.5."""
_NO_SATANG = re.compile(r"(?<=[0-9])\s?[.,]?\s?[-=](?:\s*บาท)?$")
"""How amounts without satang are written: `8,700.-`, `8700-`."""
_IN_WORDS = re.compile(r"(?<=[^(])\s*\([ก-๙\s]{3,}บาท[ก-๙\s]*\)$")
"""An amount once more in words, as papers of offices write it: `450,000 (สี่แสนห้าหมื่นบาทถ้วน)`."""
_COUNTED = re.compile(r"(?<=^[0-9๐-๙])[.)]$|(?<=^[0-9๐-๙]{2})[.)]$")
"""The mark after a number that a list counted: Word writes `1.` in a cell of its own numbering."""
_PLAIN = re.compile(r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_SEPARATED = re.compile(r"[+-]?[0-9][0-9.,]*")
_FOUR_DIGITS = 1_000
_SAID_BEFORE = re.compile(r"^จำนวน\s*(?=[0-9])")
_NOTE_AFTER = re.compile(r"(?<=[0-9๐-๙ก-ฮ.])\s*\*{1,3}$")
"""A star that leads to a note under the table."""
_FIX = "พิมพ์ตัวเลขล้วน เช่น 1204 หรือ 1,204 ไม่ใส่คำว่าประมาณ ช่วงตัวเลข หรือคำว่าล้าน ถ้าไม่มีข้อมูลให้ใส่ -"


def parse_decimal(text: str) -> Decimal:
    """The number in `text`, exactly as written; units and the percent sign are dropped, not applied.

    Raises:
        ThaiValueError: not one plain number, or separators that may mean two numbers (`12,34`, `1.204,50`).
    """
    return Decimal(_plain_digits(text))


def parse_int(text: str) -> int:
    """The whole number in `text`; `12.00`, as spreadsheets export it, is whole too.

    Raises:
        ThaiValueError: not a number (see `parse_decimal`), or one with a fraction.
    """
    if text.isdecimal() and text.isascii() and len(text) <= MAX_DIGITS:
        return int(text)
    number = parse_quantity(_COUNTED.sub("", text))
    if number != number.to_integral_value():
        raise ThaiValueError(f"“{text}” ไม่ใช่จำนวนเต็ม", "กรอกจำนวนเต็ม ไม่มีจุดทศนิยม เช่น 12")
    return int(number)


def parse_money(text: str) -> Decimal:
    """An amount of Thai baht, not negative, of at most two decimals.

    Raises:
        ThaiValueError: not a number (see `parse_decimal`), negative, or finer than a satang.
    """
    amount = parse_decimal(_IN_WORDS.sub("", text.strip()))
    if amount < 0:
        raise ThaiValueError(f"จำนวนเงิน “{text}” ติดลบ", "กรอกจำนวนเงินเป็นบาทตั้งแต่ 0 ขึ้นไป")
    if amount != round(amount, 2):
        raise ThaiValueError(f"จำนวนเงิน “{text}” ละเอียดเกินสตางค์", "กรอกทศนิยมไม่เกิน 2 ตำแหน่ง")
    if _may_be_thousands(amount):
        raise ThaiValueError(
            f"จำนวนเงิน “{text}” อ่านได้สองแบบ",
            "ถ้าหมายถึงหลักพัน ให้ใช้จุลภาค เช่น 1,290 ถ้าเป็นสตางค์ ให้ใช้ทศนิยมสองตำแหน่ง",
        )
    return amount


def parse_quantity(text: str) -> Decimal:
    """A number of things, land or people: one that may be written with a full stop for thousands is refused.

    Raises:
        ThaiValueError: not a number (see `parse_decimal`), or one like `33.280`, which may be 33,280.
    """
    number = parse_decimal(text)
    if _may_be_thousands(number):
        raise ThaiValueError(
            f"ตัวเลข “{text}” อ่านได้สองแบบ", "ถ้าหมายถึงหลักพัน ให้ใช้จุลภาค เช่น 33,280 ถ้าเป็นทศนิยม ให้ใช้ไม่เกินสองตำแหน่ง"
        )
    return number


def _may_be_thousands(number: Decimal) -> bool:
    """Whether three digits follow the stop: `1.204`, and `2.000`, which a program wrote for 2 or a person for 2,000."""
    return number.as_tuple().exponent == -3 and 1 <= abs(number) < _FOUR_DIGITS


def is_unit(words: str) -> bool:
    """Whether words are a unit that may follow a number: `ครัวเรือน`, `ไร่`, `บาท`."""
    return _ONE_UNIT.fullmatch(words) is not None


def format_int(number: int) -> str:
    """`1,204`."""
    return f"{number:,}"


def format_decimal(number: Decimal | float, places: int = 2) -> str:
    """`48,200.5`: at most `places` decimals, without trailing zeros."""
    text = f"{number:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_baht(amount: Decimal) -> str:
    """`95,101.50`: whole baht, or both digits of the satang."""
    return format_decimal(amount) if amount == round(amount) else f"{amount:,.2f}"


def is_baht(unit: str | None) -> bool:
    """Whether a unit counts money: `บาท`, `บาท/คน/ปี`; not `ล้านบาท`, whose decimals are no satang."""
    return (unit or "").startswith("บาท")


def _plain_digits(text: str) -> str:
    shown = one_value(text)
    number = _NOTE_AFTER.sub("", shown.translate(ARABIC_DIGITS).replace("−", "-").replace("–", "-"))
    number = _SAID_BEFORE.sub("", number)
    number = _TRAILING_UNITS.sub("", _LEADING_UNIT.sub("", number)).strip()
    number = _NO_SATANG.sub("", number)
    if number.startswith("(") and number.endswith(")"):
        number = "-" + number[1:-1]  # accounting style: (300) is minus 300
    if not _PLAIN.fullmatch(number):
        raise _not_plain(shown, number)
    if _NOISE.fullmatch(number):
        number = f"{Decimal(number).quantize(_EXACT).normalize():f}"
    if sum(char.isdigit() for char in number) > MAX_DIGITS:
        raise ThaiValueError(f"ตัวเลข “{shown}” ยาวเกิน {MAX_DIGITS} หลัก", "ตรวจว่าไม่ได้ใส่รหัสหรือเบอร์โทรผิดช่อง")
    return number.replace(",", "")


def _not_plain(shown: str, number: str) -> ThaiValueError:
    if shown == "ไม่มี":
        fix = "ถ้าจำนวนเป็นศูนย์ให้ใส่ 0 ถ้าไม่ทราบหรือไม่มีข้อมูลให้ใส่ -"
        return ThaiValueError("คำว่า “ไม่มี” อาจหมายถึงศูนย์หรือไม่มีข้อมูล", fix)
    if _SEPARATED.fullmatch(number):
        fix = "ใช้ , คั่นหลักพันทีละสามหลัก และ . เป็นจุดทศนิยม เช่น 1,204.50"
        return ThaiValueError(f"เครื่องหมายคั่นใน “{shown}” อ่านได้หลายแบบ", fix)
    return ThaiValueError(f"“{shown}” ไม่ใช่ตัวเลข", _FIX)

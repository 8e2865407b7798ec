"""Thirteen digits: a person's ID, or the number of a product, a food licence, a company, a book (domain rule R1)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .check_digits import has_check_digit, is_barcode, is_national_id, is_public_number
from .counts import are_counts
from .kinds import Hit, Kind
from .names import TITLED
from .said import told_digits

_GAP = r"(?:[^\w,]{0,4}_?)"
_DASH = r"[-\u2010-\u2015\u2212_/\u00b7*\u00d7]"
_EDGES = r"|\x00\[\](){}\u25a0-\u25ff\u2610-\u2612\u2b1b\u2b1c"
_BOX = rf"(?:[ \t\xa0]{{1,2}}|\.|(?:[ \t\xa0]{{0,2}}(?:[{_EDGES}]|{_DASH})){{1,4}}[ \t\xa0]{{0,2}})"
_MOST_BELOW = 6
"""Borders of cells and ends of lines between two digits below each other."""
_BELOW = rf"[\s{_EDGES}]"
_ENDS = r"(?!\d|\.\d{3}|\.[1-9])"

GROUPED = re.compile(
    rf"(?<!\d)(?<!\d[.,-])\d{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d(?![-.,]?\d|\.\d{{2}})"
)
"""As a card shows it, 1-4-5-2-1, with anything between."""
WHOLE = re.compile(rf"(?<!\d)(?<!\d\.)\d{{13}}{_ENDS}")
BOXES = re.compile(rf"(?<!\d)(?<!\d[.,-])\d(?:{_BOX}\d){{12}}(?!{_BOX}?\d)")
"""One by one, as in the boxes of a form."""
ANYHOW = re.compile(rf"(?<!\d)(?<!\d[.,-])\d(?:(?:{_DASH}|[ .]{{1,3}}|\n{{1,2}})?\d){{12}}(?![-. ]?\d)")
SPREAD = re.compile(
    rf"{''.join(f'(?<!{chr(92)}d{_BELOW}{{{size}}})' for size in range(_MOST_BELOW + 1))}"
    rf"\d(?:{_BELOW}{{1,{_MOST_BELOW}}}\d){{12}}(?!{_BELOW}{{0,{_MOST_BELOW}}}\d)"
)
"""Thirteen digits alone, as a document has them whose boxes are below each other."""
STACKED = re.compile(r"(?<![^\n])(?<!\n\d\n)\d(?:\n\d){12}(?![^\n])(?!\n\d(?:\n|\Z))")
"""Thirteen lines of a digit each, whatever is above and below."""
_FEWEST_LINES = 6
"""Fewer line ends among thirteen digits are the rows of a table, and the number of the next row."""
_SCALE = re.compile(r"[0-5](?:[^\d]+[0-5]){12}")
"""Single digits up to five are a row of levels or of a questionnaire's answers; two IDs in a thousand look like it."""
_DECIMALS = re.compile(r"\d{1,3}(?:\.\d{1,2})?(?:[\s|\x00]+\d{1,3}(?:\.\d{1,2})?)*")
_FEWEST_DECIMALS = 2
"""Cells such as `2.5` that make a row one of measured values: nobody writes an ID with points and gaps in turn."""
_MOST_LINES = 3
"""Lines on which a number goes on that is no column of numbers."""
_DIGITS_AND_DASHES = re.compile(rf"(?:\d|{_DASH}|\n)+")
COMMAS = re.compile(r"(?<![\d,.])\d(?:,\d{3}){4}(?![\d,]|\s?(?:\.\d\d)?\s?(?:บาท|ล้าน))")
"""As a spreadsheet shows a large number."""
_STATELESS = re.compile(r"ไม่มีสถานะ|ไม่มีสัญชาติ|ไร้สัญชาติ|ต่างด้าว|สีชมพู|ประจำตัวประชาชน")
_FOOD = re.compile(r"\d{2}\D{1,3}\d\D{1,3}\d{5}\D{1,3}\d\D{1,3}\d{4}")
"""A food licence (อย.): 2-1-5-1-4."""
_BUDGET = r"งบ(?=ประมาณ|กลาง|ลงทุน|ดำเนิน|พัฒนา|อุดหนุน|รายจ่าย|บุคลากร|ฯ|[^ก-๎]|$)"
"""A budget and no name: นางบุญมี, นางบัว and ทางบก have the same letters."""
_WORD = re.compile(
    r"(?P<card>บัตร(?!เครดิต)|ประจำตัวประชาชน|ปชช|เลขประชาชน|ยืนยันตัวตน|ประชาชน(?=\W{0,3}$)|\b[CPcp]?(?:ID|id)\b|\bI\.D\.|\b[Ii]dentification\b|\b[CPcp]ID)"
    r"|(?P<digits>(?:13|สิบสาม)\s?หลัก)"
    rf"|(?P<person>{TITLED}\s?(?=[ก-ฮเ-ไ]))"
    rf"|(?P<licence>(?<![ก-๎])อย\.?(?=\W)|สารบบ|จดแจ้ง|ครุภัณฑ์|{_BUDGET}|พัสดุ|GFMIS|e-?GP|โครงการ|ผู้ใช้(?:ไฟ|น้ำ)|มิเตอร์|ทะเบียน(?:สหกรณ์|กลุ่มเกษตรกร|วิสาหกิจ|นิติบุคคล|มูลนิธิ|สมาคม|โรงงาน))"
    r"|(?P<product>บาร์โค[้๊]?ด|[Bb]arcode|EAN|GTIN|SKU|รหัสแท่ง|สินค้า|ผลิตภัณฑ์|ปุ๋ย|ยี่ห้อ|เมล็ดพันธุ์|OTOP)"
)
_SURELY_CARD = re.compile(
    r"(?:ประชาชน|ปชช\.?|คนพิการ|ต่างด้าว|\b[Ii][Dd] ?[Cc]ard|[Cc]itizen ?ID)[^\d\n]{0,25}$"
)
"""What says that a number is of a card even where one of its digits is wrong: the others still name a person."""
_CARD_AFTER = re.compile(r"[^\d\n]{0,25}?(?:บัตร(?:ประจำตัว)?ประชาชน|ประจำตัวประชาชน|บัตร\s?ปชช)")
"""The name of a number behind it."""
_IN_QR = re.compile(r"A0000006770101\d\d0213(\d{13})")
"""The ID in the text of a PromptPay code, right between other digits (EMVCo, tag 29)."""
_BEFORE = 45
"""How many characters before a number its name may be."""


def find_ids(folded: str) -> Iterator[Hit]:
    """Every number of thirteen digits that is, or may be, the ID of a person."""
    for match in _IN_QR.finditer(folded):
        if not is_public_number(match[1]):
            yield Hit(Kind.ID, *match.span(1))
    below = itertools.chain(SPREAD.finditer(folded), STACKED.finditer(folded))
    for match in {match.span(): match for match in below}.values():
        is_column = match[0].count("\n") >= _FEWEST_LINES and not (
            _SCALE.fullmatch(match[0]) or are_counts(match)
        )
        if is_column and is_national_id(re.sub(r"\D", "", match[0])):
            yield Hit(Kind.ID, *match.span())
    yield from (hit for digits, hit in told_digits(folded) if is_national_id(digits))
    seen: set[int] = set()
    for pattern in (WHOLE, GROUPED, BOXES, COMMAS, ANYHOW):
        for match in pattern.finditer(folded):
            if match.start() in seen:
                continue
            seen.add(match.start())
            if kind := _kind(match, folded, is_plain=pattern is not ANYHOW):
                yield Hit(kind, *match.span())


def _kind(match: re.Match[str], folded: str, *, is_plain: bool) -> Kind | None:
    digits = re.sub(r"\D", "", match[0])
    before = folded[max(match.start() - _BEFORE, 0) : match.start()]
    if digits[0] == "0" and has_check_digit(digits) and _STATELESS.search(before):
        return Kind.ID
    is_valid, follows = is_national_id(digits), _CARD_AFTER.match(folded, match.end())
    if is_plain and not is_valid and (follows or _SURELY_CARD.search(before)):
        return Kind.CARD
    if is_public_number(digits) or _FOOD.fullmatch(match[0]):
        return None
    named = _named(before) or ("card" if follows else "")
    if is_valid:
        return None if are_counts(match) else _of_valid(match[0], digits, named, is_plain=is_plain)
    if named in {"licence", "product"} or is_barcode(digits) or digits[0] == "9" or not is_plain:
        return None
    return Kind.THIRTEEN if named == "card" or _DIGITS_AND_DASHES.fullmatch(match[0]) else None


def _of_valid(written: str, digits: str, named: str, *, is_plain: bool) -> Kind | None:
    """What a number with the check digit of an ID is, by the words before it and by its dashes."""
    if named == "card":
        return Kind.ID
    if named == "licence" or (named == "product" and is_barcode(digits)) or _SCALE.fullmatch(written):
        return None
    if written.count(".") >= _FEWEST_DECIMALS and _DECIMALS.fullmatch(written):
        return None
    if written.isdigit() and is_barcode(digits) and digits.startswith("885"):
        return Kind.BARCODE
    is_close = _DIGITS_AND_DASHES.fullmatch(written) and written.count("\n") < _MOST_LINES
    return Kind.ID if is_plain or is_close else None


def _named(before: str) -> str:
    """The kind of the last word before a number that says what it is; behind a person's title it is that person's."""
    last = ""
    for word in _WORD.finditer(before):
        if word.lastgroup == "person":
            last = last if last == "card" else ""
        elif word.lastgroup != "digits":
            last = word.lastgroup or ""
        elif not last:
            last = "card"
    return last

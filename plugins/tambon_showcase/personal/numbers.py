"""Mobile numbers, bank accounts, house codes and the numbers of cards, as people type them (domain rules R3, W1, W7)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .kinds import Hit, Kind
from .names import PERSON

_GAP = r"[ .()\xa0\u2010-\u2015-]"
_SIGN = r"(?:\s{0,2}[-~\u2010-\u2015\u2212\u2022./_:=+,*|\u00b7()]){0,3}\s{0,2}"
_REST = rf"[689](?:{_GAP}{{0,3}}\d){{8}}"
MOBILE = re.compile(
    rf"(?<!\d)(?<!(?<!\d)\d\d-)(?:(?:\+{_GAP}?66|\b0066|\(\s?66\s?\)){_GAP}{{0,3}}(?:0{_GAP}{{0,2}})?{_REST}|\b66[-. ]?(?:[689]\d{{8}}|[689]\d[-. ]\d{{3}}[-. ]\d{{4}}|[689]\d{{4}}[-. ]\d{{4}}|[689][-. ]\d{{4}}[-. ]\d{{4}})"
    rf"|0[689]\d{_SIGN}\d{{3}}{_SIGN}\d{{4}}|0[689]\d{_SIGN}\d{{4}}{_SIGN}\d{{3}}|0[689]{_SIGN}\d{{4}}{_SIGN}\d{{4}}"
    rf"|(?<!\d-)(?<!\d\d \d )0{_GAP}{{0,3}}{_REST}|(?<![\d/_|:^])0([/_|:^])[689](?:\1\d){{8}}(?!\1\d))(?!\d|-\d{{1,2}}-\d| \d\d \d(?!\d))"
)
"""A mobile number of Thailand (06, 08, 09 and eight digits), here or from abroad."""
_NO_MOBILE = re.compile(
    r"0\d[./-](?:25|20)\d\d\D{1,3}(?:25|20)\d\d|0\d?\.\d{5,}|0\.\d(?:\d[ ,]|[ ,]{1,2}0\.)"
    r"|0\d[.:][0-5]\d\D{1,3}[012]\d[.:][0-5]\d"
)
"""A month with two years, a degree of latitude, shares of one, and times of day."""
_ROW = re.compile(r"0(?:\.\d\d?)?(?: {1,3}\d{1,3}(?:\.\d\d?)?){2,}")
"""Short numbers between blanks, as counts and shares in a row."""
_MORE_BEFORE, _MORE_AFTER = re.compile(r"(?<!\d)\d {1,3}$"), re.compile(r" {1,3}\d(?!\d)")
_PAIRS = re.compile(r"\d\d(?: {1,2}\d\d){4}")
_IN_BARCODE = re.compile(
    r"(?:บาร์โค[้๊]?ด|barcode|EAN|GTIN)[^\n]{0,8}\d{3}[ -]$|(?:รหัสสินค้า|รุ่น|SKU|Model)\s?[:.]?\s?(?:[A-Z]{1,4}-)?$"
    r"|(?:\bS/?N|Serial(?: No| Number)?|(?:หมาย)?เลข(?:เครื่อง|ถัง|ตัวถัง|มิเตอร์)|หม้อแปลง|มิเตอร์(?:ไฟฟ้า|น้ำ)?)\s?[:.]{0,2}\s?[A-Z]{0,6}-?$",
    re.IGNORECASE,
)
_WITHOUT_ZERO = re.compile(
    r"(?:โทร(?:ศัพท์)?|เบอร์[ก-๎]{0,8}|มือถือ|\bTel|\bPhone|\bMobile|ไลน์|\bLine)[^\d\n]{0,16}(?<!\+)(?<!\d)([689](?:[-. ]?\d){8})(?!\d|[- ]\d|\.[1-9])",
    re.IGNORECASE,
)
"""As a spreadsheet leaves it: the zero in front is lost."""
_IN_QR = re.compile(r"A0000006770101\d\d0113(0066[689]\d{8})")
"""The number in the text of a PromptPay code, right between other digits (EMVCo, tag 29)."""
_IN_A_NUMBER = re.compile(r"(?<!\d)\d{1,3}[.,]$|(?<![\d.])10\.\d{4,9}/\S{0,20}$")
"""The front of an amount or a decimal number, or of a paper's DOI; a number before a comma is longer."""
_LOOK_BACK = 30

_HOUSE_GAP = r"(?: ?[-./_] ?| {1,2})"
HOUSE_CODE = re.compile(rf"(?<![\d-])\d{{4}}{_HOUSE_GAP}\d{{6}}{_HOUSE_GAP}\d(?![\d-])")
_NO_HOUSE = re.compile(r"(?:โครงการ|สัญญา|งบประมาณ|ครุภัณฑ์|พัสดุ|OTOP|วิสาหกิจ|e-?GP)[^\d\n]{0,12}$")
_NAMED_HOUSE = re.compile(
    r"(?:HC_?ID|H_?CODE|HOUSE_?(?:ID|CODE|NO)|รหัส(?:ประจำ)?บ้าน|ทะเบียนบ้าน|\bH\.?ID\b|HOUSE ?(?:ID|CODE))[^\d\n]{0,20}(?<!\d)(\d(?:[-. ]?\d){10})(?![-. ]?\d)",
    re.IGNORECASE,
)

BANK_NUMBER = re.compile(
    r"(?<![\d.,/-])(?:\d{3}([-./_]| {1,2}| ?[|\x00] ?|\n)\d\1\d{5}\1\d|\d{10}|\d{12}|\d{15}|\d{1,6}(?:-\d{1,8}){1,4}|\d{2,6}(?: ?\. ?\d{1,8}){2,4}"
    r"|0\d{0,5}(?: \d{1,8}){2,4}|(?P<spaced>\d{3,4}(?: {1,2}\d{1,6}){2,3}))(?![\d/-])"
)
_ACCOUNT_BESIDE = re.compile(
    r"(?:บัญชี|เลขที่|ธ\.?\s?ก\.?\s?ส|ออมสิน|กรุงไทย|กสิกร|ไทยพาณิชย์|พร้อมเพย์|โอน|(?i:\bno\.?|\bA/?C))[^\d\n]{0,12}$"
)
"""What must be right before groups of digits with blanks between, which may be amounts."""
_BANK = re.compile(
    r"บัญชี|ธนาคาร|ธ\.\s?[ก-๎]|ธกส|ออมสิน|ออมทรัพย์|กรุงไทย|กสิกร|ไทยพาณิชย์|กรุงเทพ|กรุงศรี|ทหารไทย|พร้อมเพย์|เงินฝาก|โอน(?=เงิน|เข้า|มา|ไป|\s?\d)"
    r"|บ\.?\s?ช\.|บ/ช|(?i:\bA/?C\b|\bAcc(?:ount|t)?\b|\bKrung(?:thai|sri)|\bKasikorn|\bBangkok Bank|\bSiam Commercial|\b(?:SCB|KBANK|KTB|BBL|BAY|TTB|TMB|GSB|BAAC|UOB|CIMB|LHBANK|KKP)\b)"
)
_NO_BANK = re.compile(r"โทร|แยกประเภท|ผังบัญชี|รหัสบัญชี|ครุภัณฑ์|งบประมาณ|GFMIS|ผู้ใช้|ทะเบียน|สัญญา|โครงการ|ภาษี|OTOP")
_YEARS = re.compile(r"2[456]\d\d(?:-2[456]\d\d)+")
_NEAR_BANK = 60
_BANK_DIGITS = frozenset({10, 12, 14, 15})
"""How many digits accounts have: most banks ten, those of savings and farmers twelve or more."""

_CARD = re.compile(
    r"(?:[Pp]assport|PASSPORT|พาสปอร์ต|หนังสือเดินทาง)[^\d\n]{0,20}?(?<![A-Za-z])([A-Za-z]{1,2}[\s\u2010-\u2015-]{0,2}\d(?:[ -]?\d){5,7})(?!\d)"
    r"|(?:[Pp]assport|PASSPORT|พาสปอร์ต|หนังสือเดินทาง)[^\d\n]{0,20}?(?:เลข(?:ที่)?|[Nn](?:o|umber)\b\.?)[^\w\n]{0,4}(\d{8,9}|[A-Z](?=[A-Z\d]{0,3}\d{3})[A-Z\d]{6,8})(?![A-Z\d])"
    r"|\bPP\s?[Nn]o\b[^\w\n]{0,4}([A-Za-z]{1,2}[\s-]?\d{6,8})(?!\d)"
    r"|(?<![A-Za-z0-9])([A-Z]{2}\d-\d{7}-\d{2})(?!\d)|(?:หลังบัตร|[Ll]aser)[^\d\n]{0,12}?([A-Z]{2}\d{10})(?!\d)"
    r"|(?:ใบขับขี่|ใบอนุญาตขับ)[^\d\n]{0,25}(\d{8})(?!\d)"
)
CARD_SIGNS = re.compile(r"\bPP\s|assport|PASSPORT|พาสปอร์ต|หนังสือเดินทาง|[A-Z]{2}\d|ขับขี่|อนุญาตขับ")


_BROKEN = re.compile(r"(?<=[\d-])[ \t]{0,2}(?:\|[ \t]{0,2})?\n(?:[ \t]{0,2}\|)?[ \t]{0,2}(?=[\d-])")
"""Where a line or a row of a table ends inside a number."""
_ONE_BY_ONE = re.compile(
    r"(?<![\d.,|])(?<!\d[\s|\x00])0[\s|\x00]{1,5}[689](?:[\s|\x00]{1,5}\d){8}(?![\s|\x00]{0,5}\d)"
)
"""Ten digits of which each has a line or a cell of its own, as in the boxes of a form."""
_SAID = re.compile(
    r"โทร|เบอร์|มือถือ|ติดต่อ|สอบถาม|ไลน์|[\u260e\u2706\U0001f4de\U0001f4f1]|(?i:\bTel|\bPhone|\bMobile|\bLine)"
    rf"|ประจำบ้าน|ทะเบียนบ้าน|รหัสบ้าน|{_BANK.pattern}"
)
"""Words that say what a number is; only beside them two lines are read as one."""


def find_numbers(folded: str) -> Iterator[Hit]:
    """Every such number in a folded text, also where a line ends inside a group of its digits."""
    yield from _find_whole(folded)
    for boxes in _ONE_BY_ONE.finditer(folded):
        if _SAID.search(folded, max(boxes.start() - _NEAR_BANK, 0), boxes.start()):
            yield Hit(Kind.PHONE, *boxes.span())
    for joint in _BROKEN.finditer(folded):
        start = max(joint.start() - _NEAR_BANK, 0)
        before = folded[start : joint.start()]
        if _SAID.search(before):
            after = folded[joint.end() : joint.end() + _LOOK_BACK]
            for hit in _find_whole(before + after):
                if hit.start < len(before) < hit.end:
                    yield Hit(hit.kind, start + hit.start, start + hit.end + len(joint[0]))


def _find_whole(folded: str) -> Iterator[Hit]:
    yield from (Hit(Kind.PHONE, *match.span()) for match in MOBILE.finditer(folded) if _is_mobile(match))
    for pattern in (_WITHOUT_ZERO, _IN_QR):
        yield from (Hit(Kind.PHONE, *match.span(1)) for match in pattern.finditer(folded))
    yield from (
        Hit(Kind.HOUSE_CODE, *match.span()) for match in HOUSE_CODE.finditer(folded) if _is_house(match)
    )
    yield from (Hit(Kind.HOUSE_CODE, *match.span(1)) for match in _NAMED_HOUSE.finditer(folded))
    if _BANK.search(folded):
        yield from (
            Hit(Kind.BANK, *match.span()) for match in BANK_NUMBER.finditer(folded) if _is_bank(match)
        )


def find_cards(folded: str) -> Iterator[Hit]:
    """Passports, driving licences and the back of an ID card."""
    if CARD_SIGNS.search(folded):
        for match in _CARD.finditer(folded):
            yield Hit(Kind.CARD, *match.span(match.lastindex or 0))


def _is_mobile(match: re.Match[str]) -> bool:
    before = match.string[max(match.start() - _LOOK_BACK, 0) : match.start()]
    if _NO_MOBILE.match(match.string, match.start()) or _IN_A_NUMBER.search(before):
        return False
    return not (_counts_up(match[0]) or _is_row(match)) and not _IN_BARCODE.search(before)


def _is_row(match: re.Match[str]) -> bool:
    """Whether numbers between blanks are of no equal length, or more than a telephone has, with no word for a telephone or person beside them."""
    if not _ROW.fullmatch(match[0]):
        return False
    text, (start, end) = match.string, match.span()
    near = text[max(start - _NEAR_BANK, 0) : end + _LOOK_BACK]
    if _SAID.search(near) or PERSON.search(near):
        return False
    lengths = {len(number) for number in match[0].split()[1:]}
    is_longer = _MORE_AFTER.match(text, end) or _MORE_BEFORE.search(text[max(start - _LOOK_BACK, 0) : start])
    return "." in match[0] or len(lengths) > 1 or (lengths == {1} and bool(is_longer))


def _counts_up(written: str) -> bool:
    """Whether pairs of digits only count on: months, days or rows (`08 09 10 11 12`)."""
    if not _PAIRS.fullmatch(written):
        return False
    pairs = list(map(int, written.split()))
    return all(later - earlier == 1 for earlier, later in itertools.pairwise(pairs))


def _is_house(match: re.Match[str]) -> bool:
    return not _NO_HOUSE.search(match.string, max(match.start() - _LOOK_BACK, 0), match.start())


def _is_bank(match: re.Match[str]) -> bool:
    """Whether the last word that says so before the number, or one right after it, is of a bank."""
    text, digits = match.string, re.sub(r"\D", "", match[0])
    if len(digits) not in _BANK_DIGITS or not digits.strip("0") or _YEARS.fullmatch(match[0]):
        return False
    before = text[max(match.start() - _NEAR_BANK, 0) : match.start()]
    if match["spaced"] and not _ACCOUNT_BESIDE.search(before):
        return False
    bank = max((word.start() for word in _BANK.finditer(before)), default=-1)
    other = max((word.start() for word in _NO_BANK.finditer(before)), default=-1)
    if bank < 0 and other < 0:
        return (
            match.re.groups > 0
            and match[1] is not None
            and bool(_BANK.search(text, match.end(), match.end() + 30))
        )
    return bank > other

"""Numbers that belong to persons: national ID, house code, mobile telephone, bank account.

Domain rules R1, R3, W1, W2, W7. The patterns expect text folded by `privacy.fold`: ASCII digits, nothing
invisible. A NUL parts the cells of a table: no number reaches across it.
"""

from __future__ import annotations

import re

_GAP = r"[^\w,\x00\n]{0,3}_?"
_DASH = r"[-\u2010-\u2015\u2212_/\u00b7]?"
_SPACE = r"[ .()\u2010-\u2015-]"

MANY_DIGITS = re.compile(rf"\d(?:{_GAP}\d){{8,}}")
"""Nine digits or more with gaps: a number below is inside such a run."""
ID_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?:\d{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d"
    rf"|\d(?:{_DASH}\d){{12}}|\d(?:[ \t\xa0]\d){{12}})(?![.,]?\d)"
)
"""Thirteen digits: as 1-4-5-2-1 with anything between, with dashes anywhere, or one by one."""
HOUSE_CODE = re.compile(r"(?<![\d-])\d{4}[-\u2010-\u2015 ]\d{6}[-\u2010-\u2015 ]\d(?![\d-])")
MOBILE = re.compile(
    rf"(?<![\d.,])(?:\+66|\b0066|\b66|0){_SPACE}{{0,3}}[689](?:{_SPACE}{{0,2}}\d){{8}}(?![.,]?\d)"
)
BANK_ACCOUNT = re.compile(
    r"(?:บัญชี|ธนาคาร|ธ\.ก\.ส\.?|ธกส\.?|ออมสิน|กรุงไทย|กสิกร|ไทยพาณิชย์|พร้อมเพย์|[Aa]ccount|ACCOUNT)"
    r"[^\n\d]{0,60}(?:\d{1,2}[^\n\d]{1,20})?(?<!\d)(\d(?:[ -]?\d){9,11})(?![ -]?\d)",
)
"""Ten to twelve digits near the word for bank or account; the group is the number."""


def is_national_id(digits: str) -> bool:
    """Whether 13 ASCII digits are a national ID: first digit 1 to 8 and the check digit of modulus 11."""
    total = sum((13 - place) * int(digit) for place, digit in enumerate(digits[:12]))
    return digits[0] in "12345678" and (11 - total % 11) % 10 == int(digits[12])


def is_barcode(digits: str) -> bool:
    """Whether 13 ASCII digits are a product bar code (EAN-13): a tenth of the Thai ones look like an ID."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    return (10 - total % 10) % 10 == int(digits[12])


def is_public_number(digits: str) -> bool:
    """Whether 13 digits are known to name no person: a company (first digit 0) or a book (978, 979)."""
    return digits.startswith(("0", "978", "979"))

"""What thirteen digits are, and bank accounts by the words around them (domain rules R1 and W7).

The patterns of numbers that need no words around them are in `personal_marks`, where messages need them too.
"""

from __future__ import annotations

import re

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

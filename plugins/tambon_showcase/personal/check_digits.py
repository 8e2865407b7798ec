"""What thirteen digits may be, by their first and last ones.

Check digits: national ID modulus 11 (Department of Provincial Administration), EAN-13 modulus 10 (GS1).
"""

from __future__ import annotations


def is_national_id(digits: str) -> bool:
    """Whether 13 ASCII digits are a national ID: first digit 1 to 8 and the check digit."""
    return digits[0] in "12345678" and has_check_digit(digits)


def has_check_digit(digits: str) -> bool:
    """Whether the last of 13 ASCII digits is the check digit of modulus 11."""
    total = sum((13 - place) * int(digit) for place, digit in enumerate(digits[:12]))
    return (11 - total % 11) % 10 == int(digits[12])


def is_barcode(digits: str) -> bool:
    """Whether 13 ASCII digits are a product bar code (EAN-13): a tenth of the Thai ones look like an ID."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    return (10 - total % 10) % 10 == int(digits[12])


def is_public_number(digits: str) -> bool:
    """Whether 13 digits are known to name no person: a company (first digit 0) or a book (978, 979)."""
    return digits.startswith(("0", "978", "979"))

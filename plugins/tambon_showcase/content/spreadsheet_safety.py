"""Cells for every CSV and workbook that the site offers: text stays text when a spreadsheet opens it.

Excel, LibreOffice and Google Sheets run a cell that begins with one of a few signs as a formula, which can
send data away or start a program (OWASP, "CSV Injection"). Numbers such as -3.5 and +2 stay as they are.
Excel also makes a date of a group of ages (5-9) and of a number with a year (1/2565), without a word.
"""

from __future__ import annotations

import re
import unicodedata

from tambon_showcase.text.dates import MONTHS_SHORT_TH, MONTHS_TH

_STARTS = "=+-@\t\r\n"
_UNSEEN = "".join(
    map(chr, (*range(0x21), *range(0x7F, 0xA1), 0xAD, 0x61C, *range(0x2000, 0x2010), *range(0x2028, 0x2030)))
) + "".join(map(chr, (*range(0x205F, 0x2070), 0x180E, 0x3000, 0xFEFF)))
"""Blanks, controls and marks that nobody sees before the sign."""
_NUMBER = re.compile(r"\s*[+-]?\d[\d,]*(?:\.\d+)?\s*%?\s*", re.ASCII)
_DIGITS = frozenset("0123456789")
_RANGE = re.compile(r"\s*(\d{1,4})\s*-\s*(\d{1,4})\s*", re.ASCII)
_LIKE_A_DATE = re.compile(r"\s*\d{1,2}(?:/\d{1,4}|([/-])\d{1,2}\1\d{2})\s*", re.ASCII)
"""Whole days (15/11/2564, 2021-11-15) are days, and no spreadsheet makes another of them; `1/2/65` becomes 1965."""
_MONTH = "|".join(map(re.escape, (*MONTHS_TH, *MONTHS_SHORT_TH))) + (
    "|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
)
_DAY_OF_MONTH = re.compile(
    rf"\d{{1,2}}[ -](?:{_MONTH})(?:[ -]\d{{2,4}})?|(?:{_MONTH})[ -]?\d{{1,4}}", re.IGNORECASE
)
"""`13 เมษายน` becomes that day of the present year, `MAR1` the first of March."""
_EXACT = 15
"""As many digits of a number as a spreadsheet keeps."""
_OTHER_NUMBER = re.compile(
    r"0\d+(?:\.\d+)?|\d{16,}|\d+(?:\.\d+)?e[+-]?\d+|\([\d,.]+\)", re.ASCII | re.IGNORECASE
)
"""Digits of which a spreadsheet makes another number: a zero before them is lost (the time 08.30), so are those after the
fifteenth, `1E5` is 100,000, and `(5)` is less than nothing, as in a ledger."""
_DASHES = re.compile(r"\s*-+\s*")


def safe_cell(text: str) -> str:
    """`text`, with an apostrophe before it when a spreadsheet would run it as a formula."""
    return f"'{text}" if is_formula(text) else text


def download_cell(text: str) -> str:
    """`text` for a file that readers download: a spreadsheet neither runs it nor makes a date of it.

    What begins with a digit is never a formula. A range of numbers gets the dash of print, as it should have: 5–9;
    a day of a month the blank that no spreadsheet reads, so that nothing is seen of it.
    """
    number = text[:1] in _DIGITS
    if text[:1] == "(" and _OTHER_NUMBER.fullmatch(text):
        return f"'{text}"
    if number and text.isdecimal() and len(text) <= _EXACT and (text[0] != "0" or text == "0"):
        return text
    if (number or text[-1:] in _DIGITS) and _DAY_OF_MONTH.fullmatch(text):
        return text.replace(" ", "\u00a0", 1) if " " in text else f"'{text}"
    if not number:
        return safe_cell(text)
    if _LIKE_A_DATE.fullmatch(text) or _OTHER_NUMBER.fullmatch(text):
        return f"'{text}"
    return _RANGE.sub(r"\1–\2", text) if _RANGE.fullmatch(text) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may run `text`: full-width signs and leading blanks count as the plain sign."""
    if not text or _NUMBER.fullmatch(text) or _DASHES.fullmatch(text):
        return False
    if text[0] in _STARTS:
        return True
    start = unicodedata.normalize("NFKC", text[:40]).lstrip(_UNSEEN)
    return start[:1] != "" and start[0] in _STARTS and not _NUMBER.fullmatch(start)

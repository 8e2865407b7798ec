"""Mobile numbers in a column of a table, as a spreadsheet leaves them: without the zero in front."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .kinds import Hit, Kind

TELEPHONE_HEADING = re.compile(r"โทร(?!ทัศน์|เลข)|เบอร์|มือถือ|\bTel\b|\bPhone|\bMobile", re.IGNORECASE)
"""What heads a column of telephone numbers."""
SHORT_NUMBER = re.compile(r"(?<![^|\n\x00])[ \t]{0,9}([689]\d{8})(?:\.0)?[ \t]{0,9}(?![^|\n\x00])")
"""Nine digits alone in a cell; a mobile number without its zero begins so."""
_AMOUNT = re.compile(r"งบ|บาท|เงิน|ราคา|มูลค่า|จำนวน|รายได้")


def find_short_numbers(folded: str) -> Iterator[Hit]:
    """Such numbers in tables with borders (`|`) below a heading that says telephone."""
    if not (SHORT_NUMBER.search(folded) and TELEPHONE_HEADING.search(folded)):
        return
    place, heads = 0, list[str]()
    for line in folded.split("\n"):
        if "|" in line:
            if not heads and TELEPHONE_HEADING.search(line):
                heads = line.split("|")
            elif heads:
                yield from _in_row(line, place, heads)
        elif line.strip():
            heads = []
        place += len(line) + 1


def _in_row(line: str, place: int, heads: list[str]) -> Iterator[Hit]:
    column = counted = 0
    for found in SHORT_NUMBER.finditer(line):
        column += line.count("|", counted, found.start(1))
        counted = found.start(1)
        head = heads[column] if column < len(heads) else ""
        if not _AMOUNT.search(head):
            yield Hit(Kind.PHONE, place + found.start(1), place + found.end(1))

"""Rows as CSV that Excel opens with Thai letters. What a cell may hold is for those who make the rows to say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

MARK = b"\xef\xbb\xbf"
"""Without it Excel reads UTF-8 as the letters of the system."""


def csv_bytes(rows: Iterable[Iterable[object]], end: str = "\r\n") -> bytes:
    """Rows as CSV in UTF-8 with its mark; `end` is written after each."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerows(rows)
    return MARK + out.getvalue().encode()

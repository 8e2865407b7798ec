"""Answers of yes and no as officers write them."""

from __future__ import annotations

from .value_error import ThaiValueError, one_value

_YES = frozenset({"ใช่", "มี", "ได้", "จริง", "แล้ว", "✓", "✔", "☑", "/", "yes", "y", "true", "1"})
_NO = frozenset({"ไม่", "ไม่ใช่", "ไม่มี", "ไม่ได้", "ยัง", "เท็จ", "✗", "✘", "☐", "no", "n", "false", "0"})


def parse_bool(text: str) -> bool:
    """Whether `text` says yes (`ใช่`, `มี`, `✓`) or no (`ไม่`, `ไม่มี`).

    Raises:
        ThaiValueError: neither.
    """
    answer = one_value(text).casefold()
    if answer in _YES or answer in _NO:
        return answer in _YES
    raise ThaiValueError(f"“{text}” ไม่ใช่คำตอบใช่หรือไม่", "กรอกคำว่า ใช่ หรือ ไม่")

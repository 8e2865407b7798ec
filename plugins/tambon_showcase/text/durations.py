"""Lengths of films and talks as people write and say them: `6:12`, `6 นาที 12 วินาที`."""

from __future__ import annotations

import re

from .thai_text import ARABIC_DIGITS
from .value_error import ThaiValueError, one_value

_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:\.\d{1,3})?(?:\s*(?:นาที|น\.))?")
_SPOKEN = re.compile(
    r"(?=\d)(?:(\d{1,2})\s*(?:ชั่วโมง|ชม\.?|h(?:ours?|rs?)?))?\s*(?:(\d{1,3})\s*(?:นาที|m(?:in(?:ute)?s?)?))?\s*"
    r"(?:(\d{1,5})\s*(?:วินาที|วิ\.?|s(?:ec(?:ond)?s?)?))?",
    re.IGNORECASE,
)
_DURATION_FIX = "เขียนเป็น นาที:วินาที เช่น 6:12 หรือ 6 นาที 12 วินาที"
_BARE = re.compile(r"(\d{1,2})\.(\d{2})|(\d{2,4})")


def _meant(plain: str) -> str:
    """What to write where a number without a unit most likely means minutes and seconds (`6.12`), or seconds (`372`)."""
    found = _BARE.fullmatch(plain)
    if not found or int(found[2] or 0) > 59:
        return ""
    if found[3]:
        minutes, seconds = divmod(int(found[3]), 60)
        return f"ถ้าหมายถึง {int(found[3])} วินาที ให้กรอก {minutes}:{seconds:02} ถ้าเป็นหน่วยอื่น {_DURATION_FIX}"
    return f"ถ้าหมายถึง {int(found[1])} นาที {int(found[2])} วินาที ให้กรอก {int(found[1])}:{found[2]} ถ้าไม่ใช่ {_DURATION_FIX}"


def parse_duration(text: str) -> int:
    """Seconds in `text`: `6:12`, `0:06:12`, `6 นาที 12 วินาที`.

    Raises:
        ThaiValueError: not a duration; a bare number is refused because its unit is unknown.
    """
    shown = one_value(text)
    plain = shown.translate(ARABIC_DIGITS)
    found = _CLOCK.fullmatch(plain) or _SPOKEN.fullmatch(plain)
    if not found or (":" in plain and int(found[3]) > 59):
        raise ThaiValueError(f"อ่านความยาวเวลา “{shown}” ไม่ได้", _meant(plain) or _DURATION_FIX)
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def length_th(seconds: int) -> str:
    """`6 นาที 12 วินาที`, `6 นาที`, `45 วินาที`."""
    minutes, rest = divmod(seconds, 60)
    return (
        " ".join(f"{count} {unit}" for count, unit in ((minutes, "นาที"), (rest, "วินาที")) if count) or "0 นาที"
    )

"""A line of a list that is too far in: to the parser it goes on with the text before it, and the list loses an item."""

from __future__ import annotations

import re

from yaml.events import ScalarEvent

from tambon_showcase.finding import Finding, Where, warning

from .yaml_hashtags import cut_hashtag

SWALLOWED = warning(
    "T162",
    "บรรทัดนี้ถูกอ่านต่อท้ายข้อความของบรรทัดก่อน: “{value}”",
    "ถ้าเป็นอีกข้อหนึ่งของรายการ ให้ย่อหน้าตรงกับขีดของข้อก่อน ถ้าเป็นข้อความเดียวกันให้ครอบด้วยเครื่องหมายคำพูด",
)
_ITEM = re.compile(r"\s*-(?:\s|$)")


def misread(event: ScalarEvent, lines: list[str], file: str) -> list[Finding]:
    """Where the parser takes less of a plain text for it, or more, than its author; `lines` are the file's."""
    return [one for one in (cut_hashtag(event, lines, file), _swallowed(event, lines, file)) if one]


def _swallowed(event: ScalarEvent, lines: list[str], file: str) -> Finding | None:
    """The first line with a dash before it inside a plain text of several lines, or None."""
    if event.style or event.start_mark is None or event.end_mark is None:
        return None
    for at in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(lines))):
        if _ITEM.match(lines[at]):
            return SWALLOWED.at(Where(file, at + 1), lines[at].strip())
    return None

"""Lines that the parser joins: one of a list that is too far in, or without its dash, goes on with the text before it."""

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


def lines_of(event: ScalarEvent, lines: list[str]) -> tuple[tuple[int, str], ...]:
    """Each line of an unquoted text of several lines, with its number (1-based); nothing where it has one line."""
    first, last = event.start_mark, event.end_mark
    if event.style in ("'", '"') or first is None or last is None or first.line == last.line:
        return ()
    rows = lines[first.line : last.line] + [line[: last.column] for line in lines[last.line : last.line + 1]]
    rows[0] = "" if event.style else rows[0][first.column :]
    return tuple((number, row.strip()) for number, row in enumerate(rows, first.line + 1) if row.strip())


def _swallowed(event: ScalarEvent, lines: list[str], file: str) -> Finding | None:
    """The first line with a dash before it inside a plain text of several lines, or None."""
    if event.style or event.start_mark is None or event.end_mark is None:
        return None
    for at in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(lines))):
        if _ITEM.match(lines[at]):
            return SWALLOWED.at(Where(file, at + 1), lines[at].strip())
    return None

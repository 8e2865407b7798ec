"""Text behind ` #` in YAML: a comment to the parser, but a lost hashtag to a person who pasted a text from Facebook."""

from __future__ import annotations

import re

from yaml.events import ScalarEvent

from tambon_showcase.finding import Finding, Where, warning

CUT = warning(
    "T146",
    "ข้อความหลังเครื่องหมาย # ไม่ถูกอ่าน: “{value}”",
    'ถ้าเป็นแฮชแท็กให้ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูด เช่น  motto: "ของดี #OTOP" ถ้าเป็นคำอธิบายให้ย้ายไปบรรทัดของตัวเอง',
)
_HASHTAG = re.compile(r"(?<=\s)#[^\s#].*")
"""A sign with a word right behind it; `# คำอธิบาย` with a space is a comment on purpose."""


def cut_hashtag(event: ScalarEvent, lines: list[str], file: str) -> Finding | None:
    """The hashtag that cut a plain text short, or took all of it, or None; `lines` are the file's."""
    if event.style or event.end_mark is None or event.end_mark.line >= len(lines):
        return None
    line, end = lines[event.end_mark.line], event.end_mark.column
    start = next((place for place in range(end, len(line)) if not line[place].isspace()), len(line))
    found = _HASHTAG.match(line, start)
    return CUT.at(Where(file, event.end_mark.line + 1), found[0].strip()) if found else None

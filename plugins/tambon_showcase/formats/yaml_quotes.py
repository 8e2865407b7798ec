"""Quotes of a word processor around a value: to YAML they are letters of the text, to who wrote them its quotes."""

from __future__ import annotations

import re

from yaml.events import ScalarEvent

from tambon_showcase.finding import Finding, Where, warning

CURLY = warning(
    "T149",
    "ข้อความ “{value}” อยู่ในเครื่องหมายคำพูดแบบโค้ง จึงอ่านโดยไม่มีเครื่องหมายนี้",
    "ลบเครื่องหมายคำพูดแบบโค้งออก หรือพิมพ์ \" หรือ ' จากแป้นพิมพ์แทน",
)
_CURLY = re.compile("“([^“”]*)”|‘([^‘’]*)’")


def without_curly_quotes(event: ScalarEvent, file: str) -> tuple[str, Finding | None]:
    """The text of a plain value without curly quotes around all of it, and what is said of them."""
    found = None if event.style else _CURLY.fullmatch(event.value.strip())
    if found is None or event.start_mark is None:
        return event.value, None
    text = found[1] or found[2] or ""
    return text, CURLY.at(Where(file, event.start_mark.line + 1), text)

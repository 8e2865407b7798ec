"""Informs the author which raw HTML was dropped; `commonmark.py` and `markup.py` do the dropping."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tambon_showcase.content.lines import line_of
from tambon_showcase.finding import Finding, Rule, Where, error, warning

ACTIVE = error(
    "T407",
    "ข้อความมีคำสั่ง แบบฟอร์ม หรือส่วนที่เปลี่ยนหน้าเว็บ: {value}",
    "ลบส่วนนี้ออก เนื้อหาใช้ได้เฉพาะตัวอักษร ตาราง ภาพ ลิงก์ และวิดีโอที่อนุญาต",
)
UNSUPPORTED = warning("T408", "รูปแบบ HTML ที่ระบบนี้ไม่ใช้ถูกตัดออก: {value}", "ตรวจหน้าเว็บว่าอ่านได้ครบ แล้ว{advice}")

_AS_MARKDOWN = "เขียนภาพแบบ ![คำบรรยาย](ชื่อไฟล์.jpg) แทน <img> (กำหนดขนาดภาพไม่ได้) และลบ HTML อื่นออก"
_ACTIVE_TAGS = re.compile(
    "animate|applet|audio|base|button|dialog|embed|form|frame|frameset|input|link|math|meta|noscript|object"
    "|option|plaintext|portal|script|select|set|slot|style|svg|template|textarea|title|video|xmp"
)
_KNOWN_TAGS = re.compile(
    "a|abbr|b|blockquote|br|caption|code|d[dlt]|del|details|em|figcaption|figure|h[1-6r]|i|iframe|img|ins|kbd|li"
    "|mark|ol|p|pre|s|section|small|strong|sub|summary|sup|table|t(?:body|d|foot|h|head|r)|u|ul"
)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)")
_TASK = re.compile(r'<input type="checkbox" (?:checked="" )?disabled="" />')
_ACTIVE_ATTRIBUTE = re.compile(
    r"[\s\"'/]on[a-z]+\s*=|\bsrcdoc\s*=|\bformaction\s*=|(?:java|vb)script\s*(?::|&colon;)", re.IGNORECASE
)
_LOOKS = re.compile(r"\s(?:style|class|id|name|color|face|size|bgcolor|width|height)\s*=", re.IGNORECASE)
_RENDERERS_OWN = re.compile(r'\s(?:class="(?:footnote|language)|id="fn)')


def check_raw_html(unsafe: str, text: str, where: Where) -> Iterator[Finding]:
    """Findings for the raw HTML of `text`, seen in `unsafe`: its rendering with all HTML kept.

    What is inside an element that goes is part of it, and what only frames a player is judged with the player.
    """
    told: set[str] = set()
    gone = 0
    looks: list[str] = []
    html = _TASK.sub("", unsafe)
    for tag in _TAG.finditer(html):
        name = tag[1].lower()
        rule, key = _rule_for(name, tag[2]), f"<{tag[1]}>"
        if rule is None or key in told or tag.start() < gone:
            continue
        told.add(key)
        if rule is ACTIVE:
            gone = _end_of(name, html, tag.end())
            yield rule.at(_line_of(tag[1], text, where), key)
        elif "<iframe" not in html[tag.end() : _end_of(name, html, tag.end())].lower():
            looks.append(tag[1])
    if looks:
        is_picture = "img" in map(str.lower, looks)
        advice = _AS_MARKDOWN if is_picture else "ลบ HTML ส่วนนี้ออกจากไฟล์"
        yield UNSUPPORTED.at(_line_of(looks[0], text, where), [f"<{name}>" for name in looks], advice=advice)


def _end_of(name: str, html: str, start: int) -> int:
    """Where an element ends; where it begins if nothing ends it."""
    return max(html.lower().find(f"</{name}", start), start)


def _line_of(name: str, text: str, where: Where) -> Where:
    return line_of(text, max(text.find(f"<{name}"), 0), where)


def _rule_for(name: str, attributes: str) -> Rule | None:
    if _ACTIVE_TAGS.fullmatch(name) or _ACTIVE_ATTRIBUTE.search(attributes):
        return ACTIVE
    if not _KNOWN_TAGS.fullmatch(name):
        return UNSUPPORTED
    if name == "iframe":
        return None  # its looks go, as they should; what it shows is judged by its address
    return UNSUPPORTED if _LOOKS.search(attributes) and not _RENDERERS_OWN.search(attributes) else None

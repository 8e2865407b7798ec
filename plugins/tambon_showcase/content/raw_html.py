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
UNSUPPORTED = warning(
    "T408", "รูปแบบ HTML ที่ระบบนี้ไม่ใช้ถูกตัดออก: {value}", "ตรวจหน้าเว็บว่าอ่านได้ครบ แล้วลบ HTML ส่วนนี้ออกจากไฟล์"
)

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
    """Findings for the raw HTML of `text`, seen in `unsafe`: its rendering with all HTML kept."""
    told: set[str] = set()
    for tag in _TAG.finditer(_TASK.sub("", unsafe)):
        rule = _rule_for(tag[1].lower(), tag[2])
        key = f"<{tag[1]}>"
        if rule and key not in told:
            told.add(key)
            yield rule.at(line_of(text, max(text.find(f"<{tag[1]}"), 0), where), key)


def _rule_for(name: str, attributes: str) -> Rule | None:
    if _ACTIVE_TAGS.fullmatch(name) or _ACTIVE_ATTRIBUTE.search(attributes):
        return ACTIVE
    if not _KNOWN_TAGS.fullmatch(name):
        return UNSUPPORTED
    if name == "iframe":
        return None  # its looks go, as they should; what it shows is judged by its address
    return UNSUPPORTED if _LOOKS.search(attributes) and not _RENDERERS_OWN.search(attributes) else None

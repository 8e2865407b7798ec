"""Remarks and processing marks of HTML without an end: the renderer would leave out all the text behind them."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.draft import Draft
from tambon_showcase.finding import warning

UNCLOSED = warning(
    "T446",
    "เครื่องหมายนี้ไม่มีส่วนปิด ข้อความหลังจากนี้จะหายทั้งหมด ระบบจึงแสดงเป็นตัวอักษร (บรรทัด {lines}): “{value}”",
    "ลบเครื่องหมายนี้ หรือปิดให้ครบ เช่น <!-- หมายเหตุ -->",
)

_OPENED = re.compile(r"(?m)^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))*[ \t]*(<(?:!--|\?|!\[CDATA\[|![A-Za-z]))")
_ENDS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>"}


def mend_unclosed(draft: Draft) -> None:
    """Show as a sign what opens a remark (CommonMark's HTML blocks 2 to 5) that nothing ends."""
    text = draft.text
    if "<!" not in text and "<?" not in text:
        return
    for match in _OPENED.finditer(text):
        index = text.count("\n", 0, match.start(1))
        line = draft.lines[index]
        if text.count("```", 0, match.start(1)) % 2 or _is_ended(text, match):
            continue
        draft.say(UNCLOSED, line)
        draft.lines[index] = line._replace(text=line.text.replace(match[1], f"\\{match[1]}", 1))


def _is_ended(text: str, match: re.Match[str]) -> bool:
    """Whether the end comes, and before the next beginning."""
    end = text.find(_ENDS.get(match[1], ">"), match.end())
    again = text.find(match[1], match.end())
    return end >= 0 and not 0 <= again < end

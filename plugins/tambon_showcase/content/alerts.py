"""GitHub's notice boxes (`> [!NOTE]`), which editors know, as the theme's admonitions with Thai titles."""

from __future__ import annotations

import re

_NAMES = {
    "NOTE": ("note", "หมายเหตุ"),
    "TIP": ("tip", "คำแนะนำ"),
    "IMPORTANT": ("info", "ข้อสำคัญ"),
    "WARNING": ("warning", "ข้อควรระวัง"),
    "CAUTION": ("danger", "คำเตือน"),
}
_QUOTE = re.compile(
    rf"</blockquote>|<blockquote>(?:\n<p>\[!({'|'.join(_NAMES)})\][ ]*([^\n<]*)(\n|</p>))?", re.IGNORECASE
)


def place_alerts(html: str) -> str:
    """`html` (balanced, already safe) with quotes that begin with a notice mark turned into admonitions."""
    if "[!" not in html:
        return html
    closers: list[str] = []

    def swap(match: re.Match[str]) -> str:
        if match[0] == "</blockquote>":
            return closers.pop() if closers else ""
        closers.append("</div>" if match[1] else "</blockquote>")
        return _opening(*match.groups()) if match[1] else match[0]

    return _QUOTE.sub(swap, html)


def _opening(mark: str, title: str, end: str) -> str:
    kind, usual = _NAMES[mark.upper()]
    rest = "\n<p>" if end == "\n" else ""
    return f'<div class="admonition {kind}">\n<p class="admonition-title">{title or usual}</p>{rest}'

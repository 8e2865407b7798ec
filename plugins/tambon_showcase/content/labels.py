"""Lists whose items begin with their own numbers (`๑.`, `(ก)`, `1.2`) or signs: the page adds no bullet to them."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.marks import LABEL, SIGN, item_of

_LIST = re.compile(r"<ul>(?=\n<li>(?:\n<p>)?([^<>\n]{1,40}))")


def place_labels(html: str) -> str:
    """`html` (already safe) with the class `labelled` on lists whose first item carries a label of its own."""
    return _LIST.sub(_labelled, html)


def _labelled(match: re.Match[str]) -> str:
    words = re.sub(r"^(\d{1,2})([.)]) ", r"\1\\\2 ", match[1])  # a number that Markdown did not take
    item = item_of(words)
    return '<ul class="labelled">' if item and item.kind in {LABEL, SIGN} else match[0]

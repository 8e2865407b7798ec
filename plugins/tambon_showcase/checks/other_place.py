"""A text about another tambon: copied from a neighbour's folder, with the names left in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tambon_showcase.finding import Finding, warning
from tambon_showcase.register import tambon_names

from .case import Case

OTHER_PLACE = warning(
    "T167",
    "ข้อความนี้กล่าวถึง {value} แต่ไม่กล่าวถึงตำบล{own}",
    "ถ้าคัดลอกมาจากตำบลอื่น ให้เขียนใหม่ด้วยข้อมูลของตำบลท่าน ถ้าตั้งใจเล่าถึงตำบลนั้น ไม่ต้องแก้",
)
FEWEST = 2
"""Times that another tambon is named before a text may be its own: neighbours are named once."""
SHORTEST = 3
"""Letters of a name: shorter ones begin too many words."""
_NAMED = re.compile(r"(?:ตำบล|(?<![ก-๙])ต\.|อบต\.)\s?([ก-๙]{2,20})")


def texts_are_of_this_tambon(case: Case) -> Iterator[Finding]:
    """No text names another tambon again and again and its own never."""
    own = case.entry.place.tambon_th
    for text in case.entry.texts.values():
        named = [] if own in text.markdown else _NAMED.findall(text.markdown)
        if len(named) < FEWEST:
            continue
        (place, count), *_ = Counter(map(_tambon_at, named)).most_common(1)
        if place and count >= FEWEST:
            yield OTHER_PLACE.at(text.where, f"ตำบล{place}", own=own)


def _tambon_at(words: str) -> str:
    """The longest name of a tambon with which the words begin; Thai parts no words."""
    known = tambon_names()
    for length in range(len(words), SHORTEST - 1, -1):
        if words[:length] in known:
            return words[:length]
    return ""

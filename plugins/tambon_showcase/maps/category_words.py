"""What category a word means that an officer typed, or that a map's layer is called."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Sequence

from .categories import CATEGORIES, Category
from .text import search_key

_NUMBERING = re.compile(
    r"^[\s(\[]*(?:\d{1,3}|[๐-๙]{1,3}|[ก-ฮ])\s*[.)\]:/-]+(?:\d{1,2}[.)]?)*\s*|^[\s\-–—•*#_]+"
)
_COUNT = re.compile(
    r"[(\[][^)\]]{0,40}[)\]]\s*$|\s+\d+\s*(?:แห่ง|จุด|แปลง|กลุ่ม)?$|\.(?:kml|kmz|shp|csv|xlsx?)$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:ชั้นข้อมูล|เลเยอร์|layer|หมวดหมู่?|ประเภท|ข้อมูล|หมุด|จุด|ตำแหน่ง|ที่ตั้ง|แผนที่|พิกัด)+(?=.{2})", re.IGNORECASE
)
_AFTER = re.compile(
    r"(?:ต่าง|ทั้งหมด|(?:ภาย)?ในตำบล.*|ของตำบล.*|ในพื้นที่.*|ในชุมชน|ประจำตำบล|ตำบล.*|ต\.\S*|หมู่ที่?\d.*|ม\.\d.*|และอื่นๆ?|ๆ|ฯ|s)+$"
)
_JOINED = re.compile(r"และ|กับ|หรือ|[/,+&]")
_LONG = 5
"""Shortest name, in characters, that a word may hold anywhere; shorter ones (วัด) occur in other words (จังหวัด)."""
_ALIKE = 0.75
_SAME_HEAD = 0.85
_LONGEST = 200
MOST_SUGGESTED = 3


@functools.lru_cache(maxsize=1_000)
def find_category(text: str) -> Category | None:
    """The category a word means: a name of one, with numbers, counts and places around it, or holding one.

    A Thai word's head comes first, so the name at its beginning counts more than one inside it. None where the
    word is unknown, or joins names of several categories.
    """
    words = _names()
    for form in _forms(text):
        if form in words:
            return words[form]
    for form in _forms(text):
        held = [name for name in words if _holds(form, name)]
        parts = [name for name in _JOINED.split(form) if name in words]
        if _JOINED.search(form) and len({words[name].id for name in (*held, *parts)}) > 1:
            return None
        first = max((name for name in held if form.startswith(name)), key=len, default="")
        inner = {words[name].id: words[name] for name in held}
        if first or len(inner) == 1:
            return words[first] if first else next(iter(inner.values()))
    return None


def nearest_categories(text: str) -> Sequence[str]:
    """The names of categories that a mistyped or double word may mean, the most likely first; at most three."""
    words = _names()
    key = _key(text[:_LONGEST])
    parts = _JOINED.split(key)
    held = [category.name for name, category in words.items() if _holds(key, name) or name in parts]
    alike = difflib.get_close_matches(key[:60], list(words), MOST_SUGGESTED, _ALIKE)
    heads = [category.name for name, category in words.items() if _begins_like(key, name)]
    return list(dict.fromkeys([*held, *(words[name].name for name in alike), *heads]))[:MOST_SUGGESTED]


def _begins_like(key: str, name: str) -> bool:
    """Whether a mistyped name comes first, with the name of a place behind it."""
    ends = range(len(name) - 1, len(name) + 2)
    return len(name) > _LONG and key[:1] == name[:1] and any(_is_alike(key[:end], name) for end in ends)


def _is_alike(word: str, name: str) -> bool:
    return difflib.SequenceMatcher(None, word, name).ratio() >= _SAME_HEAD


def _key(text: str) -> str:
    """The letters by which words are compared: dots of abbreviations are left out as often as not."""
    return search_key(text).replace(".", "")


def _forms(text: str) -> list[str]:
    """The word as typed, then without what is around it; a text too long for a category's name has none."""
    if len(text) > _LONGEST:
        return []
    bare = _COUNT.sub("", _NUMBERING.sub("", text.strip())).strip()
    key = search_key(bare)
    plain = _AFTER.sub("", _BEFORE.sub("", key))
    return [form for form in dict.fromkeys(map(_key, (text, key, plain))) if form]


def _holds(form: str, name: str) -> bool:
    return form.startswith(name) or (len(name) >= _LONG and name in form)


@functools.cache
def _names() -> dict[str, Category]:
    return {
        _key(name): category
        for category in CATEGORIES
        for name in (category.id, category.name, *category.other_names)
    }

"""The words of a text that its readers see, by which its length is judged.

Comments, headings, pictures, addresses, the head of a table and a line that is one link only say nothing of the subject;
nor does a word again and again, or the dotted line of a form that nobody filled in.
"""

from __future__ import annotations

import functools
import re

from .thai_text import count_letters

_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(h[1-6]|script|style)\b.*?</\1>|!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])?",
    re.DOTALL | re.IGNORECASE,
)
_LONE_LINK = re.compile(
    r"^[ \t>*+\-\d.)]*\[[^\]\n]*\](?:\([^\n]*\)|\[[^\]\n]*\]|:[^\n]*)[ \t.]*$", re.MULTILINE
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[^\n]*$|^[^\n]+\n {0,3}=+[ \t]*$", re.MULTILINE)
_TABLE_HEAD = re.compile(r"^[^\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:\-|]*)?$", re.MULTILINE)
_LABEL = re.compile(r"\[([^\]\n]*)\]\([^()\n]*\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>ก-๙]+", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_DOTTED = re.compile(r"[.…_]{4,}|…+")
MOST_TIMES = 3
"""Times that a word or a phrase counts: more often it was typed to fill the page."""
_AGAIN = re.compile(rf"(.{{2,30}}?)\1{{{MOST_TIMES},}}")
LOOKED_THROUGH = 10_000
"""Letters in which a word typed again and again without a space is looked for; more are a text in any case."""


@functools.lru_cache(32)
def visible_words(text: str) -> str:
    """The words of Markdown, or of a document, that readers see; one that comes again and again only some times.

    Kept for the texts of one entry: the checklist needs those of each text several times.
    """
    for hidden in (_HIDDEN, _LONE_LINK, _HEADING, _TABLE_HEAD):
        text = hidden.sub("", text)
    text = _TAG.sub(" ", _ADDRESS.sub(" ", _LABEL.sub(r"\1", text)))
    lines = [
        line
        for line in text.split("\n")
        if not (("...." in line or "…" in line or "____" in line) and _is_to_fill_in(line))
    ]
    written = "\n".join(lines).split()
    left = dict.fromkeys(written, MOST_TIMES)
    kept: list[str] = []
    for word in written:
        if left[word]:
            left[word] -= 1
            kept += (word,)
    words = " ".join(kept)
    return _AGAIN.sub(r"\1" * MOST_TIMES, words[:LOOKED_THROUGH]) + words[LOOKED_THROUGH:]


def count_visible(text: str) -> int:
    """How many letters the words have that readers see."""
    return count_letters(visible_words(text))


def _is_to_fill_in(line: str) -> bool:
    """Whether a line has more dots than letters, as in a form or a table of contents."""
    dots = sum(len(found[0]) * (3 if "…" in found[0] else 1) for found in _DOTTED.finditer(line))
    return dots > count_letters(line)

"""What all charts share: the frame that screen readers read, short numbers, and the width of Thai words."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.design import CHART_UNITS
from tambon_showcase.text.thai_values import format_decimal

SIZE = CHART_UNITS["words"]
"""Size of letters in units of the drawing."""
LETTER = 7.0
"""Mean width of a letter of that size in Sarabun, in units of the drawing."""


_TITLE = re.compile(r"<title\b[^<>]*>(.*?)</title>", re.DOTALL)


def letters_in_line(words: str) -> int:
    """How many letters take room in a line; Thai vowels and tone marks above or below take none."""
    return sum(unicodedata.category(char) != "Mn" for char in words)


class ChartLabel(NamedTuple):
    """What a chart is called: a name unique on its page, a title, and a description that says what it shows."""

    name: str
    title: str
    description: str


def svg(words: ChartLabel, width: float, height: float, body: str, kind: str = "") -> Markup:
    """The chart's outer element, of a class more with `kind`; a screen reader says its title and description."""
    ids = f"{escape(words.name)}-title {escape(words.name)}-desc"
    title, description = ids.split(" ")
    return Markup(  # noqa: S704 - every text in `body` went through `text`
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{f"chart {kind}".rstrip()}" role="img" viewBox="0 0 {n(width)} {n(height)}" '
        f'lang="th" font-size="{SIZE}" aria-labelledby="{ids}"><title id="{title}">{escape(words.title)}</title>'
        f'<desc id="{description}">{escape(words.description)}</desc>{body}</svg>'
    )


def titled(drawing: Markup) -> Markup:
    """The chart below its title, as every reader sees it."""
    found = _TITLE.search(drawing)
    if not found:
        return drawing
    return Markup(  # noqa: S704 - a drawing of ours and its escaped title
        f'<figure class="frame__chart"><figcaption>{found[1]}</figcaption>{drawing}</figure>'
    )


def text_line(x: float, y: float, words: str, anchor: str = "", kind: str = "") -> str:
    """One line of text; `anchor` is `middle` or `end`, `kind` a class."""
    attributes = f' text-anchor="{anchor}"' if anchor else ""
    attributes += f' class="{kind}"' if kind else ""
    return f'<text x="{n(x)}" y="{n(y)}"{attributes}>{escape(words)}</text>'


def n(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def number(value: float) -> str:
    """A number as readers see it: `1,930`, `24.6`."""
    return format_decimal(value, 1)


def width_of(words: str) -> float:
    """About how wide a line of text is; Thai vowels and tone marks above or below take no room."""
    return LETTER * letters_in_line(words)


def fit(words: str, room: float) -> str:
    """`words` cut to fit into `room`, never between a letter and its marks; the table beside has them whole."""
    if width_of(words) <= room:
        return words
    while words and width_of(words) > room - 2 * LETTER:
        while words and unicodedata.category(words[-1]) == "Mn":
            words = words[:-1]
        words = words[:-1]
    return words.rstrip("เแโใไ ") + "…"

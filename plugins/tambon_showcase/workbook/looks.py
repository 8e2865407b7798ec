"""How the workbook looks: letters, colours and widths, and the formats that keep text as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from tambon_showcase.design import LIGHT, SHEET_FACE

from .columns import BookColumn

WIDE_LETTERS, NARROW_LETTERS, USUAL_LETTERS = 44, 10, 20
"""Widths of columns in letters: for stories, for numbers, for names."""
LINE_POINTS, MOST_LINES = 14, 12
"""Height of a line, and lines that a row shows of a long text."""
_STORIES = frozenset(
    {"detail", "story", "activity", "result", "description", "evidence", "done", "caption", "alt"}
)
AS_TEXT = "@"


class Looks(NamedTuple):
    """The formats of cells."""

    title: Any
    words: Any
    heading: Any
    required: Any
    label: Any
    text: Any
    number: Any
    example: Any
    example_number: Any
    fixed: Any


def looks(book: Any) -> Looks:
    """The formats, declared in the workbook that uses them."""
    base = {**SHEET_FACE, "valign": "top", "text_wrap": True}
    head = {**base, "bold": True, "border": 1, "border_color": LIGHT["line"], "valign": "vcenter"}
    open_cell = {**base, "locked": False, "border": 1, "border_color": LIGHT["line"]}
    example = {**open_cell, "italic": True, "font_color": LIGHT["ink-soft"], "bg_color": LIGHT["sunken"]}

    def of(**more: Any) -> Any:
        return book.add_format(more)

    return Looks(
        title=of(**{**base, "bold": True, "font_size": 16, "text_wrap": False}),
        words=of(**base),
        heading=of(**head, bg_color=LIGHT["sunken"]),
        required=of(**head, bg_color=LIGHT["kram"], font_color=LIGHT["white"]),
        label=of(**{**head, "valign": "top"}),
        text=of(**open_cell, num_format=AS_TEXT),
        number=of(**open_cell),
        example=of(**example, num_format=AS_TEXT),
        example_number=of(**example),
        fixed=of(**base, bg_color=LIGHT["sunken"], num_format=AS_TEXT),
    )


def width_of(column: BookColumn) -> int:
    """How wide a column is, in letters."""
    if column.is_number:
        return NARROW_LETTERS
    return WIDE_LETTERS if column.id in _STORIES else USUAL_LETTERS


def height_of(parts: Iterable[tuple[str, int]]) -> int | None:
    """How high a row is, in points, whose cells (text, width in letters) break; None where each fits on one line.

    LibreOffice never makes a row higher by itself.
    """
    lines = max((_lines(text, width) for text, width in parts), default=1)
    return min(lines, MOST_LINES) * LINE_POINTS if lines > 1 else None


def _lines(text: str, width: int) -> int:
    """Lines of a cell; marks above and below letters take no width, so that there are rather fewer."""
    return sum(1 + len(line) // max(width, 1) for line in text.split("\n"))

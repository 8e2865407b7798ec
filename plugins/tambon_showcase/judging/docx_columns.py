"""How wide the columns of a table in a Word file are."""

from __future__ import annotations

from collections.abc import Sequence

from .minutes_part import cell_text
from .tables import CellValue

EMU_MM = 36_000
"""Word's units in a millimetre."""
LONGEST, CODE, HEAD = 40, 7, 6
"""Letters of a cell that widen its column, of a code that stays whole, and of Thai in which a word is seldom longer."""
_LETTER, _SIDES = 5 * EMU_MM // 2, 4 * EMU_MM
"""The widest a letter of a table is in any Thai face, and the room that a word processor leaves beside the words of a cell."""


def column_widths(room: int, rows: Sequence[Sequence[CellValue]]) -> list[int]:
    """`room` shared: each column has place for a code or a word of its head, what is left goes to long texts."""
    columns = [list(map(cell_text, column)) for column in zip(*rows, strict=True)]
    longer = [max((min(LONGEST, len(text)) for text in column[1:]), default=0) + 1 for column in columns]
    least = [_least(column) for column in columns]
    spare, shares = max(0, room - sum(least)), sum(one**2 for one in longer)
    wide = [width + spare * letters**2 // shares for width, letters in zip(least, longer, strict=True)]
    return [room * width // sum(wide) for width in wide]


def _least(column: Sequence[str]) -> int:
    """What the longest word of a column needs: a code does not break, words of Thai do, and so does a fingerprint."""
    words = [word for text in column for word in text.split()]
    longest = max((min(CODE if word.isascii() else HEAD, len(word)) for word in words), default=0)
    return longest * _LETTER + _SIDES

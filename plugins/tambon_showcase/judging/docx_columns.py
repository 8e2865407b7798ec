"""How wide the columns of a table in a Word file are, and of which size its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.deck.fit import width_of
from tambon_showcase.pictures.line_breaks import breakable_pieces

from .minutes_part import cell_text
from .tables import CellValue

EMU_MM, _EMU_INCH = 36_000, 914_400
"""Word's units in a millimetre and in an inch."""
SIZES = (14, 12)
"""Points of the words in a table, the larger where it leaves room."""
_LOOKS = [(size, lines) for lines in (2, 3, 9) for size in SIZES]
"""Points and the lines that a head may take, the best first; the last breaks heads after each word."""
_FULL = 0.8
"""How much of a line the longest words of all columns may take; the rest is for long texts."""
LONGEST, MOST = 40, 26 * EMU_MM
"""Letters of a cell that widen its column, and the room for a word that stays whole: an address or a fingerprint breaks."""
_SIDES = 4 * EMU_MM
"""The room that a word processor leaves beside the words of a cell."""


def column_widths(room: int, rows: Sequence[Sequence[CellValue]]) -> tuple[int, list[int]]:
    """The size of a table's words, and `room` shared: each column has place for its longest word, the rest goes to long texts."""
    columns = [list(map(cell_text, column)) for column in zip(*rows, strict=True)]
    longer = [max((min(LONGEST, len(text)) for text in column[1:]), default=0) + 1 for column in columns]
    fits = (one for one in _LOOKS if sum(_least(columns, *one)) <= _FULL * room)
    size, lines = next(fits, _LOOKS[-1])
    least = _least(columns, size, lines)
    spare, shares = max(0, room - sum(least)), sum(one**2 for one in longer)
    wide = [width + spare * letters**2 // shares for width, letters in zip(least, longer, strict=True)]
    return size, [room * width // sum(wide) for width in wide]


def _least(columns: Sequence[Sequence[str]], size: int, lines: int) -> list[int]:
    return [
        max(_longest_word(column, size), _wide(column[0], size, bold=True) // lines) + _SIDES
        for column in columns
    ]


def _longest_word(column: Sequence[str], size: int) -> int:
    """The room of the longest word in whichever Thai face a machine has; a column's head is bold."""
    words = {(word, not line) for line, text in enumerate(column) for word in _words(text)}
    return min(MOST, max((_wide(word, size, bold=bold) for word, bold in words), default=0))


def _wide(words: str, size: int, *, bold: bool) -> int:
    return round(width_of(words, size, bold=bold) * _EMU_INCH)


def _words(text: str) -> Iterator[str]:
    """What does not break: a code between blanks, and a word of Thai."""
    for code in text.split():
        yield from [code] if code.isascii() else breakable_pieces(code)

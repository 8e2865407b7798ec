"""Letters with their marks in a run of PDF glyphs: which glyphs belong together, and the text they represent."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pikepdf

NIKHAHIT, SARA_AA, SARA_AM = "\u0e4d", "\u0e32", "\u0e33"


class Glyph(NamedTuple):
    """One glyph shown: its code, and the text it represents (empty when unknown)."""

    code: int
    text: str

    @property
    def is_mark(self) -> bool:
        """Whether it is a vowel or tone mark above or below a letter."""
        return bool(self.text) and all(unicodedata.category(char) == "Mn" for char in self.text)


class GlyphAdjustment(NamedTuple):
    """A move between two glyphs, in thousandths of the text size."""

    amount: pikepdf.Object


class ShowTextEnd(NamedTuple):
    """The end of one text-showing operator."""


class Other(NamedTuple):
    """Any other instruction of the page."""

    instruction: pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
    operator: str


PageToken = Glyph | GlyphAdjustment | ShowTextEnd | Other


def clusters_in(tokens: Sequence[PageToken]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Each letter that carries marks: the index of its first token, and of its last with the whole text.

    PDFium orders shown texts by where they begin, so a raised mark may come after the next letter there:
    a letter with a raised mark takes the next one along.
    """
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if isinstance(token, Glyph) and token.text and not token.is_mark:
            last, text = _letter(tokens, index, token.text)
            begun = index
            while _raised(tokens[begun:last]) and (following := _next_glyph(tokens, last + 1)):
                begun, (last, more) = following[0], _letter(tokens, *following)
                text += more
            if last > index:
                yield index, (last, text)
            index = last
        index += 1


def _letter(tokens: Sequence[PageToken], first: int, text: str) -> tuple[int, str]:
    """The last token of a letter with its marks, and its text."""
    last = first
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        if isinstance(token, Glyph):
            if token.is_mark:
                text, last = text + token.text, index
                continue
            if token.text == SARA_AA and NIKHAHIT in text:
                return index, text.replace(NIKHAHIT, "") + SARA_AM
            # PDFium loses a blank that begins a text after a mark.
            return (index, text + " ") if token.text == " " and last > first else (last, text)
        if not _goes_on(token):
            break
    return last, text


def _goes_on(token: PageToken) -> bool:
    """Whether a letter may go on after this token: a raised mark is shown by an operator of its own."""
    return not isinstance(token, Other) or token.operator == "Ts"


def _raised(tokens: Sequence[PageToken]) -> bool:
    return any(isinstance(token, Other) for token in tokens)


def _next_glyph(tokens: Sequence[PageToken], start: int) -> tuple[int, str] | None:
    """The next letter shown on the same line, if any: its index and text."""
    for index in range(start, len(tokens)):
        token = tokens[index]
        if isinstance(token, Glyph):
            return (index, token.text) if token.text else None
        if not _goes_on(token):
            return None
    return None

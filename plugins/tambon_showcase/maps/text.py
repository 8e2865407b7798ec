"""Text as officers type it, made one form: names compare equal and survive every export."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tambon_showcase.text.thai_text import repair

from .markup import CharacterData, EndTag, StartTag, attributes, tokens

_BLOCKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "table"})
_ROW_ENDS = frozenset({"tr", "table"})
_SILENT = frozenset({"script", "style", "iframe", "object", "head", "title"})
_HEADING_LIMIT = 60
"""Longest first cell of a row that is a field's heading, in characters."""


def tidy_line(text: object) -> str:
    """`text` on one line in one spelling, holding only characters that can be shown (and that XML allows)."""
    line = repair(str(text))
    if not line.isprintable():
        line = "".join(char if char.isprintable() else " " for char in line)
    return " ".join(line.split())


def fold_lines(text: object) -> str:
    """Like `tidy_line`, keeping line breaks but no empty lines."""
    lines = (tidy_line(line) for line in str(text).splitlines())
    return "\n".join(line for line in lines if line)


class Description(NamedTuple):
    """What a description says: its text, its pictures' addresses, and rows of two cells as fields."""

    text: str
    pictures: list[str]
    fields: list[tuple[str, str]]


class _TextExtractor:
    """Takes text, pictures and fields out of markup; nothing of the markup itself is kept."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.pictures: list[str] = []
        self.fields: list[tuple[str, str]] = []
        self.row: list[list[str]] = []
        self.silent = ""
        self.is_photo_grid = False

    def start(self, token: StartTag) -> None:
        """Open a tag."""
        name = token.name.lower()
        if name in _SILENT and not token.empty:
            self.silent = self.silent or name
        if name in _ROW_ENDS:
            self.end_row()
        if name == "table":
            self.is_photo_grid = False
        if name in ("td", "th"):
            self.row.append([])
        elif name in _BLOCKS:
            self.text("\n")
        elif name == "img" and (address := _attribute(token, "src")):
            self.pictures.append(address)
            self.is_photo_grid = self.is_photo_grid or bool(self.row)

    def end(self, name: str) -> None:
        """Close a tag."""
        if name == self.silent:
            self.silent = ""
        if name in _ROW_ENDS:
            self.end_row()
        if name in _BLOCKS:
            self.text("\n")

    def text(self, text: str) -> None:
        """Keep text where it is: in the open cell of a table, or in the line."""
        if not self.silent:
            (self.row[-1] if self.row else self.lines).append(text)

    def end_row(self) -> None:
        """Close a row of a table: two cells are a field, others (and captions of photos) words of one line."""
        cells = [tidy_line("".join(cell)) for cell in self.row]
        self.row = []
        if not self.is_photo_grid and len(cells) == 2 and 0 < len(cells[0]) <= _HEADING_LIMIT and cells[1]:
            self.fields.append((cells[0], cells[1]))
        else:
            self.lines += ["\n", " ".join(filter(None, cells)), "\n"]


def read_description(markup: str) -> Description:
    """The plain text, pictures and fields of a description in HTML, whatever is wrong with the HTML."""
    reader = _TextExtractor()
    for token in tokens(markup):
        if isinstance(token, CharacterData):
            reader.text(token.text)
        elif isinstance(token, StartTag):
            reader.start(token)
        elif isinstance(token, EndTag):
            reader.end(token.name.lower())
    reader.end_row()
    return Description(fold_lines("".join(reader.lines)), reader.pictures, reader.fields)


def _attribute(token: StartTag, name: str) -> str:
    found = attributes(token.attributes)
    return next((value.strip() for key, value in found.items() if key.lower() == name), "")


def search_key(text: str) -> str:
    """The form in which names and headings are compared."""
    return tidy_line(text).casefold().replace(" ", "")


def spans(numbers: Iterable[int]) -> str:
    """Line numbers as people write them: `3, 17–20`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)

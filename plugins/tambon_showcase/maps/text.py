"""Text as officers type it, made one form: names compare equal and survive every export."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tambon_showcase.text.thai_text import repair

_BLOCKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"})
_SILENT = frozenset({"script", "style", "iframe", "object"})


def fold(text: object) -> str:
    """`text` on one line in one spelling, holding only characters that can be shown (and stand in XML)."""
    line = repair(str(text))
    if not line.isprintable():
        line = "".join(char if char.isprintable() else " " for char in line)
    return " ".join(line.split())


def fold_lines(text: object) -> str:
    """Like `fold`, keeping line breaks but no empty lines."""
    lines = (fold(line) for line in str(text).splitlines())
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Takes text and pictures out of a description; nothing of its markup is kept."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.pictures: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in _SILENT
        self.parts.append("\n" if tag in _BLOCKS else "")
        if tag == "img":
            self.pictures.append(dict(attrs).get("src") or "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT and self.silent > 0
        self.parts.append("\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)


def html_to_text(markup: str) -> tuple[str, list[str]]:
    """The plain text of a KML description and the addresses of its pictures."""
    reader = _Reader()
    reader.feed(re.sub(r"<(\w+)([^<>]*)/>", r"<\1\2>", markup))
    reader.close()
    return fold_lines("".join(reader.parts)), [address for address in reader.pictures if address]


def search_key(text: str) -> str:
    """The form in which names and headings are compared."""
    return fold(text).casefold().replace(" ", "")

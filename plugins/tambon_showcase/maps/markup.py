"""Takes markup apart whatever its faults: linear in its length, with nothing declared, closed or expanded.

Shared by descriptions (HTML, as map programs write it) and by KML that strict XML parsers refuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple


class StartTag(NamedTuple):
    """An opening tag; `line` is where it is (1-based)."""

    name: str
    attributes: str
    empty: bool
    line: int


class EndTag(NamedTuple):
    """A closing tag."""

    name: str
    line: int


class CharacterData(NamedTuple):
    """Characters between tags, character references resolved (never inside CDATA)."""

    text: str


class Declaration(NamedTuple):
    """`<!DOCTYPE …>` and its like; what it declares is not read."""

    text: str


MarkupToken = StartTag | EndTag | CharacterData | Declaration

_NAME = r"[A-Za-z_][\w:.-]{0,80}"
# Neither pattern crosses the next `<`, and both are possessive, so no text makes them look back.
_TAG = re.compile(rf"<(/?)({_NAME})((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>|<(/?)({_NAME})([^<>]*+)>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ATTRIBUTE = re.compile(rf"({_NAME})\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
_ENDS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", ">"), ("<!", ">"))


def tokens(text: str) -> Iterator[MarkupToken]:
    """Tags and text in the order written; a `<` that begins no tag is text."""
    position, line = 0, 1
    while position < len(text):
        token, end = _next(text, position, line)
        if token:
            yield token
        line += text.count("\n", position, end)
        position = end


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag by name."""
    return {match[1]: resolved(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(text)}


def resolved(text: str) -> str:
    """`text` with its character references resolved; a `&` that begins none stays."""
    return _REFERENCE.sub(lambda match: unescape(match[0]), text) if "&" in text else text


def _next(text: str, position: int, line: int) -> tuple[MarkupToken | None, int]:
    """The token at `position`, None for a comment or an instruction, and where it ends."""
    if text[position] != "<":
        end = text.find("<", position)
        end = len(text) if end < 0 else end
        return CharacterData(resolved(text[position:end])), end
    for opening, closing in _ENDS:
        if text.startswith(opening, position):
            return _enclosed(text, position, opening, closing)
    match = _TAG.match(text, position)
    if match is None:
        return CharacterData("<"), position + 1
    closes, name, rest = match.group(1, 2, 3) if match[2] else match.group(4, 5, 6)
    token = EndTag(name, line) if closes else StartTag(name, rest.rstrip("/ "), rest.endswith("/"), line)
    return token, match.end()


def _enclosed(text: str, position: int, opening: str, closing: str) -> tuple[MarkupToken | None, int]:
    """A comment, CDATA, instruction or declaration; without its end it reaches to the end of the text."""
    start = position + len(opening)
    end = text.find(closing, start)
    inner = text[start:] if end < 0 else text[start:end]
    after = len(text) if end < 0 else end + len(closing)
    if opening == "<![CDATA[":
        return CharacterData(inner), after
    return (Declaration(inner) if opening == "<!" else None), after

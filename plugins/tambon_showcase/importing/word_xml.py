"""The XML of a Word file: names, relations between parts, and where something is."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias
from xml.etree.ElementTree import ParseError

from .package import PackageParts

Element: TypeAlias = Any
"""An element of `xml.etree`."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WORD_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DOCUMENT = "word/document.xml"


def parsed(parts: PackageParts, name: str) -> Element | None:
    """A part as a tree; None when it is absent or broken."""
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(parts[name]) if name in parts else None
    except ParseError:
        return None


def relations(parts: PackageParts, name: str) -> Mapping[str, tuple[str, bool]]:
    """The target of each relation of a part, by id, and whether there is such a thing: a part, or an address."""
    folder, file = posixpath.split(name)
    tree = parsed(parts, f"{folder}/_rels/{file}.rels")
    found: dict[str, tuple[str, bool]] = {}
    for each in tree if tree is not None else ():
        target = each.get("Target", "")
        if each.get("TargetMode") == "External":
            found[each.get("Id", "")] = (target, bool(target))
        else:
            inside = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            )
            found[each.get("Id", "")] = (inside, inside in parts)
    return found


def text_of(element: Element) -> str:
    """The text in an element, on one line."""
    return " ".join("".join(each.text or "" for each in element.iter(f"{WORD}t")).split())


def style_names(parts: PackageParts) -> Mapping[str, str]:
    """The name of each style by its id, in small letters."""
    tree = parsed(parts, "word/styles.xml")
    found: dict[str, str] = {}
    for style in tree.iter(f"{WORD}style") if tree is not None else ():
        name = style.find(f"{WORD}name")
        found[style.get(f"{WORD}styleId", "")] = (
            name.get(f"{WORD}val", "") if name is not None else ""
        ).lower()
    return found


def style_of(paragraph: Element) -> str:
    """The id of a paragraph's style."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return str(style.get(f"{WORD}val", "")) if style is not None else ""


def under_headings(body: Element, styles: Mapping[str, str]) -> Iterator[tuple[Element, str]]:
    """Each block of the text with the words of the heading above it."""
    heading = ""
    for block in body:
        if block.tag == f"{WORD}p" and styles.get(style_of(block), "").startswith(("heading", "title")):
            heading = text_of(block) or heading
        yield block, heading


def parents(tree: Element) -> dict[Element, Element]:
    """The parent of each element."""
    return {child: parent for parent in tree.iter() for child in parent}

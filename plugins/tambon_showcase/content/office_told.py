"""Which attributes of an Office document's elements hold words of people."""

from __future__ import annotations

from tambon_showcase.content.document_rules import OF_PERSON

_TOLD = frozenset({"descr", "title", "alt", "author", "tooltip", "prompt", "error", "sheet"})
"""Attributes that hold words of people; others do where they are in Thai."""
_TOLD_IN = frozenset(
    {
        *(("docVar", "val"), ("alias", "val"), ("tag", "val"), ("default", "val"), ("s", "v")),
        *(
            ("listItem", "displayText"),
            ("listItem", "value"),
            ("bookmarkStart", "name"),
            ("definedName", "name"),
        ),
        *(("cNvPr", "name"), ("cmAuthor", "name"), ("person", "displayName"), ("person", "userId")),
        *(("lvlText", "val"), ("numFmt", "formatCode"), ("n", "v"), ("Relationship", "Target")),
    }
)
"""Elements and their attributes that hold words of people, of names that hold numbers elsewhere."""
_FONTS = frozenset({"typeface", "ascii", "hAnsi", "cs", "eastAsia", "font"})


def is_told(element: str, key: str, value: str) -> bool:
    """Whether an attribute holds words of people, or names a person."""
    is_named = key in _TOLD or (element, key) in _TOLD_IN or bool(OF_PERSON.search(value))
    return is_named or (not value.isascii() and key not in _FONTS)

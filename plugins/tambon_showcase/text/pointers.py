"""How a message points at the handbook: `คู่มือ#table-villages-moo`. Without the model, for programs that run without it."""

from __future__ import annotations

import re

SEEN = re.compile(r"คู่มือ#([a-z][a-z0-9_-]*)")
FOLDER = "handbook/"
"""Where the handbook's pages are in the site."""
MAIN_FILE = "tambon-yml"
DOCUMENT_ITEMS = "document-items"
"""The items of the document structure, such as P1.4."""
PIN_CATEGORIES = "pin-categories"
_ELSEWHERE = {DOCUMENT_ITEMS: "texts", PIN_CATEGORIES: "map-files"}


def see(anchor: str) -> str:
    """How a message points at a place of the handbook."""
    return f"คู่มือ#{anchor}"


def page_name(anchor: str) -> str:
    """The page that has an anchor, by its file without the ending."""
    first, _, rest = anchor.partition("-")
    table = f"table-{rest.partition('-')[0]}" if first == "table" else MAIN_FILE
    return _ELSEWHERE.get(anchor, table)


def address(anchor: str) -> str:
    """Where an anchor is, from the root of the site."""
    return f"{FOLDER}{page_name(anchor)}.html#{anchor}"

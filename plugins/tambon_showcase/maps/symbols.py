"""The symbols of the pins: path data on a box of 24 by 24, drawn for this site, so that no theme has to carry them."""

from __future__ import annotations

SYMBOLS = {
    "banknotes": "M3 6h18v10H3zm9 2a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM5 18h14v2H5z",
    "bed": "M2 5h2v8h16v6h-2v-3H4v3H2zM6 8h6v4H6zm7 0h5a2 2 0 0 1 2 2v2h-7z",
    "book": "M11 6C9 4.5 6 4 2 4v14c4 0 7 .5 9 2zM13 6c2-1.5 5-2 9-2v14c-4 0-7 .5-9 2z",
    "cap": "M12 4l11 5l-11 5L1 9zM5 13l7 3l7-3v4l-7 3l-7-3zM21 10h1.5v7H21z",
    "coin": "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm0 3a6 6 0 1 1 0 12a6 6 0 0 1 0-12zm-1 2v8h2V8z",
    "cross": "M3 3h18v18H3zm7 4v3H7v4h3v3h4v-3h3v-4h-3V7z",
    "dots": "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zm-4 7.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3z"
    "M12 10.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3zM16 10.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3z",
    "drop": "M12 2c4 5 6 8.5 6 12a6 6 0 0 1-12 0c0-3.5 2-7 6-12z",
    "gift": "M3 8h8v4H3zM13 8h8v4h-8zM4 13h7v8H4zM13 13h7v8h-7zM8 3l4 3l4-3v4H8z",
    "hall": "M12 2l9 5v2H3V7zM5 10h2v8H5zM9 10h2v8H9zM13 10h2v8h-2zM17 10h2v8h-2zM3 19h18v2H3z",
    "mountains": "M2 19l6-11l4 6l3-4l7 9z",
    "people": "M12 4a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM5 7a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 5 7zM19 7a2.2 2.2 0 1 1 0 4.4"
    "A2.2 2.2 0 0 1 19 7zM6 20v-4a6 5 0 0 1 12 0v4zM1 19v-3a4 4 0 0 1 4-3a7 7 0 0 0-1 3v3zM23 19v-3a4 4 0 0 0-4-3"
    "a7 7 0 0 1 1 3v3z",
    "shop": "M4 4h16l2 6H2zM4 12h16v8h-5v-5H9v5H4z",
    "temple": "M12 2l2 4h-4zM7 7h10l3 4H4zM6 12h12v3H6zM5 16h14v5h-5v-3h-4v3H5z",
}
"""Path data by name; holes run against their outline."""


def symbol_path(name: str) -> str:
    """The path data of a symbol."""
    return SYMBOLS[name]

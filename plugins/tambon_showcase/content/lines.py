"""Places inside a contributed text."""

from __future__ import annotations

from tambon_showcase.finding import Where


def line_of(text: str, position: int, where: Where) -> Where:
    """The line of `text` (which begins at `where`) that holds the character at `position`."""
    return Where(where.file, max(where.line, 1) + text.count("\n", 0, position))

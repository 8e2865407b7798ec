"""Whether a sheet holds anything beyond what is read of it. Its own word is not enough: cells that only have a look count there."""

from __future__ import annotations

import re

from tambon_showcase.formats.csv_table import MAX_COLUMNS, MAX_ROWS

from .sheets import cell_name

_FILLED = re.compile(rb"<(?:\w+:)?c\b[^>]*\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"'](?:[^>]*[^/>])?>")
"""A cell with something in it, by its place."""
_WIDEST = cell_name((1, MAX_COLUMNS - 1)).rstrip("1").encode()


def reaches_beyond(xml: bytes, rows: int | None, columns: int | None) -> bool:
    """Whether a cell that holds something is beyond the bounds; `rows` and `columns` are what the sheet says of itself."""
    if (rows or 0) <= MAX_ROWS and (columns or 0) <= MAX_COLUMNS:
        return False
    widest = len(_WIDEST), _WIDEST
    return any(
        int(line) > MAX_ROWS or (len(letters), letters) > widest for letters, line in _FILLED.findall(xml)
    )

"""Merged cells of a sheet: openpyxl knows them only of sheets that it has unpacked into memory as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .sheets import Merged

MAX_MERGED = 5_000
MAX_MERGED_ROWS = 200
"""Bounds: merged areas looked at, and rows of one merged area that are filled."""
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)


def merged_areas(xml: bytes) -> Iterator[Merged]:
    """The areas of more than one cell in the XML of a sheet."""
    from openpyxl.utils import column_index_from_string

    for count, found in enumerate(_MERGED.finditer(xml)):
        if count >= MAX_MERGED:
            return
        left, right = (column_index_from_string(found[side].decode()) - 1 for side in (1, 3))
        first, last = int(found[2]), int(found[4])
        if first < last or left < right:
            yield Merged(left, right, first, min(last, first + MAX_MERGED_ROWS))

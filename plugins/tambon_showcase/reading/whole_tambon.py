"""A cell of one village's number that says `ทั้งตำบล`: the row is of no single village, and that was said."""

from __future__ import annotations

import functools
from typing import get_origin

from tambon_showcase.model.fields import RefersTo
from tambon_showcase.model.moos import says_every
from tambon_showcase.model.row import Row
from tambon_showcase.personal.plain import Plain


def without_whole_tambon(
    row_type: type[Row], cells: dict[str, Plain]
) -> tuple[dict[str, Plain], frozenset[str]]:
    """The cells without those that say the whole tambon, and the names of these."""
    columns = _one_village(row_type)
    if not columns:
        return cells, frozenset()
    said = frozenset(name for name in columns if says_every(cells.get(name, "")))
    return ({name: cell for name, cell in cells.items() if name not in said} if said else cells), said


@functools.cache
def _one_village(row_type: type[Row]) -> tuple[str, ...]:
    """The columns that hold the number of one village, or nothing."""
    fields = row_type.model_fields.items()
    return tuple(
        name
        for name, info in fields
        if not info.is_required()
        and get_origin(info.annotation) is not tuple
        and RefersTo("villages", "moo") in info.metadata
    )

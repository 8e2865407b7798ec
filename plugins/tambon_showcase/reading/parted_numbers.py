"""Numbers whose comma parted them into cells: `120,000` without quotes, in a row whose last cell is blank or left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tambon_showcase.personal.plain import Plain

_FIRST = re.compile(r"[0-9]{1,3}")
_REST = re.compile(r"[0-9]{3}")
_MOST_PARTS = 4


def with_whole_number(
    cells: Mapping[str, Plain], columns: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, Plain]]]:
    """Each number that two or more cells may be, and the row with it in one; the cells behind it move up.

    `columns` are all columns of the file from the left; none where one of them is not understood.
    """
    values = [cells[name] for name in columns]
    for parts in range(2, _MOST_PARTS + 1):
        for at in range(len(values) - parts + 1):
            first, *rest = values[at : at + parts]
            if _FIRST.fullmatch(first) and all(map(_REST.fullmatch, rest)):
                whole = Plain(",".join((first, *rest)))
                moved = (*values[:at], whole, *values[at + parts :], *[Plain("")] * (parts - 1))
                yield whole, dict(zip(columns, moved, strict=True))

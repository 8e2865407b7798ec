"""Rows without a name whose numbers are the sums of the others: totals beside which nobody wrote so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tambon_showcase.text.thai_text import ARABIC_DIGITS, is_blank

from .csv_header import CsvLine

FEWEST_SUMMED = 2
"""Rows that make a sum; the same numbers as one other row say nothing."""
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def unnamed_sums(rows: Sequence[CsvLine]) -> frozenset[int]:
    """The places of rows that have nothing but sums, and what all rows say alike, as their year."""
    nameless = {at: cells for at, (_, cells) in enumerate(rows) if _has_only_numbers(cells)}
    if not nameless or len(rows) - len(nameless) < FEWEST_SUMMED:
        return frozenset()
    named = [cells for at, (_, cells) in enumerate(rows) if at not in nameless]
    columns = [list(_numbers(named, place)) for place in range(max(map(len, named)))]
    sums = [sum(column) for column in columns]
    alike = [set(column) for column in columns]

    def is_sum(cells: Sequence[str]) -> bool:
        found = [(place, _number(cell)) for place, cell in enumerate(cells) if not is_blank(cell)]
        return any(number and number == sums[place] for place, number in found) and all(
            number == sums[place] or {number} == alike[place] for place, number in found
        )

    return frozenset(at for at, cells in nameless.items() if len(cells) <= len(columns) and is_sum(cells))


def _has_only_numbers(cells: Sequence[str]) -> bool:
    return not cells[0] and any(cells) and all(is_blank(cell) or _number(cell) is not None for cell in cells)


def _numbers(rows: Sequence[Sequence[str]], place: int) -> Iterator[Decimal]:
    for cells in rows:
        if place < len(cells) and (number := _number(cells[place])) is not None:
            yield number


def _number(cell: str) -> Decimal | None:
    written = cell.translate(ARABIC_DIGITS)
    return Decimal(written.replace(",", "")) if _NUMBER.fullmatch(written) else None

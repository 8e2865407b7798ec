"""What the filters need: place, year, level and point of each entry, kind and topics of each of its pages."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from .documents import SearchDocument
from .places import place_names

SITE = "site"
"""The kind of the site's own pages, which are no entry's."""
_POINT_DECIMALS = 2
"""A point is kept to a kilometre: enough to sort by distance, and few distinct values."""


class FacetRow(NamedTuple):
    """One entry's values; `pages` holds kind and topics of each page, `fiction` is 1 where no register knows it."""

    place: tuple[str, str]
    year: int
    level: str
    pages: tuple[tuple[str, tuple[str, ...]], ...]
    point: tuple[float, ...]
    fiction: int


def row(documents: Sequence[SearchDocument]) -> FacetRow:
    """The row of an entry with these pages."""
    first = documents[0]
    pages = tuple((document.kind, tuple(sorted(document.topics))) for document in documents)
    point = tuple(round(degrees, _POINT_DECIMALS) for degrees in first.point)
    fiction = int(first.kind != SITE and not place_names(first.key))
    return FacetRow((first.province, first.district), first.year_be, first.level, pages, point, fiction)


def encode(rows: dict[int, FacetRow]) -> bytes:
    """The published table: distinct values once, then slot (as a gap) and numbers of values by column."""
    slots = sorted(rows)
    gaps = [slot - before for before, slot in zip([0, *slots], slots, strict=False)]
    columns = {name: _column([getattr(rows[slot], name) for slot in slots]) for name in FacetRow._fields}
    raw = json.dumps({"slots": gaps, **columns}, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(raw.encode(), 9)


def _column(values: list[Any]) -> tuple[list[Any], list[int]]:
    distinct = sorted(set(values))
    numbers = {value: i for i, value in enumerate(distinct)}
    return distinct, [numbers[value] for value in values]


def decode(data: bytes) -> dict[int, FacetRow]:
    """The rows of a published table (the reverse of `encode`)."""
    body = json.loads(zlib.decompress(data))
    columns = [([_frozen(value) for value in body[name][0]], body[name][1]) for name in FacetRow._fields]
    rows = zip(*([values[number] for number in numbers] for values, numbers in columns), strict=True)
    return {slot: FacetRow(*row) for slot, row in zip(accumulate(body["slots"]), rows, strict=True)}


def _frozen(value: object) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value

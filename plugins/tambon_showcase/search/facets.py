"""What the filters need: place, year, level of each entry, kind and topics of each of its pages."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from .documents import SearchDocument


class FacetRow(NamedTuple):
    """One entry's values; `pages` holds kind and topics of each page."""

    place: tuple[str, str]
    year: int
    level: str
    pages: tuple[tuple[str, tuple[str, ...]], ...]


def row(documents: Sequence[SearchDocument]) -> FacetRow:
    """The row of an entry with these pages."""
    first = documents[0]
    pages = tuple((document.kind, tuple(sorted(document.topics))) for document in documents)
    return FacetRow((first.province, first.district), first.year_be, first.level, pages)


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
    places, years, levels, pages = ([_frozen(value) for value in body[name][0]] for name in FacetRow._fields)
    numbers = zip(*(body[name][1] for name in FacetRow._fields), strict=True)
    return {
        slot: FacetRow(places[p], years[y], levels[v], pages[k])
        for slot, (p, y, v, k) in zip(accumulate(body["slots"]), numbers, strict=True)
    }


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value

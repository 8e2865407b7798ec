"""What the filters need: place, year, level of each entry, kind and topics of each of its pages."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import TypedDict

from .documents import SearchDocument


class Row(TypedDict):
    """One entry's values; `pages` holds kind and topics of each page."""

    place: tuple[str, str]
    year: int
    level: str
    pages: list[tuple[str, list[str]]]


def row(documents: Sequence[SearchDocument]) -> Row:
    """The row of an entry with these pages."""
    first = documents[0]
    pages = [(document.kind, sorted(document.topics)) for document in documents]
    return Row(place=(first.province, first.district), year=first.year_be, level=first.level, pages=pages)


def _numbered(values: Iterable[object]) -> dict[str, int]:
    return {value: i for i, value in enumerate(sorted({json.dumps(v, ensure_ascii=False) for v in values}))}


def _at(table: dict[str, int], value: object) -> int:
    return table[json.dumps(value, ensure_ascii=False)]


def encode(rows: dict[int, Row]) -> bytes:
    """The published table: distinct values once, then slot (as a gap) and numbers of values by column."""
    slots = sorted(rows)
    columns: dict[str, tuple[dict[str, int], list[int]]] = {}
    for name in Row.__annotations__:
        values = [rows[slot][name] for slot in slots]  # type: ignore[literal-required]
        table = _numbered(values)
        columns[name] = (table, [_at(table, value) for value in values])
    gaps = [slot - before for before, slot in zip([0, *slots], slots, strict=False)]
    body = {name: [[json.loads(v) for v in table], numbers] for name, (table, numbers) in columns.items()}
    raw = json.dumps({"slots": gaps, **body}, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(raw.encode(), 9)


def decode(data: bytes) -> dict[int, Row]:
    """The rows of a published table (the reverse of `encode`)."""
    body = json.loads(zlib.decompress(data))
    rows, slot = {}, 0
    for i, gap in enumerate(body["slots"]):
        slot += gap
        values = {name: body[name][0][body[name][1][i]] for name in Row.__annotations__}
        pages = [(kind, topics) for kind, topics in values["pages"]]
        rows[slot] = Row(
            place=tuple(values["place"]), year=values["year"], level=values["level"], pages=pages
        )
    return rows

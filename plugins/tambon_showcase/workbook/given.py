"""What a workbook was given out with, kept in a very-hidden sheet: the base with which it is compared later."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.formats.sheets import pieces

from .contents import BookRow, Contents
from .layout import GIVEN, MARK


class BookLabel(NamedTuple):
    """Whose workbook it is: tambon (empty where nobody's yet), year, level, the model's version, rows given out."""

    code: str
    year_be: int
    level: str
    version: str
    rows: int = 0


class Given(NamedTuple):
    """What the very-hidden sheet says; `examples` are the rows that were given out as examples."""

    label: BookLabel
    contents: Contents
    examples: Contents


def given_lines(given: Given) -> Iterator[list[str]]:
    """The lines of the very-hidden sheet: the label, then each row as JSON in cells that Excel takes."""
    counted = given.label._replace(rows=sum(map(len, (*given.contents.values(), *given.examples.values()))))
    yield [f"{MARK}{GIVEN}", json.dumps(counted, ensure_ascii=False)]
    for kind, contents in (("row", given.contents), ("example", given.examples)):
        for sheet, rows in contents.items():
            for row in rows:
                kept = {name: cell for name, cell in row.cells.items() if cell}
                text = json.dumps(kept, ensure_ascii=False)
                yield [kind, sheet, str(row.given), *pieces(text)]


def given_of(lines: Iterable[Sequence[str]]) -> Given | None:
    """What the lines say; None where they are damaged or not all there."""
    try:
        return _read(list(lines))
    except (ValueError, TypeError, LookupError):
        return None


def _read(lines: Sequence[Sequence[str]]) -> Given | None:
    mark, label_text = lines[0][:2]
    label = BookLabel(*json.loads(label_text))
    found: dict[str, dict[str, list[BookRow]]] = {"row": {}, "example": {}}
    for kind, sheet, number, *cut in lines[1:]:
        row = BookRow(dict(json.loads("".join(cut))), given=int(number))
        found[kind].setdefault(sheet, []).append(row)
    whole = mark == f"{MARK}{GIVEN}" and len(lines) - 1 == label.rows
    return Given(label, found["row"], found["example"]) if whole else None

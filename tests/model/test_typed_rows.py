"""Rows of every table as officers type them: `rows/TABLE.csv`, and beside it in `TABLE.txt` what each line becomes.

Blank values are left out. ✗ is a refusal: the column, why, and what to write instead. `choices.csv` lists each word that a
column with words to choose from takes, and the word it becomes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from tambon_showcase.model.choices import OneOf
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.value_error import ThaiValueError

ROWS = Path(__file__).parent / "rows"
CHOICES = [
    (table.name, name, mark)
    for table in TABLES.values()
    for name in headings(table.row)
    for mark in table.row.model_fields[name].metadata
    if isinstance(mark, OneOf)
]


def told(table: str) -> Iterator[str]:
    """Each line of a table's file as a value or a refusal."""
    head, *lines = csv.reader(io.StringIO((ROWS / f"{table}.csv").read_text("utf-8")))
    for number, cells in enumerate(lines, 2):
        yield from (
            f"{number}: {line}" for line in row_told(TABLES[table].row, dict(zip(head, cells, strict=True)))
        )


def row_told(row: type[Row], cells: dict[str, str]) -> Iterator[str]:
    """A row as a value, or why not."""
    try:
        made = row.model_validate(cells)
    except ValidationError as problem:
        yield from map(refusal, problem.errors(include_url=False))
        return
    values = {name: value for name, value in made.model_dump(mode="json").items() if value not in (None, [])}
    yield ", ".join(f"{name}={value!r}" for name, value in values.items())


def refusal(error: object) -> str:
    """The column, why, and what to write instead."""
    reason = error["ctx"].get("error") if "ctx" in error else None  # type: ignore[index,operator]
    told = f"{reason.reason} → {reason.fix}" if isinstance(reason, ThaiValueError) else error["type"]  # type: ignore[index]
    return f"✗ {'.'.join(map(str, error['loc']))}: {told}"  # type: ignore[index]


@pytest.mark.parametrize("table", TABLES)
def test_a_typed_row_becomes_what_was_meant(table: str) -> None:
    assert (ROWS / f"{table}.csv").is_file(), (
        f"write rows/{table}.csv as officers do, and rows/{table}.txt beside it"
    )
    assert "".join(f"{line}\n" for line in told(table)) == (ROWS / f"{table}.txt").read_text("utf-8")


def test_every_word_to_choose_from_becomes_one_of_the_words_of_its_column() -> None:
    listed = list(csv.reader(io.StringIO((ROWS / "choices.csv").read_text("utf-8"))))[1:]
    assert [tuple(row) for row in listed] == list(words())


def words() -> Iterator[tuple[str, str, str, str]]:
    """Each accepted word of each column, and what it becomes."""
    for table, name, mark in CHOICES:
        for word in mark._meant:
            yield table, name, word, str(mark.read(word))

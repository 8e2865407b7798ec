"""Lists of what is in files and what is made of it, each in its file of `typed/`.

`numeral.csv`: a number as Word writes it in a kind of list. `section.csv`: a heading of a report and the text it begins.
`cell.csv`: what Excel keeps of a cell (a Python value), its format, and what the officer saw. `likely.csv`: a day that
Excel made, its format, and what was probably typed.
"""

from __future__ import annotations

import ast
import csv
import datetime
import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from tambon_showcase.importing.excel_cells import cell_text, likely_typed
from tambon_showcase.importing.sheets import cell_name
from tambon_showcase.importing.word_import import section_of
from tambon_showcase.importing.word_numbers import THAI_LETTERS, numeral

TYPED = sorted((Path(__file__).parent / "typed").glob("*.csv"))
CASES = [
    (file.stem, *row) for file in TYPED for row in list(csv.reader(io.StringIO(file.read_text("utf-8"))))[1:]
]


def cell(value: str, shown_as: str) -> SimpleNamespace:
    """A cell of openpyxl; `2021-11-15`, `6:12` and `+6:12` (a length) represent what Python has no letters for."""
    day = datetime.datetime.fromisoformat(value) if value[:2] in ("20", "25", "19") and "-" in value else None
    kept = day or clock(value)
    kind = "e" if value.startswith("'#") else "n"
    return SimpleNamespace(
        value=ast.literal_eval(value) if kept is None else kept, number_format=shown_as, data_type=kind
    )


def clock(value: str) -> datetime.time | datetime.timedelta | None:
    if ":" not in value or value.startswith("'"):
        return None
    hours, minutes = map(int, value.lstrip("+").split(":"))
    if value.startswith("+"):
        return datetime.timedelta(minutes=hours, seconds=minutes)
    return datetime.time(hours, minutes)


def section(words: str) -> str:
    found = section_of(words)
    return found.slug if found else ""


TOLD: dict[str, Callable[..., str]] = {
    "numeral": lambda kind, number: numeral(int(number), kind),
    "section": section,
    "cell": lambda value, shown_as: cell_text(cell(value, shown_as)),
    "likely": lambda value, shown_as: likely_typed(cell(value, shown_as)),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case[:3])[:60])
def test_what_stands_in_files_is_what_the_list_says(case: tuple[str, ...]) -> None:
    name, *given_, means = case
    assert TOLD[name](*given_) == means


@given(st.integers(0, 18_000), st.integers(0, 20_000))
def test_cells_have_the_names_of_excel(row: int, column: int) -> None:
    assert (
        cell_name((row + 1, column)) == f"{get_column_letter(column + 1)}{row + 1}"
        if column < 18_278
        else True
    )


@given(
    st.sampled_from(["thaiLetters", "lowerLetter", "upperRoman", "thaiNumbers", "decimal"]),
    st.integers(1, 44),
)
def test_no_two_items_of_a_list_have_the_same_number(kind: str, number: int) -> None:
    assert numeral(number, kind) != numeral(number + 1, kind)
    assert len(THAI_LETTERS) == len(set(THAI_LETTERS))

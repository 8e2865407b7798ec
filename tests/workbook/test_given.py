"""What the very-hidden sheet keeps: everything that was given out, or nothing where it is damaged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tambon_showcase.formats.sheets import CELL_UNITS
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.given import BookLabel, Given, given_lines, given_of

LABEL = BookLabel("640904", 2565, "district", "abcd1234")
ROWS = {
    "villages": (BookRow({"moo": "1", "name": 'บ้าน "หนึ่ง"\nสอง'}, given=1), BookRow({"moo": "2"}, given=2)),
    "texts": (BookRow({"history": "ก" * (2 * CELL_UNITS + 5)}, given=1),),
}
EXAMPLES = {"leaders": (BookRow({"name": "นายตัวอย่าง"}),)}


def lines() -> list[list[str]]:
    return list(given_lines(Given(LABEL, ROWS, EXAMPLES)))


def test_everything_comes_back() -> None:
    found = given_of(lines())
    assert found is not None
    assert found.label == LABEL._replace(rows=4)
    assert {name: tuple(rows) for name, rows in found.contents.items()} == ROWS
    assert {name: tuple(rows) for name, rows in found.examples.items()} == EXAMPLES


def test_no_cell_is_longer_than_excel_takes() -> None:
    assert max(len(cell) for line in lines() for cell in line) <= CELL_UNITS


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:-1],
        lambda kept: kept[1:],
        lambda kept: [],
        lambda kept: [*kept, kept[-1]],
        lambda kept: [["tambon:given", "{}"], *kept[1:]],
        lambda kept: [["tambon:given"], *kept[1:]],
        lambda kept: [kept[0], ["row", "villages", "x", "{}"], *kept[2:]],
        lambda kept: [kept[0], ["row", "villages", "1", "{"], *kept[2:]],
        lambda kept: [kept[0], ["other", "villages", "1", "{}"], *kept[2:]],
    ],
)
def test_a_damaged_sheet_is_no_base(damage: Callable[[list[list[str]]], list[list[str]]]) -> None:
    assert given_of(damage(lines())) is None

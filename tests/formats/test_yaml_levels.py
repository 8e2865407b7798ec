"""How far in the next line may be: the open items and keys above it, and where the keys of an item say that its dash was."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.yaml_hints import indent_of_keys
from tambon_showcase.formats.yaml_levels import item_levels, key_levels

ITEMS_ABOVE = {
    "nothing": ([], []),
    "one item": (["list:", "  - a: x"], [2]),
    "an item at the margin": (["list:", "- a: x"], [0]),
    "two items of one list": (["list:", "  - a: x", "  - a: y"], [2, 2]),
    "keys of the item between": (["list:", "  - a: x", "    b: y"], [2]),
    "a list within a list": (["list:", "  - a:", "      - x"], [6, 2]),
    "a list that ended": (["other:", "    - x", "list:", "  - a: x"], [2]),
    "only a list that ended": (["other:", "  - x", "name: y"], []),
    "a list at the margin that ended": (["other:", "- x", "name: y"], []),
    "a list of another item": (["list:", "  - a:", "      - x", "  - b: y"], [2, 2]),
}


@pytest.mark.parametrize(("above", "places"), ITEMS_ABOVE.values(), ids=ITEMS_ABOVE)
def test_an_item_belongs_to_a_list_that_is_still_open(above: list[str], places: list[int]) -> None:
    assert list(item_levels(above)) == places


KEYS_ABOVE = {
    "nothing": ([], []),
    "a key": (["a: x"], [0]),
    "a key without a value": (["a:"], [2, 0]),
    "an item": (["a:", "  - b: x"], [4, 0]),
    "keys further in": (["a:", "  b: x"], [2, 0]),
}


@pytest.mark.parametrize(("above", "places"), KEYS_ABOVE.values(), ids=KEYS_ABOVE)
def test_a_key_belongs_to_one_that_is_still_open(above: list[str], places: list[int]) -> None:
    assert list(key_levels(above)) == places


NEXT = ["    b: y", "  - a: z"]
DASHES = {
    "moved to the margin": (["- a: x", *NEXT], 4),
    "moved by one": ([" - a: x", *NEXT], 4),
    "moved further in": (["   - a: x", *NEXT], 4),
    "a blank line between": (["- a: x", "    b: y", "", "  - a: z"], 4),
    "where it belongs": (["  - a: x", *NEXT], 0),
    "no next item": (["- a: x", "    b: y"], 0),
    "the next item belongs to another list": (["- a: x", "    b: y", "c:", "  - a: z"], 0),
    "no item": (["a: x", *NEXT], 0),
    "a text below": (["- a: x", "    und", "  - a: z"], 0),
}


@pytest.mark.parametrize(("lines", "keys"), DASHES.values(), ids=DASHES)
def test_the_keys_of_an_item_and_the_next_item_say_where_its_dash_was(lines: list[str], keys: int) -> None:
    assert indent_of_keys(lines, 0) == keys


def test_a_line_outside_the_file_is_no_item() -> None:
    assert [indent_of_keys(NEXT, number) for number in (-1, 1, 2)] == [0, 0, 0]

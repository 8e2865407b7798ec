"""Totals beside which nobody wrote so: only a row that sums all others is one, whatever else is blank."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.unnamed_sums import unnamed_sums

ROWS = (("1", "ก", "1,200", "3", "2564"), ("2", "ข", "300", "-", "2564"), ("3", "ค", "๕๐", "4.5", "2564"))


@pytest.mark.parametrize(
    ("row", "is_sum"),
    [
        (("", "", "1550", "7.5", "2564"), True),
        (("", "", "1,550", "", ""), True),
        (("", "-", "๑๕๕๐", "-"), True),
        (("", "", "1550", "8", ""), False),
        (("", "", "1550", "7.5", "2565"), False),
        (("", "", "", "", "2564"), False),
        (("", "ง", "1550", "7.5", "2564"), False),
        (("4", "", "1550", "7.5", "2564"), False),
        (("", "", "1550", "7.5", "2564", "9"), False),
        (("", "", "", "", ""), False),
    ],
)
def test_a_row_of_nothing_but_sums_is_a_sum(row: tuple[str, ...], is_sum: bool) -> None:
    below = [*enumerate(ROWS, 2), (5, row)]
    above = [(2, row), *enumerate(ROWS, 3)]
    assert (unnamed_sums(below), unnamed_sums(above)) == (({3}, {0}) if is_sum else (set(), set()))


def test_one_row_makes_no_sum() -> None:
    assert unnamed_sums([(2, ROWS[0]), (3, ("", "", "1200", "3"))]) == frozenset()
    assert unnamed_sums([]) == frozenset()


def test_zeros_make_no_sum() -> None:
    assert unnamed_sums([(2, ("1", "0")), (3, ("2", "0")), (4, ("", "0"))]) == frozenset()

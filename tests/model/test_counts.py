"""A number of things: what officers type for one, and what is none."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from tambon_showcase.model.fields import Count
from tambon_showcase.text.thai_values import ThaiValueError

COUNT: TypeAdapter[int | None] = TypeAdapter(Count)


@pytest.mark.parametrize(
    "typed", ["ร้อยละ 45", "ร้อยละ45", "45%", "45 %", "คิดเป็นร้อยละ 45", "45 (ร้อยละ 12)", "-1"]
)
def test_a_percentage_or_a_debt_is_no_number_of_things(typed: str) -> None:
    with pytest.raises((ThaiValueError, ValidationError)):
        COUNT.validate_python(typed)


@pytest.mark.parametrize(
    ("typed", "count"),
    [("45", 45), ("๔๕", 45), ("1,234", 1234), (" 7 ", 7), ("0", 0), ("-", None), ("", None)],
)
def test_a_number_is_read_and_a_blank_is_unknown(typed: str, count: int | None) -> None:
    assert COUNT.validate_python(typed) == count

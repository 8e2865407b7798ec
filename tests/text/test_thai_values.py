"""The door to the converters."""

import inspect

import pytest

from tambon_showcase.text import thai_values


def test_the_docstring_names_everything_that_the_door_gives():
    for name in thai_values.__all__:
        assert name in inspect.getdoc(thai_values)


def test_thai_digits():
    assert thai_values.thai_digits("ปี 2565") == "ปี ๒๕๖๕"


def test_a_refusal_says_its_reason_when_shown():
    with pytest.raises(thai_values.ThaiValueError) as refusal:
        thai_values.parse_int("ก")
    assert str(refusal.value) == refusal.value.reason == "“ก” ไม่ใช่ตัวเลข"

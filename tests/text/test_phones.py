"""Telephone numbers in one spelling."""

from __future__ import annotations

import json

import pytest

from tambon_showcase.text.phones import whole_phones
from tests.cases import ROOT

CASES = json.loads((ROOT / "tests/shared/phones.json").read_text("utf-8"))["cases"]


@pytest.mark.parametrize(("text", "phones"), CASES)
def test_a_number_is_the_same_however_it_is_typed(text: str, phones: list[str]) -> None:
    assert list(whole_phones(text)) == phones


def test_a_number_that_is_shown_twice_is_one() -> None:
    assert whole_phones("055-611-234 · 055611234") == ("055611234",)

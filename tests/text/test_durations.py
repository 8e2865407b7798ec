"""Lengths of time in words."""

from __future__ import annotations

import pytest

from tambon_showcase.text.durations import length_th


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(372, "6 นาที 12 วินาที"), (360, "6 นาที"), (365, "6 นาที 5 วินาที"), (45, "45 วินาที"), (0, "0 นาที")],
)
def test_a_length_is_told_in_minutes(seconds: int, told: str) -> None:
    assert length_th(seconds) == told

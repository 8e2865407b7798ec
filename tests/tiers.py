"""Which of many cases every change must pass, and which only the full tier tries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def some(values: Iterable[Any], at: Iterable[int] = (0,)) -> list[Any]:
    """The cases at these places for each change, the others in the full tier only; a rest that differs in detail."""
    always = set(at)
    return [
        value if number in always else pytest.param(value, marks=pytest.mark.full)
        for number, value in enumerate(values)
    ]

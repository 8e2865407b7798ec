"""JSON from outside, its types made certain: nothing else here touches a value before its type is known."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence

from .model import MAX_DEPTH

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]

_DIGITS = 18
"""Longest whole number kept exact; longer ones are positions or counts of nothing."""
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_NOT_BRACKETS = re.compile(r"[^\[\]{}]+")


class DeepError(ValueError):
    """Arrays and objects nest deeper than any map's."""


def parse_json(text: str) -> JsonValue:
    """The value of a JSON text; `NaN`, `Infinity` and endless whole numbers become floats that no number is.

    Raises:
        DeepError: it nests deeper than MAX_DEPTH.
        ValueError: it is no JSON (`json.JSONDecodeError` says the line).
    """
    if _depth(text) > MAX_DEPTH:
        raise DeepError
    value: JsonValue = json.loads(text, parse_int=_whole)
    return value


def as_object(value: JsonValue) -> dict[str, JsonValue]:
    """The object, or an empty one where the value is none."""
    return value if isinstance(value, dict) else {}


def as_list(value: JsonValue) -> Sequence[JsonValue]:
    """The array, or an empty one where the value is none."""
    return value if isinstance(value, list) else ()


def as_text(value: JsonValue) -> str:
    """A string, or a number as people write it; anything else is no text and becomes an empty string."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value)


def as_number(value: JsonValue) -> float:
    """A finite number, also where it is written as a string.

    Raises:
        ValueError: the value is no number, or none that is finite.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(kind(value))
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(str(value))
    return number


def kind(value: JsonValue) -> str:
    """What a value is, in words for a finding that never repeat all of it."""
    if isinstance(value, list | dict):
        return f"{'รายการ' if isinstance(value, list) else 'วัตถุ'} {len(value)} ค่า"
    return "ค่าว่าง" if value is None else str(value)[:60]


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS else float(digits)


def _depth(text: str) -> int:
    deepest = depth = 0
    for mark in _NOT_BRACKETS.sub("", _STRING.sub("", text)):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest

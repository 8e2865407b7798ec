"""The door to all converters between Thai text and values.

Text to value, each raising `ThaiValueError(reason, fix)`:
`parse_int(str) -> int`, `parse_decimal(str) -> Decimal`, `parse_money(str) -> Decimal` (baht),
`parse_quantity(str) -> Decimal`,
`parse_date(str) -> date`, `parse_year_be(str) -> int` (B.E.),
`parse_years(str) -> str`, `parse_duration(str) -> int` (seconds),
`parse_bool(str) -> bool`, `parse_age_band(str) -> AgeBand | None`; a blank (`is_blank(str) -> bool`) is for the caller to see first; `is_baht(unit) -> bool`.
Text on one line: `clean_line`. Value to text: `format_int`, `format_decimal`, `format_baht`, `format_date_th`, `format_date_short_th`, `thai_digits`.
Order: `thai_sort_key(str)` for `sorted()`.
"""

from __future__ import annotations

from .ages import parse_age_band
from .collation import thai_sort_key
from .dates import format_date_short_th, format_date_th, parse_date
from .durations import parse_duration
from .numbers import (
    format_baht,
    format_decimal,
    format_int,
    is_baht,
    parse_decimal,
    parse_int,
    parse_money,
    parse_quantity,
)
from .thai_text import THAI_DIGITS, clean_line, is_blank
from .value_error import ThaiValueError
from .words import parse_bool
from .years import parse_year_be, parse_years

__all__ = [
    "ThaiValueError",
    "clean_line",
    "format_baht",
    "format_date_short_th",
    "format_date_th",
    "format_decimal",
    "format_int",
    "is_baht",
    "is_blank",
    "parse_age_band",
    "parse_bool",
    "parse_date",
    "parse_decimal",
    "parse_duration",
    "parse_int",
    "parse_money",
    "parse_quantity",
    "parse_year_be",
    "parse_years",
    "thai_digits",
    "thai_sort_key",
]


def thai_digits(text: str) -> str:
    """`text` with its Arabic digits written as Thai ones."""
    return text.translate(THAI_DIGITS)

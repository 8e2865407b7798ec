"""Cells of a workbook as the text that an officer saw in them: nothing is rounded, no zero lost, years Buddhist."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from tambon_showcase.text.dates import BE_OFFSET
from tambon_showcase.text.thai_text import repair, squeeze

FIRST_BE_YEAR = 2400
"""A date from this year on was typed in the Buddhist era; Excel took it for the Common Era."""
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\\\.")
"""Words, colours and languages in a number format."""
_PLACES = re.compile(r"0[0# -]+")
"""A number format that only places digits: `0000000000`, `0-0000-0000`, `0##-###-####`."""
_RETURN = re.compile(r"_x000[dD]_")
"""How Excel writes the first of the two signs that end a line in Windows."""
_AT_MOST = re.compile(r"\[<=?(\d{1,15})\]")


def cell_text(cell: Any) -> str:
    """What is in a cell of openpyxl; empty for no value and for errors such as `#REF!`."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่"
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "")
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return _moment(value)
    return squeeze(repair(str(value)))


def exact_text(cell: Any) -> str:
    """As `cell_text`, with every space and line of a text as it was written."""
    if isinstance(cell.value, str) and cell.data_type != "e":
        return _RETURN.sub("", cell.value).replace("\r\n", "\n")
    return cell_text(cell)


def likely_typed(cell: Any) -> str:
    """What an officer probably typed where Excel made a day: `5-9` of 5 September, `12/64` of December 1964.

    Empty where the cell shows a whole date, which is what was typed.
    """
    value, shown_as = cell.value, _QUOTED.sub("", cell.number_format or "").lower()
    if not isinstance(value, datetime.date) or ("d" in shown_as and "y" in shown_as):
        return ""
    if "d" in shown_as and "b" not in shown_as:
        low, high = sorted((value.day, value.month))
        return f"{low}-{high}"
    return f"{value.month}/{value.year % 100:02d}" if value.day == 1 and "d" not in shown_as else ""


def _number(value: int | float, shown_as: str) -> str:
    if "%" in shown_as:
        return f"{_plain(value * 100)}%"
    places = _places(value, shown_as)
    return _placed(int(value), places) if places else _plain(value)


def _places(value: int | float, shown_as: str) -> str:
    """The part of a number format that places the digits of `value`; empty where it shows a plain number."""
    if value < 0 or not float(value).is_integer():
        return ""
    for part in shown_as.split(";"):
        limit = _AT_MOST.match(part)
        if limit is None or value <= int(limit[1]):
            places = _QUOTED.sub("", part).replace("\\", "")
            return places if _PLACES.fullmatch(places) else ""
    return ""


def _placed(value: int, places: str) -> str:
    """The digits of `value` in their places, from the right; digits that are left over go to the front."""
    digits, shown = list(str(value)), ""
    for at, place in reversed(list(enumerate(places))):
        is_shown = bool(digits) or "0" in places[: at + 1]
        letter = place if place not in "0#" else digits.pop() if digits else "0"
        shown = letter + shown if is_shown else shown
    return "".join(digits) + shown


def _plain(value: int | float) -> str:
    """A number as people write it; 15 digits are all that Excel keeps."""
    return str(value) if isinstance(value, int) else f"{Decimal(f'{value:.15g}'):f}"


def _moment(value: datetime.date | datetime.time | datetime.timedelta) -> str:
    """`15/11/2564`, or `6:12` for what was typed as a time or a length."""
    if isinstance(value, datetime.time):
        return f"{value.hour}:{value.minute:02d}"
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes}:{seconds:02d}"
    year = value.year if value.year >= FIRST_BE_YEAR else value.year + BE_OFFSET
    return f"{value.day:02d}/{value.month:02d}/{year}"

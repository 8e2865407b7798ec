"""Tables of words on a phone: each row becomes a block in which every cell says its column.

A browser takes the label from `data-label`; which tables become blocks, the stylesheet reads from the class (css/data.css).
"""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup, escape

_COLUMN = re.compile(r'<th scope="col"([^>]*)>(.*?)</th>', re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
LEAST_WORDS = 3
"""Columns of words from which a table is too wide for a phone; where numbers are as many, they are read across, and scrolled."""
MOST_COLUMNS = 9


def labelled(table: Markup) -> Markup:
    """The inside of a table with its columns' names at the cells, if a phone shows it as blocks; else as it is.

    A row whose first cell spans several rows has fewer cells; names count from the right.
    """
    head, end, rows = str(table).partition("</thead>")
    columns = _COLUMN.findall(head)
    numbers = sum("num" in attributes for attributes, _ in columns)
    words = len(columns) - numbers
    if words < LEAST_WORDS or numbers >= words or len(columns) > MOST_COLUMNS or head.count("<tr") > 1:
        return table
    names = [str(escape(unescape(_TAG.sub("", name)).strip())) for _, name in columns]
    made = _ROW.sub(lambda row: _row(row[0], names), rows)
    return Markup(head + end + made)  # noqa: S704 - the same markup, with escaped names


def _row(row: str, names: list[str]) -> str:
    before, *cells = row.split("<td")
    own = names[len(names) - len(cells) :]
    return before + "".join(f'<td data-label="{name}"{cell}' for name, cell in zip(own, cells, strict=False))

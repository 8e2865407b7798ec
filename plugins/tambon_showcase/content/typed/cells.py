"""Cells of a table whose words have several lines: a row of Markdown has one, with `<br>` between them."""

from __future__ import annotations

import re
from collections.abc import Callable

from tambon_showcase.content.typed.draft import Draft
from tambon_showcase.content.typed.rows import BARRED, cells_of
from tambon_showcase.finding import Rule

_MOST_LINES = 6
_OPEN = re.compile(r"^[ \t]*\|(?:[^|\n]*\|)+[^|\n]*[^|\s][ \t]*\n[ \t]*[^|\s]", re.MULTILINE)
_QUOTED = re.compile(r"(?:^|\t)\"[^\"\t\n]*\n", re.MULTILINE)
_CELL = re.compile(r"(?<![^\t])\"((?:[^\"]|\"\")*)\"(?![^\t])")


def join_barred(draft: Draft) -> None:
    """A row between bars that goes on until a line which ends with a bar."""
    if draft.has(_OPEN):
        _join(draft, BARRED, _is_open, _is_whole)


def join_quoted(draft: Draft, rule: Rule) -> None:
    """A cell in quotation marks, as Excel copies one that has several lines."""
    if draft.has(_QUOTED):
        _join(draft, rule, lambda _above, row: row.count('"') % 2 == 1 and "\t" in row, _is_closed)
        for index, line in enumerate(draft.lines):
            if "<br>" in line.text and not line.fixed and "\t" in line.text:
                plain = _CELL.sub(lambda cell: cell[1].replace('""', '"'), line.text)
                draft.lines[index] = line._replace(text=plain)


def _join(
    draft: Draft, rule: Rule, is_open: Callable[[str, str], bool], is_whole: Callable[[str, str], bool]
) -> None:
    """Make one line of each row that `is_open` (known with the line above) and becomes whole within a few lines."""
    for index in range(len(draft.lines) - 1, -1, -1):
        line, above = draft.lines[index], draft.lines[index - 1].text if index else ""
        if line.fixed or not is_open(above, line.text):
            continue
        joined = line.text.rstrip()
        for end, more in enumerate(draft.lines[index + 1 : index + _MOST_LINES], index + 2):
            if more.fixed or not more.text.strip():
                break
            joined += f"<br>{more.text.strip()}"
            if is_whole(above, joined):
                draft.say(rule, line)
                draft.lines[index:end] = [line._replace(text=joined)]
                break


def _is_open(above: str, row: str) -> bool:
    return _is_row(above) and row.lstrip().startswith("|") and not _is_row(row)


def _is_whole(above: str, row: str) -> bool:
    return _is_row(row) and len(cells_of(row)) == len(cells_of(above))


def _is_closed(_above: str, row: str) -> bool:
    return row.count('"') % 2 == 0


def _is_row(text: str) -> bool:
    return text.lstrip().startswith("|") and text.rstrip().endswith("|")

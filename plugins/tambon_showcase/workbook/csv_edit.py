"""Changes single cells of a CSV file and leaves every other byte of it as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.content.spreadsheet_safety import safe_cell
from tambon_showcase.formats.csv_header import find_header
from tambon_showcase.formats.csv_text import delimiter
from tambon_showcase.model.table_type import TableType
from tambon_showcase.reading.table_headings import accepted, is_heading
from tambon_showcase.text.thai_text import squeeze

BOM = "\ufeff"


class Line(NamedTuple):
    """A line of a file, which may reach over several: its number (1-based), its cells as written, its end."""

    number: int
    cells: tuple[str, ...]
    end: str


class TableEdit(NamedTuple):
    """What is changed: cells by line and column, lines that are deleted, and rows that are added."""

    cells: Mapping[int, Mapping[str, str]]
    deleted: frozenset[int]
    added: Sequence[Mapping[str, str]]


def edited(table: TableType, text: str, edit: TableEdit) -> str | None:
    """The text with the changes; None where its lines cannot be changed one by one, such as those of a wide table."""
    mark = delimiter(text)
    lines = _lines(text, mark)
    places = _places(table, lines)
    if places is None:
        return None
    head, columns = places
    wanted = {name for cells in (*edit.cells.values(), *edit.added) for name, cell in cells.items() if cell}
    missing = [name for name in accepted(table.row).shown if name in wanted and name not in columns]
    width = max(
        [len(line.cells) for line in lines if line.number == head] + [1 + max(columns.values(), default=-1)]
    )
    columns = columns | {name: width + at for at, name in enumerate(missing)}
    shown = accepted(table.row).shown
    written: list[str] = []
    for line in lines:
        if line.number in edit.deleted:
            continue
        changed = dict(edit.cells.get(line.number, {}))
        if line.number == head:
            changed = {name: shown[name] for name in missing}
        written.append(_changed(line, changed, columns, mark) + line.end)
    end = next((line.end for line in lines if line.end), "\n")
    if written and edit.added and not written[-1].endswith(("\n", "\r")):
        written[-1] += end
    wide = width + len(missing)
    written += [_changed(Line(0, ("",) * wide, ""), cells, columns, mark) + end for cells in edit.added]
    return "".join(written)


def whole(table: TableType, rows: Sequence[Mapping[str, str]]) -> str:
    """A table of its own: the headings of the model, then the rows."""
    shown = accepted(table.row).shown
    lines = [list(shown.values()), *([row.get(name, "") for name in shown] for row in rows)]
    return BOM + "".join(",".join(_quoted(cell, ",") for cell in cells) + "\n" for cells in lines)


def _lines(text: str, mark: str) -> list[Line]:
    space = "" if mark == " " else " *"  # as the reader takes `1, "a, b"`
    field = re.compile(rf'{space}"(?:[^"]|"")*"|[^{re.escape(mark)}\r\n]*')
    lines: list[Line] = []
    at, number = 0, 1
    while at < len(text):
        start, cells = at, list[str]()
        while True:
            found = field.match(text, at)
            assert found is not None
            cell, at = found[0], found.end()
            while at < len(text) and text[at] not in f"{mark}\r\n":  # signs after a closing quote
                cell, at = cell + text[at], at + 1
            cells.append(cell)
            if at >= len(text) or text[at] != mark:
                break
            at += 1
        end = re.compile(r"\r\n|\n|\r|").match(text, at)
        assert end is not None
        at = end.end()
        lines.append(Line(number, tuple(cells), end[0]))
        number += text.count("\n", start, at) or 1
    return lines


def _plain(cell: str) -> str:
    cell = cell.lstrip(" ")
    inner = cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
    return squeeze(inner.removeprefix(BOM))


def _places(table: TableType, lines: Sequence[Line]) -> tuple[int, dict[str, int]] | None:
    """The number of the line with the headings, and where the cells of each column are."""
    known = accepted(table.row)
    read = [(line.number, tuple(map(_plain, line.cells))) for line in lines]
    header = find_header([line for line in read if any(line[1])], lambda heading: is_heading(known, heading))
    if header is None:
        return None
    matched = known.match(header.headings)
    if not matched.places or any(len(at) > 1 for at in matched.places.values()):
        return None
    return header.line, {name: header.columns[at] for name, (at,) in matched.places.items()}


def _changed(line: Line, changed: Mapping[str, str], columns: Mapping[str, int], mark: str) -> str:
    cells = list(line.cells)
    for name, text in changed.items():
        if name in columns:
            cells += [""] * (columns[name] + 1 - len(cells))
            cells[columns[name]] = _quoted(text, mark)
    return mark.join(cells)


def _quoted(text: str, mark: str) -> str:
    safe = safe_cell(text)
    needs = any(sign in safe for sign in (mark, '"', "\n", "\r")) or safe != safe.strip()
    return '"' + safe.replace('"', '""') + '"' if needs else safe

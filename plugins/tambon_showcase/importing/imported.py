"""What an import returns, whatever the file was: files for the entry's folder, and words about what went where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tambon_showcase.content.spreadsheet_safety import safe_cell
from tambon_showcase.formats.csv_writing import csv_bytes


class ImportFileError(Exception):
    """The file cannot be imported; the message says in Thai what to do."""


class Imported(NamedTuple):
    """Files to write, by their path in the entry's folder, and what went where, in Thai."""

    files: dict[str, bytes]
    summary: list[str]


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV that Excel opens rightly and runs nothing of."""
    return csv_bytes(([safe_cell(cell) for cell in row] for row in rows), end="\n")

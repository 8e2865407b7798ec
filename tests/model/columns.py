"""Every column of every table as `columns.csv` holds it: what officers' files rely on. Run to write it again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from tambon_showcase.model.choices import OneOf
from tambon_showcase.model.fields import FileIn, RefersTo
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.tables import TABLES

COLUMNS = Path(__file__).with_name("columns.csv")
HEAD = ("table", "key", "heading", "required", "takes")


def columns() -> str:
    """The whole file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for table in TABLES.values():
        for name, heading in headings(table.row).items():
            required = "yes" if table.row.model_fields[name].is_required() else ""
            writer.writerow((table.name, name, heading, required, "; ".join(_takes(table.row, name))))
    return out.getvalue()


def _takes(row: type[Row], name: str) -> Iterator[str]:
    """The words to choose from, and what a value must name."""
    for mark in row.model_fields[name].metadata:
        match mark:
            case OneOf():
                yield " | ".join(mark.words)
            case FileIn():
                yield f"file in {mark.folder}"
            case RefersTo():
                yield f"{mark.table}.{mark.column}"


if __name__ == "__main__":
    COLUMNS.write_text(columns(), encoding="utf-8", newline="\n")

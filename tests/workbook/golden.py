"""What every sheet looks like and what an officer's changes do to it, as texts that a person reads.

`python -m tests.workbook.golden` writes them again: read the difference.
"""

from __future__ import annotations

import functools
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tambon_showcase.workbook.apply import apply_changes
from tambon_showcase.workbook.changes import Choices
from tambon_showcase.workbook.columns import BookColumn
from tambon_showcase.workbook.compare import ThreeWays, compare
from tambon_showcase.workbook.contents import BookRow, Contents
from tambon_showcase.workbook.layout import DELETE, BookSheet, SheetKind, sheets
from tambon_showcase.workbook.telling import asked, told
from tests.workbook.officer import KEEP_ASKING, Files, held, opened, small, small_book

EXPECTED = Path(__file__).parent / "expected"
NEW_NUMBER, NEW_TEXT = "7", "ค่าใหม่"
MOST_CELLS = 12
"""Cells of a line that are shown of a wide sheet."""


@functools.cache
def rows() -> Contents:
    return {
        name: [row._replace(given=number) for number, row in enumerate(found, 1)]
        for name, found in held(small()).items()
    }


@functools.cache
def _book() -> Any:
    return opened(small_book())


def layout(sheet: BookSheet) -> Iterator[str]:
    """Each column: its name, heading, what it is, and what is said of it."""
    for column in sheet.columns:
        kind = "ตัวเลข" if column.is_number else "หลายค่า" if column.is_list else "ข้อความ"
        refers = f" จาก {'.'.join(column.refers)}" if column.refers else ""
        yield f"{column.id} | {column.heading} | {kind}{refers} | {column.hint}"


def written(sheet: BookSheet) -> Iterator[str]:
    """The cells of the sheet of the small entry, line by line; texts in quotes, numbers without."""
    for row in _book()[sheet.title].iter_rows():
        cells = [cell for cell in row[:MOST_CELLS] if cell.value is not None]
        if cells:
            yield " | ".join(f"{cell.coordinate} {cell.value!r}"[:120] for cell in cells)


def new_value(column: BookColumn) -> str:
    """Something that the column takes and does not hold."""
    if column.words:
        return column.words[-1]
    return NEW_NUMBER if column.is_number else NEW_TEXT


def first_changed(sheet: BookSheet, values: Mapping[str, str]) -> Contents:
    """The rows with other cells in the first row of one sheet."""
    first, *others = rows()[sheet.id]
    return {sheet.id: [first._replace(cells={**first.cells, **values}), *others]}


def done(workbook: Contents, choices: Choices = KEEP_ASKING, folder: Files | None = None) -> Iterator[str]:
    """All that is said of a workbook, what waits for a person, and every line of a file that changes."""
    now = small() if folder is None else folder
    changes = compare(ThreeWays(rows(), held(now), workbook), choices)
    yield from told(changes)
    yield from (f"? {line}" for line in asked(changes))
    applied = apply_changes(changes, now)
    yield from (f"! {line}" for line in applied.refused)
    for name, data in applied.files.items():
        before = now.get(name, b"").decode().splitlines()
        after = data.decode().splitlines()
        yield f"= {name}"
        yield from (f"- {line[:160]}" for line in before if line not in after)
        yield from (f"+ {line[:160]}" for line in after if line not in before)


def beside_key(sheet: BookSheet) -> list[BookColumn]:
    return [column for column in sheet.columns if column.id not in sheet.key]


def changed(sheet: BookSheet) -> Iterator[str]:
    """Every cell of the first row is another."""
    yield from done(first_changed(sheet, {one.id: new_value(one) for one in beside_key(sheet)}))


def deleted(sheet: BookSheet) -> Iterator[str]:
    """The word for it in every cell of the first row."""
    start = {sheet.columns[0].id} if sheet.kind is SheetKind.ROWS else set()
    yield from done(
        first_changed(sheet, {one.id: DELETE for one in beside_key(sheet) if one.id not in start})
    )


def emptied(sheet: BookSheet) -> Iterator[str]:
    """Every cell of the first row was emptied: all is kept."""
    yield from done(first_changed(sheet, {one.id: "" for one in beside_key(sheet)}))


def gone(sheet: BookSheet) -> Iterator[str]:
    """The first row is gone: without a word, with one for each choice."""
    workbook = {sheet.id: rows()[sheet.id][1:]}
    yield from done(workbook)
    yield from done(workbook, Choices(gone="delete"))


def renamed(sheet: BookSheet) -> Iterator[str]:
    """The key of the first row is another: without a word, renamed, and added."""
    workbook = first_changed(sheet, {sheet.key[0]: new_value(sheet.by_id[sheet.key[0]])})
    for choice in ("", "rename", "add"):
        yield from done(workbook, Choices(renamed=choice))


def added(sheet: BookSheet) -> Iterator[str]:
    """A row that nobody has yet."""
    row = BookRow({one.id: new_value(one) for one in sheet.columns})
    yield from done({sheet.id: [*rows()[sheet.id], row]})


def conflicting(sheet: BookSheet) -> Iterator[str]:
    """Every cell of the first row is one thing in the folder and another in the workbook."""
    there = {one.id: "99" if one.is_number else "อีกค่าหนึ่ง" for one in beside_key(sheet) if not one.words}
    changes = compare(ThreeWays(rows(), rows(), first_changed(sheet, there)))
    meanwhile = {**small(), **apply_changes(changes, small()).files}
    yield from done(
        first_changed(sheet, {name: new_value(sheet.by_id[name]) for name in there}), folder=meanwhile
    )


LOOKS = {"layout": layout, "written": written}
ACTS = {"changed": changed, "deleted": deleted, "emptied": emptied, "conflicting": conflicting}
ROW_ACTS = {"gone": gone, "renamed": renamed, "added": added}


def texts() -> Iterator[tuple[str, str]]:
    """Every text by its path: a folder for each act, a file for each sheet."""
    for sheet in sheets().values():
        acts = {**LOOKS, **(ACTS if rows()[sheet.id] else {})}
        acts |= ROW_ACTS if rows()[sheet.id] and sheet.key else {}
        for name, act in acts.items():
            yield f"{name}/{sheet.id}.txt", "".join(f"{line}\n" for line in act(sheet))


def bless() -> None:
    """Write all texts again."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, text in texts():
        (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    bless()

"""An officer with Excel: a workbook of the small golden entry, opened, changed and brought back."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from openpyxl import load_workbook

from tambon_showcase.edition import load_editions
from tambon_showcase.workbook.apply import apply_changes
from tambon_showcase.workbook.changes import BookChanges, Choices
from tambon_showcase.workbook.compare import ThreeWays, compare
from tambon_showcase.workbook.contents import Contents
from tambon_showcase.workbook.folder import files_of, read_files
from tambon_showcase.workbook.given import BookLabel
from tambon_showcase.workbook.layout import model_version, sheets
from tambon_showcase.workbook.order import BookOrder, examples_of
from tambon_showcase.workbook.read import read_workbook
from tambon_showcase.workbook.telling import asked, told
from tambon_showcase.workbook.write import write_book
from tests.entries import ROOT

SMALL = next((ROOT / "tests/golden/small/tambons").glob("2565/*/*"))
KEEP_ASKING = Choices()
HEADING, FIRST = 2, 4
"""Lines of a sheet with rows, as Excel numbers them: the headings and the first row (with an example above it)."""

Files = Mapping[str, bytes]
Act = Callable[[Any], None]


class Brought(NamedTuple):
    """What came of a workbook that was brought back."""

    files: Files
    told: list[str]
    asked: list[str]
    said: tuple[str, ...]
    refused: tuple[str, ...]
    changes: BookChanges

    def text(self, name: str) -> str:
        """A file that changed."""
        return self.files[name].decode("utf-8")


@functools.cache
def small() -> Files:
    """The files of the small golden entry."""
    return files_of(SMALL)


@functools.cache
def edition() -> Any:
    return load_editions(ROOT / "tambons")[0][2565]


def held(files: Files) -> Contents:
    """What files say; the same files are read once."""
    return _held(tuple(files.items()))


@functools.cache
def _held(files: tuple[tuple[str, bytes], ...]) -> Contents:
    return read_files(dict(files)).rows


def given_out(files: Files, code: str = "999901") -> bytes:
    """The workbook of an entry with these files."""
    label = BookLabel(code, 2565, "province", model_version())
    return write_book(BookOrder(label, edition(), held(files), examples_of(held(small()))))


@functools.cache
def small_book() -> bytes:
    return given_out(small())


def opened(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def page(book: Any, sheet: str) -> Any:
    return book[sheets()[sheet].title]


def column(book: Any, sheet: str, name: str) -> int:
    """Where a column is, as openpyxl numbers it."""
    return next(cell.column for cell in page(book, sheet)[1] if cell.value == name)


def put(sheet: str, name: str, value: object, line: int = FIRST) -> Act:
    """Type a value into a cell of a row (the first, unless another is named)."""

    def act(book: Any) -> None:
        page(book, sheet).cell(line, column(book, sheet, name)).value = value

    return act


def field(name: str, value: object) -> Act:
    """Type a value beside a field of the first sheet."""

    def act(book: Any) -> None:
        sheet = page(book, "main")
        line = next(row[0].row for row in sheet.iter_rows() if row[0].value == name)
        sheet.cell(line, 3, value)

    return act


def brought(
    *acts: Act, files: Files | None = None, data: bytes = b"", choices: Choices = KEEP_ASKING
) -> Brought:
    """Change a workbook and bring it back into a folder (the small entry's, unless others are named)."""
    data = data or small_book()
    return back(_changed(data, acts) if acts else data, small() if files is None else files, choices)


@functools.lru_cache(maxsize=1)
def _changed(data: bytes, acts: tuple[Act, ...]) -> bytes:
    """Brought back with several choices one after the other, a workbook is changed once."""
    book = opened(data)
    for act in acts:
        act(book)
    return saved(book)


_read = functools.lru_cache(maxsize=1)(read_workbook)


def back(data: bytes, files: Files, choices: Choices = KEEP_ASKING) -> Brought:
    """Bring a workbook back as it is."""
    read = _read(data)
    given = read.given.contents if read.given else None
    changes = compare(ThreeWays(given, held(files), read.rows), choices)
    applied = apply_changes(changes, files)
    said = (*read.said, *applied.said)
    return Brought(applied.files, told(changes), asked(changes), said, applied.refused, changes)

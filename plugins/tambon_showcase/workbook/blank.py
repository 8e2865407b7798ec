"""Blank workbooks, and the examples in every workbook: rows that the year's fictitious tambon wrote, never stale."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.reading.folder import entry_folder

from .contents import Contents
from .folder import files_of, read_files
from .given import BookLabel
from .layout import model_version
from .order import BookOrder, examples_of
from .write import write_book


def example_files(root: Path, edition: Edition, besides: str = "") -> dict[str, bytes]:
    """What examples are made of: the files of a fictitious tambon in the project at `root`, but not of the tambon `besides`."""
    codes = (place.code for place in edition.contest.fictitious_places if place.code != besides)
    folders = (entry_folder(root, edition.year_be, code) for code in codes)
    return next((files_of(folder) for folder in folders if folder), {})


def example_rows(files: Mapping[str, bytes]) -> Contents:
    """A row for each table from `example_files`."""
    return examples_of(read_files(files).rows) if files else {}


def blank_book(edition: Edition, level: str, examples: Contents, code: str = "", name: str = "") -> bytes:
    """The workbook of an entry that has nothing yet; without a code, of any tambon of that year and level."""
    label = BookLabel(code, edition.year_be, level, model_version())
    return write_book(BookOrder(label, edition, read_files({}).rows, examples, name=name))

"""Common mistakes: the rules that are found on the files of each page, as `mistakes.toml` lists them from real cases."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tambon_showcase import pipeline
from tambon_showcase.finding import SEVERITY_NAMES, Rule, all_rules
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER, VIDEO_FOLDER
from tambon_showcase.model.handbook import (
    MAIN_PAGE,
    MAP_PAGE,
    TEXT_PAGE,
    HandbookPage,
    Pointer,
    pieces,
    table_page,
)
from tambon_showcase.model.tables import TABLES
from tambon_showcase.proposal import scope
from tambon_showcase.reading import entry_folders

FILE = Path(__file__).with_name("mistakes.toml")
ALL_TABLES = HandbookPage("all-tables", "กติกาของทุกตาราง")
PHOTO_PAGE = HandbookPage("photo-files", "ไฟล์ภาพ")
DOCUMENT_PAGE = HandbookPage("document-files", "ไฟล์เอกสาร")
VIDEO_PAGE = HandbookPage("video-files", "วีดิทัศน์")
REQUEST_PAGE = HandbookPage("request", "คำขอและที่วางโฟลเดอร์")
FILE_PAGES = {
    "texts": TEXT_PAGE,
    PHOTO_FOLDER: PHOTO_PAGE,
    DOCUMENT_FOLDER: DOCUMENT_PAGE,
    "maps": MAP_PAGE,
    "boundary.geojson": MAP_PAGE,
    VIDEO_FOLDER: VIDEO_PAGE,
}
PAGE_OF_FOLDER = {folder: page.name for folder, page in FILE_PAGES.items()}
"""The page about each folder of an entry, or file in it."""
DECLARED_BY = (pipeline.__name__, scope.__name__, entry_folders.__name__)
"""With these modules every rule is declared that may be found in an entry, or in a request by the names of its files."""


class Mistake(NamedTuple):
    """A message as the handbook shows it: what the program finds is an ellipsis."""

    code: str
    severity: str
    message: str
    fix: tuple[str | Pointer, ...]


@functools.cache
def _rules() -> Mapping[str, Rule]:
    return {rule.code: rule for rule in all_rules()}


@functools.cache
def _pages() -> Mapping[str, tuple[str, ...]]:
    return {page: tuple(codes) for page, codes in tomllib.loads(FILE.read_text(encoding="utf-8")).items()}


def mistakes_on(page: HandbookPage) -> tuple[Mistake, ...]:
    """The mistakes that are found on the files of a page: those that must be fixed first."""
    found = [_rules()[code] for code in _pages().get(page.name, ())]
    grave = list(SEVERITY_NAMES)
    return tuple(map(_mistake, sorted(found, key=lambda rule: (grave.index(rule.severity), rule.code))))


def explained(code: str, file: str) -> str:
    """Where a message about a file of an entry is explained, seen from the handbook's folder; nothing where it is nowhere."""
    first = file.partition("/")[0]
    table = TABLES.get(PurePosixPath(file).stem) if first == "tables" else None
    of_file = table_page(table.name).name if table else PAGE_OF_FOLDER.get(first, MAIN_PAGE.name)
    pages = [REQUEST_PAGE.name, of_file, *([ALL_TABLES.name] if first == "tables" else [])]
    found = next((page for page in pages if code in _pages().get(page, ())), "")
    return f"{found}.html#{code}" if found else ""


def _mistake(rule: Rule) -> Mistake:
    return Mistake(
        rule.code, SEVERITY_NAMES[rule.severity], _open(rule.message), tuple(pieces(_open(rule.fix)))
    )


def _open(text: str) -> str:
    """The words of a rule without what is only known once something is found."""
    return " ".join(text.format_map(_Found()).replace("“…”", "…").split())


class _Found(dict[str, str]):
    """An ellipsis for whatever is found."""

    def __missing__(self, _name: str) -> str:
        return "…"

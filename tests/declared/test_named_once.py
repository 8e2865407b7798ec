"""No code but their declaration spells the name of a table or of a page: a type or the declaration says it.

A word that means something else in its place has a line below, with what it means there.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator

import pytest

from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.tables import TABLES
from tests.golden.cases import ROOT

PACKAGE = ROOT / "plugins" / "tambon_showcase"
DECLARED = frozenset(TABLES) | {section.slug for section in SECTIONS}
OTHER = {
    "model/sections.py": "the declaration of the pages, each with its main table",
    "model/folders.py photos documents": "folders of an entry",
    "model/ villages projects problems": "columns that refer to a table declared after them: the marks are tried below",
    "model/tables.py ages": "a column",
    "checks/ cia": "the key of tambon.yml",
    "checks/case.py villages": "the mark of a column",
    "edition/ rubric process bmn nrd2c groups population": "files of a contest year and keys in them",
    "content/copies.py documents photos": "folders of an entry, in a room below the model",
    "content/file_kinds.py documents photos": "folders of an entry, in a room below the model",
    "content/pdf_kept.py process": "a kind of object in a PDF",
    "importing/columns.py ages": "a column",
    "formats/heading_spelling.py index": "a heading of numbers that programs write",
    "handbook/pages.py index": "the first page of the handbook",
    "judging/ rubric groups map history": "keys of the judges' files, ways to break a tie, a shape of data",
    "desk/sending.py index": "a file of Git",
    "memory/state.py groups": "what a build remembers of pages about all entries",
    "reading/whole_tambon.py villages": "the mark of a column",
    "maps/ map tourism": "the folder of drawn maps, a word for a symbol",
    "portal/ map process groups": "names that templates read",
    "publish/ groups": "what a build remembers of pages about all entries",
    "site/ process rubric map media places": "kinds of shells, their markers and style sheets",
    "paper/report.py photos": "a template of a report",
    "pipeline.py documents": "a folder of the cache",
    "documents/shelf.py documents": "a room of the package",
    "publish/leftovers.py documents": "a folder of the cache",
    "view/photos.py photos": "a folder of the cache",
    "reading/advice.py map": "a word in the name of a folder",
    "analysis/computing/dimensions.py index": "the axis of a data frame",
    "cli/ map": "a command",
    "search/examples.py products tourism index": "kinds of pages of the index, in a room below the model",
    "settings.py documents": "a key of mkdocs.yml",
}
"""Where a word is no table's and no page's: the place (a room or a file), its words (all, where none is named), its meaning."""


def literals(source: str) -> Iterator[tuple[int, str]]:
    """Every string of a module that is a declared name, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and node.value in DECLARED:
            yield node.lineno, str(node.value)


def excused(file: str) -> frozenset[str]:
    """The words that mean something else in this file."""
    here = [key.split() for key in OTHER if file.startswith(key.split()[0])]
    return frozenset().union(*(words or DECLARED for _, *words in here))


@functools.cache
def found() -> tuple[tuple[str, int, str], ...]:
    """Every declared name in the package's code, with its file and line."""
    return tuple(
        (path.relative_to(PACKAGE).as_posix(), line, word)
        for path in sorted(PACKAGE.rglob("*.py"))
        for line, word in literals(path.read_text("utf-8"))
    )


def test_no_code_spells_the_name_of_a_table_or_a_page() -> None:
    spelt = [f"{file}:{line}: {word}" for file, line, word in found() if word not in excused(file)]
    assert spelt == [], "take it from its declaration, or say in OTHER what else the word means there"


@pytest.mark.parametrize("key", OTHER)
def test_every_exception_is_needed(key: str) -> None:
    place, *words = key.split()
    there = {word for file, _, word in found() if file.startswith(place)}
    assert set(words) <= there
    assert there


def test_a_spelt_name_is_seen() -> None:
    assert sorted(literals('rows = table("bmn")\npage = "history"\nother = "bmn.csv"\n')) == [
        (1, "bmn"),
        (2, "history"),
    ]


def test_columns_refer_to_tables_and_columns_that_exist() -> None:
    marks = {
        mark
        for table in TABLES.values()
        for field in table.row.model_fields.values()
        for mark in field.metadata
        if hasattr(mark, "table")
    }
    assert marks
    for mark in marks:
        assert mark.column in TABLES[mark.table].row.model_fields

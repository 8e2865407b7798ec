"""Each place where the program reads a contributed file is known, and leads through the search for personal data.

A new reader of files is a new way for words into an entry: it fails here until it is listed with its door, and until
`tests/test_one_door.py` writes a secret into such a file.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tambon_showcase.documents.orders import ORDERS
from tests.cases import ROOT

PACKAGE = ROOT / "plugins/tambon_showcase"
ROOMS = (
    "reading",
    "maps",
    "content",
    "formats",
    "checks",
    "model",
    "text",
    "importing",
    "analysis",
    "assess",
    "view",
    "workbook",
    "desk",
)
READS = frozenset({"read_bytes", "read_text"})
DOORS = {
    "reading/main_file": ("reading/main_file", "protect_values"),
    "reading/entry": ("reading/by_column", "protect_table"),
    "reading/approved": ("finding", "hide_personal"),
    "reading/entry_looks": ("finding", "hide_personal"),
    "reading/texts": ("reading/texts", "protect"),
    "checks/copied": ("finding", "hide_personal"),
    "content/copies": ("finding", "hide_personal"),
    "content/documents": ("content/documents", "scan_text"),
    "content/videos": ("content/subtitles", "protect"),
    "content/photo_files": ("content/svg", "hide_personal"),
    "content/photos": ("finding", "hide_personal"),
    "maps/entry_map": ("maps/masking", "protect"),
    "maps/bundle": ("finding", "hide_personal"),
    "importing/import_file": ("finding", "hide_personal"),
    "importing/word_import": ("finding", "hide_personal"),
    "importing/excel_import": ("finding", "hide_personal"),
    "view/source": ("content/documents", "scan_text"),
    "workbook/folder": ("reading/by_column", "protect_table"),
    "workbook/intake": ("workbook/telling", "shorten"),
    "workbook/parcel": ("workbook/intake", "hide_personal"),
}
"""By module that reads files: where its words are searched. Those whose words reach messages only pass `Rule.at`."""
ALREADY_OURS = frozenset(
    {
        "maps/png",
        "content/pdf_streams",
        "desk/app",
        "desk/doors",
        "desk/drafts",
        "desk/hosts",
        "desk/looking",
        "desk/owners",
        "desk/sending",
        "text/keyboards",
    }
)
"""What reads pictures that we drew, streams of a file that is open already, our own style sheet and keyboards, records of drafts, what the
person who keeps a desk wrote for it, on which line a field of a draft is, and files that go into the officer's own ZIP as they are: what the desk says of them are findings."""


def readers() -> Iterator[str]:
    """Modules of the rooms in which contributed files are read, that read a file."""
    for room in ROOMS:
        for path in sorted((PACKAGE / room).glob("*.py")):
            calls = (
                node.func
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Call)
            )
            if any(isinstance(called, ast.Attribute) and called.attr in READS for called in calls):
                yield path.relative_to(PACKAGE).with_suffix("").as_posix()


def test_every_reader_of_files_is_known() -> None:
    assert set(readers()) - ALREADY_OURS <= DOORS.keys(), "a new channel: list its door and walk it"


@pytest.mark.parametrize("module", sorted(DOORS))
def test_the_door_of_a_reader_is_there(module: str) -> None:
    room, door = DOORS[module]
    assert (PACKAGE / f"{module}.py").exists()
    assert re.search(rf"\b{door}[(,]", (PACKAGE / f"{room}.py").read_text("utf-8"))


def test_every_document_that_is_made_is_walked() -> None:
    """A new document is a new channel outwards: tests/test_one_door.py makes all of these of an entry with secrets."""
    made = {"report", "checklist", "form", "poster", "deck", "cards", "frames", "charts", "album"}
    assert set(ORDERS) == made

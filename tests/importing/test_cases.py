"""Reports and workbooks as offices write them: each folder of `cases/` has one, and all that an officer gets of it.

`expected.txt` has every file that is written and what is said; it was read by a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.importing.import_file import import_file
from tambon_showcase.importing.imported import Imported
from tests.importing.drawn import excel_file, word_file

CASES = sorted((Path(__file__).parent / "cases").iterdir())


def taken(case: Path, folder: Path, dot: bytes) -> Imported:
    """What is made of the case's file."""
    page = case / "report.html"
    path = folder / ("รายงาน.docx" if page.is_file() else "งาน.xlsx")
    path.write_bytes(word_file(page, dot) if page.is_file() else excel_file(case / "workbook.yml"))
    return import_file(path)


def told(made: Imported) -> Iterator[str]:
    """Each file and the summary, line by line."""
    for name, content in sorted(made.files.items()):
        yield f"== {name}"
        if name.startswith("photos/"):
            yield f"({content[1:4].decode()})"
        else:
            yield from content.decode("utf-8-sig").splitlines()
    yield "== summary"
    yield from made.summary


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_officer_gets_all_that_the_file_says(case: Path, tmp_path: Path, dot: bytes) -> None:
    found = "".join(f"{line}\n" for line in told(taken(case, tmp_path, dot)))
    assert found == (case / "expected.txt").read_text("utf-8")

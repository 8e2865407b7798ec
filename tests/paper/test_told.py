"""What the papers of an entry say, word for word, chapter by chapter; no PDF is set for it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tambon_showcase.assess.checklist import Checklist, Evidence, EvidenceKind
from tambon_showcase.paper.appendix import data_tables
from tambon_showcase.paper.checklist import checklist_paper, scoring_form
from tambon_showcase.paper.paper import Paper
from tambon_showcase.paper.poster import poster
from tambon_showcase.paper.report import report
from tambon_showcase.view.source import DocumentSource
from tests import blessed
from tests.document_cases import cases_of, source_of_case
from tests.html_told import told

EXPECTED = Path(__file__).parent / "expected"
CHAPTER = re.compile(r"^(?=## )", re.M)


def chapters(page: str) -> Iterator[tuple[str, str]]:
    """Each chapter by its number, and what comes before the first one."""
    front, *others = CHAPTER.split(told(page))
    yield "0", front
    yield from ((re.sub(r"[^0-9.]", "", text.split()[1]), text) for text in others)


@pytest.fixture(scope="module")
def whole(small: DocumentSource) -> dict[str, str]:
    return dict(chapters(report(small).html))


def test_every_chapter_of_the_report_says_what_a_person_blessed(whole: dict[str, str]) -> None:
    for number, text in whole.items():
        blessed.check(EXPECTED / f"report-{number}.txt", text)
    assert sorted(path.stem.removeprefix("report-") for path in EXPECTED.glob("report-*")) == sorted(whole)


@pytest.mark.parametrize("make", [checklist_paper, scoring_form, poster], ids=lambda make: make.__name__)
def test_a_paper_says_what_a_person_blessed(
    make: Callable[[DocumentSource], Paper], small: DocumentSource
) -> None:
    blessed.check(EXPECTED / f"{make.__name__}.txt", told(make(small).html))


def test_the_checklist_counts_the_evidence_that_it_has_no_room_for(small: DocumentSource) -> None:
    first, *others = small.checklist.items
    found = tuple(Evidence(f"หลักฐาน {number}", "index.html", EvidenceKind.PAGE) for number in range(1, 8))
    checklist = Checklist((dataclasses.replace(first, evidence=found), *others), small.checklist.structure)
    text = told(checklist_paper(dataclasses.replace(small, checklist=checklist)).html)
    assert "หลักฐาน 4" in text and "หลักฐาน 5" not in text
    assert text.count("และอีก 3 รายการในหน้าเว็บ") == 1


@pytest.mark.parametrize("case", cases_of("paper"), ids=lambda case: case.stem)
def test_the_tables_of_an_appendix_are_what_a_person_blessed(case: Path) -> None:
    view = source_of_case(case).view
    lines = []
    for table in data_tables(view.entry, view.edition):
        lines += [f"# {table.caption}", f"| {' | '.join(table.headings)}"]
        lines += [f"| {' | '.join(row)}" for row in table.rows]
        lines += [f"= {table.note}", ""]
    blessed.check(EXPECTED / f"{case.stem}.txt", "\n".join(lines))

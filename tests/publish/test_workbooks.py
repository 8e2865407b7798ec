"""Blank workbooks in the site: one for each level of a year, found from the officers' page and from every entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.edition import load_editions
from tambon_showcase.publish import workbooks
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.layout import SheetKind, sheets
from tambon_showcase.workbook.read import read_workbook
from tambon_showcase.worker.pool import run_one
from tests.small_project import Project

NAMES = {"tambon-2565-district.xlsx", "tambon-2565-province.xlsx"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose builds write real workbooks, as builds do."""
    monkeypatch.setattr(workbooks, "run_one", run_one)
    return Project(tmp_path)


def test_each_level_has_one_and_the_appendix_leads_to_it(project: Project) -> None:
    project.publish()
    made = {path.name: path.read_bytes() for path in (project.site / "workbooks").iterdir()}
    assert set(made) == NAMES
    for name, data in made.items():
        book = read_workbook(data)
        assert book.given
        assert (book.given.label.code, book.given.label.year_be) == ("", 2565)
        assert book.given.label.level in name
        tables = (one.id for one in sheets().values() if one.table and one.kind is SheetKind.ROWS)
        assert not any(book.rows[name] for name in tables)
        assert book.given.examples
    assert 'href="../../workbooks/tambon-2565-' in project.page("appendix.html")
    project.publish()
    assert {path.name: path.read_bytes() for path in (project.site / "workbooks").iterdir()} == made


def test_the_officers_page_lists_the_newest_year(project: Project) -> None:
    editions = load_editions(project.root / "tambons")[0]
    shown = workbooks.workbook_links(editions)["workbooks"]
    for name in NAMES:
        assert f'href="workbooks/{name}"' in shown
    assert workbooks.workbook_links({}) == {}
    officers = (Path(__file__).parents[2] / "site_src/officers.md").read_text("utf-8")
    assert "\n@@workbooks@@\n" in officers


def test_examples_that_end_the_worker_cost_only_the_examples(project: Project) -> None:
    edition = load_editions(project.root / "tambons")[0][2565]
    data = workbooks._without_examples(workbooks.BlankJob(edition, "district", {}), "ไม่ตอบสนอง")
    book = read_workbook(data)
    assert book.given
    assert not book.given.examples
    assert isinstance(book.rows["main"][0], BookRow)

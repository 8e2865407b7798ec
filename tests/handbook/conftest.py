"""The handbook of 2565 with the demo's examples, made once."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

import pytest

from tambon_showcase.handbook.pages import Handbook, all_pages
from tambon_showcase.handbook.write import fullest_rows
from tambon_showcase.model.handbook import HandbookPage
from tambon_showcase.workbook.blank import example_files
from tests.cases import ROOT
from tests.entries import edition


@functools.cache
def made() -> Handbook:
    """The handbook."""
    rules = edition()
    return Handbook(rules, fullest_rows(example_files(ROOT, rules)), "2565/999901")


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    return made()


@pytest.fixture(scope="session")
def pages(handbook: Handbook) -> Mapping[str, str]:
    """The inside of every page by its name."""
    return {page.name: handbook.body(page) for page in all_pages()}


def words(html: str) -> str:
    """What a reader sees of a piece of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def row(page: str, anchor: str) -> str:
    """What a reader sees of a row of a table."""
    found = re.search(rf'<tr id="{re.escape(anchor)}">(.*?)</tr>', page, re.DOTALL)
    assert found, anchor
    return words(found[1])


def ids(page: str) -> list[str]:
    """Every place of a page."""
    return re.findall(r'\sid="([^"]+)"', page)


def page_named(name: str) -> HandbookPage:
    """A page by its file's name."""
    return next(page for page in all_pages() if page.name == name)

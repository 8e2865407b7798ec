"""What the browser tests share: a bare site with the judges' pages, and a fresh device for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tambon_showcase.judging.invite import invite_link
from tests.judging.example import committee
from tests.judging.harness import build_site

TABLET = {"width": 820, "height": 1180}


@pytest.fixture(scope="session")
def judge_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a site whose region declared points."""
    return serve(build_site(tmp_path_factory.mktemp("judge")))


@pytest.fixture(scope="session")
def plain_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a site whose region declared no points."""
    return serve(build_site(tmp_path_factory.mktemp("plain"), scored=False))


@pytest.fixture(scope="session")
def chromium(chromium_with_workers: Browser) -> Browser:
    """Judges' pages work without a network by the site's worker."""
    return chromium_with_workers


@pytest.fixture
def tablet(chromium: Browser) -> Iterator[BrowserContext]:
    """A judge's tablet with empty storage; any uncaught error in a page fails the test."""
    context = chromium.new_context(viewport=TABLET, accept_downloads=True)
    errors: list[str] = []
    context.on("weberror", lambda problem: errors.append(str(problem.error)))
    yield context
    context.close()
    assert errors == []


@pytest.fixture
def sheet_page(tablet: BrowserContext, judge_site: str) -> Page:
    """The score sheet of judge J01, opened with the invitation; J01 is recused from 999905."""
    return open_sheet(tablet, judge_site)


def open_sheet(context: BrowserContext, site: str, scored: bool = True) -> Page:
    """A page with the sheet of judge J01."""
    register = committee({"J01": ("999905",)}, scored)
    page = context.new_page()
    page.goto(invite_link(register, register.judges[0], site))
    expect(page.locator(".judge-item").first).to_be_visible()
    return page

"""What tests of several parts share: the tier, one Chromium, and a web server for a folder."""

from __future__ import annotations

import functools
import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NoReturn, cast
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

sys.path.append(str(Path(__file__).parents[1] / "scripts"))

from browsers import driver_starts, firefox_program, start_chromium, start_firefox
from needs import CHROMIUM, FIREFOX, PANGO, POPPLER, Need, has_pango, has_poppler, in_ci, refusal, without
from serving import served
from tambon_showcase import fonts
from tests.faces import cut_once
from tests.made_once import shared_folder

# How busy the machine is says nothing about the code.
settings.register_profile(
    "full", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=200
)
settings.register_profile("small", settings.get_profile("full"), max_examples=15, derandomize=True)


SEEN_MS = 20_000
"""How long a page may take to show what is expected of it: four browsers share a small machine."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The tier of the tests."""
    parser.addoption("--full", action="store_true", help="also what is marked full; new seeds, more examples")


def pytest_configure(config: pytest.Config) -> None:
    """Small: the same examples every time, so that a change never fails for another's fault. Full: new ones."""
    expect.set_options(timeout=SEEN_MS)
    settings.load_profile("full" if config.getoption("--full") else "small")
    gc.disable()  # until the tests are there: the search for garbage was a third of the time that collecting takes


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only the full tier runs."""
    if config.getoption("--full"):
        return
    left_out = [item for item in items if item.get_closest_marker("full")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("full")]


def pytest_collection_finish() -> None:
    """Let no later search for garbage look through the tests themselves: each took a second and more."""
    gc.collect()
    gc.freeze()
    gc.enable()


def missing(need: Need) -> NoReturn:
    """Skip the test in one line that says why and how; where nobody would see that, fail."""
    if in_ci():
        pytest.fail(refusal([need]), pytrace=False)
    pytest.skip(without(need))


LOOKS = {"documents": (PANGO, functools.cache(has_pango)), "poppler": (POPPLER, has_poppler)}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests that are marked with what they need; a browser comes as a fixture."""
    for marker, (need, has) in LOOKS.items():
        if item.get_closest_marker(marker) and not has():
            missing(need)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once for each reason how many tests were skipped."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in reports)
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} × {reason}")


@pytest.fixture(scope="session", autouse=True)
def _faces_cut_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Sites that tests build have the typeface that the first of them cut."""
    with mock.patch.object(fonts, "subset_woff2", cut_once(shared_folder(tmp_path_factory) / "faces")):
        yield


@pytest.fixture(scope="session", autouse=True)
def placeholders() -> Iterator[None]:
    """Builds of tests write no workbooks but a word in their place: each would cost a second (`tests/publish/test_workbooks.py`)."""
    with mock.patch("tambon_showcase.publish.workbooks.run_one", lambda *_: b"a workbook"):
        yield


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver, which also steers the Firefox that people have."""
    if not driver_starts():
        missing(CHROMIUM)
    shim = Path(__file__).with_name("steered_firefox.cjs").as_posix()
    with mock.patch.dict(os.environ, NODE_OPTIONS=f'--require="{shim}"'), sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium_with_workers(playwright: Playwright) -> Iterator[Browser]:
    """The machine's Chromium, Chrome or Edge, or Playwright's own, in which the site's worker answers."""
    browser = start_chromium(playwright) or missing(CHROMIUM)
    yield browser
    browser.close()


class _WithoutWorkers:
    """A browser whose pages request everything themselves: what a worker requests, no test could count or refuse."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def __getattr__(self, name: str) -> object:
        return getattr(self._browser, name)

    def new_context(self, **how: Any) -> BrowserContext:
        """A context whose pages know of no workers."""
        context = self._browser.new_context(**how)
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        return context

    def new_page(self, **how: Any) -> Page:
        """A page in a context of its own."""
        return self.new_context(**how).new_page()


@pytest.fixture(scope="session")
def chromium(chromium_with_workers: Browser) -> Browser:
    """That browser without the site's worker."""
    return cast("Browser", _WithoutWorkers(chromium_with_workers))


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> str:
    """The program of the machine's Firefox, or of Playwright's."""
    return firefox_program(playwright) or missing(FIREFOX)


@pytest.fixture(scope="session")
def steered_firefox(playwright: Playwright, firefox: str) -> Iterator[Browser]:
    """That Firefox with pages that tests steer, by WebDriver BiDi, which it speaks itself."""
    browser = start_firefox(playwright, firefox) or pytest.skip("This Firefox is too old to be steered.")
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on this machine until the tests end; returns its address, ending with a slash."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))

"""What tests of several parts share: the tier, one Chromium, and a web server for a folder."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, sync_playwright

sys.path.append(str(Path(__file__).parents[1] / "scripts"))

from browsers import driver_starts, firefox_program, start_chromium
from needs import CHROMIUM, FIREFOX, PANGO, POPPLER, Need, has_pango, has_poppler, in_ci, refusal, without

# How busy the machine is says nothing about the code.
settings.register_profile(
    "full", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=200
)
settings.register_profile("small", settings.get_profile("full"), max_examples=25, derandomize=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The tier of the tests."""
    parser.addoption("--full", action="store_true", help="also what is marked full; new seeds, more examples")


def pytest_configure(config: pytest.Config) -> None:
    """Small: the same examples every time, so that a change never fails for another's fault. Full: new ones."""
    settings.load_profile("full" if config.getoption("--full") else "small")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only the full tier runs."""
    if config.getoption("--full"):
        return
    left_out = [item for item in items if item.get_closest_marker("full")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("full")]


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


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver."""
    if not driver_starts():
        missing(CHROMIUM)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """The machine's Chromium, Chrome or Edge, or Playwright's own."""
    browser = start_chromium(playwright) or missing(CHROMIUM)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> str:
    """The program of the machine's Firefox, or of Playwright's."""
    return firefox_program(playwright) or missing(FIREFOX)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on this machine until the tests end; returns its address, ending with a slash."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(_served(folder))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()

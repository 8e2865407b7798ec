"""The browsers of this machine: the system's Chromium, Chrome or Edge, else the one that Playwright downloaded."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

CHROMIUM = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
)
FIREFOX = (
    "firefox-esr",
    "firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "{PROGRAMFILES}/Mozilla Firefox/firefox.exe",
)
"""Names on the search path, and where macOS and Windows put their programs; words in braces are variables.

The shell is first: without windows of its own a page costs it a quarter of the processor's time.
"""
CHOSEN = "TAMBON_CHROMIUM"
"""The variable that names one program instead of all these."""
START_MS = 60_000
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def programs(names: Iterable[str], variables: Mapping[str, str] = os.environ) -> Iterator[str]:
    """The programs of these names that this machine has, in the order of the names."""
    for name in names:
        try:
            place = shutil.which(name.format_map(variables))
        except KeyError:  # a folder of another system
            continue
        if place:
            yield place


def chromium_programs(playwright: Playwright) -> Iterator[str]:
    """The browsers of the Chromium family on this machine, the system's first, Playwright's last; or only the one named."""
    if named := os.environ.get(CHOSEN):
        yield named
        return
    yield from programs(CHROMIUM)
    yield from programs([playwright.chromium.executable_path])


def start_chromium(playwright: Playwright, arguments: Iterable[str] = ARGUMENTS) -> Browser | None:
    """The first browser of the Chromium family that really starts here, or None.

    A program that is there may still not start: Ubuntu's `chromium-browser` may be an empty wrapper, and
    Playwright's own needs libraries of the system.
    """
    for program in chromium_programs(playwright):
        try:
            return playwright.chromium.launch(executable_path=program, args=list(arguments), timeout=START_MS)
        except Error:
            continue
    return None


def firefox_program(playwright: Playwright) -> str | None:
    """The program of Firefox, the system's or Playwright's, or None."""
    return next(programs([*FIREFOX, playwright.firefox.executable_path]), None)


def start_firefox(playwright: Playwright, program: str) -> Browser | None:
    """This Firefox, steered by WebDriver BiDi; None where it is too old for that."""
    try:
        return playwright.firefox.launch(executable_path=program, channel="moz-firefox", timeout=START_MS)
    except Error:
        return None


def driver_starts() -> bool:
    """Whether Playwright's own Node starts; a bare Debian lacks a library of it (libatomic1)."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def has_chromium() -> bool:
    """Whether a browser of the Chromium family starts here, and Playwright can steer it."""
    if not driver_starts():
        return False
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        if browser:
            browser.close()
        return browser is not None


def has_firefox() -> bool:
    """Whether a Firefox is here."""
    if not driver_starts():
        return False
    with sync_playwright() as playwright:
        return firefox_program(playwright) is not None

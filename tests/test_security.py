"""Every promise of SECURITY.md names tests that try to break it, and those tests exist."""

from __future__ import annotations

import re

import pytest

from tests.cases import ROOT

_TESTS = re.compile(r"`((?:[\w-]+/)*test_\w+\.py(?:::\w+)?|invalid/T\d+)`")


def promises() -> list[tuple[str, str]]:
    """Each promise with what its row says of tests."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    lines = text[text.index("## What is promised") :].splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    return [(row[0], row[-1]) for row in rows if row[0] not in {"Promise", "คำสัญญา"}]


def test_both_tables_are_read() -> None:
    assert len(promises()) > 18
    assert any("T482" in promise for promise, _ in promises())


def test_what_is_said_outside_the_tables_names_tests_that_are_there_too() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = [name for line in text.splitlines() if not line.startswith("|") for name in _TESTS.findall(line)]
    assert len(named) >= 3
    assert [
        name
        for name in named
        if not (ROOT / "tests" / name.removeprefix("tests/").partition("::")[0]).exists()
    ] == []


@pytest.mark.parametrize(("promise", "tests"), promises())
def test_a_promise_names_tests_that_are_there(promise: str, tests: str) -> None:
    named = _TESTS.findall(tests)
    assert named, f"no test is named beside: {promise}"
    assert len(named) == tests.count("`") // 2, f"no name of a test: {tests}"
    for name in named:
        file, _, function = name.partition("::")
        path = ROOT / "tests" / file
        assert path.exists(), name
        assert not function or f"def {function}(" in path.read_text("utf-8"), name

"""Every rule has a folder that breaks it: what the command reports, where, in which words, and only by that rule."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import tambon_showcase
from tambon_showcase.finding import all_rules
from tests.cases import INVALID, Case, read_case
from tests.checks.running import OFF, Told, switched_off, told_by

CASES = [read_case(folder) for folder in sorted(INVALID.glob("T[0-9][0-9][0-9]"))]
SLOW = {"T801"}  # a job is tried three times, each in a new process
EACH = pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=[pytest.mark.full] if case.code in SLOW else [], id=case.code)
        for case in CASES
    ],
)


@pytest.fixture(scope="module")
def told_of_base(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Counter[str]]:
    """What a command reports of the base project alone: notes about its small photo and its scan."""

    @functools.cache
    def told(run: str) -> Counter[str]:
        return Counter(map(str, told_by(Case(INVALID, run), tmp_path_factory.mktemp("base"), lay=False)))

    return told


def _told_here(case: Case, folder: Path) -> list[Told]:
    if not sys.platform.startswith(case.only):
        pytest.skip(f"เกิดได้เฉพาะบน {case.only}")
    return told_by(case, folder)


@EACH
def test_a_folder_breaks_its_rule(
    case: Case, tmp_path: Path, told_of_base: Callable[[str], Counter[str]]
) -> None:
    told, base = _told_here(case, tmp_path / "on"), told_of_base(case.run)
    assert sorted((Counter(map(str, told)) - base).elements()) == sorted(case.found)
    assert case.code in {found.code for found in told}
    assert case.code not in {line[:4] for line in base}
    _assert_words([found for found in told if found.code == case.code])


@pytest.mark.full
@EACH
def test_no_finding_outlives_its_rule(case: Case, tmp_path: Path) -> None:
    told = _told_here(case, tmp_path / "on")
    with switched_off(case.code):
        rest = told_by(case, tmp_path / "off")
    others = [str(found) for found in told if found.code != case.code]
    assert sorted(map(str, rest)) == sorted([*others, *case.hides])


def _assert_words(told: list[Told]) -> None:
    """Message and fix are whole Thai sentences with every value filled in; a value may be cut, a fix never."""
    fixes = {rule.code: rule.fix for rule in all_rules()}
    for found in told:
        assert found.fix.count("…") == fixes[found.code].count("…"), found.fix
        for text in (found.message, found.fix):
            assert re.search("[ก-๙]{2}", text), text
            assert not re.search(r"\{\w*\}|None|Traceback", text), text
            assert text == text.strip()


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    for module in pkgutil.walk_packages(tambon_showcase.__path__, "tambon_showcase."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    assert OFF not in (rules := {rule.code for rule in all_rules()})
    assert rules == {case.code for case in CASES}

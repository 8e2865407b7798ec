"""Every check against a folder that fails it: what is found, where, and in words an officer can follow."""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.finding import Finding, all_rules
from tests.entries import INVALID, findings_of, lay_out, lines_of

CASES = sorted(path.name for path in INVALID.iterdir() if path.name.startswith("T"))
OWN_MODULES = (
    "analysis",
    "comparison",
    "contest",
    "identity",
    "media",
    "people",
    "places",
    "privacy",
    "references",
    "work",
)


def test_base_entry_has_no_findings(tmp_path: Path) -> None:
    assert lines_of(findings_of(lay_out(tmp_path), tmp_path)) == []


@pytest.fixture(scope="module")
def found_in(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Finding]]:
    """What is found in a case's folder, read once."""

    @functools.cache
    def find(case: str) -> list[Finding]:
        root = tmp_path_factory.mktemp(case)
        return findings_of(lay_out(root, INVALID / case), root)

    return find


@pytest.mark.parametrize("case", CASES)
def test_invalid_folder_gives_exactly_the_expected_findings(
    case: str, found_in: Callable[[str], list[Finding]]
) -> None:
    found = found_in(case)
    assert lines_of(found) == (INVALID / case / "expected.txt").read_text("utf-8").splitlines()
    assert case in {finding.code for finding in found}


@pytest.mark.parametrize("case", CASES)
def test_each_finding_says_in_thai_what_is_wrong_and_what_to_do(
    case: str, found_in: Callable[[str], list[Finding]]
) -> None:
    for finding in found_in(case):
        for text in (finding.message, finding.fix):
            assert re.search("[ก-๙]{2}", text), text
            assert "{" not in text
            assert "None" not in text


def test_each_rule_of_an_entry_check_has_a_folder() -> None:
    declared = set()
    for module in OWN_MODULES:
        source = Path(str(importlib.import_module(f"tambon_showcase.checks.{module}").__file__)).read_text(
            "utf-8"
        )
        declared |= set(re.findall(r'"(T\d{3})"', source))
    assert declared
    assert declared <= set(CASES)
    assert declared <= {rule.code for rule in all_rules()}

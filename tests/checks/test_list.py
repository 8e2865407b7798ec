"""The list of checks: complete, explained in one sentence each, and unable to stop one another."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import tambon_showcase.checks as package
from tambon_showcase.checks import CHECKS, Check, run_checks
from tests.entries import ROOT, TODAY, base_entry, edition, without_files


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_each_check_is_explained_in_one_sentence(check: Check) -> None:
    text = inspect.getdoc(check) or ""
    assert "\n" not in text
    assert text.endswith(".")
    assert text[0].isupper() or not text[0].isascii()


def test_no_check_is_left_out_of_the_list() -> None:
    written = set()
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for _, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            parameters = list(inspect.signature(function).parameters.values())
            is_check = len(parameters) == 1 and parameters[0].annotation == "Case"
            if is_check and not function.__name__.startswith("_"):
                written.add(function)
    assert written == set(CHECKS)


def test_findings_come_by_file_and_line() -> None:
    found = run_checks(without_files(base_entry()), edition(), ROOT, TODAY)
    assert {finding.code for finding in found} == {"T550", "T551"}
    assert found == sorted(found, key=lambda finding: (finding.file, finding.line, finding.code))


def test_checking_twice_finds_the_same() -> None:
    entry = without_files(base_entry())
    assert run_checks(entry, edition(), ROOT, TODAY) == run_checks(entry, edition(), ROOT, TODAY)

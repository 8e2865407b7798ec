"""What the checks find at both sides of every bound: each case is an entry, its findings are held word for word."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tambon_showcase.checks import run_checks
from tests import blessed
from tests.document_cases import cases_of, entry_of_case
from tests.entries import ROOT, TODAY, edition


@pytest.mark.parametrize("case", cases_of("checks"), ids=lambda case: case.stem)
def test_the_checks_find_what_a_person_blessed(case: Path) -> None:
    declared = entry_of_case(case)
    # The name of the base's folder is a finding; files of one size would be opened and compared.
    sizes = {name: size for size, name in enumerate(declared.files, 1)}
    entry = dataclasses.replace(declared, findings=(), files=sizes)
    lines = []
    for found in sorted(
        run_checks(entry, edition(), ROOT, TODAY), key=lambda one: (one.file, one.line, one.code)
    ):
        place = found.file.removeprefix(f"{entry.folder}/")
        lines += [f"{found.code} {found.severity} {place}:{found.line} {found.message}", f"  {found.fix}"]
    blessed.check(case.parents[1] / "expected" / f"{case.stem}.txt", "\n".join(lines))

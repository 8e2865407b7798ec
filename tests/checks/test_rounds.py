"""How many rounds of checking and correcting an officer needs: every mistake is reported at once, and once.

The officer is perfect: what is reported is corrected. The mistakes are put into a copy of the fictitious tambon, alone and
all together; its photos are small here, so that opening them takes no time.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tambon_showcase.examine import look_at
from tambon_showcase.finding import Finding, Severity
from tambon_showcase.settings import Settings
from tests.checks.mistakes import MISTAKES, READ, Mistake
from tests.entries import ROOT, edition
from tests.makers import make

FULL = next((ROOT / "tambons/2565").glob("99-*/999901-*"))
"""A whole entry that `tambon check` has nothing to say about."""
MOST_FINDINGS = 1.3
"""Findings that one mistake may cause, on average."""
Found = tuple[str, str]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole entry with small photos."""
    entry = tmp_path_factory.mktemp("whole") / FULL.name
    shutil.copytree(FULL, entry)
    for number, photo in enumerate(sorted((entry / "photos").iterdir())):
        make(photo, "photo", {"behind": str(number)})
    return entry


@pytest.fixture
def check(whole: Path, tmp_path: Path) -> Callable[[Sequence[Mistake]], list[Finding]]:
    """Errors and warnings in a copy of the entry with some mistakes."""
    entry = tmp_path / "tambons/2565" / FULL.parent.name / FULL.name

    def checked(mistakes: Sequence[Mistake]) -> list[Finding]:
        shutil.rmtree(tmp_path / "tambons", ignore_errors=True)
        shutil.copytree(whole, entry)
        for mistake in mistakes:
            mistake.change(entry)
        found = look_at(entry, edition(), Settings(tmp_path, tmp_path / "site")).findings
        return [one for one in found if one.severity is not Severity.NOTE]

    return checked


def places(findings: Sequence[Finding]) -> set[Found]:
    """Code and file of each finding, the file seen from the entry's folder."""
    return {(one.code, one.file.partition(f"{FULL.name}/")[2] or one.file) for one in findings}


def test_all_mistakes_are_reported_in_one_round(check: Callable[[Sequence[Mistake]], list[Finding]]) -> None:
    found = check(MISTAKES)
    assert {(one.code, one.file) for one in MISTAKES} - places(found) == set()
    assert len(found) <= MOST_FINDINGS * len(MISTAKES)


def test_slips_of_typing_are_read_as_they_were_meant(
    check: Callable[[Sequence[Mistake]], list[Finding]],
) -> None:
    assert check(READ) == []


@pytest.mark.full
def test_each_mistake_alone_is_reported_once(check: Callable[[Sequence[Mistake]], list[Finding]]) -> None:
    counts = []
    for mistake in MISTAKES:
        found = check([mistake])
        assert (mistake.code, mistake.file) in places(found), mistake.name
        counts.append(len(found))
    assert sum(counts) / len(counts) <= MOST_FINDINGS

"""Checks across entries: quotas and eligibility."""

from __future__ import annotations

import pytest

from tambon_showcase.checks.across import EntryFacts, check_edition
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.finding import Where
from tests.entries import ROOT, edition


def fact(code: str, level: str = "district") -> EntryFacts:
    where = Where(f"tambons/2565/{code}/tambon.yml")
    return EntryFacts(code, level, code[:4], f"อำเภอ{code[:4]}", code[:2], f"จังหวัด{code[:2]}", where)


def codes(*facts: EntryFacts, past: tuple[PastModel, ...] = ()) -> list[str]:
    return [finding.code for finding in check_edition(facts, edition(), past)]


def was(code: str, level: str, year_be: int = 2563) -> PastModel:
    return PastModel(year_be, level, code, (code,))


def test_entries_within_the_quotas_are_fine() -> None:
    assert codes(fact("160101", "province"), fact("160201", "province"), fact("160301"), fact("170101")) == []


def test_a_third_province_entry_is_too_many() -> None:
    three = [fact(code, "province") for code in ("160101", "160201", "160301")]
    assert codes(*three) == ["T721"]


def test_a_second_entry_of_a_district_is_too_many_whatever_its_level() -> None:
    assert codes(fact("160101", "province"), fact("160102", "district")) == ["T722"]


def test_examples_from_public_sources_take_no_place_of_a_quota() -> None:
    demonstration = edition().contest.demonstrations[0]
    assert codes(fact(demonstration), fact(demonstration[:4] + "99")) == []
    assert codes(fact(demonstration[:4] + "98"), fact(demonstration[:4] + "99")) == ["T722"]


def test_without_a_registry_one_note_says_that_nobody_checked() -> None:
    found = check_edition([fact("160101"), fact("170101")], edition())
    assert [(finding.code, finding.severity.value) for finding in found] == [("T724", "note")]
    assert (ROOT / found[0].file).is_file()


def test_no_entries_no_findings() -> None:
    assert check_edition([], edition()) == []


@pytest.mark.parametrize(
    ("level", "earlier", "year_be", "is_excluded"),
    [
        ("province", "province", 2561, True),
        ("province", "province", 2560, False),
        ("province", "province", 2565, False),
        ("province", "district", 2563, True),
        ("district", "district", 2564, True),
        ("district", "province", 2563, True),
    ],
)
def test_who_was_a_model_before_is_excluded_as_the_level_says(
    level: str, earlier: str, year_be: int, is_excluded: bool
) -> None:
    found = codes(fact("160101", level), fact("160201", level), past=(was("160101", earlier, year_be),))
    assert found == (["T723"] if is_excluded else [])


def test_an_example_from_public_sources_enters_nothing_and_is_excluded_from_nothing() -> None:
    example = edition().contest.demonstrations[0]
    assert codes(fact(example, "province"), past=(was(example, "province"),)) == []

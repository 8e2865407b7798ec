"""Checks across entries: quotas and eligibility."""

from __future__ import annotations

import pytest

from tambon_showcase.checks.across import Eligibility, EntryFacts, check_edition, eligibility
from tambon_showcase.finding import Where
from tests.entries import ROOT, edition


def fact(code: str, level: str = "district") -> EntryFacts:
    where = Where(f"tambons/2565/{code}/tambon.yml")
    return EntryFacts(code, level, code[:4], f"อำเภอ{code[:4]}", code[:2], f"จังหวัด{code[:2]}", where)


def codes(*facts: EntryFacts, registry: dict[str, set[str]] | None = None) -> list[str]:
    return [
        finding.code for finding in check_edition(facts, edition(), registry if registry is not None else {})
    ]


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
    ("level", "was", "expected"),
    [
        ("province", {"province"}, Eligibility.WAS_MODEL),
        ("province", {"district"}, Eligibility.ELIGIBLE),
        ("district", {"district"}, Eligibility.WAS_MODEL),
        ("district", {"province"}, Eligibility.WAS_MODEL),
        ("district", set(), Eligibility.ELIGIBLE),
    ],
)
def test_eligibility_depends_on_the_level(level: str, was: set[str], expected: Eligibility) -> None:
    assert eligibility("160101", level, edition(), {"160101": was}) is expected
    found = codes(fact("160101", level), registry={"160101": was})
    assert found == (["T723"] if expected is Eligibility.WAS_MODEL else [])


def test_eligibility_without_a_registry_is_not_checked() -> None:
    assert eligibility("160101", "province", edition(), None) is Eligibility.NOT_CHECKED

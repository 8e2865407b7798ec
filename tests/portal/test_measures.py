"""Means over entries: only of enough, only of real ones and of the right year, each tambon once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.memory.reasons import BMN, NRD2C, OWN
from tambon_showcase.memory.shares import RATES
from tambon_showcase.portal.measures import NO_REASON, GroupMean, YearMeasures
from tests.entries import edition
from tests.facts import explored, facts

SUKHOTHAI = ("640901", "640902", "640903", "640904")


def share(failing: int | None, surveyed: int = 100, year: int = 2564, **more: Any) -> dict[str, Any]:
    return {RATES: {"bmn_year": year, BMN: {"10": [failing, surveyed]}, **more}}


def measured(root: Path, entries: dict[str, dict[str, Any]], **kinds: str) -> YearMeasures:
    known = {code: facts(code, kind=kinds.get(f"k{code}", "")) for code in entries}
    with explored(root, entries, known) as found:
        measures = YearMeasures(found, edition())
        for kind in (BMN, NRD2C, OWN):
            measures.lines(kind, "10"), measures.blanks(kind, "10")  # read while the memory is open
        return measures


def test_a_mean_counts_each_tambon_once_however_many_people_it_has(tmp_path: Path) -> None:
    numbers = [(10, 100), (1, 10), (400, 1000)]
    found = measured(tmp_path, {code: share(*one) for code, one in zip(SUKHOTHAI, numbers, strict=False)})
    assert found.provinces(BMN, "10") == {"64": GroupMean(3, pytest.approx(20))}
    assert found.regions(BMN, "10") == {17: GroupMean(3, pytest.approx(20))}


def test_two_tambons_make_no_mean(tmp_path: Path) -> None:
    found = measured(tmp_path, {code: share(10) for code in SUKHOTHAI[:2]})
    assert (found.provinces(BMN, "10"), found.regions(BMN, "10")) == ({}, {})
    assert len(found.lines(BMN, "10")) == 2


def test_a_region_joins_provinces_that_are_too_few_alone(tmp_path: Path) -> None:
    entries = {"640901": share(10), "640902": share(20), "670301": share(60)}
    found = measured(tmp_path, entries)
    assert found.provinces(BMN, "10") == {}
    assert found.regions(BMN, "10") == {17: GroupMean(3, pytest.approx(30))}


def test_tambons_outside_all_regions_make_none(tmp_path: Path) -> None:
    found = measured(tmp_path, {code: share(10) for code in ("160101", "160102", "160103")})
    assert found.regions(BMN, "10") == {}
    assert found.provinces(BMN, "10").keys() == {"16"}


def test_fiction_and_other_years_are_shown_but_take_no_part(tmp_path: Path) -> None:
    entries = {code: share(10) for code in SUKHOTHAI[:3]} | {
        "640904": share(90, year=2562),
        "670301": share(90),
    }
    found = measured(tmp_path, entries, k670301="fiction")
    assert found.regions(BMN, "10") == {17: GroupMean(3, pytest.approx(10))}
    told = {line.facts.code: (line.value, line.year_be, line.counts) for line in found.lines(BMN, "10")}
    assert told["640904"] == (90.0, 2562, False)
    assert told["670301"] == (90.0, 2564, False)
    assert told["640901"] == (10.0, 2564, True)


def test_a_hidden_count_is_no_value_and_zero_is_one(tmp_path: Path) -> None:
    found = measured(tmp_path, {"640901": share(None), "640902": share(0)})
    assert [(line.facts.code, line.value) for line in found.lines(BMN, "10")] == [("640902", 0.0)]
    assert found.without(BMN, "10") == 1
    assert [one.facts.code for one in found.blanks(BMN, "10")] == ["640901"]


def test_each_kind_is_read_from_its_own_numbers_and_year(tmp_path: Path) -> None:
    more = {"nrd2c": {"10": [1, 2, 1]}, "nrd2c_year": 2563, "own": {"10": 12.5}}
    found = measured(tmp_path, {"640901": share(40, **more)})
    assert [
        (kind, line.value, line.year_be) for kind in (BMN, NRD2C, OWN) for line in found.lines(kind, "10")
    ] == [
        (BMN, 40.0, 2564),
        (NRD2C, 25.0, 2563),
        (OWN, 12.5, 2564),
    ]


def test_the_nearest_reason_is_told_for_a_missing_number(tmp_path: Path) -> None:
    entries = {
        "640901": {"reasons": {"bmn": "รอผล", "bmn/10": "หมู่ 1: รอสำรวจ"}},
        "640902": {"reasons": {"bmn": "รอผล"}},
        "640903": {"reasons": {"nrd2c": "เมือง"}},
        "640904": {},
    }
    found = measured(tmp_path, entries)
    assert [one.reason for one in found.blanks(BMN, "10")] == ["หมู่ 1: รอสำรวจ", "รอผล", NO_REASON, NO_REASON]

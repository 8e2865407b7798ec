"""A contest year unlike 2565: what it answers. `small/` holds the smallest rules that work; `small/expected.yml` was worked
out by hand."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.edition import Edition, load_edition, load_editions

HERE = Path(__file__).parent
SMALL = HERE / "small"


@pytest.fixture(scope="module")
def small() -> Edition:
    edition, findings = load_edition(SMALL, 2570)
    assert edition is not None, findings
    return edition


def answers(edition: Edition) -> dict[str, Any]:
    """What the edition says to each question of the program, as `expected.yml` writes it."""
    return {
        "years": [edition.year_be, edition.data_year_be],
        "work": [str(day) for day in edition.working_period],
        "owed": {
            level.id: [one.id for one in edition.outputs_owed(level.id)] for level in edition.contest.levels
        },
        "notes of outputs": [output.note_th for output in edition.contest.outputs],
        "money": [str(edition.contest.money.per_tambon), str(edition.contest.money.per_province)],
        "dates": {
            one.id: [one.official_date_th, one.probable_th, one.suspect] for one in edition.contest.deadlines
        },
        "regions": [[one.no, one.name_th, one.group_th, list(one.province_codes)] for one in edition.regions],
        "region of": {code: edition.region_of(code) for code in ("64", "16", "99", "10", "")},
        "regions by number": {no: bool(edition.region(no)) for no in (2, 9, 77, 1)},
        "fictitious": {code: edition.is_fictitious(code) for code in ("999989", "999990", "999991")},
        "kinds": {code: edition.entry_kind(code) for code in ("640904", "999990", "999991")},
        "place": list(edition.fictitious_place("999990") or ()),
        "dimensions": {one: edition.dimension_name(one) for one in (*edition.dimension_ids, "x")},
        "rubric": {
            item.id: [item.title_th, list(item.applies_to), item.check] for item in edition.rubric.items
        },
        "structure": [
            [item.id, item.page, list(item.rubric), list(item.applies_to)] for item in edition.structure
        ],
        "process": {sub.id: list(sub.rubric) for step in edition.process.steps for sub in step.sub_steps},
        "verified": [one.is_verified for one in (*edition.bmn, *edition.nrd2c)],
        "units": [one.unit for one in edition.bmn],
        "households": [
            edition.thresholds.persons_per_household_from,
            edition.thresholds.persons_per_household_to,
        ],
    }


def test_a_year_unlike_2565_answers_every_question(small: Edition) -> None:
    expected = yaml.safe_load((SMALL / "expected.yml").read_text("utf-8"))
    assert answers(small) == expected


def test_editions_are_found_by_year_and_a_broken_one_costs_only_itself(tmp_path: Path) -> None:
    for year in (2570, 2571):
        shutil.copytree(SMALL / "2570", tmp_path / str(year))
    editions, findings = load_editions(tmp_path)
    assert list(editions) == [2570]
    assert [(found.code, found.file) for found in findings if found.is_error] == [
        ("T704", f"{tmp_path.name}/2571/_rules/edition.yml")
    ]

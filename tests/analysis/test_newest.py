"""Age groups of several years: only those of the newest are people of today."""

from __future__ import annotations

import pytest

from tambon_showcase.analysis.newest import newest_ages
from tambon_showcase.model.people import AgeGroup


def group(ages: str, year: str) -> AgeGroup:
    row = {"ages": ages, "male": "5", "female": "6", "line": 2}
    return AgeGroup.model_validate({**row, "year_be": year} if year else row)


@pytest.mark.parametrize(
    ("years", "kept"),
    [
        (("2563", "2564", "2564"), [1, 2]),
        (("2564", "2563", "2562"), [0]),
        (("", "2564"), [1]),
        (("", ""), [0, 1]),
        ((), []),
    ],
)
def test_only_the_newest_year_is_kept_in_the_order_written(years: tuple[str, ...], kept: list[int]) -> None:
    rows = [group(f"{number}-{number}", year) for number, year in enumerate(years)]
    assert newest_ages(rows) == tuple(rows[number] for number in kept)

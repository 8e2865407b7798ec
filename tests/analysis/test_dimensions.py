"""Edges of the five dimensions: nothing known is no mean, whatever share the rules require, and no ranking is judged."""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.computing.dimensions import _mean_cell
from tambon_showcase.analysis.frames_cia import cia_ranking
from tambon_showcase.analysis.values import Cia, GridCell
from tests.analysis.test_analyse import SCALE
from tests.entries import edition
from tests.views import bare_entry


@pytest.mark.parametrize(
    ("total", "used", "whole", "fewest", "mean"),
    [
        (30, 2, 4, 0.5, 15.0),
        (30, 1, 4, 0.5, None),
        (30, 2, 5, 0.5, None),
        (30, 3, 5, 0.5, 10.0),
        (0, 0, 4, 0.0, None),
    ],
)
def test_half_of_the_indicators_is_enough_and_none_never_is(
    total: float, used: float, whole: int, fewest: float, mean: float | None
) -> None:
    assert _mean_cell(total, used, whole, fewest) == GridCell(mean, "", int(used), whole)


def read(*rows: tuple[str, str, str | None]) -> Cia:
    given: list[dict[str, Any]] = [
        {"moo": moo, "dimension": dimension, "value": value} for moo, dimension, value in rows
    ]
    found = analyse(bare_entry({"cia": given}, cia=SCALE), edition()).cia
    assert found is not None
    return found


def test_a_reading_that_names_no_village_is_in_no_mean() -> None:
    found = read(("1", "d1", "2"), ("-", "d1", "5"))
    assert found.comparison.moos == (1,)
    assert found.comparison.dimensions[0].mean == 2.0


def test_a_declared_ranking_is_not_judged_where_nothing_was_read() -> None:
    assert read(("1", "d1", None)).agrees is None


@pytest.mark.parametrize(
    ("rows", "lead"),
    [
        ([("1", "d1", "2")], "มีค่าเพียง 1 จาก 5 ด้าน จึงยังบอกไม่ได้ว่าด้านใดมีปัญหามากที่สุด"),
        (
            [("1", "d1", "3"), ("1", "d2", "2")],
            "ใน 2 จาก 5 ด้านที่มีค่า ด้านที่มีปัญหามากที่สุดตามตัวเลขคือ การพัฒนาด้านอาชีพ",
        ),
    ],
)
def test_the_gravest_is_named_only_among_those_that_have_values(
    rows: list[tuple[str, str, str | None]], lead: str
) -> None:
    frame = cia_ranking(read(*rows), edition())
    assert frame.lead == lead
    assert f"ลำดับตามที่คณะทำงานประกาศ มีค่าในตารางให้เทียบ {len(rows)} จาก 5 ด้าน" in frame.notes
    assert "ค่าเฉลี่ยคิดจากหมู่บ้านที่มีค่าเท่านั้น" in frame.notes

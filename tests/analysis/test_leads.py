"""What a frame says first where several share the first place, or where nothing is wrong: never one of them alone."""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.page import analysis_frames
from tambon_showcase.model.identity import CiaScale
from tests.entries import base_entry, changed, edition

VILLAGES = [{"moo": moo, "name": f"บ้าน{moo}"} for moo in ("1", "2")]
DIMENSIONS = ("d1", "d2", "d3", "d4", "d5")


def lead(frame: str, **tables: list[dict[str, Any]]) -> str:
    """The first words of a frame of an entry that has only these tables of numbers."""
    empty: dict[str, list[dict[str, Any]]] = {"bmn": [], "nrd2c": [], "cia": [], "villages": VILLAGES}
    scale = CiaScale(scale_min=1, scale_max=5, higher_is="worse")
    entry = changed(base_entry(), tables={**empty, **tables}, cia=scale)
    frames = analysis_frames(analyse(entry, edition()), entry, edition(), lambda *_: None)
    return next(one.lead for one in frames if one.name == frame)


def surveyed(*failing: int) -> list[dict[str, Any]]:
    """Indicators from 10 on: in each village of 100 households so many fail."""
    return [
        {"moo": moo, "indicator": str(no), "surveyed": "100", "failing": str(number), "year_be": "2564"}
        for no, number in enumerate(failing, 10)
        for moo in ("1", "2")
    ]


@pytest.mark.parametrize(
    ("failing", "said"),
    [
        ((30, 20, 10), "เรื่องที่ไม่ผ่านมากที่สุดคือ “"),
        ((30, 30, 10), "เรื่องที่ไม่ผ่านมากที่สุด 2 ข้อเท่ากัน ข้อแรกคือ “"),
        ((0, 0), "ทุกตัวชี้วัดที่มีข้อมูลครบ ไม่มีหน่วยใดที่ไม่ผ่าน"),
    ],
)
def test_indicators_that_fail_equally_are_said_to_be_equal(failing: tuple[int, ...], said: str) -> None:
    assert lead("bmn-ranked", bmn=surveyed(*failing)).startswith(said)


@pytest.mark.parametrize(
    ("scores", "said"),
    [((1, 1), "หลายหมู่บ้านที่สุด 2 ข้อเท่ากัน ข้อแรกคือ “"), ((1, 3), "หลายหมู่บ้านที่สุดคือ “")],
)
def test_subjects_that_trouble_as_many_villages_are_said_to_be_equal(
    scores: tuple[int, ...], said: str
) -> None:
    rows = [
        {"moo": moo, "indicator": str(no), "score": str(score), "year_be": "2564"}
        for no, score in enumerate(scores, 1)
        for moo in ("1", "2")
    ]
    assert said in lead("nrd2c-ranked", nrd2c=rows)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((3, 3, 3, 3, 3), "ทั้ง 5 ด้านที่มีค่า มีปัญหาเท่ากันตามตัวเลข"),
        ((3, 3, 3), "ทั้ง 3 ด้านที่มีค่า มีปัญหาเท่ากันตามตัวเลข"),
        ((3, 4, 3, 3, 3), "ด้านที่มีปัญหามากที่สุดตามตัวเลขคือ การจัดการทุนชุมชน"),
    ],
)
def test_dimensions_that_are_all_equal_are_not_named_one_by_one(values: tuple[int, ...], said: str) -> None:
    rows = [
        {"moo": "1", "dimension": name, "value": str(value)}
        for name, value in zip(DIMENSIONS, values, strict=False)
    ]
    assert lead("cia-ranking", cia=rows) == said


def test_both_dimensions_that_fail_equally_are_named() -> None:
    rows = [row for row in surveyed(*(10,) * 16) if row["indicator"] in {"18", "20", "21", "23"}]
    said = lead("own-comparison", bmn=rows)
    assert said.endswith("การพัฒนาด้านอาชีพ และ การจัดการทุนชุมชน")

"""A forgotten item: the whole total is out, or is filled with the others' mean, as the region declared it; nobody's silence is zero."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.judging.meeting import PanelMeeting
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tambon_showcase.judging.minutes import minutes_html
from tambon_showcase.judging.minutes_sections import minutes_sections
from tambon_showcase.judging.model import GapRule
from tambon_showcase.judging.scoring import read_scoring
from tests.judging.example import CODES, DATA, GROUPS, ITEMS, ballot, sheet, signed, terms

FULL = dict.fromkeys(ITEMS, 3.0)
FORGOT = {item: 5.0 for item in ITEMS if item != "2.1"}


def merged(gaps: GapRule, *given: dict[str, float]) -> MergedResult:
    declared = terms(gaps=gaps)
    files = [
        (f"J0{n}.json", signed(sheet(f"J0{n}", [ballot(CODES[0], scores)], rubric=declared.rubric)))
        for n, scores in enumerate(given, 1)
    ]
    return merge(files, declared)


def told(result: MergedResult) -> list[str]:
    return [f.code for f in result.findings if f.code in {"T760", "T761", "T768"} and CODES[0] in f.message]


def test_a_total_with_a_gap_is_out_unless_declared_otherwise() -> None:
    result = merged("total-out", FULL, FORGOT)
    assert result.standings[0].totals == (1500, None)
    assert told(result) == ["T760"]
    assert [gap.why for gap in result.gaps if gap.code == CODES[0]] == ["incomplete"]


def test_a_gap_is_filled_with_the_mean_of_those_who_gave_points() -> None:
    result = merged("others-mean", FULL, {**FULL, "2.1": 3.5}, FORGOT)
    assert result.standings[0].totals == (1500, 1550, 2000 + 325)
    assert told(result) == ["T768"]
    assert "ขาดข้อ 2.1 ระบบใช้ค่าเฉลี่ย" in next(f.message for f in result.findings if f.code == "T768")
    assert [gap.why for gap in result.gaps if gap.code == CODES[0]] == ["filled"]


def test_half_a_cent_goes_upwards() -> None:
    result = merged("others-mean", {**FULL, "2.1": 0.5}, {**FULL, "2.1": 1.0}, {**FULL, "2.1": 1.0}, FORGOT)
    assert result.standings[0].totals[-1] == 2000 + 83


def test_what_nobody_scored_and_who_said_nothing_is_never_filled() -> None:
    result = merged("others-mean", FORGOT, FORGOT, {})
    assert result.standings[0].totals == (None, None, None)
    assert sorted(told(result)) == ["T760", "T760", "T761"]


@pytest.mark.parametrize(
    ("gaps", "said"), [("total-out", "ไม่ถูกนับยอดรวม"), ("others-mean", "ใช้ค่าเฉลี่ยของกรรมการคนอื่น")]
)
def test_the_minutes_say_how_a_gap_counts(gaps: GapRule, said: str) -> None:
    assert said in minutes_html(minutes_sections(merged(gaps, FULL), terms(gaps=gaps), None, PanelMeeting()))


def test_the_region_declares_it(tmp_path: Path) -> None:
    text = (DATA / "scoring.yml").read_text("utf-8")
    found, _ = read_scoring(f"gaps: others-mean\n{text}".encode(), "1.yml", ITEMS, GROUPS)
    assert found is not None
    assert found.gaps == "others-mean"
    nothing, findings = read_scoring(f"gaps: zero\n{text}".encode(), "1.yml", ITEMS, GROUPS)
    assert nothing is None
    assert [(f.code, f.line) for f in findings] == [("T775", 1)]

"""What the form for points writes is what the build reads; what the build would refuse, the form says first."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

import pytest

from tambon_showcase.judging.model import ItemPoints, ScoreLevel, Scoring, TieRule
from tambon_showcase.judging.scoring import read_scoring
from tests.judging.example import GROUPS, ITEMS, scoring
from tests.judging.in_node import declared_in_node

NAMES = ("เกณฑ์ “ก” : # 1", "yes", "2565", 'a\\b "c"', "- x")


def read(file: str) -> Scoring:
    found, findings = read_scoring(file.encode(), "5.yml", ITEMS, GROUPS)
    assert findings == []
    assert found
    return found


def test_a_region_s_points_come_back_as_they_were() -> None:
    (made,) = declared_in_node([{"declared": {}, "scored": "True"}])
    assert made["slips"] == []
    assert read(made["file"]) == scoring()


def random_declared(chance: random.Random) -> dict[str, Any]:
    return {
        "name": chance.choice(NAMES),
        "source": chance.choice(NAMES),
        "step": chance.choice(["0.5", "1", "๐.๒๕", "0,5"]),
        "method": chance.choice(["usual", "trimmed", "mean", "median"]),
        "gaps": chance.choice(["total-out", "others-mean"]),
        "discuss": str(chance.randrange(101)),
        "points": {item: chance.choice(["5", "๑๐", "0", "1000"]) for item in ITEMS},
        "levels": {item: [] for item in ITEMS} | {"1.1": [{"start": "0", "text": chance.choice(NAMES)}]},
        "ties": chance.sample(["mean", "wins", "vote", "groups"], chance.randrange(1, 5)),
        "tieGroups": ["2", "4"],
    }


def cents(text: str) -> int:
    digits = {0x0E50 + n: str(n) for n in range(10)}
    return round(float(text.translate(digits).replace(",", ".")) * 100)


def test_whatever_the_form_lets_pass_is_read_as_it_was_meant() -> None:
    chance = random.Random(4)
    cases = [random_declared(chance) for _ in range(40)]
    answers = declared_in_node([{"declared": case, "scored": "False"} for case in cases])
    for case, made in zip(cases, answers, strict=True):
        assert made["slips"] == []
        levels = {
            item: tuple(ScoreLevel(0, level["text"]) for level in case["levels"][item]) for item in ITEMS
        }
        wanted = dataclasses.replace(
            scoring(),
            name=case["name"],
            source=case["source"],
            step=cents(case["step"]),
            method=case["method"],
            gaps=case["gaps"],
            discuss=int(case["discuss"]),
            items=tuple(ItemPoints(item, cents(case["points"][item]), levels[item]) for item in ITEMS),
            ties=tuple(TieRule(by, ("2", "4") if by == "groups" else ()) for by in case["ties"]),
        )
        assert read(made["file"]) == wanted


FIVE = dict.fromkeys(ITEMS, "5")


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ({"name": " "}, "ยังไม่ได้ตั้งชื่อเกณฑ์"),
        ({"source": ""}, "ยังไม่ได้บอกที่มา"),
        ({"step": "0"}, "ขั้นคะแนน “0” ใช้ไม่ได้"),
        ({"step": "ครึ่ง"}, "ขั้นคะแนน “ครึ่ง” ใช้ไม่ได้"),
        ({"discuss": "130"}, "ความต่างที่ต้องคุยกัน “130” ใช้ไม่ได้"),
        ({"points": FIVE | {"1.2": ""}}, "ข้อ 1.2 ยังไม่มีคะแนนเต็ม"),
        ({"points": FIVE | {"1.2": "5.25"}}, "ข้อ 1.2: คะแนนเต็ม “5.25” ใช้ไม่ได้"),
        ({"points": FIVE | {"2.1": "1001"}}, "ข้อ 2.1: คะแนนเต็ม “1001” ใช้ไม่ได้"),
        ({"levels": {"1.1": [{"start": "6", "text": "เห็น"}]}}, "ข้อ 1.1: ระดับที่เริ่ม “6”"),
        ({"levels": {"1.1": [{"start": "1", "text": " "}]}}, "ข้อ 1.1: ระดับที่เริ่ม “1”"),
        ({"ties": []}, "ยังไม่ได้เลือกวิธีตัดสินเมื่อคะแนนเสมอ"),
        ({"ties": ["mean", "mean"]}, "ซ้ำกัน"),
        ({"ties": ["groups"], "tieGroups": []}, "เลือกหมวดที่ใช้ตัดสิน"),
    ],
)
def test_each_slip_is_said(slip: dict[str, Any], said: str) -> None:
    (made,) = declared_in_node([{"declared": slip, "scored": "True"}])
    assert made["slips"]
    assert [line for line in made["slips"] if said not in line] == []

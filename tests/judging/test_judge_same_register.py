"""The page issues the register that the command issues, says the same changes, and makes the same invitations."""

from __future__ import annotations

import dataclasses
import json
import random
from typing import Any

from tambon_showcase.judging.judges_list import read_judges
from tambon_showcase.judging.papers import COMMITTEE, INVITE, Judge
from tambon_showcase.judging.reissue import changes_th, reissued
from tambon_showcase.judging.shape import read_json
from tests.judging.example import CODES, committee, terms
from tests.judging.in_node import issued_in_node, pasted_in_node

FRESH = "F" * 42 + "A"
CASES = 60


def random_judge(chance: random.Random, number: str) -> dict[str, Any]:
    return {
        "id": number,
        "name": chance.choice([f"กรรมการ {number}", "ชื่อ “ใหม่” {id}"]),
        "position": chance.choice(["", "พัฒนาการจังหวัด"]),
        "recused": [code for code in CODES if chance.random() < 0.2],
        "leaves": chance.random() < 0.2,
        "renewed": chance.random() < 0.2,
    }


def random_case(chance: random.Random) -> dict[str, Any]:
    old = committee({"J02": (CODES[0],)})
    kept = dataclasses.replace(old, entries=tuple(code for code in CODES if chance.random() < 0.8))
    numbers = [*(judge.id for judge in old.judges), *chance.sample(["J06", "A_1"], chance.randrange(3))]
    return {
        "old": kept.as_json(),
        "listed": [random_judge(chance, number) for number in numbers],
        "codes": [code for code in CODES if chance.random() < 0.8],
        "fresh": FRESH,
        "committee": kept,
    }


def test_both_issue_the_same_register() -> None:
    chance = random.Random(20)
    cases = [random_case(chance) for _ in range(CASES)]
    sent = [{key: value for key, value in case.items() if key != "committee"} for case in cases]
    for case, made in zip(cases, issued_in_node(sent), strict=True):
        listed = case["listed"]
        judges = [Judge(j["id"], j["name"], tuple(j["recused"]), FRESH, j["position"]) for j in listed]
        gone = [judge["id"] for judge in listed if judge["leaves"]]
        replaced = [judge["id"] for judge in listed if judge["renewed"]]
        withdrawn = [*gone, *(code for code in CODES if code not in case["codes"])]
        new = reissued(
            case["committee"], [j for j in judges if j.id not in gone], terms(), withdrawn, replaced
        )
        wanted = json.loads(json.dumps(new.as_json()))
        assert made["now"] == wanted
        assert made["said"] == list(changes_th(case["committee"], new))
        assert made["invites"] == [json.loads(json.dumps(new.invite(judge))) for judge in new.judges]
        assert read_json(json.dumps(made["now"]).encode(), COMMITTEE, "committee.json")[1] == []
        for invite in made["invites"]:
            assert read_json(json.dumps(invite).encode(), INVITE, "invite")[1] == []


COLUMNS = "เลขกรรมการ\tชื่อ\tตำแหน่ง\tงดให้คะแนน\n"
READ = (
    f"{COLUMNS}1\tนาย ก\tพัฒนาการจังหวัด\t999902\n\t\t\t\nJ๐๒\tนาง ข\t\t๙๙๙๙๐๑ 999903\n",
    f"{COLUMNS}J01\tนาย ก\t\tไม่มี\nJ02\tนาง ข\t\t-\n",
    "งดให้คะแนน\tชื่อ\tเลขกรรมการ\n999901/999905\tนาย ก\tK9\n",
)
REFUSED = (
    f"{COLUMNS}J01\tนาย ก\t\tตำบลสมมุติ2\n",
    f"{COLUMNS}J01\tนาย ก\t\t99990\n",
    "เลขกรรมการ\tชื่อ\tงดคะแนน\nJ01\tนาย ก\t999901\n",
)


def test_a_pasted_list_is_read_as_its_file() -> None:
    for text, made in zip(READ + REFUSED, pasted_in_node(READ + REFUSED), strict=True):
        judges, findings = read_judges(text.replace("\t", ",").encode(), "judges.csv", terms())
        wanted = [(one.id, one.name, one.position, list(one.recused)) for one in judges]
        if text in READ:
            assert (findings, made["wrong"]) == ([], [])
            assert [
                tuple(j[k] for k in ("id", "name", "position", "recused")) for j in made["judges"]
            ] == wanted
        else:
            assert findings
            assert made["wrong"]
            assert made["judges"] == []

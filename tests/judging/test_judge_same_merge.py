"""The merge in the browser computes the command's result, field by field and table by table."""

from __future__ import annotations

import dataclasses
import json
import random
from typing import Any

import pytest

from tambon_showcase.judging.meeting import MEETING, ROLES, meeting_from_json
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tambon_showcase.judging.minutes_sections import minutes_sections
from tambon_showcase.judging.model import GapRule
from tambon_showcase.judging.shape import read_json
from tambon_showcase.judging.tables import tables
from tests.judging.example import (
    BUILD,
    CODES,
    ITEMS,
    JUDGES,
    ballot,
    committee,
    meeting_value,
    sheet,
    signed,
    terms,
)
from tests.judging.in_node import merged_in_node

STRANGE = (None, 0, 2.5, 4.5, 7, -1, 0.3, 1e5, 99_999_999)


def random_scores(chance: random.Random) -> dict[str, Any]:
    if chance.random() < 0.3:
        items = chance.sample((*ITEMS, "9.9"), chance.randrange(3, 7))
        return {item: chance.choice(STRANGE) for item in items}
    return {item: float(chance.randrange(6)) for item in ITEMS}


def random_entry(chance: random.Random, code: str) -> dict[str, Any]:
    entry = ballot(code, random_scores(chance), comment=chance.choice(["", "=1+1", "ดี\n<b>"]))
    entry["comments"] = {"1.1": chance.choice(["", "หมายเหตุ 😀"])}
    entry["judgements"] = {item: chance.choice(["met", "partly", "missing", ""]) for item in ITEMS}
    if chance.random() < 0.1:
        entry["recused"] = "ญาติ"
    said = random.Random(json.dumps(entry)).choice([None, "", "yes"])
    if said is not None:
        entry["confirmed"] = said
    if chance.random() < 0.03:
        entry["zz"] = {"__proto__": 1}
    return entry


def random_files(chance: random.Random, rubric: str) -> list[tuple[str, bytes]]:
    files = []
    for judge in chance.sample((*JUDGES, "J09"), chance.randrange(1, 7)):
        entries = [
            random_entry(chance, code) for code in chance.sample((*CODES, "100101"), chance.randrange(1, 7))
        ]
        body = sheet(judge, entries, rubric=rubric, build=chance.choice([BUILD, BUILD, "older"]))
        if (keyed := random.Random(f"{judge} {len(entries)}").choice([None, "", "ผู้คีย์ <b>"])) is not None:
            body["keyed"] = keyed
        body["history"] = {"0000000a": str(chance.randrange(1, 4))}
        if chance.random() < 0.05:
            body["year"] = "2566"
        data = signed(body)
        files.append((f"{judge}.json", data.replace(b"2.5", b"3.5") if chance.random() < 0.1 else data))
        if chance.random() < 0.2:
            files.append(
                (f"{judge}b.json", signed({**body, "history": {"0000000a": "2"}, "entries": entries[:1]}))
            )
    return [*files, ("บิดเบี้ยว.json", b"{")] if chance.random() < 0.2 else files


def random_meeting(chance: random.Random, result: MergedResult) -> dict[str, Any]:
    """What a secretary wrote of it, down to nothing."""
    words = ["", "1/2565", "{n} “ก”\n<b>"]
    members = [
        {"judge": judge, "role": chance.choice(ROLES), "absent": chance.choice(["", "", "ลาป่วย"])}
        for judge in chance.sample(JUDGES, 3)
    ]
    taken = [note for note in result.notes if chance.random() < 0.5]
    notes = [{"code": note.code, "item": note.item, "judge": note.judge} for note in taken]
    return meeting_value(lambda: chance.choice(words), members=members, notes=notes)


def random_case(chance: random.Random, number: int) -> dict[str, Any]:
    scored = chance.random() < 0.85
    gaps: GapRule = "others-mean" if scored and number % 2 else "total-out"
    declared = terms(scored, gaps)
    barred = {chance.choice(JUDGES): (chance.choice(CODES),)}
    register = committee(barred, scored) if chance.random() < 0.6 else None
    register = register and dataclasses.replace(register, rubric=declared.rubric)
    files = random_files(chance, declared.rubric)
    votes = chance.sample([*CODES, "999911"], 2)
    result = merge(files, declared, register, votes)
    wanted = dataclasses.asdict(result)
    wanted["agreement"] = result.agreement._asdict()
    for finding in wanted["findings"]:  # how findings are joined for the console is not the browser's
        del finding["lines"], finding["frame"], finding["each_line"], finding["costs_file"]
    sent = {
        "files": files,
        "committee": register and register.as_json(),
        "votes": votes,
        "scored": gaps if gaps == "others-mean" else str(scored),
    }
    sent["meeting"] = random_meeting(random.Random(number), result)
    assert read_json(json.dumps(sent["meeting"]).encode(), MEETING, "meeting.json")[1] == []
    minutes = minutes_sections(result, declared, register, meeting_from_json(sent["meeting"]))
    found = {
        "result": wanted,
        "tables": [dataclasses.asdict(table) for table in tables(result)],
        "minutes": [dataclasses.asdict(section) for section in minutes],
    }
    return {"sent": sent, "wanted": json.loads(json.dumps(found))}


def same(wanted: Any, found: Any, path: str = "") -> None:
    """Equal, numbers to 1e-9; a difference names its place."""
    if isinstance(wanted, dict):
        assert wanted.keys() == found.keys(), path
        for key in wanted:
            same(wanted[key], found[key], f"{path}.{key}")
    elif isinstance(wanted, list):
        assert len(wanted) == len(found), path
        for index, (one, other) in enumerate(zip(wanted, found, strict=True)):
            same(one, other, f"{path}[{index}]")
    elif isinstance(wanted, float) or (isinstance(found, float) and wanted is not None):
        assert found == pytest.approx(wanted, abs=1e-9), path
    else:
        assert found == wanted, path


def test_both_merges_agree_on_random_contests():
    chance = random.Random(99)
    cases = [random_case(chance, number) for number in range(60)]
    found = merged_in_node([case["sent"] for case in cases])
    for number, (case, got) in enumerate(zip(cases, found, strict=True)):
        same(case["wanted"], got, str(number))
    ties = {row["tie"] for case in cases for row in case["wanted"]["result"]["standings"]}
    codes = {one["code"] for case in cases for one in case["wanted"]["result"]["findings"]}
    assert {"", "groups", "vote"} <= ties
    assert codes >= {
        f"T{number}"
        for number in (760, 767, 768, 781, 783, 786, 788, 789, 790, 791, 792, 793, 794, 795, 797, 798, 799)
    }

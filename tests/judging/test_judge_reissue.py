"""A register that is issued again: what was signed stays valid, and every change is said."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.judging.papers import Judge
from tambon_showcase.judging.reissue import changes_th, reissued
from tests.judging.example import ROOT, committee, pack, terms

FRESH = "F" * 42 + "A"


def again(*judges: Judge, withdrawn=(), replaced=()):
    old = committee()
    new = reissued(old, judges, terms(), withdrawn, replaced)
    return old, new, list(changes_th(old, new))


def test_nothing_changed_is_only_another_issue():
    old, new, told = again()
    assert told == []
    assert dataclasses.replace(new, issue="1") == old
    assert new.issue == "2"


def test_a_judge_is_added_and_everybody_elses_secret_stays():
    old, new, told = again(Judge("J06", "กรรมการ ใหม่", (), FRESH))
    assert new.judges == (*old.judges, Judge("J06", "กรรมการ ใหม่", (), FRESH))
    assert told == ["เพิ่มกรรมการ J06 กรรมการ ใหม่"]


def test_a_conflict_and_a_name_change_while_the_secret_stays():
    old, new, told = again(Judge("J01", "ชื่อใหม่", ("999901",), FRESH))
    assert new.judges[0] == Judge("J01", "ชื่อใหม่", ("999901",), old.judges[0].secret)
    assert len(told) == 2


def test_only_a_named_judge_gets_another_secret_or_leaves():
    old, new, told = again(
        Judge("J01", "กรรมการ J01", (), FRESH), replaced=("J01",), withdrawn=("J05", "999905")
    )
    assert new.judges[0].secret == FRESH
    assert [judge.id for judge in new.judges] == ["J01", "J02", "J03", "J04"]
    assert new.entries == old.entries[:4]
    assert len(told) == 3


def run(desk: Path, *words: str) -> int:
    place = ["--pack", str(desk / "pack.json"), "--out", str(desk / "out"), "--root", str(ROOT)]
    judges = ["--judges", str(desk / "judges.csv"), "--site", "https://example.go.th"]
    return main(["judge", "invite", *judges, *words, *place])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "pack.json").write_bytes(pack())
    (tmp_path / "judges.csv").write_text("เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ01,ก,\nJ02,ข,\n", encoding="utf-8")
    assert run(tmp_path) == 0
    return tmp_path


def secrets(desk: Path) -> dict[str, str]:
    register = json.loads((desk / "out" / "committee.json").read_bytes())
    return {judge["id"]: judge["secret"] for judge in register["judges"]}


def test_a_second_time_overwrites_nothing_unasked_and_says_what_to_do(desk: Path, capsys):
    before = secrets(desk)
    assert run(desk) == 1
    assert "--update" in capsys.readouterr().err
    assert secrets(desk) == before


def test_the_register_is_brought_up_to_date_and_the_old_one_kept(desk: Path, capsys):
    before = secrets(desk)
    (desk / "judges.csv").write_text("เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ03,ค,999901\n", encoding="utf-8")
    assert run(desk, "--update", "--withdraw", "J02") == 0
    after = secrets(desk)
    assert after["J01"] == before["J01"]
    assert after.keys() == {"J01", "J03"}
    assert (desk / "out" / "committee-1.json").exists()
    told = capsys.readouterr().out
    assert "ถอนกรรมการ J02" in told
    assert "เพิ่มกรรมการ J03" in told


def test_an_unknown_number_changes_nothing(desk: Path, capsys):
    before = secrets(desk)
    assert run(desk, "--update", "--withdraw", "J09") == 1
    assert "J09" in capsys.readouterr().err
    assert secrets(desk) == before


def test_secrets_are_kept_out_of_git_wherever_they_are(desk: Path):
    ignored = (desk / "out" / ".gitignore").read_text("utf-8").splitlines()
    assert {"/committee.json", "/committee-*.json", "/invitations.html"} <= set(ignored)
    (desk / "out" / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    before = secrets(desk)
    assert run(desk, "--update", "--replace", "J01") == 1
    assert (desk / "out" / ".gitignore").read_text("utf-8") == "*.tmp\n"
    assert secrets(desk) == before

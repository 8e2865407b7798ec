"""The commands an officer types: what they make, what they say, and how they end."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.cli.common import entry_code, newest_year

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the rules of 2565 and no entry."""
    shutil.copytree(ROOT / "tambons/2565/_rules", tmp_path / "tambons/2565/_rules")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def tambon(root: Path, *words: str) -> int:
    return main([*words, "--root", str(root)])


def entry(root: Path, code: str) -> Path:
    (folder,) = root.glob(f"tambons/2565/*/{code}-*")
    return folder


@pytest.mark.parametrize("code", ["640904", "450109", "850406"])
def test_a_new_folder_holds_nothing_to_mend(
    root: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tambon(root, "new", code) == 0
    assert f"tambon check {code}" in capsys.readouterr().out
    assert tambon(root, "check", code) == 0
    assert "ต้องแก้ 0 จุด" in capsys.readouterr().out


def test_new_never_touches_a_folder_that_is_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tambon(root, "new", "640904")
    main_file = entry(root, "640904") / "tambon.yml"
    main_file.write_text("ของเดิม", encoding="utf-8")
    assert tambon(root, "new", "640904") == 2
    assert "มีโฟลเดอร์นี้แล้ว" in capsys.readouterr().err
    assert main_file.read_text(encoding="utf-8") == "ของเดิม"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "000000"], "ไม่พบรหัสตำบล 000000"),
        (["new", "640904", "--year", "2599"], "ไม่พบกติกาของปี 2599"),
        (["check", "640904"], "tambon new 640904"),
        (["new-edition", "2565", "--from", "2565"], "มีกติกาของปี 2565 แล้ว"),
        (["new-edition", "2568", "--from", "2500"], "ไม่พบกติกาของปี 2500"),
    ],
)
def test_wrong_use_says_what_to_do(
    root: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tambon(root, *words) == 2
    assert said in capsys.readouterr().err


def test_a_new_edition_is_ready_for_entries(root: Path) -> None:
    assert tambon(root, "new-edition", "2568", "--from", "2565") == 0
    assert tambon(root, "new", "640904", "--year", "2568") == 0


def test_check_names_file_line_value_and_fix(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tambon(root, "new", "640904")
    (entry(root, "640904") / "tambon.yml").write_text('code: "640904"\nlevel: ระดับใหม่\n', encoding="utf-8")
    capsys.readouterr()
    assert tambon(root, "check", "640904", "--format", "json") == 1
    (found,) = [row for row in json.loads(capsys.readouterr().out) if row["value"] == "ระดับใหม่"]
    assert found["file"].endswith("640904-กลางดง/tambon.yml")
    assert (found["line"], found["severity"]) == (2, "error")
    assert found["message"]
    assert found["fix"]
    assert tambon(root, "check", "640904", "--format", "github") == 1
    assert "::error file=tambons/2565/64-สุโขทัย/640904-กลางดง/tambon.yml,line=2" in capsys.readouterr().out


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)


@pytest.mark.skipif(sys.platform == "win32", reason="ท่อของ Windows ไม่แจ้งว่าผู้อ่านเลิกอ่านแล้ว")
def test_a_reader_that_has_seen_enough_is_no_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        assert main(["schema"]) == 1
    assert capsys.readouterr().err == ""


def test_whoever_stops_a_command_reads_no_traceback(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tambon_showcase.cli.check.check_all", stop)
    assert tambon(root, "check") == 130
    assert capsys.readouterr() == ("", "")


def test_a_contest_of_no_named_year_is_the_newest(tmp_path: Path) -> None:
    assert newest_year(argparse.Namespace(year=None), tmp_path) == 0
    for year in ("2569", "2565"):
        (tmp_path / "tambons" / year / "_rules").mkdir(parents=True)
    assert newest_year(argparse.Namespace(year=None), tmp_path) == 2569
    assert newest_year(argparse.Namespace(year=2565), tmp_path) == 2565


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("640904", "640904"),
        ("tambons/2565/64-สุโขทัย/640904-นาทุ่ง", "640904"),
        ("tambons/2565/64-สุโขทัย/640904-นาทุ่ง/", "640904"),
        (r"C:\งาน\tambons\2565\64-สุโขทัย\640904-นาทุ่ง", "640904"),
        ("640904-นาทุ่ง", "640904"),
        ("./640904/", "640904"),
        ("64090", "64090"),
        ("6409041", "6409041"),
        ("นาทุ่ง", "นาทุ่ง"),
        ("tambons/2565", "tambons/2565"),
        ("", ""),
    ],
)
def test_the_folder_of_an_entry_may_be_typed_for_its_code(typed: str, code: str) -> None:
    assert entry_code(typed) == code

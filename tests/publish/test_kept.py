"""A page that cannot be built any more: the last good pages stay, but never against somebody's wish or safety."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tambon_showcase import pipeline
from tambon_showcase.publish import compiling
from tambon_showcase.publish.wishes import BuildReport
from tests.tiers import some

from .conftest import Project

CODE = "640904"
WORDS = "เรื่องเล่าของตำบล"


@pytest.fixture
def home(project: Project) -> Path:
    """An entry that was published once; what the test changes there comes after that."""
    folder = project.entry(CODE)
    (folder / "tables").mkdir()
    (folder / "photos").mkdir()
    (folder / "tables" / "products.csv").write_text("ชื่อผลิตภัณฑ์,ประเภท\nผ้าทอ,ผ้า\nกล้วยตาก,อาหาร\n", "utf-8")
    assert not project.publish().has_errors
    return folder


def history(project: Project) -> str:
    page = project.site / "2565" / CODE / "history.html"
    return page.read_text("utf-8") if page.exists() else ""


def codes(report: BuildReport) -> set[str]:
    return {finding.code for finding in report.findings if CODE in finding.file}


def spoil(folder: Path) -> None:
    main = folder / "tambon.yml"
    main.write_text(main.read_text("utf-8") + "unknown: x\n", "utf-8")


def test_a_new_fault_leaves_the_last_good_pages(project: Project, home: Path) -> None:
    before = project.files()
    spoil(home)
    report = project.publish()
    assert {"T112", "T903"} <= codes(report)
    assert WORDS in history(project)
    after = project.files()
    assert {name for name in after if after[name] != before.get(name)} <= {"build.json"}
    assert project.publish().rebuilt == 0, "the fault is remembered"
    assert codes(project.publish()) == codes(report)


@pytest.mark.parametrize("name", some(["tambon.yml", "tables/products.csv", "texts/history.md"], [1]))
def test_a_file_that_cannot_be_read_leaves_the_last_good_pages(
    project: Project, home: Path, name: str
) -> None:
    (home / name).write_bytes(bytes(range(128, 256)) * 3)
    assert "T903" in codes(project.publish())
    assert WORDS in history(project)


def test_a_text_that_notepad_saved_as_ansi_leaves_the_last_good_pages(project: Project, home: Path) -> None:
    text = home / "texts" / "history.md"
    text.write_bytes(text.read_text("utf-8").encode("cp874"))
    assert {"T118", "T903"} <= codes(project.publish())
    assert WORDS in history(project)


def test_kept_pages_are_replaced_when_the_fault_is_mended(project: Project, home: Path) -> None:
    good = (home / "tambon.yml").read_bytes()
    spoil(home)
    project.publish()
    (home / "tambon.yml").write_bytes(good)
    (home / "texts" / "history.md").write_text("## ที่มา\n\nเรื่องใหม่ที่ยาวกว่าเดิม\n", "utf-8")
    assert "T903" not in codes(project.publish())
    assert "เรื่องใหม่" in history(project)


def without_file(folder: Path) -> None:
    (folder / "texts" / "history.md").unlink()


def without_row(folder: Path) -> None:
    (folder / "tables" / "products.csv").write_text("ชื่อผลิตภัณฑ์,ประเภท\nผ้าทอ,ผ้า\n", "utf-8")


def without_cell(folder: Path) -> None:
    (folder / "tables" / "products.csv").write_text("ชื่อผลิตภัณฑ์,ประเภท\nผ้าทอ,ผ้า\nกล้วยตาก,\n", "utf-8")


def without_sentence(folder: Path) -> None:
    (folder / "texts" / "history.md").write_text("## ที่มา\n\nเรื่อง\n", "utf-8")


@pytest.mark.parametrize(
    "take_away", some([without_file, without_row, without_cell, without_sentence], [1, 3])
)
def test_what_was_taken_away_never_stays(project: Project, home: Path, take_away: object) -> None:
    spoil(home)
    take_away(home)  # type: ignore[operator]
    report = project.publish()
    assert "T112" in codes(report) and "T903" not in codes(report)
    assert history(project) == ""
    assert "ตำบลกลางดง" in (project.site / "2565" / CODE / "index.html").read_text("utf-8")


def test_what_was_taken_away_later_does_not_stay_either(project: Project, home: Path) -> None:
    spoil(home)
    assert "T903" in codes(project.publish())
    without_row(home)
    assert "T903" not in codes(project.publish())
    assert history(project) == ""


@pytest.mark.parametrize(
    "put",
    some(
        [
            ("texts/more.md", "เลขประจำตัวประชาชน 1 1111 11111 11 9\n"),
            ("texts/more.md", "[ดู](javascript:alert(1))\n"),
        ]
    ),
)
def test_nothing_stays_when_the_fault_is_about_data_or_safety(
    project: Project, home: Path, put: tuple[str, str]
) -> None:
    (home / put[0]).write_text(put[1], "utf-8")
    report = project.publish()
    assert any(code.startswith("T4") for code in codes(report))
    assert history(project) == ""


def test_an_unforeseen_fault_leaves_the_pages_and_tells_no_internals(
    project: Project, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("internal detail")

    monkeypatch.setattr(pipeline, "assess", fail)
    report = project.publish(word="other look")
    assert {"T902", "T903"} <= codes(report)
    assert WORDS in history(project)
    assert not any("internal" in f.message or "Zero" in f.message for f in report.findings)
    kept = "".join(path.read_text("utf-8") for path in (project.root / ".cache/tambon/faults").iterdir())
    assert "internal detail" in kept


def test_what_the_machine_could_not_do_is_tried_again(
    project: Project, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "render_entry", full)
        assert project.publish(word="other look").rebuilt == 3
    assert WORDS in history(project)
    assert project.publish(word="other look").rebuilt == 3, "no result was remembered"
    assert project.publish(word="other look").rebuilt == 0


def test_a_lost_worker_is_tried_again_and_the_pages_stay(
    project: Project, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        os._exit(9)

    with monkeypatch.context() as patched:
        patched.setattr(compiling, "compile_entry", die)
        report = project.publish(word="other look")
    assert {"T901", "T903"} <= codes(report)
    assert WORDS in history(project)
    assert project.publish(word="other look").rebuilt == 3
    assert codes(project.publish(word="other look")) & {"T901", "T903"} == set()


def test_a_site_that_is_gone_keeps_nothing(project: Project, home: Path) -> None:
    spoil(home)
    shutil.rmtree(project.site)
    assert "T903" not in codes(project.publish())
    assert history(project) == ""

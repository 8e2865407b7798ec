"""How `tambon build` ends: a program that runs it must learn that an entry has errors, but only when it used the option."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.finding import Finding, Severity
from tambon_showcase.publish import publisher, shell_site
from tambon_showcase.publish.wishes import BuildReport
from tambon_showcase.site.own_files import NameTakenError
from tambon_showcase.site.shells import Shells

FOUND = {
    severity: Finding("T001", severity, "tambons/x/tambon.yml", 3, "ผิดตรงนี้", "แก้อย่างนี้")
    for severity in Severity
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: ทดสอบ\n", encoding="utf-8")
    monkeypatch.setattr(shell_site, "shells_for", lambda *_: Shells({}, {}, ()))
    return tmp_path


def build(root: Path, monkeypatch: pytest.MonkeyPatch, found: list[Finding], *words: str) -> int:
    report = BuildReport(3, 2, 1, tuple(found))
    monkeypatch.setattr(publisher, "publish", lambda *_, **__: report)
    return main(["build", *words, "--root", str(root)])


@pytest.mark.parametrize(
    ("severity", "words", "ends"),
    [
        (Severity.ERROR, ["--strict"], 1),
        (Severity.ERROR, [], 0),
        (Severity.WARNING, ["--strict"], 0),
        (Severity.NOTE, ["--strict"], 0),
    ],
)
def test_only_strict_and_only_errors_end_with_one(
    severity: Severity, words: list[str], ends: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(root, monkeypatch, [FOUND[Severity.NOTE], FOUND[severity]], *words) == ends


@pytest.mark.parametrize(
    ("years", "ends"),
    [
        ({"old_rules": (2566,)}, 3),
        ({"left_out": (2566,)}, 1),
        ({"old_rules": (2565,), "left_out": (2566,)}, 1),
    ],
)
def test_a_year_without_rules_of_its_own_is_told_by_the_end_too(
    years: dict[str, tuple[int, ...]], ends: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publisher, "publish", lambda *_, **__: BuildReport(3, 2, 1, (), **years))
    assert main(["build", "--root", str(root)]) == ends


def test_errors_are_told_with_place_and_fix_and_the_rest_is_left_to_check(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build(root, monkeypatch, [FOUND[Severity.ERROR]])
    said = capsys.readouterr()
    for words in ("tambons/x/tambon.yml", "บรรทัด 3", "T001", "ผิดตรงนี้", "แก้อย่างนี้"):
        assert words in said.err
    assert "ตำบล 3 แห่ง สร้างใหม่ 2 ลบ 1" in said.out
    build(root, monkeypatch, [FOUND[Severity.WARNING]])
    assert "ผิดตรงนี้" not in capsys.readouterr().err


def test_what_others_changed_is_said_in_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for paths, lines in ((), 0), (("site/browse/index.html", "site/2565/640904"), 1):
        report = BuildReport(3, 2, 1, (), changed_outside=paths)
        monkeypatch.setattr(publisher, "publish", lambda *_, report=report, **__: report)
        assert main(["build", "--root", str(root)]) == 0
        said = [line for line in capsys.readouterr().err.splitlines() if "ไม่ตรงกับที่สร้างไว้" in line]
        assert len(said) == lines and all(f"{len(paths)} แห่ง" in one and paths[0] in one for one in said)


def test_a_file_of_the_site_where_ours_belongs_ends_with_one(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> BuildReport:
        raise NameTakenError("กรุณาเปลี่ยนชื่อหรือย้าย 2565/news.md")

    monkeypatch.setattr(publisher, "publish", fail)
    assert main(["build", "--root", str(root)]) == 1
    assert "กรุณาเปลี่ยนชื่อหรือย้าย 2565/news.md" in capsys.readouterr().err


def test_a_theme_that_fails_ends_with_one_and_says_why(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> Shells:
        raise shell_site.ShellSiteError("ไม่มี @@content@@")

    monkeypatch.setattr(shell_site, "shells_for", fail)
    assert build(root, monkeypatch, []) == 1
    assert "ไม่มี @@content@@" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("address", "history", "told"),
    [
        ("https://a.example/", "", "safe.directory"),
        ("https://a.example/", "f00d", ""),
        ("", "", "site_url"),
    ],
)
def test_a_feed_without_entries_is_said_with_what_to_do(
    address: str,
    history: str,
    told: str,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A shallow clone, or a folder of another owner, made an empty feed without a word."""
    (root / "mkdocs.yml").write_text(f"site_name: ทดสอบ\nsite_url: '{address}'\n", encoding="utf-8")
    monkeypatch.setattr("tambon_showcase.publish.history.revision", lambda _: history)
    assert build(root, monkeypatch, []) == 0
    said = [line for line in capsys.readouterr().err.splitlines() if "feed.xml" in line]
    assert len(said) == bool(told) and all(told in line for line in said)

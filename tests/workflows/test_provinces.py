"""Which provinces are worth a machine of their own in a publishing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "changed_provinces.py"
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.go.th", "-c", "commit.gpgsign=false")


def git(repo: Path, *words: str) -> str:
    return subprocess.run([*GIT, *words], cwd=repo, capture_output=True, text=True, check=True).stdout.strip()


def write(repo: Path, *names: str) -> str:
    """Commit these files; returns the commit."""
    for name in names:
        path = repo / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.read_text("utf-8") + "ก" if path.exists() else "ก", encoding="utf-8")
    git(repo, "add", "--all")
    git(repo, "commit", "--quiet", "--message", "x")
    return git(repo, "rev-parse", "HEAD")


def entries(province: str, count: int, year: int = 2565) -> list[str]:
    return [f"tambons/{year}/{province}-จังหวัด/{province}{number:04}-ก/tambon.yml" for number in range(count)]


def provinces(repo: Path, before: str) -> str:
    words = [sys.executable, "-I", str(SCRIPT), "--before", before, "--github-output", str(repo / "out")]
    done = subprocess.run(words, cwd=repo, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".gitignore").write_text("out\n", encoding="utf-8")
    return tmp_path


def test_few_changed_entries_are_built_by_one_machine(repo: Path) -> None:
    before = write(repo, *entries("64", 30), *entries("16", 30))
    write(repo, *entries("64", 20))
    assert provinces(repo, before) == ""
    assert (repo / "out").read_text("utf-8") == "provinces=[]\n"


def test_many_are_shared_out_and_other_provinces_stay(repo: Path) -> None:
    before = write(repo, *entries("64", 30), *entries("16", 30), *entries("99", 1))
    write(repo, *entries("64", 20), *entries("99", 1))
    assert provinces(repo, before) == "64 99"
    assert (repo / "out").read_text("utf-8") == 'provinces=["64", "99"]\n'


@pytest.mark.parametrize("name", ["mkdocs.yml", "tambons/2565/_rules/edition.yml", "plugins/a.py"])
def test_what_every_entry_is_made_with_changes_all(name: str, repo: Path) -> None:
    before = write(repo, *entries("64", 30), *entries("16", 1))
    write(repo, name)
    assert provinces(repo, before) == "16 64"


@pytest.mark.parametrize("before", ["none", "0" * 40, "--upload-pack=x"])
def test_where_nobody_knows_what_was_published_all_are_built(before: str, repo: Path) -> None:
    write(repo, *entries("64", 30), *entries("16", 1))
    words = [sys.executable, "-I", str(SCRIPT), f"--before={before}"]
    done = subprocess.run(words, cwd=repo, capture_output=True, text=True, check=True)
    assert done.stdout == "16 64\n"


def test_entries_that_are_gone_need_no_machine(repo: Path) -> None:
    before = write(repo, *entries("64", 30))
    git(repo, "rm", "--quiet", "-r", "tambons")
    write(repo, "a")
    assert provinces(repo, before) == ""

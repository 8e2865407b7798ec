"""Dates of entries from git: each its own, none without a whole history, whatever the folder is called."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tambon_showcase.publish.history import entry_dates, has_feed, last_commit, revision
from tambon_showcase.settings import Settings

SITE = "https://x.go.th/"
FIRST, SECOND, THIRD = 1_600_000_000, 1_600_086_400, 1_700_000_000
A, B = "tambons/2565/64-สุโขทัย/640904-กลางดง", "tambons/2566/16-ลพบุรี/160104-โก่งธนู"


def git(root: Path, *arguments: str, time: int = FIRST) -> None:
    who = {
        f"GIT_{role}_{what}": "x@example.go.th"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    dates = {f"GIT_{role}_DATE": f"{time} +0700" for role in ("AUTHOR", "COMMITTER")}
    subprocess.run(
        ["git", "-C", str(root), *arguments],
        check=True,
        capture_output=True,
        env={**who, **dates, "PATH": _PATH},
    )


_PATH = "/usr/bin:/bin:/usr/local/bin"


def commit(root: Path, time: int, **files: str) -> None:
    for folder, text in files.items():
        path = root / {"a": A, "b": B, "rules": "tambons/2565/_rules"}[folder] / "tambon.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git(root, "add", ".")
    git(root, "commit", "-m", "x", time=time)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project inside a larger repository, as a province may keep it."""
    folder = tmp_path / "repository/project"
    folder.mkdir(parents=True)
    git(folder.parent, "init", "-q")
    commit(folder, FIRST, a="1", rules="1")
    commit(folder, SECOND, b="1")
    commit(folder, THIRD, a="2")
    return folder


def test_each_entry_has_its_first_and_its_last_day(root: Path) -> None:
    first, second, third = (datetime.fromtimestamp(time, UTC) for time in (FIRST, SECOND, THIRD))
    assert entry_dates(root) == {"2565/640904": (first, third), "2566/160104": (second, second)}


def test_a_feed_needs_an_address_and_a_history_or_is_the_sites_own(root: Path, tmp_path: Path) -> None:
    assert last_commit(root) == datetime.fromtimestamp(THIRD, UTC)
    sites = [Settings(place, place, url) for place in (root, tmp_path) for url in (SITE, "")]
    assert [has_feed(site) for site in sites] == [True, False, False, False]
    assert has_feed(sites[-1], {"feed.xml": "feed.xml"})


def test_a_folder_that_got_another_name_is_the_same_entry(root: Path) -> None:
    (root / A).rename(root / f"{A}-ใหม่")
    git(root, "add", ".")
    git(root, "commit", "-m", "x", time=THIRD + 5)
    assert entry_dates(root)["2565/640904"].published == datetime.fromtimestamp(FIRST, UTC)


def test_what_is_not_committed_has_no_date(root: Path) -> None:
    (root / "tambons/2565/67-เพชรบูรณ์/670316-ลานบ่า").mkdir(parents=True)
    assert "2565/670316" not in entry_dates(root)


def test_without_a_whole_history_nothing_is_dated(root: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", (root.parent).as_uri(), str(shallow))
    for folder in (shallow / "project", tmp_path, tmp_path / "nowhere"):
        assert (entry_dates(folder), revision(folder)) == ({}, "")


def test_a_machine_without_git_builds_without_dates(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))
    assert (entry_dates(root), revision(root)) == ({}, "")


def test_the_revision_changes_with_every_commit(root: Path) -> None:
    before = revision(root)
    commit(root, THIRD, b="2")
    assert before and revision(root) != before

"""git as the program calls it: the folder's own repository, whatever the surroundings say, and one error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.git import GitError, commit_of, git, only_here
from tests.desk.officer import git as by_hand


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / "project").mkdir(parents=True)
    (folder / "project/ก.txt").write_text("x", "utf-8")
    by_hand(folder, "init", "-q", "-b", "main")
    by_hand(folder, "add", "-A")
    by_hand(folder, "commit", "-qm", "start")
    return folder


@pytest.mark.parametrize("variable", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"])
def test_another_repository_of_the_surroundings_is_not_used(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert git(repository, "ls-files").decode().split() == ["project/ก.txt"]
    assert git(repository, "status", "--porcelain") == b""


def test_a_folder_in_a_repository_has_its_history_unless_only_its_own_counts(repository: Path) -> None:
    inside = repository / "project"
    assert git(inside, "rev-parse", "HEAD") == git(repository, "rev-parse", "HEAD")
    with pytest.raises(GitError, match="not a git repository"):
        git(inside, "rev-parse", "HEAD", variables=only_here(inside))
    assert git(repository, "rev-parse", "HEAD", variables=only_here(repository))


def test_what_git_refuses_is_told_in_its_words(repository: Path) -> None:
    with pytest.raises(GitError, match=r"^git diff: .*\b0{40}\b"):
        git(repository, "diff", "0" * 40, "HEAD")


def test_a_machine_without_git_and_a_folder_that_is_not_there_are_the_same_error(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(GitError):
        git(repository / "nowhere", "rev-parse", "HEAD")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git rev-parse: "):
        git(repository, "rev-parse", "HEAD")


def test_input_and_variables_reach_git(repository: Path) -> None:
    name = git(repository, "hash-object", "--stdin", data=b"x").strip()
    assert name == git(repository, "rev-parse", "HEAD:project/ก.txt").strip()
    author = {"GIT_AUTHOR_NAME": "โต๊ะ", "GIT_AUTHOR_EMAIL": "desk@localhost"}
    assert git(repository, "var", "GIT_AUTHOR_IDENT", variables=author).decode().startswith("โต๊ะ <desk@")


def test_what_takes_too_long_is_the_same_error(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tambon_showcase.git.TIME_LIMIT_S", 0)
    with pytest.raises(GitError, match="timed out"):
        git(repository, "rev-parse", "HEAD")


def test_variables_without_a_value_do_not_reach_git(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_AUTHOR_NAME", "of the surroundings")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "a@example.com")
    here = git(repository, "var", "GIT_AUTHOR_IDENT").decode()
    assert here.startswith("of the surroundings <a@example.com>")
    dropped = {"GIT_AUTHOR_NAME": None, "GIT_AUTHOR_EMAIL": "b@example.com"}
    apart = git(repository, "-c", "user.name=own", "var", "GIT_AUTHOR_IDENT", variables=dropped).decode()
    assert apart.startswith("own <b@example.com>")


def test_a_command_may_have_a_limit_of_its_own(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GitError, match="timed out"):
        git(repository, "rev-parse", "HEAD", limit_s=0.000_001)
    monkeypatch.setattr("tambon_showcase.git.TIME_LIMIT_S", 0)
    assert git(repository, "rev-parse", "HEAD", limit_s=60)


def test_a_commit_is_found_by_its_whole_name_in_this_repository_alone(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD").decode().strip()
    git(repository, "update-ref", "refs/heads/desk/2565-640904", head)
    assert commit_of(repository, "refs/heads/desk/2565-640904") == head
    assert commit_of(repository, "refs/heads/desk/2565-64090") == ""
    with pytest.raises(GitError):
        commit_of(repository / "project", "refs/heads/main")

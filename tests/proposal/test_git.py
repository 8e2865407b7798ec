"""What git says changed, and which of it is laid over the tree that is built: only entries, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.git import GitError
from tambon_showcase.proposal.git import changed_files, lay
from tambon_showcase.proposal.scope import ChangedEntry, FileChange, scope_of

from .repository import FIRST, SECOND, Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two entries and a central file, in one commit."""
    made = Repository(tmp_path / "repository")
    for folder in (FIRST, SECOND):
        made.write(f"{folder}/tambon.yml", "code: x\n")
    made.write("mkdocs.yml", "site_name: x\n")
    made.write("ไฟล์ มีวรรค.txt", "x")
    made.commit("เริ่มต้น")
    return made


def change_of(repository: Repository) -> tuple[FileChange, ...]:
    base = repository.git("rev-parse", "HEAD")
    return changed_files(repository.root, base, repository.commit())


def seen(found: tuple[FileChange, ...]) -> list[tuple[str, str, str]]:
    return sorted((change.status, change.mode, change.path) for change in found)


def test_added_changed_and_deleted_files_are_told_with_their_kind(repository: Repository) -> None:
    repository.write(f"{FIRST}/photos/วัด “เก่า”.jpg", b"\xff\xd8")
    repository.write("mkdocs.yml", "site_name: y\n")
    (repository.root / SECOND / "tambon.yml").unlink()
    assert seen(change_of(repository)) == [
        ("A", "100644", f"{FIRST}/photos/วัด “เก่า”.jpg"),
        ("D", "000000", f"{SECOND}/tambon.yml"),
        ("M", "100644", "mkdocs.yml"),
    ]


def test_a_renamed_file_is_one_that_went_and_one_that_came_with_the_same_content(
    repository: Repository,
) -> None:
    repository.git("mv", "ไฟล์ มีวรรค.txt", "ใหม่.txt")
    came, went = sorted(change_of(repository), key=lambda change: change.status)
    assert (came.path, went.path) == ("ใหม่.txt", "ไฟล์ มีวรรค.txt")
    assert came.blob == went.blob_before


def test_a_link_and_a_program_show_by_their_mode(repository: Repository) -> None:
    (repository.root / FIRST / "a.jpg").symlink_to("/etc/hostname")
    program = repository.write("run.sh", "echo")
    program.chmod(0o755)
    assert [(mode, path) for _, mode, path in seen(change_of(repository))] == [
        ("100755", "run.sh"),
        ("120000", f"{FIRST}/a.jpg"),
    ]


def test_a_name_that_is_no_text_is_written_out(repository: Repository) -> None:
    (repository.root / "\udcff.txt").write_bytes(b"x")
    assert [path for _, _, path in seen(change_of(repository))] == ["\\xff.txt"]


def test_nothing_changed_is_nothing(repository: Repository) -> None:
    head = repository.git("rev-parse", "HEAD")
    assert changed_files(repository.root, head, head) == ()


def test_a_commit_that_git_does_not_know_is_an_error(repository: Repository) -> None:
    with pytest.raises(GitError):
        changed_files(repository.root, "a" * 40, "HEAD")


def laid(repository: Repository, tmp_path: Path) -> Path:
    """The tree at the first commit with the entries of the last one laid over it."""
    base, head = repository.git("rev-list", "--reverse", "HEAD").splitlines()
    target = tmp_path / "after"
    repository.git("worktree", "add", "--quiet", "--detach", str(target), base)
    lay(target, head, scope_of(changed_files(repository.root, base, head)).entries)
    return target


def files(root: Path) -> list[str]:
    return sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.parts
    )


def test_only_entries_are_laid_and_central_files_stay(repository: Repository, tmp_path: Path) -> None:
    repository.write(f"{FIRST}/texts/history.md", "ใหม่")
    repository.write("mkdocs.yml", "site_name: hijacked\n")
    repository.commit()
    after = laid(repository, tmp_path)
    assert f"{FIRST}/texts/history.md" in files(after)
    assert (after / "mkdocs.yml").read_text("utf-8") == "site_name: x\n"


def test_what_the_change_took_away_is_gone(repository: Repository, tmp_path: Path) -> None:
    repository.git("rm", "-r", "--quiet", SECOND)
    repository.commit()
    assert not (laid(repository, tmp_path) / SECOND).exists()


def test_a_moved_entry_leaves_no_second_folder(repository: Repository, tmp_path: Path) -> None:
    repository.git("mv", SECOND, f"{SECOND}ใหม่")
    repository.commit()
    after = laid(repository, tmp_path)
    assert [path.name for path in (after / SECOND).parent.iterdir()] == [Path(f"{SECOND}ใหม่").name]
    assert (after / FIRST / "tambon.yml").exists()


def test_a_folder_whose_name_is_a_pattern_touches_no_other(repository: Repository, tmp_path: Path) -> None:
    star = ChangedEntry(2565, "640904", FIRST.replace("กลางดง", "*"), "new", ())
    target = tmp_path / "after"
    repository.git("worktree", "add", "--quiet", "--detach", str(target), "HEAD")
    with pytest.raises(GitError):
        lay(target, "HEAD", [star])
    assert (target / FIRST / "tambon.yml").exists()

"""`tambon inbox`: what it says of each thing that was sent, and of a folder, a repository or a year that is none."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tambon_showcase.cli import inbox, main
from tests.cases import lay_project
from tests.desk.host_stand import TOKEN, host_stand
from tests.desk.hosted import clone
from tests.desk.officer import bare, git
from tests.in_process import without_workers

Inbox = Callable[..., int]


def zipped(code: str, **files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x/tambon.yml", f'code: "{code}"\nlevel: district\n')
        for name, text in files.items():
            archive.writestr(f"x/texts/{name}.md", text)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "post").mkdir()
    return tmp_path / "post"


@pytest.fixture
def take(tmp_path: Path, folder: Path) -> Iterator[Inbox]:
    """The command on the folder, with a bare repository of a project without entries."""
    root = tmp_path / "project"
    lay_project(root)
    shutil.rmtree(root / "tambons/2565/99-สาธิต")
    repository = bare(root, tmp_path / "bare.git")

    def run(*words: str, where: Path = folder, to: Path = repository) -> int:
        return main(["inbox", str(where), "--root", str(root), "--repository", str(to), *words])

    with without_workers():
        yield run


def test_each_thing_is_said(take: Inbox, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ดี.zip").write_bytes(zipped("640904", history="ตั้งเมื่อปี 2500"))
    assert take() == 0
    out = capsys.readouterr().out
    assert "รับแล้ว ดี.zip → กิ่ง desk/2565-640904 ต้องแก้" in out
    assert "  history.md → texts/history.md" in out
    (folder / "เสีย.zip").write_bytes(b"x")
    assert take() == 1
    out, err = capsys.readouterr()
    assert "รับแล้ว ดี.zip" in out
    assert "ไม่ได้รับ เสีย.zip: เสีย.zip ไม่ใช่ไฟล์ ZIP ที่เปิดได้" in out
    assert err == ""
    assert sorted(path.name for path in folder.iterdir()) == ["ดี.zip", "เสีย.zip"]


def test_taken_again_it_is_the_same_branch(take: Inbox, folder: Path, tmp_path: Path) -> None:
    (folder / "ก.zip").write_bytes(zipped("640904", history="หนึ่ง"))
    assert take() == 0
    first = git(tmp_path / "bare.git", "rev-parse", "desk/2565-640904^{tree}")
    assert take() == 0
    assert git(tmp_path / "bare.git", "rev-parse", "desk/2565-640904^{tree}") == first
    (folder / "ก.zip").write_bytes(zipped("640904", history="สอง"))
    assert take() == 0
    assert git(tmp_path / "bare.git", "rev-parse", "desk/2565-640904^{tree}") != first
    assert git(tmp_path / "bare.git", "rev-list", "--count", "main..desk/2565-640904").strip() == "1"


def test_many_lines_are_counted(take: Inbox, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = io.BytesIO(zipped("640904"))
    with zipfile.ZipFile(out, "a") as archive:
        for at in range(30):
            archive.writestr(f"x/photos/{at}.jpg", b"\xff\xd8\xff" + bytes([at]))
    (folder / "ก.zip").write_bytes(out.getvalue())
    take()
    assert "  และอีก " in capsys.readouterr().out


def test_what_is_no_folder_repository_or_year_is_said(
    take: Inbox, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take() == 1
    assert inbox.NOTHING.format(folder=folder) in capsys.readouterr().out
    for code, words in (
        (take("--year", "2500"), "2500"),
        (take(where=folder / "no"), inbox.NO_FOLDER.format(folder=folder / "no")),
        (take(to=folder), inbox.NO_REPOSITORY.format(repository=folder)),
    ):
        assert code == 2
        assert words
    err = capsys.readouterr().err
    assert "ไม่พบโฟลเดอร์" in err
    assert "ไม่พบที่เก็บ Git" in err
    assert "Traceback" not in err


WITHOUT_DESK = """
import sys
sys.modules["starlette.datastructures"] = None
from tambon_showcase.cli import main
sys.exit(main(["inbox", "."]))
"""


def test_without_what_it_needs_it_names_the_command() -> None:
    """In a process of its own: a package that is loaded twice here would break the stand-ins of later tests."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", WITHOUT_DESK],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert inbox.NEEDS_DESK in done.stderr


def test_each_thing_becomes_a_request_at_the_host(
    take: Inbox, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "ดี.zip").write_bytes(zipped("640904", history="ตั้งเมื่อปี 2500"))
    with host_stand("gitea", clone(tmp_path / "bare.git", "central.git")) as stand:
        words = ("--host", stand.address, "--host-kind", "gitea", "--host-token", str(tmp_path / "token"))
        assert take(*words) == 2
        assert "token: ไม่พบ" in capsys.readouterr().err
        (tmp_path / "token").write_text(TOKEN, "utf-8")
        assert take(*words) == 0
        out = capsys.readouterr().out
        assert "รับแล้ว ดี.zip → กิ่ง desk/2565-640904" in out
        assert f"  คำขอ {stand.address}/pulls/1" in out
        assert git(stand.repository, "rev-parse", "desk/2565-640904")
        assert take(*words) == 0
        assert len(stand.requests) == 1
        stand.merge(1)
        stand.fail("repoGet", 401)
        assert take(*words) == 1
        assert "ไม่รับโทเคนของโต๊ะ" in capsys.readouterr().out


def test_what_was_accepted_already_is_said(
    take: Inbox, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "ดี.zip").write_bytes(zipped("640904", history="ตั้งเมื่อปี 2500"))
    assert take() == 0
    git(tmp_path / "bare.git", "update-ref", "refs/heads/main", "refs/heads/desk/2565-640904")
    capsys.readouterr()
    assert take() == 0
    assert inbox.ACCEPTED.format(name="ดี.zip") in capsys.readouterr().out

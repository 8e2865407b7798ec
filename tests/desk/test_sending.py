"""Sending a draft: what git holds afterwards, what is refused, what is in the ZIP; no repository is harmed."""

from __future__ import annotations

import dataclasses
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.desk.beginning import Beginning
from tambon_showcase.desk.drafts import DeskDraft, Heard, change
from tambon_showcase.desk.sending import SendError, Sent, is_repository, send, zipped
from tambon_showcase.site import whole_file
from tests.desk.begun import CODE, OTHER_CODE, PLACE, again, begin, bytes_in, lay_files
from tests.desk.officer import bare, desk_of, git
from tests.workbook.officer import SMALL

BRANCH = f"desk/2565-{CODE}"
PHOTO = b"\xff\xd8\xff\xe0 a photo\r\n"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare repository with the small golden entry, another tambon's file and a page."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(SMALL, root / PLACE)
    lay_files(
        root, {"README.md": b"page\n", "tambons/2565/99-other/999903-x/tambon.yml": b"code: '999903'\n"}
    )
    return bare(root, root.parent / f"{root.name}.git")


@pytest.fixture
def repository(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "central.git"))


@pytest.fixture
def draft(tmp_path: Path) -> DeskDraft:
    """The entry's draft, with a photo more, a text changed and a paper less."""
    files = {"photos/ใหม่ 1.jpg": PHOTO, "texts/history.md": b"other\r\n", "documents/minutes.pdf": b""}
    return change(begin(tmp_path / "drafts"), files, Heard())


def tree(repository: Path, commit: str) -> dict[str, bytes]:
    """Every file of a commit."""
    names = git(repository, "ls-tree", "-r", "-z", "--name-only", commit).split("\0")[:-1]
    return {name: _content(repository, f"{commit}:{name}") for name in names}


def _content(repository: Path, name: str) -> bytes:
    return subprocess.run(
        ["git", "cat-file", "blob", name], cwd=repository, check=True, capture_output=True
    ).stdout


def branches(repository: Path) -> list[str]:
    return git(repository, "branch", "--format=%(refname:short)").split()


def theirs(repository: Path, files: dict[str, bytes]) -> None:
    """Somebody else commits to main."""
    work = repository.parent / "theirs"
    git(repository.parent, "clone", "-q", str(repository), str(work))
    lay_files(work, files)
    git(work, "add", "-Af")
    git(work, "commit", "-qm", "theirs")
    git(work, "push", "-q")


def test_one_commit_with_only_the_entrys_files(repository: Path, draft: DeskDraft) -> None:
    before = tree(repository, "main")
    sent = send(repository, draft)
    assert sent == Sent(BRANCH, git(repository, "rev-parse", BRANCH).strip(), is_new=True)
    assert git(repository, "rev-list", "--count", f"main..{BRANCH}").strip() == "1"
    entry = {f"{PLACE}/{name}": data for name, data in bytes_in(draft.folder).items()}
    others = {name: data for name, data in before.items() if not name.startswith(PLACE)}
    assert tree(repository, BRANCH) == {**others, **entry}
    assert tree(repository, "main") == before
    assert f"{PLACE}/documents/minutes.pdf" in before


def test_author_and_message_say_whose_it_is(repository: Path, draft: DeskDraft) -> None:
    send(repository, draft)
    said = git(repository, "log", "-1", "--format=%an <%ae> %cn|%s|%b", BRANCH).strip()
    name = "ตำบลสมมติ อำเภอตัวอย่าง จังหวัดสาธิต"
    assert said == (f"โต๊ะรับผลงาน <desk@localhost> โต๊ะรับผลงาน|แก้ไข: {name} ({CODE}) ปี 2565|ส่งจากโต๊ะรับผลงาน")


def test_a_new_tambon_is_called_so(repository: Path, tmp_path: Path) -> None:
    draft = begin(tmp_path / "drafts", None, OTHER_CODE)
    assert send(repository, draft).branch == f"desk/2565-{OTHER_CODE}"
    assert git(repository, "log", "-1", "--format=%s", f"desk/2565-{OTHER_CODE}").startswith("ตำบลใหม่: ")
    assert tree(repository, f"desk/2565-{OTHER_CODE}")[f"{draft.place}/tambon.yml"].startswith(b"code:")


def test_to_send_again_replaces_and_says_what_is_unchanged(repository: Path, draft: DeskDraft) -> None:
    first = send(repository, draft)
    assert send(repository, draft) == first._replace(is_new=False)
    second = send(repository, change(draft, {"photos/ใหม่ 1.jpg": b"", "photos/2.jpg": PHOTO}, Heard()))
    assert second.is_new
    assert git(repository, "rev-list", f"main..{BRANCH}").split() == [second.commit]
    photos = {name.rsplit("/", 1)[1] for name in tree(repository, BRANCH) if "/photos/" in name}
    assert photos == {"pond.jpg", "2.jpg"}


def test_main_that_went_on_elsewhere_is_the_new_base(repository: Path, draft: DeskDraft) -> None:
    first = send(repository, draft)
    theirs(repository, {"README.md": b"new page\n"})
    second = send(repository, draft)
    assert second.is_new
    assert second.commit != first.commit
    assert tree(repository, BRANCH)["README.md"] == b"new page\n"
    assert git(repository, "rev-list", "--count", f"main..{BRANCH}").strip() == "1"


def test_what_was_accepted_is_no_conflict_and_the_draft_goes_on_from_it(
    repository: Path, draft: DeskDraft
) -> None:
    send(repository, draft)
    git(repository, "update-ref", "refs/heads/main", f"refs/heads/{BRANCH}")
    main = git(repository, "rev-parse", "main").strip()
    assert send(repository, draft) == Sent("", main, is_new=False)
    draft = again(draft)
    for number in (1, 2):
        draft = change(draft, {"texts/history.md": f"{number}\n".encode()}, Heard())
        sent = send(repository, draft)
        assert sent.is_new
        assert git(repository, "rev-parse", f"{BRANCH}^") == git(repository, "rev-parse", "main")
        git(repository, "update-ref", "refs/heads/main", sent.commit)
        draft = again(draft)
    theirs(repository, {f"{PLACE}/texts/history.md": b"theirs\n"})
    with pytest.raises(SendError, match="ไม่ให้ทับงานของผู้อื่น"):
        send(repository, draft)


@pytest.mark.parametrize("name", ["texts/history.md", "documents/minutes.pdf", "photos/ใหม่ 1.jpg"])
def test_a_file_that_both_changed_is_named_and_not_overwritten(
    repository: Path, draft: DeskDraft, name: str
) -> None:
    theirs(repository, {f"{PLACE}/{name}": b"theirs\n"})
    with pytest.raises(SendError, match=f"ไฟล์ {name} ถูกแก้ทั้งในร่างนี้.*ไม่ให้ทับงานของผู้อื่น"):
        send(repository, draft)
    assert branches(repository) == ["main"]
    assert again(draft) == draft


def test_what_others_changed_elsewhere_in_the_entry_comes_into_the_draft(
    repository: Path, draft: DeskDraft
) -> None:
    theirs(repository, {f"{PLACE}/photos/new.jpg": b"theirs\n", f"{PLACE}/texts/culture.md": b"theirs\n"})
    sent = send(repository, draft)
    assert sent.note.startswith("นำสิ่งที่ผู้อื่นแก้ในที่เก็บกลางเข้าร่างนี้แล้ว (photos/new.jpg, texts/culture.md)")
    files = bytes_in(again(draft).folder)
    assert (files["photos/new.jpg"], files["texts/history.md"]) == (b"theirs\n", b"other\r\n")
    assert {
        name.removeprefix(f"{PLACE}/"): data
        for name, data in tree(repository, BRANCH).items()
        if name.startswith(PLACE)
    } == files
    assert sent.note in again(draft).heard.told
    assert send(repository, again(draft)) == sent._replace(is_new=False, note="")


def test_a_file_that_others_took_out_leaves_the_draft_and_the_same_change_is_no_conflict(
    repository: Path, draft: DeskDraft
) -> None:
    work = repository.parent / "theirs"
    git(repository.parent, "clone", "-q", str(repository), str(work))
    git(work, "rm", "-q", f"{PLACE}/photos/pond.jpg", f"{PLACE}/documents/minutes.pdf")
    lay_files(work, {f"{PLACE}/texts/history.md": b"other\r\n"})
    git(work, "-c", "core.autocrlf=false", "commit", "-qam", "theirs")
    git(work, "push", "-q")
    assert "photos/pond.jpg" in send(repository, draft).note
    assert "photos/pond.jpg" not in bytes_in(again(draft).folder)
    assert not any("pond" in name for name in tree(repository, BRANCH))


def test_two_tambons_have_two_branches(repository: Path, draft: DeskDraft) -> None:
    other = begin(draft.home.parent, None, OTHER_CODE)
    send(repository, draft)
    send(repository, other)
    assert branches(repository) == [BRANCH, f"desk/2565-{OTHER_CODE}", "main"]
    assert not any(OTHER_CODE in name for name in tree(repository, BRANCH))
    assert _content(repository, f"desk/2565-{OTHER_CODE}:{PLACE}/documents/minutes.pdf")


def test_no_work_tree_is_touched(repository: Path, draft: DeskDraft, tmp_path: Path) -> None:
    work = tmp_path / "work"
    git(tmp_path, "clone", "-q", str(repository), str(work))
    lay_files(work, {"README.md": b"unsaved\n", "new.txt": b"staged\n"})
    git(work, "add", "new.txt")
    before, status = bytes_in(work / "tambons"), git(work, "status", "--porcelain")
    send(work, draft)
    assert git(work, "status", "--porcelain") == status
    assert bytes_in(work / "tambons") == before
    assert git(work, "symbolic-ref", "HEAD").strip() == "refs/heads/main"
    assert f"{PLACE}/photos/ใหม่ 1.jpg" in tree(work, BRANCH)


def test_bytes_are_kept_whatever_git_is_told_of_line_endings(repository: Path, draft: DeskDraft) -> None:
    git(repository, "config", "core.autocrlf", "true")
    (repository / "info").mkdir(exist_ok=True)
    (repository / "info/attributes").write_text("*.md text eol=lf\n", "utf-8")
    send(repository, draft)
    assert tree(repository, BRANCH)[f"{PLACE}/texts/history.md"] == b"other\r\n"


def test_a_hidden_file_of_the_repository_stays_and_is_no_hindrance(
    repository: Path, draft: DeskDraft
) -> None:
    theirs(repository, {f"{PLACE}/photos/.gitkeep": b"\n"})
    send(repository, draft)
    assert tree(repository, BRANCH)[f"{PLACE}/photos/.gitkeep"] == b"\n"


def test_what_left_this_machine_and_was_accepted_is_what_the_draft_goes_on_from(
    repository: Path, draft: DeskDraft
) -> None:
    """A later commit that a kill kept here is not the one that was accepted."""
    left = send(repository, draft).commit
    draft = change(draft, {"photos/ใหม่ 1.jpg": PHOTO + b"2"}, Heard())
    send(repository, draft)
    git(repository, "update-ref", "refs/heads/main", left)
    draft = change(draft, {"photos/ใหม่ 1.jpg": PHOTO + b"3"}, Heard())
    assert send(repository, draft, left=left).is_new
    assert tree(repository, BRANCH)[f"{PLACE}/photos/ใหม่ 1.jpg"] == PHOTO + b"3"


def test_half_a_file_that_a_kill_left_is_not_sent(repository: Path, draft: DeskDraft) -> None:
    before = zipped(draft)
    whole_file.unfinished(draft.folder / "photos/a.jpg").write_bytes(b"half")
    send(repository, draft)
    assert not any(".part" in name for name in tree(repository, BRANCH))
    assert zipped(draft) == before


def test_a_folder_that_is_no_repository_is_said(draft: DeskDraft, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    for folder in (tmp_path / "plain", tmp_path / "none", draft.folder / "tambon.yml"):
        with pytest.raises(SendError, match=f"ใช้ที่เก็บ {folder.name} ไม่ได้"):
            send(folder, draft)
        assert not is_repository(folder)
    assert bytes_in(tmp_path / "plain") == {}


def test_a_folder_inside_another_repository_is_none(
    repository: Path, draft: DeskDraft, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    git(tmp_path, "clone", "-q", str(repository), str(work))
    assert is_repository(work)
    assert is_repository(repository)
    assert not is_repository(work / "tambons")
    with pytest.raises(SendError, match="ใช้ที่เก็บ tambons ไม่ได้"):
        send(work / "tambons", begin(tmp_path / "others", None, OTHER_CODE))
    assert branches(work) == ["main"]


def test_another_repository_of_the_surroundings_is_not_used(
    repository: Path, draft: DeskDraft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(repository), "other.git")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other.git"))
    send(repository, draft)
    monkeypatch.undo()
    assert branches(tmp_path / "other.git") == ["main"]
    assert BRANCH in branches(repository)


def test_a_repository_without_any_commit_is_said(draft: DeskDraft, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "empty.git")
    with pytest.raises(SendError, match=r"ใช้ที่เก็บ empty\.git ไม่ได้ ร่างยังอยู่ครบ"):
        send(tmp_path / "empty.git", draft)
    assert not is_repository(tmp_path / "empty.git")
    assert branches(tmp_path / "empty.git") == []


def test_a_locked_branch_is_said_and_can_be_sent_later(repository: Path, draft: DeskDraft) -> None:
    lock = repository / f"refs/heads/{BRANCH}.lock"
    lock.parent.mkdir(parents=True)
    lock.touch()
    with pytest.raises(SendError, match="ดาวน์โหลด ZIP ส่งแทนก่อน"):
        send(repository, draft)
    assert branches(repository) == ["main"]
    lock.unlink()
    assert send(repository, draft).is_new


def test_git_that_is_not_there_or_too_slow_is_said(
    repository: Path, draft: DeskDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tambon_showcase.git.TIME_LIMIT_S", 0)
    with pytest.raises(SendError, match=r"ใช้ที่เก็บ central\.git ไม่ได้"):
        send(repository, draft)
    monkeypatch.undo()
    monkeypatch.setenv("PATH", "")
    assert not is_repository(repository)
    with pytest.raises(SendError, match=r"ใช้ที่เก็บ central\.git ไม่ได้"):
        send(repository, draft)


def test_a_file_that_went_while_sending_leaves_no_branch(
    repository: Path, draft: DeskDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = draft.files()
    monkeypatch.setattr(DeskDraft, "files", lambda _: {**files, "photos/gone.jpg": draft.folder / "gone.jpg"})
    with pytest.raises(SendError):
        send(repository, draft)
    assert branches(repository) == ["main"]


def test_the_zip_holds_the_entry_at_its_place(draft: DeskDraft) -> None:
    data = zipped(draft)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{PLACE}/{name}" for name in draft.files()]
        assert all(part.flag_bits & 0x800 for part in archive.infolist()), "Thai names are marked as UTF-8"
        held = {name.removeprefix(f"{PLACE}/"): archive.read(name) for name in archive.namelist()}
    assert held == bytes_in(draft.folder)
    assert zipped(dataclasses.replace(draft, changed="later", version=9)) == data


def test_what_may_be_shown_to_nobody_is_not_sent(root: Path) -> None:
    repository = bare(root, root.parent / "bare.git")
    desk = desk_of(root, repository)
    begun = desk.begin(Beginning(CODE, "province"))
    assert begun is not None
    personal = change(begun, {"texts/history.md": "บัตรประชาชน 1-1017-00203-45-0\n".encode()}, Heard())
    assert (desk.send(personal), desk.parcel(personal)) == (None, None)
    assert branches(repository) == ["main"]
    plain = change(personal, {"texts/history.md": "เดิมเป็นป่า\n".encode()}, Heard())
    sent = desk.send(plain)
    assert sent is not None
    assert sent.is_new
    assert desk.parcel(plain) == zipped(plain)
    assert desk_of(root).send(plain) is None


def test_what_came_after_the_look_is_looked_at_before_it_leaves(root: Path) -> None:
    """Another person's upload, between this person's page and the button."""
    repository = bare(root, root.parent / "bare.git")
    desk = desk_of(root, repository)
    begun = desk.begin(Beginning(CODE, "province"))
    assert begun is not None
    assert not desk.look(begun).keeps_back
    change(begun, {"texts/history.md": "บัตรประชาชน 1-1017-00203-45-0\n".encode()}, Heard())
    assert (desk.send(begun), desk.parcel(begun)) == (None, None)
    assert branches(repository) == ["main"]

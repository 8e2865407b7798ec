"""What browsers say a file is called never leads out of a draft's folder, and no two files of one upload meet."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from starlette.datastructures import UploadFile

from tambon_showcase.content.names import MAX_BYTES
from tambon_showcase.desk.drafts import DeskDraft
from tambon_showcase.desk.uploads import lay


@pytest.fixture
def draft(tmp_path: Path) -> DeskDraft:
    home = tmp_path / "drafts/2565-999901"
    home.mkdir(parents=True)
    return DeskDraft(home, "999901", 2565, "ตำบลทุ่งสมมติ", "province", "tambons/2565/99/999901", {})


def sent(draft: DeskDraft, *names: str) -> dict[str, bytes]:
    """Send files that each hold their own number; returns what is in the upload folder."""
    files = [UploadFile(io.BytesIO(b"%d" % at), filename=name) for at, name in enumerate(names)]
    assert lay(draft, files) == sum(bool(name) for name in names)
    return laid(draft)


def laid(draft: DeskDraft) -> dict[str, bytes]:
    paths = (path for path in draft.upload.rglob("*") if path.is_file())
    return {path.relative_to(draft.upload).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("IMG_1.JPG", "IMG_1.JPG"),
        ("ภาพถ่าย/หมู่ 1/บ่อ.jpg", "ภาพถ่าย/หมู่ 1/บ่อ.jpg"),
        ("../../x.jpg", "x.jpg"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\งาน\\สมุดงาน.xlsx", "C/งาน/สมุดงาน.xlsx"),
        ("\\\\server\\share\\a.pdf", "server/share/a.pdf"),
        ("a/./../b/../../c.jpg", "a/b/c.jpg"),
        ("..", "ไฟล์"),
        (" . ", "ไฟล์"),
        ("a/b/c/d/e/f/g/h.jpg", "c/d/e/f/g/h.jpg"),
        ("a\x00b.jpg", "a-b.jpg"),
        ("<script>alert(1)</script>.jpg", "script-alert(1)/script.jpg"),
        ("x\u202egpj.exe", "x-gpj.exe"),
    ],
)
def test_a_name_stays_in_the_folder(draft: DeskDraft, said: str, kept: str) -> None:
    found = sent(draft, said)
    assert found == {kept: b"0"}
    others = [path for path in draft.home.parent.rglob("*") if path.is_file()]
    assert all(draft.upload in path.parents for path in others)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("ก" * 100 + ".jpg", id="a Thai caption as a name"),
        pytest.param("a" * 251 + ".jpg", id="the longest of Windows"),
        pytest.param("ก" * 60 + "." + "ข" * 60, id="no ending of a file"),
        pytest.param("ก" * 90 + "/" + "ข" * 90 + ".png", id="a long folder, too"),
    ],
)
def test_a_long_name_is_cut_where_it_fits_on_disk(draft: DeskDraft, name: str) -> None:
    (kept,) = sent(draft, name)
    assert all(len(part.encode()) <= MAX_BYTES for part in kept.split("/"))
    assert all(ours[0] == theirs[0] for ours, theirs in zip(kept.split("/"), name.split("/"), strict=True))
    assert not name.endswith((".jpg", ".png")) or kept.endswith(name[-4:])


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["a.jpg", "a.jpg", "a.jpg"], id="one name"),
        pytest.param(["a", "a/b.jpg"], id="a file, then a folder of its name"),
        pytest.param(["a/b.jpg", "a"], id="a folder, then a file of its name"),
        pytest.param(["1", "2", "x.jpg", "x.jpg", "x.jpg"], id="names like the folders that part them"),
        pytest.param(["a.jpg", "1/a.jpg", "a.jpg", "2/a.jpg"], id="folders like those that part them"),
        pytest.param(["ก" * 90 + "1.jpg", "ก" * 90 + "2.jpg"], id="names that are one when they are cut"),
        pytest.param(["../a.jpg", "a.jpg", "/a.jpg"], id="paths that are one when they are bounded"),
    ],
)
def test_no_file_takes_the_place_of_another(draft: DeskDraft, names: list[str]) -> None:
    assert sorted(sent(draft, *names).values()) == [b"%d" % at for at in range(len(names))]


def test_an_upload_replaces_the_one_before(draft: DeskDraft) -> None:
    sent(draft, "a.jpg", "b.jpg")
    assert sent(draft, "c.jpg") == {"c.jpg": b"0"}


def test_a_form_without_files_keeps_the_last_upload(draft: DeskDraft) -> None:
    sent(draft, "a.jpg")
    assert lay(draft, []) == 0
    assert sent(draft, "", "") == {"a.jpg": b"0"}


def test_what_a_broken_upload_left_is_not_kept(draft: DeskDraft) -> None:
    sent(draft, "a.jpg")

    class Cut(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError(28, "No space left on device")

    files = [UploadFile(io.BytesIO(b"new"), filename="b.jpg"), UploadFile(Cut(), filename="c.jpg")]
    with pytest.raises(OSError, match="No space"):
        lay(draft, files)
    assert laid(draft) == {"a.jpg": b"0"}
    assert sent(draft, "d.jpg") == {"d.jpg": b"0"}
    assert [path.name for path in draft.home.iterdir()] == ["upload"]


def test_a_phone_that_calls_every_photo_the_same_loses_none(draft: DeskDraft) -> None:
    found = sent(draft, *["image.jpg"] * 200)
    assert len(set(found.values())) == 200
    assert {name.rsplit("/", 1)[-1] for name in found} == {"image.jpg"}
    assert found["image.jpg"] == b"0"


def test_a_name_is_stored_in_the_one_spelling_of_texts(draft: DeskDraft) -> None:
    assert sent(draft, "น\u0e4d\u0e32ตก.jpg", "cafe\u0301.pdf") == {"น\u0e33ตก.jpg": b"0", "caf.pdf": b"1"}

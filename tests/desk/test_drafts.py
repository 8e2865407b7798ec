"""Drafts on disk: what a restart, a kill in the middle, a full disk and a second tambon leave of them."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import time
from collections.abc import Mapping
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tambon_showcase.desk.drafts import RECORD, DeskDraft, Drafts, Heard, _read, blob, change, save
from tambon_showcase.desk.reach import Reach
from tambon_showcase.desk.remembered import OfVersion
from tambon_showcase.site import whole_file
from tests.desk.begun import CODE, OTHER_CODE, PLACE, again, begin, bytes_in, tambon
from tests.desk.officer import git
from tests.workbook.officer import SMALL

PHOTO = b"\xff\xd8\xff\xe0 a photo"


class Killed(BaseException):
    """The process ends here: nothing after it runs but what `finally` holds."""


def test_a_new_draft_holds_its_first_file(tmp_path: Path) -> None:
    draft = begin(tmp_path / "drafts", None)
    assert bytes_in(draft.folder) == {"tambon.yml": 'code: "999901"\nlevel: province\nname: สมมติ\n'.encode()}
    assert draft.name == "ตำบลสมมติ อำเภอตัวอย่าง จังหวัดสาธิต"
    assert draft.began == {}
    assert draft.folder == tmp_path / "drafts/2565-999901/work" / PLACE


def test_a_draft_of_an_entry_begins_with_its_files(tmp_path: Path) -> None:
    draft = begin(tmp_path)
    assert bytes_in(draft.folder) == bytes_in(SMALL)
    assert set(draft.began) == set(bytes_in(SMALL)) == set(draft.files())


def test_an_empty_folder_is_as_no_entry(tmp_path: Path) -> None:
    (tmp_path / "entry").mkdir()
    draft = begin(tmp_path / "drafts", tmp_path / "entry")
    assert list(draft.files()) == ["tambon.yml"]


def test_to_begin_again_goes_on_with_the_draft(tmp_path: Path) -> None:
    draft = change(begin(tmp_path), {"photos/a.jpg": PHOTO}, Heard(told=("รับแล้ว",)))
    assert begin(tmp_path, None) == draft
    assert draft.files()["photos/a.jpg"].read_bytes() == PHOTO


def test_a_draft_survives_a_restart_with_all_that_is_known(tmp_path: Path) -> None:
    heard = Heard(("รับ “ก”",), ("เลือก 1", "เลือก 2"), ("ไม่รับ\tข",))
    draft = change(begin(tmp_path), {"photos/a.jpg": PHOTO}, heard)
    assert again(draft) == draft
    assert again(draft).heard == heard
    assert again(draft).version == 1
    assert Drafts(tmp_path).all(2565) == [draft]


def test_two_tambons_never_mix(tmp_path: Path) -> None:
    one, two = begin(tmp_path), begin(tmp_path, None, OTHER_CODE)
    change(two, {"photos/a.jpg": PHOTO, "tambon.yml": b""}, Heard(told=("ของสอง",)))
    assert bytes_in(one.folder) == bytes_in(SMALL)
    assert again(one) == one
    change(one, {"photos/a.jpg": PHOTO + b"1"}, Heard())
    assert bytes_in(two.folder) == {"photos/a.jpg": PHOTO}
    assert again(two).heard.told == ("ของสอง",)
    assert {each.code for each in Drafts(tmp_path).all(2565)} == {CODE, OTHER_CODE}


def test_a_year_has_its_own_draft(tmp_path: Path) -> None:
    begin(tmp_path)
    assert Drafts(tmp_path).get(2566, CODE) is None
    assert Drafts(tmp_path).all(2566) == [], "a link to it would lead to a draft that is not there"


def test_only_drafts_within_reach_are_opened(tmp_path: Path) -> None:
    begin(tmp_path)
    begin(tmp_path, None, OTHER_CODE)
    with mock.patch("tambon_showcase.desk.drafts._read", wraps=_read) as opened:
        (found,) = Drafts(tmp_path).all(2565, Reach((OTHER_CODE,)))
    assert found.code == OTHER_CODE
    assert opened.call_count == 1


@pytest.mark.parametrize(
    "code", ["", "..", "999901/..", "../2565-999901", "๙๙๙๙๐๑", "999902", "999901\0", "*"]
)
def test_what_is_no_code_has_no_draft(tmp_path: Path, code: str) -> None:
    begin(tmp_path)
    assert Drafts(tmp_path).get(2565, code) is None


def test_the_draft_changed_last_is_first(tmp_path: Path) -> None:
    begin(tmp_path)
    with mock.patch("tambon_showcase.desk.drafts._now", return_value="2570-01-01T00:00:00+00:00"):
        change(begin(tmp_path, None, OTHER_CODE), {}, Heard())
    assert [each.code for each in Drafts(tmp_path).all(2565)] == [OTHER_CODE, CODE]


def test_no_store_has_no_drafts(tmp_path: Path) -> None:
    assert Drafts(tmp_path / "none").all(2565) == []


def test_a_kill_before_a_file_takes_its_place_leaves_the_old_one(tmp_path: Path) -> None:
    draft = change(begin(tmp_path), {"photos/a.jpg": PHOTO}, Heard())
    before = again(draft)
    with mock.patch.object(Path, "replace", side_effect=Killed), pytest.raises(Killed):
        change(draft, {"photos/a.jpg": b"half"}, Heard(told=("ใหม่",)))
    assert again(draft) == before
    assert draft.files()["photos/a.jpg"].read_bytes() == PHOTO


def test_half_a_file_that_a_kill_left_is_no_file_of_the_draft(tmp_path: Path) -> None:
    draft = begin(tmp_path)
    names = set(draft.files())
    for path in (draft.folder / "photos/a.jpg", draft.folder / "tambon.yml", draft.home / RECORD):
        whole_file.unfinished(path).write_bytes(b"{half")
    assert set(again(draft).files()) == names
    assert Drafts(tmp_path).all(2565) == [draft]
    changed = change(draft, {"photos/a.jpg": PHOTO}, Heard())
    assert not list(changed.folder.glob("photos/.*"))


def test_a_kill_while_a_draft_begins_leaves_none(tmp_path: Path) -> None:
    replace = os.replace

    def killed(source: Path, target: Path) -> None:
        if Path(source).is_dir():
            raise Killed
        replace(source, target)

    with (
        mock.patch("tambon_showcase.desk.drafts.os.replace", killed),
        mock.patch("tambon_showcase.desk.drafts.shutil.rmtree"),
        pytest.raises(Killed),
    ):
        begin(tmp_path)
    assert [path.parent.name[:5] for path in tmp_path.rglob(RECORD)] == [".new-"]
    assert Drafts(tmp_path).all(2565) == []
    assert Drafts(tmp_path).get(2565, CODE) is None
    draft = begin(tmp_path)
    assert Drafts(tmp_path).all(2565) == [draft]


def test_a_full_disk_while_a_draft_begins_leaves_nothing(tmp_path: Path) -> None:
    with (
        mock.patch.object(Path, "write_bytes", side_effect=OSError(28, "No space left on device")),
        pytest.raises(OSError, match="No space"),
    ):
        begin(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_on_the_second_file_keeps_the_old_one(tmp_path: Path) -> None:
    draft = begin(tmp_path)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if "tambon" not in path.name:
            return write(path, data)
        write(path, data[:3])
        raise OSError(28, "No space left on device")

    with mock.patch.object(Path, "write_bytes", full), pytest.raises(OSError, match="No space"):
        change(draft, {"photos/a.jpg": PHOTO, "tambon.yml": b"code: other\n"}, Heard())
    assert bytes_in(draft.folder) == {**bytes_in(SMALL), "photos/a.jpg": PHOTO}
    assert again(draft).version == 0


def test_a_record_that_cannot_be_read_costs_only_its_draft(tmp_path: Path) -> None:
    one, two = begin(tmp_path), begin(tmp_path, None, OTHER_CODE)
    for damaged in (b"", b"{", b"[]", b"{}", b'{"heard": 1}', b"\xff\xfe", b'{"heard": [], "unknown": 1}'):
        (two.home / RECORD).write_bytes(damaged)
        assert Drafts(tmp_path).all(2565) == [one], damaged
    assert list(two.files()) == ["tambon.yml"]


def test_an_empty_file_is_deleted_and_a_missing_one_is_no_fault(tmp_path: Path) -> None:
    draft = change(begin(tmp_path), {"photos/pond.jpg": b"", "photos/none.jpg": b""}, Heard())
    assert set(bytes_in(SMALL)) - set(draft.files()) == {"photos/pond.jpg"}


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_is_no_file_of_the_draft(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", "utf-8")
    draft = begin(tmp_path / "drafts")
    (draft.folder / "photos/link.jpg").symlink_to(tmp_path / "secret")
    assert "photos/link.jpg" not in draft.files()


def test_a_name_of_a_content_is_gits(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    for data in (b"", b"a\r\nb\n", bytes(range(256))):
        (tmp_path / "a").write_bytes(data)
        assert blob(tmp_path / "a") == git(tmp_path, "hash-object", "--no-filters", "a").strip()


_TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
_SAID = st.lists(_TEXT, max_size=3).map(tuple)
_FILES = st.dictionaries(
    st.from_regex(r"(photos|texts)/[a-zก-ฮ]{1,8}\.md", fullmatch=True), st.binary(max_size=40)
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=_FILES, heard=st.builds(Heard, _SAID, _SAID, _SAID))
def test_whatever_is_written_is_read_back(tmp_path: Path, files: Mapping[str, bytes], heard: Heard) -> None:
    draft = begin(tmp_path, None)
    before = bytes_in(draft.folder)
    changed = change(again(draft), files, heard)
    assert again(draft) == changed
    assert bytes_in(draft.folder) == {name: data for name, data in {**before, **files}.items() if data}


def test_a_name_with_quotes_and_marks_is_kept(tmp_path: Path) -> None:
    draft = begin(tmp_path)
    named = type(draft)(**{**vars(draft), "name": f'ตำบล "{tambon().tambon_th}" \\ ๑'})
    save(named)
    assert again(draft).name == named.name


@pytest.mark.parametrize("is_folder", [False, True])
def test_what_somebody_put_where_a_draft_belongs_stays(tmp_path: Path, is_folder: bool) -> None:
    begin(tmp_path / "clean")
    for number, name in enumerate(bytes_in(tmp_path / "clean")):
        store = tmp_path / str(number)
        theirs = store / name / "บันทึก.txt" if is_folder else store / name
        theirs.parent.mkdir(parents=True)
        theirs.write_text("ของคนอื่น", "utf-8")
        with contextlib.suppress(OSError, ValueError):
            begin(store)
        assert theirs.read_text("utf-8") == "ของคนอื่น"


def test_a_draft_that_was_deleted_and_begun_again_is_looked_at_again(tmp_path: Path) -> None:
    """Its versions count from the beginning: what was found in the first one says nothing of the second."""
    looked: list[str] = []
    remembered = OfVersion(lambda draft: looked.append(draft.changed))
    draft = begin(tmp_path)
    for _ in range(2):
        remembered.of(draft)
    assert len(looked) == 1
    remembered.of(dataclasses.replace(draft, changed="2569-01-01T00:00:00+00:00"))
    assert len(looked) == 2


def test_a_fault_is_tried_again_but_not_by_every_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    tried: list[float] = []

    def fault(_: DeskDraft) -> None:
        tried.append(clock[0])
        clock[0] += 60

    remembered = OfVersion(fault, lambda _: False)
    draft = begin(tmp_path)
    for at in (0, 61, 299, 301, 362):
        clock[0] = at
        remembered.of(draft)
    assert tried == [0, 301]


def test_a_file_that_was_written_without_its_record_is_looked_at(tmp_path: Path) -> None:
    """The disk filled up after the file: what was found before says nothing of it, and it must not be sent unseen."""
    looked: list[list[str]] = []
    remembered = OfVersion(lambda one: looked.append(list(one.files())))
    draft = begin(tmp_path)
    remembered.of(draft)
    with mock.patch("tambon_showcase.desk.drafts.save", side_effect=OSError), contextlib.suppress(OSError):
        change(draft, {"texts/more.md": b"somebody's number"}, Heard())
    remembered.of(again(draft))
    assert "texts/more.md" in looked[1]

"""What comes by mail or LINE becomes one branch for each tambon, or is refused with a sentence; nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tambon_showcase.desk import inbox
from tambon_showcase.desk.inbox import InboxJob, Owner, Received, owner_of, receive_all
from tambon_showcase.desk.looking import Looked
from tambon_showcase.desk.work import Desk
from tests.cases import lay_project
from tests.desk.begun import bytes_in, lay_files
from tests.desk.officer import bare, desk_of, git
from tests.desk.test_desk import committed, zipped_entry
from tests.in_process import without_workers
from tests.makers import packed
from tests.workbook.officer import SMALL, field, given_out, opened, saved, small, small_book

MAIN = 'code: "{code}"\nlevel: district\n'
BRANCH = "desk/2565-999901"


class Post:
    """A folder of what was received, a project and its bare repository."""

    def __init__(self, root: Path, repository: Path, folder: Path) -> None:
        self.root, self.repository, self.folder = root, repository, folder
        folder.mkdir()

    def take(self, files: Mapping[str, bytes], conflicts: str = "") -> dict[str, Received]:
        lay_files(self.folder, files)
        before, apart = bytes_in(self.folder), self.folder.parent / "apart"
        shutil.rmtree(apart, ignore_errors=True)
        desk = desk_of(self.root, self.repository)
        desk = type(desk)(desk.place._replace(store=apart / "store"))
        found = receive_all(desk, self.folder, apart, "workbook" if conflicts == "workbook" else "")
        taken = {one.name: one for one in found}
        assert bytes_in(self.folder) == before
        return taken

    @property
    def branches(self) -> list[str]:
        return git(self.repository, "branch", "--list", "desk/*", "--format=%(refname:short)").split()


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    root = tmp_path / "project"
    lay_project(root)
    shutil.rmtree(root / "tambons/2565/99-สาธิต")
    with without_workers():
        yield Post(root, bare(root, tmp_path / "bare.git"), tmp_path / "post")


def test_a_zip_of_the_desk_becomes_a_branch_byte_for_byte(post: Post) -> None:
    taken = post.take({"จากอำเภอ.zip": zipped_entry(SMALL)})["จากอำเภอ.zip"]
    assert (taken.branch, taken.refused) == (BRANCH, "")
    names = git(post.repository, "ls-tree", "-r", "--name-only", BRANCH).splitlines()
    place = next(name.removesuffix("/tambon.yml") for name in names if name.endswith("/tambon.yml"))
    assert committed(post.repository, BRANCH, place) == bytes_in(SMALL)


def test_a_workbook_alone_or_with_photos_in_a_folder(post: Post) -> None:
    book = opened(given_out({}))
    field("motto", "คำขวัญทางไลน์")(book)
    taken = post.take(
        {"ตำบลเรา/สมุดงาน.xlsx": saved(book), "ตำบลเรา/IMG 1.jpg": b"\xff\xd8\xff\xe0not a photo"}
    )
    assert taken["ตำบลเรา"].branch == BRANCH
    assert any("คำขวัญทางไลน์" in line for line in taken["ตำบลเรา"].told)
    assert "photos/IMG 1.jpg" in git(
        post.repository, "-c", "core.quotepath=false", "ls-tree", "-r", "--name-only", BRANCH
    )


def test_several_tambons_are_several_branches(post: Post) -> None:
    taken = post.take(
        {
            f"{code}.zip": packed({"tambon.yml": MAIN.format(code=code).encode()})
            for code in ("640904", "640903")
        }
    )
    assert sorted(post.branches) == ["desk/2565-640903", "desk/2565-640904"]
    assert all(not one.refused for one in taken.values())
    assert all(one.errors == 0 or one.branch for one in taken.values())


def test_two_of_one_tambon_are_both_left_for_a_person(post: Post) -> None:
    one = packed({"tambon.yml": MAIN.format(code="640904").encode()})
    taken = post.take({"ก.zip": one, "ข.zip": one, "999901.zip": zipped_entry(SMALL)})
    assert "ก.zip, ข.zip" in taken["ก.zip"].refused
    assert taken["ข.zip"].refused == taken["ก.zip"].refused
    assert post.branches == [BRANCH]


REFUSED = [
    pytest.param(b"no zip", "ไม่ใช่ไฟล์ ZIP ที่เปิดได้", id="no zip"),
    pytest.param(packed({"a.jpg": b"\xff\xd8\xff"}), inbox.NOT_KNOWN, id="nobody's"),
    pytest.param(packed({"tambon.yml": b"\x00\xff"}), inbox.NOT_KNOWN, id="no YAML"),
    pytest.param(packed({"tambon.yml": b"[1]"}), inbox.NOT_KNOWN, id="no mapping"),
    pytest.param(
        packed({"tambon.yml": b"code: [1]\nlevel: {a: b}\n"}), inbox.NOT_KNOWN, id="a code that is a list"
    ),
    pytest.param(packed({"tambon.yml": b'code: "../..9"\n'}), inbox.NOT_KNOWN, id="a code that climbs"),
    pytest.param(packed({"tambon.yml": b'code: "000000"\n'}), "ไม่พบรหัสตำบล 000000", id="no tambon's"),
    pytest.param(
        packed(
            {
                f"{at}/tambon.yml": MAIN.format(code=code).encode()
                for at, code in enumerate(("640904", "640903"))
            }
        ),
        "640903, 640904",
        id="two tambons in one",
    ),
    pytest.param(packed({"a.xlsx": small_book(), "b.xlsx": small_book()}), "2 เล่ม", id="two workbooks"),
    pytest.param(packed({"a.bin": b"0" * 51 * 1024 * 1024}), "ใหญ่เกิน", id="a bomb"),
    pytest.param(packed({f"{at}.txt": b"x" for at in range(501)}), "มีเกิน 500 ไฟล์", id="too many"),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
def test_what_cannot_be_taken_is_said(post: Post, data: bytes, words: str) -> None:
    taken = post.take({"x.zip": data})["x.zip"]
    assert words in taken.refused
    assert taken.branch == ""
    assert post.branches == []


def test_names_that_climb_write_nothing_outside(post: Post) -> None:
    files = {
        "tambon.yml": MAIN.format(code="640904").encode(),
        "../../x.jpg": b"\xff\xd8\xff",
        "/etc/y.csv": b"a",
    }
    post.take({"x.zip": packed(files)})
    names = git(
        post.repository, "-c", "core.quotepath=false", "diff", "--name-only", "main", "desk/2565-640904"
    )
    assert all(name.startswith("tambons/2565/") and ".." not in name for name in names.splitlines())
    assert not list(post.folder.parent.glob("*.jpg"))


def test_personal_data_reaches_no_branch(post: Post) -> None:
    main = MAIN.format(code="640904") + "summary: บัตร 1-1017-00203-45-0\n"
    taken = post.take({"x.zip": packed({"tambon.yml": main.encode()})})["x.zip"]
    assert taken.refused.startswith("มีข้อมูลส่วนบุคคล")
    assert "00203" not in taken.refused
    assert post.branches == []


def test_what_could_not_be_looked_at_reaches_no_branch(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "look", lambda *_: Looked({}, fault="ตรวจไม่สำเร็จ", keeps_back=True))
    taken = post.take({"x.zip": packed({"tambon.yml": MAIN.format(code="640904").encode()})})["x.zip"]
    assert "ยังตรวจไม่ได้ จึงไม่ได้รับ: ตรวจไม่สำเร็จ" in taken.refused
    assert post.branches == []


def test_a_cell_that_two_changed_waits_for_a_person(post: Post) -> None:
    place = post.root / "tambons/2565/99-สาธิต/999901-ทุ่งสมมติ"
    shutil.copytree(SMALL, place)
    main = (place / "tambon.yml").read_text("utf-8")
    (place / "tambon.yml").write_text(main + "vision: ของที่เก็บ\n" if "vision:" not in main else main, "utf-8")
    shutil.rmtree(post.repository)
    shutil.rmtree(post.root / ".git")
    bare(post.root, post.repository)
    book = opened(given_out({**small(), "tambon.yml": small()["tambon.yml"]}))
    field("vision", "ของผู้ส่ง")(book)
    taken = post.take({"a.xlsx": saved(book)})["a.xlsx"]
    if "vision:" not in main:
        assert "--conflicts workbook" in taken.refused
        assert post.branches == []
    assert post.take({"a.xlsx": saved(book)}, conflicts="workbook")["a.xlsx"].branch == BRANCH


def test_hidden_files_locks_and_links_are_nobodys(post: Post) -> None:
    (post.folder / "link.zip").symlink_to(post.folder / "nowhere.zip")
    assert post.take({".a.zip": b"x", "~$a.xlsx": b"x", "note.txt": b"x"}) == {}


def test_too_much_is_not_even_copied(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "MAX_ENTRY_BYTES", 10)
    assert post.take({"x.zip": zipped_entry(SMALL)})["x.zip"].refused == inbox.TOO_BIG


def test_whose_it_is(tmp_path: Path) -> None:
    assert owner_of(InboxJob(lay_files(tmp_path / "a", {"b.xlsx": small_book()}))) == Owner(
        "999901", "province"
    )
    whole = owner_of(
        InboxJob(lay_files(tmp_path / "b", {"x/tambon.yml": MAIN.format(code="640904").encode()}))
    )
    assert whole == Owner("640904", "district", is_whole=True)
    main = MAIN.format(code="640904").encode()
    twice = owner_of(InboxJob(lay_files(tmp_path / "c", {"x/tambon.yml": main, "สำเนา/tambon.yml": main})))
    assert twice.refused == inbox.OF_SEVERAL.format(codes="640904")

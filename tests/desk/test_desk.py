"""From nothing to a commit in a repository on this machine, with a workbook, photos and a folder; what the pages say."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.desk.visitors import Sessions
from tests.desk.officer import Officer, bare, desk_of, git
from tests.workbook.officer import SMALL, field, opened, put, saved

CODE = "999901"
HERE = f"/drafts/{CODE}"
JPEG = b"\xff\xd8\xff\xe0not a photo"


@pytest.fixture
def repository(root: Path) -> Path:
    return bare(root, root.parent / "bare.git")


@pytest.fixture
def officer(root: Path, repository: Path) -> Officer:
    return Officer(desk_of(root, repository), Sessions())


def begun(officer: Officer) -> str:
    page = officer.see("/?province=99&district=9999")
    return officer.press(page, "/drafts", {"code": CODE, "level": "province"})


def zipped_entry(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, f"ของเรา/{path.relative_to(folder).as_posix()}")
    return out.getvalue()


def committed(repository: Path, branch: str, place: str) -> dict[str, bytes]:
    target = repository.parent / "work"
    shutil.rmtree(target, ignore_errors=True)
    git(repository.parent, "clone", "-q", "-b", branch, str(repository), str(target))
    folder = target / place
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_folder_becomes_a_commit_byte_for_byte(officer: Officer, repository: Path) -> None:
    page = officer.press(begun(officer), f"{HERE}/files", files={"entry.zip": zipped_entry(SMALL)})
    page = officer.press(page, f"{HERE}/decide", {"conflicts": "workbook"})
    draft = next(iter(repository.parent.glob("project/.tambon-desk/drafts/2565-*/work/tambons/2565/*/*")))
    golden = {p.relative_to(SMALL).as_posix(): p.read_bytes() for p in SMALL.rglob("*") if p.is_file()}
    sent = officer.press(officer.see(f"{HERE}/send"), f"{HERE}/send")
    assert "ส่งแล้ว" in sent
    place = f"tambons/2565/99-สาธิต/{draft.name}"
    assert committed(repository, f"desk/2565-{CODE}", place) == golden
    assert git(repository, "log", "--format=%an %s", f"main..desk/2565-{CODE}").startswith(
        "โต๊ะรับผลงาน ตำบลใหม่: "
    )
    assert "ไม่มีอะไรเปลี่ยน" in officer.press(officer.see(f"{HERE}/send"), f"{HERE}/send")
    with zipfile.ZipFile(io.BytesIO(officer.client.get(f"{HERE}/draft.zip").content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"{place}/{name}": data for name, data in golden.items()
        }


def test_a_workbook_and_photos_fill_a_draft(officer: Officer) -> None:
    begun(officer)
    book = opened(officer.client.get(f"{HERE}/book.xlsx").content)
    field("motto", "คำขวัญจากสมุดงาน")(book)
    put("villages", "moo", 1)(book)
    put("villages", "name", "บ้านหนึ่ง")(book)
    put("villages", "male", "สิบคน")(book)
    page = officer.press(
        officer.see(HERE),
        f"{HERE}/files",
        files={
            "สมุดงาน.xlsx": saved(book),
            "IMG 1.JPG": JPEG,
            "เพลง.mp3": b"ID3",
            "เก่า.xls": b"\xd0\xcf\x11\xe0" * 200,
        },
    )
    assert "เริ่มที่นี่ / คำขวัญ: (ว่าง) → “คำขวัญจากสมุดงาน”" in page
    assert "photos/IMG 1.JPG" in page
    assert "เพลง.mp3: ไม่ใช่ภาพหรือเอกสารที่รับได้" in page
    assert "ยังไม่ได้รับ (1)" in page
    assert "เก่า.xls: " in page
    check = officer.see(f"{HERE}/check")
    assert "ข้อ 1.1" in check
    assert "แผ่น “ประชากรรายหมู่บ้าน”" in check
    assert "หมู่ที่ 1" in check
    assert "สิบคน" in check
    page = officer.press(page, f"{HERE}/remove", {"name": "photos/IMG 1.JPG"})
    assert "ลบ photos/IMG 1.JPG แล้ว" in page
    assert "tables/villages.csv" in page


def test_two_people_on_one_draft_are_told_and_asked(officer: Officer) -> None:
    begun(officer)
    given = officer.client.get(f"{HERE}/book.xlsx").content
    mine, theirs = opened(given), opened(given)
    field("motto", "ของฉัน")(mine)
    field("motto", "ของเขา")(theirs)
    page = officer.see(HERE)
    officer.press(page, f"{HERE}/files", files={"a.xlsx": saved(mine)})
    answer = officer.press(page, f"{HERE}/files", files={"b.xlsx": saved(theirs)})
    assert "มีผู้อื่นแก้ร่างนี้ระหว่างที่ท่านเปิดหน้านี้อยู่" in answer
    assert "ต้องตัดสินใจก่อน (1)" in answer
    decided = officer.press(answer, f"{HERE}/decide", {"conflicts": "workbook"})
    assert "“ของฉัน” → “ของเขา”" in decided
    assert "ต้องตัดสินใจ" not in decided


def test_a_draft_survives_the_desk(root: Path, officer: Officer) -> None:
    page = begun(officer)
    officer.press(page, f"{HERE}/files", files={"a.jpg": JPEG})
    again = Officer(desk_of(root), Sessions())
    assert HERE in again.see("/")
    assert "photos/a.jpg" in again.see(HERE)
    assert "ส่งให้ผู้ดูแล</button>" not in again.see(f"{HERE}/send")


def test_an_entry_that_changed_meanwhile_is_not_overwritten(officer: Officer, repository: Path) -> None:
    begun(officer)
    other = repository.parent / "other"
    git(repository.parent, "clone", "-q", str(repository), str(other))
    place = next((repository.parent / "project/.tambon-desk/drafts").glob("*/work/tambons/2565/*/*")).name
    folder = other / "tambons/2565/99-สาธิต" / place
    folder.mkdir(parents=True)
    (folder / "tambon.yml").write_text('code: "999901"\n', "utf-8")
    git(other, "add", "-A")
    git(other, "commit", "-qm", "theirs")
    git(other, "push", "-q")
    assert "ในที่เก็บกลางหลังจากเริ่มร่าง" in officer.press(officer.see(f"{HERE}/send"), f"{HERE}/send")
    assert git(repository, "branch", "--list", "desk/*") == ""


def test_personal_data_is_not_sent(officer: Officer, repository: Path) -> None:
    begun(officer)
    book = opened(officer.client.get(f"{HERE}/book.xlsx").content)
    field("summary", "ติดต่อ นายสมชาย บัตรประชาชน 1-1017-00203-45-0")(book)
    officer.press(officer.see(HERE), f"{HERE}/files", files={"a.xlsx": saved(book)})
    page = officer.see(f"{HERE}/send")
    assert "ยังส่งไม่ได้" in page
    assert "00203" not in officer.see(f"{HERE}/check") + officer.see(HERE)
    officer.press(begun(officer), f"{HERE}/send")
    assert git(repository, "branch", "--list", "desk/*") == ""
    assert officer.client.get(f"{HERE}/draft.zip").headers["content-type"].startswith("text/html")


def test_a_full_disk_leaves_the_draft(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    page = begun(officer)
    officer.press(page, f"{HERE}/files", files={"a.jpg": JPEG})
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        write(path, data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    answer = officer.client.post(
        f"{HERE}/files",
        data={"token": page.split('name="token" value="')[1].split('"')[0]},
        files=[("files", ("b.jpg", JPEG))],
    )
    monkeypatch.undo()
    assert answer.status_code == 507
    assert "ที่เก็บข้อมูลเต็ม" in answer.text
    assert "photos/a.jpg" in officer.see(HERE)
    assert "photos/b.jpg" in officer.press(officer.see(HERE), f"{HERE}/files", files={"b.jpg": JPEG})


def test_the_main_file_stays_whatever_form_is_sent(officer: Officer) -> None:
    page = begun(officer)
    answer = officer.press(page, f"{HERE}/remove", {"name": "tambon.yml"})
    assert "ลบ tambon.yml ไม่ได้" in answer
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x/tambon.yml", b"")
        archive.writestr("x/texts/history.md", b"")
    page = officer.press(answer, f"{HERE}/files", files={"a.zip": out.getvalue()})
    page = officer.press(page, f"{HERE}/decide", {"conflicts": "workbook", "gone": "delete"})
    assert "tambon.yml: ไฟล์ว่าง" in page
    assert "ไฟล์ในร่าง (1)" in officer.see(HERE)

"""Cells and texts corrected right on a page: what is shown, saved, pasted, refused, and kept where two people write."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.content.photo_kinds import can_decode_heic
from tambon_showcase.desk import editing, grid
from tambon_showcase.desk.beginning import Beginning
from tambon_showcase.desk.drafts import Heard, change
from tambon_showcase.desk.editing import EditJob, EditOrder, SheetJob
from tambon_showcase.desk.pictures import PicturesJob, no_pictures
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.layout import sheets
from tests.cases import lay_project
from tests.content.heic import PHOTO as HEIC
from tests.desk.officer import Officer, desk_of
from tests.in_process import without_workers

HERE = "/drafts/999901"
VILLAGES = f"{HERE}/edit/villages"
_SHOWN = re.compile(r'name="shown" value="([^"]*)"')


class Writer(Officer):
    """An officer who types into the cells of a page."""

    desk: Desk

    def save(self, page: str, address: str, **cells: str) -> str:
        fields = {name.replace("_", ".", 1): text for name, text in cells.items()}
        return self.press(page, address, {"shown": html.unescape(_SHOWN.findall(page)[0]), **fields})

    def file(self, name: str) -> str:
        draft = self.desk.draft("999901")
        assert draft
        return draft.files()[name].read_text("utf-8")


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    lay_project(tmp_path)
    desk = desk_of(tmp_path)
    with without_workers():
        desk.begin(Beginning("999901", "district"))
        found = Writer(desk, Sessions())
        found.desk = desk
        yield found


def test_every_sheet_is_named_and_shown(writer: Writer) -> None:
    page = writer.see(f"{HERE}/edit")
    for sheet in sheets().values():
        assert f'href="{HERE}/edit/{sheet.id}"' in page
    for name in ("main", "texts", "villages", "bmn", "photos"):
        shown = writer.see(f"{HERE}/edit/{name}")
        assert f"<h1>{sheets()[name].title}</h1>" in shown
        fields = re.findall(r'<(?:input|textarea) name="\w+\.[\w.]+"[^>]*>', shown)
        assert fields
        assert all("aria-label=" in one or " id=" in one for one in fields)
    assert writer.client.get(f"{HERE}/edit/nothing").status_code == 404
    assert writer.client.get("/drafts/640904/edit/villages").status_code == 404


def test_a_cell_is_saved_checked_and_told(writer: Writer) -> None:
    page = writer.save(writer.see(VILLAGES), VILLAGES, **{"1_male": "สิบคน"})
    assert "สิ่งที่เปลี่ยนในร่าง (1)" in page
    assert "ผลตรวจของส่วนนี้" in page
    assert "สิบคน" in writer.file("tables/villages.csv")
    assert f'href="{VILLAGES}"' in writer.see(f"{HERE}/check")
    again = writer.save(page, VILLAGES)
    assert "ไม่มีอะไรเปลี่ยน" in again


def test_fields_texts_rows_and_deletions(writer: Writer) -> None:
    main = f"{HERE}/edit/main"
    writer.save(writer.see(main), main, **{"1_motto": "คำขวัญใหม่"})
    assert 'motto: "คำขวัญใหม่"' in writer.file("tambon.yml")
    texts = f"{HERE}/edit/texts"
    writer.save(writer.see(texts), texts, **{"1_history": "บรรทัดหนึ่ง\r\n\r\nบรรทัดสอง"})
    assert writer.file("texts/history.md") == "บรรทัดหนึ่ง\n\nบรรทัดสอง\n"
    lines = writer.file("tables/villages.csv").count("\n")
    page = writer.save(writer.see(VILLAGES), VILLAGES, new1_moo="9", new1_name="บ้านเก้า")
    assert writer.file("tables/villages.csv").count("\n") == lines + 1
    number = re.findall(r'name="(\d+)\.name" value="บ้านเก้า"', page)[0]
    writer.save(page, VILLAGES, gone=number)
    assert writer.file("tables/villages.csv").count("\n") == lines


def test_a_block_from_excel_is_pasted(writer: Writer) -> None:
    heads = [sheets()["villages"].by_id[name].heading for name in ("moo", "name", "male")]
    rows = "\t".join(heads) + "\r\n1\tบ้านหนึ่ง\t77\r\n8\tบ้านแปด\t5\r\n"
    page = writer.press(writer.see(VILLAGES), f"{VILLAGES}/paste", {"block": rows})
    assert "→ “77”" in page
    assert "บ้านแปด" in writer.file("tables/villages.csv")
    page = writer.press(page, f"{VILLAGES}/paste", {"block": ""})
    assert editing.NOTHING_PASTED in page


def test_two_people_in_one_cell_lose_nothing(writer: Writer) -> None:
    before = writer.see(VILLAGES)
    writer.save(before, VILLAGES, **{"1_male": "111"})
    page = writer.save(before, VILLAGES, **{"1_male": "222", "1_name": "บ้านของฉัน"})
    assert "มีผู้อื่นแก้ร่างนี้ระหว่างที่ท่านเปิดหน้านี้อยู่" in page
    assert "ในร่างตอนนี้คือ “111”" in page
    assert 'name="1.male" value="222"' in page
    assert "บ้านของฉัน" in writer.file("tables/villages.csv")
    assert "111" in writer.file("tables/villages.csv")
    writer.save(page, VILLAGES, **{"1_male": "222"})
    assert "222" in writer.file("tables/villages.csv")


def test_what_an_upload_left_open_stays_open(writer: Writer) -> None:
    draft = writer.desk.draft("999901")
    assert draft
    change(draft, {}, Heard(asked=("ถามไว้",)))
    writer.save(writer.see(VILLAGES), VILLAGES, **{"1_male": "5"})
    assert "ถามไว้" in writer.see(HERE)


def test_a_form_changed_by_hand_writes_nothing(writer: Writer) -> None:
    page, before = writer.see(VILLAGES), writer.file("tables/villages.csv")
    token = re.findall(r'name="token" value="([^"]*)"', page)[0]
    for data, status in (
        ({"token": token, "1.male": "5"}, 400),
        ({"token": token, "shown": "[", "1.male": "5"}, 400),
        ({"shown": "[]", "1.male": "5"}, 403),
        ({"token": token, "shown": "[]", **{f"{at}.male": "" for at in range(5_000)}}, 400),
    ):
        assert writer.client.post(VILLAGES, data=data).status_code == status
    assert (
        writer.client.post("/drafts/640904/edit/villages", data={"token": token, "shown": "[]"}).status_code
        == 404
    )
    assert writer.file("tables/villages.csv") == before
    assert "tambon.yml" in (writer.desk.draft("999901") or draft_gone()).files()


def draft_gone() -> None:
    raise AssertionError("the draft is gone")


def test_many_rows_are_shown_page_by_page(writer: Writer) -> None:
    draft = writer.desk.draft("999901")
    assert draft
    rows = "".join(f"{at},บ้าน {at}\n" for at in range(1, 91))
    change(draft, {"tables/villages.csv": f"หมู่ที่,ชื่อหมู่บ้าน\n{rows}".encode()}, Heard())
    page = writer.see(f"{VILLAGES}?from=41")
    assert re.findall(r'name="(\d+)\.moo"', page) == [str(at) for at in range(41, 81)]
    assert 'name="new1.moo"' not in page
    saved = writer.save(page, f"{VILLAGES}?from=41", **{"50_name": "บ้านห้าสิบ"})
    assert 'aria-current="page">แถว 41' in saved
    assert writer.file("tables/villages.csv").count("\n") == 91
    assert "50,บ้านห้าสิบ" in writer.file("tables/villages.csv")
    last = writer.see(f"{VILLAGES}?from=81")
    assert 'name="new1.moo"' in last
    for odd in ("0", "-1", "x", "9999999", "9" * 5_000):
        assert 'name="1.moo"' in writer.see(f"{VILLAGES}?from={odd}")


def test_a_file_that_cannot_be_read_is_said_and_stays(writer: Writer) -> None:
    draft = writer.desk.draft("999901")
    assert draft
    damaged = b"\0\1\2" * 50
    change(draft, {"tables/villages.csv": damaged}, Heard())
    page = writer.see(VILLAGES)
    assert "อ่าน tables/villages.csv ไม่ได้" in page
    order = EditOrder("villages", (), (BookRow({"moo": "1", "name": "ก"}),))
    edited = editing.edit(EditJob(draft.folder, order))
    assert edited.files == {}
    assert "แก้ในหน้านี้ไม่ได้" in edited.refused[0]
    assert draft.files()["tables/villages.csv"].read_bytes() == damaged


def test_captions_are_written_beside_the_photo(writer: Writer) -> None:
    draft = writer.desk.draft("999901")
    assert draft
    change(draft, {"photos/IMG_1.heic": HEIC, "photos/เสีย.jpg": b"\xff\xd8\xffno photo"}, Heard())
    assert f'href="{HERE}/edit/photos">เขียนคำบรรยายของภาพ 3 ภาพ' in writer.see(HERE)
    address = f"{HERE}/edit/photos"
    page = writer.see(address)
    shown = re.findall(r'<img class="desk-photo" src="([^"]*)"', page)
    assert (
        {f"{HERE}/pictures/pond.jpg"}
        <= set(shown)
        <= {f"{HERE}/pictures/{name}" for name in ("pond.jpg", "IMG_1.heic")}
    )
    assert (f"{HERE}/pictures/IMG_1.heic" in shown) == can_decode_heic()
    for src in shown:
        answer = writer.client.get(src)
        assert answer.headers["content-type"] in {"image/webp", "image/jpeg"}
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert len(answer.content) < 100_000
    for name in ("เสีย.jpg", "..%2Fdraft.json", "nothing.jpg"):
        assert writer.client.get(f"{HERE}/pictures/{name}").status_code == 404
    number = re.findall(r'name="(\d+)\.file" value="IMG_1\.heic"', page)[0]
    writer.save(page, address, **{f"{number}_caption": "ประชุมประชาคม"})
    assert re.search("IMG_1\\.heic.*ประชุมประชาคม", writer.file("tables/photos.csv"))
    assert "เสีย.jpg" not in writer.file("tables/photos.csv")


def test_a_worker_that_died_is_said() -> None:
    assert editing.not_read(SheetJob(Path(), "villages"), "") is None
    assert no_pictures(PicturesJob(Path(), Path()), "") == {}
    edited = editing.not_edited(EditJob(Path(), EditOrder("villages")), "ไม่ตอบสนอง")
    assert "ไม่ตอบสนอง" in edited.refused[0]


def test_ends_of_lines_need_a_field_of_several_lines() -> None:
    sheet = sheets()["villages"]
    rows = [BookRow({"moo": "1", "name": "ก\nข"}, line=2), BookRow({"moo": "2", "name": "ค"}, line=3)]
    made = grid.grid_of(sheet, rows, 1)
    assert [cell.is_long for row in made.rows[:2] for cell in row.cells if cell.column.id == "name"] == [
        True,
        False,
    ]
    assert len(made.rows) == 2 + grid.SPARE_ROWS
    assert made.has_rows
    assert list(made.starts) == [1]

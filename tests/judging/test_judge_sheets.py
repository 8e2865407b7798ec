"""How a secretary's sheets come: a folder of a USB stick, a ZIP from LINE, a pattern that Windows leaves, Notepad's "Unicode"."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.cli.judge_sheets import sheet_files
from tambon_showcase.judging.papers import SHEET
from tambon_showcase.judging.shape import read_json
from tests.judging.example import sheet

ONE, TWO, THREE = (
    json.dumps(sheet(judge, []), ensure_ascii=False).encode() for judge in ("J01", "J02", "J03")
)
COMMITTEE = b'{"schema": "judge-committee/1"}'


@pytest.fixture
def received(tmp_path: Path) -> Path:
    folder = tmp_path / "รับ มา"
    (folder / "เครื่อง 2").mkdir(parents=True)
    (folder / "J01.json").write_bytes(ONE)
    (folder / "เครื่อง 2" / "J02 (1).JSON").write_bytes(TWO)
    (folder / "เครื่อง 3" / "คะแนน.json.txt").parent.mkdir()
    (folder / "เครื่อง 3" / "คะแนน.json.txt").write_bytes(THREE)
    (folder / "จด.txt").write_text("ส่งแล้ว", encoding="utf-8")
    (folder / "committee.json").write_bytes(COMMITTEE)
    (folder / "ภาพ.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def zipped(folder: Path, place: Path) -> Path:
    with zipfile.ZipFile(place, "w") as archive:
        for path in folder.rglob("*"):
            archive.write(path, path.relative_to(folder))
    return place


def test_a_folder_gives_its_sheets_and_names_what_it_leaves_out(
    received: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sheet_files([received]) == [
        ("รับ มา/J01.json", ONE),
        ("รับ มา/เครื่อง 2/J02 (1).JSON", TWO),
        ("รับ มา/เครื่อง 3/คะแนน.json.txt", THREE),
    ]
    assert capsys.readouterr().err == "ข้าม รับ มา/committee.json: ไม่ใช่ไฟล์คะแนน\n"


def test_a_zip_gives_the_same(received: Path) -> None:
    place = zipped(received, received.parent / "คะแนน.ZIP")
    assert sorted(data for _, data in sheet_files([place])) == [ONE, TWO, THREE]


def test_a_pattern_is_taken_as_it_was_meant(received: Path) -> None:
    assert sheet_files([received / "J*.json"]) == [("J01.json", ONE)]
    with pytest.raises(SystemExit, match="ไม่พบไฟล์ตาม"):
        sheet_files([received / "X*.json"])


def test_a_file_whose_name_holds_a_star_is_itself(tmp_path: Path) -> None:
    (tmp_path / "a[1]*.json").write_bytes(ONE)
    assert sheet_files([tmp_path / "a[1]*.json"]) == [("a[1]*.json", ONE)]


@pytest.mark.parametrize("damaged", [b"", b"{", b"[" * 100_000, ONE[:50], b"\xff\xfe\x00"])
def test_what_is_damaged_is_no_other_paper(received: Path, damaged: bytes) -> None:
    (received / "J03.json").write_bytes(damaged)
    assert ("รับ มา/J03.json", damaged) in sheet_files([received])


def test_nothing_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip")
    (tmp_path / "b").mkdir()
    for name, said in (("a.zip", "ZIP"), ("b", "ไม่พบไฟล์คะแนน"), ("c", "เปิดไฟล์"), ("d.zip", "ไม่พบ")):
        with pytest.raises(SystemExit, match=said):
            sheet_files([tmp_path / name])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_sheet_that_notepad_saved_again_is_read(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    value, findings = read_json(mark + ONE.decode().encode(encoding), SHEET, "J01.json")
    assert findings == []
    assert value["judge"]["id"] == "J01"

"""Photos and documents that come with a workbook: put where they belong, never over another file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.parcel import place_files, unpack

JPEG, PDF = b"\xff\xd8\xff\xe0jpeg", b"%PDF-1.7"
NAMED = {"photos": (BookRow({"file": "วัด.jpg", "caption": "วัด"}), BookRow({"file": "หาย.jpg"}))}


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_files_go_where_they_belong(tmp_path: Path) -> None:
    source = zipped(
        tmp_path / "ภาพ.zip",
        {
            "DCIM/วัด.JPG": JPEG,
            "IMG 1:2.jpeg": JPEG,
            "ไม่มีนามสกุล": JPEG,
            "คำสั่ง.pdf": PDF,
            "__MACOSX/._วัด.jpg": b"x",
            "เสียง.mp3": b"ID3",
        },
    )
    found = place_files(list(unpack(source)), tmp_path / "entry", NAMED)
    assert set(found.files) == {
        "photos/วัด.jpg",
        "photos/IMG 1-2.jpeg",
        "photos/ไม่มีนามสกุล.jpg",
        "documents/คำสั่ง.pdf",
    }
    told = "\n".join(found.told)
    assert "เสียง.mp3: ไม่ใช่ภาพหรือเอกสาร" in told
    assert "photos/IMG 1-2.jpeg ยังไม่มีแถวในแผ่น “ภาพถ่าย”" in told
    assert "ไม่พบไฟล์ photos/หาย.jpg" in told


def test_another_file_of_that_name_is_never_overwritten_unasked(tmp_path: Path) -> None:
    entry = tmp_path / "entry"
    (entry / "photos").mkdir(parents=True)
    (entry / "photos" / "วัด.jpg").write_bytes(JPEG + b"old")
    source = tmp_path / "folder"
    source.mkdir()
    (source / "วัด.jpg").write_bytes(JPEG)
    assert place_files(list(unpack(source)), entry, NAMED).files == {}
    assert "ไม่ได้เขียนทับ" in place_files(list(unpack(source)), entry, NAMED).asked[0]
    assert place_files(list(unpack(source)), entry, NAMED, "workbook").files == {"photos/วัด.jpg": JPEG}
    (entry / "photos" / "วัด.jpg").write_bytes(JPEG)
    assert place_files(list(unpack(source)), entry, NAMED).asked == ()


def test_names_of_thai_windows(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("XXX.jpg", JPEG)
    raw = data.getvalue().replace(b"XXX.jpg", "วัด".encode("cp874") + b".jpg")
    (tmp_path / "a.zip").write_bytes(raw)
    assert list(place_files(list(unpack(tmp_path / "a.zip")), tmp_path, NAMED).files) == ["photos/วัด.jpg"]


@pytest.mark.parametrize(("name", "data"), [("ไม่ใช่.zip", b"no"), ("หาย.zip", b"")])
def test_what_is_no_parcel_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    if data:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(ImportFileError, match=name):
        place_files(list(unpack(tmp_path / name)), tmp_path, NAMED)

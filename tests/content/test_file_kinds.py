"""What a file is by its bytes; photos, documents, videos and captions name what came instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content.documents import inspect
from tambon_showcase.content.file_kinds import (
    OTHER_KIND,
    SCAN_OR_PHOTO,
    is_table_of_commas,
    kind_of_bytes,
    kind_of_words,
    other_kind,
)
from tambon_showcase.content.photos import probe_bytes
from tambon_showcase.content.subtitles import read_subtitles
from tambon_showcase.content.videos import read_video
from tambon_showcase.finding import Finding, Where
from tests.file_samples import OTHERS, TABLE, archive, old_office

PICTURES = {"ภาพ (.jpg)", "ภาพ (.png)", "ภาพ (.webp)", "GIF", "TIFF", "iPhone (.heic)"}
DOCUMENTS = {"Excel (.xlsx)", "Word (.docx)", "PowerPoint (.pptx)", "PDF (.pdf)"}
REFUSED_IN_OTHER_WORDS = {"(.doc)", "(.xls)", "ใส่รหัสผ่าน", "(.odt)", "(.ods)", "Excel, Word หรือ ZIP ที่ไม่ครบ"}


def of_photo(data: bytes, _folder: Path) -> list[Finding]:
    return probe_bytes(data, "a.jpg", Where("photos/a.jpg"))[1]


def of_document(data: bytes, folder: Path) -> list[Finding]:
    (folder / "a.pdf").write_bytes(data)
    return inspect(folder / "a.pdf", Where("documents/a.pdf"))[1]


def of_video(data: bytes, folder: Path) -> list[Finding]:
    (folder / "a.mp4").write_bytes(data)
    return read_video(folder / "a.mp4", Where("videos/a.mp4"))[1]


def of_captions(data: bytes, _folder: Path) -> list[Finding]:
    return read_subtitles(data, Where("videos/a.vtt"))[1]


@pytest.mark.parametrize(
    ("read", "kinds"),
    [
        (of_photo, set(OTHERS) - PICTURES),
        (of_document, set(OTHERS) - DOCUMENTS - REFUSED_IN_OTHER_WORDS),
        (of_video, set(OTHERS) - {"วีดิทัศน์ (.mp4)"}),
        (of_captions, set(OTHERS) - {"คำบรรยายวีดิทัศน์"}),
    ],
)
def test_what_came_instead_is_named_once(read, kinds: set[str], tmp_path: Path) -> None:
    for kind in kinds:
        found = [each for each in read(OTHERS[kind], tmp_path) if each.is_error or each.code == "T561"]
        assert [each.code for each in found] == ["T561"], kind
        assert kind in found[0].message and found[0].fix


def test_a_table_of_villages_is_no_map_photo_or_document(tmp_path: Path) -> None:
    for read in (of_photo, of_document, of_video, of_captions):
        (found,) = read(TABLE, tmp_path)
        assert (found.code, found.value) == ("T561", "ตาราง CSV (.csv)")


def test_a_picture_among_documents_becomes_a_pdf_and_elsewhere_a_photo(tmp_path: Path) -> None:
    for kind in PICTURES:
        (of_documents,), (of_videos,) = (read(OTHERS[kind], tmp_path) for read in (of_document, of_video))
        assert of_documents.fix == SCAN_OR_PHOTO and "photos/" in of_videos.fix, kind
    (of_table,) = of_document(TABLE, tmp_path)
    assert "tables/" in of_table.fix


def test_an_empty_photo_is_called_empty(tmp_path: Path) -> None:
    (found,) = of_photo(b"", tmp_path)
    assert found.code == "T504" and "ไฟล์ว่าง" in found.message


def test_an_archive_within_a_document_does_not_make_it_one() -> None:
    kind = kind_of_bytes(archive("word/document.xml", "word/embeddings/a.xlsx"))
    assert kind and kind.is_words and not kind.is_sheet


@pytest.mark.parametrize("data", [b"", "ประวัติ".encode(), "บ้าน".encode("cp874"), b"BMN 2564", b"MZ 1", b"ID3"])
def test_words_are_of_no_other_kind(data: bytes) -> None:
    assert kind_of_bytes(data) is None and kind_of_words(data.decode("utf-8", "ignore")) is None


def test_an_old_file_without_known_streams_is_of_old_office() -> None:
    kind = kind_of_bytes(old_office("Other"))
    assert kind and kind.name == "เอกสาร Office รุ่นเก่า"


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        (TABLE.decode(), True),
        ("ก,ข,ค\n1,2,3", False),
        ("ก,ข,ค\n1,2,3\n4,5\n6,7,8", False),
        ("- ก, ข, ค\n- ง, จ, ฉ\n- ช, ซ, ฌ\n", False),
        ('ก,"ข, ค",ง\n1,"2, 3",4\n5,"6, 7",8\n', True),
    ],
)
def test_a_table_has_as_many_cells_in_each_line(text: str, is_table: bool) -> None:
    assert is_table_of_commas(text) is is_table


def test_a_kind_that_the_reader_knows_is_not_told() -> None:
    kind = kind_of_bytes(OTHERS["PDF (.pdf)"])
    assert kind and other_kind(OTHERS["PDF (.pdf)"], Where("maps/a.kml"), kind) is None
    found = other_kind(OTHERS["PDF (.pdf)"], Where("maps/a.kml"))
    assert found and found.code == OTHER_KIND.code and ".kml" in found.message


def test_a_carriage_return_within_a_cell_makes_no_table() -> None:
    assert not is_table_of_commas("a,b,c\nd\re,f,g\nh,i,j\nk,l,m\n")

"""Names of files as tables write them, and the files that they mean."""

from __future__ import annotations

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.model.economy import Product
from tambon_showcase.model.identity import Identity, Video
from tambon_showcase.model.media import PhotoEntry
from tambon_showcase.model.tables import Tables
from tambon_showcase.reading.file_names import FileNames

FILES = [
    "photos/IMG_0001.JPG",
    "photos/วัด.jpg",
    "photos/a.png",
    "photos/a.webp",
    "photos/หอ.HEIC",
    "documents/แผน.pdf",
    "videos/คลิป.mp4",
]
NAMES = FileNames(FILES)


@pytest.mark.parametrize(
    ("written", "actual"),
    [
        ("IMG_0001.JPG", "IMG_0001.JPG"),
        ("IMG_0001.jpg", "IMG_0001.JPG"),
        ("img_0001.jpeg", "IMG_0001.JPG"),
        ("IMG_0001", "IMG_0001.JPG"),
        ("photos/วัด.jpg", "วัด.jpg"),
        ("photos\\วัด.JPG", "วัด.jpg"),
        ("../photos/วัด.jpg", "วัด.jpg"),
        ("หอ.jpg", "หอ.HEIC"),
        ("a.jpg", "a.jpg"),
        ("a", "a"),
        ("A.PNG", "a.png"),
        ("วัด.pdf", "วัด.pdf"),
        ("บ้าน.jpg", "บ้าน.jpg"),
        ("แผน", "แผน"),
        ("วัด.jpg.jpg", "วัด.jpg"),
        ("D:\\งาน\\ภาพ\\วัด.JPG", "วัด.jpg"),
        ("file:///C:/Users/อบต/วัด.jpg", "วัด.jpg"),
        ("\\\\server\\share\\img_0001.jpg", "IMG_0001.JPG"),
        ("D:\\งาน\\ไม่มี.jpg", "D:\\งาน\\ไม่มี.jpg"),
    ],
)
def test_a_name_means_the_only_file_that_fits(written: str, actual: str) -> None:
    assert NAMES.actual("photos", written) == actual


TYPED = [
    "photos/นํ้าตก.jpg",  # nikhahit and sara aa, as some phones write sara am
    "photos/เเม่น้ำ.png",  # two sara e for sara ae
    "photos/cafe\u0301.jpg",  # macOS
    "photos/ตลาด  เช้า.jpg",
    "photos/รูป.final.jpg",
    "photos/รูป.pdf",
    "photos/twin.jpg",
    "photos/Twin.JPG",
    "photos/แผน.jpg",
    "photos/ภาพ_1.jpg",
    "photos/กิจกรรม-๒๕๖๔.jpg",
    "photos/ทาง 3.jpg",
    "photos/ทาง_๓.jpg",
    "documents/แผน.pdf",
    "documents/photos/งาน.pdf",
]


@pytest.mark.parametrize(
    ("folder", "written", "actual"),
    [
        ("photos", "น้ำตก.jpg", "นํ้าตก.jpg"),
        ("photos", "น้ำตก", "นํ้าตก.jpg"),
        ("photos", "แม่น้ำ.PNG", "เเม่น้ำ.png"),
        ("photos", "café.jpg", "cafe\u0301.jpg"),
        ("photos", "ตลาด เช้า.jpg", "ตลาด  เช้า.jpg"),
        ("photos", "รูป.final", "รูป.final"),  # `.final` may be the end of another file
        (
            "photos",
            "รูป.jpg",
            "รูป.pdf",
        ),  # the only file of that name; whether it is a photo is reported beside it
        ("photos", "ภาพ_๑.jpg", "ภาพ_1.jpg"),
        ("photos", "ภาพ 1.JPG", "ภาพ_1.jpg"),
        ("photos", "กิจกรรม 2564", "กิจกรรม-๒๕๖๔.jpg"),
        ("photos", "กิจกรรม–2564.jpg", "กิจกรรม-๒๕๖๔.jpg"),
        ("photos", "ทาง_๓.jpg", "ทาง_๓.jpg"),
        ("photos", "ทาง-3.jpg", "ทาง-3.jpg"),  # two files would fit
        ("photos", "twin.jpg", "twin.jpg"),
        ("photos", "TWIN.jpg", "TWIN.jpg"),  # two files would fit
        ("photos", "twin", "twin"),
        ("documents", "แผน.jpg", "แผน.jpg"),  # no ending of that folder
        ("documents", "แผน.docx", "แผน.pdf"),
        ("documents", "photos/แผน.jpg", "photos/แผน.jpg"),
        ("documents", "./แผน.pdf", "แผน.pdf"),
        ("photos", "", ""),
        ("photos", "https://example.go.th/twin.jpg", "https://example.go.th/twin.jpg"),
        ("photos", "c:/รูป/แผน.jpeg", "แผน.jpg"),
        ("photos", "C:แผน.jpg", "C:แผน.jpg"),
    ],
)
def test_spellings_that_look_alike_mean_one_file(folder: str, written: str, actual: str) -> None:
    assert FileNames(TYPED).actual(folder, written) == actual


def test_all_tables_are_mended_and_each_note_names_its_line() -> None:
    rows = [
        PhotoEntry.model_validate({"file": name, "caption": "ก", "line": line})
        for line, name in ((2, "วัด.jpg"), (3, "IMG_0001.jpg"), (5, "หอ"))
    ]
    products = (Product.model_validate({"name": "ผ้า", "photos": ("A.PNG", "วัด.JPG"), "line": 7}),)
    tables = Tables(photos=tuple(rows), products=products)
    mended, found = NAMES.mend_tables(tables, "tambons/x")
    assert [row.file for row in mended.photos] == ["วัด.jpg", "IMG_0001.JPG", "หอ.HEIC"]
    assert mended.products[0].photos == ("a.png", "วัด.jpg")
    assert sorted((one.file, one.line, one.value) for one in found) == [
        ("tambons/x/tables/photos.csv", 3, "IMG_0001.jpg"),
        ("tambons/x/tables/photos.csv", 5, "หอ"),
        ("tambons/x/tables/products.csv", 7, "A.PNG"),
        ("tambons/x/tables/products.csv", 7, "วัด.JPG"),
    ]
    assert all("photos/" in one.message for one in found)
    assert NAMES.mend_tables(mended, "tambons/x") == (mended, [])


def test_a_name_inside_a_list_of_the_main_file_is_told_at_its_own_key() -> None:
    identity = Identity.model_validate(
        {
            "code": "999901",
            "level": "district",
            "cover": "วัด.JPG",
            "highlights": [{"title": "ก", "photo": "a.png"}, {"title": "ข", "photo": "หอ.jpg"}],
        }
    )
    mended, found = NAMES.mend(identity, lambda path: Where(".".join(map(str, path)), 1))
    assert [one.file for one in found] == ["cover", "highlights.1.photo"]
    assert (mended.cover, [one.photo for one in mended.highlights]) == ("วัด.jpg", ["a.png", "หอ.HEIC"])


def test_rows_get_the_names_that_files_have_and_say_so() -> None:
    row = PhotoEntry.model_validate({"file": "img_0001.jpg", "caption": "ประชุม"})
    mended, (finding,) = NAMES.mend(row, lambda _path: Where("tables/photos.csv", 2))
    assert mended.file == "IMG_0001.JPG" and mended.caption == "ประชุม"
    assert (finding.code, finding.line) == ("T216", 2) and "IMG_0001.JPG" in finding.message


def test_lists_and_records_inside_are_mended_too() -> None:
    row = Product.model_validate({"name": "ผ้า", "photos": ("วัด.JPG", "a.png")})
    mended, findings = NAMES.mend(row, lambda _path: Where(""))
    assert mended.photos == ("วัด.jpg", "a.png") and len(findings) == 1
    video = Video.model_validate({"file": "คลิป.MP4"})
    assert NAMES.mend(video, lambda path: Where(str(path)))[0].file == "คลิป.mp4"


def test_a_row_with_right_names_is_the_same_row() -> None:
    row = PhotoEntry.model_validate({"file": "วัด.jpg", "caption": "วัด"})
    assert NAMES.mend(row, lambda _path: Where(""))[0] is row


@pytest.mark.parametrize("written", ["film.mp4", "film", "FILM.MOV"])
def test_a_film_is_never_read_as_its_captions(written: str) -> None:
    files = FileNames(["videos/film.srt"])
    assert files.actual("videos", written, (".mp4",)) == written
    assert files.actual("videos", "film.vtt", (".vtt", ".srt")) == "film.srt"

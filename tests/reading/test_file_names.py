"""Names of files as tables write them, and the files that they mean."""

from __future__ import annotations

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.model.economy import Product
from tambon_showcase.model.entry import Video
from tambon_showcase.model.media import PhotoEntry
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

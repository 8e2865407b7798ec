"""Names of files: stored the same everywhere, read the same by everyone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.names import check_name, check_names, spelt
from tambon_showcase.finding import Where

WHERE = Where("tambons/x")
THAI = "กขคงจชซญดตถทนบปผพมยรลวศสหอฮะาำเแโใไ"


@pytest.mark.parametrize(
    "name",
    ["ผ้าไหม.jpg", "น้ำตก.webp", "ที่ทำการ.jpg", "ปี่พาทย์.png", "ผู้ใหญ่บ้าน หมู่ 1.jpg", "แผน (ฉบับที่ 2).pdf", "IMG_2021-01.JPG", "๑.jpg", "640904-กลางดง", "history.md", "console.jpg", "ประชุม 12.05.2564.pdf"],
)  # fmt: skip
def test_usual_names_pass(name: str) -> None:
    assert list(check_name(name, WHERE)) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("photo\u202egpj.exe", "T030"), ("ภาพ\u200b.jpg", "T030"), ("фото.jpg", "T030"), ("ｐhoto.jpg", "T030"), ("a\nb.jpg", "T030"),
        ("a\" onerror=\"x.jpg", "T030"), ("<img>.jpg", "T030"), ("a&b.jpg", "T030"), ("a;rm.jpg", "T030"), ("$(x).jpg", "T030"), ("a  b.jpg", "T030"),
        ("CON.jpg", "T031"), ("nul", "T031"), ("LPT1.txt", "T031"), ("com9.tar.gz", "T031"), ("aux.", "T031"),
        (".env", "T032"), ("a.jpg.", "T032"), ("a.jpg ", "T032"), (" a.jpg", "T032"), ("...", "T032"),
        ("ก" * 80, "T033"), ("a" * 250, "T033"),
        ("นํา.jpg", "T034"), ("นํ้า.jpg", "T034"), ("น้ํา.jpg", "T034"), ("ก่ี.jpg", "T034"), ("เเม่.jpg", "T034"), ("e\u0301.jpg", "T034"),
        ("..", "T035"), ("a/b", "T035"), ("..\\x", "T035"), ("C:x", "T035"), ("", "T035"),
        ("a.exe.jpg", "T037"), ("ภาพ.html.png", "T037"), ("x.js .jpg", "T037"), ("a.svgz.pdf", "T037"),
    ],
)  # fmt: skip
def test_bad_names_are_told(name: str, code: str) -> None:
    assert code in {finding.code for finding in check_name(name, WHERE)}


def test_names_that_differ_only_in_case_or_spelling_collide() -> None:
    paths = ["photos/A.jpg", "photos/a.JPG", "photos/นำ.jpg", "photos/ข.jpg"]
    assert [(finding.code, finding.file) for finding in check_names(paths, WHERE)] == [
        ("T036", "tambons/x/photos/a.JPG")
    ]


@pytest.mark.parametrize("name", ["1-2345-67890-12-1.jpg", "โทร 081-234-5678.pdf", "เด็กหญิงสมใจ ใจดี.jpg"])
def test_names_do_not_tell_of_persons(name: str) -> None:
    assert [finding.code for finding in check_names([f"photos/{name}"], WHERE)] == ["T038"]


@pytest.mark.parametrize(
    "name", ["IMG_20210512_091530.jpg", "Screenshot_2021-05-12-08-12-34-56.jpg", "LINE_ALBUM_210512_12.jpg"]
)
def test_a_cameras_own_names_pass(name: str) -> None:
    assert list(check_names([f"photos/{name}"], WHERE)) == []


def test_each_part_of_a_path_is_judged() -> None:
    assert [finding.code for finding in check_names(["photos/../x.jpg"], WHERE)] == ["T035"]


def test_the_message_shows_the_character_by_name() -> None:
    [finding] = check_name("a\u202eb", WHERE)
    assert "RIGHT-TO-LEFT OVERRIDE" in finding.message
    assert "\u202e" not in finding.message


@given(st.text(alphabet=THAI + "abc-_.0123", min_size=1, max_size=20))
def test_spelling_twice_changes_nothing(name: str) -> None:
    assert spelt(spelt(name)) == spelt(name)


@given(st.text(max_size=30))
def test_any_name_gets_an_answer(name: str) -> None:
    if not list(check_name(name, WHERE)):
        assert name.isprintable() and name == name.strip() and not set(name) & set('/\\:*?"<>|')

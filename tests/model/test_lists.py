"""Cells with several things: each is parted where it plainly ends, and nothing that is one thing is taken apart."""

from __future__ import annotations

import pytest

from tambon_showcase.model.lists import (
    key_of,
    split_codes,
    split_files,
    split_indicators,
    split_list,
    split_steps,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("PB4 และ pb 1", ("PB4", "pb 1")),
        ("PB1/PB2", ("PB1", "PB2")),
        ("PB1 / PB2", ("PB1", "PB2")),
        ("PB1 PB2  PB3", ("PB1", "PB2", "PB3")),
        ("PB๑กับPB๒", ("PB๑", "PB๒")),
        ("01 & 02", ("01", "02")),
        ("1/2565", ("1/2565",)),
        ("น้ำและดิน", ("น้ำและดิน",)),
        ("โครงการ 1 ระยะแรก", ("โครงการ 1 ระยะแรก",)),
        ("PB1-PB3", ("PB1", "PB2", "PB3")),
        ("P01 ถึง P03, P7", ("P01", "P02", "P03", "P7")),
        ("PB1 – pb2", ("PB1", "PB2")),
        ("โครงการ PJ1 ถึง PJ2", ("โครงการ PJ1", "โครงการ PJ2")),
        ("PB1-3", ("PB1-3",)),
        ("PB3-PB1", ("PB3-PB1",)),
        ("A1-B3", ("A1-B3",)),
        ("P1-P99", ("P1-P99",)),
        ("1-3", ("1-3",)),
    ],
)
def test_codes_are_parted(typed: str, meant: tuple[str, ...]) -> None:
    assert split_codes(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a.jpg และ b.jpg", ("a.jpg", "b.jpg")),
        ("a.JPG b 2.jpeg", ("a.JPG", "b 2.jpeg")),
        ("a.pdf/b.webp + c.heic", ("a.pdf", "b.webp", "c.heic")),
        ("ปลา และ น้ำ.jpg", ("ปลา และ น้ำ.jpg",)),
        ("ประชุม 1 & 2.jpg", ("ประชุม 1 & 2.jpg",)),
        ("the.old house.png", ("the.old house.png",)),
    ],
)
def test_names_of_files_are_parted_at_their_endings(typed: str, meant: tuple[str, ...]) -> None:
    assert split_files(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.1 และ 1.2", ("1.1", "1.2")),
        ("1.1 1.2/2.1", ("1.1", "1.2", "2.1")),
        ("ข้อ 1.1 ข้อ 1.2", ("1.1", "1.2")),
        ("ขั้นตอนที่ ๑.๑", ("1.1",)),
        ("ขั้นที่ 1.1 ขั้นที่ 1.2", ("1.1", "1.2")),
        ("1.1 ถึง 1.3", ("1.1", "1.2", "1.3")),
        ("ข้อ ๑.๑-๑.๒, 2.1", ("1.1", "1.2", "2.1")),
        ("1.1 – ข้อ 1.2", ("1.1", "1.2")),
        ("1.1 ชี้แจงข้อมูล", ("1.1",)),
        ("1.1-2.2", ("1.1-2.2",)),
        ("1-3", ("1-3",)),
        ("ร่วมคิด", ("ร่วมคิด",)),
    ],
)
def test_steps_are_parted(typed: str, meant: tuple[str, ...]) -> None:
    assert split_steps(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("จปฐ. 22 และ 10", ("จปฐ. 22", "จปฐ. 10")),
        ("จปฐ 20,21 กชช 8", ("จปฐ 20", "จปฐ 21", "กชช 8")),
        ("กชช.2ค ข้อ 3 และข้อ 4", ("กชช.2ค ข้อ 3", "กชช.2ค ข้อ 4")),
        ("22, จปฐ. 10", ("22", "จปฐ. 10")),
        ("จปฐ. 10, รายได้", ("จปฐ. 10", "รายได้")),
        ("จปฐ. 20-22", ("จปฐ. 20", "จปฐ. 21", "จปฐ. 22")),
        ("กชช.2ค ข้อ 3 ถึงข้อ 4", ("กชช.2ค ข้อ 3", "กชช.2ค ข้อ 4")),
        ("จปฐ. 8, 20 ถึง 21", ("จปฐ. 8", "จปฐ. 20", "จปฐ. 21")),
        ("จปฐ. 8 ถึง กชช.2ค 9", ("จปฐ. 8 ถึง กชช.2ค 9",)),
        ("จปฐ. 22 ปี 2563-2565", ("จปฐ. 22 ปี 2563-2565",)),
    ],
)
def test_a_bare_indicator_is_of_the_survey_before_it(typed: str, meant: tuple[str, ...]) -> None:
    assert split_indicators(typed) == meant


def test_a_list_has_no_blanks_and_a_code_one_form() -> None:
    assert split_list(" ก, ;ข|\nค ") == ("ก", "ข", "ค")
    assert [key_of(code) for code in ("p 1", "P๑", "PB-1", "1/2565", "โครงการ p 1", "โครงการ A")] == [
        "P1",
        "P1",
        "PB-1",
        "1/2565",
        "P1",
        "โครงการ A",
    ]

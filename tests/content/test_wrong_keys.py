"""Words typed with the keyboard in the other language are named; names, codes and addresses are not.

The English words and file names are of package descriptions and licences; the slips are what Kedmanee keys write.
"""

from __future__ import annotations

import pytest

from tambon_showcase.content.wrong_keys import check_wrong_keys, no_word
from tambon_showcase.finding import Where

WHERE = Where("texts/history.md", 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("[hkomjkohe.l", "บ้านท่าน้ำใส"),
        ("zhk]kpfvd-hk;", "ผ้าลายดอกข้าว"),
        ("dkixit=6,", "การประชุม"),
        ("d]6j,vv,mimyrpN", "กลุ่มออมทรทัพย์"),
        ("l,k=bd", "สมาชิก"),
        ("ดฟแำินนา", "facebook"),
        ("เทฟรส", "gmail"),
        ("นะนย", "otop"),
    ],
)
def test_the_other_language_is_named(typed: str, meant: str) -> None:
    (found,) = check_wrong_keys(f"ก\n{typed} ข", WHERE)
    assert (found.code, found.line) == ("T472", 2)
    assert meant in found.message and typed in found.message


@pytest.mark.parametrize(
    "text",
    [
        "pip install 'httpcore[trio]' multithreaded, sphinx-favicon; Vidyo rewrite parity",
        "Sahamit catering, Chiang Mai, 3BB, OTOP, SAMMUT-THUNG, IMG_1234.jpg, W422+8C",
        "https://www.example.go.th/[hkomjkohe.l ติดต่อ zhk]kp@example.go.th",
        "ขอบคุณณณณ จ้าาาา ฯลฯ เพราะเงาะบนเกาะทะเลาะกัน พุทฺธํ สรณํ",
        "วันนี้ๆ ก็ว่าๆ กันไป",
    ],
)
def test_names_codes_and_addresses_are_what_they_are(text: str) -> None:
    assert list(check_wrong_keys(text, WHERE)) == []


@pytest.mark.parametrize("text", ["lkpojke", "sobjlnv"])
def test_a_value_that_is_no_word_is_named(text: str) -> None:
    assert no_word(text)


@pytest.mark.parametrize("text", ["khlongkhwang", "sanpong", "youtube", "wifi", "kfc", "SX-Q", "xq 250"])
def test_a_name_in_latin_letters_is_one(text: str) -> None:
    assert no_word(text) == ""

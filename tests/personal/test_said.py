"""A number in words, or with words between its digits, is found as if it were written in plain digits."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind

ID = "1234567890121"
WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
SPELT = [WORDS[int(digit)] for digit in ID]


def kinds(text: str) -> list[Kind]:
    return [hit.kind for hit in find_personal(text)]


@pytest.mark.parametrize(
    "written",
    [
        " ".join(SPELT),
        "".join(SPELT),
        "-".join(SPELT),
        " ".join(f"{word} {digit}" for word, digit in zip(SPELT, ID, strict=True)),
        " ".join(f"{word} ({digit})" for word, digit in zip(SPELT, ID, strict=True)),
    ],
)
def test_an_id_in_words(written: str) -> None:
    text = f"เลขที่จำง่าย {written} ลงชื่อ"
    assert [(hit.kind, text[hit.start : hit.end]) for hit in find_personal(text)] == [(Kind.ID, written)]


@pytest.mark.parametrize("between", [" แล้วตามด้วย ", " ต่อด้วยเลข ", " กับ ", " ... "])
def test_digits_with_words_between_after_the_word_for_a_card(between: str) -> None:
    assert kinds(f"เลขบัตรประชาชนคือ {between.join(ID)} ครับ") == [Kind.ID]
    assert kinds(f"เลขบัตรประชาชนคือ {between.join(ID[:-1])}{between}2 ครับ") == []
    assert kinds(f"หมู่บ้านของเรามี {between.join(ID)} ครับ") == []


@pytest.mark.parametrize("place", ["หลักที่ {}: {}", "หลัก {} คือ {}", "ตัวที่ {} | {} |", "ช่อง {} = {}"])
def test_digits_beside_their_places(place: str) -> None:
    assert kinds("\n".join(place.format(at, digit) for at, digit in enumerate(ID, 1))) == [Kind.ID]
    assert kinds("\n".join(place.format(at, digit) for at, digit in enumerate(ID[:-1] + "2", 1))) == []


def test_a_mobile_number_in_words() -> None:
    assert kinds("เบอร์ ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด นะคะ") == [Kind.PHONE]


@pytest.mark.parametrize(
    "text",
    [
        "เพลงนับเลข หนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าสิบ",
        "ศูนย์พัฒนาเด็กเล็กหนึ่งแห่ง สองห้องเรียน สามครู",
        "\n".join(f"หมู่ที่ {at}: {digit} ราย" for at, digit in enumerate(ID, 1)),
        "ถือบัตรประจำตัว 3 คน หมู่ 1 มี 2 คน หมู่ 2 มี 4 คน",
    ],
)
def test_words_for_numbers_alone_are_no_number_of_a_person(text: str) -> None:
    assert kinds(text) == []


def test_letters_apart_hide_no_word() -> None:
    text = "พบ นางไหม ใจดี ที่ป่ ว ย ติ ดเ ตี ย ง มานาน"
    assert kinds(text) == [Kind.PLIGHT]
    assert kinds("เมนู ก ข ค ง จ ฉ มีให้เลือก") == []

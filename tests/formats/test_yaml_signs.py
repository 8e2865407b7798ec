"""Signs of other keyboards and programs are read as YAML's own, and nothing inside a value is changed."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.yaml_strict import read_yaml


def values(text: str) -> object:
    document = read_yaml(text.encode(), "tambon.yml")
    assert document.findings == ()
    return document.value


@pytest.mark.parametrize("colon", ["：", " ： ", "﹕", "∶", "︓"])
def test_the_colon_of_another_keyboard_ends_a_key(colon: str) -> None:
    assert values(f"motto{colon}กลางดงน่าอยู่\noffice{colon}\n  phone{colon}0-5561-1234\n") == {
        "motto": "กลางดงน่าอยู่",
        "office": {"phone": "0-5561-1234"},
    }


def test_such_a_colon_inside_a_value_stays() -> None:
    assert values("motto: เวลา：เช้า\n") == {"motto": "เวลา：เช้า"}


@pytest.mark.parametrize("mark", ["\u200b", "\ufeff", "\u00ad", "\u2060"])
def test_what_nobody_sees_parts_no_key_from_its_value(mark: str) -> None:
    assert values(f"motto:{mark} กลาง{mark}ดง\n{mark}name{mark}: ก\n") == {"motto": "กลางดง", "name": "ก"}


@pytest.mark.parametrize("bullet", ["• ", "•", "· ", "▪ ", "– ", "— ", "  • ", "    ● "])
def test_bullets_under_a_key_are_its_list(bullet: str) -> None:
    assert values(f"topics:\n{bullet}อาหาร\n\n{bullet}ท่องเที่ยว\nmotto: ก\n") == {
        "topics": ["อาหาร", "ท่องเที่ยว"],
        "motto": "ก",
    }


def test_bullets_in_a_text_of_several_lines_stay() -> None:
    assert values("summary: |\n  หัวข้อ\n  • ก\n  – ข\n") == {"summary": "หัวข้อ\n• ก\n– ข"}
    assert values("topics: # ๓ เรื่อง\n  • ก\nname: • ข\n") == {"topics": ["ก"], "name": "• ข"}


def test_lines_end_as_windows_ends_them() -> None:
    assert values("topics:\r\n• ก\r\n• ข\r\n") == {"topics": ["ก", "ข"]}

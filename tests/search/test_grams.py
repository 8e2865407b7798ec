from __future__ import annotations

import json
from pathlib import Path

import pytest

from tambon_showcase.search.grams import BREAK, IN_PAIRS, RAW_BITS, keys


def found(text: str) -> set[int]:
    return {int(key) for key in keys(BREAK + text)[0]}


def heard(text: str) -> set[int]:
    return {key >> RAW_BITS for key in found(text)}


def test_words_apart_and_together_give_the_same_keys() -> None:
    assert found("ผ้าไหม มัดหมี่") == found("ผ้าไหมมัดหมี่") == found("ผ้าไหม (มัดหมี่)")


def test_a_part_of_a_word_gives_some_of_its_keys() -> None:
    assert found("มัดหมี่") < found("ผ้าไหมมัดหมี่แพรวา")


@pytest.mark.parametrize(
    ("wrong", "right"), [("กลวยตาก", "กล้วยตาก"), ("สมุนไพล", "สมุนไพร"), ("ลำใย", "ลำไย"), ("พานต์", "พาน")]
)
def test_marks_and_letters_that_sound_alike_are_heard_the_same(wrong: str, right: str) -> None:
    assert heard(wrong) == heard(right)
    assert found(wrong) != found(right)


def test_a_number_is_one_letter_and_stands_alone_too() -> None:
    assert len(found("2565")) == 1
    assert len(found("งา")) == 1
    assert found("2565") < found("ปี 2565")
    assert not found("2565") & found("5256")
    assert not found("256") & found("2565")
    assert found("พ.ศ. 2565") == found("พศ 2565")


def test_a_word_at_the_end_of_another_common_one_is_not_found_there() -> None:
    (temple,) = (key for key in found("วัด") if key < IN_PAIRS)
    for longer in ("จังหวัดเลย", "ไข้หวัด", "ตัวชี้วัด"):
        assert temple not in found(longer)
        assert found(longer) <= found(f"ใน{longer}")
    assert temple in found("ไปวัดป่า")


def test_texts_do_not_run_into_each_other() -> None:
    together, which = keys(f"{BREAK}กขค{BREAK}งจฉ")
    assert {int(key) for key in together} == found("กขค") | found("งจฉ")
    assert set(which.tolist()) == {0, 1}


@pytest.mark.parametrize("text", ["", "ก", "🍌🍌🍌", " .-() ", "ๆฯ", "่้๊"])
def test_nothing_to_find_gives_no_keys(text: str) -> None:
    assert not found(text)


def test_the_keys_are_those_that_the_browser_looks_up() -> None:
    shared = json.loads((Path(__file__).parents[1] / "shared/search_keys.json").read_text("utf-8"))
    for text, expected in shared["keys"]:
        found = keys(BREAK + text)[0]
        assert [[int(key) >> RAW_BITS, int(key) % (1 << RAW_BITS)] for key in found] == expected, text

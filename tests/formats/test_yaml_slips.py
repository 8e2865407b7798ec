"""What people type into YAML as they would into a letter: curly quotes, lines that slid in or out, an item without its dash."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.yaml_strict import read_yaml


def read(text: str) -> tuple[object, list[str]]:
    """The value of a file, and the code and line of everything found in it."""
    document = read_yaml(text.encode(), "tambon.yml")
    return document.value, [f"{finding.code}:{finding.line}" for finding in document.findings]


CURLY = {
    "around a sentence": ("motto: “ดี มีสุข”\n", "ดี มีสุข"),
    "single ones": ("motto: ‘ดี’\n", "ดี"),
    "around nothing": ("motto: “”\n", ""),
    "around straight ones": ('motto: “ดี "มาก"”\n', 'ดี "มาก"'),
    "around the key": ("“motto”: ดี\n", "ดี"),
}
SPEECH = {
    "inside a sentence": ("motto: คำว่า “ดี” กับ “สุข”\n", "คำว่า “ดี” กับ “สุข”"),
    "at both ends of two": ("motto: “ดี” “สุข”\n", "“ดี” “สุข”"),
    "inside straight ones": ('motto: "“ดี”"\n', "“ดี”"),
    "opened only": ("motto: “ดี\n", "“ดี"),
}


@pytest.mark.parametrize(("text", "meant"), CURLY.values(), ids=CURLY)
def test_quotes_of_a_word_processor_around_a_value_are_not_its_letters(text: str, meant: str) -> None:
    assert read(text) == ({"motto": meant}, ["T149:1"])


@pytest.mark.parametrize(("text", "meant"), SPEECH.values(), ids=SPEECH)
def test_quotes_that_belong_to_the_words_stay(text: str, meant: str) -> None:
    assert read(text) == ({"motto": meant}, [])


def test_each_item_of_a_list_is_read_without_them() -> None:
    assert read("tags: [“ก”, ‘ข’, ค]\n") == ({"tags": ["ก", "ข", "ค"]}, ["T149:1", "T149:1"])


def test_a_line_that_slid_in_costs_one_message() -> None:
    text = "name: ก\n  level: district\ncontact:\n  phone: ข\n"
    assert read(text) == ({"name": "ก", "level": "district", "contact": {"phone": "ข"}}, ["T135:2"])


def test_a_line_that_slid_out_stays_in_its_group() -> None:
    text = "contact:\n  name: ก\n phone: ข\nlevel: x\n"
    assert read(text) == ({"contact": {"name": "ก", "phone": "ข"}, "level": "x"}, ["T135:3"])


def test_a_group_of_which_one_line_slid_stays_whole() -> None:
    text = "contact:\n      name: ก\n      phone: ข\n    office: ค\nlevel: x\n"
    meant = {"contact": {"name": "ก", "phone": "ข", "office": "ค"}, "level": "x"}
    assert read(text) == (meant, ["T135:4"])


def test_an_item_that_slid_is_an_item_like_the_others() -> None:
    text = "places:\n  - x: ก\n   - x: ข\n  - x: ค\n"
    assert read(text) == ({"places": [{"x": "ก"}, {"x": "ข"}, {"x": "ค"}]}, ["T135:3"])


@pytest.mark.parametrize("margin", ["", "  "])
def test_the_first_key_once_more_begins_the_next_item(margin: str) -> None:
    lines = ["- title: ก", "  text: ข", "  title: ค", "  text: ง"]
    text = "highlights:\n" + "".join(f"{margin}{line}\n" for line in lines)
    meant = {"highlights": [{"title": "ก", "text": "ข"}, {"title": "ค", "text": "ง"}]}
    assert read(text) == (meant, ["T147:4"])


def test_a_key_twice_outside_a_list_begins_nothing() -> None:
    assert read("name: ก\nlevel: x\nname: ข\n") == ({"name": "ก", "level": "x"}, ["T106:3"])


ITEMS = """\
cia:
    - x: ก
highlights:
  - title: ข
    text: ค
    page: ง
  - title: จ
    text: ฉ
    page: ช
"""
MOVED = {
    "its dash to the margin": ({4: -2}, "T135:4"),
    "its dash by one": ({4: -1}, "T135:4"),
    "its dash further in": ({4: 1}, "T135:4"),
    "all of it to the margin": (dict.fromkeys((4, 5, 6), -2), "T135:7"),
    "all of it by one": (dict.fromkeys((4, 5, 6), -1), "T135:7"),
    "all of it further in": (dict.fromkeys((4, 5, 6), 1), "T135:7"),
    "all of it two further in": (dict.fromkeys((4, 5, 6), 2), "T135:7"),
}


@pytest.mark.parametrize(("moved", "said"), MOVED.values(), ids=MOVED)
def test_a_first_item_that_moved_is_one_slip_and_costs_no_text(moved: dict[int, int], said: str) -> None:
    lines = ITEMS.split("\n")
    for number, by in moved.items():
        lines[number - 1] = " " * (2 + 2 * (number != 4) + by) + lines[number - 1].lstrip()
    assert read("\n".join(lines)) == (read(ITEMS)[0], [said])


def test_a_key_is_not_twice_where_lines_of_its_group_moved() -> None:
    moved = "highlights:\ntitle: ก\n    text: ข\n    page: x\n  - title: ค\n    text: ง\n    page: x\n"
    _, said = read(f"{moved}motto: จ\nmotto: ฉ\n")
    assert [one for one in said if one.startswith("T106")] == ["T106:9"]

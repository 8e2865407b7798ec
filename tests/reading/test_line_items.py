"""A list of words that lost its dashes is read line by line, and said; other texts of several lines stay one text."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.reading.line_items import LINES, line_by_line


def read(text: str) -> YamlDocument:
    return line_by_line(read_yaml(text.encode(), "tambon.yml"), "tambon.yml")


@pytest.mark.parametrize(
    ("text", "items", "said"),
    [
        ("topics:\n  ข้าว\n  น้ำ\nname: ก\n", ["ข้าว", "น้ำ"], [2]),
        ("topics: ข้าว\n  น้ำ # ท้ายฤดู\n", ["ข้าว", "น้ำ"], [1]),
        ("topics: |\r\n  ข้าว\r\n  น้ำ\r\n", ["ข้าว", "น้ำ"], [2]),
        ("topics: >-\n  ข้าว, ผ้า,\n  น้ำ\n", ["ข้าว", "ผ้า", "น้ำ"], [2]),
        ("topics:\n  - ผ้า\n  - ข้าว\n    น้ำ\n  - ป่า\n", ["ผ้า", "ข้าว", "น้ำ", "ป่า"], [3]),
        ("topics: ข้าว\n  - น้ำ\n", ["ข้าว", "น้ำ"], []),  # said by T162
        ("topics: ข้าว, น้ำ\n", "ข้าว, น้ำ", []),
        ("topics:\n- ข้าว\n- น้ำ\n", ["ข้าว", "น้ำ"], []),
    ],
)
def test_each_line_is_an_item(text: str, items: object, said: list[int]) -> None:
    document = read(text)
    assert (document.value or {})["topics"] == items
    assert [finding.line for finding in document.findings if finding.code == LINES.code] == said


def test_lines_of_items_are_kept_and_lists_in_a_group_are_read_so() -> None:
    document = read("cia:\n  ranking:\n    d4\n    d1\n  teaching: จับคู่\n    สอนกัน\nmotto: ก\n  ข\n")
    assert document.value == {"cia": {"ranking": ["d4", "d1"], "teaching": "จับคู่ สอนกัน"}, "motto": "ก ข"}
    assert [document.lines["cia", "ranking", at] for at in (0, 1)] == [3, 4]
    assert [(finding.line, finding.value) for finding in document.findings] == [(3, "d4, d1")]

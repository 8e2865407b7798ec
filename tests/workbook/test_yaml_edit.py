"""Single keys of a YAML file change; comments, order and all other lines stay."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tambon_showcase.workbook.yaml_edit import YamlEditError, with_item, with_key, without_item

FILE = """# หัวแฟ้ม
code: "999901" # รหัส
summary: >-
  หนึ่ง
  สอง

# สำนักงาน
office:
  name: ก
  # ท้าย
topics:
  - ผ้า
  - ข้าว
highlights:
  - title: น้ำ
    text: มีน้ำ
  - title: ผ้า
cia:
lat: 1
"""


@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        (("code",), "1", 'code: "999901" # รหัส', 'code: "1" # รหัส'),
        (("summary",), "ก: ข", "summary: >-\n  หนึ่ง\n  สอง\n\n# ส", 'summary: "ก: ข"\n\n# ส'),
        (("office", "name"), "ข", "  name: ก\n", '  name: "ข"\n'),
        (("office", "phone"), "0", "  name: ก\n", '  name: ก\n  phone: "0"\n'),
        (("topics",), ["ก", "ข"], "topics:\n  - ผ้า\n  - ข้าว\n", 'topics: ["ก", "ข"]\n'),
        (("highlights", 0, "photo"), "a.jpg", "    text: มีน้ำ\n", '    text: มีน้ำ\n    photo: "a.jpg"\n'),
        (("highlights", 1, "title"), "ไหม", "  - title: ผ้า\n", '  - title: "ไหม"\n'),
        (("cia", "program"), "CIA", "cia:\n", 'cia:\n  program: "CIA"\n'),
        (("video", "url"), "u", "lat: 1\n", 'lat: 1\nvideo:\n  url: "u"\n'),
    ],
)
def test_a_key(path: tuple[str | int, ...], value: str | list[str], before: str, after: str) -> None:
    assert before in FILE
    assert with_key(FILE, path, value) == FILE.replace(before, after)


def test_items() -> None:
    assert with_item(FILE, "highlights", {"title": "ใหม่"}) == FILE.replace(
        "  - title: ผ้า\n", '  - title: ผ้า\n  - title: "ใหม่"\n'
    )
    assert with_item("code: 1\n", "missing", {"item": "P1.1", "reason": "ก"}) == (
        'code: 1\nmissing:\n  - item: "P1.1"\n    reason: "ก"\n'
    )
    assert with_item("missing: []\nlat: 1\n", "missing", {"item": "P"}) == 'missing:\n  - item: "P"\nlat: 1\n'
    assert without_item(FILE, "highlights", 0) == FILE.replace("  - title: น้ำ\n    text: มีน้ำ\n", "")
    assert without_item("missing:\n  - item: P\nlat: 1\n", "missing", 0) == "missing: []\nlat: 1\n"


@pytest.mark.parametrize("text", ["- a\n", "a: [\n", "{a: 1}\n"])
def test_what_cannot_be_edited_is_refused(text: str) -> None:
    with pytest.raises(YamlEditError):
        with_key(text, ("b",), "1")


def test_numbers_have_no_quotes() -> None:
    assert with_key(FILE, ("lat",), Decimal("16.40")) == FILE.replace("lat: 1\n", "lat: 16.40\n")
    assert with_key(FILE, ("lat",), Decimal("0.0000001")).endswith("lat: 0.0000001\n")
    assert with_item("code: 1\n", "cia", {"no": Decimal(-5), "name": "5"}) == (
        'code: 1\ncia:\n  - no: -5\n    name: "5"\n'
    )

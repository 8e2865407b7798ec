"""Every kind of file under every name: one message says what it is and the one thing to do, and nothing fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content.allowances import NO_ALLOWANCES
from tambon_showcase.finding import Finding, Where
from tambon_showcase.formats.csv_text import table_text
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.reading.texts import read_text
from tests.file_samples import OTHERS, TABLE


def of_table(data: bytes, _folder: Path) -> list[Finding]:
    found: list[Finding] = []
    assert table_text(data, "tables/villages.csv", found) is None
    return found


def of_text(data: bytes, folder: Path) -> list[Finding]:
    file = folder / "history.md"
    file.write_bytes(data)
    text, found = read_text(file, Where("texts/history.md"), NO_ALLOWANCES)
    assert text is None
    return found


def of_keys(data: bytes, _folder: Path) -> list[Finding]:
    document = read_yaml(data, "tambon.yml")
    assert document.value is None
    return list(document.findings)


@pytest.mark.parametrize("read", [of_table, of_text, of_keys])
@pytest.mark.parametrize("kind", OTHERS)
def test_what_came_instead_is_named_once(kind: str, read, tmp_path: Path) -> None:
    (found,) = read(OTHERS[kind], tmp_path)
    assert found.code in {"T201", "T120", "T163"}
    assert kind in found.message and found.fix


@pytest.mark.parametrize("read", [of_text, of_keys])
def test_a_table_is_no_text_and_no_list_of_keys(read, tmp_path: Path) -> None:
    (found,) = read(TABLE, tmp_path)
    assert "ตาราง CSV" in found.message and "tables/" in found.fix


def test_bytes_of_no_known_kind_are_no_words(tmp_path: Path) -> None:
    (found,) = of_text(b"\0\1\2\3 abc", tmp_path)
    assert found.code == "T120" and "ไม่ใช่ข้อความ" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "ทิศเหนือ ติดต่อ ตำบลริมใต้, ตำบลริมเหนือ, ตำบลขี้เหล็ก\nทิศใต้ ติดต่อ ตำบลดอนแก้ว",
        "| หมู่, ที่ | ชื่อ, บ้าน |\n|---|---|\n| 1, ก | ข, ค |\n| 2, ก | ข, ค |",
        "<table><tr><td>1</td></tr></table>\n\nต่อจากตาราง",
        "[[1]](https://example.com) ที่มา",
        "{แผนที่ตำบล}\nข้อความ",
    ],
)
def test_a_text_with_signs_of_other_kinds_stays_a_text(text: str, tmp_path: Path) -> None:
    file = tmp_path / "history.md"
    file.write_text(text, "utf-8")
    read, found = read_text(file, Where("texts/history.md"), NO_ALLOWANCES)
    assert read is not None and found == []


def test_keys_in_brackets_are_keys() -> None:
    assert read_yaml(b'{"code": "500703", "level": "province"}', "tambon.yml").value

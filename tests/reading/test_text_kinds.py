"""Texts that other programs wrote and somebody only called `.md`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content.allowances import NO_ALLOWANCES
from tambon_showcase.finding import Where
from tambon_showcase.reading.texts import read_text


@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        ("{\\rtf1\\ansi\\ansicpg874", "RTF"),
        ("\ufeff\n  <!DOCTYPE html>\n<html>", "HTML"),
        ('<HTML xmlns:o="urn:schemas-microsoft-com:office:office">', "HTML"),
        ('<?xml version="1.0"?><office:document>', "XML"),
        ("<table><tr><td>1</td></tr></table>", ""),
        ("<!-- ร่าง -->\n## ประวัติ", ""),
        ("<p class=MsoNormal>ประวัติ</p>", ""),
        ("## {\\rtf1 คืออะไร", ""),
    ],
)
def test_only_a_whole_file_of_another_program_is_refused(tmp_path: Path, begin: str, kind: str) -> None:
    file = tmp_path / "history.md"
    file.write_text(begin, "utf-8")
    text, found = read_text(file, Where("texts/history.md"), NO_ALLOWANCES)
    assert [one.code for one in found] == (["T120"] if kind else [])
    assert (text is None) == bool(kind) and all(kind in one.message for one in found)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "เอกสาร Office"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xff\xd8\xff\xe1", "ภาพ"),
        (b"\x89PNG\r\n", "ภาพ"),
    ],
)
def test_a_file_that_is_no_text_is_named_for_what_it_is(tmp_path: Path, data: bytes, kind: str) -> None:
    file = tmp_path / "history.md"
    file.write_bytes(data + "ก".encode("cp874"))
    text, (found,) = read_text(file, Where("texts/history.md"), NO_ALLOWANCES)
    assert text is None and found.code == "T120" and kind in found.message

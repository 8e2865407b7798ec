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

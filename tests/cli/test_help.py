"""The help of the commands, as a terminal shows it."""

from __future__ import annotations

import unicodedata

import pytest

from tambon_showcase.cli.thai_parser import ThaiParser


@pytest.mark.parametrize("columns", [40, 80, 81, 97])
def test_no_line_of_a_help_begins_with_a_mark_that_was_torn_from_its_letter(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--allow-fewer` ended one line with `ที่ตั้งไว` and began the next with its tone mark."""
    monkeypatch.setenv("COLUMNS", str(columns))
    words = "ครั้งนี้เผยแพร่แม้ตำบลที่เผยแพร่จะลดลงมากกว่าที่ตั้งไว้ในไฟล์ตั้งค่าของเว็บไซต์นี้"
    parser = ThaiParser(prog="tambon x", description=words)
    for cut in range(30):
        parser.add_argument(f"--a{cut}", help=words[: len(words) - cut])
    for line in parser.format_help().splitlines():
        assert not line.strip() or unicodedata.category(line.strip()[0]) != "Mn", line
    assert words in parser.format_help()

"""docs/search-ranking.md shows the numbers of ranking as they are, and each says why beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "plugins/tambon_showcase/theme/assets/tambon/search"
FILES = ("question", "rank", "answers", "engine", "fits", "gather", "correct", "near", "query")
NUMBER = re.compile(r"^(?:export )?const ([A-Z_]+) = ([\d.]+);", re.MULTILINE)
ROW = re.compile(r"^\| ([A-Z_]+) \| ([\d.]+) \| ([^|]+) \|", re.MULTILINE)
BARE = re.compile(r"(?<![\w.])(?![012](?![\w.]))\d+(?:\.\d+)?(?![\w.])")
LAYOUT = {"rank": {"TAMBON", "KIND_BITS", "KEY_BITS"}, "engine": {"ANSWERS"}}
"""Numbers of the layout of data or of the page, not of ranking."""
RANKING = ("question", "rank", "fits", "answers", "engine", "correct")
ASIDE = re.compile(r"^(?:export )?const [A-Z_]+ = [^;]+;|//.*$|/\*[\s\S]*?\*/", re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_the_table_shows_the_numbers_as_they_are(name: str) -> None:
    text = (ROOT / "docs/search-ranking.md").read_text("utf-8")
    section = text.partition(f"### {name}.js\n")[2].partition("\n###")[0]
    shown = {number: value for number, value, why in ROW.findall(section) if why.strip()}
    held = dict(NUMBER.findall((CLIENT / f"{name}.js").read_text("utf-8")))
    assert shown == {number: value for number, value in held.items() if number not in LAYOUT.get(name, ())}
    assert held


@pytest.mark.parametrize("name", RANKING)
def test_no_number_of_ranking_is_bare(name: str) -> None:
    assert BARE.findall(ASIDE.sub("", (CLIENT / f"{name}.js").read_text("utf-8"))) == []


@pytest.mark.parametrize("text", ["x * 0.73", "(1.5 + y)", "2.25;", "a ** 3", "max(10, b)"])
def test_a_bare_number_is_seen(text: str) -> None:
    assert len(BARE.findall(text)) == 1


@pytest.mark.parametrize("text", ["i + 1", "count / 2", "[0, 0]", "d10", "a.b2"])
def test_counting_and_names_are_no_numbers_of_ranking(text: str) -> None:
    assert BARE.findall(text) == []

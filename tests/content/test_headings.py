"""Headings fit under the page; their ids collide with nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.headings import LOWEST, place_headings
from tambon_showcase.content.links import LinkContext

LEVELS = st.lists(st.integers(1, 6), max_size=12)


@given(LEVELS, st.integers(2, 4))
def test_levels_begin_at_the_pages_and_skip_none(levels: list[int], top: int) -> None:
    html = "".join(f"<h{level}>ก</h{level}>" for level in levels)
    placed = [heading.level for heading in place_headings(html, LinkContext("x", level=top))[1]]
    assert len(placed) == len(levels)
    assert all(top <= level <= LOWEST for level in placed)
    assert all(after <= before + 1 for before, after in zip([top - 1, *placed], placed, strict=False))


@given(st.lists(st.sampled_from(["ก", "<em>ก</em>", "__config", "", "&lt;b&gt;", "ก-2", "A a"]), max_size=10))
def test_ids_are_unique_prefixed_and_in_the_text(words: list[str]) -> None:
    html, headings = place_headings("".join(f"<h2>{word}</h2>" for word in words), LinkContext("history"))
    ids = [heading.id for heading in headings]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("history-") and f'id="{each}"' in html for each in ids)


def test_words_are_plain() -> None:
    [heading] = place_headings("<h1>ก &amp; <em>ข</em>\nค</h1>", LinkContext("x"))[1]
    assert heading.text == "ก & ข ค"

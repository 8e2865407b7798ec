"""Marks that nobody can see do not reach a page."""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.invisible import without_invisible
from tambon_showcase.finding import Where

WHERE = Where("a.md", 1)


@pytest.mark.parametrize(
    "mark",
    ["\u202e", "\u2066", "\u200f", "\U000e0041", "\x00", "\x1b", "\x85", "\uffff", "\ufdd0", "\ufffe"],
)
def test_deceiving_marks_warn(mark: str) -> None:
    text, [finding] = without_invisible(f"ก\nข{mark}ค", WHERE)
    assert text == "ก\nขค"
    assert (finding.code, finding.line) == ("T403", 2)


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200d"])
def test_spacing_marks_are_only_noted(mark: str) -> None:
    text, [finding] = without_invisible(f"ตำบล{mark}บัว", WHERE)
    assert text == "ตำบลบัว"
    assert finding.code == "T404"


@pytest.mark.parametrize("text", ["ตำบลหนองบัว\tก\nข", "น้ำ ๑๒๓", "👨\u200d👩\u200d👧", "ก\u00a0ข", "❤️"])
def test_usual_texts_stay(text: str) -> None:
    assert without_invisible(text, WHERE) == (text, [])


@given(st.text())
def test_nothing_that_reorders_or_controls_is_left(text: str) -> None:
    left, _ = without_invisible(text, WHERE)
    assert not [char for char in left if char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
    assert not [char for char in left if unicodedata.category(char) == "Cc" and char not in "\t\n\r"]


@given(st.text())
def test_what_is_left_is_text_of_xml(text: str) -> None:
    """lxml, which writes slides and documents, refuses any other; XML's own rule names the characters."""
    left, _ = without_invisible(text, WHERE)
    ElementTree.fromstring(f"<a>{escape(left)}</a>".encode("utf-8", "ignore"))

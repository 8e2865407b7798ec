"""The author learns which HTML was dropped, and where."""

from __future__ import annotations

import pytest

from tambon_showcase.content.raw_html import check_raw_html
from tambon_showcase.finding import Where

WHERE = Where("a.md", 1)


def told(html: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.value) for finding in check_raw_html(html, html, WHERE)]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<script>x</script>", "T407"),
        ("<b onclick=x>", "T407"),
        ("<a href='javascript:x'>", "T407"),
        ("<p style='x:y'>", "T408"),
        ("<font color=red>", "T408"),
        ("<blink>x</blink>", "T408"),
        ("<p id=x>", "T408"),
        ("<input type=password>", "T407"),
    ],
)
def test_dropped_html_is_told(html: str, code: str) -> None:
    assert [found for found, _ in told(html)] == [code]


@pytest.mark.parametrize(
    "html",
    [
        "<b>x</b>",
        "<br />",
        "<table><tr><td colspan=2>",
        '<input type="checkbox" disabled="" />',
        '<sup class="footnote-ref">',
        '<code class="language-py">',
        "a &lt; b",
        '<li id="fn-1">',
    ],
)
def test_kept_html_is_not(html: str) -> None:
    assert told(html) == []


def test_each_tag_is_told_once_with_its_line() -> None:
    text = "ก\n\n<font>ข</font>\n<font>ค</font>"
    [finding] = check_raw_html(text, text, WHERE)
    assert (finding.value, finding.line) == ("<font>", 3)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<object data=x><param name=a><embed src=x></object>", [("T407", "<object>")]),
        ("<video><source src=x><track></video>", [("T407", "<video>")]),
        ("<form><input><select><option>a</select></form>", [("T407", "<form>")]),
        ("<object></object><param name=a>", [("T407", "<object>"), ("T408", "<param>")]),
        ("<object><embed src=x>", [("T407", "<object>"), ("T407", "<embed>")]),
        ("<font><center><blink>", [("T408", "<font>, <center>, <blink>")]),
        ("<div style=x><p style=x><iframe src=x></iframe></p></div>", []),
        ("<div style=x>ก</div><iframe src=x></iframe>", [("T408", "<div>")]),
        ("<div style=x><script>x</script></div>", [("T407", "<script>"), ("T408", "<div>")]),
    ],
)
def test_what_is_inside_an_element_that_goes_is_part_of_it(html: str, found: list[tuple[str, str]]) -> None:
    assert told(html) == found

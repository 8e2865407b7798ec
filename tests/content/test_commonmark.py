"""What the rest of the package relies on, whatever renderer is behind the room."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.commonmark import RAW_HTML, to_clean_html, to_html
from tests.content.hostile_texts import ALL


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**ก** ~~ข~~", "<p><strong>ก</strong> <del>ข</del></p>\n"),
        ("- [x] ก", '<ul>\n<li><input type="checkbox" checked="" disabled="" /> ก</li>\n</ul>\n'),
        ("https://cdd.go.th", '<p><a href="https://cdd.go.th">https://cdd.go.th</a></p>\n'),
        ("3. ก", '<ol start="3">\n<li>ก</li>\n</ol>\n'),
        ("[x](javascript:y)", '<p><a href="">x</a></p>\n'),
        ("<b>x</b>", f"<p>{RAW_HTML}x{RAW_HTML}</p>\n"),
    ],
)
def test_the_shapes_that_later_passes_know(text: str, html: str) -> None:
    assert to_html(text) == html


@given(st.text(alphabet="<!-- raw HTML omitted -->`*\n&\\", max_size=60))
@settings(max_examples=200)
def test_text_never_looks_like_dropped_html(text: str) -> None:
    escaped = text.replace("<", "&lt;")
    assert RAW_HTML not in to_html(escaped)


class Attributes(HTMLParser):
    """Gathers the tags and the attributes' names of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {tag, *(name for name, _ in attrs)}


@pytest.mark.parametrize("attack", ALL)
def test_cleaned_html_has_no_active_tags_or_attributes(attack: str) -> None:
    page = Attributes()
    page.feed(to_clean_html(attack)[0])
    assert not page.names & {
        "script",
        "style",
        "svg",
        "math",
        "form",
        "object",
        "embed",
        "meta",
        "base",
        "link",
        "template",
        "noscript",
        "srcdoc",
    }
    assert not {name for name in page.names if name.startswith("on")}

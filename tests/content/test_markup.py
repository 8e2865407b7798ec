"""The last pass is safe by itself: even HTML that no renderer would write leaves it plain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.links import LinkContext, Links
from tambon_showcase.content.markup import MarkupPass
from tambon_showcase.finding import Where
from tests.content.hostile_texts import ALL
from tests.content.html_oracle import complaints

PIECES = st.sampled_from(
    [
        *ALL,
        "<",
        ">",
        '"',
        "=",
        "<p",
        "<p>",
        "</p>",
        "<a",
        ' href="javascript:x"',
        "<td align=",
        "<h1>",
        "<img",
        "<!--",
        "-->",
        "<b/>",
        "<br />",
        "ก",
    ]
)


def run(html: str) -> str:
    return MarkupPass(Links(LinkContext("history"), html, Where("a.md", 1))).run(html)


def active(html: str) -> list[str]:
    """Complaints about tags and attributes; balance is the renderer's and the cleaner's."""
    return [
        each
        for each in complaints(html)
        if "closes nothing" not in each and "left open" not in each and each != "<h1>"
    ]


@pytest.mark.parametrize("attack", ALL)
def test_raw_attacks_leave_it_plain(attack: str) -> None:
    assert active(run(attack)) == []


@given(
    st.lists(PIECES, max_size=15).map("".join) | st.text(alphabet="<>/=\"' abpscripthref!-&;", max_size=80)
)
@settings(max_examples=400)
def test_anything_leaves_it_plain(html: str) -> None:
    assert active(run(html)) == []


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p><em>ก</em><br /></p>", "<p><em>ก</em><br /></p>"),
        ('<td align="right">', '<td class="at-right">'),
        ('<th align="center" colspan="2">', '<th class="at-centre" colspan="2">'),
        ('<td align="left">', "<td>"),
        ('<td align="x" class="at-right" colspan="999">', "<td>"),
        ('<th colspan="3" rowspan="2">', '<th colspan="3" rowspan="2">'),
        ('<ol start="5">', '<ol start="5">'),
        ('<ol start="x">', "<ol>"),
        ('<code class="language-py">', '<code class="language-py">'),
        ('<code class="md-x">', "<code>"),
        ('<p class="x">', "<p>"),
        ("<blink>", "&lt;blink&gt;"),
        ("<div class='x'>ก</div>", "ก"),
        ("a < b", "a &lt; b"),
    ],
)
def test_shapes(html: str, shown: str) -> None:
    assert run(html) == shown

"""Codes of sources in a page: a name with a link instead, and nothing else of the page changed."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.media import Source
from tambon_showcase.pages.citations import Citations

SOURCES = [
    Source(line=2, key="DOPA64", title="กรมการปกครอง สถิติประชากร"),
    Source(line=3, key="WP & TS", title="วิกิพีเดีย <อำเภอ>"),
]
DOPA, WIKI = 'href="appendix.html#sources-1"', 'href="appendix.html#sources-2"'
CASES = {
    "a cell that names its source": (
        "<td>สถิติการทะเบียน 2563 [DOPA64]</td>",
        f"<td><a {DOPA}>สถิติการทะเบียน 2563</a></td>",
    ),
    "a line of two sources with a year": (
        '<p class="source">ที่มา: ทะเบียน [DOPA64] (ปี 2563) · บทความ [WP &amp; TS] · <a href="x.csv">ตาราง</a></p>',
        f'<p class="source">ที่มา: <a {DOPA}>ทะเบียน</a> (ปี 2563) · <a {WIKI}>บทความ</a> · <a href="x.csv">ตาราง</a></p>',
    ),
    "a code within a sentence": (
        "<p>มีวัดเก่า [WP &amp; TS] และตลาด</p>",
        f"<p>มีวัดเก่า (<a {WIKI}>วิกิพีเดีย &lt;อำเภอ&gt;</a>) และตลาด</p>",
    ),
    "two codes after one another": (
        "<td>ทะเบียน [DOPA64] [WP &amp; TS]</td>",
        f"<td>ทะเบียน (<a {DOPA}>กรมการปกครอง สถิติประชากร</a>) (<a {WIKI}>วิกิพีเดีย &lt;อำเภอ&gt;</a>)</td>",
    ),
    "a code alone": ("<td>[DOPA64]</td>", f"<td> (<a {DOPA}>กรมการปกครอง สถิติประชากร</a>)</td>"),
    "a long paragraph that ends with a code": (
        f"<p>{'ยาว' * 80} [DOPA64]</p>",
        f"<p>{'ยาว' * 80} (<a {DOPA}>กรมการปกครอง สถิติประชากร</a>)</p>",
    ),
    "what no source is called": ("<p>ดู [X] และ [1]</p>", "<p>ดู [X] และ [1]</p>"),
    "a code in a tag": ('<img alt="ภาพ [DOPA64]">', '<img alt="ภาพ [DOPA64]">'),
    "a code in a link": ('<a href="x">ดู [DOPA64]</a>', '<a href="x">ดู [DOPA64]</a>'),
    "a code in a drawing": (
        '<svg x="1"><text>[DOPA64]</text></svg>',
        '<svg x="1"><text>[DOPA64]</text></svg>',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_code_becomes_a_name_with_a_link(case: str) -> None:
    before, after = CASES[case]
    assert Citations(SOURCES).link(before) == after


def test_without_sources_a_page_is_as_it_was() -> None:
    assert Citations([]).link("<td>ทะเบียน [DOPA64]</td>") == "<td>ทะเบียน [DOPA64]</td>"


class Words(HTMLParser):
    """The words of a page, and how deep links are within links."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.links, self.deepest = "", 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += tag == "a"
        self.deepest = max(self.deepest, self.links)

    def handle_endtag(self, tag: str) -> None:
        self.links -= tag == "a"

    def handle_data(self, data: str) -> None:
        self.words += data


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "ทะเบียน",
        " [DOPA64]",
        "[DOPA64]",
        " · ",
        "ที่มา: ",
        " (ปี 2563)",
        '<a href="x">ดู</a>',
        "[ไม่]",
    ]
)


@given(st.lists(PIECES, max_size=12))
def test_no_word_is_lost_and_no_link_is_within_a_link(pieces: list[str]) -> None:
    before, after = Words(), Words()
    before.feed("".join(pieces))
    after.feed(Citations(SOURCES).link("".join(pieces)))
    assert "[DOPA64]" not in after.words
    assert after.deepest <= 1
    kept = before.words.replace("[DOPA64]", " ").split()
    assert [word for word in kept if word.replace(" ", "") not in after.words.replace(" ", "")] == []

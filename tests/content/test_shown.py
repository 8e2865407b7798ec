"""What the finished page shows is searched: no way to write Markdown brings a number or a name past the mask."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import render_markdown
from tambon_showcase.content.privacy import protect
from tambon_showcase.content.shown import mask_shown
from tambon_showcase.finding import Where
from tambon_showcase.personal.find import MASK

WHERE = Where("a.md", 1)


def shown(text: str) -> tuple[str, list[tuple[str, int]]]:
    """The words of a page made from a text in both steps, and what was found: code and line."""
    safe, found = protect(text, WHERE)
    rendered = render_markdown(safe, LinkContext("t"), WHERE)
    return rendered.html, [(one.code, one.line) for one in (*found, *rendered.findings)]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("&#49;234567890121", "T450"),
        ("1-2345&#45;67890-12-1", "T450"),
        (r"1234\-56789\-0121", "T450"),
        ("*123456*7890121", "T450"),
        ("123456<b></b>7890121", "T450"),
        ("123456<b>7890121</b>", "T450"),
        ("[123456](https://example.go.th/)7890121", "T450"),
        ("123456\\\n7890121", "T450"),
        ("`123456`7890121", "T450"),
        ("~~12345~~67890121", "T450"),
        ("12345&nbsp;67890121", "T450"),
        ("&#48;81-999-0001", "T460"),
        ("081&shy;9990001", "T460"),
        ("0**81**9990001", "T460"),
        ("dang&#64;gmail.com", "T466"),
        ("เด็ก**ชาย**ดำ สุขใจ", "T465"),
        ("นาย&#32;แดง สุขใจ ป่วยติด&#3648;ตียง", "T463"),
        ("gh&#112;_" + "a1B2" * 9, "T470"),
    ],
)
def test_no_encoding_passes(written: str, code: str) -> None:
    html, found = shown(f"ก่อน\n\nเลขบัตร {written} ครับ")
    words = re.sub(r"<[^<>]*>", "", html)
    assert MASK in words and "ครับ" in words
    assert not re.search(r"7890121|9990001|999-0001|dang|สุขใจ|a1B2", words)
    assert (code, 3) in found


@pytest.mark.parametrize(
    "written",
    [
        "081&#45;234[^1]-5678\n\n[^1]: ที่มา",
        "081&#45;234-5678[^1]\n\n[^1]: ที่มา",
        "081-234<sup>1</sup>-5678",
        "081-234<sub>ก</sub>-5678",
        "0<sup>81-234-5678</sup>",
        "**081**¹-234-5678",
    ],
)
def test_a_raised_mark_in_a_number_hides_nothing(written: str) -> None:
    html, found = shown(f"ก่อน\n\nติดต่อ {written}\n\nหลัง")
    assert "5678" not in re.sub(r"<[^<>]*>", "", html)
    assert ("T460", 3) in found
    assert html.count("<sup") == html.count("</sup>")


def test_what_is_raised_elsewhere_stays() -> None:
    html, found = shown("พื้นที่ 081 ม<sup>2</sup> CO<sub>2</sub> 234 ข้อ 5678[^1]\n\n[^1]: ที่มา")
    assert MASK not in html and found == []
    assert "<sup>2</sup>" in html and "<sub>2</sub>" in html


def test_tags_stay_balanced_around_a_mask() -> None:
    html, _ = shown("เลขบัตร *123456*789**0121** และ *ต่อ*")
    assert html.count("<em>") == html.count("</em>") == 2
    assert html.count("<strong>") == html.count("</strong>") == 1
    assert html.count(MASK) <= 3 and "ต่อ" in html


def test_cells_of_a_table_are_read_together() -> None:
    html, found = shown("| ก | ข |\n|---|---|\n| *นาง*สี ทองมา | ติด*สุรา* |")
    assert "ทองมา" not in html and "สุรา" not in html
    assert html.count("<td>") == 2 and [code for code, _ in found] == ["T463"]


def test_addresses_and_words_of_pictures_are_searched() -> None:
    source = (
        '<p><a href="https://example.go.th/%31234567890121">ก</a> <img src="x" alt="โทร 0819990001"> </p>'
    )
    html, found = mask_shown(source, "", WHERE, Allowances())
    assert html == f'<p><a href="#">ก</a> <img src="x" alt="{MASK}"> </p>'
    assert {one.code for one in found} == {"T450", "T460"}


def test_what_is_allowed_stays_and_what_is_never_allowed_does_not() -> None:
    whole = {"value": "081-999-0001", "reason": "ร้าน", "by": "ปลัด", "day": "2565-01-01"}
    permitted = Allowances.of([SimpleNamespace(rule="T460", **whole)])
    assert mask_shown("<p>081-999-0001</p>", "", WHERE, permitted) == ("<p>081-999-0001</p>", [])
    card = Allowances.of([SimpleNamespace(rule="T450", **{**whole, "value": "1234567890121"})])
    assert MASK in mask_shown("<p>1234567890121</p>", "", WHERE, card)[0]


@pytest.mark.parametrize(
    "text",
    [
        "ทอผ้า **สวย** &amp; ดี\n\n1. หนึ่ง\n2. สอง",
        "| 8 | 1234 | 5678 |\n|-|-|-|\n| 1 | 2 | 3 |",
        "0.98 &lt; 1 [ลิงก์](https://cdd.go.th/1)",
    ],
)
def test_good_texts_are_as_they_were(text: str) -> None:
    html, found = shown(text)
    assert MASK not in html and found == []


def test_what_begins_after_a_line_break_has_the_line_of_the_words_above() -> None:
    html, findings = shown("ก\n\nเลขที่บัตร<br>123456<br>7890121\n")
    assert MASK in html and findings == [("T450", 3)]

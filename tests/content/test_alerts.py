"""Notice marks become boxes with Thai titles; other quotes stay quotes."""

from __future__ import annotations

import pytest

from tambon_showcase.content.alerts import place_alerts


@pytest.mark.parametrize(
    ("mark", "kind", "title"),
    [
        ("NOTE", "note", "หมายเหตุ"),
        ("TIP", "tip", "คำแนะนำ"),
        ("warning", "warning", "ข้อควรระวัง"),
        ("CAUTION", "danger", "คำเตือน"),
    ],
)
def test_marks_become_boxes(mark: str, kind: str, title: str) -> None:
    html = place_alerts(f"<blockquote>\n<p>[!{mark}]\nก</p>\n</blockquote>")
    assert (
        html == f'<div class="admonition {kind}">\n<p class="admonition-title">{title}</p>\n<p>ก</p>\n</div>'
    )


def test_a_title_of_its_own_is_used() -> None:
    assert '<p class="admonition-title">อ่านก่อน</p>' in place_alerts(
        "<blockquote>\n<p>[!NOTE] อ่านก่อน\nก</p>\n</blockquote>"
    )


def test_a_mark_alone_makes_no_empty_paragraph() -> None:
    assert "<p></p>" not in place_alerts("<blockquote>\n<p>[!NOTE]</p>\n<p>ก</p>\n</blockquote>")


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote>\n<p>ก</p>\n</blockquote>",
        "<p>[!NOTE]</p>",
        "<blockquote>\n<p>[!OTHER]</p>\n</blockquote>",
    ],
)
def test_other_quotes_stay(html: str) -> None:
    assert place_alerts(html) == html


def test_nested_quotes_close_what_they_opened() -> None:
    inner = "<blockquote>\n<p>ข</p>\n</blockquote>"
    html = place_alerts(f"<blockquote>\n<p>[!TIP]\nก</p>\n{inner}\n</blockquote>")
    assert html.endswith(f"{inner}\n</div>")

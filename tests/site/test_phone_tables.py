"""Which tables a phone shows as blocks, and what each cell says of its column."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from tambon_showcase.site.phone_tables import MOST_COLUMNS, labelled
from tambon_showcase.site.templates import phones

HEAD = '<thead><tr><th scope="col">ชื่อ</th><th scope="col">ชนิด &amp; "ดาว" <b>x</b></th><th scope="col">ที่</th><th scope="col" class="num">ราคา</th></tr></thead>'


def labels(html: str) -> list[str]:
    return re.findall(r'<td data-label="([^"]*)"', html)


def test_each_cell_says_its_column() -> None:
    made = labelled(
        Markup(HEAD + '<tr id="a"><th scope="row">ก</th><td>ข</td><td class="long">ค</td><td>1</td></tr>')
    )
    assert labels(made) == ["ชนิด &amp; &#34;ดาว&#34; x", "ที่", "ราคา"]
    assert '<td data-label="ที่" class="long">ค</td>' in made
    assert made.startswith(HEAD)


def test_a_row_with_fewer_cells_counts_from_the_right() -> None:
    made = labelled(Markup(HEAD + "<tr><td>ค</td><td>1</td></tr><tr><th>รวม</th><td colspan='3'>9</td></tr>"))
    assert labels(made) == ["ที่", "ราคา", "ราคา"]


@pytest.mark.parametrize(
    "head",
    [
        '<tr><th scope="col">ชื่อ</th><th scope="col">ที่</th><th scope="col" class="num">ก</th></tr>',
        "<tr>" + ('<th scope="col">ก</th>' + '<th scope="col" class="num">1</th>') * 4 + "</tr>",
        f"<tr>{'<th scope=col>ก</th>' * 3}</tr><tr>{'<th scope=col>ก</th>' * 3}</tr>",
        "<tr>" + '<th scope="col">ก</th>' * (MOST_COLUMNS + 1) + "</tr>",
    ],
)
def test_a_table_of_numbers_or_of_two_heads_is_scrolled(head: str) -> None:
    table = Markup(f"<thead>{head}</thead><tr><td>ก</td></tr>")
    assert labelled(table) == table


def test_a_number_is_a_link_that_dials_it() -> None:
    assert phones("อบต. <b> 0-2000-0000 ต่อ 30 หรือ 081 234 5678") == (
        'อบต. &lt;b&gt; <a class="tel" href="tel:+6620000000">0-2000-0000</a> ต่อ 30 หรือ '
        '<a class="tel" href="tel:+66812345678">081 234 5678</a>'
    )
    assert phones("๐-๒๐๐๐-๐๐๐๐") == '<a class="tel" href="tel:+6620000000">๐-๒๐๐๐-๐๐๐๐</a>'
    assert phones(None) == phones("") == ""
    assert phones("ปี 2565 ไม่มีเบอร์") == "ปี 2565 ไม่มีเบอร์"

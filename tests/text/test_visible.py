"""The letters of a text that its readers see."""

from __future__ import annotations

import pytest

from tambon_showcase.text.thai_text import count_letters
from tambon_showcase.text.visible import LOOKED_THROUGH, count_visible

LINE = "ชาวบ้านอพยพมาจากลุ่มน้ำเมื่อร้อยปีก่อน ตั้งบ้านริมหนองน้ำ และสร้างวัดเหนือเป็นวัดแรกของตำบล"
HIDDEN = {
    "comment": f"<!-- {LINE}\n{LINE} -->",
    "comment without an end": f"<!-- {LINE}",
    "headings": f"# {LINE}\n\n## ที่มาของชื่อ\n### {LINE}",
    "underlined heading": f"{LINE}\n=====",
    "heading in HTML": f"<h2>{LINE}</h2>",
    "link": f"[{LINE}](https://www.facebook.com/x)",
    "links in a list": f"- [{LINE}](a.pdf)\n1. [{LINE}][a]\n\n[a]: https://a.go.th/{LINE}",
    "address": "https://www.facebook.com/ThungSommut/posts/pfbid02abcdefghijklmnop www.a.go.th/abcdefghijkl",
    "picture": f"![{LINE}](temple.jpg)\n\n![{LINE}][a]",
    "picture in HTML": f'<img alt="{LINE}" src="a.jpg">',
    "head of a table": f"| ปี | {LINE} |\n|---|:--|\n",
    "form": "ชื่อตำบลและที่มาของชื่อ................................................\nผู้ก่อตั้ง……………………",
    "contents": "ข้อมูลทั่วไปของตำบล ........................ 3",
}


@pytest.mark.parametrize("what", HIDDEN)
def test_what_readers_do_not_read_has_no_letter(what: str) -> None:
    assert count_visible(HIDDEN[what]) == 0
    assert count_visible(f"{LINE}\n\n{HIDDEN[what]}") == count_letters(LINE)


@pytest.mark.parametrize("again", ["ประวัติ ", "ประวัติ", "ความเป็นมา ของตำบล\n"])
def test_a_word_again_and_again_counts_three_times(again: str) -> None:
    assert count_visible(again * 20) == count_letters(again) * 3
    assert count_visible(f"{LINE} " + again * 20) == count_letters(LINE) + count_letters(again) * 3


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        f"{LINE} อ่านต่อใน [ประวัติวัด](a.pdf) ได้",
        f"**{LINE}**",
        f"> {LINE}",
        f"- {LINE}",
        f"| ปี | เหตุการณ์ |\n|---|---|\n| 2450 | {LINE} |".replace("ปี | เหตุการณ์", "1 | 2"),
        f"ชื่อ....สมชาย ใจดี.... {LINE}",
        "ก" * LOOKED_THROUGH + LINE,
    ],
)
def test_what_readers_read_counts(text: str) -> None:
    assert count_letters(LINE) <= count_visible(text) <= count_letters(text)

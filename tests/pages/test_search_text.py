"""What the search learns of a page: each heading with its words and its anchor, and nothing a reader does not read."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.sections import BY_SLUG, SECTIONS
from tambon_showcase.pages.search_text import plain_text, says_something, search_document
from tambon_showcase.search import SearchDocument
from tambon_showcase.site.templates import render
from tambon_showcase.view.entry_view import PageView
from tests.views import bare_entry, view, view_of


def learned(body: str, slug: str = "history") -> SearchDocument:
    return search_document(view_of(), BY_SLUG[slug], body)


def sections(body: str) -> list[tuple[str, str, str]]:
    return [(one.anchor, one.heading, one.text) for one in learned(body).sections]


CASES = {
    "a heading with an id of its own": (
        '<h2 id="past">อดีต</h2><p>ข้อความ</p>',
        [("past", "อดีต", "ข้อความ")],
    ),
    "words before the first heading": (
        "<p>เกริ่น</p><h2 id='x'>ก</h2>".replace("'", '"'),
        [("", "", "เกริ่น"), ("x", "ก", "")],
    ),
    "the page's title has no anchor": (
        '<h1 id="top">ตำบล</h1><p>ก</p><h2 id="b">ข</h2><p>ค</p>',
        [("", "ตำบล", "ก"), ("b", "ข", "ค")],
    ),
    "a heading without id takes the nearest before it": (
        '<section id="far"></section><section id="near"><h2>ก</h2><p>ข</p></section><p id="after">ค</p>',
        [("near", "ก", "ข ค")],
    ),
    "a heading without any id before it": ("<h2>ก</h2><p>ข</p>", [("", "ก", "ข")]),
    "markup inside a heading": ('<h3 id="a">ก <em>ข</em> &amp; ค</h3>ง', [("a", "ก ข & ค", "ง")]),
    "a heading of the fifth level is text": (
        '<h2 id="a">ก</h2><h5 id="b">ข</h5><p>ค</p>',
        [("a", "ก", "ข ค")],
    ),
    "two headings without text between": (
        '<h2 id="a">ก</h2><h3 id="b">ข</h3><p>ค</p>',
        [("a", "ก", ""), ("b", "ข", "ค")],
    ),
    "line ends and tables become blanks": (
        '<h2 id="a">ก</h2><table><tr><td>1</td><td>2</td></tr></table>\n<p>ข</p>',
        [("a", "ก", "1 2 ข")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_heading_is_learned_with_its_words_and_anchor(case: str) -> None:
    body, expected = CASES[case]
    assert sections(body) == expected


@pytest.mark.parametrize(
    "element", ["nav", "script", "style", "svg", "button", "figcaption", "caption", "thead"]
)
def test_what_is_no_text_of_the_page_is_not_found(element: str) -> None:
    body = f'<h2 id="a">ก</h2><p>ก่อน</p><{element} class="x">พบ\n<b>ไม่ได้</b></{element}><p>หลัง</p>'
    assert sections(body) == [("a", "ก", "ก่อน หลัง")]


QUIET = {
    "a legend": '<table class="data map-legend"><tr><td>กำนัน</td></tr></table>',
    "a note that there is nothing": '<div class="empty-block"><p>กำนัน</p></div>',
    "a cell without a value": '<td class="num none">กำนัน</td>',
    "key figures that are lacking": '<p class="muted lacking">กำนัน</p>',
    "where data come from": '<p class="source">ที่มา: กำนัน</p>',
    "what the page holds": '<p class="page-head__items">กำนัน</p>',
    "a link to compare": '<p><a href="../../compare/index.html">กำนัน</a></p>',
    "the contents at the end": '<h2 id="sections">กำนัน</h2>',
}


@pytest.mark.parametrize("what", QUIET)
def test_what_a_page_says_of_itself_is_not_learned(what: str) -> None:
    assert sections(f'<h2 id="a">ก</h2><p>ข</p>{QUIET[what]}') == [("a", "ก", "ข")]


def test_a_number_belongs_to_its_row_and_each_person_is_a_part() -> None:
    row = '<tr id="villages-{0}"><th scope="row">หมู่ {0}</th><td>บ้าน{1}</td></tr>'
    people = '<li class="person" id="leaders-{0}"><p class="person__name"><b>{1}</b></p><p>กำนัน</p></li>'
    assert sections(f"<table>{row.format(4, 'ใต้')}{row.format(5, 'เหนือ')}</table>") == [
        ("villages-4", "หมู่ 4", "บ้านใต้"),
        ("villages-5", "หมู่ 5", "บ้านเหนือ"),
    ]
    assert sections(f"<ul>{people.format(1, 'มะลิ')}{people.format(2, 'บัว')}</ul>") == [
        ("leaders-1", "มะลิ", "กำนัน"),
        ("leaders-2", "บัว", "กำนัน"),
    ]


def test_the_picture_of_a_card_belongs_to_its_heading_wherever_it_is() -> None:
    card = '<li class="card" id="p-{0}"><img src="{1}" alt=""><h3>{2}</h3><p>ข</p></li>'
    body = f'<h2 id="a">ก</h2><ul>{card.format(1, "x.jpg", "หนึ่ง")}{card.format(2, "data:image/png,", "สอง")}</ul>'
    found = [(one.anchor, one.heading, one.photo) for one in learned(body).sections]
    assert found == [("a", "ก", ""), ("p-1", "หนึ่ง", "x.jpg"), ("p-2", "สอง", "")]


def test_a_page_without_names_and_words_says_nothing() -> None:
    page = PageView(view_of(), BY_SLUG["history"])
    empty = render("entry/history.html", **page.values())
    assert page.view.lead in empty
    for more, says in (
        ("", False),
        ("<p>ข</p>", True),
        ('<h2 id="a">อดีต</h2><p>ข</p>', True),
        ("<h2>อดีต</h2>", False),
    ):
        assert says_something(learned(empty.replace("<nav", f"{more}<nav", 1)), page.view.lead) == says, more


def test_an_id_inside_a_silent_part_is_no_anchor() -> None:
    assert sections('<p id="a">ก</p><nav><a id="hidden">x</a></nav><h2>ข</h2>')[1][0] == "a"


def test_words_that_only_look_like_a_silent_element_stay() -> None:
    assert sections("<navigation-note>พบได้</navigation-note>")[0][2] == "พบได้"


@given(st.text(max_size=60))
def test_words_come_back_as_they_were_written(words: str) -> None:
    assert plain_text(f"<p>{escape(words)}</p>") == " ".join(words.split())


@given(st.lists(st.text("กขคงจ1<&\"' ", min_size=1, max_size=8), max_size=5))
def test_no_word_is_lost_and_none_is_learned_twice(texts: list[str]) -> None:
    body = "".join(
        f'<h2 id="h{number}">{escape(text)}</h2><p>{escape(text)}ๆ</p>' for number, text in enumerate(texts)
    )
    found = [word for one in learned(body).sections for word in (one.heading, one.text)]
    told = "".join("".join(found).split())
    assert told == "".join(re.sub(r"\s", "", f"{text}{text}ๆ") for text in texts)


def test_a_page_is_filed_under_its_entry() -> None:
    found = learned("<p>ก</p>")
    entry = view_of().entry
    assert (found.address, found.key, found.kind) == ("2565/999901/history.html", "2565/999901", "history")
    assert found.title == f"ประวัติความเป็นมา ตำบล{entry.place.tambon_th}"
    assert learned("", "index").title == f"ตำบล{entry.place.tambon_th}"
    assert (found.province, found.district) == (entry.place.province_th, entry.place.district_th)
    assert (found.year_be, found.level, found.topics) == (2565, "province", ("การจัดการน้ำ",))


NAMED = {
    "population": ("villages", {"moo": "1", "name": "บ้านทดลอง"}),
    "leaders": ("leaders", {"name": "บ้านทดลอง", "position": "กำนัน"}),
    "products": ("products", {"name": "บ้านทดลอง"}),
    "tourism": ("attractions", {"name": "บ้านทดลอง"}),
    "culture": ("culture", {"name": "บ้านทดลอง", "kind": "ศิลปะ"}),
    "map": ("places", {"name": "บ้านทดลอง"}),
    "management": ("working_group", {"name": "บ้านทดลอง", "role": "ประธาน"}),
    "projects": ("projects", {"key": "J1", "name": "บ้านทดลอง"}),
}


@pytest.mark.parametrize("slug", NAMED)
def test_a_name_is_found_on_the_page_that_shows_it_and_on_no_other(slug: str) -> None:
    table, row = NAMED[slug]
    shown = view(bare_entry({table: [row]}))
    pages = [one.slug for one in SECTIONS if "บ้านทดลอง" in search_document(shown, one, "").names]
    assert pages == [slug]


def test_groups_and_partners_are_found_too_and_a_name_is_kept_once() -> None:
    shown = view_of(
        {
            "groups": [{"name": "กลุ่มทอผ้า"}, {"name": "กลุ่มทอผ้า"}],
            "projects": [{"key": "J1", "name": "ขุดสระ"}],
            "partners": [{"name": "วิทยาลัย"}],
        }
    )
    assert search_document(shown, BY_SLUG["leaders"], "").names == ("กลุ่มทอผ้า",)
    assert search_document(shown, BY_SLUG["projects"], "").names == ("ขุดสระ", "วิทยาลัย")
    place = shown.entry.place
    assert search_document(shown, BY_SLUG["index"], "").names == tuple(
        dict.fromkeys((place.tambon_th, place.tambon_en, place.district_th, place.province_th))
    )


def test_a_number_that_the_page_shows_is_found_without_its_marks() -> None:
    body = "<h1>ติดต่อ</h1><dl><dt>โทรศัพท์สำนักงาน</dt><dd>0-2000-0000</dd></dl><p>แฟกซ์ 02 000 0000</p>"
    assert search_document(view_of(), BY_SLUG["more"], body).names == ("020000000",)

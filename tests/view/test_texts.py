"""Texts of an entry: only its own photos and files are shown and linked, everything else is reported."""

from __future__ import annotations

import dataclasses

import pytest

from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.finding import Where
from tambon_showcase.model.entry import Entry
from tambon_showcase.text.thai_text import spelt
from tambon_showcase.view.texts import render_texts
from tests.entries import base_entry
from tests.views import document, photo


def rendered(markdown: str, slug: str = "history") -> RenderedText:
    some = next(iter(base_entry().texts.values()))
    text = dataclasses.replace(some, markdown=markdown, where=Where(f"texts/{slug}.md"))
    entry: Entry = dataclasses.replace(base_entry(), texts={slug: text})
    return render_texts(entry, {"pond.jpg": photo("pond.jpg")}, {"m.pdf": document("m.pdf")})[slug]


def test_a_photo_of_the_folder_becomes_a_figure_with_every_width_and_its_words() -> None:
    html = rendered("![สระของเรา](../photos/pond.jpg)").html
    assert "photos/pond-400.webp 400w" in html and "photos/pond-1600.webp 1600w" in html
    assert 'alt="สระของเรา"' in html
    assert 'alt="ภาพ pond"' in rendered("![](../photos/pond.jpg)").html


def test_a_photo_that_is_there_and_cannot_be_shown_is_reported_of_its_file_alone() -> None:
    some = next(iter(base_entry().texts.values()))
    text = dataclasses.replace(
        some, markdown="![สระ & นา](../photos/pond.jpg)", where=Where("texts/history.md")
    )
    entry: Entry = dataclasses.replace(base_entry(), texts={"history": text})
    shown = render_texts(entry, {}, {})["history"]
    assert "สระ &amp; นา" in shown.html and "<img" not in shown.html
    assert shown.findings == ()


@pytest.mark.parametrize("markdown", ["![งาน](../photos/fair.jpg)", "[แผน](../documents/plan.pdf)"])
def test_a_file_that_is_not_where_it_belongs_is_not_reported_of_every_text_that_shows_it(
    markdown: str,
) -> None:
    some = next(iter(base_entry().texts.values()))
    text = dataclasses.replace(some, markdown=markdown, where=Where("texts/history.md"))
    entry: Entry = dataclasses.replace(
        base_entry(),
        texts={"history": text},
        elsewhere=frozenset({"photos/fair.jpg", "documents/plan.pdf"}),
    )
    assert render_texts(entry, {}, {})["history"].findings == ()


@pytest.mark.parametrize("written", ["../photos/Pond.JPG", "pond.jpeg", "POND", "photos/pond.jpg.jpg"])
def test_a_photo_under_another_spelling_is_shown_and_noted(written: str) -> None:
    found = rendered(f"ก่อน\n\n![สระ]({written})")
    assert "photos/pond-400.webp 400w" in found.html
    assert [(one.code, one.severity.value, one.line) for one in found.findings] == [("T216", "note", 3)]
    assert "pond.jpg" in found.findings[0].message


def test_two_marks_for_one_letter_are_set_right_in_texts_too() -> None:
    assert spelt("เเม่นำ้ปิง เเละ ก็้า") == "แม่น้ำปิง และ ก็้า"


def test_a_photo_that_is_not_there_is_told_and_no_broken_picture_is_left() -> None:
    found = rendered("ก่อน\n\n![หาย](../photos/lost.jpg)\n\nหลัง")
    assert "<img" not in found.html and "ก่อน" in found.html and "หลัง" in found.html
    assert [(one.file, one.line) for one in found.findings] == [("texts/history.md", 3)]
    assert "lost.jpg" in found.findings[0].message


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("projects.md", "projects.html"),
        ("texts/projects.md", "projects.html"),
        ("../texts/map.md#ที่ตั้ง", "map.html"),
        ("../documents/m.pdf", "documents/m.pdf"),
    ],
)
def test_links_lead_to_the_page_or_document_that_was_published(target: str, address: str) -> None:
    assert f'href="{address}' in rendered(f"[อ่านต่อ]({target})").html


@pytest.mark.parametrize("target", ["nowhere.md", "../documents/lost.pdf", "../tables/villages.csv"])
def test_a_link_to_what_is_not_published_is_told_and_its_words_stay(target: str) -> None:
    found = rendered(f"[อ่านต่อ]({target})")
    assert "href" not in found.html and "อ่านต่อ" in found.html
    assert found.findings


def test_a_document_that_is_kept_back_is_reported_of_its_file_alone() -> None:
    """A scan that is damaged was reported twice: of the file, and of each text that links to it."""
    some = next(iter(base_entry().texts.values()))
    links = "[MOU](../documents/minutes.pdf) และ [บันทึก](minutes.pdf) ไม่ใช่ [อื่น](lost.pdf)"
    text = dataclasses.replace(some, markdown=links, where=Where("texts/history.md"))
    entry: Entry = dataclasses.replace(base_entry(), texts={"history": text})
    shown = render_texts(entry, {}, {})["history"]
    assert "MOU" in shown.html and "บันทึก" in shown.html and "href" not in shown.html
    assert [(one.code, one.value) for one in shown.findings] == [("T411", "lost.pdf")]


@pytest.mark.parametrize("target", ["../photos/pond.jpg", "photos/pond.jpg", "pond.jpg"])
def test_a_link_to_a_photo_of_the_folder_opens_that_photo(target: str) -> None:
    found = rendered(f"ดู [สระ]({target}) ของเรา")
    assert '<a href="photos/pond-1600.webp">สระ</a>' in found.html
    assert found.findings == ()
    assert '<img src="' in rendered(f"ก่อน\n\n[สระ]({target})").html


def test_a_link_to_a_photo_that_is_kept_back_is_reported_of_its_file_alone() -> None:
    some = next(iter(base_entry().texts.values()))
    text = dataclasses.replace(
        some, markdown="ดู [สระ](../photos/pond.jpg) ที่", where=Where("texts/history.md")
    )
    shown = render_texts(dataclasses.replace(base_entry(), texts={"history": text}), {}, {})["history"]
    assert "<a>สระ</a>" in shown.html and shown.findings == ()
    assert [one.code for one in rendered("ดู [สระ](../photos/lost.jpg) ที่").findings] == ["T411"]

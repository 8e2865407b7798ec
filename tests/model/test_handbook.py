"""Places of the handbook that messages point at: each key and column has one, and none twice."""

from __future__ import annotations

import re

import pytest

from tambon_showcase.model import handbook
from tambon_showcase.model.identity import Identity, Video
from tambon_showcase.model.row import Record, headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text import pointers


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ((), "tambon-yml"),
        (("level",), "tambon-yml-level"),
        (("office", "phone"), "tambon-yml-office-phone"),
        (("highlights", 0, "title"), "tambon-yml-highlights-title"),
        (("video", "duration"), "tambon-yml-video-duration"),
        (("office", "fax"), "tambon-yml-office"),
        (("level", "deeper"), "tambon-yml-level"),
        (("unknown", "phone"), "tambon-yml"),
    ],
)
def test_a_key_has_its_place_or_that_of_the_key_around_it(path: tuple[str | int, ...], anchor: str) -> None:
    assert handbook.of_key(*path) == anchor
    assert anchor in handbook.anchors()


@pytest.mark.parametrize("table", TABLES)
def test_each_table_and_column_has_its_place(table: str) -> None:
    wanted = {
        handbook.of_column(table),
        *(handbook.of_column(table, one) for one in headings(TABLES[table].row)),
    }
    assert wanted <= set(handbook.anchors())


def test_places_are_plain_and_none_is_there_twice() -> None:
    anchors = handbook.anchors()
    assert len(anchors) == len(set(anchors))
    assert all(re.fullmatch(r"[a-z][a-z0-9_-]*", anchor) for anchor in anchors)


def test_a_record_is_found_in_what_may_be_absent_or_several() -> None:
    assert handbook.record_in(Video | None) is Video
    assert handbook.record_in(tuple[Video, ...]) is Video
    assert handbook.record_in(dict[str, list[Video]]) is Video
    assert handbook.record_in(str | None) is None
    assert handbook.record_in(Identity) is Identity and issubclass(Identity, Record)


def test_a_message_points_at_the_place() -> None:
    assert pointers.see(handbook.of_column("villages", "moo")) == "คู่มือ#table-villages-moo"


def test_a_message_names_the_page_where_no_link_can_be_followed() -> None:
    assert handbook.told("ใช้รหัสตามรายการในคู่มือ#document-items แล้วส่งใหม่") == (
        "ใช้รหัสตามรายการในคู่มือหน้า “ข้อความ” (handbook/texts.html#document-items) แล้วส่งใหม่"
    )
    assert handbook.told("ดูคู่มือ#table-working_group-uses_cia") == (
        "ดูคู่มือหน้า “คณะทำงาน” (handbook/table-working_group.html#table-working_group-uses_cia)"
    )
    assert handbook.told("ไม่มีที่ชี้") == "ไม่มีที่ชี้"
    assert [type(part).__name__ for part in handbook.pieces("ก คู่มือ#tambon-yml ข")] == [
        "str",
        "Pointer",
        "str",
    ]


def test_a_word_that_is_no_place_stays_as_it_is() -> None:
    for words_of_somebody in ("คู่มือ#table-nowhere", "คู่มือ#x", "คู่มือ#tambon-yml-nothing"):
        assert handbook.told(words_of_somebody) == words_of_somebody


def test_a_page_is_named_by_what_it_is_about() -> None:
    assert handbook.page_of("tambon-yml-office-phone") == handbook.MAIN_PAGE
    assert handbook.page_of("pin-categories") == handbook.MAP_PAGE
    assert handbook.table_page("villages").title == TABLES["villages"].title
    assert handbook.table_page("villages").address == "handbook/table-villages.html"
    (pointer,) = (one for one in handbook.pieces("คู่มือ#table-bmn-moo") if isinstance(one, handbook.Pointer))
    assert pointer.address == "handbook/table-bmn.html#table-bmn-moo"
    assert pointer.words == f"คู่มือหน้า “{TABLES['bmn'].title}”"


def test_each_place_has_a_page() -> None:
    for anchor in handbook.anchors():
        page = handbook.page_of(anchor)
        assert page.title and page.address.startswith(pointers.FOLDER), anchor
        assert anchor.startswith(page.name) or page in (handbook.TEXT_PAGE, handbook.MAP_PAGE), anchor


def test_words_of_a_message_are_kept_as_they_are_around_its_pointers() -> None:
    message = "ก คู่มือ#table-villages-moo ข คู่มือ#pin-categories"
    parts = list(handbook.pieces(message))
    assert [part for part in parts if isinstance(part, str)] == ["ก ", " ข ", ""]
    shown = (part if isinstance(part, str) else pointers.see(part.anchor) for part in parts)
    assert "".join(shown) == message
    assert list(handbook.pieces("")) == [""]
    assert handbook.told("") == ""


def test_a_column_with_two_words_belongs_to_its_table() -> None:
    for table in TABLES:
        for column in headings(TABLES[table].row):
            assert handbook.page_of(handbook.of_column(table, column)).name == f"table-{table}"

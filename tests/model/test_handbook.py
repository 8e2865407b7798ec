"""Places of the handbook that messages point at: each key and column has one, and none twice."""

from __future__ import annotations

import re

import pytest

from tambon_showcase.model import handbook
from tambon_showcase.model.identity import Identity, Video
from tambon_showcase.model.row import Record, headings
from tambon_showcase.model.tables import TABLES


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
    assert handbook.see(handbook.of_column("villages", "moo")) == "คู่มือ#table-villages-moo"

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.search.normalise import normalise

THAI = st.text(alphabet=[chr(c) for c in range(0xE01, 0xE5C)] + list(" aZ9.\u200b\u00a0"), max_size=40)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("น้ํา", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("เเม่", "แม่"),
        ("พื่้น", "พื่้น"),
        ("ที่ี", "ที่"),
        ("ท่ี", "ที่"),
        ("๒๕๖๕", "2565"),
        ("OTOP", "otop"),
        ("ผ้า\u200bไหม", "ผ้าไหม"),
        ("ก\u00a0 \n ข", "ก ข"),
        ("ท่่า", "ท่า"),
    ],
)
def test_ways_to_type_a_word_become_one(typed: str, same: str) -> None:
    assert normalise(typed) == normalise(same)


@given(st.one_of(THAI, st.text(max_size=40)))
def test_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize("table", ["provinces", "districts", "subdistricts"])
def test_no_two_names_of_the_register_become_one(table: str) -> None:
    rows = json.loads(files("geothai").joinpath(f"_data/{table}.json").read_text(encoding="utf-8"))
    for column in (1, 2):
        names = {row[column].lower() for row in rows}
        assert len({normalise(name) for name in names}) == len(names)

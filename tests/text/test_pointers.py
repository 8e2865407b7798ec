"""Pointers at the handbook, without the model: the page of each anchor that the model declares."""

from __future__ import annotations

import pytest

from tambon_showcase.model.handbook import anchors, page_of
from tambon_showcase.text.pointers import SEEN, address, page_name, see


def test_the_page_is_that_of_the_model() -> None:
    for anchor in anchors():
        assert page_name(anchor) == page_of(anchor).name
        assert address(anchor) == f"{page_of(anchor).address}#{anchor}"
        assert SEEN.fullmatch(see(anchor)), anchor


@pytest.mark.parametrize(
    ("anchor", "page"),
    [
        ("table-villages-moo", "table-villages"),
        ("table-working_group-uses_cia", "table-working_group"),
        ("tambon-yml-office-phone", "tambon-yml"),
        ("document-items", "texts"),
        ("pin-categories", "map-files"),
        ("table-nowhere", "table-nowhere"),
        ("x", "tambon-yml"),
    ],
)
def test_an_anchor_names_its_page(anchor: str, page: str) -> None:
    assert page_name(anchor) == page


def test_a_pointer_ends_where_thai_goes_on() -> None:
    assert SEEN.findall("ดูคู่มือ#table-bmn-moo แล้วแก้ คู่มือ#pin-categoriesเช่น") == [
        "table-bmn-moo",
        "pin-categories",
    ]

"""Addresses as people read them; the shown one leads a browser to the same place."""

from __future__ import annotations

import pytest

from tambon_showcase.settings import web_address
from tambon_showcase.text.addresses import shown_address, thai_in_letters


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://tambon.cdd.go.th/2565/999901/", "https://tambon.cdd.go.th/2565/999901/"),
        ("https://a.go.th/%E0%B8%87%E0%B8%B2%E0%B8%99/2565/", "https://a.go.th/งาน/2565/"),
        ("https://a.go.th/%e0%b9%80%e0%b8%81/", "https://a.go.th/เก/"),
        ("https://xn--m3ck7a0cwh.xn--o3cw4h/x/", "https://ตำบล.ไทย/x/"),
        ("https://a.go.th/a%20b%2Fc%3F%E0%B8%81/", "https://a.go.th/a%20b%2Fc%3Fก/"),
        ("https://a.go.th/%E0%B8/%C3%A9/", "https://a.go.th/%E0%B8/%C3%A9/"),
        ("https://xn--/", "https://xn--/"),
        ("", ""),
    ],
)
def test_thai_is_shown_in_letters_and_all_else_as_it_is(address: str, shown: str) -> None:
    assert shown_address(address) == shown


@pytest.mark.parametrize("typed", ["https://ตำบล.ไทย/ผลงาน/", "https://a.go.th/ก้าวหน้า/ที่นี่/"])
def test_what_is_shown_leads_where_the_address_leads(typed: str) -> None:
    address = web_address("site_url", typed)
    assert web_address("site_url", shown_address(address)) == address
    assert shown_address(address) == typed


def test_a_path_in_html_stays_escaped() -> None:
    path = "a.th/w/%E0%B8%81%26%3Cb%3E?x=1&amp;y=%E0%B9%82"
    assert thai_in_letters(path) == "a.th/w/ก%26%3Cb%3E?x=1&amp;y=โ"

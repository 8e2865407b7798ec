"""Addresses of evidence: every table has a page of the edition."""

from __future__ import annotations

from tambon_showcase.assess.addresses import VIDEO, text_address
from tambon_showcase.model.sections import HISTORY
from tambon_showcase.model.tables import TABLES
from tests.entries import edition


def test_every_table_stands_on_a_page_of_the_edition() -> None:
    assert {table.section.slug for table in TABLES.values()} <= {item.page for item in edition().structure}


def test_addresses_follow_the_agreed_form() -> None:
    assert text_address(HISTORY) == "history.html#text"
    assert VIDEO == "publicity.html#video"

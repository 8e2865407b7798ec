"""Addresses of evidence: every table has a page of the edition."""

from __future__ import annotations

from tambon_showcase.assess.addresses import row_address, table_address, text_address
from tambon_showcase.model.tables import TABLES
from tests.entries import edition


def test_every_table_stands_on_a_page_of_the_edition() -> None:
    assert {table.section.slug for table in TABLES.values()} <= {item.page for item in edition().structure}


def test_addresses_follow_the_agreed_form() -> None:
    assert row_address("leaders", 3) == "leaders.html#leaders-3"
    assert row_address("working_group", 2) == "management.html#working_group-2"
    assert row_address("photos", 7) == "appendix.html#photos-7"
    assert table_address("cia") == "analysis.html#cia-villages"
    assert text_address("history") == "history.html#text"

"""Common mistakes: listed from real cases, shown with the rule's own words on the page of the files where they are found."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from tambon_showcase.finding import SEVERITY_NAMES, all_rules
from tambon_showcase.handbook.mistakes import (
    ALL_TABLES,
    FILE,
    REQUEST_PAGE,
    VIDEO_PAGE,
    _pages,
    explained,
    mistakes_on,
)
from tambon_showcase.handbook.pages import all_pages
from tambon_showcase.model.handbook import Pointer, page_of, table_page

from . import mistakes
from .conftest import ids, page_named, words


def test_the_list_is_that_of_the_cases() -> None:
    assert FILE.read_text("utf-8") == mistakes.written(), "run: python -m tests.handbook.mistakes"


def test_each_page_of_the_list_is_in_the_handbook_and_shows_its_mistakes(pages: Mapping[str, str]) -> None:
    for name, codes in _pages().items():
        assert set(codes) <= set(ids(pages[name])), name


def test_every_rule_that_a_case_finds_in_an_entry_is_on_a_page() -> None:
    known = {code for codes in _pages().values() for code in codes}
    rules = {rule.code for rule in all_rules()}
    assert known <= rules
    assert {"T112", "T203", "T244", "T301", "T420", "T501", "T520", "T540", "T610"} <= known


def test_a_rule_of_one_table_is_on_its_page_and_a_rule_of_all_on_one() -> None:
    assert mistakes.page_for("tables/bmn.csv", "tambon_showcase.checks.analysis") == table_page("bmn").name
    assert mistakes.page_for("tables/bmn.csv", "tambon_showcase.formats.csv_table") == ALL_TABLES.name
    assert mistakes.page_for("tables/leaders.csv", "tambon_showcase.checks.references") == ALL_TABLES.name
    assert mistakes.page_for("tambon.yml", "") == "tambon-yml"
    assert mistakes.page_for("videos/a.mp4", "") == VIDEO_PAGE.name
    assert mistakes.page_for("judges.csv", "tambon_showcase.judging.past") == ""
    assert mistakes.page_for("ใหม่/ก.txt", "") == ""
    folder, places = "tambons/2565/64-สุโขทัย/640904-กลางดง", "tambon_showcase.reading.entry_folders"
    assert mistakes.page_for(folder, places) == mistakes.page_for("วิดีโอ", places) == REQUEST_PAGE.name
    assert mistakes.page_for(f"{folder}/texts/a.md", "tambon_showcase.checks.copied") == "texts"
    assert mistakes.page_for(f"{folder}/tambon.yml", "tambon_showcase.checks.across") == "tambon-yml"


def test_what_is_only_known_once_found_is_an_ellipsis() -> None:
    for page in all_pages():
        for one in mistakes_on(page):
            assert not re.search(r"\{[a-z]", one.message), one.code
            assert one.message and one.fix


def test_what_must_be_fixed_comes_first() -> None:
    order = [one.severity for one in mistakes_on(VIDEO_PAGE)]
    names = list(SEVERITY_NAMES.values())
    assert order == sorted(order, key=names.index) and len(set(order)) == 3


def test_a_fix_that_points_at_the_handbook_is_a_link(pages: Mapping[str, str]) -> None:
    found = [one for one in mistakes_on(page_named("tambon-yml")) if one.code == "T152"]
    (pointer,) = [part for part in found[0].fix if isinstance(part, Pointer)]
    assert pointer.page == page_of("document-items")
    assert '<a href="texts.html#document-items">คู่มือหน้า “ข้อความ”</a>' in pages["tambon-yml"]
    assert "คู่มือ#" not in "".join(pages.values())


def test_a_page_says_the_severity_message_code_and_fix(pages: Mapping[str, str]) -> None:
    said = words(pages["table-villages"])
    assert "ต้องแก้" in said or "ควรดู" in said
    assert "(T244) วิธีแก้:" in said


@pytest.mark.parametrize(
    ("code", "file", "address"),
    [
        ("T244", "tables/villages.csv", "table-villages.html#T244"),
        ("T203", "tables/villages.csv", "all-tables.html#T203"),
        ("T244", "tables/leaders.csv", ""),
        ("T203", "tables/unknown.csv", "all-tables.html#T203"),
        ("T112", "tambon.yml", "tambon-yml.html#T112"),
        ("T401", "texts/history.md", "texts.html#T401"),
        ("T501", "photos/a.jpg", "photo-files.html#T501"),
        ("T999", "tambon.yml", ""),
        ("T112", "", "tambon-yml.html#T112"),
    ],
)
def test_a_message_is_explained_on_the_page_of_its_file(code: str, file: str, address: str) -> None:
    assert explained(code, file) == address


def test_what_is_wrong_with_a_request_by_its_names_leads_to_the_page_about_requests() -> None:
    told = {rule.code for rule in all_rules() if rule.code.startswith("T04")}
    assert told < set(_pages()[REQUEST_PAGE.name]) == {one.code for one in mistakes_on(REQUEST_PAGE)}
    for file in ("640904-กลางดง", "tables/villages.csv", "mkdocs.yml", ""):
        assert explained("T041", file) == "request.html#T041"

"""The pages of an entry: declared whole, in order, and each with what menus, search and evidence need of it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tambon_showcase.model.reading_order import PART_NAMES, PARTS, neighbours
from tambon_showcase.model.section import Linked, Section, SectionCount
from tambon_showcase.model.sections import (
    ANALYSIS,
    APPENDIX,
    BY_SLUG,
    HISTORY,
    MEDIA,
    MORE,
    OVERVIEW,
    PRODUCTS,
    RUBRIC,
    SECTIONS,
    TOURISM,
)
from tambon_showcase.model.tables import TABLES
from tests.entries import edition

MOST_SEARCHED = 16
"""The search numbers an entry's pages in four bits (PAGE_BITS of search/store.js)."""
EACH = pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)


@EACH
def test_a_page_says_all_that_menus_and_search_show(section: Section) -> None:
    assert section.title.strip()
    assert section.short.strip()
    assert section.label.strip()
    assert section.part in PART_NAMES


@EACH
def test_a_page_in_the_contents_has_a_sign(section: Section) -> None:
    assert bool(section.icon) is not section.is_overview, (
        f"{section.slug}: its icon is missing, or is never shown"
    )
    assert re.fullmatch("[a-z]*", section.icon)


@EACH
def test_an_address_needs_no_quoting(section: Section) -> None:
    assert re.fullmatch("[a-z]+", section.slug)
    assert section.address == f"{section.slug}.html"
    assert section.template == f"entry/{section.slug}.html"


@EACH
def test_tables_that_a_page_names_exist_and_stand_on_it(section: Section) -> None:
    named = {section.main_table, section.counted.table if section.counted else ""} - {""}
    assert named <= set(TABLES)
    assert {TABLES[name].section for name in named} <= {section}


@EACH
def test_a_page_that_speaks_to_machines_names_rows(section: Section) -> None:
    if section.linked:
        assert TABLES[section.main_table].declared.name_column


@EACH
def test_a_page_can_be_filled(section: Section) -> None:
    tables = [table for table in TABLES.values() if table.section == section]
    assert section.has_text or tables or section in (OVERVIEW, MEDIA, RUBRIC)


@EACH
def test_a_page_with_a_main_table_says_how_much_it_holds(section: Section) -> None:
    assert bool(section.main_table) <= bool(section.counted)


def test_only_the_rubric_counts_what_is_no_table() -> None:
    assert [one for one in SECTIONS if one.counted and not one.counted.table] == [RUBRIC]


def test_addresses_titles_and_labels_are_each_given_once() -> None:
    for names in zip(*((one.slug, one.title, one.short, one.label) for one in SECTIONS), strict=True):
        assert max(Counter(names).values()) == 1


def test_the_overview_comes_first_and_the_parts_follow_in_order() -> None:
    assert SECTIONS[0] is OVERVIEW
    assert [one.part for one in SECTIONS] == sorted(one.part for one in SECTIONS)
    assert [one for one in SECTIONS if one.is_overview] == [OVERVIEW]
    assert {one.part for one in SECTIONS} == set(PART_NAMES)
    assert [one for _, pages in PARTS for one in pages] == list(SECTIONS)


def test_a_folder_shows_the_overview() -> None:
    assert (OVERVIEW.canonical, OVERVIEW.address) == ("", "index.html")
    assert HISTORY.canonical == HISTORY.address == "history.html"


def test_texts_belong_to_the_parts_that_officers_write() -> None:
    assert {one.part for one in SECTIONS if one.has_text} == {1, 2}
    assert [one for one in SECTIONS if one.part in (1, 2) and not one.has_text] == [MEDIA]
    assert HISTORY.text_file == "texts/history.md"
    assert APPENDIX.text_file == RUBRIC.text_file == ""


def test_every_item_of_the_structure_stands_on_the_page_that_the_edition_names() -> None:
    declared = {item: section.slug for section in SECTIONS for item in section.items}
    assert declared == {item.id: item.page for item in edition().structure}
    assert sum(len(section.items) for section in SECTIONS) == len(declared)


def test_the_search_can_number_the_pages_that_it_finds() -> None:
    assert sum(one.searched for one in SECTIONS) <= MOST_SEARCHED
    assert [one for one in SECTIONS if not one.searched] == [MEDIA, RUBRIC]


def test_a_page_is_found_by_its_slug() -> None:
    assert list(BY_SLUG.values()) == list(SECTIONS)
    assert BY_SLUG["products"] is PRODUCTS


def test_neighbours_follow_the_reading_order() -> None:
    assert neighbours(SECTIONS[0]) == (None, SECTIONS[1])
    assert neighbours(SECTIONS[-1]) == (SECTIONS[-2], None)
    walked, section = [OVERVIEW], neighbours(OVERVIEW)[1]
    while section:
        walked.append(section)
        section = neighbours(section)[1]
    assert tuple(walked) == SECTIONS


def test_the_judges_page_is_no_step_of_the_reading() -> None:
    assert [one for one in SECTIONS if not one.has_pager] == [RUBRIC]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("1. ประวัติความเป็นมาของตำบล", "history"),
        ("๑.๒ ประชากรและครัวเรือน", "population"),
        ("1.3 ผู้นำชุมชน กลุ่มองค์กร", "leaders"),
        ("อัตลักษณ์ของตำบลบ้านเรา", "leaders"),
        ("ผลิตภัณฑ์ OTOP เด่น", "products"),
        ("สภาพเศรษฐกิจ", "products"),
        ("แหล่งท่องเที่ยวเชิงเกษตร", "tourism"),
        ("แผนที่ตำบล", "map"),
        ("ระบบ GIS", "map"),
        ("ประเพณีประจำปี", "culture"),
        ("โครงสร้างคณะทำงาน", "management"),
        ("ผลการวิเคราะห์ จปฐ.", "analysis"),
        ("การจัดลำดับปัญหา", "analysis"),
        ("งบประมาณปี 2565", "projects"),
        ("การประชาสัมพันธ์", "publicity"),
    ],
)
def test_headings_of_reports_begin_the_text_of_a_page(heading: str, section: str) -> None:
    fits = [one.slug for one in SECTIONS if any(word in heading for word in one.heading_words)]
    assert fits[0] == section


def test_only_pages_with_texts_have_words_of_headings() -> None:
    assert all(one.has_text for one in SECTIONS if one.heading_words)
    assert MORE.heading_words == ()


def test_places_are_named_as_schema_org_does() -> None:
    assert TOURISM.linked is not None
    assert TOURISM.linked.thing("ทุ่งนา") == {"@type": "TouristAttraction", "name": "ทุ่งนา"}
    assert Linked("knows", "Person").thing("ก") == {"@type": "Person", "name": "ก"}


def test_goods_without_prices_are_no_offers() -> None:
    """An offer without a price is none to schema.org's readers; the page itself names the goods."""
    assert PRODUCTS.linked is None


def test_a_page_without_label_or_sign_cannot_be_declared() -> None:
    with pytest.raises(TypeError):
        Section("herbs", 1, "สมุนไพร", "สมุนไพร")  # type: ignore[call-arg]


def test_what_is_left_out_of_a_declaration_is_the_plainest() -> None:
    plain = Section("herbs", 1, "สมุนไพรในตำบล", "สมุนไพร", "สมุนไพร", "herbs")
    assert (plain.text_file, plain.main_table, plain.counted, plain.linked) == ("", "", None, None)
    assert (plain.kind, plain.searched, plain.has_pager) == ("section", True, True)
    assert SectionCount("ชนิด").table == ""


def test_a_frame_of_the_analysis_stands_on_a_page_named_after_it() -> None:
    alone = ANALYSIS.inner("bmn-ranked")
    assert alone.address == "analysis-bmn-ranked.html"
    assert not alone.is_overview

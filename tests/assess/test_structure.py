"""The 24 items of the document structure."""

from __future__ import annotations

import dataclasses

import pytest

from tambon_showcase.assess import Presence, StructureStatus, assess, structure_state
from tambon_showcase.assess.structure import PARTS, TOO_SHORT
from tambon_showcase.model.entry import Entry, EntryText
from tambon_showcase.model.identity import Missing
from tests.assess.test_delivered import POST
from tests.entries import base_entry, changed, edition, shown


def item(entry: Entry, item_id: str) -> StructureStatus:
    return next(state for state in structure_state(shown(entry)) if state.item == item_id)


def test_every_item_of_the_edition_is_told_in_order() -> None:
    states = structure_state(shown(base_entry()))
    assert len(states) == 24
    assert [state.item for state in states] == [rule.id for rule in edition().structure]


def test_parts_are_those_that_the_official_words_name() -> None:
    assert set(PARTS) == {rule.id for rule in edition().structure}
    for rule in edition().structure:
        if rule.parts:
            assert tuple(PARTS[rule.id]) == rule.parts


def test_present_items_tell_where_they_stand() -> None:
    assert item(base_entry(), "P1.1").address == "history.html#text"
    assert item(base_entry(), "P1.2").address == "population.html#villages"
    assert item(base_entry(), "P3.2").address == "analysis.html#bmn-villages"


def test_an_item_without_data_is_empty_or_has_a_reason() -> None:
    assert item(base_entry(), "P1.5").presence is Presence.EMPTY
    told = item(changed(base_entry(), missing=(Missing(item="P1.5", reason="ไม่มีแหล่งท่องเที่ยว"),)), "P1.5")
    assert (told.presence, told.reason, told.address) == (Presence.REASON, "ไม่มีแหล่งท่องเที่ยว", "tourism.html")


def test_a_part_that_is_lacking_is_named() -> None:
    assert item(base_entry(), "P1.3").lacking == ("ผู้นำชุมชน", "กลุ่มองค์กร")
    assert item(base_entry(), "P1.4").lacking == ("รายได้/สภาพเศรษฐกิจ",)
    assert item(base_entry(), "P1.5").lacking == ()


def test_villages_without_numbers_are_no_population() -> None:
    villages = [{"moo": "1", "name": "บ้านหนึ่ง"}]
    assert (
        item(changed(base_entry(), tables={"villages": villages, "population": []}), "P1.2").presence
        is Presence.EMPTY
    )


def test_villages_with_men_or_women_only_are_a_population() -> None:
    villages = [{"moo": "1", "name": "บ้านหนึ่ง", "male": "7"}]
    found = item(changed(base_entry(), tables={"villages": villages, "population": []}), "P1.2")
    assert (found.presence, found.address) == (Presence.PRESENT, "population.html#villages")


LETTERS = "".join(map(chr, range(ord("ก"), ord("ฮ")))) + "abcdefghijklmnopqrstuvwxyz"


def test_a_text_of_blanks_is_no_text() -> None:
    history = base_entry().texts["history"]

    def with_text(markdown: str) -> Entry:
        return dataclasses.replace(
            base_entry(), texts={"history": EntryText("history", markdown, history.where)}
        )

    for blank in (" \n", ".", "# -", "ประวัติ"):
        assert item(with_text(blank), "P1.1").presence is Presence.EMPTY
    assert item(with_text(LETTERS[:59]), "P1.1").lacking == (TOO_SHORT,)
    assert item(with_text(LETTERS[:60]), "P1.1").lacking == ()


def test_a_text_counts_only_for_an_item_that_has_the_page_alone() -> None:
    where = base_entry().texts["history"].where
    texts = {
        slug: EntryText(slug, "เรื่องของหน้านี้ซึ่งยาวพอที่จะบอกอะไรได้บ้าง", where)
        for slug in ("tourism", "management")
    }
    entry = dataclasses.replace(base_entry(), texts=texts)
    assert item(entry, "P1.5").address == "tourism.html#text"
    assert item(entry, "P2.1.1").presence is Presence.EMPTY


def test_slides_are_owed_by_province_entries_only() -> None:
    assert item(base_entry(), "P2.5.2").presence is Presence.EMPTY
    assert item(changed(base_entry(), level="district"), "P2.5.2").presence is Presence.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("part", "rubric_item", "tables"),
    [
        ("P2.1.2", "1.2", {"working_group": [{"name": "นายหนึ่ง", "role": "ผู้ใหญ่บ้าน หมู่ที่ 2"}]}),
        (
            "P2.5.2",
            "5.3",
            {"documents": [], "posts": [{**POST, "link": "https://www.canva.com/design/a/view"}]},
        ),
    ],
)
def test_the_document_and_the_rubric_see_the_same(
    part: str, rubric_item: str, tables: dict[str, list[dict[str, str]]]
) -> None:
    entry = changed(base_entry(), tables=tables)
    assert item(entry, part).presence is Presence.PRESENT
    assert assess(shown(entry))[rubric_item].evidence


def test_members_without_a_village_represent_none() -> None:
    entry = changed(base_entry(), tables={"working_group": [{"name": "นายหนึ่ง", "role": "ประธาน"}]})
    assert item(entry, "P2.1.2").presence is Presence.EMPTY

"""The rubric page shows each item of the rules once, under its group, with its own state."""

from __future__ import annotations

from tambon_showcase.assess import assess
from tambon_showcase.assess.checklist import (
    Basis,
    Checklist,
    Evidence,
    EvidenceKind,
    Extent,
    ItemState,
    Outcome,
)
from tambon_showcase.view.rubric import BASIS_MEANINGS, OUTCOME_NAMES, RubricView
from tests.entries import base_entry, edition, shown
from tests.views import bare_entry, photo, view


def rubric(*extents: tuple[str, Extent]) -> RubricView:
    items = tuple(ItemState(item, extent, Basis.STATED, "") for item, extent in extents)
    return RubricView(view(bare_entry()), Checklist(items))


def test_every_item_of_the_rules_stands_once_in_its_group() -> None:
    page = RubricView(view(bare_entry()), assess(shown(base_entry())))
    listed = [(item.id, state.item) for _, items in page.rubric_groups for item, state in items]
    assert [item for item, _ in listed] == [item.id for item in edition().rubric.items]
    assert all(item == state for item, state in listed)
    for group, items in page.rubric_groups:
        assert {item.id.split(".")[0] for item, _ in items} == {group.id}


def test_an_item_that_was_not_looked_at_is_left_out_and_takes_no_others_state() -> None:
    page = rubric(("1.2", Extent.PARTIAL), ("5.3", Extent.NONE))
    assert [(item.id, state.extent) for _, items in page.rubric_groups for item, state in items] == [
        ("1.2", Extent.PARTIAL),
        ("5.3", Extent.NONE),
    ]


def test_the_legend_explains_every_extent_and_basis_and_counts_its_items() -> None:
    page = rubric(("1.1", Extent.PARTIAL), ("1.2", Extent.PARTIAL), ("5.3", Extent.NONE))
    assert [(extent.value, count) for extent, _, count in page.extents] == [
        ("full", 0),
        ("partial", 2),
        ("none", 1),
        ("not-applicable", 0),
    ]
    assert all(extent.label_th and meaning for extent, meaning, _ in page.extents)
    assert set(BASIS_MEANINGS) == set(Basis) and all(basis.label_th for basis in Basis)


def test_evidence_opens_its_own_file() -> None:
    page = RubricView(view(bare_entry(), photos={"a.jpg": photo("a.jpg")}), Checklist(()))
    picture = page.photo_of(
        Evidence("ภาพ", "management.html#facilities-1", EvidenceKind.PHOTO, "photos/a.jpg")
    )
    assert picture is not None and picture.file == "a.jpg"
    assert page.photo_of(Evidence("ภาพ", "x.html", EvidenceKind.PHOTO, "documents/a.jpg")) is None
    assert page.document_of(Evidence("ไม่มีแล้ว", "x.html", EvidenceKind.DOCUMENT, "documents/lost.pdf")) is None


def test_every_outcome_has_words_and_every_item_an_anchor() -> None:
    assert {rubric().outcome_name(one) for one in Outcome} == set(OUTCOME_NAMES.values())
    assert len(set(OUTCOME_NAMES.values())) == len(Outcome)
    assert ItemState("5.1.2", Extent.FULL, None, "").anchor == "item-5-1-2"

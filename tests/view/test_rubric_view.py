"""The rubric page shows each item of the rules once, under its group, with its own state."""

from __future__ import annotations

from tambon_showcase.assess import assess
from tambon_showcase.assess.checklist import Checklist, EvidenceState, ItemState, Outcome
from tambon_showcase.view.rubric import MEANINGS, OUTCOME_NAMES, RubricView
from tests.entries import base_entry, edition
from tests.views import bare_entry, view


def rubric(*states: tuple[str, EvidenceState]) -> RubricView:
    items = tuple(ItemState(item, state, "") for item, state in states)
    return RubricView(view(bare_entry()), Checklist(items))


def test_every_item_of_the_rules_stands_once_in_its_group() -> None:
    shown = RubricView(view(bare_entry()), assess(base_entry(), edition()))
    listed = [(item.id, state.item) for _, items in shown.rubric_groups for item, state in items]
    assert [item for item, _ in listed] == [item.id for item in edition().rubric.items]
    assert all(item == state for item, state in listed)
    for group, items in shown.rubric_groups:
        assert {item.id.split(".")[0] for item, _ in items} == {group.id}


def test_an_item_that_was_not_looked_at_is_left_out_and_takes_no_others_state() -> None:
    shown = rubric(("1.2", EvidenceState.STATED), ("5.3", EvidenceState.MISSING))
    assert [(item.id, state.state) for _, items in shown.rubric_groups for item, state in items] == [
        ("1.2", EvidenceState.STATED),
        ("5.3", EvidenceState.MISSING),
    ]


def test_the_legend_explains_every_state_and_counts_its_items() -> None:
    legend = rubric(
        ("1.1", EvidenceState.STATED), ("1.2", EvidenceState.STATED), ("5.3", EvidenceState.MISSING)
    ).state_legend
    assert {value: count for value, _, _, count in legend} == {
        "verified": 0,
        "stated": 2,
        "missing": 1,
        "not-applicable": 0,
        "needs-person": 0,
    }
    assert set(MEANINGS) == set(EvidenceState)
    assert all(name and meaning for _, name, meaning, _ in legend)


def test_every_outcome_has_words_and_every_item_an_anchor() -> None:
    assert {rubric().outcome_name(one) for one in Outcome} == set(OUTCOME_NAMES.values())
    assert len(set(OUTCOME_NAMES.values())) == len(Outcome)
    assert rubric().item_anchor("5.1.2") == "item-5-1-2"

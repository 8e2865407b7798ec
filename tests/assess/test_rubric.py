"""How what was seen becomes a state: the machine's limits, levels, unknown checks, completeness."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.assess import (
    Checklist,
    Evidence,
    EvidenceKind,
    EvidenceState,
    ItemState,
    Observation,
    Outcome,
    assess,
    rubric,
)
from tambon_showcase.assess.checklist import Seen
from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Missing
from tambon_showcase.model.tables import Tables
from tests.entries import base_entry, changed, edition, without_files

PROOF = (Evidence("หลักฐาน", "index.html", EvidenceKind.PAGE),)
GOOD, BAD, OPEN = (
    Observation(Outcome.PASS, "พบ"),
    Observation(Outcome.FAIL, "ขาดสิ่งหนึ่ง"),
    Observation(Outcome.UNKNOWN, "ไม่ทราบ"),
)


def with_item(item_id: str, **changes: object) -> Edition:
    """The edition with one rubric item changed, as another year's data may have it."""
    groups = tuple(
        group.model_copy(
            update={
                "items": tuple(
                    item.model_copy(update=changes) if item.id == item_id else item for item in group.items
                )
            }
        )
        for group in edition().rubric.groups
    )
    return _with_rubric(groups)


def _with_rubric(groups: tuple[object, ...]) -> Edition:
    return dataclasses.replace(edition(), rubric=edition().rubric.model_copy(update={"groups": groups}))


def state_of(seen: Seen, monkeypatch: pytest.MonkeyPatch, **changes: object) -> ItemState:
    monkeypatch.setattr(rubric, "ITEM_CHECKS", {"probe": lambda _entry, _edition: seen})
    return assess(base_entry(), with_item("3.1", check="probe", **changes))["3.1"]


@pytest.mark.parametrize(
    ("machine", "seen", "state"),
    [
        ("full", Seen(PROOF, (GOOD,)), EvidenceState.VERIFIED),
        ("full", Seen(PROOF, (GOOD, BAD)), EvidenceState.STATED),
        ("full", Seen(PROOF, (GOOD, OPEN)), EvidenceState.STATED),
        ("full", Seen((), (GOOD,)), EvidenceState.MISSING),
        ("full", Seen(PROOF, (GOOD,), "ต้องดูเอง"), EvidenceState.NEEDS_PERSON),
        ("partial", Seen(PROOF, (GOOD,)), EvidenceState.STATED),
        ("partial", Seen(PROOF, (BAD,)), EvidenceState.STATED),
        ("partial", Seen((), (BAD,)), EvidenceState.MISSING),
        ("partial", Seen((), (BAD,), "ต้องดูเอง"), EvidenceState.MISSING),
        ("none", Seen(PROOF, (GOOD,)), EvidenceState.NEEDS_PERSON),
    ],
)
def test_state_follows_from_what_was_seen(
    machine: str, seen: Seen, state: EvidenceState, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert state_of(seen, monkeypatch, machine=machine).state is state


def test_reason_names_what_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ขาดสิ่งหนึ่ง" in state_of(Seen(PROOF, (GOOD, BAD)), monkeypatch).reason_th
    assert "ขาดสิ่งหนึ่ง" in state_of(Seen((), (GOOD, BAD)), monkeypatch).reason_th


def test_what_was_looked_at_and_what_is_unknown_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    state = state_of(Seen(PROOF, (GOOD, BAD, OPEN)), monkeypatch)
    assert state.looked_at_th == "พบ · ขาดสิ่งหนึ่ง"
    assert state.unknown_th == "ไม่ทราบ"


def test_an_unknown_check_of_a_new_edition_needs_a_person() -> None:
    state = assess(base_entry(), with_item("1.3", check="a_check_of_2570"))["1.3"]
    assert state.state is EvidenceState.NEEDS_PERSON
    assert not state.is_done


def test_an_item_that_the_edition_leaves_out_is_not_run() -> None:
    groups = tuple(group for group in edition().rubric.groups if group.id != "3")
    items = [state.item for state in assess(base_entry(), _with_rubric(groups)).items]
    assert items == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "4.1", "4.2", "5.1.1", "5.1.2", "5.2", "5.3"]
    with pytest.raises(KeyError):
        assess(base_entry(), _with_rubric(groups))["3.1"]


def test_every_check_of_the_edition_is_known_and_named_after_its_item() -> None:
    assert {item.check for item in edition().rubric.items} == set(rubric.ITEM_CHECKS)
    for item in edition().rubric.items:
        doc = rubric.ITEM_CHECKS[item.check].__doc__ or ""
        assert doc.startswith(f"{item.id}: ")


def test_a_district_entry_owes_no_video_and_no_slides() -> None:
    checklist = assess(changed(base_entry(), level="district"), edition())
    unowed = [state.item for state in checklist.items if state.state is EvidenceState.NOT_APPLICABLE]
    assert unowed == ["5.2", "5.3"]
    assert checklist.applicable == 13
    assert checklist["5.2"].evidence, "a video that is there is shown all the same"
    assert not checklist["5.2"].is_done


def test_the_tambons_own_reason_stands_beside_what_is_missing() -> None:
    entry = changed(
        base_entry(), missing=(Missing(item="P2.1.3", reason="รอคำสั่งใหม่"),), tables={"orders": []}
    )
    assert assess(entry, edition())["1.3"].reason_th.endswith("เหตุผลที่ให้ไว้: รอคำสั่งใหม่")


def test_an_empty_entry_has_no_evidence_at_all() -> None:
    entry = without_files(
        changed(base_entry(), video=None, cia=type(base_entry().identity.cia)(), identity=None)
    )
    entry = dataclasses.replace(entry, tables=Tables(), texts={})
    checklist = assess(entry, edition())
    assert {state.state for state in checklist.items} == {EvidenceState.MISSING}
    assert (checklist.done, checklist.applicable) == (0, 15)
    assert all(state.reason_th and not state.evidence for state in checklist.items)


@given(st.lists(st.tuples(st.sampled_from(EvidenceState), st.booleans()), max_size=20))
def test_completeness_counts_evidence_and_never_more_than_is_owed(
    states: list[tuple[EvidenceState, bool]],
) -> None:
    items = tuple(
        ItemState(str(number), state, "", PROOF if proof else ())
        for number, (state, proof) in enumerate(states)
    )
    checklist = Checklist(items)
    assert 0 <= checklist.done <= checklist.applicable <= len(items)


def test_evidence_of_the_base_entry_stands_on_its_own_pages() -> None:
    pages = {item.page for item in edition().structure} | {"index"}
    for state in assess(base_entry(), edition()).items:
        for evidence in state.evidence:
            assert evidence.address.partition("#")[0].removesuffix(".html") in pages
            assert evidence.label_th

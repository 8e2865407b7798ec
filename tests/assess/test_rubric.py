"""How what was seen becomes extent and basis: the machine's limits, levels, unknown checks, completeness."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.assess import (
    Basis,
    Checklist,
    Evidence,
    EvidenceKind,
    Extent,
    ItemState,
    Observation,
    Outcome,
    assess,
    rubric,
)
from tambon_showcase.assess.checklist import Seen
from tambon_showcase.assess.filled_in import FILLED_IN, tables_of
from tambon_showcase.assess.look import listed
from tambon_showcase.assess.progress import entry_progress
from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Gap
from tambon_showcase.model.identity import Missing
from tambon_showcase.model.tables import Tables
from tests.entries import base_entry, changed, edition, shown, with_files, without_files

PROOF = (Evidence("หลักฐาน", "index.html", EvidenceKind.PAGE),)
GOOD, BAD, OPEN = (
    Observation(Outcome.PASS, "พบ"),
    Observation(Outcome.FAIL, "ขาดสิ่งหนึ่ง"),
    Observation(Outcome.UNKNOWN, "ไม่ทราบ"),
)
SAID = Observation(Outcome.STATED, "ตำบลว่ามี")


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
    monkeypatch.setattr(rubric, "ITEM_CHECKS", {"probe": lambda _shown: seen})
    return assess(shown(base_entry(), with_item("3.1", check="probe", **changes)))["3.1"]


@pytest.mark.parametrize(
    ("machine", "seen", "extent", "basis"),
    [
        ("full", Seen(PROOF, (GOOD,)), Extent.FULL, Basis.SEEN),
        ("full", Seen(PROOF, (GOOD, SAID)), Extent.FULL, Basis.STATED),
        ("full", Seen(PROOF, (GOOD, BAD)), Extent.PARTIAL, Basis.STATED),
        ("full", Seen(PROOF, (GOOD, OPEN)), Extent.FULL, Basis.STATED),
        ("full", Seen((), (GOOD,)), Extent.NONE, None),
        ("full", Seen(PROOF, (GOOD,), "ต้องดูเอง"), Extent.FULL, Basis.PERSON),
        ("partial", Seen(PROOF, (GOOD,)), Extent.FULL, Basis.STATED),
        ("partial", Seen(PROOF, (BAD,)), Extent.PARTIAL, Basis.STATED),
        ("partial", Seen(PROOF, (BAD,), "ต้องดูเอง"), Extent.PARTIAL, Basis.PERSON),
        ("partial", Seen((), (BAD,)), Extent.NONE, None),
        ("partial", Seen((), (BAD,), "ต้องดูเอง"), Extent.NONE, None),
        ("none", Seen(PROOF, (GOOD,)), Extent.BEYOND, Basis.PERSON),
    ],
)
def test_extent_and_basis_follow_from_what_was_seen(
    machine: str, seen: Seen, extent: Extent, basis: Basis | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = state_of(seen, monkeypatch, machine=machine)
    assert (state.extent, state.basis) == (extent, basis)


def test_reason_names_what_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ขาดสิ่งหนึ่ง" in state_of(Seen(PROOF, (GOOD, BAD)), monkeypatch).reason_th
    assert "ขาดสิ่งหนึ่ง" in state_of(Seen((), (GOOD, BAD)), monkeypatch).reason_th


def test_what_was_looked_at_and_what_is_unknown_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    state = state_of(Seen(PROOF, (GOOD, BAD, OPEN)), monkeypatch)
    assert state.looked_at_th == "พบ · ขาดสิ่งหนึ่ง"
    assert state.unknown_th == "ไม่ทราบ"


def test_an_unknown_check_of_a_new_edition_needs_a_person() -> None:
    state = assess(shown(base_entry(), with_item("1.3", check="a_check_of_2570")))["1.3"]
    assert (state.extent, state.basis) == (Extent.BEYOND, Basis.PERSON)


def test_an_item_that_no_check_looks_for_is_in_no_count_and_no_work_for_officers() -> None:
    seen = shown(base_entry(), with_item("1.3", check="none", machine="none"))
    checklist = assess(seen)
    assert checklist.applicable == 14
    assert checklist.counts_th.endswith("จาก 14 ข้อ (อีก 1 ข้อให้กรรมการพิจารณา)")
    assert "1.3" not in {item.item for item in entry_progress(seen).items}


def test_an_item_that_the_edition_leaves_out_is_not_run() -> None:
    groups = tuple(group for group in edition().rubric.groups if group.id != "3")
    items = [state.item for state in assess(shown(base_entry(), _with_rubric(groups))).items]
    assert items == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "4.1", "4.2", "5.1.1", "5.1.2", "5.2", "5.3"]
    with pytest.raises(KeyError):
        assess(shown(base_entry(), _with_rubric(groups)))["3.1"]


def test_every_check_of_the_edition_is_known_and_named_after_its_item() -> None:
    assert {item.check for item in edition().rubric.items} == set(rubric.ITEM_CHECKS) == set(FILLED_IN)
    for item in edition().rubric.items:
        doc = rubric.ITEM_CHECKS[item.check].__doc__ or ""
        assert doc.startswith(f"{item.id}: ")


def test_a_district_entry_owes_no_video_and_no_slides() -> None:
    checklist = assess(shown(changed(base_entry(), level="district"), edition()))
    unowed = [state.item for state in checklist.items if state.extent is Extent.NOT_APPLICABLE]
    assert unowed == ["5.2", "5.3"]
    assert checklist.applicable == 13
    assert checklist["5.2"].evidence, "a video that is there is shown all the same"
    assert checklist["5.2"].basis is None


def test_the_tambons_own_reason_stands_beside_what_is_missing() -> None:
    entry = changed(
        base_entry(), missing=(Missing(item="P2.1.3", reason="รอคำสั่งใหม่"),), tables={"orders": []}
    )
    assert assess(shown(entry, edition()))["1.3"].reason_th.endswith("เหตุผลที่ให้ไว้: รอคำสั่งใหม่")


def test_an_empty_entry_has_no_evidence_at_all() -> None:
    entry = without_files(
        changed(base_entry(), video=None, cia=type(base_entry().identity.cia)(), identity=None)
    )
    entry = dataclasses.replace(entry, tables=Tables(), texts={})
    checklist = assess(shown(entry, edition()))
    assert {state.extent for state in checklist.items} == {Extent.NONE}
    assert checklist.counts_th == "ครบตามที่ตรวจได้ 0 ข้อ · บางส่วน 0 ข้อ · ยังไม่พบ 15 ข้อ จาก 15 ข้อ"
    assert all(state.reason_th and not state.evidence for state in checklist.items)


@given(st.lists(st.sampled_from(Extent), max_size=20))
def test_every_applicable_item_is_counted_once(extents: list[Extent]) -> None:
    items = tuple(ItemState(str(number), extent, None, "") for number, extent in enumerate(extents))
    checklist = Checklist(items)
    assert sum(number for _, number in checklist.counts) == checklist.applicable
    uncounted = extents.count(Extent.NOT_APPLICABLE) + extents.count(Extent.BEYOND)
    assert checklist.applicable == len(items) - uncounted


def test_a_file_that_is_evidence_of_several_items_is_said_at_each() -> None:
    tables = {
        "orders": [{"number": "1", "day": "15/11/2564", "issuer": "นายอำเภอ", "document": "one.pdf"}],
        "plans": [{"name": "แผนพัฒนาตำบล", "level": "ตำบล", "document": "one.pdf"}],
    }
    found = assess(shown(with_files(changed(base_entry(), tables=tables), "documents/one.pdf")))
    assert "one.pdf เป็นหลักฐานข้อ 2.3 ด้วย" in found["1.3"].unknown_th
    assert "one.pdf เป็นหลักฐานข้อ 1.3 ด้วย" in found["2.3"].unknown_th
    assert "one.pdf" not in found["1.2"].unknown_th


def test_a_shared_file_is_said_also_where_many_rows_are_one_link() -> None:
    plans = [{"name": f"แผน {n}", "level": "ตำบล", "document": f"{n}.pdf"} for n in range(9)]
    orders = [{"number": "1", "day": "15/11/2564", "issuer": "นายอำเภอ", "document": "4.pdf"}]
    entry = changed(base_entry(), tables={"orders": orders, "plans": plans})
    found = assess(shown(with_files(entry, *(f"documents/{n}.pdf" for n in range(9)))))
    assert len([one for one in found["2.3"].evidence if one.address.startswith("projects.html#plans")]) == 1
    assert "4.pdf เป็นหลักฐานข้อ 2.3 ด้วย" in found["1.3"].unknown_th
    assert found["2.3"].unknown_th.count("เป็นหลักฐานข้อ 1.3 ด้วย") == 1


def test_the_way_back_from_a_page_leads_to_the_items_it_is_evidence_of() -> None:
    found = assess(shown(base_entry()))
    assert {item.item for item in found.shown_on("management.html")} <= {"1.1", "1.2", "1.3"}
    assert found.shown_on("management.html") and not found.shown_on("rubric.html")
    assert found["5.1.1"].anchor == "item-5-1-1"


def test_evidence_of_the_base_entry_stands_on_its_own_pages() -> None:
    pages = {item.page for item in edition().structure} | {"index"}
    for state in assess(shown(base_entry(), edition())).items:
        for evidence in state.evidence:
            assert evidence.address.partition("#")[0].removesuffix(".html") in pages
            assert evidence.label_th


def test_every_table_but_the_notes_is_written_for_some_item() -> None:
    of_each = {check: [table.name for table in tables_of(check)] for check in rubric.ITEM_CHECKS}
    assert of_each["structure_and_minutes"] == ["working_group", "meetings"]
    assert of_each["video"] == []
    assert {"villages", "leaders", "groups"} <= set(of_each["document_structure"])
    assert not {"orders", "places"} & set(of_each["document_structure"])


@pytest.mark.parametrize(
    ("table", "item", "said"),
    [
        ("orders", "1.3", "คำสั่งแต่งตั้ง 2 แถว"),
        ("leaders", "5.1.1", "ผู้นำชุมชน 2 แถว"),
        ("posts", "3.3", "การเผยแพร่ 2 แถว"),
    ],
)
def test_rows_that_could_not_be_used_are_doubted_where_they_count(table: str, item: str, said: str) -> None:
    whole = base_entry()
    lost = dataclasses.replace(whole, gaps={table: Gap(2), "plans": Gap(0, frozenset({"years"}))})
    told = f"แถวที่ระบบใช้ไม่ได้จึงไม่นับ มีอะไรที่ควรนับหรือไม่ (ดูผลการตรวจ): {said}"
    before, after = assess(shown(whole)), assess(shown(lost))
    assert after[item].extent is before[item].extent
    assert told in after[item].unknown_th
    assert "แถวที่ระบบใช้ไม่ได้" not in before[item].unknown_th + after["2.3"].unknown_th


@pytest.mark.parametrize(
    ("count", "shown_names", "more"),
    [(1, 1, ""), (10, 10, ""), (11, 10, " และอีก 1 รายการ"), (38, 10, " และอีก 28 รายการ")],
)
def test_a_line_has_as_many_names_as_a_phone_shows_at_once(count: int, shown_names: int, more: str) -> None:
    names = [f"หมู่ {moo}" for moo in range(1, count + 1)]
    assert listed([*names, *names]) == ", ".join(names[:shown_names]) + more

"""What judges see of an entry that was changed after the deadline."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tambon_showcase.as_submitted import ADDED, CHANGED, SubmissionEnd, Submitted, Version
from tambon_showcase.assess.checklist import Basis, Checklist, Evidence, EvidenceKind, Extent, ItemState
from tambon_showcase.judging import judged as room
from tambon_showcase.judging.judged import MOST_NAMED, NOT_SHOWN, Judged, judged
from tambon_showcase.settings import Settings
from tests.judging.example import edition

DAY = SubmissionEnd(datetime.date(2022, 5, 31), "c0ffee", is_over=True)


def state(*evidence: Evidence, extent: Extent = Extent.FULL, reason: str = "ครบ") -> Checklist:
    return Checklist((ItemState("1.3", extent, Basis.SEEN, reason, evidence),))


def paper(label: str, file: str = "") -> Evidence:
    return Evidence(label, f"documents/{label}.pdf", EvidenceKind.DOCUMENT, file)


def seen(
    monkeypatch: pytest.MonkeyPatch, was: Checklist, now: Checklist, *changes: str, is_more: bool = False
) -> Judged:
    submitted = Submitted(DAY, "tambons/2565/99-ก/999901-ก", tuple((CHANGED, file) for file in changes))
    monkeypatch.setattr(room, "as_submitted", lambda *_: Version(was, is_more))
    return judged(now, submitted, Path(), edition(), Settings(Path(), Path()))


def test_a_document_that_was_exchanged_since_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    checklist = state(paper("คำสั่ง", "documents/order.pdf"), paper("ภาพ", "photos/a.jpg"))
    (item,) = seen(monkeypatch, checklist, checklist, "documents/order.pdf").checklist.items
    assert [one.label_th for one in item.evidence] == ["คำสั่ง (ไฟล์นี้แก้หลังวันครบกำหนดส่ง)", "ภาพ"]


def test_a_link_opens_where_the_evidence_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    moved = Evidence("คำสั่ง", "other.html#orders-2", EvidenceKind.DOCUMENT)
    (item,) = seen(monkeypatch, state(paper("คำสั่ง")), state(moved), "x").checklist.items
    assert item.evidence == (moved,)


@pytest.mark.parametrize(("is_more", "label"), [(True, "13 โพสต์ (ฉบับปัจจุบัน)"), (False, "12 โพสต์")])
def test_a_list_that_was_changed_still_opens(
    monkeypatch: pytest.MonkeyPatch, is_more: bool, label: str
) -> None:
    was, now = (Evidence(f"{n} โพสต์", "publicity.html#posts", EvidenceKind.TABLE) for n in (12, 13))
    found = seen(monkeypatch, state(was), state(now), "tables/posts.csv", is_more=is_more)
    assert [(one.label_th, one.address) for one in found.checklist.items[0].evidence] == [
        (label, "publicity.html#posts")
    ]
    assert found.late_items_th == {"1.3": "หลังวันครบกำหนดส่ง หลักฐานเปลี่ยนไปจากนี้"}


@pytest.mark.parametrize("is_more", [True, False])
def test_why_something_lacked_is_said_unless_it_may_name_what_was_taken_away(
    monkeypatch: pytest.MonkeyPatch, is_more: bool
) -> None:
    was = state(extent=Extent.PARTIAL, reason="ยังไม่ระบุหน้าที่: นายสมมติ")
    found = seen(monkeypatch, was, state(), "x", is_more=is_more)
    assert found.checklist.items[0].reason_th == (NOT_SHOWN if is_more else "ยังไม่ระบุหน้าที่: นายสมมติ")
    assert found.late_items_th == {"1.3": "หลังวันครบกำหนดส่ง สถานะปัจจุบันคือครบตามที่ตรวจได้"}


def test_many_changes_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"photos/{n:02}.jpg" for n in range(MOST_NAMED + 1_200)]
    said = seen(monkeypatch, state(), state(), *names).late_th
    assert "photos/09.jpg และอีก 1,200 ไฟล์" in said and "photos/10.jpg" not in said


def test_an_entry_that_nobody_changed_is_as_it_is() -> None:
    now = state(paper("คำสั่ง"))
    assert judged(now, None, Path(), edition(), Settings(Path(), Path())) == Judged(now)


def test_what_needs_not_be_there_lacks_at_no_time() -> None:
    now = Checklist((ItemState("1.1", Extent.NOT_APPLICABLE, None, "ไม่ต้องมี"), *state().items))
    found = judged(now, Submitted(DAY, "", ((ADDED, "x"),)), Path(), edition(), Settings(Path(), Path()))
    assert [item.extent for item in found.checklist.items] == [Extent.NOT_APPLICABLE, Extent.NONE]

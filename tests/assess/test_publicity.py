"""Rubric group 5: summary document, continuous publicity, video, slides."""

from __future__ import annotations

import dataclasses

import pytest

from tambon_showcase.assess import EvidenceState, Outcome, assess
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.model.entry import Entry, Video
from tambon_showcase.model.tables import Tables
from tests.assess.looking import evidence, fails
from tests.entries import base_entry, changed, edition, with_files

LINK = "https://www.youtube.com/watch?v=ABCDEFGHIJK"


def posted(*posts: tuple[str, str]) -> Entry:
    rows = [
        {"day": day, "channel": "Facebook", "link": "https://a.example/", "title": "ก", "about": about}
        for day, about in posts
    ]
    return changed(base_entry(), tables={"posts": rows})


ALL_SUBJECTS = (("1/12/2564", "กระบวนการ"), ("1/1/2565", "ขั้นตอน"), ("1/2/2565", "ผลการดำเนินงาน"))


def test_three_months_and_three_subjects_pass() -> None:
    assert fails("continuous_publicity", posted(*ALL_SUBJECTS)) == []


def test_one_month_is_not_continuous() -> None:
    same = [("1/12/2564", about) for _, about in ALL_SUBJECTS]
    assert any("เผยแพร่ใน 1 เดือน" in text for text in fails("continuous_publicity", posted(*same)))


def test_december_of_two_years_is_two_months() -> None:
    days = [(day, "กระบวนการ") for day in ("1/12/2563", "1/12/2564", "1/1/2565")]
    assert fails("continuous_publicity", posted(*days)) == ["ยังไม่มีเรื่อง: ขั้นตอน, ผลการดำเนินงาน"]


def test_a_post_for_each_of_the_five_steps_is_continuous_too() -> None:
    rows = [
        {"day": "1/12/2564", "channel": "ก", "link": "https://a.example/", "title": "ก", "step": f"{n}.1"}
        for n in range(1, 6)
    ]
    entry = changed(base_entry(), tables={"posts": rows})
    assert not any("เดือน" in text for text in fails("continuous_publicity", entry))


@pytest.mark.parametrize(
    ("seconds", "state"),
    [
        (299, EvidenceState.MISSING),
        (300, EvidenceState.STATED),
        (420, EvidenceState.STATED),
        (421, EvidenceState.MISSING),
        (None, EvidenceState.STATED),
    ],
)
def test_a_video_is_evidence_when_it_may_last_five_to_seven_minutes(
    seconds: int | None, state: EvidenceState
) -> None:
    found = assess(changed(base_entry(), video=Video(url=LINK, duration=seconds)), edition())["5.2"]
    assert found.state is state, "a declared length is never verified"


def test_a_video_without_address_or_file_is_none() -> None:
    assert fails("video", changed(base_entry(), video=Video(title="ก", duration=360))) == ["ยังไม่มีวีดิทัศน์"]
    lost = changed(base_entry(), video=Video(file="v.mp4", duration=360))
    assert evidence("video", lost) == []
    assert evidence("video", with_files(lost, "videos/v.mp4")) == [("video", "publicity.html#video")]


@pytest.mark.parametrize(
    ("measured", "declared", "state"),
    [
        (300, None, EvidenceState.VERIFIED),
        (420, 420, EvidenceState.VERIFIED),
        (299, 360, EvidenceState.MISSING),
        (421, None, EvidenceState.MISSING),
        (372, 200, EvidenceState.VERIFIED),
    ],
)
def test_a_video_in_the_folder_is_judged_by_its_measured_length(
    measured: int, declared: int | None, state: EvidenceState
) -> None:
    entry = with_files(changed(base_entry(), video=Video(file="v.mp4", duration=declared)), "videos/v.mp4")
    found = assess(dataclasses.replace(entry, video_seconds=measured), edition())["5.2"]
    assert found.state is state
    assert "วัดจากไฟล์" in found.looked_at_th and "ไม่ได้ตรวจ" not in found.looked_at_th


def test_a_declared_length_is_said_to_be_unchecked() -> None:
    found = assess(changed(base_entry(), video=Video(url=LINK, duration=360)), edition())["5.2"]
    assert "6:00" in found.looked_at_th and "ไม่ได้ตรวจ" in found.looked_at_th


def test_slides_are_a_file_that_is_there() -> None:
    rows = [{"file": "deck.pptx", "title": "สไลด์", "kind": "สไลด์"}]
    entry = changed(base_entry(), tables={"documents": rows})
    assert evidence("slides", entry) == []
    assert evidence("slides", with_files(entry, "documents/deck.pptx")) == [
        ("document", "appendix.html#documents-1")
    ]


def test_a_summary_document_needs_all_three_parts_or_its_file() -> None:
    only_history = dataclasses.replace(base_entry(), tables=Tables())
    assert evidence("document_structure", only_history) == []
    rows = [{"file": "s.pdf", "title": "สรุป", "kind": "รายงานสรุป"}]
    attached = with_files(changed(only_history, tables={"documents": rows}), "documents/s.pdf")
    assert ("document", "appendix.html#documents-1") in evidence("document_structure", attached)


def test_what_the_document_lacks_is_named_by_id() -> None:
    lacking = fails("document_structure", base_entry())
    assert "P1.5" in lacking[0]
    assert "P1.1 " not in lacking[0]
    assert any("P1.3" in text or "P1.4" in text for text in lacking)


def test_the_bounds_that_are_told_are_those_of_the_year() -> None:
    year = edition()
    bounds = year.thresholds.model_copy(update={"video_seconds_from": 60, "video_seconds_to": 90})
    contest = year.contest.model_copy(update={"thresholds": bounds})
    seen = ITEM_CHECKS["video"](base_entry(), dataclasses.replace(year, contest=contest))
    assert seen.texts(Outcome.FAIL) == ("มีวีดิทัศน์ แต่ความยาวที่ระบุ (ไม่ได้ตรวจ) 6:12 นาที ไม่อยู่ระหว่าง 1 ถึง 1:30 นาที",)

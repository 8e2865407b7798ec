"""The minutes: what the secretary wrote, what the merge found, and a line to fill in for what nobody wrote."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.cli import main
from tambon_showcase.judging.meeting import MeetingMember, NoteKey, PanelMeeting
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.minutes_part import MinutesSection
from tambon_showcase.judging.minutes_sections import minutes_sections
from tests.judging.example import (
    CODES,
    ITEMS,
    JUDGES,
    ballot,
    committee,
    contest,
    lay_desk,
    meeting_value,
    sheet,
    signed,
    terms,
)

WHOLE = PanelMeeting(
    number="1/2565",
    date="20 กรกฎาคม 2565",
    place="ห้องประชุมตัวอย่าง",
    begun="09.30 น.",
    members=(
        MeetingMember("J03", "chair"),
        MeetingMember("J01", "secretary"),
        MeetingMember("J02", "member", "ลาป่วย"),
    ),
    notes=(NoteKey("999901", "1.1", "J01"),),
    resolution="เห็นชอบ",
    recorder="ผู้จด",
)


def minutes(meeting: PanelMeeting, barred: dict[str, tuple[str, ...]] | None = None) -> list[MinutesSection]:
    body = sheet(
        "J01",
        [ballot(code, dict.fromkeys(ITEMS, 4), comments={"1.1": "ภาพชัด", "1.2": "ไม่เลือก"}) for code in CODES],
    )
    files = [("J01.json", signed(body)), *contest({judge: [0.5] * 5 for judge in JUDGES[1:]})]
    register = committee(barred)
    return minutes_sections(merge(files, terms(), register), terms(), register, meeting)


def said(sections: list[MinutesSection], kind: str) -> list[str]:
    parts = [part for section in sections if section.kind != "annex" for part in section.parts]
    return [part.text or str(part.rows[0][0]) for part in parts if part.kind == kind]


def test_people_are_named_by_office_and_those_who_were_away_sign_nothing() -> None:
    sections = minutes(WHOLE)
    present, absent, *_ = (part.rows for part in sections[0].parts if part.kind == "list")
    assert [row[0] for row in present] == [
        "กรรมการ J03 ประธานกรรมการ",
        "กรรมการ J04 กรรมการ",
        "กรรมการ J05 กรรมการ",
        "กรรมการ J01 กรรมการและเลขานุการ",
    ]
    assert absent == [["กรรมการ J02 กรรมการ (ลาป่วย)"]]
    signs = said(sections, "sign")
    assert len(signs) == 5
    assert not any("J02" in sign for sign in signs)
    assert signs[-1].endswith("(ผู้จด)\nผู้จดรายงานการประชุม")


def test_below_each_line_to_sign_are_name_office_and_role() -> None:
    """An office in one bracket with a long name broke over lines, and was repeated behind each comment."""
    register = committee({"J04": (CODES[2],)})
    judges = tuple(
        dataclasses.replace(one, position="พัฒนาการจังหวัด" if one.id == "J04" else "")
        for one in register.judges
    )
    panel = dataclasses.replace(register, judges=judges)
    meeting = PanelMeeting(recorder="ผู้จด", recorder_position="นักวิชาการ", members=WHOLE.members)
    sections = minutes_sections(
        merge(contest({judge: [0.5] * 5 for judge in JUDGES}), terms(), panel), terms(), panel, meeting
    )
    below = [sign.split("\n")[1:] for sign in said(sections, "sign")]
    assert ["(กรรมการ J04)", "พัฒนาการจังหวัด", "กรรมการ"] in below
    assert ["(กรรมการ J03)", "ประธานกรรมการ"] in below
    assert below[-1] == ["(ผู้จด)", "นักวิชาการ", "ผู้จดรายงานการประชุม"]
    lines = [row[0] for part in sections[0].parts if part.kind == "list" for row in part.rows]
    assert "กรรมการ J04 พัฒนาการจังหวัด กรรมการ" in lines
    assert any(str(line).startswith("กรรมการ J04 งดให้คะแนน") for line in lines)


def test_sections_are_numbered_without_gaps_and_only_chosen_comments_are_taken() -> None:
    sections = minutes(WHOLE, {"J04": (CODES[2],)})
    heads = [text for text in said(sections, "heading") if text[0].isdigit()]
    assert [head.partition(".")[0] for head in heads] == [str(n + 1) for n in range(len(heads))]
    assert any("ข้อสังเกต" in head for head in heads)
    lists = [row[0] for part in sections[0].parts if part.kind == "list" for row in part.rows]
    assert f"กรรมการ J04 งดให้คะแนน {terms().entries[2].name} (ตามทะเบียนของเลขานุการ)" in lists
    assert any("ข้อ 1.1: ภาพชัด (กรรมการ J01)" in str(line) for line in lists)
    assert not any("ไม่เลือก" in str(line) for line in lists)


def test_what_nobody_wrote_is_a_line_to_fill_in() -> None:
    sections = minutes(PanelMeeting())
    assert all(text.endswith("....") for text in said(sections, "under"))
    assert "มติที่ประชุม" in " ".join(said(sections, "heading"))
    assert any(set(text) == {"."} for text in said(sections, "text"))
    assert "ไม่มีกรรมการที่มีส่วนได้เสียกับผลงานใด" in said(sections, "text")


def merged(tmp_path: Path, meeting: Any) -> int:
    lay_desk(tmp_path)
    (tmp_path / "meeting.json").write_text(json.dumps(meeting), "utf-8")
    named = {name: str(tmp_path / f"{name}.json") for name in ("pack", "committee", "meeting")}
    options = [part for name, path in named.items() for part in (f"--{name}", path)]
    return main(["judge", "merge", str(tmp_path / "sheets"), *options, "--out", str(tmp_path / "out")])


def test_the_command_takes_the_meeting_of_the_page(tmp_path: Path) -> None:
    assert merged(tmp_path, meeting_value(place="ห้องตัวอย่าง <1>", resolution="เห็นชอบ")) == 0
    page = (tmp_path / "out/minutes.html").read_text("utf-8")
    assert "ณ ห้องตัวอย่าง &lt;1&gt;" in page
    assert "เห็นชอบ" in page


@pytest.mark.parametrize(
    "wrong", [{}, meeting_value(members=[{"judge": "J01", "role": "king", "absent": ""}])]
)
def test_another_file_is_no_meeting(tmp_path: Path, wrong: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="ไม่ใช่รายละเอียดการประชุม"):
        merged(tmp_path, wrong)
    assert not (tmp_path / "out").exists()

"""What is judged is fixed at the deadline: what came later is named, what was taken away since is not shown again."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.edition import load_edition
from tambon_showcase.publish.deadlines import find_deadlines
from tests.in_process import in_this_process, same_rules_once  # noqa: F401 - fixtures
from tests.publish.conftest import ROOT, Project, three_entries
from tests.publish.test_history import git

CODE, REGION = "640904", 17
END = datetime(2022, 5, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=7)))
IN_TIME, LATE = int(END.timestamp()), int(END.timestamp()) + 1
FACILITIES = "tables/facilities.csv"


class Contest:
    """A project whose entries take part, in a repository whose commits have times of their own."""

    def __init__(self, project: Project) -> None:
        self.project = project
        rules = project.root / "tambons/2565/_rules/edition.yml"
        text = rules.read_text("utf-8")
        rules.write_text(text.replace('demonstrations: ["160104", "640904", ', "demonstrations: ["), "utf-8")
        git(project.root, "init", "-q")
        (project.root / ".gitignore").write_text("site/\n.cache/\n", "utf-8")

    @property
    def folder(self) -> Path:
        return self.project.entry(CODE)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    def commit(self, time: int) -> None:
        git(self.project.root, "add", "-A")
        git(self.project.root, "commit", "-q", "--allow-empty", "-m", "x", time=time)

    def pack(self) -> dict[str, Any]:
        self.project.publish()
        value: dict[str, Any] = json.loads(
            (self.project.site / f"judge/2565/region-{REGION}.json").read_bytes()
        )
        return value

    def entry(self) -> dict[str, Any]:
        (found,) = (one for one in self.pack()["entries"] if one["code"] == CODE)
        return found  # type: ignore[no-any-return]

    def item(self, number: str) -> dict[str, Any]:
        return {one["id"]: one for one in self.entry()["items"]}[number]


@pytest.fixture
def contest(tmp_path: Path) -> Contest:
    return Contest(three_entries(tmp_path))


def words(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_nothing_is_late_while_the_deadline_is_open_or_nobody_knows(contest: Contest) -> None:
    assert "ไม่มีประวัติ" in contest.pack()["deadline"]
    contest.commit(IN_TIME)
    contest.write("texts/history.md", "## ใหม่\n\nอีกเรื่องหนึ่ง\n")
    pack = contest.pack()
    assert "ยังเปลี่ยนได้จนถึงวันครบกำหนดส่ง 31 พฤษภาคม 2565" in pack["deadline"]
    assert not any(one["late"] for one in pack["entries"])


def test_a_history_that_begins_after_the_deadline_fixes_nothing(contest: Contest) -> None:
    contest.commit(LATE)
    contest.write("texts/history.md", "## ใหม่\n\nอีกเรื่องหนึ่ง\n")
    contest.commit(LATE + 5)
    assert "ไม่มีประวัติ" in contest.pack()["deadline"] and not contest.entry()["late"]


HEAD = "รายการ,มีหรือไม่,รายละเอียด\n"
HALL = "สถานที่,มี,ศาลาประชาคมของตำบล\n"
ROOM = "อาคาร,มี,อาคารหลังใหม่ของตำบล\n"
WISHED_AWAY = "ป้าย,มี,ป้ายของบ้านยายสมมติ\n"


def test_what_came_later_counts_for_nothing_and_is_named(contest: Contest) -> None:
    contest.write(FACILITIES, HEAD + HALL)
    contest.commit(IN_TIME)
    before = contest.item("1.1")
    contest.write(FACILITIES, HEAD + HALL + ROOM)
    contest.write("texts/culture.md", "## คน\n\nเรื่องที่มาทีหลัง\n")
    contest.commit(LATE)
    entry, after = contest.entry(), contest.item("1.1")
    assert (after["extent"], after["reason"], after["looked"]) == tuple(
        before[name] for name in ("extent", "reason", "looked")
    )
    assert f"แก้ {FACILITIES} · เพิ่ม texts/culture.md" in entry["late"] and "31 พฤษภาคม 2565" in entry["late"]
    assert after["evidence"] == before["evidence"] and "หลักฐานเปลี่ยนไปจากนี้" in after["late"]


def test_an_item_that_is_better_now_says_so(contest: Contest) -> None:
    contest.commit(IN_TIME)
    contest.write(FACILITIES, HEAD + HALL)
    contest.commit(LATE)
    item = contest.item("1.1")
    assert (item["extent"], item["evidence"]) == ("none", [])
    assert "สถานะปัจจุบันคือบางส่วน" in item["late"]


def test_what_was_taken_away_since_is_not_shown_again(contest: Contest) -> None:
    contest.write(FACILITIES, HEAD + HALL + WISHED_AWAY)
    contest.commit(IN_TIME)
    assert "ยายสมมติ" in words(contest.entry())
    contest.write(FACILITIES, HEAD + HALL)
    contest.commit(LATE)
    entry = contest.entry()
    assert "ยายสมมติ" not in words(entry) and "ศาลาประชาคม" in words(entry)


def test_an_entry_that_was_not_there_has_nothing(contest: Contest) -> None:
    kept = contest.folder.rename(contest.project.root / "site-later")
    contest.commit(IN_TIME)
    kept.rename(contest.folder)
    contest.write(FACILITIES, HEAD + HALL)
    contest.commit(LATE)
    entry = contest.entry()
    assert "ยังไม่มีในฉบับ" in entry["late"]
    assert {one["extent"] for one in entry["items"]} <= {"none", "not-applicable", "beyond"}


def test_what_cannot_be_looked_at_any_more_is_said(contest: Contest) -> None:
    tambon = contest.folder / "tambon.yml"
    sound = tambon.read_text("utf-8")
    contest.write("tambon.yml", "code: [")
    contest.commit(IN_TIME)
    contest.write("tambon.yml", sound)
    contest.commit(LATE)
    assert "เปิดดูตามกติกาปัจจุบันไม่ได้ จึงแสดงฉบับปัจจุบัน" in contest.entry()["late"]


def test_another_name_of_the_folder_or_the_same_words_again_are_no_change(contest: Contest) -> None:
    contest.commit(IN_TIME)
    contest.write("texts/history.md", "## อื่น\n")
    contest.commit(LATE)
    git(contest.project.root, "checkout", "-q", "HEAD~1", "--", "tambons")
    contest.folder.rename(contest.folder.with_name(f"{CODE}-ชื่อใหม่"))
    contest.commit(LATE + 5)
    assert contest.entry()["late"] == ""


def test_a_deadline_that_is_moved_is_followed_by_entries_that_nobody_touched(contest: Contest) -> None:
    contest.commit(IN_TIME)
    contest.write("texts/history.md", "## อื่น\n\nเรื่องใหม่\n")
    contest.commit(LATE)
    assert contest.entry()["late"]
    rules = contest.project.root / "tambons/2565/_rules/edition.yml"
    rules.write_text(
        rules.read_text("utf-8").replace("submission_deadline: D3", "submission_deadline: D4"), "utf-8"
    )
    assert contest.entry()["late"] == ""


def test_a_year_without_a_deadline_looks_at_no_history(tmp_path: Path) -> None:
    edition = load_edition(ROOT / "tests/edition/small", 2570).edition
    assert edition and find_deadlines(tmp_path, {2570: edition}) == {}

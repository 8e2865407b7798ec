"""Git on its way to a host: what the host and the network do to it is a sentence; a person's own settings play no part."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.desk import work
from tambon_showcase.desk.carrying import _SAID_BY_GIT, LIMIT_S
from tambon_showcase.git import TIME_LIMIT_S
from tests.desk.begun import bytes_in
from tests.desk.hosted import BRANCH, HERE, commit_at, hosted_desk, officer_at, press
from tests.desk.officer import git
from tests.desk.test_requesting import Hosted, hosted_of
from tests.workbook.officer import SMALL


@pytest.fixture
def one(root: Path) -> Iterator[Hosted]:
    yield from hosted_of(root, "gitea")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "ไม่รับโทเคนของโต๊ะ"),
        (403, "ไม่รับโทเคนของโต๊ะ"),
        (404, "ไม่พบที่เก็บนี้"),
        (302, "ย้ายที่อยู่"),
        (429, "กดอีกครั้งใน 15 นาที"),
        (502, "ขัดข้องอยู่"),
    ],
)
def test_what_a_host_answers_to_git_is_a_sentence(one: Hosted, status: int, words: str) -> None:
    one.fill()
    one.stand.git_status = status
    page = press(one.officer)
    assert words in page
    assert "fatal" not in page
    assert commit_at(one.stand.repository) == ""
    one.stand.git_status = 0
    assert "<h2>ส่งแล้ว</h2>" in press(one.officer)


def test_a_rule_of_the_host_against_the_branch_is_said(one: Hosted) -> None:
    hook = one.stand.repository / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'secret words of the host' >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    one.fill()
    page = press(one.officer)
    assert f"ไม่รับกิ่ง {BRANCH} ตามกติกาของที่เก็บ" in page
    assert "secret words" not in page
    assert one.stand.requests == []


def test_a_persons_own_settings_and_hooks_play_no_part(one: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    home = one.local.parent / "home"
    home.mkdir()
    settings = f"""[url "ssh://nowhere.invalid/"]\n\tinsteadOf = {one.stand.address}
[http]\n\tproxy = http://127.0.0.1:1\n\textraHeader = Authorization: Basic eA==\n[push]\n\tfollowTags = true\n"""
    (home / ".gitconfig").write_text(settings, "utf-8")
    hook = one.local / "hooks/pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    monkeypatch.setenv("HOME", str(home))
    for name in ("http_proxy", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.setenv("GIT_SSL_NO_VERIFY", "1")
    monkeypatch.setenv("SSH_ASKPASS", "/nowhere")
    one.fill()
    assert "<h2>ส่งแล้ว</h2>" in press(one.officer)
    assert one.there() == bytes_in(SMALL)


def test_the_desks_repository_stays_as_it_is_beside_its_own_names(one: Hosted) -> None:
    before = {name: data for name, data in bytes_in(one.local).items() if "objects" not in name}
    one.fill()
    press(one.officer)
    after = {name: data for name, data in bytes_in(one.local).items() if "objects" not in name}
    assert {name for name in after if name not in before} == {
        f"refs/desk/base/{BRANCH}",
        f"refs/desk/left/{BRANCH}",
        f"refs/heads/{BRANCH}",
    }
    assert {name: after[name] for name in before} == before


def test_an_entry_larger_than_one_piece_arrives(one: Hosted) -> None:
    one.fill()
    noise = bytes((number * number) % 251 for number in range(3_000_000))
    one.change("photos/large.jpg", b"\xff\xd8\xff" + noise)
    assert "<h2>ส่งแล้ว</h2>" in press(one.officer)
    assert one.there()["photos/large.jpg"] == b"\xff\xd8\xff" + noise


def test_no_network_leaves_the_draft_and_is_said(one: Hosted) -> None:
    one.fill()
    one.stand.end()
    page = press(one.officer)
    assert "ตรวจอินเทอร์เน็ต" in page
    assert "ส่งทางอีเมลหรือ LINE" in page
    draft = one.desk.draft("999901")
    assert draft and bytes_in(draft.folder) == bytes_in(SMALL)


def test_the_page_opens_although_the_host_hangs(one: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    one.fill()
    press(one.officer)
    monkeypatch.setattr(work, "HOST_S", 0.5)
    one.stand.before["repoListPullRequests"] = lambda: time.sleep(2)
    began = time.monotonic()
    page = one.officer.see(f"{HERE}/send")
    assert time.monotonic() - began < 2
    assert work.HOST_LATE.problem in page
    assert "ส่งให้ผู้ดูแล</button>" in page
    assert "#1</a>: รอผู้ดูแลตรวจ" in one.officer.see(f"{HERE}/send")


def test_what_of_the_state_is_known_is_shown(one: Hosted) -> None:
    one.fill()
    press(one.officer)
    one.stand.fail("Comments", 500)
    page = one.officer.see(f"{HERE}/send")
    assert "#1</a>: รอผู้ดูแลตรวจ" in page
    assert "ขัดข้องอยู่" in page


def test_waiting_times_are_those_of_the_page_and_of_a_large_entry() -> None:
    assert work.HOST_S <= 5
    assert LIMIT_S > TIME_LIMIT_S
    assert _SAID_BY_GIT[-1][0] == "", "whatever git says has its sentence"


def test_another_copy_without_memory_goes_on_where_nothing_is_at_the_host(one: Hosted) -> None:
    one.fill()
    press(one.officer)
    one.stand.merge(1, delete=True)
    git(one.local.parent, "clone", "-q", "--bare", str(one.stand.repository), "fresh.git")
    fresh = hosted_desk(one.root, one.local.parent / "fresh.git", one.stand)
    one.change("texts/history.md", "ใหม่\n".encode())
    assert "ในที่เก็บกลางหลังจากเริ่มร่าง" in press(officer_at(fresh))
    assert "#2</a>: รอผู้ดูแลตรวจ" in press(one.officer)

"""From a draft to one request at each kind of host, and on from there: sent again, accepted, closed, changed by others, interrupted."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest.mock import Mock

import pytest

from tambon_showcase.desk import requesting
from tambon_showcase.desk.drafts import Heard, change
from tambon_showcase.desk.host_calls import HostError
from tambon_showcase.desk.host_requests import HostRequest
from tambon_showcase.desk.hosts import Host, HostToken
from tambon_showcase.desk.requesting import NOT_OPENED, Requesting
from tambon_showcase.desk.sending import MOVED, Sent
from tambon_showcase.desk.work import Desk
from tests.desk.begun import begin, bytes_in, lay_files
from tests.desk.host_stand import KINDS, OWNER, HostStand, Request, host_stand
from tests.desk.hosted import (
    BRANCH,
    CODE,
    HERE,
    begin_with,
    central,
    clone,
    commit_at,
    hosted_desk,
    officer_at,
    press,
)
from tests.desk.officer import git
from tests.tiers import some
from tests.workbook.officer import SMALL

JPEG = b"\xff\xd8\xff\xe0 a photo\r\n"


class Hosted:
    """A desk, its officer, its repository, and the host."""

    def __init__(self, root: Path, stand: HostStand) -> None:
        self.root, self.stand, self.local = root, stand, clone(stand.repository)
        self.desk = hosted_desk(root, self.local, stand)
        self.officer = officer_at(self.desk)

    @property
    def place(self) -> str:
        draft = self.desk.draft(CODE)
        assert draft
        return draft.place

    def fill(self) -> None:
        begin_with(self.desk, SMALL)

    def change(self, name: str, data: bytes) -> None:
        draft = self.desk.draft(CODE)
        assert draft
        change(draft, {name: data}, Heard())

    def there(self, branch: str = BRANCH) -> dict[str, bytes]:
        """The entry's files at the host."""
        work = self.local.parent / "look"
        shutil.rmtree(work, ignore_errors=True)
        git(work.parent, "clone", "-q", "-b", branch, str(self.stand.repository), str(work))
        return bytes_in(work / self.place)

    def theirs(self, files: dict[str, bytes], branch: str = "main") -> str:
        """Somebody else pushes to the host."""
        work = self.local.parent / "theirs"
        shutil.rmtree(work, ignore_errors=True)
        git(work.parent, "clone", "-q", "-b", branch, str(self.stand.repository), str(work))
        lay_files(work, files)
        git(work, "add", "-Af")
        git(work, "commit", "-qm", "theirs")
        git(work, "push", "-q")
        return commit_at(self.stand.repository, branch)


def hosted_of(root: Path, kind: str) -> Iterator[Hosted]:
    with host_stand(kind, central(root)) as stand:
        yield Hosted(root, stand)


@pytest.fixture(params=KINDS)
def each(root: Path, request: pytest.FixtureRequest) -> Iterator[Hosted]:
    """Every kind, in every run."""
    yield from hosted_of(root, request.param)


@pytest.fixture(
    params=["gitlab", *(pytest.param(kind, marks=pytest.mark.full) for kind in ("github", "gitea"))]
)
def hosted(root: Path, request: pytest.FixtureRequest) -> Iterator[Hosted]:
    """Every kind in the full run."""
    yield from hosted_of(root, request.param)


@pytest.fixture
def one(root: Path) -> Iterator[Hosted]:
    """One kind, where what is tested is the same for all."""
    yield from hosted_of(root, "gitlab")


def test_a_golden_entry_becomes_one_request_byte_for_byte(each: Hosted) -> None:
    each.fill()
    page = press(each.officer)
    assert "<h2>ส่งแล้ว</h2>" in page
    assert each.there() == bytes_in(SMALL)
    assert git(each.stand.repository, "rev-list", "--count", f"main..{BRANCH}").strip() == "1"
    (made,) = each.stand.requests
    assert (made.branch, made.base, made.state) == (BRANCH, "main", "open")
    assert made.title.startswith("ตำบลใหม่: ตำบลทุ่งสมมติ")
    assert each.place in made.text
    way = {"github": "pull/1", "gitlab": "-/merge_requests/1", "gitea": "pulls/1"}[each.stand.kind]
    assert f'<a href="{each.stand.address}/{way}">#1</a>: รอผู้ดูแลตรวจ' in page
    assert "javascript" not in page


def test_sent_again_the_same_request_has_the_new_files(hosted: Hosted) -> None:
    hosted.fill()
    press(hosted.officer)
    first = commit_at(hosted.stand.repository)
    assert "ส่งไว้แล้ว ไม่มีอะไรเปลี่ยน" in press(hosted.officer)
    assert commit_at(hosted.stand.repository) == first
    hosted.change("photos/ใหม่ 1.jpg", JPEG)
    assert "<h2>ส่งแล้ว</h2>" in press(hosted.officer)
    assert hosted.there() == {**bytes_in(SMALL), "photos/ใหม่ 1.jpg": JPEG}
    assert git(hosted.stand.repository, "rev-list", "--count", f"main..{BRANCH}").strip() == "1"
    assert len(hosted.stand.requests) == 1


def test_what_was_accepted_is_no_conflict_and_goes_on(hosted: Hosted) -> None:
    hosted.fill()
    press(hosted.officer)
    hosted.stand.merge(1, delete=True)
    page = hosted.officer.see(f"{HERE}/send")
    assert "#1</a>: รับเข้าแล้ว" in page
    assert "รับเข้าแล้ว ไม่มีอะไรต้องส่ง" in press(hosted.officer)
    assert commit_at(hosted.stand.repository) == ""
    for number in (2, 3):
        hosted.change("texts/history.md", f"ฉบับที่ {number}\n".encode())
        page = press(hosted.officer)
        assert f"คำขอเดิม (#{number - 1}) รับเข้าแล้ว จึงเปิดคำขอใหม่" in page
        assert f"#{number}</a>: รอผู้ดูแลตรวจ" in page
        assert git(hosted.stand.repository, "diff", "--name-only", "main", BRANCH).splitlines() == [
            f"{hosted.place}/texts/history.md"
        ]
        hosted.stand.merge(number)
    assert [one.state for one in hosted.stand.requests] == ["merged"] * 3
    assert hosted.stand.requests[1].title.startswith("แก้ไข: ")


def test_a_request_that_was_closed_is_opened_as_a_new_one_and_said(hosted: Hosted) -> None:
    hosted.fill()
    press(hosted.officer)
    hosted.stand.close(1)
    assert "#1</a>: ปิดโดยยังไม่ได้รับเข้า" in hosted.officer.see(f"{HERE}/send")
    page = press(hosted.officer)
    assert "คำขอเดิม (#1) ถูกปิดโดยยังไม่ได้รับเข้า จึงเปิดคำขอใหม่" in page
    assert "#2</a>: รอผู้ดูแลตรวจ" in page


def test_a_request_of_a_copy_with_the_same_branch_is_not_ours(hosted: Hosted) -> None:
    hosted.stand.requests.append(Request(1, BRANCH, "main", "x", "", own=False))
    hosted.stand.say(1, text="คำหลอก")
    hosted.fill()
    page = press(hosted.officer)
    assert "#2</a>: รอผู้ดูแลตรวจ" in page
    assert "คำหลอก" not in page


def test_what_others_pushed_to_the_branch_is_not_overwritten(hosted: Hosted) -> None:
    hosted.fill()
    press(hosted.officer)
    theirs = hosted.theirs({f"{hosted.place}/texts/history.md": b"by a reviewer\n"}, BRANCH)
    hosted.change("photos/1.jpg", JPEG)
    page = press(hosted.officer)
    assert f"มีผู้แก้งานนี้ในกิ่ง {BRANCH}" in page
    assert "#1</a>: รอผู้ดูแลตรวจ" in page
    assert commit_at(hosted.stand.repository) == theirs
    hosted.stand.close(1)
    hosted.stand.delete(BRANCH)
    assert "#2</a>: รอผู้ดูแลตรวจ" in press(hosted.officer)


def test_what_others_push_at_the_last_moment_is_not_overwritten(
    one: Hosted, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.fill()
    press(one.officer)
    one.change("photos/1.jpg", JPEG)
    send = requesting.send

    def meanwhile(*given: object) -> object:
        one.theirs({f"{one.place}/texts/history.md": b"by a reviewer\n"}, BRANCH)
        return send(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(requesting, "send", meanwhile)
    assert f"มีผู้แก้งานนี้ในกิ่ง {BRANCH}" in press(one.officer)
    assert one.there()["texts/history.md"] == b"by a reviewer\n"


def test_a_branch_that_another_desk_made_is_not_overwritten(one: Hosted) -> None:
    one.fill()
    press(one.officer)
    first = commit_at(one.stand.repository)
    other = hosted_desk(one.root, clone(one.stand.repository, "other.git"), one.stand)
    shutil.rmtree(other.place.store / "drafts")
    git(other.place.repository or one.local, "update-ref", "-d", f"refs/heads/{BRANCH}")
    begin_with(other, SMALL)
    assert f"มีผู้แก้งานนี้ในกิ่ง {BRANCH}" in press(officer_at(other))
    assert commit_at(one.stand.repository) == first


def test_an_entry_that_others_changed_at_the_host_is_not_overwritten(one: Hosted) -> None:
    one.fill()
    one.theirs({f"{one.place}/tambon.yml": b'code: "999901"\n'})
    assert MOVED.format(files="tambon.yml") in press(one.officer)
    assert commit_at(one.stand.repository) == ""
    assert one.stand.requests == []


def test_the_main_branch_is_the_one_that_the_host_names_and_has_now(hosted: Hosted) -> None:
    git(hosted.stand.repository, "branch", "-m", "main", "ok/release-1.x")
    hosted.stand.default_branch = "ok/release-1.x"
    theirs = hosted.theirs({"README.md": b"new page\n"}, "ok/release-1.x")
    hosted.fill()
    press(hosted.officer)
    assert git(hosted.stand.repository, "rev-parse", f"{BRANCH}^").strip() == theirs
    assert hosted.stand.requests[0].base == "ok/release-1.x"
    assert commit_at(hosted.local, "ok/release-1.x") == ""
    assert git(hosted.local, "symbolic-ref", "HEAD").strip() == "refs/heads/main"


@pytest.mark.parametrize(
    "name", ["", "-x", "a..b", "a b", "a\nb", "/a", "a" * 300, None, 5, ["main"], "--upload-pack=x"]
)
def test_a_main_branch_that_is_none_is_not_believed(one: Hosted, name: object) -> None:
    one.fill()
    one.stand.default_branch = name  # type: ignore[assignment]
    if not isinstance(name, str):
        one.stand.operations[0]["answer"] = {}
    assert "ตอบในรูปแบบที่โต๊ะไม่รู้จัก" in press(one.officer)


def test_a_main_branch_that_is_not_there_is_said(one: Hosted) -> None:
    one.fill()
    one.stand.default_branch = "gone"
    assert "ไม่พบกิ่งหลักของที่เก็บ" in press(one.officer)


def test_a_branch_without_its_request_is_repaired_by_pressing_again(hosted: Hosted) -> None:
    name = {"github": "pulls/create", "gitea": "Create", "gitlab": "post"}[hosted.stand.kind]
    hosted.fill()
    hosted.stand.fail(name, 503)
    page = press(hosted.officer)
    assert NOT_OPENED.split("{reason}")[0].format(name=hosted.stand.name) in page
    assert "กดส่งอีกครั้งเพื่อเปิดคำขอ" in page
    sent = commit_at(hosted.stand.repository)
    assert sent
    hosted.stand.failures.clear()
    page = press(hosted.officer)
    assert "<h2>ส่งแล้ว</h2>" in page
    assert "#1</a>: รอผู้ดูแลตรวจ" in page
    assert commit_at(hosted.stand.repository) == sent


def test_two_desks_that_open_at_the_same_moment_have_one_request(hosted: Hosted) -> None:
    name = {
        "github": "pulls/create",
        "gitea": "repoCreatePullRequest",
        "gitlab": "postApiV4ProjectsIdMergeRequests",
    }
    hosted.fill()
    made = Request(1, BRANCH, "main", "x", "")
    hosted.stand.before[name[hosted.stand.kind]] = lambda: hosted.stand.requests.append(made)
    assert "#1</a>: รอผู้ดูแลตรวจ" in press(hosted.officer)
    assert hosted.stand.requests == [made]


def test_a_host_that_opens_none_is_not_answered_with_a_request_that_was_closed(one: Hosted) -> None:
    one.fill()
    press(one.officer)
    one.stand.close(1)
    one.change("photos/new.jpg", JPEG)
    one.stand.fail("postApiV4ProjectsIdMergeRequests", 409)
    page = press(one.officer)
    assert NOT_OPENED.split("{reason}")[0].format(name=one.stand.name) in page
    assert "<h2>ส่งแล้ว</h2>" not in page and [request.number for request in one.stand.requests] == [1]


def test_two_officers_at_once_make_one_request(one: Hosted) -> None:
    one.fill()
    officers = [officer_at(one.desk) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(press, officers))
    assert all("#1</a>: รอผู้ดูแลตรวจ" in page for page in pages)
    assert len(one.stand.requests) == 1
    assert one.there() == bytes_in(SMALL)


def test_personal_data_reaches_no_host(one: Hosted) -> None:
    one.fill()
    one.change("texts/history.md", "บัตรประชาชน 1-1017-00203-45-0\n".encode())
    one.officer.press(one.officer.see(HERE), f"{HERE}/send")
    assert commit_at(one.stand.repository) == ""
    assert [
        name for name in one.stand.called if "otes" not in name and name != "getApiV4ProjectsIdMergeRequests"
    ] == []


STEPS = {
    "before all": "carrying.Carrier.fetch",
    "fetched": "requesting.send",
    "laid": "carrying.Carrier.push",
    "pushed": "requesting.Requesting._remember",
    "not requested": "host_gitlab.GitLabRequests.open",
}
"""Each moment at which the power may fail, by what would come next."""


def killed_at(one: Hosted, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk ends as in a power cut: nothing after this step is done, not even what follows a failure."""

    class Killed(BaseException):
        pass

    def ends(*_: object) -> None:
        raise Killed

    draft, host = one.desk.draft(CODE), one.desk.place.host
    assert draft and host
    with monkeypatch.context() as patch:
        patch.setattr(f"tambon_showcase.desk.{STEPS[step]}", ends)
        with pytest.raises(Killed):
            Requesting(one.local, host).send(draft)


@pytest.mark.parametrize("step", some(STEPS, [2, 3]))
@pytest.mark.parametrize(
    "edited",
    [pytest.param(False, marks=pytest.mark.full), True],
    ids=["as it was", "changed since"],
)
def test_an_end_at_any_step_loses_nothing(
    one: Hosted, step: str, edited: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.fill()
    killed_at(one, step, monkeypatch)
    if edited:
        one.change("photos/1.jpg", JPEG)
    page = press(one.officer)
    assert "<h2>ส่งแล้ว</h2>" in page
    assert "#1</a>: รอผู้ดูแลตรวจ" in page
    assert one.there() == {**bytes_in(SMALL), **({"photos/1.jpg": JPEG} if edited else {})}
    assert len(one.stand.requests) == 1


@pytest.mark.parametrize("step", some(STEPS, [1, 3]))
def test_an_end_while_sending_again_loses_nothing_even_if_it_is_accepted_then(
    one: Hosted, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.fill()
    press(one.officer)
    one.change("photos/1.jpg", JPEG)
    if step != "not requested":  # it was, the first time
        killed_at(one, step, monkeypatch)
    one.stand.merge(1, delete=True)
    one.change("photos/2.jpg", JPEG)
    assert "#2</a>: รอผู้ดูแลตรวจ" in press(one.officer)
    assert one.there() == {**bytes_in(SMALL), "photos/1.jpg": JPEG, "photos/2.jpg": JPEG}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process in another way")
def test_a_process_that_is_killed_between_the_branch_and_its_request(one: Hosted) -> None:
    words = [
        str(one.root),
        str(one.local),
        one.stand.address,
        one.stand.kind,
        str(one.local.parent / "token"),
    ]
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(["plugins", "."])}
    killed = threading.Event()

    def power_cut() -> None:
        process.send_signal(signal.SIGKILL)
        process.wait()
        killed.set()

    one.stand.before["postApiV4ProjectsIdMergeRequests"] = power_cut
    one.stand.fail("post", 500, times=1)
    process = subprocess.Popen([sys.executable, "-m", "tests.desk.at_host", *words], env=paths)
    assert killed.wait(300)
    assert commit_at(one.stand.repository)
    assert one.stand.requests == []
    page = press(officer_at(Desk(one.desk.place)))
    assert "#1</a>: รอผู้ดูแลตรวจ" in page
    assert one.there() == bytes_in(SMALL)
    assert git(one.local, "fsck", "--strict", "--no-dangling").strip() == ""


def test_words_are_shown_with_who_and_when(hosted: Hosted) -> None:
    hosted.fill()
    press(hosted.officer)
    stand = hosted.stand
    stand.say(1, author="somchai", text="ขอภาพเพิ่ม", at="2022-11-15T07:05:00Z")
    if stand.kind == "gitlab":
        stand.say(1, author="GitLab", text="added 1 commit", system=True)
        stand.say(1, author="ลับ", text="คุยกันในทีม", internal=True)
        stand.say(1, author="ลับ", text="คุยกันในทีม", confidential=True)
        stand.say(
            1, author="ตรวจอัตโนมัติ", username="project_5_bot_abc", text="ก" * 1_000, at="2022-11-16T00:00:00Z"
        )
    else:
        remark = {"text": "ปีไม่ตรง", "path": "tambons/x/tables/a.csv", "at": "2022-11-17T00:00:00Z"}
        stand.say(1, author="ทีม", text="ยังไม่ส่ง", of="review", state="PENDING")
        verdict = "REQUEST_CHANGES" if stand.kind == "gitea" else "CHANGES_REQUESTED"
        stand.say(1, text="", of="review", state=verdict, at="2022-11-15T08:00:00Z", lines=[remark])
        stand.say(1, **remark, of="line")
        stand.say(1, author="github-actions[bot]", text="ก" * 1_000, type="Bot", at="2022-11-16T00:00:00Z")
    page = hosted.officer.see(f"{HERE}/send")
    assert "<strong>somchai</strong> <span>15 พ.ย. 2565 14:05 น.</span>" in page
    assert "ขอภาพเพิ่ม" in page
    assert page.count("คุยกันในทีม") == page.count("added 1 commit") == page.count("ยังไม่ส่ง</p>") == 0
    assert "</strong> (โปรแกรม)" in page
    assert f"{'ก' * 400}…" in page
    assert "ก" * 401 not in page
    assert "อ่านทั้งหมดในคำขอ" in page
    if stand.kind != "gitlab":
        assert "ขอให้แก้ไข" in page
        assert "a.csv: ปีไม่ตรง" in page
        assert page.index("ขอภาพเพิ่ม") < page.index("ขอให้แก้ไข") < page.index("ปีไม่ตรง")


def test_of_many_words_the_newest_are_shown_in_order(hosted: Hosted) -> None:
    hosted.fill()
    press(hosted.officer)
    count = 45 if hosted.stand.kind == "gitlab" else 130
    for number in range(count):
        hosted.stand.say(1, text=f"ข้อที่ {number} จบ", at=f"2022-11-15T{number // 60:02}:{number % 60:02}:00Z")
    page = hosted.officer.see(f"{HERE}/send")
    shown = [number for number in range(count) if f"ข้อที่ {number} จบ" in page]
    assert shown == list(range(count - 20, count))
    places = [page.index(f"ข้อที่ {number} จบ") for number in shown]
    assert places == sorted(places)
    assert "แสดง 20 ข้อความล่าสุด" in page


def test_many_requests_are_looked_through_where_a_host_cannot_look(root: Path) -> None:
    for hosted in hosted_of(root, "gitea"):
        hosted.fill()
        press(hosted.officer)
        for number in range(2, 80):
            hosted.stand.requests.append(Request(number, f"desk/2565-{640_000 + number}", "main", "x", ""))
        assert "#1</a>: รอผู้ดูแลตรวจ" in hosted.officer.see(f"{HERE}/send")


def test_the_words_are_for_those_who_may_see_the_draft(one: Hosted) -> None:
    one.fill()
    press(one.officer)
    one.stand.say(1, text="ขอภาพเพิ่ม")
    stranger = officer_at(one.desk)
    stranger.client.cookies.clear()
    answer = stranger.client.get(f"{HERE}/send")
    assert answer.status_code == 401
    assert "ขอภาพเพิ่ม" not in answer.text


def test_a_desk_without_a_host_asks_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def called(*_: object, **__: object) -> None:
        raise AssertionError("a call")

    monkeypatch.setattr("requests.Session.request", called)
    for hosted in hosted_of(root, "github"):
        desk = Desk(hosted.desk.place._replace(host=None))
        begin_with(desk, SMALL)
        page = press(officer_at(desk))
        assert "<h2>ส่งแล้ว</h2>" in page
        assert OWNER not in page


@pytest.mark.parametrize("status", [409, 422])
def test_who_presses_at_the_same_moment_gets_the_request_of_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    theirs, asked = HostRequest(7, "open", "https://h.example/o/r/pull/7"), iter([None])
    host = Mock(spec=["base", "of_branch", "open"])
    host.base.return_value, host.open.side_effect = "main", HostError("ไม่รับ", status)
    host.of_branch.side_effect = lambda _: next(asked, theirs)
    monkeypatch.setattr(requesting, "_KINDS", {"github": lambda _: host})
    monkeypatch.setattr(requesting, "Carrier", Mock(return_value=Mock(**{"fetch.return_value": ""})))
    monkeypatch.setattr(requesting, "commit_of", lambda *_: "")
    monkeypatch.setattr(requesting, "git", Mock())
    monkeypatch.setattr(requesting, "send", lambda *_: Sent(BRANCH, "c" * 40, is_new=True))
    at = Host("github", "https://h.example/o/r", "https://h.example/api", "o/r", HostToken("t" * 8))
    assert Requesting(tmp_path, at).send(begin(tmp_path)).request == theirs

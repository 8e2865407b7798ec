"""Nobody comes in but by the one-time address, no other page can act, and nothing is larger than it may be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from starlette.requests import HTTPConnection

from tambon_showcase.desk import gate
from tambon_showcase.desk.doors import form_key
from tambon_showcase.desk.visitors import COOKIE, Sessions, Visit, form_token
from tests.cases import lay_project
from tests.desk.officer import ADDRESS, Officer, desk_of
from tests.in_process import without_workers

BEGIN = {"code": "999901", "level": "district"}


@pytest.fixture
def officer(tmp_path: Path) -> Iterator[Officer]:
    lay_project(tmp_path)
    with without_workers():
        yield Officer(desk_of(tmp_path), Sessions())


def token(officer: Officer) -> str:
    page = officer.see("/?province=99&district=9999")
    return page.split('name="token" value="')[1].split('"')[0]


def test_the_address_opens_once(officer: Officer) -> None:
    sessions = Sessions()
    key = sessions.key
    assert sessions.enter("") == ""
    assert sessions.enter("x" * len(key)) == ""
    assert sessions.enter(key)
    assert sessions.enter(key) == ""
    assert sessions.enter("") == ""


def test_a_form_that_was_open_while_the_desk_was_started_again_still_counts(tmp_path: Path) -> None:
    """Otherwise what was typed into it is lost. Another desk's form does not count."""

    def token_at(store: Path) -> str:
        sessions = Sessions(partial(form_key, store))
        cookie = f"{COOKIE}={sessions.enter(sessions.key)}".encode()
        visit = sessions.visit(HTTPConnection({"type": "http", "headers": [(b"cookie", cookie)]}))
        assert isinstance(visit, Visit)
        return visit.token

    (tmp_path / "other").mkdir()
    first, again, other = token_at(tmp_path), token_at(tmp_path), token_at(tmp_path / "other")
    assert first == again != other
    assert (tmp_path / "form-key").stat().st_mode & 0o077 == 0
    (tmp_path / "form-key").write_bytes(b"")
    assert token_at(tmp_path) not in (first, form_token(b"", "")), "half a key is none"


def test_without_a_session_nothing_is_shown_or_done(officer: Officer) -> None:
    officer.client.cookies.clear()
    for address in ("/", "/drafts/999901", "/drafts/999901/book.xlsx", "/drafts/999901/draft.zip"):
        answer = officer.client.get(address)
        assert answer.status_code == 401, address
        assert "สั่ง tambon desk อีกครั้ง" in answer.text
    assert officer.client.post("/drafts", data=BEGIN).status_code == 401
    assert officer.client.get("/assets/desk.css").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"host": "evil.example"}, 421, id="another name of this machine"),
        pytest.param({"host": "127.0.0.1:9999"}, 421, id="another port"),
        pytest.param({"origin": "http://evil.example"}, 403, id="a form of another page"),
        pytest.param({"origin": "null"}, 403, id="a form of a page in a frame"),
        pytest.param({"origin": "https://127.0.0.1:8765"}, 403, id="another scheme"),
    ],
)
def test_requests_of_other_pages_are_refused(officer: Officer, headers: dict[str, str], status: int) -> None:
    data = {**BEGIN, "token": token(officer)}
    assert officer.client.post("/drafts", data=data, headers=headers).status_code == status
    assert officer.see("/").count("/drafts/999901") == 0


@pytest.mark.parametrize("given", ["", "x", "ก"])
def test_a_form_without_its_token_does_nothing(officer: Officer, given: str) -> None:
    answer = officer.client.post("/drafts", data={**BEGIN, "token": given})
    assert answer.status_code == 403
    assert "กดอีกครั้ง" in answer.text
    assert officer.see("/").count("/drafts/999901") == 0


def test_what_is_too_large_is_refused_said_or_not(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    known = token(officer)
    officer.client.post("/drafts", data={**BEGIN, "token": known})
    monkeypatch.setattr(gate, "MOST_BYTES", 100_000)
    files = [("files", ("a.jpg", b"\xff\xd8\xff" * 100_000))]
    answer = officer.client.post("/drafts/999901/files", data={"token": known}, files=files)
    assert answer.status_code == 413
    assert "แบ่งส่งเป็นหลายครั้ง" in answer.text

    def parts() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'
        for _ in range(20):
            yield b"0" * 10_000

    streamed = officer.client.post(
        "/drafts/999901/files",
        content=parts(),
        headers={"content-type": "multipart/form-data; boundary=x", "transfer-encoding": "chunked"},
    )
    assert streamed.status_code == 413


def test_many_files_names_and_addresses_do_no_harm(officer: Officer, tmp_path: Path) -> None:
    known = token(officer)
    page = officer.client.post("/drafts", data={**BEGIN, "token": known}).text
    names = ("../../x.jpg", "/etc/y.jpg", "C:\\z.jpg", "a" * 300 + ".jpg", "..", "CON.jpg", "a\x00b.jpg")
    for name in names:
        officer.press(page, "/drafts/999901/files", files={name: b"\xff\xd8\xff" + name.encode()})
    store = tmp_path / ".tambon-desk"
    outside = [path for path in tmp_path.rglob("*.jpg") if store not in path.parents]
    assert [path for path in outside if path.parent.name != "photos"] == []
    many = [("files", (f"{number}.jpg", b"\xff\xd8\xff")) for number in range(501)]
    assert officer.client.post("/drafts/999901/files", data={"token": known}, files=many).status_code == 400
    for address in ("/drafts/640904", "/drafts/x", "/nothing", "/assets/../draft.json", "/refused"):
        answer = officer.client.get(address)
        assert answer.status_code == 404, address
        assert "กลับไปหน้าเริ่ม" in answer.text


def test_pages_forbid_what_they_do_not_need(officer: Officer) -> None:
    headers = officer.client.get("/").headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    cookie = str(officer.client.cookies.jar)
    assert "tambon_desk" in cookie
    assert ADDRESS not in cookie


def test_only_the_look_may_be_kept_by_a_browser(officer: Officer) -> None:
    """A typeface that a browser may not keep would come late on every page, and never be used."""
    kept = officer.client.get("/assets/desk.css").headers["cache-control"]
    assert kept == "private, max-age=3600"
    assert officer.client.get("/assetsx").headers["cache-control"] == "no-store"

"""Calls of a host that refuses, hangs, answers nonsense or leads elsewhere: a sentence, in time, and the token stays where it belongs."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tambon_showcase.desk import host_calls
from tambon_showcase.desk.host_calls import HostCalls, HostError
from tambon_showcase.desk.hosts import Host, HostToken

TOKEN = "token-that-nobody-may-see"
Act = Callable[[BaseHTTPRequestHandler], None]


class Answering(ThreadingHTTPServer):
    """A server that does one thing, and keeps what it was sent."""

    daemon_threads = True

    def __init__(self, act: Act) -> None:
        super().__init__(("127.0.0.1", 0), _Acts)
        self.act, self.seen = act, list[dict[str, str]]()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Acts(BaseHTTPRequestHandler):
    server: Answering

    def do_GET(self) -> None:
        self.server.seen.append(dict(self.headers.items()))
        self.server.act(self)

    def log_message(self, *_: object) -> None:
        """Nothing."""


def answers(status: int, body: bytes = b"{}", **headers: str) -> Act:
    def act(at: BaseHTTPRequestHandler) -> None:
        at.send_response(status)
        for name, value in headers.items():
            at.send_header(name.replace("_", "-"), value)
        at.end_headers()
        at.wfile.write(body)

    return act


@pytest.fixture
def serve() -> Iterator[Callable[[Act], Answering]]:
    made: list[Answering] = []

    def start(act: Act) -> Answering:
        made.append(Answering(act))
        return made[-1]

    yield start
    for one in made:
        one.shutdown()
        one.server_close()


def calls(address: str) -> HostCalls:
    return HostCalls(Host("github", f"{address}/o/r", address, "o/r", HostToken(TOKEN)))


def refused(address: str) -> str:
    with pytest.raises(HostError) as told:
        calls(address).get("/repos/o/r")
    assert TOKEN not in str(told.value)
    assert "ร่างยังอยู่ครบ" in str(told.value)
    return str(told.value)


@pytest.mark.parametrize(
    ("status", "headers", "words"),
    [
        (401, {}, "ไม่รับโทเคนของโต๊ะ"),
        (403, {}, "ไม่รับโทเคนของโต๊ะ"),
        (403, {"Retry_After": "90"}, "กดอีกครั้งใน 2 นาที"),
        (403, {"X_RateLimit_Remaining": "0"}, "กดอีกครั้งใน 15 นาที"),
        (403, {"X_RateLimit_Remaining": "4999"}, "ไม่รับโทเคนของโต๊ะ"),
        (429, {}, "กดอีกครั้งใน 15 นาที"),
        (429, {"Retry_After": "0"}, "กดอีกครั้งใน 15 นาที"),
        (429, {"Retry_After": "999999999999"}, "กดอีกครั้งใน 1440 นาที"),
        (429, {"Retry_After": "9" * 5_000}, "กดอีกครั้งใน 15 นาที"),
        (429, {"Retry_After": "Wed, 21 Oct 2015 07:28:00 GMT"}, "กดอีกครั้งใน 15 นาที"),
        (429, {"RateLimit_Reset": "1"}, "กดอีกครั้งใน 1 นาที"),
        (429, {"X_RateLimit_Reset": "-5"}, "กดอีกครั้งใน 15 นาที"),
        (404, {}, "ไม่พบที่เก็บนี้"),
        (410, {}, "ไม่พบที่เก็บนี้"),
        (409, {}, "ไม่รับคำขอนี้"),
        (422, {}, "ไม่รับคำขอนี้"),
        (500, {}, "ขัดข้องอยู่"),
        (503, {}, "ขัดข้องอยู่"),
        (400, {}, "ตอบในรูปแบบที่โต๊ะไม่รู้จัก"),
    ],
)
def test_every_refusal_is_a_sentence(
    serve: Callable[[Act], Answering], status: int, headers: dict[str, str], words: str
) -> None:
    server = serve(answers(status, f"secret {TOKEN}".encode(), **headers))
    assert words in refused(server.address)


def test_a_reset_is_counted_from_now(serve: Callable[[Act], Answering]) -> None:
    server = serve(answers(403, X_RateLimit_Remaining="0", X_RateLimit_Reset=str(int(time.time()) + 590)))
    assert "กดอีกครั้งใน 10 นาที" in refused(server.address)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed_so_nobody_else_gets_the_token(
    serve: Callable[[Act], Answering], status: int
) -> None:
    thief = serve(answers(200))
    server = serve(answers(status, Location=f"{thief.address}/repos/o/r"))
    assert "ย้ายที่อยู่" in refused(server.address)
    assert thief.seen == []
    assert server.seen[0]["Authorization"] == f"Bearer {TOKEN}"


def test_nothing_of_the_surroundings_has_a_part(
    serve: Callable[[Act], Answering], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, server = serve(answers(200)), serve(answers(200, b'{"a": 1}'))
    (tmp_path / "netrc").write_text("default login me password other\n", "utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.address)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert calls(server.address).get("/x").value == {"a": 1}
    assert proxy.seen == []
    assert server.seen[0]["Authorization"] == f"Bearer {TOKEN}"
    assert "Cookie" not in server.seen[0]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a": ' + b"9" * 6_000 + b"}",
        b"x" * (host_calls.MOST_BYTES + 1),
        json.dumps(["y" * host_calls.MOST_BYTES]).encode(),
    ],
    ids=[
        "nothing",
        "a page",
        "no text",
        "too deep",
        "a number of thousands of digits",
        "too long",
        "too long JSON",
    ],
)
def test_an_answer_that_is_none_is_said(serve: Callable[[Act], Answering], body: bytes) -> None:
    assert "ตอบในรูปแบบที่โต๊ะไม่รู้จัก" in refused(serve(answers(200, body)).address)


def test_an_answer_that_unpacks_to_gigabytes_is_not_unpacked(serve: Callable[[Act], Answering]) -> None:
    import gzip

    packed = gzip.compress(b" " * 200_000_000)
    server = serve(answers(200, packed, Content_Encoding="gzip"))
    assert "ตอบในรูปแบบที่โต๊ะไม่รู้จัก" in refused(server.address)


def test_who_does_not_answer_is_said(
    serve: Callable[[Act], Answering], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        gone = f"http://127.0.0.1:{free.getsockname()[1]}"
    assert "ตรวจอินเทอร์เน็ต" in refused(gone)
    assert "ตรวจอินเทอร์เน็ต" in refused("http://host.invalid")
    monkeypatch.setattr(host_calls, "READ_S", 0.2)
    assert "ตรวจอินเทอร์เน็ต" in refused(serve(lambda _: time.sleep(1)).address)

    def ends(at: BaseHTTPRequestHandler) -> None:
        at.send_response(200)
        at.send_header("Content-Length", "1000")
        at.end_headers()
        at.wfile.write(b'{"a"')

    assert "ตรวจอินเทอร์เน็ต" in refused(serve(ends).address)


def test_an_answer_of_drops_ends(serve: Callable[[Act], Answering], monkeypatch: pytest.MonkeyPatch) -> None:
    def drops(at: BaseHTTPRequestHandler) -> None:
        at.send_response(200)
        at.end_headers()
        for _ in range(100):
            at.wfile.write(b" ")
            at.wfile.flush()
            time.sleep(0.05)

    monkeypatch.setattr(host_calls, "WHOLE_S", 0.3)
    began = time.monotonic()
    assert "ตรวจอินเทอร์เน็ต" in refused(serve(drops).address)
    assert time.monotonic() - began < 4


def test_https_that_is_none_gets_no_token(serve: Callable[[Act], Answering]) -> None:
    server = serve(answers(200))
    words = refused(server.address.replace("http:", "https:"))
    assert "ใบรับรอง https" in words or "ตรวจอินเทอร์เน็ต" in words
    assert server.seen == []


@pytest.mark.parametrize(
    ("link", "pages"),
    [
        ("", 1),
        ('<https://a.example/?page=7>; rel="last"', 7),
        ('<https://a.example/?page=2>; rel="next"', 1),
        ('<https://a.example/>; rel="last"', 1),
        ('<https://a.example/?page=-4>; rel="last"', 1),
        ('<https://a.example/?page=๗>; rel="last"', 1),
        (f'<https://a.example/?page={"9" * 900}>; rel="last"', 1),
        ("<<<>>>;;;rel=last", 1),
    ],
)
def test_only_a_number_is_taken_of_where_a_list_ends(
    serve: Callable[[Act], Answering], link: str, pages: int
) -> None:
    server = serve(answers(200, b"[]", Link=link.encode().decode("latin-1")))
    assert calls(server.address).get("/x").pages == pages
    assert len(server.seen) == 1

"""The gate before a small application: which requests it lets through, and what it does to every answer."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from tambon_showcase.desk import gate, visitors
from tambon_showcase.desk.gate import Gate, Hosts
from tambon_showcase.desk.visitors import COOKIE, Refusal, Sessions

HERE = "http://127.0.0.1:8765"
HOSTS = Hosts(frozenset({"127.0.0.1:8765", "desk.test:8765"}), "localhost:8765")


async def _echo(request: Request) -> PlainTextResponse:
    size = len(await request.body())
    return PlainTextResponse(f"in {size}", headers={"cache-control": "max-age=5"})


async def _refused(request: Request) -> PlainTextResponse:
    passed = getattr(request.state, "passed", None)
    refusal = passed if isinstance(passed, Refusal) else Refusal(404, "nothing")
    return PlainTextResponse(refusal.words, refusal.status)


@pytest.fixture
def client() -> TestClient:
    """A browser that came in."""
    sessions = Sessions()
    session = sessions.enter(sessions.key)
    methods = ["GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]
    routes = [Route("/refused", _refused), Route("/{path:path}", _echo, methods=methods)]
    guarded = Gate(Starlette(routes=routes), sessions, HOSTS)
    return TestClient(guarded, base_url=HERE, cookies={COOKIE: session}, raise_server_exceptions=False)


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "desk.test:8765"])
def test_each_name_of_the_desk_opens_it(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).text == "in 0"
    origin = {"host": host, "origin": f"http://{host}"}
    assert client.post("/", content=b"four", headers=origin).text == "in 4"


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost",
        "localhost:8765",
        "LOCALHOST:8765.evil.example",
        "evil.example:8765",
        "127.0.0.1:8765@evil.example",
        "[::1]:8765",
        "0.0.0.0:8765",
    ],
)
def test_any_other_name_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert (answer.status_code, answer.text) == (421, gate.WRONG_HOST)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
@pytest.mark.parametrize(
    "origin",
    [
        "",
        "null",
        "http://evil.example",
        f"{HERE}.evil.example",
        f"{HERE}/",
        "http://localhost:8765",
        "file://",
    ],
)
def test_what_acts_comes_from_a_page_of_the_desk(client: TestClient, method: str, origin: str) -> None:
    answer = client.request(method, "/", headers={"origin": origin} if origin else {})
    assert (answer.status_code, answer.text) == (403, gate.WRONG_ORIGIN)
    assert client.request(method, "/", headers={"origin": HERE}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/drafts/999901", "/asset", "/ASSETS/x", "/drafts/assets/", "//assets/x"]
)
def test_without_a_cookie_only_the_look_is_open(client: TestClient, path: str) -> None:
    client.cookies.clear()
    answer = client.get(f"{HERE}{path}")
    assert (answer.status_code, answer.text) == (401, visitors.SESSION_ENDED)
    assert client.get("/assets/desk.css").status_code == 200


@pytest.mark.parametrize(("size", "status"), [(999, 200), (1_000, 200), (1_001, 413)])
def test_a_body_is_as_large_as_it_may_be(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, size: int, status: int
) -> None:
    monkeypatch.setattr(gate, "MOST_BYTES", 1_000)
    said = client.post("/", content=b"x" * size, headers={"origin": HERE})
    assert said.status_code == status
    parts = (b"x" * (size // 3), b"x" * (size // 3), b"x" * (size - 2 * (size // 3)))
    streamed: Any = client.post("/", content=iter(parts), headers={"origin": HERE})
    assert "content-length" not in streamed.request.headers
    assert streamed.status_code == status
    lying = client.post("/", content=iter(parts), headers={"origin": HERE, "content-length": "5"})
    assert lying.status_code == status


def test_headers_are_added_and_never_replaced(client: TestClient) -> None:
    for answer in (client.get("/"), client.get("/", headers={"host": "x"}), client.head("/")):
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert client.get("/").headers.get_list("cache-control") == ["max-age=5"]
    assert client.get("/refused").status_code == 404


def test_a_socket_finds_nothing(client: TestClient) -> None:
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/assets/"):
        pass

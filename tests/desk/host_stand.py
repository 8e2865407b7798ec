"""A host on this machine: git over http, and the operations of a host's interface that its published description has.

What a kind of host understands is data (`hosts/*.json`, with their sources): a call, a parameter or a body that is not there
is a fault of the test, and so is an answer of this stand-in that the description does not allow.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import jsonschema

from tests.desk.officer import git

TOKEN = "token-that-nobody-may-see-0123456789"
OWNER, REPO = "changwat", "tambons"
KINDS = ("github", "gitlab", "gitea")
_HERE = Path(__file__).parent / "hosts"
_BACKEND = ("git", "http-backend")


@dataclass
class Request:
    """A request at the host, in the words of no host."""

    number: int
    branch: str
    base: str
    title: str
    text: str
    state: str = "open"
    own: bool = True
    words: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Failure:
    """How the next calls of an operation fail."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b'{"message": "no"}'
    times: int = 1_000


class HostStand:
    """The state of a host with one repository, and what was done there."""

    def __init__(self, kind: str, repository: Path) -> None:
        self.kind, self.repository = kind, repository
        described = json.loads((_HERE / f"{kind}.json").read_text("utf-8"))
        self.api: str = described["api"]
        self.operations: list[dict[str, Any]] = described["operations"]
        self.requests: list[Request] = []
        self.called: list[str] = []
        self.faults: list[str] = []
        self.failures: dict[str, Failure] = {}
        self.before: dict[str, Callable[[], None]] = {}
        self.git_status, self.default_branch = 0, "main"
        git(repository, "config", "http.receivepack", "true")
        self._server = _Server(self)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def name(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    @property
    def address(self) -> str:
        return f"http://{self.name}/{OWNER}/{REPO}"

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def say(self, number: int, **word: Any) -> None:
        """Somebody writes about a request: `author`, `text`, `at`, `of` (comment, review or line), and marks."""
        given = {"author": "reviewer", "at": "2022-11-15T07:05:00Z", "of": "comment", **word}
        self.requests[number - 1].words.append(given)

    def close(self, number: int) -> None:
        self.requests[number - 1].state = "closed"

    def merge(self, number: int, delete: bool = False) -> None:
        """Take a request in as hosts do when they squash: another commit, the same files."""
        one = self.requests[number - 1]
        tree = git(self.repository, "rev-parse", f"{one.branch}^{{tree}}").strip()
        commit = git(self.repository, "commit-tree", tree, "-p", one.base, "-m", one.title).strip()
        git(self.repository, "update-ref", f"refs/heads/{one.base}", commit)
        one.state = "merged"
        if delete:
            self.delete(one.branch)

    def delete(self, branch: str) -> None:
        git(self.repository, "update-ref", "-d", f"refs/heads/{branch}")

    def fail(self, operation: str, status: int, times: int = 1_000, **more: Any) -> None:
        """Let an operation fail; its name may be a part, `` `` is every one."""
        self.failures[operation] = Failure(status, times=times, **more)

    def answer(self, method: str, target: str, body: bytes) -> tuple[int, Mapping[str, str], bytes]:
        """What the interface answers to a call."""
        parts = urlsplit(target)
        found = next(_matching(self.operations, method, parts.path.removeprefix(self.api)), None)
        if found is None:
            return self._fault(f"no operation: {method} {target}")
        operation, values = found
        self.called.append(operation["name"])
        if act := self.before.pop(operation["name"], None):
            act()
        if failure := self._failure(operation["name"]):
            return failure.status, failure.headers, failure.body
        query, given = dict(parse_qsl(parts.query)), json.loads(body) if body else None
        try:
            _fits(operation, query, given)
            answered = self._do(operation, values, query, given)
            if isinstance(answered, int):
                return answered, {}, b'{"message": "no"}'
            jsonschema.validate(answered, operation["answer"])
            links = self._links(operation["path"], values, query)
        except (jsonschema.ValidationError, KeyError, AssertionError) as problem:
            return self._fault(f"{operation['name']}: {problem!r}")
        return operation["status"], links, json.dumps(answered).encode()

    def _links(self, path: str, values: Mapping[str, str], query: Mapping[str, str]) -> dict[str, str]:
        """Where a list goes on, as GitHub says it."""
        if self.kind != "github" or "/issues/" not in path:
            return {}
        said = sum(word["of"] == "comment" for word in self.requests[int(values["issue_number"]) - 1].words)
        last = -(-said // int(query["per_page"]))
        return (
            {"Link": f'<https://elsewhere.example/x?per_page=1&page={last}>; rel="last"'} if last > 1 else {}
        )

    def _failure(self, name: str) -> Failure | None:
        for part, failure in self.failures.items():
            if part in name and failure.times > 0:
                failure.times -= 1
                return failure
        return None

    def _fault(self, words: str) -> tuple[int, Mapping[str, str], bytes]:
        self.faults.append(words)
        return 500, {}, b"{}"

    def _do(self, operation: Mapping[str, Any], values: Mapping[str, str], query: Any, body: Any) -> Any:
        project = values.get("id") if self.kind == "gitlab" else f"{values['owner']}/{values['repo']}"
        if project != f"{OWNER}/{REPO}":
            return 404
        number = next((int(value) for name, value in values.items() if name in _NUMBERS), 0)
        path = operation["path"]
        if operation["method"] == "POST":
            return self._open(body)
        if number:
            return _words(self.kind, path, self.requests[number - 1], values, query)
        if path.endswith(("/pulls", "/merge_requests")):
            return self._listed(query)
        return {"id": 5, "default_branch": self.default_branch}

    def _open(self, body: Mapping[str, str]) -> Any:
        branch = body.get("head") or body["source_branch"]
        base = body.get("base") or body["target_branch"]
        if any(one.own and one.branch == branch and one.state == "open" for one in self.requests):
            return 422 if self.kind == "github" else 409
        for name in (branch, base):
            git(self.repository, "rev-parse", "--verify", f"refs/heads/{name}")
        text = body.get("body") or body.get("description") or ""
        self.requests.append(Request(len(self.requests) + 1, branch, base, body["title"], text))
        return _described(self.kind, self.requests[-1])

    def _listed(self, query: Mapping[str, str]) -> list[Any]:
        branch = query.get("head", "").removeprefix(f"{OWNER}:") or query.get("source_branch", "")
        states = {"open": ["open"], "closed": ["closed", "merged"]}.get(query.get("state", "open"))
        found = [
            one
            for one in reversed(self.requests)
            if (not branch or one.branch == branch) and (states is None or one.state in states)
        ]
        start = int(query.get("page", "1")) - 1
        size = int(query.get("limit") or query.get("per_page") or 20)
        return [_described(self.kind, one) for one in found[start * size :][:size]]


_NUMBERS = frozenset({"issue_number", "pull_number", "merge_request_iid", "index"})


def _matching(
    operations: list[dict[str, Any]], method: str, path: str
) -> Iterator[tuple[Any, dict[str, str]]]:
    for one in operations:
        pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", one["path"])
        if one["method"] == method and (found := re.fullmatch(pattern, path)):
            yield one, {name: unquote(value) for name, value in found.groupdict().items()}


def _fits(operation: Mapping[str, Any], query: Mapping[str, str], body: Any) -> None:
    for name, value in query.items():
        schema = operation["query"][name]
        jsonschema.validate(int(value) if schema.get("type") == "integer" else value, schema)
    assert (body is None) == ("body" not in operation), "a body where none belongs, or none where one does"
    if body is not None:
        jsonschema.validate(body, operation["body"])


def _described(kind: str, one: Request) -> dict[str, Any]:
    """A request as its kind of host describes it."""
    if kind == "gitlab":
        state = {"open": "opened"}.get(one.state, one.state)
        ends = {"source_branch": one.branch, "target_branch": one.base}
        projects = {"source_project_id": 5 if one.own else 6, "target_project_id": 5}
        return {"iid": one.number, "state": state, "title": one.title, **ends, **projects}
    merged_at = "2022-11-16T00:00:00Z" if one.state == "merged" else None
    owner = f"{OWNER if one.own else 'stranger'}:" if kind == "github" else ""
    head = {"label": owner + one.branch, "ref": one.branch, "repo_id": 5 if one.own else 6}
    base = {"label": owner + one.base, "ref": one.base, "repo_id": 5}
    shared = {"number": one.number, "title": one.title, "merged_at": merged_at, "head": head, "base": base}
    state = "open" if one.state == "open" else "closed"
    if kind == "gitea":
        return {**shared, "state": state, "merged": one.state == "merged"}
    user = {"login": "desk", "type": "User"}
    page, made = "https://example.org/javascript", "2022-11-14T00:00:00Z"
    return {**shared, "state": state, "html_url": page, "user": user, "created_at": made}


def _words(
    kind: str, path: str, one: Request, values: Mapping[str, str], query: Mapping[str, str]
) -> list[Any]:
    """What was written about a request, as its kind of host shows it."""
    if kind == "gitlab":
        newest = sorted(one.words, key=lambda word: word["at"], reverse=True)
        return [_note(number, word) for number, word in enumerate(newest[: int(query["per_page"])], 1)]
    if path.endswith("/reviews"):
        return [_review(number, word) for number, word in _of("review", one)]
    if path.endswith("/reviews/{id}/comments"):
        review = dict(_of("review", one))[int(values["id"])]
        return [_line(number, word) for number, word in enumerate(review["lines"], 1)]
    if "/issues/" in path:
        said = [_comment(number, word) for number, word in _of("comment", one)]
        size, page = int(query.get("per_page", 1_000)), int(query.get("page", 1))
        return said[size * (page - 1) :][:size]
    return [_line(number, word) for number, word in _of("line", one)][::-1]


def _of(kind: str, one: Request) -> Iterator[tuple[int, dict[str, Any]]]:
    return ((number, word) for number, word in enumerate(one.words, 1) if word["of"] == kind)


def _user(word: Mapping[str, Any]) -> dict[str, str]:
    return {"login": word["author"], "type": word.get("type", "User")}


def _comment(number: int, word: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": number, "user": _user(word), "created_at": word["at"], "body": word["text"]}


def _review(number: int, word: Mapping[str, Any]) -> dict[str, Any]:
    more = {"state": word.get("state", "COMMENTED"), "comments_count": len(word.get("lines", ()))}
    return {**more, "id": number, "user": _user(word), "body": word["text"], "submitted_at": word["at"]}


def _line(number: int, word: Mapping[str, Any]) -> dict[str, Any]:
    return {**_comment(number, {"author": "reviewer", **word}), "path": word["path"]}


def _note(number: int, word: Mapping[str, Any]) -> dict[str, Any]:
    author = {"name": word["author"], "username": word.get("username", "reviewer")}
    marks = {name: bool(word.get(name)) for name in ("system", "internal", "confidential")}
    return {"id": number, "body": word["text"], "author": author, "created_at": word["at"], **marks}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, stand: HostStand) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.stand = stand


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        stand, body = self.server.stand, self._body()
        if self.path.startswith(stand.api):
            self._send(*(stand.answer(self.command, self.path, body) if self._may_call() else _NOBODY))
        else:
            self._send(*self._git(body))

    def _may_call(self) -> bool:
        name, value = {
            "github": ("Authorization", f"Bearer {TOKEN}"),
            "gitlab": ("PRIVATE-TOKEN", TOKEN),
            "gitea": ("Authorization", f"token {TOKEN}"),
        }[self.server.stand.kind]
        return self.headers.get(name) == value

    def _git(self, body: bytes) -> tuple[int, Mapping[str, str], bytes]:
        stand = self.server.stand
        if stand.git_status:
            return stand.git_status, {"Location": "http://localhost:1/elsewhere.git/info/refs"}, b""
        kind, _, given = self.headers.get("Authorization", "").partition(" ")
        if kind != "Basic" or not base64.b64decode(given).decode().endswith(f":{TOKEN}"):
            return _NOBODY[0], {"WWW-Authenticate": 'Basic realm="git"'}, b""
        path, _, query = self.path.partition("?")
        if not path.startswith(f"/{OWNER}/{REPO}.git/"):
            return 404, {}, b""
        variables = {
            "GIT_PROJECT_ROOT": str(stand.repository),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": path.removeprefix(f"/{OWNER}/{REPO}.git"),
            "PATH": "/usr/bin:/bin",
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_USER": "desk",
        }
        return _cgi(
            subprocess.run(_BACKEND, check=True, input=body, env=variables, capture_output=True).stdout
        )

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        found = b""
        while size := int(self.rfile.readline(), 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    def _send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


_NOBODY: tuple[int, Mapping[str, str], bytes] = (401, {}, b"{}")


def _cgi(said: bytes) -> tuple[int, Mapping[str, str], bytes]:
    head, _, body = said.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
    return int(headers.pop("Status", "200").split()[0]), headers, body


@contextmanager
def host_stand(kind: str, repository: Path) -> Iterator[HostStand]:
    """A host of a kind with this repository; a call that it does not understand fails the test."""
    stand = HostStand(kind, repository)
    try:
        yield stand
    finally:
        stand.end()
    assert stand.faults == []

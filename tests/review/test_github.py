"""Finding the pull request, reading what the check left, and writing one comment: against a small local server."""

from __future__ import annotations

import argparse
import http.server
import importlib.util
import io
import json
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tambon_showcase.review.comment import MARKER, judges_itself
from tambon_showcase.review.github import BOT, GitHub
from tambon_showcase.review.shape import ReportError

from .test_comment import report

SHA = "a" * 40
SCRIPT = Path(__file__).parents[2] / "scripts" / "review_comment.py"


class StandIn(http.server.BaseHTTPRequestHandler):
    """Answers like GitHub for one repository; `server.state` is what it knows and received."""

    server: Any

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        state, path = self.server.state, self.path.removeprefix("/repos/office/site")
        if path.startswith("/store/"):
            state["store_headers"] = dict(self.headers)
            self._answer(state["archive"])
        elif path.endswith("/zip"):
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_port}/store/1")
            self.end_headers()
        elif path.startswith("/actions/runs/"):
            self._answer(json.dumps({"artifacts": state["artifacts"]}).encode())
        elif "/files?" in path:
            number = int(path.rpartition("page=")[2])
            self._answer(json.dumps(state["files"][100 * (number - 1) : 100 * number]).encode())
        elif path.startswith("/pulls"):
            query = parse_qs(urlsplit(path).query)
            pulls = [one for one in state["pulls"] if one.get("state", "open") in query["state"]]
            self._answer(json.dumps(pulls).encode())
        else:
            self._answer(json.dumps(state["comments"]).encode())

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.state["written"].append((self.command, self.path, body["body"]))
        self._answer(b"{}")

    do_PATCH = do_POST  # noqa: N815 the name that http.server calls

    def _answer(self, data: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(data)


def archive(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in files.items():
            bundle.writestr(name.replace("_", "."), data)
    return buffer.getvalue()


@pytest.fixture
def state() -> dict[str, Any]:
    return {
        "artifacts": [{"id": 5, "name": "review", "expired": False, "size_in_bytes": 900}],
        "archive": archive(review_json=json.dumps(report()).encode()),
        "pulls": [
            {"number": 3, "head": {"sha": "b" * 40}},
            {"number": 4, "head": {"sha": SHA}},
            {"number": 2, "head": {"sha": SHA}, "state": "closed"},
        ],
        "files": [{"filename": "tambons/2565/64-สุโขทัย/640904-กลางดง/tambon.yml"}],
        "comments": [],
        "written": [],
        "store_headers": {},
    }


@pytest.fixture
def api(state: dict[str, Any]) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn) as server:
        server.state = state  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def run_script(api: str, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(SCRIPT), "--repository", "office/site", "--run", "7", "--sha", SHA]
    return subprocess.run(
        [*command, "--api", api, *more],
        env={"GH_TOKEN": "secret"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_script_writes_on_the_pull_request_with_that_head(api: str, state: dict[str, Any]) -> None:
    done = run_script(api)
    assert done.returncode == 0, done.stderr
    ((method, path, body),) = state["written"]
    assert (method, path) == ("POST", "/repos/office/site/issues/4/comments")
    assert body.startswith(MARKER)


@pytest.mark.parametrize(
    "changed",
    [
        [{"filename": ".github/workflows/check.yml"}],
        [{"filename": "docs/a.md", "previous_filename": "scripts/install.py"}],
    ],
)
def test_a_change_of_the_check_itself_is_vouched_for_by_nobody(
    api: str, state: dict[str, Any], changed: list[dict[str, str]]
) -> None:
    state["files"] = changed
    assert run_script(api).returncode == 0
    ((_, _, body),) = state["written"]
    assert body.startswith(MARKER) and "คำขอนี้แก้ระบบที่ใช้ตรวจคำขอ" in body
    assert "ต้องแก้" not in body and "artifacts" not in body
    assert not state["store_headers"], "the report is not even fetched"


def test_more_files_than_are_listed_may_hide_a_change_of_the_check() -> None:
    assert not judges_itself(["tambons/a"] * 2_999)
    assert judges_itself(["tambons/a"] * 3_000)


def test_the_token_stays_with_the_api(api: str, state: dict[str, Any]) -> None:
    GitHub("office/site", "secret", api).report_of(7)
    assert state["store_headers"]
    assert "Authorization" not in state["store_headers"]


def test_an_older_comment_of_ours_is_written_over_and_nobody_elses(api: str, state: dict[str, Any]) -> None:
    state["comments"] = [
        {"id": 1, "user": {"login": "someone"}, "body": f"{MARKER} ปลอม"},
        {"id": 3, "user": {"login": BOT}, "body": f"ของงานอื่น {MARKER}"},
        {"id": 2, "user": {"login": BOT}, "body": f"{MARKER} เดิม"},
    ]
    GitHub("office/site", "secret", api).say(4, "ใหม่")
    assert state["written"] == [("PATCH", "/repos/office/site/issues/comments/2", "ใหม่")]


def test_files_on_later_pages_are_seen_too(api: str, state: dict[str, Any]) -> None:
    names = [f"tambons/2565/64-สุโขทัย/640904-กลางดง/photos/{number}.jpg" for number in range(150)]
    state["files"] = [{"filename": name} for name in (*names, ".github/workflows/check.yml")]
    assert GitHub("office/site", "secret", api).files_of(4) == [*names, ".github/workflows/check.yml"]


@pytest.mark.parametrize("other", [{"expired": True}, {"name": "preview"}])
def test_an_artifact_that_is_gone_or_another_is_not_fetched(
    api: str, state: dict[str, Any], other: dict[str, Any]
) -> None:
    state["artifacts"][0] |= other
    assert GitHub("office/site", "secret", api).report_of(7) is None


def test_a_run_without_a_report_is_no_error(api: str, state: dict[str, Any]) -> None:
    state["artifacts"] = []
    done = run_script(api)
    assert (done.returncode, state["written"]) == (0, [])


@pytest.mark.parametrize(
    "stored",
    [
        b"no archive",
        archive(other_json=b"{}"),
        archive(review_json=b"[]"),
        archive(review_json=b" " * 50_000_000),
    ],
)
def test_a_forged_artifact_writes_nothing(api: str, state: dict[str, Any], stored: bytes) -> None:
    state["archive"] = stored
    done = run_script(api)
    assert (done.returncode, state["written"]) == (1, [])
    assert "Traceback" not in done.stderr


def test_an_artifact_too_big_is_not_fetched(api: str, state: dict[str, Any]) -> None:
    state["artifacts"][0]["size_in_bytes"] = 10**9
    with pytest.raises(ReportError):
        GitHub("office/site", "secret", api).report_of(7)
    assert not state["store_headers"]


@pytest.mark.parametrize("bad", [["--repository", "a/b/../c"], ["--sha", "$(id)"], ["--run", "x"]])
def test_arguments_of_another_shape_are_refused(api: str, bad: list[str]) -> None:
    assert run_script(api, *bad).returncode == 2


@pytest.mark.parametrize(
    ("more", "site"),
    [
        ((), "https://office.github.io/site/"),
        (("--site", "https://tambon.example.go.th/"), "https://tambon.example.go.th/"),
        (("--server", "https://git.example.go.th"), ""),
    ],
)
def test_links_lead_to_the_handbook_of_the_repositorys_site(
    api: str, state: dict[str, Any], more: tuple[str, ...], site: str
) -> None:
    finding = {**report()["findings"][0], "fix": "ดูคู่มือ#pin-categories"}
    state["archive"] = archive(review_json=json.dumps(report(findings=[finding])).encode())
    done = run_script(api, *more)
    assert done.returncode == 0, done.stderr
    ((_, _, body),) = state["written"]
    link = f"ดู[คู่มือ]({site}handbook/map-files.html#pin-categories)" if site else "ดูคู่มือ\n"
    assert link in body


def test_a_repository_of_a_whole_account_has_the_site_at_its_root() -> None:
    spec = importlib.util.spec_from_file_location("review_comment", SCRIPT)
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    chosen = argparse.Namespace(server="https://github.com", repository="Office/office.github.io")
    assert script._pages_of(chosen) == "https://office.github.io/"
    chosen = argparse.Namespace(server="https://github.com", repository="Office/Site")
    assert script._pages_of(chosen) == "https://office.github.io/Site/"

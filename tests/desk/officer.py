"""An officer at the desk: a browser's requests, with its cookie, its Origin and the tokens of its forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from starlette.testclient import TestClient

from tambon_showcase.desk.app import desk_app
from tambon_showcase.desk.gate import Hosts
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk, DeskPlace
from tambon_showcase.settings import Settings
from tests.git_folder import git

HOST = "127.0.0.1:8765"
ADDRESS = f"http://{HOST}"
HOSTS = Hosts(frozenset({HOST}), "localhost:8765")
_HIDDEN = re.compile(r'name="(token|version)" value="([^"]*)"')


def bare(root: Path, place: Path) -> Path:
    """The project's files in a bare repository."""
    (root / ".gitignore").write_text("/.tambon-desk/\n/.cache/\n", "utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "start")
    git(root, "clone", "-q", "--bare", str(root), str(place))
    return place


class Officer:
    """One browser at a desk."""

    def __init__(self, desk: Desk, sessions: Sessions) -> None:
        app = desk_app(desk, sessions, HOSTS)
        self.client = TestClient(
            app, base_url=ADDRESS, headers={"origin": ADDRESS}, raise_server_exceptions=False
        )
        self.client.get(f"/enter?key={sessions.key}")

    def see(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, answer.text
        return answer.text

    def press(
        self,
        page: str,
        address: str,
        fields: Mapping[str, str] | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> str:
        """Send a form of a page; returns the page that follows."""
        hidden = dict(_HIDDEN.findall(page))
        sent = [("files", (name, data)) for name, data in (files or {}).items()]
        answer = self.client.post(address, data={**hidden, **(fields or {})}, files=sent or None)
        assert answer.status_code == 200, answer.text
        return answer.text


def desk_of(root: Path, repository: Path | None = None) -> Desk:
    return Desk(DeskPlace(Settings(root, root / "site"), root / ".tambon-desk", 2565, repository))

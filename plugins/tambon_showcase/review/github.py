"""The few requests to GitHub that a comment needs; every answer is bounded, no answer is believed beyond its use."""

from __future__ import annotations

import io
import json
import urllib.request
import zipfile
from typing import Any, NamedTuple

from tambon_showcase.content.zip_files import UNREADABLE

from .comment import MARKER
from .shape import MAX_BYTES, ReportError

API = "https://api.github.com"
TIMEOUT_S = 30
ARTIFACT = "review"
REPORT_NAME = "review.json"
MAX_ANSWER = 8_000_000
MAX_PAGES = 30
"""Pages of a hundred files that GitHub lists of a pull request, and no more."""
BOT = "github-actions[bot]"


class GitHub(NamedTuple):
    """One repository, as the workflow's own token may use it."""

    repository: str
    token: str
    api: str = API

    def report_of(self, run: int) -> bytes | None:
        """The report that a run left; None when it left none.

        Raises:
            ReportError: the artifact is too big or is no archive with a report.
        """
        listing = self._json("GET", f"/actions/runs/{run}/artifacts?name={ARTIFACT}")
        found = [one for one in listing["artifacts"] if one["name"] == ARTIFACT and not one["expired"]]
        if not found:
            return None
        if found[0]["size_in_bytes"] > MAX_BYTES:
            raise ReportError("artifact")
        return _unpacked(
            self._answer("GET", f"/actions/artifacts/{int(found[0]['id'])}/zip", None, MAX_BYTES + 1)
        )

    def pulls_at(self, sha: str) -> list[int]:
        """Numbers of the open pull requests whose head is this commit."""
        pulls = self._json("GET", "/pulls?state=open&sort=updated&direction=desc&per_page=100")
        return [int(pull["number"]) for pull in pulls if pull["head"]["sha"] == sha]

    def files_of(self, pull: int) -> list[str]:
        """Paths that a pull request changes, both of a renamed file; GitHub lists 3,000 files at most."""
        paths: list[str] = []
        for page in range(1, MAX_PAGES + 1):
            listed = self._json("GET", f"/pulls/{pull}/files?per_page=100&page={page}")
            for one in listed:
                paths += [one["filename"], *filter(None, [one.get("previous_filename")])]
            if len(listed) < 100:
                break
        return paths

    def say(self, pull: int, text: str) -> None:
        """Write the comment on a pull request, over the one that is there."""
        comments = self._json("GET", f"/issues/{pull}/comments?per_page=100")
        mine = [c for c in comments if c["user"]["login"] == BOT and c["body"].startswith(MARKER)]
        if mine:
            self._json("PATCH", f"/issues/comments/{int(mine[0]['id'])}", {"body": text})
        else:
            self._json("POST", f"/issues/{pull}/comments", {"body": text})

    def _json(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        return json.loads(self._answer(method, path, data, MAX_ANSWER))

    def _answer(self, method: str, path: str, data: bytes | None, limit: int) -> bytes:
        address = f"{self.api}/repos/{self.repository}{path}"
        request = urllib.request.Request(address, data, method=method)  # noqa: S310 the address is the API's
        request.add_header("Accept", "application/vnd.github+json")
        # Artifacts are kept by another host, which must not get the token.
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310
            return bytes(answer.read(limit))


def _unpacked(archive: bytes) -> bytes:
    """The one file we need, read with a bound; nothing is written to disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as bundle, bundle.open(REPORT_NAME) as file:
            return file.read(MAX_BYTES + 1)
    except (*UNREADABLE, KeyError) as problem:
        raise ReportError(type(problem).__name__) from problem

"""Pull requests of GitHub and of GitHub Enterprise; and of Gitea and Forgejo, whose interface follows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .host_requests import PAGE, HostRequest, OwnRequests, RequestState, Wish, best, inside
from .host_words import HostWord, is_bot_name, newest, word
from .hosts import Host

_MOST_PAGES = 10
"""Answers that are looked through where a host cannot look for a branch itself."""
_MOST_REVIEWS = 5
"""Reviews whose remarks on lines are fetched, where each takes a call."""
_VERDICTS = {
    "APPROVED": "เห็นชอบ",
    "CHANGES_REQUESTED": "ขอให้แก้ไข",
    "REQUEST_CHANGES": "ขอให้แก้ไข",
}


class GitHubRequests(OwnRequests):
    """GitHub and GitHub Enterprise."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, f"/repos/{host.project}")
        self._owner = host.project.split("/")[0]

    def of_branch(self, branch: str) -> HostRequest | None:
        """The open request of a branch, else the newest one."""
        head = f"{self._owner}:{branch}"
        items = self.items("/pulls", head=head, state="all", sort="created", direction="desc", per_page=PAGE)
        own = (item for item in items if str(inside(item, "head", "label")).lower() == head.lower())
        return best(map(self.known, own))

    def open(self, wish: Wish) -> HostRequest:
        """Open a request."""
        made = self.post("/pulls", title=wish.title, head=wish.branch, base=wish.base, body=wish.text)
        return self.known(made)

    def words(self, request: HostRequest) -> tuple[HostWord, ...]:
        """Words below the request, of reviews, and on lines."""
        pull = f"/pulls/{request.number}"
        said = self._last(f"/issues/{request.number}/comments")
        reviews = self._last(f"{pull}/reviews")
        lines = self.items(f"{pull}/comments", sort="created", direction="desc", per_page=PAGE)
        return newest([*map(_comment, said), *map(_review, reviews), *map(_remark, lines)])

    def known(self, item: Any) -> HostRequest:
        """A request as the host describes it."""
        state: RequestState = "open" if inside(item, "state") == "open" else "closed"
        return self.request(inside(item, "number"), "merged" if inside(item, "merged_at") else state)

    def _last(self, path: str) -> list[Any]:
        """The items at the end of a list that begins with the oldest: what its last two pages hold."""
        first = self.get(path, per_page=PAGE)
        pages = [page for page in (first.pages - 1, first.pages) if page > 1]
        later = [item for page in pages for item in self.items(path, per_page=PAGE, page=page)]
        return [*(first.value if isinstance(first.value, list) else []), *later]


class GiteaRequests(GitHubRequests):
    """Gitea and Forgejo: a request cannot be looked for by its branch, and remarks on lines are below their review."""

    def of_branch(self, branch: str) -> HostRequest | None:
        """The open request of a branch, else the newest of those that changed last."""
        for state in ("open", "closed"):
            for items in self._listed(state):
                if found := [self.known(item) for item in items if _is_own(item, branch)]:
                    return best(found)
        return None

    def words(self, request: HostRequest) -> tuple[HostWord, ...]:
        """Words below the request, of reviews, and on lines."""
        said = self.items(f"/issues/{request.number}/comments")
        reviews = self.items(f"/pulls/{request.number}/reviews", limit=PAGE)
        lines = self._lines(f"/pulls/{request.number}/reviews", reviews)
        return newest([*map(_comment, said), *map(_review, reviews), *map(_remark, lines)])

    def _listed(self, state: str) -> Iterator[list[Any]]:
        """The requests in a state, those that changed last on the first page."""
        for page in range(1, _MOST_PAGES + 1):
            items = self.items("/pulls", state=state, sort="recentupdate", limit=PAGE, page=page)
            yield items
            if not items:
                return

    def _lines(self, path: str, reviews: list[Any]) -> Iterator[Any]:
        numbers = [inside(one, "id") for one in reviews if inside(one, "comments_count")]
        for number in [one for one in numbers if isinstance(one, int)][-_MOST_REVIEWS:]:
            yield from self.items(f"{path}/{number}/comments")


def _is_own(item: Any, branch: str) -> bool:
    """Whether a request is one of a branch of this repository, not of a copy with a branch of this name."""
    head, base = (inside(item, side, "repo_id") for side in ("head", "base"))
    return bool(inside(item, "head", "label") == branch and head == base)


def _comment(item: Any) -> HostWord | None:
    return _by(item, inside(item, "created_at"), inside(item, "body"))


def _review(item: Any) -> HostWord | None:
    """A review that was sent off: what its writer decided, and the words."""
    state, body = inside(item, "state"), inside(item, "body")
    verdict = _VERDICTS.get(state, "") if isinstance(state, str) else ""
    text = "\n".join(part for part in (verdict, body) if isinstance(part, str) and part)
    return None if state == "PENDING" else _by(item, inside(item, "submitted_at"), text)


def _remark(item: Any) -> HostWord | None:
    """A remark on a line, with the name of its file."""
    path, body = inside(item, "path"), inside(item, "body")
    text = f"{path.rpartition('/')[2]}: {body}" if isinstance(path, str) and isinstance(body, str) else body
    return _by(item, inside(item, "created_at"), text)


def _by(item: Any, at: object, text: object) -> HostWord | None:
    name = inside(item, "user", "login")
    return word(name, at, text, is_bot=inside(item, "user", "type") == "Bot" or is_bot_name(name))

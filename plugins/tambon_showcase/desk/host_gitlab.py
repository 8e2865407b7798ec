"""Merge requests of GitLab, where everything that somebody writes is a note."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from .host_requests import PAGE, HostRequest, OwnRequests, RequestState, Wish, best, inside
from .host_words import HostWord, is_bot_name, newest, word
from .hosts import Host

_STATES: dict[object, RequestState] = {"merged": "merged", "closed": "closed"}
"""Every other state is an open one: `locked` is a request while it is being taken."""


class GitLabRequests(OwnRequests):
    """GitLab, also one's own."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, f"/projects/{quote(host.project, safe='')}")

    def of_branch(self, branch: str) -> HostRequest | None:
        """The open request of a branch, else the newest one."""
        query = {"source_branch": branch, "state": "all", "order_by": "created_at", "sort": "desc"}
        items = self.items("/merge_requests", **query, per_page=PAGE)
        return best(self.known(item) for item in items if _is_own(item))

    def open(self, wish: Wish) -> HostRequest:
        """Open a request."""
        return self.known(
            self.post(
                "/merge_requests",
                title=wish.title,
                source_branch=wish.branch,
                target_branch=wish.base,
                description=wish.text,
            )
        )

    def words(self, request: HostRequest) -> tuple[HostWord, ...]:
        """What persons wrote; notes among the team alone are nobody else's."""
        path = f"/merge_requests/{request.number}/notes"
        notes = self.items(path, sort="desc", order_by="created_at", per_page=PAGE)
        return newest(_note(one) for one in notes if not _is_apart(one))

    def known(self, item: Any) -> HostRequest:
        """A request as the host describes it."""
        state = inside(item, "state")
        return self.request(inside(item, "iid"), _STATES.get(state if isinstance(state, str) else "", "open"))


def _is_own(item: Any) -> bool:
    """Whether a request is one of this repository's own branches, not of a copy with a branch of this name."""
    source, target = inside(item, "source_project_id"), inside(item, "target_project_id")
    return bool(source == target)


def _is_apart(note: Any) -> bool:
    return any(inside(note, mark) for mark in ("system", "internal", "confidential"))


def _note(note: Any) -> HostWord | None:
    return word(
        inside(note, "author", "name"),
        inside(note, "created_at"),
        inside(note, "body"),
        is_bot=is_bot_name(inside(note, "author", "username")),
    )

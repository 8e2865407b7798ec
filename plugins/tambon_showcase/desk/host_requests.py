"""Requests at a host: what every kind of host can do with them, and how its answers are believed only in the form they should have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, Protocol

from .host_calls import NOT_UNDERSTOOD, HostAnswer, HostCalls
from .host_words import HostWord
from .hosts import Host

RequestState = Literal["open", "merged", "closed"]
PAGE = 50
"""Items of one answer."""
_BRANCH = re.compile(r"(?![-/.])(?!.*(?:\.\.|//))[A-Za-z0-9_./-]{1,200}(?<![/.])")


class HostRequest(NamedTuple):
    """A request (pull request, merge request) that a branch be taken: its number, its state, its page."""

    number: int
    state: RequestState
    page: str


class Wish(NamedTuple):
    """What a request is opened with: the branch, the one it should go into, and its words."""

    branch: str
    base: str
    title: str
    text: str


class HostRequests(Protocol):
    """What each kind of host can do; every call may raise `HostError`."""

    def base(self) -> str:
        """The name of the repository's main branch."""

    def of_branch(self, branch: str) -> HostRequest | None:
        """The open request of a branch of this repository, else the newest one."""

    def open(self, wish: Wish) -> HostRequest:
        """Open a request."""

    def words(self, request: HostRequest) -> tuple[HostWord, ...]:
        """The newest words of reviewers, the last one at the end."""


class OwnRequests:
    """What all kinds share: calls below the repository `here`, and requests with a number."""

    def __init__(self, host: Host, here: str) -> None:
        self._host, self._here = host, here
        self.calls = HostCalls(host)

    def get(self, path: str, **query: str | int) -> HostAnswer:
        """What the host has at a path below the repository."""
        return self.calls.get(self._here + path, **query)

    def items(self, path: str, **query: str | int) -> list[Any]:
        """The items of a list there."""
        return each(self.get(path, **query).value)

    def post(self, path: str, **body: str) -> Any:
        """What the host answers to a wish below the repository."""
        return self.calls.post(self._here + path, body).value

    def base(self) -> str:
        """The name of the repository's main branch."""
        name = inside(self.get("").value, "default_branch")
        if not isinstance(name, str) or not _BRANCH.fullmatch(name):
            raise self.calls.error(NOT_UNDERSTOOD)
        return name

    def request(self, number: object, state: RequestState) -> HostRequest:
        """A request of this number."""
        if not isinstance(number, int) or isinstance(number, bool) or not 0 < number < 10**12:
            raise self.calls.error(NOT_UNDERSTOOD)
        return HostRequest(number, state, self._host.page_of(number))


def best(found: Iterable[HostRequest]) -> HostRequest | None:
    """The open one, else the newest."""
    return max(found, key=lambda one: (one.state == "open", one.number), default=None)


def inside(value: Any, *names: str) -> Any:
    """What a JSON value has below these names; None where it has another form."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def each(value: Any) -> list[Any]:
    """The items of a JSON list; none of anything else."""
    return value if isinstance(value, list) else []

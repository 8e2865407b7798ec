"""Sends a draft to a host: git carries the commit, and the host's own interface opens one request for it and says how it goes on.

What is at the host counts. The desk remembers in its repository (`refs/desk/`) what it laid a commit on and what left it
last, so that whatever ends it at any moment, the next try finds its way: nothing of others is overwritten, nothing is doubled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.git import commit_of, git, only_here

from .carrying import OTHERS, Carrier
from .drafts import DeskDraft
from .host_calls import HostCalls, HostError
from .host_github import GiteaRequests, GitHubRequests
from .host_gitlab import GitLabRequests
from .host_requests import HostRequest, HostRequests, Wish
from .host_words import MOST_WORDS, HostWord
from .hosts import Host
from .sending import SendError, Sent, branch_of, said_by_git, send, title_of

_BASE, _LEFT = "refs/desk/base/{branch}", "refs/desk/left/{branch}"
NOT_OPENED = "ไฟล์ไปถึง {name} แล้ว แต่ยังเปิดคำขอไม่ได้: {reason} กดส่งอีกครั้งเพื่อเปิดคำขอ"
ONE_MORE = {
    "closed": "คำขอเดิม (#{number}) ถูกปิดโดยยังไม่ได้รับเข้า จึงเปิดคำขอใหม่",
    "merged": "คำขอเดิม (#{number}) รับเข้าแล้ว จึงเปิดคำขอใหม่",
}
TEXT = "ส่งจากโต๊ะรับผลงาน ไฟล์ทั้งหมดอยู่ใน `{place}` เจ้าหน้าที่เห็นความเห็นในคำขอนี้ที่หน้า ส่ง ของโต๊ะ"
_KINDS: Mapping[str, Callable[[Host], HostRequests]] = {
    "github": GitHubRequests,
    "gitlab": GitLabRequests,
    "gitea": GiteaRequests,
}


class RequestNews(NamedTuple):
    """What a host knows of a draft: its request, the newest words of reviewers, and why something of it is not known."""

    request: HostRequest | None = None
    words: tuple[HostWord, ...] = ()
    problem: str = ""

    @property
    def may_be_more(self) -> bool:
        """Whether there may be older words that are not shown."""
        return len(self.words) >= MOST_WORDS


class Requesting:
    """One repository on this machine and the host that it sends to."""

    def __init__(self, repository: Path, host: Host) -> None:
        self._repository = repository
        self._calls, self._carrier = HostCalls(host), Carrier(repository, host)
        self._requests: HostRequests = _KINDS[host.kind](host)

    def send(self, draft: DeskDraft) -> Sent:
        """Put the draft on its branch at the host, in place of what this desk sent there, with one open request.

        Raises:
            SendError: something of it could not be done; pressing again goes on from there.
        """
        try:
            return self._send(draft)
        except HostError as problem:
            raise SendError(str(problem)) from problem

    def seen(self, draft: DeskDraft) -> RequestNews:
        """What the host knows of a draft now."""
        request = None
        try:
            request = self._requests.of_branch(branch_of(draft))
            return RequestNews(request, self._requests.words(request) if request else ())
        except HostError as problem:
            return RequestNews(request, problem=str(problem))

    def _send(self, draft: DeskDraft) -> Sent:
        branch = branch_of(draft)
        base = self._requests.base()
        there = self._carrier.fetch(base, _BASE.format(branch=branch), branch)
        left = self._left(branch, there)
        sent = send(self._repository, draft, _BASE.format(branch=branch), left)
        if not sent.branch:
            return sent
        if there != sent.commit:
            self._carrier.push(sent.commit, branch, there)
        self._remember(branch, sent.commit)
        return self._requested(sent, Wish(branch, base, title_of(draft), TEXT.format(place=draft.place)))

    def _left(self, branch: str, there: str) -> str:
        """The commit that left this desk last; what is at the host must be that, or one made here that left unnoticed."""
        with said_by_git(self._repository):
            left, made = (
                commit_of(self._repository, name)
                for name in (_LEFT.format(branch=branch), f"refs/heads/{branch}")
            )
        if there and there not in (left, made):
            raise self._calls.error(OTHERS, branch=branch)
        if there and there != left:
            self._remember(branch, there)
        return there or left

    def _requested(self, sent: Sent, wish: Wish) -> Sent:
        """The sent draft with its request, opened where none is open."""
        try:
            before = self._requests.of_branch(wish.branch)
            if before and before.state == "open":
                return sent._replace(request=before)
            one_more = ONE_MORE[before.state].format(number=before.number) if before else ""
            note = " ".join(filter(None, (sent.note, one_more)))
            return sent._replace(request=self._opened(wish), note=note, is_new=True)
        except HostError as problem:
            raise self._calls.error(NOT_OPENED, reason=problem) from problem

    def _opened(self, wish: Wish) -> HostRequest:
        try:
            return self._requests.open(wish)
        except HostError as problem:
            found = self._requests.of_branch(wish.branch) if problem.status in (409, 422) else None
            if found and found.state == "open":  # somebody else pressed the button at the same moment
                return found
            raise

    def _remember(self, branch: str, commit: str) -> None:
        with said_by_git(self._repository):
            name = _LEFT.format(branch=branch)
            git(self._repository, "update-ref", name, commit, variables=only_here(self._repository))

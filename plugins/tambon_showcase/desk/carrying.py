"""Carries commits between a repository on this machine and a host: git over https, with the token where nobody sees it."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tambon_showcase.git import GitError, GitVariables, git, only_here

from . import host_calls
from .host_calls import HostCalls
from .hosts import Host

LIMIT_S = 600
"""Longest time for git to carry an entry: 100 MB at 1.5 Mbit/s."""
_SLOWEST = ("1000", "30")
"""Fewest bytes a second, and for how long, before git stops waiting for a host."""
OTHERS = (
    "มีผู้แก้งานนี้ในกิ่ง {branch} ที่ {name} โดยตรง จึงยังไม่ส่งทับ: เปิดคำขอ ดูสิ่งที่แก้ แล้วแก้ในร่างนี้ให้ตรงกัน "
    "จากนั้นให้ผู้ดูแลปิดคำขอนั้นและลบกิ่ง แล้วกดส่งอีกครั้ง ร่างยังอยู่ครบ"
)
NO_BASE = "ไม่พบกิ่งหลักของที่เก็บที่ {name} แจ้งผู้ดูแลระบบ ร่างยังอยู่ครบ"
NOT_CARRIED = "{name} ไม่รับกิ่ง {branch} ตามกติกาของที่เก็บ แจ้งผู้ดูแลระบบให้อนุญาตกิ่ง desk/* ร่างยังอยู่ครบ"
_SAID_BY_GIT = (
    ("stale info|fetch first|non-fast-forward", OTHERS),
    ("error: 429", host_calls.TOO_OFTEN),
    ("error: 5|hung up", host_calls.HOST_FAILED),
    ("error: 40[13]|uthentication failed|could not read|denied", host_calls.NO_RIGHT),
    ("error: 404|not found", host_calls.NO_PROJECT),
    ("error: 3|redirect", host_calls.MOVED_AWAY),
    ("SSL|certificate", host_calls.NOT_TRUSTED),
    ("rejected|declined", NOT_CARRIED),
    ("", host_calls.NO_NETWORK),
)
"""What is said in Thai, by words of git's own: those of the host are for nobody's eyes."""


class Carrier:
    """One repository on this machine and its way to a host; whatever is in the way is a `HostError`."""

    def __init__(self, repository: Path, host: Host) -> None:
        self._repository, self._host = repository, host
        self._address = f"{host.address}.git"

    def fetch(self, base: str, keep: str, branch: str) -> str:
        """Fetch the host's main branch as `keep`; returns the commit of another branch there, nothing where it is not there."""
        main, target = f"refs/heads/{base}", f"refs/heads/{branch}"
        listed = self._git(branch, "ls-remote", self._address, main, target)
        there = {name: commit for commit, _, name in (line.partition("\t") for line in listed.splitlines())}
        if main not in there:
            raise HostCalls(self._host).error(NO_BASE)
        self._git(branch, "fetch", "--no-tags", "--no-write-fetch-head", self._address, f"+{main}:{keep}")
        return there.get(target, "")

    def push(self, commit: str, branch: str, there: str) -> None:
        """Make a commit the host's branch in place of the one `there`, as long as it is still that."""
        target = f"refs/heads/{branch}"
        lease = f"--force-with-lease={target}:{there}"
        self._git(branch, "push", "--no-verify", lease, self._address, f"{commit}:{target}")

    def _git(self, branch: str, *words: str) -> str:
        surroundings = _surroundings(self._repository, self._host)
        try:
            said = git(self._repository, *words, variables=surroundings, limit_s=LIMIT_S)
        except GitError as problem:
            words_th = next(told for sign, told in _SAID_BY_GIT if re.search(sign, str(problem)))
            raise HostCalls(self._host).error(
                words_th, branch=branch, minutes=host_calls.WAIT_MINUTES
            ) from problem
        return said.decode("utf-8", "replace")


def _surroundings(repository: Path, host: Host) -> GitVariables:
    """Variables for git on its way to the host: the token in one header for this address, and nothing of a person's own
    settings, proxies, prompts, helpers, hooks or traces. Variables are no part of a command that others on the machine see."""
    dropped = {name: None for name in os.environ if _is_a_surprise(name)}
    secret = base64.b64encode(f"{host.ways.git_name}:{host.token.reveal()}".encode()).decode()
    settings = [
        (f"http.{host.address}.git.extraHeader", f"Authorization: Basic {secret}"),
        ("http.followRedirects", "false"),
        ("http.proxy", ""),
        ("http.lowSpeedLimit", _SLOWEST[0]),
        ("http.lowSpeedTime", _SLOWEST[1]),
        ("credential.helper", ""),
        ("core.hooksPath", os.devnull),
        ("push.recurseSubmodules", "no"),
        ("fetch.recurseSubmodules", "no"),
        ("push.gpgSign", "false"),
        ("gc.auto", "0"),
        ("maintenance.auto", "false"),
        ("safe.directory", str(repository.resolve())),
    ]
    fixed = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "GIT_ALLOW_PROTOCOL": host.address.split(":")[0],
        "LC_ALL": "C",
    }
    return {**dropped, **only_here(repository), **fixed, **_counted(settings)}


def _is_a_surprise(name: str) -> bool:
    return name.startswith("GIT_") or name.lower().endswith("_proxy")


def _counted(settings: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Settings as variables, which is how git takes them without writing or naming them anywhere."""
    found: dict[str, str] = {}
    for number, (name, value) in enumerate(settings):
        found |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return {**found, "GIT_CONFIG_COUNT": str(len(found) // 2)}

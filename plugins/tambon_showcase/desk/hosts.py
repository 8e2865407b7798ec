"""Where the project is kept: the address of its repository at a host, and which kind of host answers there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from tambon_showcase.text.system_reasons import system_reason


class HostKind(NamedTuple):
    """What differs between hosts: where the interface for programs begins below the host's name, how a request's page is
    reached from the repository's, the header that carries the token there, and the name beside it for git."""

    api: str
    request: str
    header: str
    before_token: str
    git_name: str


KINDS = {
    "github": HostKind("/api/v3", "pull/{number}", "Authorization", "Bearer ", "x-access-token"),
    "gitlab": HostKind("/api/v4", "-/merge_requests/{number}", "PRIVATE-TOKEN", "", "oauth2"),
    "gitea": HostKind("/api/v1", "pulls/{number}", "Authorization", "token ", "oauth2"),
}
"""Every kind of host by its name; Forgejo answers as Gitea does."""
_KNOWN = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea", "gitea.com": "gitea"}
_OTHER_API = {"github.com": "https://api.github.com"}
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_TOKEN = re.compile(r"[\x21-\x7e]{8,500}")

_EXAMPLE = "เขียนเช่น https://github.com/OWNER/REPO"
NOT_ADDRESS = "--host {address} ใช้ไม่ได้ " + _EXAMPLE
NO_SECRET_HERE = "อย่าใส่ชื่อหรือรหัสใน --host ใครก็เห็นได้ เก็บโทเคนในไฟล์แล้วระบุด้วย --host-token " + _EXAMPLE
NOT_HTTPS = "--host ต้องขึ้นต้นด้วย https:// เพื่อไม่ให้โทเคนถูกดักอ่าน " + _EXAMPLE
KIND_UNKNOWN = f"ไม่รู้ว่า {{name}} เป็นที่เก็บชนิดใด เพิ่ม --host-kind {'|'.join(KINDS)} (Forgejo ใช้ gitea)"
TOGETHER = "--host และ --host-token ใช้ด้วยกัน ยังขาด {missing}"
BAD_TOKEN = "ไฟล์ {file} ต้องมีโทเคนอย่างเดียวในบรรทัดเดียว สร้างโทเคนใหม่ที่ที่เก็บ แล้ววางในไฟล์นี้"  # noqa: S105 - words


class HostOptionsError(ValueError):
    """The options name no host that can be used; the text says why and what to do, in Thai."""


class HostToken:
    """What opens the repository. It is no text, so that no message, log or trace shows it by accident."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return "HostToken(●●●)"

    def reveal(self) -> str:
        """The token, for the one header that carries it."""
        return self._text


class Host(NamedTuple):
    """A repository at a host: its kind, its page, the start of the interface for programs, its name there, and the token."""

    kind: str
    address: str
    api: str
    project: str
    token: HostToken

    @property
    def ways(self) -> HostKind:
        """How this kind of host is spoken to."""
        return KINDS[self.kind]

    def page_of(self, number: int) -> str:
        """The page of a request, made here: an address that a host answers could lead anywhere."""
        return f"{self.address}/{self.ways.request.format(number=number)}"


def host_of(address: str, kind: str, token_file: Path | None) -> Host | None:
    """The host that the options describe; None where they name none.

    Raises:
        HostOptionsError: they cannot be used.
    """
    if not address and not token_file:
        return None
    if not address or token_file is None:
        raise HostOptionsError(TOGETHER.format(missing="--host-token" if address else "--host"))
    scheme, name, parts = _parts(address)
    known = kind or _KNOWN.get(name, "")
    if known not in KINDS:
        raise HostOptionsError(KIND_UNKNOWN.format(name=name))
    within = (
        [] if known == "gitlab" else parts[:-2]
    )  # a Gitea may be below another site; groups of GitLab are part of the name
    start = "/".join((f"{scheme}://{name}", *within))
    project = "/".join(parts[len(within) :])
    api = _OTHER_API.get(name, start + KINDS[known].api)
    return Host(known, f"{start}/{project}", api, project, _token(token_file))


def _parts(address: str) -> tuple[str, str, list[str]]:
    """Scheme, name with port, and the parts of the path of a repository's page."""
    try:
        parts = urlsplit(address.strip())
        name, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise HostOptionsError(NOT_ADDRESS.format(address=address)) from None
    if "@" in parts.netloc:
        raise HostOptionsError(NO_SECRET_HERE)
    path = parts.path.strip("/").removesuffix(".git").split("/")
    if not name or parts.query or parts.fragment or len(path) < 2 or not all(map(_PART.fullmatch, path)):
        raise HostOptionsError(NOT_ADDRESS.format(address=address))
    if parts.scheme != "https" and not (parts.scheme == "http" and name in _OWN_MACHINE):
        raise HostOptionsError(NOT_HTTPS)
    shown = f"[{name}]" if ":" in name else name
    return parts.scheme, f"{shown}:{port}" if port else shown, path


def _token(path: Path) -> HostToken:
    try:
        text = path.read_bytes().decode("ascii", "replace").strip()
    except OSError as problem:
        raise HostOptionsError(f"{path}: {system_reason(problem)}") from problem
    if not _TOKEN.fullmatch(text):
        raise HostOptionsError(BAD_TOKEN.format(file=path))
    return HostToken(text)

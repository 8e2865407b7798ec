"""Who may come in: a one-time address opens a session on this machine; Host, Origin and the size of what is sent are checked.

A page of another site can make a browser send requests here. It cannot read the cookie (SameSite), its Origin is another,
its name is another Host (so that an address that changes its meaning leads nowhere), and it does not know the form's token.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Any, NamedTuple

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tambon_showcase.reading.folder import MAX_ENTRY_BYTES

COOKIE, TOKEN = "tambon_desk", "token"
"""The cookie of a session, and the field of every form with its token."""
MOST_BYTES = MAX_ENTRY_BYTES + 2_000_000
"""Most bytes of one request: an entry's, and what a form adds."""
OPEN_TO_ALL = ("/assets/", "/enter")
PREVIEWS = "/preview/"
"""How the addresses of previews begin; what follows is a secret."""
_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-src {frames}; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY.format(frames="'none'"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_MOST_DIGITS = 12
_SAFE = frozenset({"GET", "HEAD"})

SESSION_ENDED = "หน้านี้ต้องเปิดด้วยที่อยู่ใช้ครั้งเดียวจากหน้าต่างคำสั่ง ร่างทุกร่างยังอยู่ครบ สั่ง tambon desk อีกครั้ง แล้วเปิดที่อยู่ใหม่"
WRONG_HOST = "ที่อยู่นี้ไม่ใช่ของโต๊ะรับผลงาน เปิดที่อยู่จากหน้าต่างคำสั่ง"
WRONG_ORIGIN = "คำขอนี้มาจากหน้าเว็บอื่น จึงไม่รับ เปิดหน้าของโต๊ะรับผลงานแล้วกดปุ่มในหน้านั้น"
WRONG_TOKEN = "หน้านี้เปิดค้างไว้นานเกินไป จึงยังไม่ได้ทำตามที่กด กลับไปโหลดหน้าใหม่แล้วกดอีกครั้ง"  # noqa: S105 - words
TOO_LARGE = f"ไฟล์ทั้งหมดรวมกันใหญ่เกิน {MAX_ENTRY_BYTES // 1024 // 1024} MB แบ่งส่งเป็นหลายครั้ง"


class DeskError(HTTPException):
    """A request that the desk does not do; its words, in Thai, are for the person who sent it."""


class Hosts(NamedTuple):
    """The names (with port) under which the desk may be called, and the other one under which previews are shown."""

    desk: frozenset[str]
    preview: str

    def may_see(self, scope: Scope, host: str) -> bool:
        """Whether this is a look at a preview, under the name that only previews have."""
        return host == self.preview and scope["method"] in _SAFE and scope["path"].startswith(PREVIEWS)

    def frame_headers(self, scheme: str) -> dict[str, str]:
        """The header of a page of the desk that shows a preview in a frame."""
        return {"Content-Security-Policy": _POLICY.format(frames=f"{scheme}://{self.preview}")}

    def framed_headers(self, scheme: str) -> dict[str, str]:
        """The header of a page that only the desk may show in a frame; what else it may do it says itself."""
        desks = " ".join(f"{scheme}://{host}" for host in sorted(self.desk))
        return {"Content-Security-Policy": f"base-uri 'none'; frame-ancestors {desks}"}


class Sessions:
    """The one-time address, and who came in by it."""

    def __init__(self) -> None:
        self._key = secrets.token_urlsafe(24)
        self._tokens: dict[str, str] = {}

    @property
    def key(self) -> str:
        """What the one-time address ends with; empty once it was used."""
        return self._key

    def enter(self, key: str) -> str:
        """The cookie of a new session; empty for a key that is wrong or was used."""
        if not self._key or not hmac.compare_digest(key.encode(), self._key.encode()):
            return ""
        self._key = ""
        session = secrets.token_urlsafe(24)
        self._tokens[session] = secrets.token_urlsafe(24)
        return session

    def token(self, connection: HTTPConnection) -> str:
        """The token of the forms of a session; empty for nobody's."""
        return self._tokens.get(connection.cookies.get(COOKIE, ""), "")

    def check_token(self, request: Request, given: object) -> None:
        """Refuse a form that was not made for this session.

        Raises:
            DeskError: it was not.
        """
        known = self.token(request)
        if not known or not hmac.compare_digest(str(given).encode(), known.encode()):
            raise DeskError(403, WRONG_TOKEN)


class Gate:
    """What every request passes first and every answer last, also the one to what nobody foresaw."""

    def __init__(self, app: ASGIApp, sessions: Sessions, hosts: Hosts) -> None:
        self._app, self._sessions, self._hosts = app, sessions, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through with bounds, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refusal(scope)
        if refused:
            scope["state"] = {**scope.get("state", {}), "refused": refused}
            scope = {**scope, "method": "GET", "path": "/refused", "raw_path": b"/refused"}
        await self._app(scope, _bounded(receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts.may_see(scope, host):
            return None
        if host not in self._hosts.desk or scope["path"].startswith(PREVIEWS):
            return 421, WRONG_HOST
        if scope["method"] not in _SAFE and headers.get("origin") != f"{scope['scheme']}://{host}":
            return 403, WRONG_ORIGIN
        length = headers.get("content-length", "0")
        if not 0 <= whole_number(length) <= MOST_BYTES:
            return 413, TOO_LARGE
        if scope["path"].startswith(OPEN_TO_ALL) or self._sessions.token(HTTPConnection(scope)):
            return None
        return 401, SESSION_ENDED


def whole_number(text: str) -> int:
    """A whole number of at most twelve digits; -1 for all else: Python refuses to read thousands of digits."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else -1


def _bounded(receive: Receive) -> Receive:
    """The body, as long as it is not longer than it may be, whatever its length was said to be."""
    read = 0

    async def bounded() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > MOST_BYTES:
            raise DeskError(413, TOO_LARGE)
        return message

    return bounded


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            values: dict[str, Any] = {name: text for name, text in _HEADERS.items() if name not in headers}
            headers.update(values)
        await send(message)

    return sent

"""What every request passes: who sent it, whose entry it is about, its Host and Origin, and the size of what is sent.

A page of another site can make a browser send requests here. It cannot read the cookie (SameSite), its Origin is another,
its name is another Host (so that an address that changes its meaning leads nowhere), and it does not know the form's token.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tambon_showcase.reading.folder import MAX_ENTRY_BYTES

from .visitors import Refusal, Visit, Visitors

TOKEN = "token"  # noqa: S105 - a name
"""The field of every form with the token of whom it was made for."""
MOST_BYTES = MAX_ENTRY_BYTES + 2_000_000
"""Most bytes of one request: an entry's, and what a form adds."""
ASSETS = "/assets/"
"""Where the look is: the same for everybody, so that a browser may keep it; a typeface that comes late is not used."""
SCRIPT = "upload.js"
"""The one script, on the one page that sends files: it shows how much of them has been sent."""
OPEN_TO_ALL = (ASSETS, "/enter")
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
_DRAFT = re.compile(r"/drafts/([^/]+)")
_MOST_DIGITS = 12
_WHOLE = frozenset({200, 304})
_SAFE = frozenset({"GET", "HEAD"})

WRONG_HOST = "ที่อยู่นี้ไม่ใช่ของโต๊ะรับผลงาน เปิดที่อยู่จากหน้าต่างคำสั่ง"
WRONG_ORIGIN = "คำขอนี้มาจากหน้าเว็บอื่น จึงไม่รับ เปิดหน้าของโต๊ะรับผลงานแล้วกดปุ่มในหน้านั้น"
NOT_YOURS = "ผลงานของตำบลนี้เป็นของจังหวัดหรืออำเภออื่น บัญชีของท่านจึงเปิดไม่ได้ กลับไปหน้าเริ่ม ถ้าเป็นงานของท่าน ให้แจ้งผู้ดูแลโต๊ะ"
WRONG_TOKEN = "หน้านี้เปิดค้างไว้นานเกินไป จึงยังไม่ได้ทำตามที่กด กลับไปโหลดหน้าใหม่แล้วกดอีกครั้ง"  # noqa: S105 - words
TOO_LARGE = f"ไฟล์ทั้งหมดรวมกันใหญ่เกิน {MAX_ENTRY_BYTES // 1024 // 1024} MB แบ่งส่งเป็นหลายครั้ง"


class DeskError(HTTPException):
    """A request that the desk does not do; its words, in Thai, are for the person who sent it."""


class Hosts(NamedTuple):
    """The names (with port) under which the desk may be called, the other one under which previews are shown, and how a
    browser reaches both: a proxy may end https before the desk."""

    desk: frozenset[str]
    preview: str
    scheme: str = "http"

    def may_see(self, scope: Scope, host: str) -> bool:
        """Whether this is a look at a preview, under the name that only previews have."""
        return host == self.preview and scope["method"] in _SAFE and scope["path"].startswith(PREVIEWS)

    def frame_headers(self) -> dict[str, str]:
        """The header of a page of the desk that shows a preview in a frame."""
        return {"Content-Security-Policy": _POLICY.format(frames=f"{self.scheme}://{self.preview}")}

    def script_headers(self) -> dict[str, str]:
        """The header of the page with the script: that one alone, which may call the desk and nobody else."""
        script = " ".join(f"{self.scheme}://{host}{ASSETS}{SCRIPT}" for host in sorted(self.desk))
        policy = _HEADERS["Content-Security-Policy"]
        return {"Content-Security-Policy": f"{policy}; script-src {script}; connect-src 'self'"}

    def framed_headers(self) -> dict[str, str]:
        """The header of a page that only the desk may show in a frame; what else it may do it says itself."""
        desks = " ".join(f"{self.scheme}://{host}" for host in sorted(self.desk))
        return {"Content-Security-Policy": f"base-uri 'none'; frame-ancestors {desks}"}


class Gate:
    """What every request passes first and every answer last, also the one to what nobody foresaw."""

    def __init__(self, app: ASGIApp, visitors: Visitors, hosts: Hosts) -> None:
        self._app, self._visitors, self._hosts = app, visitors, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through with bounds, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        passed = self._passed(scope)
        if isinstance(passed, Refusal):
            scope = {**scope, "method": "GET", "path": "/refused", "raw_path": b"/refused"}
        scope["state"] = {**scope.get("state", {}), "passed": passed}
        await self._app(scope, _bounded(receive), _with_headers(send, scope["path"]))

    def _passed(self, scope: Scope) -> Visit | Refusal | None:
        """Who sent a request; nobody for what is open to all."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts.may_see(scope, host):
            return None
        if host not in self._hosts.desk or scope["path"].startswith(PREVIEWS):
            return Refusal(421, WRONG_HOST)
        if scope["method"] not in _SAFE and headers.get("origin") != f"{self._hosts.scheme}://{host}":
            return Refusal(403, WRONG_ORIGIN)
        length = headers.get("content-length", "0")
        if not 0 <= whole_number(length) <= MOST_BYTES:
            return Refusal(413, TOO_LARGE)
        if scope["path"].startswith(OPEN_TO_ALL):
            return None
        visit = self._visitors.visit(HTTPConnection(scope))
        return visit if isinstance(visit, Refusal) else _of_theirs(visit, scope["path"])


def _of_theirs(visit: Visit, path: str) -> Visit | Refusal:
    """The visit, unless the address is a draft's that this person may not work on."""
    draft = _DRAFT.match(path)
    return visit if draft is None or visit.reach.holds(draft[1]) else Refusal(403, NOT_YOURS)


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


def _with_headers(send: Send, path: str) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            look = path.startswith(ASSETS) and message["status"] in _WHOLE
            values = {**_HEADERS, "Cache-Control": "private, max-age=3600"} if look else _HEADERS
            headers.update({name: text for name, text in values.items() if name not in headers})
        await send(message)

    return sent

"""People who signed in at a proxy in front of the desk: it names them in a header, and proves itself by a secret.

Anybody who reaches the desk's port could claim any name. So a name counts only beside the secret that the proxy and the desk
share, and only once: a proxy that adds its header to one that a browser sent would let the browser choose.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from starlette.requests import HTTPConnection

from .owners import Owners, OwnersError
from .visitors import Refusal, Visit, form_token, new_key

_LOG = logging.getLogger(__name__)
PROXY_HEADER = "X-Desk-Proxy"
"""Where the proxy writes the secret."""
LEAST_SECRET = 32
"""Fewest characters of the secret."""
NOT_BY_PROXY = "โต๊ะนี้เปิดได้หลังเข้าสู่ระบบเท่านั้น เปิดที่อยู่ของโต๊ะที่จังหวัดแจ้งไว้ ถ้ายังเห็นข้อความนี้ ให้แจ้งผู้ดูแลระบบ"
NOT_LISTED = "เข้าสู่ระบบแล้ว แต่บัญชี {address} ยังไม่มีสิทธิ์ในจังหวัดหรืออำเภอใด แจ้งผู้ดูแลโต๊ะให้เพิ่มบัญชีนี้"
NOT_READY = "รายชื่อผู้มีสิทธิ์ของโต๊ะนี้อ่านไม่ได้ จึงยังให้ใครเข้าไม่ได้ ร่างทุกร่างยังอยู่ครบ แจ้งผู้ดูแลระบบ"


class ProxyTrust(NamedTuple):
    """The header in which the proxy names who signed in, and the secret that it shows."""

    header: str
    secret: str


class SignedIn:
    """Everybody whom the proxy lets through, within what the owners' file allows them."""

    def __init__(self, trust: ProxyTrust, owners: Owners, form_key: Callable[[], bytes] = new_key) -> None:
        self._trust, self._owners, self._form_key = trust, owners, form_key

    @cached_property
    def _key(self) -> bytes:
        return self._form_key()

    def visit(self, connection: HTTPConnection) -> Visit | Refusal:
        """Who signed in, or why they may not come in."""
        named = connection.headers.getlist(self._trust.header)
        shown = connection.headers.getlist(PROXY_HEADER)
        if len(named) != 1 or len(shown) != 1 or not _same(shown[0], self._trust.secret):
            return Refusal(401, NOT_BY_PROXY)
        try:
            reach = self._owners.reach(named[0])
        except OwnersError as problem:
            _LOG.error("%s", problem)
            return Refusal(503, NOT_READY)
        if reach is None:
            return Refusal(403, NOT_LISTED.format(address=named[0]))
        return Visit(reach, form_token(self._key, named[0].lower()))

    def enter(self, _key: str) -> str:
        """No address opens a session here."""
        return ""


def _same(given: str, known: str) -> bool:
    return hmac.compare_digest(given.encode(), known.encode())

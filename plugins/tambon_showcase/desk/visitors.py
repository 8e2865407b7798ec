"""Who comes to the desk, and which entries they may work on: all of them for the person who opened this machine's one-time address."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, Protocol

from starlette.requests import HTTPConnection

from .reach import EVERYWHERE, Reach

COOKIE = "tambon_desk"
"""The cookie of a session."""
SESSION_ENDED = (
    "หน้านี้ต้องเปิดด้วยที่อยู่ใช้ครั้งเดียวจากหน้าต่างคำสั่ง ร่างทุกร่างยังอยู่ครบ สั่ง tambon desk อีกครั้ง แล้วเปิดที่อยู่ใหม่ "
    "ถ้าเห็นข้อความนี้หลังกดบันทึกหรือส่ง อย่าปิดหน้านี้ เปิดที่อยู่ใหม่ในอีกแท็บ แล้วโหลดหน้านี้ซ้ำและตอบว่าส่งอีกครั้ง สิ่งที่พิมพ์ไว้จะไม่หาย"
)


class Visit(NamedTuple):
    """A person who may come in: which entries they may work on, and the token of the forms made for them."""

    reach: Reach
    token: str

    def owns(self, token: str) -> bool:
        """Whether a form with this token was made for this person."""
        return bool(self.token) and hmac.compare_digest(token.encode(), self.token.encode())


NOBODY = Visit(Reach(), "")


class Refusal(NamedTuple):
    """Why a request is let no further: its HTTP status, and the words for the person who sent it."""

    status: int
    words: str


def new_key() -> bytes:
    """What tokens of forms are made with."""
    return secrets.token_bytes(32)


def form_token(key: bytes, person: str) -> str:
    """The token of the forms that are made for a person: the same as long as the key is."""
    return hmac.new(key, person.encode(), hashlib.sha256).hexdigest()


class Visitors(Protocol):
    """How a desk knows who somebody is."""

    def visit(self, connection: HTTPConnection) -> Visit | Refusal:
        """Who sent a request, or why it comes from nobody known."""

    def enter(self, key: str) -> str:
        """The cookie of a new session that this key opens; empty where it opens none."""


class Sessions:
    """The one-time address, and who came in by it. A form that was open while the desk was started again still counts where
    `form_key` is the same: what somebody typed into it is not lost."""

    def __init__(self, form_key: Callable[[], bytes] = new_key) -> None:
        self._key, self._form_key = secrets.token_urlsafe(24), form_key
        self._known: set[str] = set()

    @cached_property
    def _token(self) -> str:
        return form_token(self._form_key(), "")

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
        self._known.add(session)
        return session

    def visit(self, connection: HTTPConnection) -> Visit | Refusal:
        """The person of a session; it is their machine, so every entry is theirs."""
        is_known = connection.cookies.get(COOKIE, "") in self._known
        return Visit(EVERYWHERE, self._token) if is_known else Refusal(401, SESSION_ENDED)

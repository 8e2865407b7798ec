"""Calls of a host's interface for programs: bounded in time and bytes, to this host alone, every failure said in Thai."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from .hosts import Host

if TYPE_CHECKING:
    import requests

CONNECT_S, READ_S, WHOLE_S = 5, 15, 60
"""Longest time to reach a host, to wait for its next bytes, and for one answer."""
MOST_BYTES = 1024 * 1024
"""Largest answer that is read."""
_PIECE = 1 << 16
_MOST_MINUTES = 24 * 60
_STAYS = " ร่างยังอยู่ครบ"
NO_NETWORK = "ติดต่อ {name} ไม่ได้ ตรวจอินเทอร์เน็ตแล้วกดอีกครั้ง ถ้ายังไม่ได้ ดาวน์โหลด ZIP ส่งแทนก่อน" + _STAYS
NOT_TRUSTED = "ใบรับรอง https ของ {name} ใช้ไม่ได้ จึงไม่ได้ส่งโทเคน แจ้งผู้ดูแลระบบ" + _STAYS
MOVED_AWAY = "{name} บอกว่าที่เก็บย้ายที่อยู่แล้ว แจ้งผู้ดูแลระบบให้แก้ --host" + _STAYS
NO_RIGHT = "{name} ไม่รับโทเคนของโต๊ะ (หมดอายุ ถูกยกเลิก หรือไม่มีสิทธิ์) แจ้งผู้ดูแลระบบให้สร้างโทเคนใหม่ตามหน้าวิธีตั้งโต๊ะ" + _STAYS
NO_PROJECT = "ไม่พบที่เก็บนี้ที่ {name} หรือโทเคนมองไม่เห็น แจ้งผู้ดูแลระบบให้ตรวจ --host และสิทธิ์ของโทเคน" + _STAYS
NOT_TAKEN = "{name} ไม่รับคำขอนี้ กดอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ" + _STAYS
TOO_OFTEN = "{name} รับคำสั่งมากเกินกำหนดแล้ว กดอีกครั้งใน {minutes} นาที" + _STAYS
HOST_FAILED = "{name} ขัดข้องอยู่ กดอีกครั้งภายหลัง ถ้ารีบ ดาวน์โหลด ZIP ส่งแทน" + _STAYS
NOT_UNDERSTOOD = "{name} ตอบในรูปแบบที่โต๊ะไม่รู้จัก แจ้งผู้ดูแลระบบให้ตรวจ --host และ --host-kind" + _STAYS
WAIT_MINUTES = 15
"""What is said where a host does not say how long to wait."""
_BY_STATUS = {
    401: NO_RIGHT,
    403: NO_RIGHT,
    404: NO_PROJECT,
    409: NOT_TAKEN,
    410: NO_PROJECT,
    422: NOT_TAKEN,
}


class HostError(Exception):
    """The host did not do it; the text says why and what to do, in Thai. `status` is what it answered, 0 for nothing."""

    def __init__(self, words: str, status: int = 0) -> None:
        super().__init__(words)
        self.status = status


class HostAnswer(NamedTuple):
    """The JSON of an answer, of whose form nothing is known yet, and how many pages its list has."""

    value: Any
    pages: int


class HostCalls:
    """The interface of one host. The token goes into one header of each call and nowhere else; no call follows to another
    address, and nothing of the surroundings (a proxy, a file of passwords) has a part in it."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.name = host.address.split("/")[2]

    def get(self, path: str, **query: str | int) -> HostAnswer:
        """What the host has at a path.

        Raises:
            HostError: it answers nothing that can be used.
        """
        return self._call("GET", path, query, None)

    def post(self, path: str, body: Mapping[str, str]) -> HostAnswer:
        """What the host answers to a wish.

        Raises:
            HostError: it did not do it.
        """
        return self._call("POST", path, {}, body)

    def error(self, words: str, status: int = 0, **names: object) -> HostError:
        """The error of these words, with the host's name."""
        return HostError(words.format(name=self.name, **names), status)

    def _call(
        self, method: str, path: str, query: Mapping[str, str | int], body: Mapping[str, str] | None
    ) -> HostAnswer:
        import requests

        ways = self._host.ways
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "tambon-showcase",
            ways.header: ways.before_token + self._host.token.reveal(),
        }
        try:
            with requests.Session() as session:
                session.trust_env = False
                with session.request(
                    method,
                    self._host.api + path,
                    params=query,
                    json=body,
                    headers=headers,
                    timeout=(CONNECT_S, READ_S),
                    allow_redirects=False,
                    stream=True,
                ) as answer:
                    return self._read(answer)
        except requests.exceptions.SSLError as problem:
            raise self.error(NOT_TRUSTED) from problem
        except requests.RequestException as problem:
            raise self.error(NO_NETWORK) from problem

    def _read(self, answer: requests.Response) -> HostAnswer:
        if not 200 <= answer.status_code < 300:
            raise self._refused(answer.status_code, answer.headers)
        try:
            return HostAnswer(json.loads(self._bytes(answer)), _pages(answer))
        except (ValueError, RecursionError) as problem:
            raise self.error(NOT_UNDERSTOOD, answer.status_code) from problem

    def _bytes(self, answer: requests.Response) -> bytes:
        """The whole answer, unless it is too long or takes too long, a byte at a time."""
        from urllib3.exceptions import HTTPError

        read, ends = bytearray(), time.monotonic() + WHOLE_S
        try:
            while piece := answer.raw.read1(_PIECE, decode_content=True):
                read += piece
                if len(read) > MOST_BYTES:
                    raise self.error(NOT_UNDERSTOOD, answer.status_code)
                if time.monotonic() > ends:
                    raise self.error(NO_NETWORK)
        except (HTTPError, OSError) as problem:
            raise self.error(NO_NETWORK) from problem
        return bytes(read)

    def _refused(self, status: int, headers: Mapping[str, str]) -> HostError:
        if status == 429 or (status == 403 and _is_about_rate(headers)):
            return self.error(TOO_OFTEN, status, minutes=_minutes(headers))
        if 300 <= status < 400:
            return self.error(MOVED_AWAY, status)
        words = _BY_STATUS.get(status, HOST_FAILED if status >= 500 else NOT_UNDERSTOOD)
        return self.error(words, status)


def _pages(answer: requests.Response) -> int:
    """How many pages a list has, as the answer's header says; only the number of the last one is taken from there."""
    number = parse_qs(urlsplit(answer.links.get("last", {}).get("url", "")).query).get("page", ["1"])[0]
    return max(_number(number), 1)


def _number(text: str) -> int:
    """A whole number of at most twelve digits, else 0."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 12 else 0


def _is_about_rate(headers: Mapping[str, str]) -> bool:
    return "Retry-After" in headers or headers.get("X-RateLimit-Remaining") == "0"


def _minutes(headers: Mapping[str, str]) -> int:
    """After how many minutes a host takes calls again, at most a day."""
    reset = headers.get("X-RateLimit-Reset") or headers.get("RateLimit-Reset") or ""
    seconds: float = _number(headers.get("Retry-After", ""))
    if not seconds and _number(reset):
        seconds = max(_number(reset) - time.time(), 1)
    return min(math.ceil(seconds / 60), _MOST_MINUTES) or WAIT_MINUTES

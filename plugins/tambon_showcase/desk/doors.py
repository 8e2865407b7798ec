"""The two ways to open a desk: for one person on this machine, or for a province behind a login proxy."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from tambon_showcase.text.system_reasons import system_reason

from .gate import Hosts
from .owners import Owners, OwnersError, read_owners
from .signed_in import LEAST_SECRET, ProxyTrust, SignedIn
from .visitors import Sessions, Visitors, new_key

HERE = "127.0.0.1"
OPEN = "เปิดที่อยู่นี้ในเบราว์เซอร์ของเครื่องนี้ (ใช้ได้ครั้งเดียว):\n  {address}\nกด Ctrl+C เพื่อปิดโต๊ะ ร่างทุกร่างอยู่ใน {{store}}"
OPEN_TO_PROVINCE = "โต๊ะของจังหวัดเปิดแล้วที่ {address} ({count} บัญชี) กด Ctrl+C เพื่อปิดโต๊ะ ร่างทุกร่างอยู่ใน {{store}}"
TOGETHER = "โต๊ะของทั้งจังหวัดต้องใช้ {all} ด้วยกัน ยังขาด {missing} (ใช้เครื่องเดียวคนเดียว ไม่ต้องใส่ตัวเลือกเหล่านี้)"
BAD_ADDRESS = "{option} {value} ใช้ไม่ได้ เขียนเพียงชื่อ ไม่มีหน้าต่อท้าย เช่น https://desk.example.go.th"
SAME_ADDRESS = "--preview-address ต้องเป็นอีกชื่อหนึ่งที่ต่างจาก --address เพื่อให้หน้าตัวอย่างเข้าไม่ถึงโต๊ะ"
SHORT_SECRET = f"รหัสลับใน {{file}} ต้องเป็นตัวอักษรอังกฤษและเลขอย่างน้อย {LEAST_SECRET} ตัวในบรรทัดเดียว เช่นที่ได้จาก openssl rand -hex 32"
_FORM_KEY = "form-key"
_TOGETHER = ("owners", "address", "preview_address", "proxy_secret")
_ONLY_PROVINCE = "--listen ใช้กับโต๊ะของทั้งจังหวัดเท่านั้น เพราะโต๊ะของคนเดียวไม่มีการเข้าสู่ระบบ"


class DoorError(ValueError):
    """The desk cannot be opened in the way that the options say; the text says why, in Thai."""


class Door(NamedTuple):
    """How a desk is reached, by whom, and what is said when it is open (`{store}` is where the drafts are)."""

    visitors: Visitors
    hosts: Hosts
    listen: str
    opened: str


def form_key(store: Path) -> bytes:
    """What tokens of forms are made with, kept beside the drafts for whenever the desk is started again."""
    path = store / _FORM_KEY
    key = path.read_bytes() if path.is_file() else b""
    if len(key) < LEAST_SECRET:
        key = new_key()
        path.touch(0o600)
        path.write_bytes(key)
    return key


def door_of(chosen: argparse.Namespace, store: Path) -> Door:
    """The door that the command's options describe, to a desk with its drafts in `store`.

    Raises:
        DoorError: some of them are missing or cannot be used.
    """
    given = [name for name in _TOGETHER if getattr(chosen, name)]
    if not given:
        return _own_machine(chosen, partial(form_key, store))
    if missing := [_option(name) for name in _TOGETHER if name not in given]:
        names = ", ".join(map(_option, _TOGETHER))
        raise DoorError(TOGETHER.format(all=names, missing=", ".join(missing)))
    return _province(chosen, partial(form_key, store))


def _own_machine(chosen: argparse.Namespace, key: Callable[[], bytes]) -> Door:
    if chosen.listen != HERE:
        raise DoorError(_ONLY_PROVINCE)
    sessions, host = Sessions(key), f"{HERE}:{chosen.port}"
    opened = OPEN.format(address=f"http://{host}/enter?key={sessions.key}")
    return Door(sessions, Hosts(frozenset({host}), f"localhost:{chosen.port}"), HERE, opened)


def _province(chosen: argparse.Namespace, key: Callable[[], bytes]) -> Door:
    scheme, desk = _name("address", chosen)
    preview = _name("preview_address", chosen)
    if preview[0] != scheme or preview[1] == desk:
        raise DoorError(SAME_ADDRESS)
    try:
        count = len(read_owners(chosen.owners))
    except OwnersError as problem:
        raise DoorError(str(problem)) from problem
    trust = ProxyTrust(chosen.signed_in_header, _secret(chosen.proxy_secret))
    opened = OPEN_TO_PROVINCE.format(address=f"{scheme}://{desk}", count=count)
    hosts = Hosts(frozenset({desk}), preview[1], scheme)
    return Door(SignedIn(trust, Owners(chosen.owners), key), hosts, chosen.listen, opened)


def _name(option: str, chosen: argparse.Namespace) -> tuple[str, str]:
    """Scheme and name of an address, as a browser sends them."""
    value = getattr(chosen, option)
    parts = urlsplit(value)
    host = parts.netloc.lower()
    if (
        parts.scheme not in {"http", "https"}
        or not host
        or "@" in host
        or value.rstrip("/") != f"{parts.scheme}://{parts.netloc}"
    ):
        raise DoorError(BAD_ADDRESS.format(option=_option(option), value=value))
    return parts.scheme, host


def _secret(path: Path) -> str:
    try:
        secret = path.read_text(encoding="ascii").strip()
    except OSError as problem:
        raise DoorError(f"{path}: {system_reason(problem)}") from problem
    except UnicodeDecodeError:
        secret = ""
    if len(secret) < LEAST_SECRET or not secret.isprintable():
        raise DoorError(SHORT_SECRET.format(file=path))
    return secret


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")

"""Addresses as people type them: with Thai words right behind (`facebook.com/abcได้เลยค่ะ`), or of a place that only they reach."""

from __future__ import annotations

import re

_POLITE = re.compile(r"(?<=.)(?:น?(?:ะ)?(?:คะ|ค่ะ|คับ|ครับ)|จ้า|จ้ะ|นะ)+[ๆ]?$")
_STUCK = re.compile(r"(?<=[a-zA-Z0-9])[\u0e01-\u0e4e]+$")
"""Thai letters that end an address right behind Latin ones."""
_LATIN_NAMES = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*(?:facebook\.com|fb\.(?:com|me|watch)|youtu\.be|youtube\.com|lin\.ee|line\.me|tiktok\.com"
    r"|instagram\.com)/",
    re.IGNORECASE | re.ASCII,
)
"""Sites whose pages have Latin names, or Thai ones alone between two slashes."""

_AT_HOME = re.compile(
    r"(?:https?://)?(?:localhost|127\.[0-9]|10\.[0-9]+\.[0-9]|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|\[::1?\]|[\w.-]+\.(?:local|lan|internal|localhost)(?![\w.-])"
    r"|(?<=://)[a-z0-9_-]+(?=[/:]|$))|file:|[a-z]:[\\/]",
    re.IGNORECASE | re.ASCII,
)
"""Addresses within one computer or one office, which no reader can open."""


ONLY_AT_HOME = ("ที่อยู่นี้เปิดได้เฉพาะในเครื่องหรือในสำนักงาน", "กรอกที่อยู่ที่ทุกคนเปิดได้ในอินเทอร์เน็ต หากไม่มี ให้ลบแถวหรือเว้นว่าง")
"""What is said of such an address, and what to do."""


def own_end(address: str) -> int:
    """Where an address ends and spoken words begin: a polite word, or what is stuck to Latin letters."""
    polite = _POLITE.search(address)
    return min(stuck_end(address), polite.start() if polite else len(address))


def stuck_end(address: str) -> int:
    """Where words begin that are stuck to Latin letters, and end politely or are in an address of Latin names."""
    stuck = _STUCK.search(address)
    is_spoken = stuck and (_POLITE.search(address) or _LATIN_NAMES.match(address))
    return stuck.start() if stuck and is_spoken else len(address)


def is_at_home(address: str) -> bool:
    """Whether an address is one within a computer or an office."""
    return _AT_HOME.match(address.strip()) is not None

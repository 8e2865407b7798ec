"""What a reviewer wrote at a host, as plain words for the officer: nothing in them acts, hides or turns other words around."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from tambon_showcase.personal.find import hide_personal
from tambon_showcase.text.dates import format_date_short_th
from tambon_showcase.text.thai_text import repair

MOST_WORDS = 20
"""How many of the newest words are shown."""
LONGEST, LONGEST_OF_BOT, LINES_OF_BOT = 2_000, 400, 8
"""Characters that are shown of what a person and what a program wrote, and lines of a program."""
_LOOKED_AT = 3 * LONGEST
NO_NAME = "ไม่ทราบชื่อ"
_LONGEST_NAME, _LONGEST_TIME = 80, 40
_BANGKOK = datetime.timezone(datetime.timedelta(hours=7))
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\U000e0000-\U000e0fff]")
_BLANK_LINES = re.compile(r"\n\s*\n")
_BOT = re.compile(r"(?:project|group)_\d+_bot\w*|.*\[bot\]|gitea-actions|forgejo-actions")


class HostWord(NamedTuple):
    """What somebody wrote about a request: who and when (in Thai, empty where unknown), the words, and whether more of them
    is at the host; `at` (seconds) puts them in order."""

    author: str
    when: str
    text: str
    is_cut: bool
    is_bot: bool
    at: float


def word(author: object, at: object, text: object, *, is_bot: bool) -> HostWord | None:
    """A reviewer's words as they are shown; None where nothing is left of them."""
    name = " ".join(plain(author).split())[:_LONGEST_NAME]
    whole = plain(text)
    shown = _beginning(whole) if is_bot else whole[:LONGEST].rstrip()
    when = _time(at)
    is_cut = len(shown) < len(whole.rstrip()) or (isinstance(text, str) and len(text) > _LOOKED_AT)
    told, seconds = (_told(when), when.timestamp()) if when else ("", 0.0)
    return HostWord(name or NO_NAME, told, shown, is_cut, is_bot, seconds) if shown else None


def _beginning(text: str) -> str:
    """What is shown of a program's words: the beginning, which says what came out."""
    return "\n".join(text[:LONGEST_OF_BOT].split("\n")[:LINES_OF_BOT]).rstrip()


def is_bot_name(name: object) -> bool:
    """Whether only programs have such a name at a host."""
    return isinstance(name, str) and len(name) <= _LONGEST_NAME and bool(_BOT.fullmatch(name))


def newest(words: Iterable[HostWord | None]) -> tuple[HostWord, ...]:
    """The newest words, the last one written at the end."""
    return tuple(sorted((one for one in words if one), key=lambda one: one.at)[-MOST_WORDS:])


def plain(text: object) -> str:
    """Words as everybody may see them: no remark that a page would hide, no sign that hides or turns others, nothing personal."""
    if not isinstance(text, str):
        return ""
    sound = text[:_LOOKED_AT].encode("utf-8", "replace").decode().replace("\r\n", "\n")
    shown = repair(_CONTROL.sub(" ", _REMARK.sub("", sound)))
    return hide_personal(_BLANK_LINES.sub("\n\n", shown).strip())


def _time(text: object) -> datetime.datetime | None:
    """A moment in Thailand; None where it is none."""
    if not isinstance(text, str) or len(text) > _LONGEST_TIME:
        return None
    try:
        return datetime.datetime.fromisoformat(text).astimezone(_BANGKOK)
    except (ValueError, OverflowError):
        return None


def _told(at: datetime.datetime) -> str:
    """`15 พ.ย. 2564 14:05 น.`"""
    return f"{format_date_short_th(at.date())} {at:%H:%M} น."

"""Signs of YAML as phones, Word and other keyboards write them, made those that YAML knows."""

from __future__ import annotations

import re

_ZERO_WIDTH = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_KEY = re.compile(r"^([ \t]*(?:- )?[A-Za-z_][A-Za-z0-9_]*)[ \t]*[：﹕∶︓][ \t]*", re.MULTILINE)
"""A key and the colon of a Chinese or Japanese keyboard, which looks like ours."""
_BULLET = re.compile(r"([ \t]*)[•·●▪◦‣–—][ \t]*(?=\S)")
_OPEN_KEY = re.compile(r"[ \t]*(?:- )?[A-Za-z_][A-Za-z0-9_]*:[ \t]*(?:#.*)?")
_HAS_BULLET = re.compile(r"^[ \t]*[•·●▪◦‣–—]", re.MULTILINE)


def plain_signs(text: str) -> str:
    """The text with the marks of keys and lists that YAML knows; what is inside a value stays."""
    text = _KEY.sub(r"\1: ", _ZERO_WIDTH.sub("", text))
    return "\n".join(_with_dashes(text.split("\n"))) if _HAS_BULLET.search(text) else text


def _with_dashes(lines: list[str]) -> list[str]:
    """Items under a key that holds nothing yet begin with a dash."""
    is_list, made = False, []
    for line in lines:
        bullet = _BULLET.match(line) if is_list else None
        made.append(f"{bullet[1] or '  '}- {line[bullet.end() :]}" if bullet else line)
        if line.strip() and not bullet:
            is_list = _OPEN_KEY.fullmatch(line.rstrip("\r")) is not None
    return made

"""Texts of a report that is not trusted, as GitHub shows them: words stay words, with nothing hidden among them."""

from __future__ import annotations

import re
from itertools import chain, zip_longest

from tambon_showcase.text.pointers import FOLDER, SEEN, address

LONGEST = 300
"""Characters of one text."""
_MARKUP = re.compile(r"[\\`*_{}\[\]()#+\-.!|<>~&$^=:\"']")
_LIVE = re.compile(r"[!-~]*(?:[@#]|://|www\.|GH-|\w\.[A-Za-z])[!-~]*", re.ASCII)
"""What GitHub makes a link or a mention of, with all that it may take for its rest: mostly file names."""
_IN_ENTRY = re.compile(r"^tambons/\d{4}/[^/]+/[^/]+/(?=.)")
_PAGE = re.compile(r"[a-z0-9-]+\.html#T\d{3}", re.ASCII)
_TICKS = re.compile("`+")


def plain_markdown(text: object, limit: int = LONGEST) -> str:
    """`text` so that GitHub shows it as it is: markup escaped, and what would become alive shown as code."""
    line, shown, last = _one_line(text, limit), "", 0
    for live in _LIVE.finditer(line):
        shown += _escaped(line[last : live.start()]) + code(live[0], limit)
        last = live.end()
    return shown + _escaped(line[last:])


def linked(fix: object, site_url: str) -> str:
    """What to do, with links to the places of the handbook that it points at: the page's name is ours, never a text's."""
    parts = SEEN.split(str(fix)[:LONGEST])
    links = [f"[คู่มือ]({site_url}{address(part)})" if site_url else "คู่มือ" for part in parts[1::2]]
    words = [f"{_edge(part[:1])}{plain_markdown(part)}{_edge(part[-1:])}" for part in parts[::2]]
    return "".join(chain.from_iterable(zip_longest(words, links, fillvalue="")))


def explained(rule: object, page: object, site_url: str) -> str:
    """The code of a rule, leading to the place of the handbook that explains it: an address on our site and no other."""
    words = plain_markdown(rule, 8)
    leads = site_url and _PAGE.fullmatch(str(page))
    return f"[{words}]({site_url}{FOLDER}{page})" if leads else words


def inside_entry(file: str) -> str:
    """The name that the officer sees in the tambon's folder; a request changes one tambon."""
    return _IN_ENTRY.sub("", file)


def _edge(letter: str) -> str:
    """The blank that divides words from a link; of plain words the blanks at both ends are dropped."""
    return " " if letter.isspace() else ""


def code(text: object, limit: int = LONGEST) -> str:
    """`text` as code, such as a file's name: it can be copied as it is, and nothing in it has an effect."""
    line = _one_line(text, limit)
    fence = "`" * (1 + max(map(len, _TICKS.findall(line)), default=0))
    space = " " if "`" in line[:1] + line[-1:] else ""
    return f"{fence}{space}{line}{space}{fence}" if line else ""


def _one_line(text: object, limit: int) -> str:
    line = " ".join("".join(char if char.isprintable() else " " for char in str(text)).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda mark: f"&#{ord(mark[0])};", text)

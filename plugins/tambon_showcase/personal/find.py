"""All data about persons in a text: the one list of what is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from .accounts import (
    ACCOUNT_SIGNS,
    LINE_LINK,
    MAIL_SIGNS,
    SECRET_SIGNS,
    find_accounts,
    find_private_pages,
    find_secrets,
)
from .check_digits import is_national_id
from .columns import find_short_numbers
from .fold import fold
from .ids import find_ids
from .kinds import REFUSED, SHOWN, Hit, Kind
from .names import CHILD_SIGNS, PERSON_SIGNS, find_children
from .numbers import CARD_SIGNS, find_cards, find_numbers
from .plain import Plain
from .plight import find_plights
from .plight_words import BEHIND, DIRECT, PLIGHT, STATE
from .private import PRIVATE_SIGNS, find_private
from .rows import find_rows
from .said import TOLD_SIGNS
from .spelling import DOUBLED, NOTE_MARK, in_order, with_one_blank, without_marks

MASK = "●●●"
"""What is shown in place of a hidden value."""
SHOWN_SIGNS = 3
"""Characters that a message repeats of a hidden value, so that its owner finds it again."""
_EDGE = "\0"
"""Between two cells of a row."""
_NINE_DIGITS = re.compile(r"\d(?:\D{0,8}\d){8}")
_MOST_BEHIND = 100
"""Letters of a name and of what may be between it and a word of everyday life that says something of the person."""
_ANY_SIGN = re.compile(
    "|".join(
        f"(?i:{signs.pattern})" if signs.flags & re.IGNORECASE else f"(?:{signs.pattern})"
        for signs in (
            SECRET_SIGNS,
            _NINE_DIGITS,
            ACCOUNT_SIGNS,
            MAIL_SIGNS,
            CARD_SIGNS,
            CHILD_SIGNS,
            PLIGHT,
            DIRECT,
            TOLD_SIGNS,
        )
    )
    + f"|{PRIVATE_SIGNS}"
)
_PERSON = re.compile(PERSON_SIGNS)
_ID_DIGITS = 13
_OWN_HOST = r"(?:[A-Za-z0-9-]+\.)*(?:facebook|fb|youtube|youtu|google|goo|instagram|tiktok|twitter|x|shopee|lazada|line)\."
_URL = re.compile(
    rf"(?:https?://|(?<![A-Za-z0-9_./@-])(?={_OWN_HOST}[a-z.]{{2,6}}/))[^\s<>\"'|\x00)]+", re.IGNORECASE
)
_URL_SIGNS = re.compile(r"://|\.(?:com|be|me|gl|co\.th)/", re.IGNORECASE)
_OWN_NUMBERS = re.compile(rf"(?:https?://)?{_OWN_HOST}", re.IGNORECASE)
"""Services whose addresses hold long numbers of their own."""
_IN_ADDRESS = re.compile(
    r"(?<![\d.])(?:\d{13}|66[689]\d{8}|0[689]\d{8}|0[689]\d-\d{3}-\d{4})(?![\d.])|[\w.+-]{1,64}(?:@|%40)[\w-]+\.[\w.]+"
)
"""What is looked at in other addresses."""
_IN_OWN = re.compile(
    r"(?:(?<=@)(?:0|66)|(?<=facebook\.com/)0|(?<=fb\.com/)0|(?<=instagram\.com/)0)[689]\d{8}(?![\w.-])"
)
"""What is looked at in theirs: a whole part that is a mobile number, with which some people name their page."""


_ODD = {NOTE_MARK: without_marks, DOUBLED: with_one_blank}
"""What may be in the middle of a value, and the text without it."""


def find_personal(text: str) -> list[Hit]:
    """All hits in `text`, by position; those that overlap are one."""
    hits = _find(*in_order(text))
    for odd, plainly in _ODD.items():
        if odd.search(text):
            hits = _apart([*hits, *_find(*in_order(*plainly(text)))])
    return hits


def _find(text: str, places: Sequence[int]) -> list[Hit]:
    """The hits in `text`, each of whose letters is at its place in the text that was given."""
    folded = fold(text)
    if not _has_signs(folded):
        return []
    hits = [*find_secrets(text), *find_private_pages(folded)]
    if _URL_SIGNS.search(folded):
        hits += _find_coded(folded)
        folded = _URL.sub(_without_own_numbers, folded)
    if _NINE_DIGITS.search(folded) or TOLD_SIGNS.search(folded):
        hits += [*find_ids(folded), *find_numbers(folded), *find_short_numbers(folded)]
    hits += [*find_cards(folded), *find_accounts(folded), *find_children(folded)]
    hits += [*find_plights(folded), *find_private(folded), *find_rows(folded)]
    return _apart(Hit(hit.kind, places[hit.start], places[hit.end]) for hit in hits)


def _has_signs(folded: str) -> bool:
    """Whether a text may say something about a person: most are done with after one look."""
    return bool(_ANY_SIGN.search(folded)) or any(
        _PERSON.search(folded, max(0, word.start() - _MOST_BEHIND), word.start())
        for pattern in (BEHIND, STATE)
        for word in pattern.finditer(folded)
    )


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """`hits` by position; those that overlap are one."""
    apart: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.start):
        if apart and hit.start < apart[-1].end:
            apart.append(_joined(apart.pop(), hit))
        else:
            apart.append(hit)
    return apart


def hide_personal(text: str) -> Plain:
    """`text` with all but the first characters of everything personal taken out: for messages."""
    for hit in reversed(find_personal(text)):
        if hit.kind not in SHOWN:
            text = f"{text[: hit.start]}{clue(text[hit.start : hit.end])}{text[hit.end :]}"
    return Plain(text)


def clue(value: str) -> str:
    """What a message repeats of a hidden value."""
    return f"{value[:SHOWN_SIGNS].replace(_EDGE, ' ')}…"


def _joined(first: Hit, second: Hit) -> Hit:
    """Two hits that overlap as one, of the kind that weighs more."""
    heavy = second.kind in REFUSED or first.kind in SHOWN
    kind: Kind = second.kind if heavy and first.kind not in REFUSED else first.kind
    return Hit(kind, first.start, max(first.end, second.end))


def _find_coded(text: str) -> Iterator[Hit]:
    """Addresses whose letters say something about a person once `%30` and its like are read: the whole address."""
    for match in _URL.finditer(text):
        if "%" in match[0] and (read := unquote(match[0])) != match[0]:
            yield from (Hit(hit.kind, match.start(), match.end()) for hit in find_personal(read)[:1])


def _without_own_numbers(match: re.Match[str]) -> str:
    """An address without what only looks like data about a person: a video's id, a post's number."""
    if LINE_LINK.search(match[0]):
        return match[0]
    kept = [" "] * len(match[0])
    for found in (_IN_OWN if _OWN_NUMBERS.match(match[0]) else _IN_ADDRESS).finditer(match[0]):
        if len(found[0]) == _ID_DIGITS and found[0].isdecimal() and not is_national_id(found[0]):
            continue
        kept[found.start() : found.end()] = (
            found[0].replace("%40", "@  ") if "@" not in found[0] else found[0]
        )
    return "".join(kept)

"""Personal data in what a reader sees of a rendered text: entities, emphasis, escapes, line breaks and links hide nothing.

The source is searched first, because there a finding has its line; what only the finished page shows is found here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.privacy import RULES, permission
from tambon_showcase.finding import Finding, Where
from tambon_showcase.personal.find import MASK, clue, find_personal
from tambon_showcase.personal.kinds import SHOWN, Hit
from tambon_showcase.personal.spelling import LOWERED, RAISED

_BREAK = re.compile(r"<br ?/?>")
_CELL = re.compile(r"</t[dh]>")
_RAISED = re.compile(r"<su[bp]\b[^<>]*>")
_END_OF_RAISED = re.compile(r"</su[bp]>")
_BLOCK = re.compile(r"</?(?:p|li|h[1-6]|tr|div|dd|dt|pre|blockquote|figcaption|summary|caption|hr)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
_PIECE = re.compile(r"<[^<>]*>|&#?\w{1,30};|[^<&]|[<&]", re.DOTALL)
_INVISIBLE = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_VALUE = re.compile(r'(?<= )(href|alt|title|aria-label)="([^"]*)"')
_CLUE = 12
"""Letters beside a hidden value by which its line is found in the source."""


def mask_shown(html: str, source: str, where: Where, allowances: Allowances) -> tuple[str, list[Finding]]:
    """Safe `html` of `source` (which begins at `where`) without personal data, and what was found in it."""
    html, findings = _mask_values(html, where, allowances)
    shown = _shown(html)
    hits = [hit for hit in find_personal(shown) if not _may_stay(hit, shown, where, allowances)]
    if not hits:
        return html, findings
    findings += [_finding(hit, shown, source, where) for hit in hits]
    return "".join(_without(html, hits)), findings


def _shown(html: str) -> str:
    """The words of `html` as they are read; blocks and cells stay apart."""
    html = _RAISED.sub(RAISED, html) if "<su" in html else html
    text = _BLOCK.sub("\n\n", _CELL.sub("|", _BREAK.sub("\n", _END_OF_RAISED.sub(LOWERED, html))))
    return _visible(_TAG.sub("", text))


def _visible(text: str) -> str:
    """What is read of a piece of HTML without tags."""
    return _INVISIBLE.sub("", unescape(text))


def _may_stay(hit: Hit, text: str, where: Where, allowances: Allowances) -> bool:
    return hit.kind in SHOWN or permission(hit, _value(hit, text), where, allowances) is not None


def _value(hit: Hit, shown: str) -> str:
    """The words of a hit without the signs of what is raised or lowered."""
    return shown[hit.start : hit.end].replace(RAISED, "").replace(LOWERED, "")


def _finding(hit: Hit, shown: str, source: str, where: Where) -> Finding:
    return RULES[hit.kind].at(_place(hit, shown, source, where), clue(_value(hit, shown)))


def _place(hit: Hit, shown: str, source: str, where: Where) -> Where:
    """The line of the source with the words beside the hidden value, or above it; the whole file where they are not found."""
    before = shown[: hit.start].rpartition("\n")[2].strip()[-_CLUE:]
    after = shown[hit.end :].partition("\n")[0].strip()[:_CLUE]
    above = shown[: hit.start].rstrip().rpartition("\n")[2][-_CLUE:]
    for words in filter(None, (before, after, above)):
        if (at := source.find(words)) >= 0:
            return Where(where.file, max(where.line, 1) + source.count("\n", 0, at))
    return Where(where.file)


def _without(html: str, hits: list[Hit]) -> Iterator[str]:
    """The pieces of `html` without the letters of the hits; each run of letters becomes one mask, tags stay."""
    position, waiting, masked = 0, iter([*hits, Hit(hits[0].kind, len(html), len(html))]), False
    hit = next(waiting)
    for match in _PIECE.finditer(html):
        piece = match[0]
        while position >= hit.end and hit.end < len(html):
            hit, masked = next(waiting), False
        if piece[0] == "<" and len(piece) > 1:
            yield piece
            position += len(_shown(piece))
            masked = masked and not _shown(piece)
        elif hit.start <= position < hit.end:
            yield "" if masked else MASK
            masked, position = True, position + len(_visible(piece))
        else:
            yield piece
            position += len(_visible(piece))


def _mask_values(html: str, where: Where, allowances: Allowances) -> tuple[str, list[Finding]]:
    """`html` without personal data in addresses and in the words of pictures; addresses then lead nowhere."""
    findings: list[Finding] = []

    def masked(match: re.Match[str]) -> str:
        value = unquote(unescape(match[2]))
        hits = [hit for hit in find_personal(value) if not _may_stay(hit, value, where, allowances)]
        findings.extend(_finding(hit, value, "", where) for hit in hits)
        return match[0] if not hits else f'{match[1]}="{"#" if match[1] == "href" else MASK}"'

    values = "\n\n".join([unquote(unescape(value)) for _, value in _VALUE.findall(html)])
    return (_VALUE.sub(masked, html), findings) if find_personal(values) else (html, findings)

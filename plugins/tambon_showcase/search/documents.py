"""What the search receives, and the published form of one page: its fragment.

A fragment is everything the index knows of a page, so the index entries of a page follow from its
fragment alone: an old page is taken out of the index by reading its published fragment again.
"""

from __future__ import annotations

import codecs
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PIECE = 480
"""Longest passage of a section, in letters: words in one passage count as together. About a paragraph of Thai."""
CHARSET = "cp874"
"""One byte a Thai letter: a third less to load than UTF-8; other letters become JSON escapes."""


_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A part of a page that can be linked to; `anchor` may be empty (the page's top).

    `photo` is the address of a picture of the thing, relative to its page, or empty.
    """

    anchor: str
    heading: str
    text: str
    photo: str = ""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page, in plain text. `address` is relative to the site's root, `key` names the entry
    ("2565/999901"); `names` are villages, products, places, people and romanised names. `tambon` is what the
    entry is called ("ตำบลกลางดง"), `point` its latitude and longitude in degrees, if known."""

    address: str
    key: str
    title: str
    kind: str
    province: str = ""
    district: str = ""
    year_be: int = 0
    level: str = ""
    topics: tuple[str, ...] = ()
    sections: tuple[SearchSection, ...] = ()
    names: tuple[str, ...] = ()
    tambon: str = ""
    point: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """A published page: the document with its sections cut into passages."""

    document: SearchDocument
    pieces: tuple[tuple[str, ...], ...]


def _escape(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    found = error.object[error.start : error.end]
    return json.dumps(found)[1:-1], error.end


codecs.register_error("tambon-json", _escape)


def passages(text: str) -> tuple[str, ...]:
    """The text in passages of at most about `PIECE` letters, cut at spaces where there are any."""
    pieces = []
    while len(text) > PIECE:
        space = text.rfind(" ", PIECE // 2, PIECE)
        end = PIECE if space < 0 else space + 1
        pieces.append(text[:end])
        text = text[end:]
    return (*pieces, text)


def pack(document: SearchDocument) -> bytes:
    """The published bytes of a page: zlib over JSON in one byte a letter."""
    d = document
    sections = [[s.anchor, s.heading, s.photo, *passages(" ".join(s.text.split()))] for s in d.sections]
    row = [d.key, d.address, d.title, d.kind, d.province, d.district, d.year_be, d.level, d.topics, d.names]
    raw = json.dumps([*row, d.tambon, d.point, sections], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(_PRIVATE.sub("", raw).encode(CHARSET, "tambon-json"), 6)


def unpack(data: bytes) -> Fragment:
    """The page in published bytes (the reverse of `pack`)."""
    *row, sections = json.loads(zlib.decompress(data).decode(CHARSET))
    key, address, title, kind, province, district, year_be, level, topics, names, tambon, point = row
    parts = tuple(
        SearchSection(anchor, heading, "".join(pieces), photo) for anchor, heading, photo, *pieces in sections
    )
    place = (province, district, year_be, level)
    document = SearchDocument(
        address, key, title, kind, *place, tuple(topics), parts, tuple(names), tambon, tuple(point)
    )
    return Fragment(document, tuple(tuple(pieces) for _, _, _, *pieces in sections))


def contribution(documents: Iterable[SearchDocument]) -> bytes:
    """What one entry adds to the index: its fragments one after another, each after its length."""
    packed = (pack(document) for document in documents)
    return b"".join(len(data).to_bytes(4, "big") + data for data in packed)


def fragments(data: bytes) -> Iterator[bytes]:
    """The published pages in an entry's contribution, in their order."""
    at = 0
    while at < len(data):
        end = at + 4 + int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : end]
        at = end

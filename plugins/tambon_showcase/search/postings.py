"""What one entry adds to each key: which passages hold it, as a title or name or in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from .documents import Fragment, SearchDocument
from .grams import BREAK, END, IN_PAIRS, START, Array, keys
from .normalise import search_spelling
from .places import DISTRICT, PROVINCE, TAMBON, place_names
from .rows import distinct, without_repeats
from .words import short_words

PLACE, NAME, TEXT, PERSON = 0, 1, 2, 3
"""Kinds of posting: a place the entry is in, a title/heading/name, running text, a person named in it."""
KIND_BITS, SLOT_BITS, PAGE_BITS, PASSAGE_BITS = 2, 17, 4, 5
PAGES, PASSAGES = 1 << PAGE_BITS, 1 << PASSAGE_BITS
LOCAL_BITS = PAGE_BITS + PASSAGE_BITS
ID_BITS = SLOT_BITS + LOCAL_BITS
OVERLAP = 24
"""Letters of the next passage that a passage holds too: a word or name cut in two is found in the first."""
_PERSON = re.compile("(?:นาย|นางสาว|นาง|น\\.ส\\.|พระครู|ดร\\.)\\s?([ก-ฮเ-ไ][ก-๎]{1,15})\\s([ก-ฮเ-ไ][ก-๎]{2,20})")
_PLACE_WORDS = re.compile("(?:ตำบล|อำเภอ|จังหวัด|เขต|แขวง)[^\\s]+")

IndexedText = tuple[str, int, int]
"""A text to index, the kind of posting, and the local id (page and passage, or level and pages)."""


def _name(text: str, local: int) -> Iterator[IndexedText]:
    yield f"{START}{text}{END}", NAME, local
    for word in short_words(text):
        yield f"{START}{word}{END}", NAME, local


def _places(document: SearchDocument, pages: int) -> Iterator[IndexedText]:
    own = document.title.removeprefix("ตำบล") if document.title.startswith("ตำบล") else ""
    given = [(own, TAMBON), (document.district, DISTRICT), (document.province, PROVINCE)]
    for name, level in place_names(document.key) or (pair for pair in given if pair[0]):
        yield f"{START}{name}{END}", PLACE, level << PAGE_BITS | (pages - 1)


def _page(number: int, fragment: Fragment) -> Iterator[IndexedText]:
    document, page = fragment.document, number << PASSAGE_BITS
    for name in (_PLACE_WORDS.sub("", document.title), *document.names):
        yield from _name(name, page)
    passage = 0
    for section, pieces in zip(document.sections, fragment.pieces, strict=True):
        yield from _name(_PLACE_WORDS.sub("", section.heading), page | min(passage, PASSAGES - 1))
        for i, piece in enumerate(pieces):
            local = page | min(passage, PASSAGES - 1)
            yield piece + "".join(pieces[i + 1 : i + 2])[:OVERLAP], TEXT, local
            for found in _PERSON.finditer(piece):
                yield from ((f"{START}{name}{END}", PERSON, local) for name in found.groups())
            passage += 1


def _items(pages: Sequence[Fragment]) -> Iterator[IndexedText]:
    yield from _places(pages[0].document, len(pages))
    for number, fragment in enumerate(pages):
        yield from _page(number, fragment)


def postings(pages: Sequence[Fragment]) -> Array:
    """Postings of one entry's published pages, sorted, each once: key, kind, then the id in slot 0.

    Two letters say of a page that it holds them, not where.
    """
    items = list(_items(pages))
    found, which = keys(search_spelling("".join(f"{BREAK}{text}" for text, _, _ in items)))
    low = np.array([kind << ID_BITS | local for _, kind, local in items], np.uint64)
    of_page = np.where(low >> np.uint64(ID_BITS) == PLACE, low, low & ~np.uint64(PASSAGES - 1))
    row = found << np.uint64(KIND_BITS + ID_BITS)
    row |= np.where(found < IN_PAIRS, low[which], of_page[which])
    return distinct(without_repeats(row))

"""What a PDF's streams hold: each is unpacked once, within bounds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.content.document_rules import ACTIVE, BOMB, DAMAGED, UnsafeDocumentError

if TYPE_CHECKING:
    import pikepdf

MAX_STREAM = 50_000_000
MAX_STREAMS = 150_000_000
"""Bytes of one unpacked stream and of all together; pictures are not unpacked."""
_USED = re.compile(rb"/([^\s/<>\[\](){}%]{1,100})\s+Do\b")
_TOLD = re.compile(rb"/[A-Za-z]{1,40}\s{0,9}(\((?:[^()\\]|\\.){0,2000}\)|<[0-9A-Fa-f\s]{0,4000}>)", re.DOTALL)
_PAINTS = re.compile(rb"(?<![^\s)>\]])(?:f\*?|F|[Ss]|[Bb]\*?|sh|BI|Do|T[jJ]|['\"])(?=\s|$)")
"""The operators that put something on a page: fill, stroke, shade, a picture, a drawing, words (ISO 32000-2, annex A)."""
_GLYPH = re.compile(rb"\s*(?:[-+.\d]{1,12}\s{1,4}){2,6}d[01]\s")
_SHOWS_WORDS = re.compile(rb"[)>\]]\s{0,9}(?:T[jJ]\b|['\"]\s)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


class Drawn(NamedTuple):
    """What an unpacked stream is: its bytes, how often it draws each named drawing, words that only machines read, whether it shows some, and
    whether it puts anything on a page."""

    size: int
    uses: Counter[bytes]
    words: tuple[str, ...]
    shows_words: bool
    paints: bool


class Streams:
    """The streams of a PDF, each unpacked once."""

    def __init__(self) -> None:
        self.unpacked = 0
        self._known: dict[tuple[int, int], Drawn] = {}

    def read(self, stream: pikepdf.Object) -> Drawn:
        """What `stream` holds.

        Raises:
            UnsafeDocumentError: it swells, its packing is damaged, or all streams together are too large.
        """
        if stream.objgen not in self._known:
            content = _unpacked(stream)
            self.unpacked += len(content)
            if self.unpacked > MAX_STREAMS:
                raise UnsafeDocumentError(BOMB, f"{self.unpacked:,} ไบต์")
            if _hides_words(stream, content):
                raise UnsafeDocumentError(ACTIVE, "ตัวหนังสือในลวดลายหรือในรูปอักษร")
            self._known[stream.objgen] = Drawn(
                len(content),
                _uses(content),
                tuple(_words(content)),
                _shows_words(content),
                bool(_PAINTS.search(content)),
            )
        return self._known[stream.objgen]


def _unpacked(stream: pikepdf.Object) -> bytes:
    import pikepdf

    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError as problem:
        if "Flate" not in str(stream.stream_dict.get("/Filter")):
            return bytes(stream.read_raw_bytes())
        rule = BOMB if "limit" in str(problem) else DAMAGED
        raise UnsafeDocumentError(rule, "ส่วนที่บีบอัดไว้") from None


def _hides_words(stream: pikepdf.Object, content: bytes) -> bool:
    """Whether a pattern, or a letter of a drawn font, shows words: readers see them, and nothing that reads a page's text does."""
    return bool("/PatternType" in stream.stream_dict or _GLYPH.match(content)) and _shows_words(content)


def _shows_words(content: bytes) -> bool:
    return b"BT" in content and bool(_SHOWS_WORDS.search(content))


def _uses(content: bytes) -> Counter[bytes]:
    names = _USED.findall(content) if b"Do" in content else []
    return Counter(_ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), name) for name in names)


def _words(content: bytes) -> Iterator[str]:
    """Words in drawing commands that no page shows: other texts for pictures and letters (ISO 32000-2, 14.9)."""
    import pikepdf

    if b"BDC" not in content and b"DP" not in content:
        return
    for text in _TOLD.findall(content):
        word = pikepdf.Object.parse(text)
        if isinstance(word, pikepdf.String):
            yield str(word)


def forms_of(drawn: Drawn, resources: pikepdf.Object | None) -> Iterator[tuple[pikepdf.Object, int]]:
    """The forms that a stream draws with these resources, and how often."""
    import pikepdf

    drawings = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(drawings, pikepdf.Dictionary):
        return
    for name, times in drawn.uses.items():
        form = drawings.get(f"/{name.decode('latin-1')}")
        if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == pikepdf.Name.Form:
            yield form, times


def is_blank(page: pikepdf.Object, streams: Streams) -> bool:
    """Whether a page has nothing on it: neither words nor pictures nor lines, and no note."""
    import pikepdf

    content = page.get("/Contents")
    parts = list(content) if isinstance(content, pikepdf.Array) else [content]
    drawn = [part for part in parts if isinstance(part, pikepdf.Stream)]
    return "/Annots" not in page and not any(streams.read(part).paints for part in drawn)

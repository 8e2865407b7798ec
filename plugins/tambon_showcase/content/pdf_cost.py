"""What a PDF's streams hold and how much its pages draw: a drawing used again and again, or inside others, is counted each time before it is read.

A file of two kilobytes can draw more than a machine reads in a day; the count is worked out once for each drawing, and
a stream is unpacked once.
"""

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
MAX_DRAWN = 80_000_000
"""Bytes of drawing commands of all pages; a report of 500 pages has about 25 million."""
USE_COST = 100
"""What beginning a drawing costs, in bytes of commands; measured with pdfium, about 13 s for a million."""
NOTE_COST = 20_000
"""What making a note or a field a part of its page costs; measured with qpdf, about 1 ms each."""
_USED = re.compile(rb"/([^\s/<>\[\](){}%]{1,100})\s+Do\b")
_TOLD = re.compile(rb"/[A-Za-z]{1,40}\s{0,9}(\((?:[^()\\]|\\.){0,2000}\)|<[0-9A-Fa-f\s]{0,4000}>)", re.DOTALL)
_GLYPH = re.compile(rb"\s*(?:[-+.\d]{1,12}\s{1,4}){2,6}d[01]\s")
_SHOWS_WORDS = re.compile(rb"[)>\]]\s{0,9}(?:T[jJ]\b|['\"]\s)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


class Drawn(NamedTuple):
    """What an unpacked stream is: its bytes, how often it draws each named drawing, and words that only machines read."""

    size: int
    uses: Counter[bytes]
    words: tuple[str, ...]


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
            self._known[stream.objgen] = Drawn(len(content), _uses(content), tuple(_words(content)))
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
    is_looked_at = "/PatternType" in stream.stream_dict or _GLYPH.match(content)
    return bool(is_looked_at and b"BT" in content and _SHOWS_WORDS.search(content))


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


def check_cost(pdf: pikepdf.Pdf, streams: Streams) -> None:
    """Raise UnsafeDocumentError for pages that draw too much."""
    cost = _Cost(streams)
    total = 0
    for page in pdf.pages:
        total += cost.of_page(page.obj)
        if total > MAX_DRAWN:
            raise UnsafeDocumentError(BOMB, f"{total:,} ไบต์")


class _Cost:
    """The bytes of each drawing with all that it uses, by the number of its object."""

    def __init__(self, streams: Streams) -> None:
        self._streams = streams
        self._known: dict[tuple[int, int], int] = {}
        self._open: set[tuple[int, int]] = set()

    def of_page(self, page: pikepdf.Object) -> int:
        """Bytes of a page's commands and of all that they draw."""
        import pikepdf

        contents = page.get("/Contents")
        parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
        resources = page.get("/Resources")
        drawn = sum(self._drawn(part, resources) for part in parts if isinstance(part, pikepdf.Stream))
        return drawn + self._of_notes(page)

    def _of_notes(self, page: pikepdf.Object) -> int:
        """Bytes of what notes and fields show, which becomes a part of the page."""
        import pikepdf

        size, notes = 0, page.get("/Annots")
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            looks = note.get("/AP") if isinstance(note, pikepdf.Dictionary) else None
            look = looks.get("/N") if isinstance(looks, pikepdf.Dictionary) else None
            size += (
                NOTE_COST if isinstance(note, pikepdf.Dictionary) and note.get("/Subtype") != "/Link" else 0
            )
            size += self._form(look, None) if isinstance(look, pikepdf.Stream) else 0
            if size > MAX_DRAWN:
                break
        return size

    def _drawn(self, stream: pikepdf.Object, resources: pikepdf.Object | None) -> int:
        import pikepdf

        size, uses, _ = self._streams.read(stream)
        drawings = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        if not isinstance(drawings, pikepdf.Dictionary):
            return size
        for name, times in uses.items():
            form = drawings.get(f"/{name.decode('latin-1')}")
            if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == pikepdf.Name.Form:
                size += times * (USE_COST + self._form(form, resources))
        return size

    def _form(self, form: pikepdf.Object, resources: pikepdf.Object | None) -> int:
        """A form's bytes. Raises UnsafeDocumentError for one that draws itself: readers repeat it until they stop."""
        key = form.objgen
        if key in self._open:
            raise UnsafeDocumentError(BOMB, "ภาพวาดที่ใช้ตัวเองซ้ำ")
        if key not in self._known:
            self._open.add(key)
            self._known[key] = min(self._drawn(form, form.get("/Resources", resources)), MAX_DRAWN + 1)
            self._open.discard(key)
        return self._known[key]

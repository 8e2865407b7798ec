"""How much a PDF's pages draw: a drawing used again and again, or inside others, is counted each time before it is read.

A file of two kilobytes can draw more than a machine reads in a day; the count is worked out once for each drawing.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tambon_showcase.content.document_rules import BOMB, UnsafeDocumentError

if TYPE_CHECKING:
    import pikepdf

MAX_DRAWN = 80_000_000
"""Bytes of drawing commands of all pages; a report of 500 pages has about 25 million."""
USE_COST = 100
"""What beginning a drawing costs, in bytes of commands; measured with pdfium, about 13 s for a million."""
_USED = re.compile(rb"/([^\s/<>\[\](){}%]{1,100})\s+Do\b")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


def check_cost(pdf: pikepdf.Pdf) -> None:
    """Raise UnsafeDocumentError for pages that draw too much."""
    cost = _Cost()
    total = 0
    for page in pdf.pages:
        total += cost.of_page(page.obj)
        if total > MAX_DRAWN:
            raise UnsafeDocumentError(BOMB, f"{total:,} ไบต์")


class _Cost:
    """The bytes of each drawing with all that it uses, by the number of its object."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], int] = {}
        self._open: set[tuple[int, int]] = set()
        self._uses: dict[tuple[int, int], tuple[int, Counter[bytes]]] = {}

    def of_page(self, page: pikepdf.Object) -> int:
        """Bytes of a page's commands and of all that they draw."""
        import pikepdf

        contents = page.get("/Contents")
        parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
        resources = page.get("/Resources")
        return sum(self._drawn(part, resources) for part in parts if isinstance(part, pikepdf.Stream))

    def _drawn(self, stream: pikepdf.Object, resources: pikepdf.Object | None) -> int:
        import pikepdf

        size, uses = self._read(stream)
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

    def _read(self, stream: pikepdf.Object) -> tuple[int, Counter[bytes]]:
        import pikepdf

        if stream.objgen not in self._uses:
            try:
                content = stream.read_bytes()
            except pikepdf.PdfError:
                content = b""  # the guard has looked at it before; readers draw nothing of it
            names = (
                _ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), name) for name in _USED.findall(content)
            )
            self._uses[stream.objgen] = (len(content), Counter(names))
        return self._uses[stream.objgen]

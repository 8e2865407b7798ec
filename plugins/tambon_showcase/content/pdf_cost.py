"""How much the pages of a PDF draw: a drawing used again and again, or inside others, is counted each time before it is read.

A file of two kilobytes can draw more than a machine reads in a day; the count is worked out once for each drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tambon_showcase.content.document_rules import BOMB, UnsafeDocumentError
from tambon_showcase.content.pdf_streams import Streams, forms_of

if TYPE_CHECKING:
    import pikepdf

MAX_DRAWN = 80_000_000
"""Bytes of drawing commands of all pages; a report of 500 pages has about 25 million."""
USE_COST = 100
"""What beginning a drawing costs, in bytes of commands; measured with pdfium, about 13 s for a million."""
NOTE_COST = 20_000
"""What making a note or a field a part of its page costs; measured with qpdf, about 1 ms each."""


def check_cost(pdf: pikepdf.Pdf, streams: Streams) -> list[pikepdf.Object]:
    """The forms that show words as the shape of what is drawn; raises UnsafeDocumentError for pages that draw too much."""
    cost = _Cost(streams)
    total = 0
    for page in pdf.pages:
        total += cost.of_page(page.obj)
        if total > MAX_DRAWN:
            raise UnsafeDocumentError(BOMB, f"{total:,} ไบต์")
    return list(cost.masks.values())


class _Cost:
    """The bytes of each drawing with all that it uses, by the number of its object."""

    def __init__(self, streams: Streams) -> None:
        self._streams = streams
        self.masks: dict[tuple[int, int], pikepdf.Object] = {}
        self._masked: set[tuple[int, int]] = set()
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

        drawn = self._streams.read(stream)
        masks = self._masks(resources) if isinstance(resources, pikepdf.Dictionary) else 0
        forms = forms_of(drawn, resources)
        return (
            drawn.size
            + masks
            + sum(times * (USE_COST + self._form(form, resources)) for form, times in forms)
        )

    def _masks(self, resources: pikepdf.Object) -> int:
        """Bytes of the forms whose shape is cut out of what is drawn (ISO 32000-2, 11.6.5), each once; those that show words are kept in `masks`."""
        import pikepdf

        size, states = 0, resources.get("/ExtGState")
        for state in states.as_dict().values() if isinstance(states, pikepdf.Dictionary) else ():
            mask = state.get("/SMask") if isinstance(state, pikepdf.Dictionary) else None
            form = mask.get("/G") if isinstance(mask, pikepdf.Dictionary) else None
            if not isinstance(form, pikepdf.Stream) or form.objgen in self._masked:
                continue
            self._masked.add(form.objgen)
            size += self._form(form, resources)
            if self._shows_words(form, resources):
                self.masks[form.objgen] = form
        return size

    def _shows_words(self, form: pikepdf.Object, resources: pikepdf.Object) -> bool:
        """Whether a form, or one that it draws, shows words."""
        waiting: list[tuple[pikepdf.Object, pikepdf.Object | None]] = [(form, resources)]
        seen = {form.objgen}
        while waiting:
            form, around = waiting.pop()
            drawn, own = self._streams.read(form), form.get("/Resources", around)
            if drawn.shows_words:
                return True
            inside = [(each, own) for each, _ in forms_of(drawn, own) if each.objgen not in seen]
            seen.update(each.objgen for each, _ in inside)
            waiting += inside
        return False

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

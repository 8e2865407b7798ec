"""Takes out of a PDF whatever is not on the list of what its kind of object keeps."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tambon_showcase.content.pdf_kept import KEPT, PLAIN
from tambon_showcase.content.picture_marks import without_marks

if TYPE_CHECKING:
    import pikepdf

_PICTURES = frozenset({"/DCTDecode", "/JPXDecode"})


def prune(pdf: pikepdf.Pdf) -> bool:
    """Keep only pages and their structure; returns whether a picture said where it was taken."""
    return _Pruning(pdf).run()


class _Pruning:
    """Takes out of a PDF all that its kind does not keep."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = {page.obj.objgen for page in pdf.pages}
        self._seen: set[tuple[tuple[int, int], str]] = set()
        self._had_place = False

    def run(self) -> bool:
        """Prune; returns whether a picture said where it was taken."""
        root = self._pdf.Root
        for page in self._pdf.pages:
            self._prune(page.obj, "page")
        self._prune(root, "root")
        return self._had_place

    def _prune(self, item: pikepdf.Object, kind: str) -> None:
        waiting = [(item, kind)]
        while waiting:
            item, kind = waiting.pop()
            waiting += self._inside(item, kind)

    def _inside(self, item: pikepdf.Object, kind: str) -> Iterator[tuple[pikepdf.Object, str]]:
        """What is in an object and stays, each with its kind; what does not stay is deleted."""
        import pikepdf

        if item.is_indirect:
            if (item.objgen, kind) in self._seen:
                return
            self._seen.add((item.objgen, kind))
        if isinstance(item, pikepdf.Array):
            yield from self._in_list(item, kind)
        elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            yield from self._in_entries(item, kind)

    def _in_list(self, items: pikepdf.Object, kind: str) -> Iterator[tuple[pikepdf.Object, str]]:
        import pikepdf

        for index in reversed(range(len(items))):
            inner = items[index]
            if not self._stays(inner, kind):
                del items[index]
            elif isinstance(inner, pikepdf.Object):
                yield inner, kind

    def _in_entries(self, item: pikepdf.Object, kind: str) -> Iterator[tuple[pikepdf.Object, str]]:
        import pikepdf

        if isinstance(item, pikepdf.Stream):
            self._clean_picture(item)
        for key, inner in list(item.items()):
            inside = KEPT[kind].kind_of(key)
            if not inside or not self._stays(inner, inside):
                with contextlib.suppress(KeyError):  # an entry that refers to nothing counts as none
                    del item[key]
            elif inside in KEPT and isinstance(inner, pikepdf.Object):
                yield inner, inside

    def _clean_picture(self, stream: pikepdf.Object) -> None:
        """Take a camera's marks out of a photo that stays in the packing of the camera."""
        import pikepdf

        packing = stream.get("/Filter")
        if isinstance(packing, pikepdf.Array) and len(packing) == 1:
            packing = packing[0]
        if not isinstance(packing, pikepdf.Name) or str(packing) not in _PICTURES:
            return
        raw = stream.read_raw_bytes()
        clean = without_marks(raw)
        self._had_place |= clean.had_place
        if clean.data != raw:
            parms = stream.get("/DecodeParms")
            stream.write(clean.data, filter=packing)
            if parms is not None:
                stream.DecodeParms = parms

    def _stays(self, item: object, kind: str) -> bool:
        """Whether an object of this kind is published at all."""
        import pikepdf

        if kind == PLAIN:
            return not isinstance(item, pikepdf.Stream)
        if kind == "element" and isinstance(item, pikepdf.Dictionary):
            return "/Obj" not in item  # a note or a link, which is no part of the page any more
        if kind == "shown_page":
            return isinstance(item, pikepdf.Object) and item.objgen in self._pages
        if kind == "shown_drawing":
            return isinstance(item, pikepdf.Object) and (item.objgen, "drawing") in self._seen
        return True

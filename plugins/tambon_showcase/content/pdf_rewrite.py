"""A contributed PDF written again: its pages as they look, their text and their structure, and nothing else.

The original is never published. What a reader loses by that (links, forms, signatures) is returned in words.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.content.pdf_prune import prune

if TYPE_CHECKING:
    import pikepdf

_LOOSE_NOTES = frozenset({"/Text", "/Popup", "/Link"})
"""Notes that are no part of the page's picture: an icon to press, a window, a place to press."""
LINKS, NOTES = "ลิงก์ที่กดได้", "หมายเหตุที่ติดไว้บนหน้า"
FORM, UNDRAWN = "ช่องให้กรอกของแบบฟอร์ม", "ตัวหนังสือที่กรอกในแบบฟอร์ม"
SIGNATURE, BOOKMARKS, LABELS = "ลายเซ็นดิจิทัล", "สารบัญด้านข้าง", "เลขหน้าที่ตั้งเอง"


class Rewritten(NamedTuple):
    """The bytes to publish, what they lack of the original (in Thai), and whether a picture said where it was taken."""

    data: bytes
    lost: tuple[str, ...]
    had_place: bool


def rewrite(pdf: pikepdf.Pdf, title: str) -> Rewritten:
    """Write `pdf` again with its pages only and `title` as its only property; the same input returns the same bytes."""
    import pikepdf

    lost = tuple(_losses(pdf))
    _flatten_notes(pdf)
    pdf.remove_unreferenced_resources()
    had_place = prune(pdf)
    for key in list(pdf.trailer.keys()):
        if key not in {"/Root", "/Size"}:
            del pdf.trailer[key]
    if title:
        pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Title=pikepdf.String(title)))
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    out = io.BytesIO()
    modes = pikepdf.ObjectStreamMode
    pdf.save(
        out,
        object_stream_mode=modes.generate,
        deterministic_id=True,
        fix_metadata_version=False,
        encryption=False,
    )
    return Rewritten(out.getvalue(), lost, had_place)


def _losses(pdf: pikepdf.Pdf) -> Iterator[str]:
    notes = list(_notes(pdf))
    kinds = {str(note.get("/Subtype")) for note in notes}
    if "/Link" in kinds:
        yield LINKS
    if kinds & {"/Text", "/Popup"} or any(
        "/AP" not in note for note in notes if str(note.get("/Subtype")) != "/Link"
    ):
        yield NOTES
    fields = [note for note in notes if note.get("/Subtype") == "/Widget"]
    if any(_of_field(field, "/FT") != "/Sig" for field in fields):
        yield FORM
    if any("/AP" not in field and not _is_drawable(field) for field in fields):
        yield UNDRAWN
    if any(_of_field(field, "/FT") == "/Sig" and _of_field(field, "/V") is not None for field in fields):
        yield SIGNATURE
    if "/First" in (_dictionary(pdf.Root.get("/Outlines")) or {}):
        yield BOOKMARKS
    if "/PageLabels" in pdf.Root:
        yield LABELS


def _notes(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from _dictionaries(page.obj.get("/Annots"))


def _of_field(field: pikepdf.Object, entry: str) -> pikepdf.Object | None:
    """An entry of a field, or of the field that it belongs to."""
    parent = _dictionary(field.get("/Parent"))
    return field.get(entry, parent.get(entry) if parent else None)


def _is_drawable(field: pikepdf.Object) -> bool:
    """Whether a field's value has only letters that qpdf can draw."""
    import pikepdf

    value = _of_field(field, "/V")
    return not isinstance(value, pikepdf.String) or str(value).isascii()


def _dictionary(item: pikepdf.Object | None) -> pikepdf.Object | None:
    import pikepdf

    return item if isinstance(item, pikepdf.Dictionary) else None


def _dictionaries(items: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    import pikepdf

    if isinstance(items, pikepdf.Array):
        yield from (item for item in items if isinstance(item, pikepdf.Dictionary))


def _flatten_notes(pdf: pikepdf.Pdf) -> None:
    """Draw forms and notes as parts of their pages, and list the pages in one row, each with what it inherited."""
    import pikepdf

    for page in pdf.pages:
        notes = _dictionaries(page.obj.get("/Annots"))
        page.obj.Annots = pikepdf.Array(
            [note for note in notes if str(note.get("/Subtype")) not in _LOOSE_NOTES]
        )
    if all(_is_drawable(note) for note in _notes(pdf)):
        pdf.generate_appearance_streams()
    elif form := _dictionary(pdf.Root.get("/AcroForm")):
        form.NeedAppearances = False  # what the form's program has drawn shows Thai, what qpdf draws does not
    pdf.flatten_annotations("screen")
    pdf.add_blank_page()  # qpdf lists the pages again when one comes
    del pdf.pages[-1]

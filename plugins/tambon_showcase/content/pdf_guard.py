"""Contributed PDF: parsed in full, so that names hidden by escapes or compression are seen too."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from tambon_showcase.content.document_rules import (
    ACTIVE,
    BOMB,
    LOCKED,
    MAX_PAGES,
    MAX_TEXT,
    TOO_MANY_PAGES,
    DocumentText,
    UnsafeDocumentError,
    damage_is_refused,
)
from tambon_showcase.content.pdf_acts import check_object
from tambon_showcase.content.pdf_cost import check_cost

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

MAX_OBJECTS = 100_000
MAX_STREAM = 50_000_000
MAX_STREAMS = 150_000_000
"""Bytes of one unpacked stream and of all together; pictures are not unpacked."""

_ACTS = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|FileAttachment|RichMedia|Movie|Sound|XFA|ImportData|SubmitForm"
    rb"|GoTo[ER]|Rendition)(?![A-Za-z0-9])"
)
_STREAM = "stream"


@damage_is_refused
def read_pdf(data: bytes) -> DocumentText:
    """The text of a PDF that does nothing but show pages.

    Raises:
        UnsafeDocumentError: it does more, or is damaged, locked or too large.
        MemoryError: it takes more memory than there is.
    """
    import pikepdf

    _limit_unpacking()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            beside = _check_objects(pdf)
            pages = len(pdf.pages)
            if pages <= MAX_PAGES:
                check_cost(pdf)
    except pikepdf.PasswordError:
        raise UnsafeDocumentError(LOCKED, "PDF") from None
    if pages > MAX_PAGES:
        raise UnsafeDocumentError(TOO_MANY_PAGES, pages)
    return DocumentText(_text(data), pages, beside="\n".join(beside))


def _limit_unpacking() -> None:
    import pikepdf

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MAX_STREAM,
        run_length_max_memory=MAX_STREAM,
        png_max_memory=MAX_STREAM,
        tiff_max_memory=MAX_STREAM,
    )


def _check_objects(pdf: pikepdf.Pdf) -> list[str]:
    """The words beside the pages: forms, notes, bookmarks, properties.

    Raises:
        UnsafeDocumentError: an object runs, sends, opens or carries something, or swells.
    """
    import pikepdf

    unpacked, beside = 0, list[str]()
    for count, item in enumerate(pdf.objects):
        if not isinstance(
            item, pikepdf.Object
        ):  # a number, a truth value or nothing, as LibreOffice writes them
            continue
        is_stream = item._type_name == _STREAM
        entries = item.stream_dict if is_stream else item
        if found := _ACTS.search(entries.unparse(resolved=True)):
            raise UnsafeDocumentError(ACTIVE, f"/{found[1].decode()}")
        check_object(item, beside)
        if is_stream and entries.get("/Subtype") != pikepdf.Name.Image:
            unpacked += _unpacked_size(item)
        if count > MAX_OBJECTS or unpacked > MAX_STREAMS:
            raise UnsafeDocumentError(BOMB, f"{unpacked:,} ไบต์")
    return beside


def _unpacked_size(stream: pikepdf.Object) -> int:
    """Size in bytes after unpacking. Raises UnsafeDocumentError past `MAX_STREAM` and for damaged packing."""
    import pikepdf

    try:
        return len(stream.read_bytes())
    except pikepdf.PdfError:
        if "Flate" in str(stream.stream_dict.get("/Filter")):
            raise UnsafeDocumentError(BOMB, "ส่วนที่บีบอัดไว้") from None
        return len(stream.read_raw_bytes())


def _text(data: bytes) -> str:
    """The text of all pages, also what is outside the part that is shown. Raises UnsafeDocumentError past `MAX_TEXT`."""
    import pypdfium2

    parts, size = [], 0
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            text = _text_of(page)
            parts.append(text)
            size += len(text)
            if size > MAX_TEXT:
                raise UnsafeDocumentError(BOMB, f"ตัวหนังสือเกิน {MAX_TEXT:,} ตัว")
    finally:
        document.close()
    return "\n".join(parts)


def _text_of(page: pypdfium2.PdfPage) -> str:
    words = page.get_textpage()
    if page.get_cropbox() == page.get_mediabox():
        return str(words.get_text_bounded())
    return str(words.get_text_range()).replace("\r\n", "\n")

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

if TYPE_CHECKING:
    import pikepdf

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
            _check_objects(pdf)
            pages = len(pdf.pages)
    except pikepdf.PasswordError:
        raise UnsafeDocumentError(LOCKED, "PDF") from None
    if pages > MAX_PAGES:
        raise UnsafeDocumentError(TOO_MANY_PAGES, pages)
    return DocumentText(_text(data), pages)


def _limit_unpacking() -> None:
    import pikepdf

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MAX_STREAM,
        run_length_max_memory=MAX_STREAM,
        png_max_memory=MAX_STREAM,
        tiff_max_memory=MAX_STREAM,
    )


def _check_objects(pdf: pikepdf.Pdf) -> None:
    """Raise UnsafeDocumentError for an object that runs, sends, opens or carries something, or swells."""
    import pikepdf

    unpacked = 0
    for count, item in enumerate(pdf.objects):
        if not isinstance(
            item, pikepdf.Object
        ):  # a number, a truth value or nothing, as LibreOffice writes them
            continue
        is_stream = item._type_name == _STREAM
        entries = item.stream_dict if is_stream else item
        if found := _ACTS.search(entries.unparse(resolved=True)):
            raise UnsafeDocumentError(ACTIVE, f"/{found[1].decode()}")
        if is_stream and entries.get("/Subtype") != pikepdf.Name.Image:
            unpacked += _unpacked_size(item)
        if count > MAX_OBJECTS or unpacked > MAX_STREAMS:
            raise UnsafeDocumentError(BOMB, f"{unpacked:,} ไบต์")


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
    """The text of all pages, cut at `MAX_TEXT`."""
    import pypdfium2

    parts, size = [], 0
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            parts.append(text)
            size += len(text)
            if size > MAX_TEXT:
                break
    finally:
        document.close()
    return "\n".join(parts)[:MAX_TEXT]

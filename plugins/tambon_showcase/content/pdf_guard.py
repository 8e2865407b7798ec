"""Contributed PDF: parsed in full, so that names hidden by escapes or compression are seen too."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import accumulate
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
from tambon_showcase.content.pdf_letters import other_numbers, without_maps
from tambon_showcase.content.pdf_rewrite import rewrite
from tambon_showcase.content.pdf_streams import MAX_STREAM, Streams, is_blank

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

MAX_OBJECTS = 100_000
_MASK_PAGE = (1_000, 1_000)
"""Points; words outside the page are read too."""


@damage_is_refused
def read_pdf(data: bytes, title: str = "") -> DocumentText:
    """The text of a PDF that does nothing but show pages, and its bytes as they may be published, titled `title`.

    Raises:
        UnsafeDocumentError: it does more, or is damaged, locked or too large.
        MemoryError: it takes more memory than there is.
    """
    import pikepdf

    _limit_unpacking()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            streams = Streams()
            beside, has_pictures = _check_objects(pdf, streams)
            pages = len(pdf.pages)
            if pages > MAX_PAGES:
                raise UnsafeDocumentError(TOO_MANY_PAGES, pages)
            beside += _words_of(check_cost(pdf, streams))
            blank = all(is_blank(page.obj, streams) for page in pdf.pages)
            written = rewrite(pdf, title)
            drawn = without_maps(pdf)
    except pikepdf.PasswordError:
        raise UnsafeDocumentError(LOCKED, "PDF") from None
    texts = [f"{text}\n" for text in _texts(written.data)]
    beside += other_numbers(texts, _texts(drawn)) if drawn else ()
    ends = tuple(accumulate(map(len, texts)))
    told = "".join(texts).removesuffix("\n")
    return DocumentText(
        told,
        pages,
        (),
        "\n".join(beside),
        written.data,
        written.lost,
        written.had_place,
        ends,
        has_pictures,
        blank,
    )


def _limit_unpacking() -> None:
    import pikepdf

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MAX_STREAM,
        run_length_max_memory=MAX_STREAM,
        png_max_memory=MAX_STREAM,
        tiff_max_memory=MAX_STREAM,
    )


def _check_objects(pdf: pikepdf.Pdf, streams: Streams) -> tuple[list[str], bool]:
    """The words beside the pages (forms, notes, bookmarks, properties, other texts for pictures), and whether there are pictures.

    Raises:
        UnsafeDocumentError: an object runs, sends, opens or carries something, or swells.
    """
    import pikepdf

    beside, has_pictures = list[str](), False
    for count, item in enumerate(pdf.objects):
        if count > MAX_OBJECTS:
            raise UnsafeDocumentError(BOMB, f"{count:,} ส่วน")
        # A number, a truth value or nothing may be an object, as LibreOffice writes them.
        if not isinstance(item, pikepdf.Object):
            continue
        check_object(item, beside)
        if isinstance(item, pikepdf.Stream):
            if item.stream_dict.get("/Subtype") == pikepdf.Name.Image:
                has_pictures = True
            else:
                beside += streams.read(item).words
    return beside, has_pictures


def _words_of(masks: Sequence[pikepdf.Object]) -> list[str]:
    """The words of forms through whose shape others are drawn: readers see them, and they are no text of a page.

    Raises:
        UnsafeDocumentError: a form has no typefaces of its own, so that its words cannot be read.
    """
    import pikepdf

    if not masks:
        return []
    with pikepdf.new() as drawn, io.BytesIO() as out:
        for form in masks:
            if "/Resources" not in form:
                raise UnsafeDocumentError(ACTIVE, "ตัวหนังสือในหน้ากากของภาพ")
            page = drawn.add_blank_page(page_size=_MASK_PAGE)
            drawings = pikepdf.Dictionary(X=drawn.copy_foreign(form))
            page.obj.Resources = pikepdf.Dictionary(XObject=drawings)
            page.obj.Contents = drawn.make_stream(b"/X Do")
        drawn.save(out)
        return _texts(out.getvalue())


def _texts(data: bytes) -> list[str]:
    """The text of each page, also what is outside the part that is shown. Raises UnsafeDocumentError past `MAX_TEXT`."""
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
    return parts


def _text_of(page: pypdfium2.PdfPage) -> str:
    """The words of the page; where more is written beside it, all of that instead.

    PDFium joins a line that ends in a hyphen with the next by U+0002.
    """
    words = page.get_textpage()
    shown, written = str(words.get_text_bounded()), str(words.get_text_range())
    return (
        (written if _letters(written) > _letters(shown) else shown).replace("\r\n", "\n").replace("\x02", "-")
    )


def _letters(text: str) -> int:
    return sum(map(len, text.split()))

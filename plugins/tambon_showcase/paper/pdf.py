"""HTML to PDF: tagged (PDF/UA-1), with a true Thai text layer, the same bytes for the same input.

The only module that imports WeasyPrint. Nothing is ever fetched: a page gets only the files handed in.
"""

from __future__ import annotations

import functools
import gc
import logging
import mimetypes
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from tambon_showcase.pictures.faces import FACES, face_path
from tambon_showcase.pictures.outline import outline
from tambon_showcase.view.source import FileFinder

from .engines import INSTALL_PANGO, pango_name
from .paper import Paper
from .pdf_style import FONT_FOLDER
from .pdf_text import with_text_layer

BASE = "https://paper.invalid/"
"""Begins every address inside a paper; nothing is requested from it."""
PDF_OPTIONS = {
    "pdf_variant": "pdf/ua-1",
    "optimize_images": True,
    "jpeg_quality": 78,
    "dpi": 150,
}
NO_PANGO = f"เครื่องนี้ยังไม่มี Pango ซึ่งใช้จัดหน้า PDF\n{INSTALL_PANGO}"
NO_THAI = "Pango ในเครื่องนี้ตัดบรรทัดภาษาไทยไม่ได้ ต้องมี libthai (Debian/Ubuntu: apt install libthai0)"

FIXED_TIME = "SOURCE_DATE_EPOCH"
"""The variable that fontTools reads instead of the clock (reproducible-builds.org)."""


class PdfUnavailableError(Exception):
    """This machine cannot make Thai PDF files; the message says in Thai what is missing."""


def no_files(_address: str) -> bytes | None:
    """For pages without pictures."""
    return None


def html_to_pdf(html: str, files: FileFinder = no_files) -> bytes:
    """The page as PDF. Its style sheet may use `fonts/Sarabun-<face>.ttf`; other files come from `files`.

    Raises:
        PdfUnavailableError: Pango or libthai is missing.
    """
    weasyprint = engine()
    with warnings.catch_warnings():
        # The words of warnings are the engine's own and mean nothing to a user.
        warnings.simplefilter("ignore")
        page = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=_fetcher(files))
        with _no_time_of_day(), _no_collection():
            return with_text_layer(page.write_pdf(**PDF_OPTIONS), _faces())


def _faces() -> dict[str, Path]:
    return {f"Sarabun-{face}": face_path(face) for face in FACES}


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without searches for circular garbage: a page's boxes live until the end, and looking at them took a quarter."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def _no_time_of_day() -> Iterator[None]:
    """Where libharfbuzz-subset is missing, fontTools makes the fonts smaller and would write the time into them."""
    before = os.environ.get(FIXED_TIME)
    os.environ[FIXED_TIME] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[FIXED_TIME]
        else:
            os.environ[FIXED_TIME] = before


def print_paper(paper: Paper, files: FileFinder) -> bytes:
    """A paper as PDF; its drawings are outlined, its photos come from `files`.

    Raises:
        PdfUnavailableError: Pango or libthai is missing.
    """

    def find(address: str) -> bytes | None:
        drawing = paper.drawings.get(address)
        return outline(drawing).encode() if drawing else files(address)

    return html_to_pdf(paper.html, find)


@functools.cache
def engine() -> Any:
    """WeasyPrint, once it has shown that it can break Thai lines.

    Raises:
        PdfUnavailableError: Pango or libthai is missing.
    """
    if not pango_name():
        raise PdfUnavailableError(NO_PANGO)
    try:
        # Where a library beside Pango is missing, WeasyPrint prints English words about itself.
        with warnings.catch_warnings(action="ignore"), redirect_stdout(None), redirect_stderr(None):
            import weasyprint
            from weasyprint.text.line_break import can_break_text
    except OSError as problem:
        raise PdfUnavailableError(NO_PANGO) from problem
    if not can_break_text("สารสนเทศตำบลต้นแบบ", "th"):
        raise PdfUnavailableError(NO_THAI)
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    return weasyprint


def _fetcher(files: FileFinder) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OnlyTheseFiles(URLFetcher):  # type: ignore[misc]
        """Hands out fonts and the files of the page; everything else does not exist."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 - WeasyPrint names it
            address = url.removeprefix(BASE)
            content = _font(address) or files(address)
            if content is None:
                raise ValueError(f"not a file of this page: {url}")
            kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return OnlyTheseFiles()


def _font(address: str) -> bytes | None:
    names = {f"{FONT_FOLDER}Sarabun-{face}.ttf": face for face in FACES}
    return face_path(names[address]).read_bytes() if address in names else None

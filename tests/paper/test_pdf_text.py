"""The Thai text layer: wrong as WeasyPrint writes it, right after the repair, and no glyph moved."""

from __future__ import annotations

import gc
import io
import warnings
from collections.abc import Callable
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from tambon_showcase.paper.pdf import BASE, PDF_OPTIONS, _fetcher, engine, html_to_pdf, no_files
from tambon_showcase.paper.pdf_style import font_faces
from tambon_showcase.paper.pdf_text import with_text_layer
from tambon_showcase.pictures.faces import FACES, face_path
from tests.document_rooms import squeezed

pytestmark = pytest.mark.documents

HARD = (
    "น้ำ ผู้ใหญ่บ้าน ตำบล ทำ กำ ป้า ฐานราก ญูฎีกา ปี่พาทย์ กั๊ก ซ้ำ ค่ำ ย่ำ ก็ เพื่อ ผึ้ง ที่ ฤๅษี ๆ ศาลา ชำระเงิน ล้ำค่า "
    "ฝั่ง ฟ้า น้ำผึ้ง กุฎี ญาติ สูญ ปู่ ผู้รู้ เก้าอี้ กล้วยน้ำว้า คำว่า ๑๒๓ 45% “อ้าง” – กุ้ง ปิ่นโต ฐิติ ฏีกา พุ่ม ใต้ถุน ป่าช้า ฝีมือ ฬ่อ"
)
STYLES = {
    "Regular": "",
    "Italic": "font-style:italic",
    "SemiBold": "font-weight:600",
    "Bold": "font-weight:700",
}


def page(words: str = HARD) -> str:
    paragraphs = "".join(f'<p style="{style}">{words}</p>' for style in STYLES.values())
    table = "<table><thead><tr><th>หมู่</th></tr></thead><tbody><tr><th>น้ำ</th><td>1</td></tr></tbody></table>"
    style = f"{font_faces()}body{{font:14pt Sarabun}}"
    return f'<html lang="th"><head><title>น้ำ</title><style>{style}</style></head><body><h1>น้ำ</h1>{paragraphs}{table}</body></html>'


def raw(html: str) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = engine().HTML(string=html, base_url=BASE, url_fetcher=_fetcher(no_files))
        return made.write_pdf(**PDF_OPTIONS)  # type: ignore[no-any-return]


def mended(pdf: bytes) -> bytes:
    return with_text_layer(pdf, {f"Sarabun-{face}": face_path(face) for face in FACES})


def test_weasyprint_still_needs_the_repair(reader: Callable[[bytes], str]) -> None:
    """When this fails, WeasyPrint writes true text itself: drop the repair (docs/adr/0018)."""
    assert squeezed(HARD) not in squeezed(reader(raw(page())))


def test_every_face_is_read_back_exactly(reader: Callable[[bytes], str]) -> None:
    assert squeezed(reader(mended(raw(page())))).count(squeezed(HARD)) == len(STYLES)


def test_the_repair_moves_no_glyph() -> None:
    before = raw(page())
    one, two = (
        pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("L")
        for pdf in (before, mended(before))
    )
    # PDFium rounds each text to its own part of a pixel: ink may differ by one pixel, never more.
    for ink, other in ((one, two), (two, one)):
        near = other.filter(ImageFilter.MinFilter(3))
        lost = ImageChops.subtract(near, ink.point(lambda value: 255 if value > 100 else 0))
        assert _dark_alone(ink, near) == 0, lost.getbbox()


def _dark_alone(ink: Image.Image, near: Image.Image) -> int:
    """Pixels that are dark in one picture and have nothing dark within a pixel in the other."""
    pairs = zip(ink.tobytes(), near.tobytes(), strict=True)
    return sum(dark < 100 and around > 160 for dark, around in pairs)


@pytest.mark.parametrize("enabled", [True, False])
def test_printing_leaves_the_search_for_garbage_as_it_was(*, enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        html_to_pdf("<html><body>ก</body></html>")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_the_same_page_gives_the_same_bytes() -> None:
    assert html_to_pdf(page()) == html_to_pdf(page())


def test_the_bytes_do_not_depend_on_the_clock_without_harfbuzz_subset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    made = []
    for now in (1_000_000_000, 1_700_000_000):
        monkeypatch.setattr("fontTools.misc.timeTools.time", SimpleNamespace(time=lambda now=now: now))
        made.append(html_to_pdf(page()))
    assert made[0] == made[1]


def test_heading_cells_have_a_scope() -> None:
    with pikepdf.open(io.BytesIO(html_to_pdf(page()))) as pdf:
        scopes = sorted(str(element.A.Scope) for element in pdf.objects if _is_heading_cell(element))
    assert scopes == ["/Column", "/Row"]


def _is_heading_cell(element: object) -> bool:
    return isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/TH"


def test_fonts_without_a_known_face_keep_their_text() -> None:
    before = raw(page("plain words"))
    assert "plainwords" in squeezed(
        pypdfium2.PdfDocument(with_text_layer(before, {}))[0].get_textpage().get_text_range()
    )

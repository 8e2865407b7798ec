"""The report on paper, measured as somebody sees it: words inside the page, no page nearly empty, no heading alone."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tambon_showcase.paper.pdf import print_paper
from tambon_showcase.paper.report import report
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import FICTION, source_in, squeezed
from tests.entries import ROOT
from tests.pdf_words import Word, words_of

pytestmark = [pytest.mark.documents, pytest.mark.poppler]
FOOT = 283
"""Millimetres from the upper edge where the foot of a page begins."""
MOST_PAGES = 45


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """The fictitious tambon with all of its photos and documents."""
    root = tmp_path_factory.mktemp("whole")
    year = root / "tambons" / "2565"
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", year / "_rules")
    folder = year / FICTION.parent.name / FICTION.name
    shutil.copytree(FICTION, folder)
    return source_in(root, EntryJob("2565/999901", 2565, folder))


@pytest.fixture(scope="module", params=["bare", pytest.param("whole", marks=pytest.mark.full)])
def source(request: pytest.FixtureRequest) -> DocumentSource:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def pdf(source: DocumentSource, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("layout") / "report.pdf"
    path.write_bytes(print_paper(report(source), source.file))
    return path


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[list[Word]]:
    return words_of(pdf)


def test_words_keep_to_the_paper(pages: list[list[Word]]) -> None:
    for words in pages[1:]:
        assert words
        assert [word for word in words if word.left < 20 or word.right > 197] == []
        assert [word for word in words if word.top < 5 or word.bottom > 293] == []


def test_only_ends_of_parts_are_under_half_full(source: DocumentSource, pdf: Path) -> None:
    starts = {squeezed(part.official_th) for part in source.view.edition.document.parts}
    document = pypdfium2.PdfDocument(pdf)
    texts = [squeezed(page.get_textpage().get_text_range()) for page in document]
    for number in range(2, len(document) - 1):
        next_is_a_part = any(start in texts[number + 1][:600] for start in starts)
        assert next_is_a_part or _filled(document[number]) >= 0.5, f"page {number + 1}"


def _filled(page: pypdfium2.PdfPage) -> float:
    """Where the lowest ink of the page is, above the foot: 0 is its upper edge, 1 its lower one."""
    image = page.render(scale=0.5).to_pil().convert("L")
    body = image.crop((0, 0, image.width, int(image.height * FOOT / 297) - 4))
    box = body.point(lambda value: 255 if value < 200 else 0).getbbox()
    return box[3] / image.height if box else 0


def test_no_heading_is_alone_at_the_end_of_a_page(source: DocumentSource, pages: list[list[Word]]) -> None:
    written = re.findall(r"<h[1-4][^<>]*>(.*?)</h[1-4]>", report(source).html, re.S)
    headings = {squeezed(html.unescape(re.sub("<[^<>]*>", "", heading))) for heading in written}
    for last in _last_lines(pages[2:]):
        assert last not in headings


def _last_lines(pages: list[list[Word]]) -> Iterator[str]:
    for words in pages:
        body = [word for word in words if word.bottom < FOOT - 2]
        lowest = max(word.bottom for word in body)
        yield squeezed("".join(word.text for word in body if lowest - word.bottom < 1))


def test_the_longest_example_is_a_book_one_can_carry(pages: list[list[Word]]) -> None:
    assert len(pages) <= MOST_PAGES

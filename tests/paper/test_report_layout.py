"""The report on paper, measured as somebody sees it: words inside the page, no page nearly empty, no heading alone."""

from __future__ import annotations

import html
import itertools
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
from tests.blessed_pictures import check_pages
from tests.document_rooms import FICTION, source_in, squeezed
from tests.entries import ROOT
from tests.long_entry import long_entry
from tests.pdf_words import Word, words_of

pytestmark = [pytest.mark.documents, pytest.mark.poppler]
FOOT = 283
"""Millimetres from the upper edge where the foot of a page begins."""
MOST_PAGES = 44
DOTS = 24
"""Dots per inch of the whole book's blessed pages: a moved chart, an empty half or another column is plain to see."""
MOST_STACKED = 5
"""Most numbers of a list below each other, one a line, in a cell of a table."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """The fictitious tambon with all of its photos and documents."""
    root = tmp_path_factory.mktemp("whole")
    year = root / "tambons" / "2565"
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", year / "_rules")
    folder = year / FICTION.parent.name / FICTION.name
    shutil.copytree(FICTION, folder)
    return source_in(root, EntryJob("2565/999901", 2565, folder))


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """The fictitious tambon made long."""
    root = tmp_path_factory.mktemp("long")
    return source_in(root, EntryJob("2565/999901", 2565, long_entry(root)))


WHOLE, LONG = (pytest.param(name, marks=pytest.mark.full) for name in ("whole", "long"))


@pytest.fixture(scope="module", params=["bare", WHOLE, LONG])
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
        body = [word for word in words if word.top < FOOT - 1]
        lowest = max(word.bottom for word in body)
        yield squeezed("".join(word.text for word in body if lowest - word.bottom < 1))


@pytest.mark.parametrize("source", ["bare", WHOLE], indirect=True)
def test_the_longest_example_is_a_book_one_can_carry(pages: list[list[Word]]) -> None:
    assert len(pages) <= MOST_PAGES


@pytest.mark.parametrize("source", [WHOLE], indirect=True)
def test_one_item_of_a_list_is_not_torn_between_columns(pages: list[list[Word]]) -> None:
    """The order's first three lines were at the left, its last two beside them at the right."""
    words = next(found for found in pages[2:] if any(word.text == "คำสั่งแต่งตั้ง" for word in found))
    heading = next(word for word in words if word.text == "คำสั่งแต่งตั้ง")
    item = [word for word in words if heading.bottom < word.top < FOOT - 1]
    assert len(item) > 5 and max(word.right for word in item) < 110


def test_no_column_is_so_narrow_that_a_list_has_a_number_a_line(pages: list[list[Word]]) -> None:
    for number, words in enumerate(pages, 1):
        assert _stacked(words) <= MOST_STACKED, f"page {number}"


def _stacked(words: list[Word]) -> int:
    """Most numbers of a list (`12,`) that follow each other, each alone on its line."""
    most = count = 0
    for before, word in itertools.pairwise(words):
        listed = all(re.fullmatch(r"\d{1,2},", one.text) for one in (before, word))
        below = abs(word.left - before.left) < 1 and 0 < word.top - before.top < 6
        count = count + 1 if listed and below else 0
        most = max(most, count)
    return most


@pytest.mark.parametrize(("step", "found"), [((0, 4), 9), ((6, 0), 0)])
def test_numbers_below_each_other_are_counted_and_those_in_a_row_are_not(
    step: tuple[float, float], found: int
) -> None:
    across, down = step
    words = [Word(f"{n},", 20 + across * n, 20 + down * n, 24 + across * n, 23 + down * n) for n in range(10)]
    assert _stacked(words) == found


@pytest.mark.parametrize("source", [WHOLE], indirect=True)
def test_the_whole_book_looks_as_a_person_blessed_it(pdf: Path) -> None:
    check_pages(Path(__file__).parent / "pictures" / "whole", "report", pdf.read_bytes(), DOTS)

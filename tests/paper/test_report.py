"""The report and the other papers: complete, true to their source, the same at every build."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Callable
from pathlib import Path

import pdfua
import pypdfium2
import pytest

from tambon_showcase.paper.appendix import HIDDEN, data_tables
from tambon_showcase.paper.checklist import checklist_paper, scoring_form
from tambon_showcase.paper.pdf import print_paper
from tambon_showcase.paper.poster import poster
from tambon_showcase.paper.report import report
from tambon_showcase.view.source import DocumentSource
from tests.blessed_pictures import check_pages
from tests.document_rooms import pdfium_text, squeezed
from tests.entries import changed

PICTURES = Path(__file__).parent / "pictures"
BANNER = "ตำบลสมมติเพื่อการสาธิต"
_HEAD = re.compile(
    r"^.*รายงานถอดบทเรียน ตำบล.*$|^.*ตำบลสมมติเพื่อการสาธิต\s*$|^\s*หน้า [\d๐-๙]+\s*$|^\s*[123]\.\d .*$", re.M
)


def test_sources_with_thai_addresses_are_printed_as_people_read_them(fiction: DocumentSource) -> None:
    row = {"key": "W", "title": "วิกิพีเดีย", "link": "https://th.wikipedia.org/wiki/%E0%B8%81%E0%B8%B2"}
    entry = changed(fiction.view.entry, tables={"sources": [row]})
    view = type(fiction.view)(entry, fiction.view.edition, fiction.view.made)
    written = report(dataclasses.replace(fiction, view=view)).html
    assert (
        '<a href="https://th.wikipedia.org/wiki/%E0%B8%81%E0%B8%B2">https://th.wikipedia.org/wiki/กา</a>'
        in written
    )


@pytest.fixture(scope="module")
def bare_pdf(bare: DocumentSource) -> bytes:
    return print_paper(report(bare), bare.file)


@pytest.fixture(scope="module")
def papers(fiction: DocumentSource) -> dict[str, bytes]:
    """The short papers, each set once."""
    makers = (checklist_paper, scoring_form, poster)
    return {make.__name__: print_paper(make(fiction), fiction.file) for make in makers}


def test_every_item_that_the_entry_owes_stands_in_the_report(fiction: DocumentSource) -> None:
    page = html.unescape(report(fiction).html)
    for part in fiction.view.edition.document.parts:
        assert part.official_th in page
        for section in part.sections:
            assert section.official_th in page
        for item in part.all_items:
            assert item.official_th in page, item.id


def test_every_item_that_a_district_owes_stands_in_its_report(bare: DocumentSource) -> None:
    page = html.unescape(report(bare).html)
    owed = [item for item in bare.view.edition.structure if "district" in item.applies_to]
    assert all(item.official_th in page for item in owed if item.required)


def test_a_report_holds_texts_tables_charts_and_map(fiction: DocumentSource) -> None:
    paper = report(fiction)
    for text in fiction.view.made.texts.values():
        for line in text.plain.splitlines():
            assert squeezed(line) in squeezed(html.unescape(re.sub("<[^<>]*>", "", paper.html))), line
    assert "overview_map-1.svg" in paper.drawings
    assert len(paper.drawings) > 10
    assert "<svg" not in paper.html
    assert "tbody" in paper.html


def test_each_chapter_is_a_place_of_its_own(fiction: DocumentSource) -> None:
    """Where two have one name, the contents lead to the first and name its page for both."""
    places = re.findall(r'\sid="([^"]+)"', report(fiction).html)
    assert sorted({place for place in places if places.count(place) > 1}) == []


def test_nothing_on_paper_leads_to_this_machine(fiction: DocumentSource) -> None:
    addresses = set(re.findall(r'\s(?:href|src)="([^"]*)"', report(fiction).html))
    assert not [a for a in addresses if a.startswith(("/", "file:", "..", "http:"))]
    own = [a for a in addresses if not a.startswith(("#", "https://", "tel:"))]
    assert [a for a in own if not a.endswith((".svg", ".jpg"))] == []


@pytest.mark.documents
def test_a_real_example_is_read_back_exactly(
    bare: DocumentSource, bare_pdf: bytes, reader: Callable[[bytes], str]
) -> None:
    read = squeezed(_HEAD.sub("", reader(bare_pdf)))
    for text in bare.view.made.texts.values():
        for phrase in text.plain.split():
            assert phrase in read, phrase


@pytest.mark.documents
def test_a_report_is_tagged_as_pdf_ua_asks(bare_pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(bare_pdf)
    found = [finding for outcome in pdfua.validate(path).outcomes for finding in outcome.findings]
    assert found == []


@pytest.mark.documents
def test_a_paper_with_photo_and_drawing_is_the_same_at_every_build(
    fiction: DocumentSource, papers: dict[str, bytes]
) -> None:
    assert print_paper(poster(fiction), fiction.file) == papers["poster"]


@pytest.mark.documents
def test_pages_are_numbered_in_thai_on_request(bare: DocumentSource) -> None:
    text = pdfium_text(print_paper(report(bare, thai_digits=True), bare.file))
    assert "หน้า ๓" in text
    assert "หน้า 3" not in text


@pytest.mark.documents
def test_the_contents_say_on_which_page_a_chapter_begins(bare_pdf: bytes) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(bare_pdf)]
    told = re.findall(r"^(\d\.\d) .*?[ .]+(\d+)\s*$", pages[1], re.MULTILINE)
    assert len(told) == 16
    for chapter, number in told:
        assert re.search(rf"^{re.escape(chapter)} ", pages[int(number) - 1], re.MULTILINE), chapter


@pytest.mark.documents
def test_every_page_of_every_paper_carries_the_banner(papers: dict[str, bytes]) -> None:
    for paper in papers.values():
        for page in pypdfium2.PdfDocument(paper):
            assert BANNER in page.get_textpage().get_text_range()


@pytest.mark.documents
def test_the_checklist_shows_each_item_and_no_score(
    fiction: DocumentSource, papers: dict[str, bytes]
) -> None:
    text = squeezed(pdfium_text(papers["checklist_paper"]))
    for item in fiction.checklist.items:
        assert item.item in text
        assert squeezed(item.extent.label_th) in text
    assert "ไม่ใช่คะแนน" in text


@pytest.mark.documents
@pytest.mark.parametrize("name", ["scoring_form", "poster"])
def test_the_blank_form_and_the_poster_fit_one_page(papers: dict[str, bytes], name: str) -> None:
    assert len(pypdfium2.PdfDocument(papers[name])) == 1


@pytest.mark.documents
def test_the_form_prefills_nothing_of_the_tambon(fiction: DocumentSource) -> None:
    assert not any(
        evidence.label_th in scoring_form(fiction).html
        for item in fiction.checklist.items
        for evidence in item.evidence[:1]
    )


@pytest.mark.documents
def test_without_an_address_the_poster_is_printed_without_code_and_address(bare: DocumentSource) -> None:
    nowhere = dataclasses.replace(bare, site="")
    assert poster(nowhere).drawings.keys() == {"band.svg"}
    packed = print_paper(poster(nowhere), nowhere.file)
    words = squeezed(pdfium_text(packed))
    assert len(pypdfium2.PdfDocument(packed)) == 1
    assert "http" not in words and "อ่านเรื่องของตำบล" not in words
    assert squeezed(nowhere.view.name) in words
    assert _plain_share(packed) < MOST_PLAIN


def test_a_thai_address_is_printed_in_letters_and_coded_as_it_is(bare: DocumentSource) -> None:
    plain, thai = (
        poster(dataclasses.replace(bare, site=f"https://x.go.th/{path}/"))
        for path in ("2565", "%E0%B8%87%E0%B8%B2%E0%B8%99/2565")
    )
    assert "<strong>https://x.go.th/งาน/2565/</strong>" in thai.html and "%E0" not in thai.html
    assert thai.drawings["code.svg"] != plain.drawings["code.svg"]


@pytest.mark.documents
def test_the_poster_is_filled_and_nothing_lies_under_its_foot(papers: dict[str, bytes]) -> None:
    packed = papers["poster"]
    assert _plain_share(packed) < MOST_PLAIN
    page = pypdfium2.PdfDocument(packed)[0].get_textpage()
    boxes = [(page.get_text_range(at, 1), page.get_charbox(at)) for at in range(page.count_chars())]
    low, high = (edge * 72 / 25.4 for edge in BAND_MM)
    assert [
        letter for letter, (_, foot, _, top) in boxes if letter.strip() and top > low and foot < high
    ] == []


MOST_PLAIN, BAND_MM = 0.6, (51, 64)
"""Most of a poster that may be bare paper, and the woven band of its foot in millimetres above its lower edge."""


def _plain_share(packed: bytes) -> float:
    """How much of the first page is of the colour of its paper."""
    image = pypdfium2.PdfDocument(packed)[0].render(scale=0.2).to_pil().convert("L")
    return sum(image.histogram()[238:]) / (image.width * image.height)


@pytest.mark.documents
def test_papers_look_as_somebody_blessed_them(bare_pdf: bytes, papers: dict[str, bytes]) -> None:
    """The report of a thin entry, and the short papers of a full one."""
    for name, pdf in {"report": bare_pdf, **papers}.items():
        check_pages(PICTURES, name, pdf)


def test_small_counts_stay_hidden_in_the_appendix(fiction: DocumentSource) -> None:
    rows = [
        {"moo": moo, "indicator": 1, "surveyed": 100, "failing": failing, "year_be": 2564}
        for moo, failing in ((1, 4), (2, 40), (3, 50))
    ]
    (table,) = data_tables(
        changed(fiction.view.entry, tables={"bmn": rows, "nrd2c": []}), fiction.view.edition
    )
    cells = table.rows[0]
    # The total is made of the shown counts alone, so that no subtraction finds the hidden one.
    assert cells[2:] == [HIDDEN, "40", "50", "ประมาณ 92"]


def test_wide_data_goes_on_in_further_tables(fiction: DocumentSource) -> None:
    rows = [{"moo": moo, "indicator": 1, "score": 2, "year_be": 2564} for moo in range(1, 21)]
    tables = data_tables(changed(fiction.view.entry, tables={"bmn": [], "nrd2c": rows}), fiction.view.edition)
    assert [len(table.headings) for table in tables] == [12, 12]
    assert tables[1].caption.endswith("(ต่อ)")

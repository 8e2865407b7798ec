"""The checklist on paper, measured for a thin, a full and a long entry: what a person saw on pictures of it."""

from __future__ import annotations

import dataclasses
import io
import itertools
import re
from pathlib import Path

import pypdfium2
import pytest

from tambon_showcase.paper.checklist import _without_codes, checklist_paper, scoring_form
from tambon_showcase.paper.pdf import html_to_pdf, print_paper
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.site.templates import render
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import source_in
from tests.long_entry import long_entry
from tests.pdf_words import Word, words_of

pytestmark = [pytest.mark.documents, pytest.mark.poppler]
LONG = "ขนมทองม้วนกรอบสมุนไพรโบราณสูตรคุณยาย" * 12 + " https://example.go.th/" + "a" * 300


def long_of(source: DocumentSource) -> DocumentSource:
    """The entry with reasons and evidence of words that end nowhere."""
    items = tuple(
        dataclasses.replace(
            item,
            reason_th=f"P1.2 {LONG}",
            evidence=tuple(dataclasses.replace(one, label_th=LONG) for one in item.evidence),
        )
        for item in source.checklist.items
    )
    return dataclasses.replace(source, checklist=dataclasses.replace(source.checklist, items=items))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """Thirty villages, forty products, long names."""
    root = tmp_path_factory.mktemp("many")
    return source_in(root, EntryJob("2565/999901", 2565, long_entry(root)))


@pytest.fixture(scope="module", params=["thin", "full", "long", pytest.param("many", marks=pytest.mark.full)])
def pages(
    request: pytest.FixtureRequest,
    bare: DocumentSource,
    fiction: DocumentSource,
    tmp_path_factory: pytest.TempPathFactory,
) -> list[list[Word]]:
    sources = {
        "thin": lambda: bare,
        "full": lambda: fiction,
        "long": lambda: long_of(fiction),
        "many": lambda: request.getfixturevalue("many"),
    }
    source = sources[request.param]()
    path = tmp_path_factory.mktemp("checklist") / "checklist.pdf"
    path.write_bytes(print_paper(checklist_paper(source), source.file))
    return words_of(path)


def test_words_keep_to_the_paper(pages: list[list[Word]]) -> None:
    for words in pages:
        assert words
        assert all(word.left >= 10 and word.right <= 200 for word in words)
        assert all(word.top >= 4 and word.bottom <= 293 for word in words)


def test_the_evidence_has_the_widest_column(pages: list[list[Word]]) -> None:
    head = {word.text: word.left for word in pages[0]}
    rule, evidence, judge = (head[name] for name in ("เกณฑ์", "สถานะและหลักฐานที่พบ", "กรรมการ"))
    assert judge - evidence >= 80
    assert 55 <= evidence - rule <= 80


def test_signatures_are_never_alone_and_no_page_is_nearly_empty(pages: list[list[Word]]) -> None:
    rows = [sum(1 for word in words if word.left < 20 and word.text[:1].isdigit()) for words in pages]
    assert all(rows), "a page without an item"
    assert any(word.text.startswith("ลงชื่อ") for word in pages[-1])


def test_each_page_repeats_the_head_and_no_group_stands_at_its_end(pages: list[list[Word]]) -> None:
    for words in pages:
        assert "สถานะและหลักฐานที่พบ" in {word.text for word in words}
        table = [word for word in words if word.bottom < 280 and word.left > 12]
        lowest = max(table, key=lambda word: word.bottom)
        assert lowest.text not in {"การบริหารจัดการ", "พัฒนาคุณภาพชีวิต"}


def test_numbers_are_said_once_and_none_is_ours(pages: list[list[Word]]) -> None:
    texts = [word.text for words in pages for word in words]
    assert texts.count("1.1") == 1
    assert not [text for text in texts if text.startswith(("P1.", "P2.", "P3."))]


def test_a_committee_has_room_to_write_on_the_form(fiction: DocumentSource, tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(print_paper(scoring_form(fiction), fiction.file))
    (words,) = words_of(path)
    rows = sorted(word.top for word in words if re.fullmatch(r"\d\.\d(\.\d)?", word.text) and word.left < 25)
    assert len(rows) == 15
    assert min(below - above for above, below in itertools.pairwise(rows)) >= 8
    assert max(word.bottom for word in words if word.bottom < 280) > 200, "the form fills its page"


ROWS = "".join(f"<tr><td>row {number}</td></tr>" for number in range(1, 7))
SIGNS = '<div class="sign"><p>signed<br>(name)<br>head</p></div>'
GROUP = (
    "<table><tbody><tr><td>before</td></tr><tr class='group'><th>head</th></tr>" + ROWS + "</tbody></table>"
)


@pytest.mark.parametrize(
    ("body", "heights"),
    [(f"<table><tbody>{ROWS}</tbody></table>{SIGNS}", range(24, 40, 4)), (GROUP, range(64, 84, 3))],
    ids=["signatures", "group"],
)
@pytest.mark.full
def test_wherever_a_page_ends_signatures_and_groups_have_a_row(body: str, heights: range) -> None:
    small = "@page { size: 100mm; margin: 5mm } body { font: 10pt Sarabun } section { break-before: page }"
    style = f"{render('documents/paper.css')}{render('documents/checklist.css')}{small}"
    above = (
        f'<section><div style="height: {height}mm"></div>{body}</section>' for height in range(20, 89, 4)
    )
    made = html_to_pdf(f"<style>{style}</style>{''.join(above)}")
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(made))]
    assert all("row" in text for text in texts if "head" in text)


def test_a_code_stays_where_no_name_follows_it() -> None:
    assert _without_codes("ยังขาด: P1.1 ประวัติ, P1.3 (ผู้นำ)") == "ยังขาด: ประวัติ, P1.3 (ผู้นำ)"

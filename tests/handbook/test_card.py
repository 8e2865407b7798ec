"""The quick card: two sheets that say what is filled in, where it is dropped, and what everybody sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.finding import SEVERITY_NAMES
from tambon_showcase.handbook.card import CARD, card_pdf, quick_card
from tambon_showcase.handbook.limits import LIMITS
from tambon_showcase.handbook.pages import Handbook
from tambon_showcase.handbook.words import AVOID, DESK_STEPS, NEVER, RED_BOX
from tambon_showcase.paper.pdf import PdfUnavailableError
from tambon_showcase.site.templates import TEMPLATES
from tests.pdf_words import words_of

from .conftest import words
from .test_write import wrote


@pytest.mark.full
def test_it_has_two_sheets(handbook: Handbook, tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    pdf.write_bytes(card_pdf(handbook))
    first, second = words_of(pdf)
    assert all(word.left > 13 and word.right < 200 and word.bottom < 295 for word in first + second)
    assert max(word.bottom for word in first[:-1]) > 180, "the sheet is used"


def test_it_says_the_steps_severities_and_what_is_never_sent(handbook: Handbook) -> None:
    said = words(quick_card(handbook).html)
    for line in (*NEVER, *AVOID, *(" ".join(step) for step in DESK_STEPS), *SEVERITY_NAMES.values(), RED_BOX):
        assert line in said, line
    for bound in (LIMITS.photo_mb, LIMITS.document_mb, LIMITS.video_mb, LIMITS.map_mb, LIMITS.entry_mb):
        assert f"ไม่เกิน {bound} MB" in said


def test_the_steps_are_the_titles_of_the_desks_pages() -> None:
    base = (TEMPLATES / "desk/base.html").read_text("utf-8")
    places = [base.index(f'"{step}"') for step, _ in DESK_STEPS]
    assert places == sorted(places)


def test_a_machine_without_thai_has_no_card(
    handbook: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(*_: object) -> bytes:
        raise PdfUnavailableError("ไม่มี Pango")

    monkeypatch.setattr("tambon_showcase.handbook.card.print_paper", unavailable)
    assert card_pdf(handbook) == b""
    wrote(tmp_path, documents=True)
    assert "quick-card" not in (tmp_path / "site/handbook/index.html").read_text("utf-8")


def test_the_first_page_leads_to_the_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tambon_showcase.handbook.write.card_pdf", lambda _: b"%PDF-1.7")
    monkeypatch.setattr("tambon_showcase.handbook.write.pango_name", lambda: "pango")
    writer, _ = wrote(tmp_path, documents=True)
    assert CARD in writer.names and CARD not in writer.pages
    assert 'href="quick-card.pdf"' in (tmp_path / "site/handbook/index.html").read_text("utf-8")
    without, _ = wrote(tmp_path / "other")
    assert CARD not in without.names


def test_the_words_of_never_and_avoid_are_each_on_one_list() -> None:
    assert not set(NEVER) & set(AVOID)
    assert len(set(NEVER + AVOID)) == len(NEVER) + len(AVOID)

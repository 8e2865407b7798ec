"""Every kind of page of the site is valid HTML; those of the desk and the judges' papers: tests/desk, tests/judging."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase import register
from tambon_showcase.pages.entry import render_notice
from tambon_showcase.site.shells import Shells
from tests.valid_html import faults

EACH = ("*.html", "2565/999901/*.html", "2565/640904/*.html", "t/640904/*.html", "judge/*.html")
"""Every page of these; of each folder of pages about several entries the first few."""
SOME = ("browse", "topics", "indicators", "compare")


def test_every_kind_of_page_is_valid(demo_site: Path) -> None:
    pages = [page for pattern in EACH for page in demo_site.glob(pattern)]
    pages += [page for folder in SOME for page in sorted((demo_site / folder).glob("*.html"))[:6]]
    assert len(pages) > 60
    assert faults(*pages) == []


def test_the_page_in_place_of_an_entry_is_valid_and_not_to_be_found(
    demo_project: Path, tmp_path: Path
) -> None:
    """The demo has no such entry: its page is filled here, in the demo's own frame."""
    shells = Shells.load(demo_project / ".cache/tambon/shells.json")
    assert shells is not None
    pages = [tmp_path / "known.html", tmp_path / "unknown.html"]
    for page, code in zip(pages, ("640904", "000001"), strict=True):
        page.write_text(render_notice(code, register.tambon(code), shells)["index.html"], "utf-8")
        text = page.read_text("utf-8")
        assert 'content="noindex"' in text and "canonical" not in text and "og:url" not in text
    assert faults(*pages) == []


@pytest.mark.full
def test_every_page_is_valid(demo_site: Path) -> None:
    assert faults(*demo_site.rglob("*.html")) == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="th"><title>ก</title><p><div>ข</div></p><td align="right">', "utf-8"
    )
    assert len(faults(page)) >= 2

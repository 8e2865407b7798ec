"""Every kind of page of the site is valid HTML; those of the desk and the judges' papers: tests/desk, tests/judging."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.valid_html import faults

EACH = ("*.html", "2565/999901/*.html", "2565/640904/*.html", "t/640904/*.html", "judge/*.html")
"""Every page of these; of each folder of pages about several entries the first few."""
SOME = ("browse", "topics", "indicators", "compare")


def test_every_kind_of_page_is_valid(demo_site: Path) -> None:
    pages = [page for pattern in EACH for page in demo_site.glob(pattern)]
    pages += [page for folder in SOME for page in sorted((demo_site / folder).glob("*.html"))[:6]]
    assert len(pages) > 60
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

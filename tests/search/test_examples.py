"""Questions to try: short names of the site's own things, those of real tambons before invented ones."""

from __future__ import annotations

import json
from pathlib import Path

from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.search import InMemory, SearchDocument, contribution, write_index
from tambon_showcase.search.examples import LONGEST, SHOWN, examples
from tambon_showcase.search.index import ROOT


def page(kind: str, *names: str, code: str = "800101") -> SearchDocument:
    return SearchDocument(f"2565/{code}/{kind}.html", f"2565/{code}", kind, kind, names=names)


def written(folder: Path, *entries: list[SearchDocument]) -> list[str]:
    write_index(InMemory((pages[0].key, contribution(pages)) for pages in entries), folder)
    found: list[str] = json.loads((folder / ROOT).read_text("utf-8"))["examples"]
    return found


def test_one_short_name_of_each_kind_in_a_fixed_order() -> None:
    pages = [
        page("index", "ในเมือง"),
        page("tourism", "น้ำตก"),
        page("products", "ก" * (LONGEST + 1), "ผ้าทอ", "กะปิ"),
    ]
    assert examples(pages) == ["ผ้าทอ", "น้ำตก", "ในเมือง"]
    assert examples([page("products"), page("leaders", "สมชาย ใจดี")]) == []


def test_no_page_is_read_after_the_last_example() -> None:
    def pages() -> object:
        yield from [page("products", "ผ้าทอ"), page("tourism", "น้ำตก"), page("index", "ในเมือง")]
        raise AssertionError("read on")

    assert len(examples(pages())) == 3  # type: ignore[arg-type]


def test_real_tambons_come_before_invented_ones_and_the_sites_own_pages_lend_none(tmp_path: Path) -> None:
    invented = [page("index", "แม่ตัวอย่าง", code="999901"), page("products", "ข้าวหอม", code="999901")]
    real = [page("index", "ในเมือง"), page("leaders", "สมชาย ใจดี")]
    own = [SearchDocument("about.html", "site/0", "เกี่ยวกับ", "site", names=("เว็บนี้",))]
    assert written(tmp_path, invented, real, own) == ["ข้าวหอม", "ในเมือง"]


def test_what_lends_an_example_is_a_kind_of_page_that_is_searched() -> None:
    """The index knows pages by their slugs only."""
    assert {one.slug for one in SECTIONS if one.searched} >= set(SHOWN)

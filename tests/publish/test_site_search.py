"""The site's own pages in the search: what is learned of which page, and under which key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tambon_showcase.publish.site_search import PAGES_A_GROUP, WithSite, site_document
from tambon_showcase.search import SITE, InMemory, site_names
from tambon_showcase.search.documents import fragments, unpack
from tambon_showcase.search.knowledge import knowledge

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><meta name="description" content="เรื่อง &amp; ราว"><header>เมนู</header>
<article class="article" id="content"><h1 id="top">ความเป็นส่วนตัว<a class="headerlink" href="#top">¶</a></h1><p>เกริ่น</p>
<h2 id="delete">ขอลบภาพ</h2><p>เขียนถึงเรา</p></article><footer>ท้าย</footer>"""


def site(folder: Path, *addresses: str) -> Path:
    for address in addresses:
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(PAGE, encoding="utf-8")
    return folder


def addresses(searched: WithSite) -> list[str]:
    keys = sorted(key for key in searched.digests() if key.startswith(SITE))
    return [unpack(page).document.address for key in keys for page in fragments(searched.one(key))]


def test_a_page_written_by_hand_is_learned_whole_with_the_names_that_readers_use(tmp_path: Path) -> None:
    found = site_document("site/0", "privacy.html", site(tmp_path, "privacy.html") / "privacy.html")
    assert found is not None
    assert (found.title, found.kind, found.key) == ("ความเป็นส่วนตัว", SITE, "site/0")
    assert [(one.anchor, one.heading, one.text) for one in found.sections] == [
        ("", "", "เรื่อง & ราว"),
        ("", "ความเป็นส่วนตัว", "เกริ่น"),
        ("delete", "ขอลบภาพ", "เขียนถึงเรา"),
    ]
    assert "ขอลบรูป" in found.names == site_names("privacy.html")


def test_a_page_that_a_minifier_made_small_is_learned_the_same(tmp_path: Path) -> None:
    page = site(tmp_path, "privacy.html") / "privacy.html"
    whole = site_document("site/0", "privacy.html", page)
    small = re.sub(r'="([\w#.-]+)"', r"=\1", PAGE)
    assert "class=article id=content" in small
    page.write_text(small, encoding="utf-8")
    assert site_document("site/0", "privacy.html", page) == whole


def test_of_a_page_about_several_entries_only_headings_are_learned(tmp_path: Path) -> None:
    address = "browse/index.html"
    found = site_document("site/0", address, site(tmp_path, address) / address)
    assert found is not None
    assert [one.text for one in found.sections] == ["เรื่อง & ราว", ""]
    assert found.sections[1].heading == "ขอลบภาพ"


@pytest.mark.parametrize("content", [None, "<main>ไม่มีบทความ</main>"])
def test_what_is_no_page_is_not_learned(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "a.html").write_text(content, encoding="utf-8")
    assert site_document("site/0", "a.html", tmp_path / "a.html") is None


def test_the_search_itself_and_narrow_lists_are_left_out_and_groups_hold_sixteen(tmp_path: Path) -> None:
    narrow = ("404.html", "search.html", "browse/2565-district-8001.html", "topics/products-2.html")
    wanted = [f"p{number:02}.html" for number in range(PAGES_A_GROUP + 1)]
    searched = WithSite(InMemory([]), site(tmp_path, *wanted, *narrow), [*wanted, *narrow, *wanted])
    assert addresses(searched) == wanted
    assert len(searched.digests()) == 2


def test_entries_and_site_are_searched_together_and_a_changed_page_has_another_digest(tmp_path: Path) -> None:
    entries = InMemory([("2565/800101", b"entry")])
    before = WithSite(entries, site(tmp_path, "a.html"), ["a.html"])
    assert before.one("2565/800101") == b"entry"
    assert set(before.digests()) == {"2565/800101", f"{SITE}/0"}
    (tmp_path / "a.html").write_text(PAGE.replace("เกริ่น", "ใหม่"), encoding="utf-8")
    after = WithSite(entries, tmp_path, ["a.html"])
    assert after.digests()["2565/800101"] == before.digests()["2565/800101"]
    assert after.digests()[f"{SITE}/0"] != before.digests()[f"{SITE}/0"]


def test_every_page_that_the_knowledge_names_is_one_of_the_site() -> None:
    sources = (ROOT / "site_src", ROOT / "plugins/tambon_showcase/theme_pages")
    written = {page.with_suffix(".html").name for folder in sources for page in folder.glob("*.md")}
    made = {"browse/index.html", "browse/map.html", "topics/index.html", "topics/products.html"}
    made |= {"indicators/index.html", "compare/index.html", "handbook/index.html"}
    assert set(knowledge()["site"]) <= written | made

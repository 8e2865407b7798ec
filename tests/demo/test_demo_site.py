"""The demo site as files: every link leads somewhere, every page says what it must."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tambon_showcase.model.sections import SECTIONS

REAL = ("160104", "640904", "670316", "960704")
FICTITIOUS = "999901"
_LINK = re.compile(r'(?:href|src)="([^"]+)"')
_SRCSET = re.compile(r'srcset="([^"]+)"')


def pages(site: Path) -> list[Path]:
    return [path for path in site.rglob("*.html") if path.name != "404.html"]


def test_no_marker_is_left(demo_site: Path) -> None:
    assert not [page for page in demo_site.rglob("*.html") if "@@" in page.read_text(encoding="utf-8")]


def test_every_local_link_leads_to_a_file_and_an_anchor(demo_site: Path) -> None:
    ids: dict[Path, set[str]] = {}
    broken = []
    for page in pages(demo_site):
        text = page.read_text(encoding="utf-8")
        links = [unescape(link) for link in _LINK.findall(text)]
        links += [part.split()[0] for value in _SRCSET.findall(text) for part in unescape(value).split(", ")]
        for link in links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or link.startswith("data:"):
                continue
            target = (
                page
                if not parts.path
                else Path(posixpath.normpath((page.parent / unquote(parts.path)).as_posix()))
            )
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                broken.append((page.relative_to(demo_site).as_posix(), link))
            elif parts.fragment and target.suffix == ".html":
                known = ids.setdefault(
                    target, set(re.findall(r'\bid="([^"]+)"', target.read_text(encoding="utf-8")))
                )
                if unquote(parts.fragment) not in {unescape(one) for one in known}:
                    broken.append((page.relative_to(demo_site).as_posix(), link))
    assert not broken[:20]


def test_an_overview_without_a_cover_shows_where_a_real_tambon_is(demo_site: Path) -> None:
    for code in (*REAL, FICTITIOUS):
        overview = (demo_site / "2565" / code / "index.html").read_text(encoding="utf-8")
        assert ("entry-hero__where" in overview) is (code in REAL), code


def test_ids_are_unique(demo_site: Path) -> None:
    for page in pages(demo_site):
        found = re.findall(r'\bid="([^"]+)"', page.read_text(encoding="utf-8"))
        assert len(found) == len(set(found)), (page, {one for one in found if found.count(one) > 1})


@pytest.mark.parametrize("code", REAL)
def test_real_tambons_say_they_are_examples_on_every_page(demo_site: Path, code: str) -> None:
    for section in SECTIONS:
        text = (demo_site / "2565" / code / f"{section.slug}.html").read_text(encoding="utf-8")
        assert "ตำบลนี้ไม่ได้ส่งผลงานนี้เข้าประกวด" in text


def test_the_fictitious_tambon_says_so_on_every_page(demo_site: Path) -> None:
    for section in SECTIONS:
        text = (demo_site / "2565" / FICTITIOUS / f"{section.slug}.html").read_text(encoding="utf-8")
        assert "ตำบลสมมติเพื่อการสาธิต" in text


def test_every_page_has_a_strict_policy(demo_site: Path) -> None:
    for page in [*pages(demo_site), demo_site / "404.html"]:
        if page.parent.parent.name == "t":
            continue
        text = page.read_text(encoding="utf-8")
        policy = unescape(re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)[1])
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert rules["object-src"] == rules["base-uri"] == "'none'"
        assert rules["form-action"] == "'self'"
        assert rules["style-src"] == "'self'"
        assert "unsafe" not in rules["script-src"]


def test_site_maps_list_every_entry_page_once(demo_site: Path) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    names = [loc.text for loc in ET.parse(demo_site / "sitemap.xml").iter(f"{space}loc")]
    found = [
        loc.text
        for name in names
        for loc in ET.parse(demo_site / name.rsplit("/", 1)[-1]).iter(f"{space}loc")
    ]
    assert len(found) == len(set(found))
    assert sum("2565/" in one for one in found) == 5 * len(SECTIONS)
    assert not [one for one in found if "000000" in one]


def test_a_site_without_a_history_has_no_feed_and_names_none(demo_site: Path) -> None:
    """The copy that the tests build has no git; what a feed says of entries is in tests/portal/test_feeds.py."""
    assert not (demo_site / "feed.xml").exists()
    assert not [page for page in pages(demo_site) if "feed.xml" in page.read_text(encoding="utf-8")]


def test_real_rubrics_show_what_is_missing_and_the_fictitious_one_is_whole(demo_site: Path) -> None:
    real = (demo_site / "2565/640904/rubric.html").read_text(encoding="utf-8")
    whole = (demo_site / "2565/999901/rubric.html").read_text(encoding="utf-8")
    assert real.count('class="item"') == whole.count('class="item"') == 15
    assert "state--none" in real
    assert 'class="strip__cell state--none"' not in whole

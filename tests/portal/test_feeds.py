"""The Atom feed: dated entries only, the newest first, and what is no entry of the contest says so."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.portal.feeds import (
    FEED_LENGTH,
    FeedItem,
    atom,
    entry_addresses,
    redirect,
    robots,
    site_map,
)
from tambon_showcase.portal.home import newest
from tests.facts import facts

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://x.go.th/"


def feed(*known: dict[str, Any]) -> ET.Element:
    """A feed of entries, each changed on its `day`."""
    items = []
    for one in known:
        day = one.pop("day", "2022-05-01T01:02:03Z")
        items.append(FeedItem(facts(**{"code": "640904", **one}), "2021-01-01T00:00:00Z", day))
    return ET.fromstring(atom(SITE, "สารสนเทศ & ตำบล", items, "2020-01-02T03:04:05Z"))


def ids(root: ET.Element) -> list[str]:
    return [one.findtext(f"{ATOM}id") or "" for one in root.iter(f"{ATOM}entry")]


def test_each_entry_has_dates_of_its_own_and_the_newest_dates_the_feed() -> None:
    found = feed({"day": "2021-05-01T00:00:00Z"}, {"code": "640902", "day": "2022-05-01T07:30:00Z"})
    assert ids(found) == [f"{SITE}2565/640902/", f"{SITE}2565/640904/"]
    assert found.findtext(f"{ATOM}updated") == "2022-05-01T07:30:00Z"
    times = [
        [one.findtext(f"{ATOM}{name}") for name in ("published", "updated")]
        for one in found.iter(f"{ATOM}entry")
    ]
    assert times == [
        ["2021-01-01T00:00:00Z", "2022-05-01T07:30:00Z"],
        ["2021-01-01T00:00:00Z", "2021-05-01T00:00:00Z"],
    ]


def test_a_feed_is_what_rfc_4287_asks_for() -> None:
    """The parts that must be there once, absolute addresses, whole dates, and no two entries of one name."""
    found = feed(
        {}, {"code": "640902", "summary": "ก & <b>"}, {"code": "670316", "day": "2023-01-01T00:00:00Z"}
    )
    assert found.tag == f"{ATOM}feed"
    for part in (found, *found.iter(f"{ATOM}entry")):
        assert all(len(part.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
        assert "self" in {link.get("rel") for link in found.findall(f"{ATOM}link")}
        assert all(link.get("href", "").startswith(SITE) for link in part.findall(f"{ATOM}link"))
        assert (part.findtext(f"{ATOM}id") or "").startswith(SITE)
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    assert len(set(ids(found))) == 3
    dates = [one.text or "" for name in ("updated", "published") for one in found.iter(f"{ATOM}{name}")]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", date) for date in dates)


def test_a_feed_without_dated_entries_is_as_old_as_the_newest_commit() -> None:
    assert ids(feed()) == []
    assert feed().findtext(f"{ATOM}updated") == "2020-01-02T03:04:05Z"


def test_the_newest_stand_first_and_equal_days_by_key() -> None:
    days = {"640904": "2022-01-01", "640902": "2022-05-01", "160104": "2022-01-01", "670316": ""}
    found = newest([facts(code, updated=day) for code, day in days.items()])
    assert [one.code for one in found] == ["640902", "160104", "640904", "670316"]


def test_the_feed_is_bounded() -> None:
    many = [{"key": f"2565/{n}", "day": f"20{n:02d}-01-01T00:00:00Z"} for n in range(10, 99)]
    found = feed(*many)
    assert len(ids(found)) == FEED_LENGTH
    assert ids(found)[0].endswith("/98/")


@pytest.mark.parametrize(("kind", "word"), [("fiction", "สมมติ"), ("example", "แหล่งข้อมูลสาธารณะ"), ("", "")])
def test_what_is_no_entry_of_the_contest_says_so(kind: str, word: str) -> None:
    found = feed({"kind": kind, "summary": "ริมน้ำ <b>"})
    summary = next(found.iter(f"{ATOM}summary")).text or ""
    assert summary.endswith("ริมน้ำ <b>") and word in summary
    assert (summary == "ริมน้ำ <b>") is (kind == "")
    assert found.findtext(f"{ATOM}title") == "สารสนเทศ & ตำบล"
    assert next(found.iter(f"{ATOM}entry")).findtext(f"{ATOM}title") == "ตำบลกลางดง อำเภอทุ่งเสลี่ยม จังหวัดสุโขทัย"


def test_addresses_are_those_that_pages_call_canonical() -> None:
    own = entry_addresses(facts("640904"))
    assert own[0] == "2565/640904/" and "2565/640904/history.html" in own
    assert len(own) == len(set(own)) == len(SECTIONS)


def test_no_address_can_leave_its_element() -> None:
    found = ET.fromstring(site_map(SITE, ["a&b<c>.html"]))
    assert [one.text for one in found.iter() if one.tag.endswith("loc")] == [f"{SITE}a&b<c>.html"]
    page = redirect('../../2565/x"><script>', "ตำบล <b>")
    assert "<script>" not in page and "ตำบล &lt;b&gt;" in page
    assert page.index("Content-Security-Policy") < page.index("<title>"), (
        "the policy holds for all that follows"
    )
    assert "default-src 'none'" in page


@pytest.mark.parametrize(
    ("whole", "named"), [(f"{SITE}2565/640904/", f"{SITE}2565/640904/"), ("", "../../2565/640904/index.html")]
)
def test_a_short_address_names_the_whole_one_where_the_site_has_an_address(whole: str, named: str) -> None:
    page = redirect("../../2565/640904/index.html", "กลางดง", whole)
    assert f'<link rel="canonical" href="{named}">' in page
    assert 'url=../../2565/640904/index.html">' in page, "it leads on also where the site is a folder"


@pytest.mark.parametrize(("site", "named"), [(SITE, True), ("", False)])
def test_robots_may_read_everything(site: str, named: bool) -> None:
    lines = robots(site).splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert (f"Sitemap: {SITE}sitemap.xml" in lines) is named

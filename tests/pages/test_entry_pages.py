"""All pages of an entry: each in the shell of its kind, frames alone where they have a picture, notices without content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tambon_showcase import register
from tambon_showcase.analysis.frame import Column, Frame, FrameTable
from tambon_showcase.assess import assess
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import MapSite, publish_map
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.pages.entry import EntryPages, render_entry, render_notice
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tambon_showcase.view.papers import Card, Papers
from tambon_showcase.view.prepare import PreparedEntry
from tests.entries import ROOT, shown
from tests.views import bare_entry, view

KINDS = ("entry", "section", "rubric", "notice")
SHELLS = Shells({kind: Shell.cut(f"{kind}|@@title@@|@@content@@|@@edit@@") for kind in KINDS}, {}, ())
TABLE = FrameTable((Column("ตัวชี้วัด"),), (("น้ำ",),))
FRAMES = tuple(Frame(name, f"กรอบ {name}", "", TABLE, TABLE, "") for name in ("bmn-ranked", "bmn-villages"))


@pytest.fixture(scope="module")
def pages() -> EntryPages:
    """The pages of a bare entry with two frames, of which one has a picture for sharing."""
    villages = [{"moo": "1", "name": "บ้านหนึ่ง"}, {"moo": "2", "name": "ตลาด", "kind": "ชุมชน"}]
    ages = [
        {"ages": "0-14", "male": "5", "year_be": year, "source": source}
        for year, source in (("2563", "ทะเบียน"), ("2564", "จปฐ."))
    ]
    entry = bare_entry({"villages": villages, "ages": ages})
    maps = publish_map(entry, MapSite(ROOT, lambda *_: None, {}.get, lambda _: "", Tiles("", ""), None))
    prepared = PreparedEntry(view(entry, frames=FRAMES), maps)
    papers = Papers(frames={"bmn-ranked": Card("made/x.png", 1, 1, "")})
    settings = Settings(ROOT, Path("/nowhere"), "https://x.go.th/", edit_url="https://git.example/")
    return render_entry(prepared, assess(shown(entry)), papers, settings, SHELLS)


def test_every_section_is_a_page_in_the_shell_of_its_kind(pages: EntryPages) -> None:
    own = {name: page.partition("|")[0] for name, page in pages.html.items() if "analysis-" not in name}
    assert own == {f"{section.slug}.html": section.kind for section in SECTIONS}


def test_only_a_frame_with_a_picture_has_a_page_of_its_own(pages: EntryPages) -> None:
    assert [name for name in pages.html if "analysis-" in name] == ["analysis-bmn-ranked.html"]
    alone = pages.html["analysis-bmn-ranked.html"]
    assert "กรอบ bmn-ranked" in alone.split("|")[1]
    assert "กรอบ bmn-villages" not in alone
    assert alone.endswith("|") and not pages.html["analysis.html"].endswith("|")  # one file, one edit link


def test_an_urban_community_and_the_year_of_each_age_group_are_told(pages: EntryPages) -> None:
    words = re.sub(r"<[^>]+>", "|", pages.html["population.html"])
    assert "ตลาด (ชุมชน)|" in words and words.count("(ชุมชน)") == 1
    assert re.findall(r"0-14\|+5\|+[^|]+\|+(\d{4})", words) == ["2563", "2564"]


def test_the_search_learns_every_page_that_says_something_but_those_that_repeat_others(
    pages: EntryPages,
) -> None:
    learned = [document.kind for document in pages.documents]
    unpublished = {section.slug for section in pages.view.unpublished} - {
        "appendix"
    }  # it leads to the workbook
    silent = {"media", "rubric", *unpublished}
    assert learned == [section.slug for section in SECTIONS if section.slug not in silent]
    assert {slug: pages.html[f"{slug}.html"].count("empty-block") for slug in unpublished} == dict.fromkeys(
        unpublished, 1
    )


def test_the_rubric_page_shows_the_items_and_the_media_page_the_kit(pages: EntryPages) -> None:
    assert pages.checklist.items
    assert all(
        f'id="item-{item.item.replace(".", "-")}"' in pages.html["rubric.html"]
        for item in pages.checklist.items
    )
    assert "https://x.go.th/2565/999901/" in pages.html["media.html"]


def test_an_entry_that_has_nothing_says_so_and_never_shows_a_zero(pages: EntryPages) -> None:
    for name in ("products.html", "tourism.html", "projects.html"):
        words = re.sub(r"<[^>]+>", " ", pages.html[name])
        assert "ยังไม่มีข้อมูลเผยแพร่" in words
        assert not re.search(r"(?<![\d,.])0 (บาท|รายการ|แห่ง|โครงการ)", words)


def test_a_notice_names_the_tambon_and_tells_the_public_no_fault() -> None:
    notice = render_notice("640904", register.tambon("640904"), SHELLS)
    assert list(notice) == ["index.html"]
    kind, title, body, _ = notice["index.html"].split("|")
    assert (kind, title) == ("notice", "ตำบลกลางดง")
    assert "อำเภอทุ่งเสลี่ยม จังหวัดสุโขทัย" in body and "tambon check" in body
    assert "ตำบลรหัส 000000" in render_notice("000000", None, SHELLS)["index.html"]


def test_a_table_of_several_years_names_the_sources_of_all_of_them(pages: EntryPages) -> None:
    assert "ที่มา: ทะเบียน (ปี 2563) · จปฐ. (ปี 2564)" in re.sub(r"<[^>]+>", "", pages.html["population.html"])

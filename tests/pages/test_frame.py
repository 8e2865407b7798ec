"""What is around a page: where it is, what it is called, who corrects it, and what machines read."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest

from tambon_showcase.model.sections import BY_SLUG, SECTIONS
from tambon_showcase.pages.frame import EntryFrame, PageFrame, canonical_address, shell_values
from tambon_showcase.settings import Settings
from tambon_showcase.view.papers import Card, Papers
from tests.entries import ROOT, edition, with_files
from tests.views import bare_entry, photo, view

SITE = "https://x.go.th/"


def page(slug: str = "history", *, site: str = SITE, edit: str = "", **options: Any) -> PageFrame:
    """A page of the bare entry; `files` are in its folder, `made` is what was made of it, the rest its identity."""
    files, made, tables = options.pop("files", ()), options.pop("made", {}), options.pop("tables", None)
    shown = view(with_files(bare_entry(tables, **options), *files), **made)
    return PageFrame(
        EntryFrame.of(shown, Settings(ROOT, ROOT, site, edit_url=edit), edition()), BY_SLUG[slug]
    )


def values(slug: str = "history", **options: Any) -> dict[str, str]:
    return shell_values(page(slug, **options), "<p>เนื้อหา</p>")


def facts(slug: str = "history", **options: Any) -> dict[str, Any]:
    found = re.search(r'ld\+json">(.*?)</script>', values(slug, **options)["head"], re.DOTALL)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def test_every_page_has_a_title_that_tells_it_from_every_other() -> None:
    place = bare_entry().place
    titles = [values(section.slug)["title"] for section in SECTIONS]
    assert len(set(titles)) == len(SECTIONS)
    assert all(f"ตำบล{place.tambon_th}" in title and f"จังหวัด{place.province_th}" in title for title in titles)
    assert (
        values("index")["title"] == f"ตำบล{place.tambon_th} อำเภอ{place.district_th} จังหวัด{place.province_th}"
    )


def test_a_page_is_described_by_the_tambons_own_words_or_by_what_it_is() -> None:
    assert values("index", summary="ตำบล <ริมน้ำ>")["description"] == "ตำบล &lt;ริมน้ำ&gt;"
    assert values("history", summary="ตำบลริมน้ำ")["description"].startswith("ประวัติความเป็นมาของตำบล")
    told = values("index", summary=None)["description"]
    assert told.startswith("ภาพรวมของตำบล") and told.endswith("ปีงบประมาณ 2565")


@pytest.mark.parametrize(
    ("slug", "site", "address"),
    [
        ("index", SITE, "https://x.go.th/2565/999901/"),
        ("history", SITE, "https://x.go.th/2565/999901/history.html"),
        ("index", "", "2565/999901/"),
    ],
)
def test_a_page_has_one_address(slug: str, site: str, address: str) -> None:
    assert canonical_address(page(slug, site=site)) == address


def test_the_bar_marks_this_page_alone() -> None:
    for section in SECTIONS:
        bar = values(section.slug)["entrybar"]
        marked = re.findall(r'href="([\w-]+)\.html" aria-current="page"', bar)
        assert marked == [section.slug]
        assert len(re.findall("href=", bar)) == len(SECTIONS)


def test_breadcrumbs_end_with_this_page_and_lead_back_over_the_entry() -> None:
    name = f"ตำบล{bare_entry().place.tambon_th}"
    inner, first = values("history")["breadcrumbs"], values("index")["breadcrumbs"]
    assert f'<a href="index.html">{name}</a></li><li aria-current="page">ประวัติความเป็นมา</li>' in inner
    assert f'<li aria-current="page">{name}</li>' in first and 'href="index.html"' not in first
    assert "../../browse/2565-province-" in inner and "../../browse/2565-district-" in inner


@pytest.mark.parametrize(
    ("slug", "files", "file"),
    [
        ("population", ("texts/population.md", "tables/villages.csv"), "texts/population.md"),
        ("population", ("tables/villages.csv",), "tables/villages.csv"),
        ("population", (), "tambon.yml"),
        ("history", ("tables/villages.csv",), "tambon.yml"),
        ("index", ("texts/history.md",), "tambon.yml"),
    ],
)
def test_the_edit_link_opens_the_file_that_feeds_the_page(
    slug: str, files: tuple[str, ...], file: str
) -> None:
    found = values(slug, edit="https://git.example/edit/", files=files)["edit"]
    address = re.search('href="([^"]+)"', found)
    assert address and unquote(address[1]) == f"https://git.example/edit/{bare_entry().folder}/{file}"
    assert f"<code>{file}</code>" in found


def test_without_an_editor_online_there_is_no_edit_link() -> None:
    assert values(edit="")["edit"] == ""


CARD = Card("made/ภาพ.png", 1200, 630, "ภาพรวม")


def pictures(**options: Any) -> tuple[str, str, str]:
    head = values("index", **options)["head"]
    return tuple(  # type: ignore[return-value]
        "".join(re.findall(f'og:image{part}" content="([^"]*)"', head)) for part in ("", ":type", ":width")
    )


def test_a_shared_page_shows_the_picture_drawn_for_it() -> None:
    made = {"papers": Papers(cards={"index": CARD}), "photos": {"pond.jpg": photo("pond.jpg")}}
    address, kind, width = pictures(made=made, cover="pond.jpg")
    assert unquote(address) == "https://x.go.th/2565/999901/made/ภาพ.png"
    assert (kind, width) == ("image/png", "1200")


def test_without_a_drawn_picture_the_cover_is_shown_and_without_an_address_nothing() -> None:
    made = {"photos": {"pond.jpg": photo("pond.jpg")}}
    assert pictures(made=made, cover="pond.jpg") == (
        "https://x.go.th/2565/999901/photos/pond-800.jpg",
        "image/jpeg",
        "800",
    )
    assert pictures(made=made, cover="lost.jpg") == ("", "", "")
    assert pictures(made=made, cover="pond.jpg", site="") == ("", "", "")


REAL = "640904"


def test_machines_learn_where_the_tambon_lies() -> None:
    place = bare_entry(code=REAL).place
    told = facts("index", code=REAL, lat=15.9, lon=100.1)
    assert (told["@type"], told["name"], told["identifier"]) == ("Place", f"ตำบล{place.tambon_th}", REAL)
    assert told["address"]["addressLocality"] == place.district_th
    assert told["address"]["addressRegion"] == place.province_th
    assert told["geo"] == {"@type": "GeoCoordinates", "latitude": 15.9, "longitude": 100.1}
    assert told["url"] == f"https://x.go.th/2565/{REAL}/"
    assert "alternateName" not in told
    assert "alternateName" in facts("history", code=REAL)


@pytest.mark.parametrize("known", [{"lat": 15.9, "lon": None}, {"lat": None, "lon": 100.1}])
def test_half_a_position_is_none_and_no_address_is_invented(known: dict[str, Any]) -> None:
    told = facts("index", site="", code=REAL, **known)
    assert "geo" not in told and "url" not in told


def test_a_position_on_the_equator_is_a_position() -> None:
    assert facts("index", code=REAL, lat=0.0, lon=0.0)["geo"]["latitude"] == 0.0


def test_attractions_are_told_on_their_own_page_only_and_goods_are_no_offers() -> None:
    tables = {"products": [{"name": "ข้าว"}], "attractions": [{"name": "</script>น้ำตก"}]}
    assert facts("tourism", code=REAL, tables=tables)["containsPlace"][0]["name"] == "</script>น้ำตก"
    assert "containsPlace" not in facts("index", code=REAL, tables=tables)
    assert "containsPlace" not in facts("tourism", code=REAL)
    assert "Offer" not in json.dumps(facts("products", code=REAL, tables=tables))


@pytest.mark.parametrize("slug", ["index", "tourism", "products"])
def test_a_made_up_tambon_is_no_place_to_machines(slug: str) -> None:
    tables = {"attractions": [{"name": "น้ำตก"}]}
    told = facts(slug, lat=15.9, lon=100.1, tables=tables)
    assert (told["@type"], told["genre"], told["url"][:16]) == ("CreativeWork", "fiction", "https://x.go.th/")
    assert told["name"].endswith("(ตำบลสมมติ)") and "สมมติ" in told["abstract"]
    assert not {"geo", "address", "identifier", "containsPlace"} & told.keys()
    assert "url" not in facts(slug, site="")


def test_the_banner_is_that_of_the_entrys_kind() -> None:
    assert "สมมติ" in values()["banner"]
    shown = view(bare_entry(code="640904"))
    frame = EntryFrame.of(shown, Settings(ROOT, ROOT), edition())
    assert "สมมติ" not in shell_values(PageFrame(frame, BY_SLUG["index"]), "")["banner"]

"""Which picture represents a page, and what documents may read of the site."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from tambon_showcase.assess.checklist import Checklist
from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import MapSite, publish_map
from tambon_showcase.model.identity import Highlight
from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.settings import Settings
from tambon_showcase.view.papers import Card, Papers
from tambon_showcase.view.prepare import PreparedEntry
from tambon_showcase.view.source import BANNERS, DocumentSource
from tests.entries import ROOT, edition
from tests.views import bare_entry, photo, view


def card(name: str) -> Card:
    return Card(f"made/{name}.png", 1200, 630, name)


PAPERS = Papers(
    cards={"index": card("overview"), "map": card("map")}, frames={"bmn-ranked": card("bmn-ranked")}
)


@pytest.mark.parametrize(
    ("slug", "picture"),
    [
        ("map", "map"),
        ("index", "overview"),
        ("history", "overview"),
        ("analysis-bmn-ranked", "bmn-ranked"),
        ("analysis-cia-ranking", "overview"),
        ("analysis", "overview"),
    ],
)
def test_a_page_is_shared_with_its_own_picture_or_the_overviews(slug: str, picture: str) -> None:
    assert PAPERS.card(slug) == card(picture)


def test_without_any_picture_there_is_none() -> None:
    assert Papers().card("index") is None


PHOTOS = [{"file": f"{name}.jpg", "caption": name, "section": section} for name, section in
          (("first", ""), ("weir", "projects"), ("feast", "culture"))]  # fmt: skip


def source(site_url: str = "", folder: Path = ROOT, code: str = "999901", **identity: Any) -> DocumentSource:
    """The source of documents for an entry with three photos, of which the tambon captioned all."""
    entry = bare_entry(
        {"photos": PHOTOS, "villages": [{"moo": "1", "name": "บ้านดอนลาน"}]}, code=code, **identity
    )
    shown = {name: photo(name) for name in ("first.jpg", "weir.jpg", "feast.jpg", "cover.jpg")}
    made = view(entry, photos=shown, texts={"history": RenderedText(Markup("<p>ก</p>"))})
    maps = publish_map(entry, MapSite(ROOT, lambda *_: None, shown.get, lambda _: "", Tiles("", ""), None))
    prepared = PreparedEntry(made, maps)
    return DocumentSource.of(prepared, Checklist(()), Settings(ROOT, ROOT, site_url, "สารสนเทศ"), folder)


def test_documents_name_the_address_only_when_there_is_one() -> None:
    assert source().site == ""
    assert source("https://x.go.th/").site == "https://x.go.th/2565/999901/"
    assert source().site_name == "สารสนเทศ"


def test_the_banner_says_what_kind_of_entry_it_is() -> None:
    assert source().banner == BANNERS["fiction"] != ""
    assert BANNERS[""] == ""
    assert {edition().entry_kind(code) for code in ("999901", "640904")} <= BANNERS.keys()


@pytest.mark.parametrize(
    ("slug", "identity", "file"),
    [
        ("index", {"cover": "cover.jpg"}, "cover.jpg"),
        ("index", {"cover": "lost.jpg"}, "first.jpg"),
        ("index", {"cover": None}, "first.jpg"),
        ("projects", {"highlights": ()}, "weir.jpg"),
        (
            "projects",
            {"highlights": (Highlight(title="ก", photo="feast.jpg", page="projects"),)},
            "feast.jpg",
        ),
        ("projects", {"highlights": (Highlight(title="ก", photo="lost.jpg", page="projects"),)}, "weir.jpg"),
        ("projects", {"highlights": (Highlight(title="ก", photo="feast.jpg", page="map"),)}, "weir.jpg"),
        ("history", {"highlights": ()}, None),
    ],
)
def test_a_slide_shows_the_photo_of_its_own_page(
    slug: str, identity: dict[str, Any], file: str | None
) -> None:
    found = source(**identity).section_photo(BY_SLUG[slug])
    assert (found.file if found else None) == file


def test_documents_read_photos_of_the_site_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for name in ("first-800.jpg", "first-400.webp", "secret-800.jpg"):
        (tmp_path / "photos" / name).write_bytes(name.encode())
    (tmp_path / "tambon.yml").write_bytes(b"code")
    found = dataclasses.replace(source(), folder=tmp_path)
    assert found.file("photos/first-800.jpg") == b"first-800.jpg"
    assert found.file("photos/first-400.webp") == b"first-400.webp"
    for address in ("photos/secret-800.jpg", "tambon.yml", "../tambon.yml", "", "photos/first.jpg"):
        assert found.file(address) is None


def test_names_of_places_are_kept_whole_with_and_without_their_words() -> None:
    place = source().view.entry.place
    names = source().names
    assert {f"ตำบล{place.tambon_th}", place.tambon_th, f"จังหวัด{place.province_th}", "บ้านดอนลาน"} <= set(names)

"""The media kit: pictures for each kind of post, and code that others may put on their sites as it is."""

from __future__ import annotations

import re
from html import unescape

from tambon_showcase.pages.media import SHAPE_TITLES, MediaView
from tambon_showcase.view.papers import Card, ChartCard, Papers
from tests.views import bare_entry, document, view

SITE = "https://x.go.th/2565/999901/"
CARD = Card("made/a&b.png", 1200, 630, 'ประชากร "2564"')


def media(site: str = SITE, map_picture: str = "", **papers: object) -> MediaView:
    return MediaView(view(bare_entry(), papers=Papers(**papers)), site, map_picture)  # type: ignore[arg-type]


def test_pictures_stand_in_one_order_and_say_what_they_are_for() -> None:
    found = media(shapes={"story": CARD, "og": CARD, "unknown": CARD}).pictures
    assert [title for title, _ in found] == [SHAPE_TITLES["og"], SHAPE_TITLES["story"]]
    assert media().pictures == []


def test_documents_are_all_offered() -> None:
    papers = {"report": document("report.pdf"), "deck": document("deck.pptx")}
    assert media(documents=papers).papers == list(papers.values())


def test_code_to_embed_names_the_picture_its_size_and_the_page_it_leads_to() -> None:
    (one,) = media(charts=(ChartCard("ประชากร", "population.html", CARD),)).embeds
    assert (one.key, one.title, one.picture) == ("embed-1", "ประชากร", CARD)
    link, source, alt = (unescape(found) for found in re.findall(r'(?:href|src|alt)="([^"]*)"', one.code))
    assert (link, source, alt) == (f"{SITE}population.html", f"{SITE}made/a&b.png", 'ประชากร "2564"')
    assert 'width="1200" height="630"' in one.code
    assert "<script" not in one.code and "&amp;b.png" in one.code


def test_the_map_is_embedded_last_and_every_box_has_a_key_of_its_own() -> None:
    charts = (ChartCard("ก", "population.html", CARD), ChartCard("ข", "analysis.html", CARD))
    found = media(charts=charts, map_picture="maps/overview.png").embeds
    assert [(one.key, one.title) for one in found] == [
        ("embed-1", "ก"),
        ("embed-2", "ข"),
        ("embed-3", "แผนที่สถานที่สำคัญ"),
    ]
    assert f"{SITE}map.html" in found[2].code and f"{SITE}maps/overview.png" in found[2].code


def test_without_an_address_nothing_can_be_shared_or_embedded() -> None:
    nowhere = media("", "maps/overview.png", charts=(ChartCard("ก", "population.html", CARD),))
    assert nowhere.embeds == [] and nowhere.shares == []
    assert len(media().shares) == 2
    assert all("2565" in address for _, address in media().shares)


def test_a_thai_address_is_shown_in_letters_and_shared_as_it_is() -> None:
    page = media("https://x.go.th/%E0%B8%87%E0%B8%B2%E0%B8%99/2565/999901/")
    assert page.shown_site == "https://x.go.th/งาน/2565/999901/"
    assert all("%25E0%25B8%2587" in address for _, address in page.shares)


def test_the_qr_code_is_that_of_this_address() -> None:
    assert media().qr.startswith("<svg")
    assert media().qr != media("https://x.go.th/2565/640904/").qr

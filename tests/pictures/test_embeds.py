"""Charts for other sites: whole drawings without fonts or scripts, at addresses that stay."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser

from tambon_showcase.pictures.embeds import ChartToEmbed, charts_to_embed, draw_charts, drawn_size
from tambon_showcase.view.source import BANNERS, DocumentSource


def drawn(folder: Path, *charts: ChartToEmbed) -> list[str]:
    draw_charts(charts, ["ผึ้งน้ำปี่"], folder)
    return [(folder / f"{chart.name}.svg").read_text("utf-8") for chart in charts]


def test_ages_and_the_first_ranking_are_offered(fiction: DocumentSource) -> None:
    ages, ranking = charts_to_embed(fiction)
    assert (ages.name, ages.page) == ("ages", "population.html#ages")
    assert ranking.page == f"analysis.html#{ranking.name}"
    assert ages.notice == ranking.notice == "ตำบลสมมติเพื่อการสาธิต"
    assert ages.source.startswith("ที่มา: ")


def test_an_entry_with_too_little_offers_none(bare: DocumentSource) -> None:
    assert charts_to_embed(bare) == []


def test_the_drawing_needs_nothing_from_elsewhere(fiction: DocumentSource, tmp_path: Path) -> None:
    for drawing in drawn(tmp_path, *charts_to_embed(fiction)):
        root = ET.fromstring(drawing)
        assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
            "svg",
            "title",
            "desc",
            "rect",
            "g",
            "path",
        }
        assert not re.search(r"href|url\(|style|<script|font-family", drawing)
        assert "ตำบลทุ่งสมมติ" in (root[0].text or "")


def test_the_same_chart_gives_the_same_bytes_and_tells_its_size(
    fiction: DocumentSource, tmp_path: Path
) -> None:
    (chart, _) = charts_to_embed(fiction)
    assert drawn(tmp_path, chart) == drawn(tmp_path, chart)
    wide, high = drawn_size(tmp_path / "ages.svg")
    assert wide == 704 and 700 < high < 1000


def test_a_long_notice_is_never_cut(fiction: DocumentSource, tmp_path: Path) -> None:
    short, _ = charts_to_embed(fiction)
    long = short._replace(name="long", notice=BANNERS["example"])
    drawn(tmp_path, short, long)
    more = drawn_size(tmp_path / "long.svg")[1] - drawn_size(tmp_path / "ages.svg")[1]
    assert more > 20, "the notice takes further lines"


@pytest.mark.browser
def test_a_page_elsewhere_shows_it_without_any_font(
    fiction: DocumentSource, tmp_path: Path, chromium: Browser
) -> None:
    drawn(tmp_path, *charts_to_embed(fiction))
    (tmp_path / "office.html").write_text(
        '<a href="x"><img src="ages.svg" style="max-width:100%;height:auto"></a>'
    )
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto((tmp_path / "office.html").as_uri())
    natural, shown = page.evaluate("(i => [i.naturalWidth, i.width])(document.querySelector('img'))")
    assert natural == 704 and shown < 360
    assert asked == ["office.html", "ages.svg"]
    page.close()

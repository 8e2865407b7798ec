"""What the national map's page and the home page's tile map show, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.charts.tiles import province_names, tile_legend, tile_map
from tambon_showcase.maps.assets import ASSET_FOLDER
from tambon_showcase.maps.page import Tiles
from tambon_showcase.memory.facts import Facts
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.templates import render
from tambon_showcase.text.collation import thai_sort_key

from .national import Fact, counts_by_province, national_data, national_script
from .writer import PortalWriter

PAGE = "browse/map.html"
"""The page of all entries; the shell for lists is one folder deep."""
DATA_FILE = f"{ASSET_FOLDER}national-data.js"
"""Where `national_script` is in the site."""


class ProvinceCount(NamedTuple):
    """A province of the list that says in words what the tiles show."""

    code: str
    name: str
    total: int
    address: str


class NationalView(NamedTuple):
    """Values of `national_map` and `tile_map` in `map_macros.html`; `root` leads to the site's root."""

    svg: Markup
    legend: Sequence[tuple[str, str]]
    provinces: Sequence[ProvinceCount]
    root: str
    assets: str
    data: str
    tiles: Tiles


def national_view(facts: Sequence[Fact], root: str, tiles: Tiles) -> NationalView:
    """The values for a page from which `root` leads to the site's root (an empty string, `../`)."""
    counts = counts_by_province(facts)
    newest: dict[str, int] = {}
    for fact in facts:
        newest[fact["province"]] = max(fact["year"], newest.get(fact["province"], 0))

    def address(code: str) -> str:
        page = f"browse/{newest[code]}-province-{code}.html" if code in newest else f"{PAGE}#province-{code}"
        return root + page

    names = sorted(province_names().items(), key=lambda pair: thai_sort_key(pair[1]))
    return NationalView(
        svg=Markup(tile_map(counts, address)),  # noqa: S704 - registered names and escaped addresses only
        legend=tile_legend(counts),
        provinces=[ProvinceCount(code, name, counts.get(code, 0), address(code)) for code, name in names],
        root=root,
        assets=root + ASSET_FOLDER,
        data=root + DATA_FILE,
        tiles=tiles,
    )


def home_map(facts: Sequence[Facts], tiles: Tiles) -> str:
    """The home page's block `home_map`: tiles of all provinces, no script."""
    return render("portal/home_map.html", map=national_view([fact_of(one) for one in facts], "", tiles))


def write_national(writer: PortalWriter, pairs: Sequence[tuple[Facts, bytes]], tiles: Tiles) -> None:
    """The page of all entries and its data."""
    sources = [data for _, data in pairs]
    facts = [fact_of(one) for one, _ in pairs]
    names = {one.province_code: one.province_th for one, _ in pairs}
    names.update({one.district_code: one.district_th for one, _ in pairs})
    writer.file(DATA_FILE, sources, lambda: national_script(national_data(facts, names)))
    writer.page(PAGE, sources, "portal/map.html", lambda: _page_values(facts, tiles), "map")


def _page_values(facts: Sequence[Fact], tiles: Tiles) -> dict[str, object]:
    title = "แผนที่ตำบลต้นแบบทั้งประเทศ"
    text = f"{title} กรองตามเขต จังหวัด ปี ระดับ และหัวเรื่อง"
    crumbs = render("portal/breadcrumbs.html", crumbs=[Crumb("หน้าแรก", "../index.html")], here=title)
    return {
        "title": title,
        "description": text,
        "breadcrumbs": crumbs,
        "map": national_view(facts, "../", tiles),
    }


def fact_of(facts: Facts) -> Fact:
    """The national map's share of what the site knows of an entry."""
    return Fact(
        code=facts.code,
        year=facts.year_be,
        level=facts.level,
        name=facts.name_th,
        province=facts.province_code,
        district=facts.district_code,
        region=facts.region_no,
        lat=facts.lat,
        lon=facts.lon,
        topics=facts.topics,
        fiction=facts.kind == "fiction",
    )

"""What the national map's page and the home page's tile map show, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from .assets import ASSET_FOLDER
from .national import Fact, counts_by_province
from .page import Tiles
from .tiles import tile_legend, tile_map

if TYPE_CHECKING:
    from tambon_showcase.publish.facts import Facts

DATA_FILE = f"{ASSET_FOLDER}national-data.js"
"""Where `national_script` lies in the site."""


class NationalView(NamedTuple):
    """Values of `national_map` and `tile_map` in `map_macros.html`; `root` leads to the site's root."""

    svg: Markup
    legend: Sequence[tuple[str, str]]
    root: str
    assets: str
    data: str
    tiles: Tiles


def national_view(
    facts: Sequence[Fact], address: Callable[[str], str], root: str, tiles: Tiles
) -> NationalView:
    """The values for a page from which `root` leads to the site's root (`""`, `../`).

    `address` gives the link of a province's page from its two-digit code, seen from that page.
    """
    counts = counts_by_province(facts)
    svg = Markup(tile_map(counts, address))  # noqa: S704 - registered names and escaped addresses only
    return NationalView(svg, tile_legend(counts), root, root + ASSET_FOLDER, root + DATA_FILE, tiles)


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
    )

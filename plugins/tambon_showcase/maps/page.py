"""What the map page's template shows, as plain values."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from tambon_showcase.content.embeds import ForeignEmbed

from .assets import ASSET_FOLDER
from .categories import BY_ID, Category, used_categories
from .entry_map import EntryMap
from .links import directions_address, my_maps, place_address
from .model import NumberedPlace, Ring
from .shapes import lighter
from .svg import NOT_LEGAL, static_map

_SITE_ROOT = "../../"  # from an entry's pages
MAX_DRAWN_POINTS = 600
"""Most positions of a boundary or of all lines together that a page carries for the interactive map."""


@dataclasses.dataclass(frozen=True, slots=True)
class PlaceView:
    """A pin in the page's list. `photo` is whatever the caller's photo lookup returned."""

    number: int
    anchor: str
    name: str
    category: Category
    kind: str
    moo: int | None
    lat: str
    lon: str
    description: str
    photo: Any
    place_address: str
    directions_address: str


class Tiles(NamedTuple):
    """Where the interactive map's background comes from (`https://…/{z}/{x}/{y}.png`) and whom it credits."""

    address: str
    credit: str


@dataclasses.dataclass(frozen=True, slots=True)
class MapView:
    """The whole map page; `assets` leads to the folder of scripts, `drawing` is JSON for them, with the `boundary`."""

    title: str
    svg: Markup
    places: Sequence[PlaceView]
    legend: Sequence[tuple[Category, int]]
    drawing: str
    notice: str
    tiles: Tiles
    my_maps: ForeignEmbed | None
    assets: str
    boundary: Sequence[Ring] = ()


def map_view(
    title: str,
    content: EntryMap,
    photo: Callable[[str], Any],
    tiles: Tiles,
    google_my_maps: str | None = None,
) -> MapView:
    """The values of `map_macros.html` for one entry; `photo` returns a picture by its file name, or None."""
    counts = Counter(pin.place.category for pin in content.places)
    boundary = lighter(content.boundary.rings, MAX_DRAWN_POINTS) if content.boundary else ()
    drawn = static_map(title, content.places, content.boundary, content.shapes, links=True)
    return MapView(
        title=title,
        svg=Markup(drawn),  # noqa: S704
        places=[_place_view(pin, photo) for pin in content.places],
        legend=[(category, counts[category.id]) for category in used_categories(counts)],
        drawing=_drawing(content, boundary),
        notice=NOT_LEGAL if content.boundary else "",
        tiles=tiles,
        my_maps=my_maps(google_my_maps),
        assets=f"{_SITE_ROOT}{ASSET_FOLDER}",
        boundary=boundary,
    )


def anchor(number: int) -> str:
    """The `id` of a pin in the page's list."""
    return f"places-{number}"


def _place_view(pin: NumberedPlace, photo: Callable[[str], Any]) -> PlaceView:
    place = pin.place
    category = BY_ID[place.category]
    return PlaceView(
        number=pin.number,
        anchor=anchor(pin.number),
        name=place.name,
        category=category,
        kind=place.label or category.name,
        moo=place.moo,
        lat=f"{place.lat:.6f}",
        lon=f"{place.lon:.6f}",
        description=place.description,
        photo=photo(place.photo) if place.photo else None,
        place_address=place.google_maps_url or place_address(place.position),
        directions_address=directions_address([place.position]),
    )


def _drawing(content: EntryMap, boundary: Sequence[Ring]) -> str:
    """Boundary and lines for the interactive map: rings of `[lat, lon]`, five decimals."""
    shapes = [
        {
            "name": shape.name,
            "closed": shape.closed,
            "rings": _rings(lighter(shape.rings, MAX_DRAWN_POINTS // 4)),
        }
        for shape in content.shapes
    ]
    return json.dumps(
        {"boundary": _rings(boundary), "shapes": shapes}, ensure_ascii=False, separators=(",", ":")
    )


def _rings(rings: Sequence[Ring]) -> list[list[list[float]]]:
    return [[[round(lat, 5), round(lon, 5)] for lat, lon in ring] for ring in rings]

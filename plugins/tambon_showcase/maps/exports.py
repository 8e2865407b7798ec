"""Writes the pins in open formats; what is written here, this package's own readers read back equal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from html import escape

from tambon_showcase.formats.csv_writing import csv_bytes

from .categories import BY_ID, used_categories
from .fields import WRITTEN
from .model import DECIMALS, Boundary, Place, Ring, Shape
from .pin_headings import HEADINGS
from .places import guarded

PhotoAddress = Callable[[Place], str]
"""Returns the full web address of a pin's picture, or an empty string."""

_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ICON = "https://www.gstatic.com/mapspro/images/stock/503-wht-blank_maps.png"


def no_photo(_: Place) -> str:
    """The photo address where the site has no address of its own."""
    return ""


def to_csv(places: Sequence[Place]) -> bytes:
    """`places.csv` as an officer writes it, for Excel: UTF-8 with mark; cells never run as formulas."""
    written = ([guarded(values[field]) for field in WRITTEN] for values in map(_values, places))
    return csv_bytes([[HEADINGS[field][0] for field in WRITTEN], *written])


def to_geojson(title: str, places: Sequence[Place], shapes: Sequence[Shape] = ()) -> bytes:
    """A FeatureCollection (RFC 7946) of pins, lines and areas."""
    features = [_feature("Point", _lonlat(place.position), _properties(place)) for place in places]
    for shape in shapes:
        name = {HEADINGS["name"][0]: shape.name}
        for kind, coordinates in _geometries(shape):
            features.append(_feature(kind, coordinates, name))
    return _json({"type": "FeatureCollection", "name": title, "features": features})


def boundary_geojson(title: str, boundary: Boundary) -> bytes:
    """The boundary alone, as `boundary.geojson` of an entry."""
    polygons = [[_line(ring)] for ring in boundary.rings]
    feature = _feature("MultiPolygon", polygons, {HEADINGS["name"][0]: title})
    return _json({"type": "FeatureCollection", "name": title, "features": [feature]})


def boundary_shapes(boundary: Boundary | None, name: str) -> list[Shape]:
    """The boundary as areas, for formats that hold pins and boundary in one file."""
    return [Shape(name, True, (ring,)) for ring in boundary.rings] if boundary else []


def to_gpx(title: str, places: Sequence[Place]) -> bytes:
    """Waypoints for navigation devices (GPX 1.1)."""
    points = (
        f'<wpt lat="{place.lat:.6f}" lon="{place.lon:.6f}"><name>{escape(place.name)}</name>'
        f"<desc>{escape(place.description)}</desc><type>{escape(_category_name(place))}</type></wpt>\n"
        for place in places
    )
    head = '<gpx version="1.1" creator="tambon-showcase" xmlns="http://www.topografix.com/GPX/1/1">'
    title = f"<metadata><name>{escape(title)}</name></metadata>"
    return f"{_HEADER}{head}{title}\n{''.join(points)}</gpx>\n".encode()


def to_kml(
    title: str,
    places: Sequence[Place],
    shapes: Sequence[Shape] = (),
    photo_address: PhotoAddress = no_photo,
) -> bytes:
    """KML for Google My Maps: a folder for each category, My Maps' own style names.

    The namespace has no prefix because My Maps refuses `kml:` elements (sharpkml issue 8).
    """
    categories = used_categories(place.category for place in places)
    body = "".join(_style(category.colour) for category in categories)
    for category in categories:
        pins = (_placemark(place, photo_address) for place in places if place.category == category.id)
        body += f"<Folder><name>{escape(category.name)}</name>\n{''.join(pins)}</Folder>\n"
    if shapes:
        body += f"<Folder><name>เส้นทางและพื้นที่</name>\n{''.join(map(_shape_kml, shapes))}</Folder>\n"
    document = f"<Document><name>{escape(title)}</name>\n{body}</Document>"
    return f'{_HEADER}<kml xmlns="http://www.opengis.net/kml/2.2">{document}</kml>\n'.encode()


def _category_name(place: Place) -> str:
    return place.label or BY_ID[place.category].name


def _values(place: Place) -> dict[str, str]:
    return {
        "name": place.name,
        "category": _category_name(place),
        "moo": "" if place.moo is None else str(place.moo),
        "lat": f"{place.lat:.6f}",
        "lon": f"{place.lon:.6f}",
        "description": place.description,
        "photo": place.photo,
        "google_maps": place.google_maps_url,
    }


def _properties(place: Place) -> dict[str, str]:
    values = _values(place)
    return {
        HEADINGS[field][0]: values[field] for field in values if values[field] and field not in ("lat", "lon")
    }


def _feature(kind: str, coordinates: object, properties: dict[str, str]) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "properties": properties,
    }


def _geometries(shape: Shape) -> Iterator[tuple[str, object]]:
    if shape.closed:
        yield "Polygon", [_line(ring) for ring in shape.rings]
    else:
        yield from (("LineString", _line(ring)) for ring in shape.rings)


def _lonlat(position: tuple[float, float]) -> list[float]:
    return [round(position[1], DECIMALS), round(position[0], DECIMALS)]


def _line(ring: Ring) -> list[list[float]]:
    return [_lonlat(position) for position in ring]


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _style(colour: str) -> str:
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return (
        f'<Style id="icon-1899-{colour[1:].upper()}"><IconStyle><color>ff{blue}{green}{red}</color>'
        f"<scale>1</scale><Icon><href>{_ICON}</href></Icon></IconStyle></Style>\n"
    )


def _placemark(place: Place, photo_address: PhotoAddress) -> str:
    address = photo_address(place)
    picture = f'<img src="{escape(address)}" height="200" width="auto"><br><br>' if address else ""
    story = picture + escape(place.description).replace("\n", "<br>")
    data = "".join(
        f'<Data name="{escape(heading)}"><value>{escape(value)}</value></Data>'
        for heading, value in _properties(place).items()
        if heading not in (HEADINGS["name"][0], HEADINGS["description"][0])
    )
    return (
        f"<Placemark><name>{escape(place.name)}</name><description><![CDATA[{story}]]></description>"
        f"<styleUrl>#icon-1899-{BY_ID[place.category].colour[1:].upper()}</styleUrl>"
        f"<ExtendedData>{data}</ExtendedData>"
        f"<Point><coordinates>{place.lon:.6f},{place.lat:.6f},0</coordinates></Point></Placemark>\n"
    )


def _shape_kml(shape: Shape) -> str:
    lines = [" ".join(f"{lon:.6f},{lat:.6f},0" for lat, lon in ring) for ring in shape.rings]
    if shape.closed:
        rings = [f"<LinearRing><coordinates>{line}</coordinates></LinearRing>" for line in lines]
        holes = "".join(f"<innerBoundaryIs>{ring}</innerBoundaryIs>" for ring in rings[1:])
        drawing = f"<Polygon><outerBoundaryIs>{rings[0]}</outerBoundaryIs>{holes}</Polygon>"
    else:
        drawn = (f"<LineString><coordinates>{line}</coordinates></LineString>" for line in lines)
        drawing = f"<MultiGeometry>{''.join(drawn)}</MultiGeometry>"
    return f"<Placemark><name>{escape(shape.name)}</name>{drawing}</Placemark>\n"

"""The one room of leafmap: files of GIS programs in, a local page to draw on; no site build imports it.

leafmap (with GeoPandas below it) knows the formats and coordinate systems that offices hand out; the
published pages are drawn with Leaflet itself (docs/adr/0011-maps.md). It is the optional extra `gis`.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from tambon_showcase.finding import Where, error

from .categories import BY_ID
from .geojson import read_geojson
from .geometry import bounds
from .model import Boundary, Place, Reading
from .projection import all_positions

NOT_READ = error(
    "T370", "อ่านไฟล์แผนที่นี้ไม่ได้: {value}", "ตรวจว่าไฟล์ครบทุกชิ้น (Shapefile ต้องมี .shp .shx .dbf .prj) แล้วลองใหม่"
)
NO_CRS = error(
    "T371", "ไฟล์นี้ไม่บอกระบบพิกัด (ไม่มี .prj)", "ระบุด้วย --crs เช่น --crs EPSG:24047 (Indian 1975 / UTM 47N)"
)

_BYTE_FOR_BYTE = "ISO-8859-1"  # attribute tables are in UTF-8 or cp874, and often do not say which
_REPEATED_LAYERS = frozenset({"route_points", "track_points"})  # GPX gives these again inside lines
_IMAGERY = "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}"
_COUNTRY = (13.0, 101.0)


def is_installed() -> bool:
    """Whether the extra `gis` is there."""
    return importlib.util.find_spec("leafmap") is not None


def read_with_leafmap(path: Path, crs: str = "") -> Reading:
    """All layers of any vector file that GDAL knows, as WGS 84; `crs` is the system of a file without one.

    Raises:
        ImportError: the extra `gis` is not installed.
    """
    whole = Reading([], [], [])
    where = Where(path.name)
    try:
        contents = list(_layers(path, crs))
    except Exception as problem:
        rule = NO_CRS if "naive geometries" in str(problem) else NOT_READ
        return Reading([], [], [rule.at(where, str(problem).replace(str(path), path.name))])
    for content in contents:
        part = read_geojson(json.dumps(_thai(content), default=str).encode(), path.name)
        whole.places.extend(part.places)
        whole.shapes.extend(part.shapes)
        whole.findings.extend(part.findings)
    return whole


def drawing_page(title: str, places: Sequence[Place], boundary: Boundary | None, target: Path) -> None:
    """Write a local page where an officer draws on imagery and saves GeoJSON; pictures need the internet.

    Raises:
        ImportError: the extra `gis` is not installed.
        OSError: the page cannot be written.
    """
    import folium  # type: ignore[import-not-found]
    import leafmap.foliumap as leafmap
    from folium.plugins import Draw  # type: ignore[import-not-found]

    positions = all_positions(places, boundary, ())
    page = leafmap.Map(center=_COUNTRY, zoom=6, draw_control=False, locate_control=True)
    page.add_tile_layer(_IMAGERY, name="ภาพถ่ายดาวเทียม", attribution="Esri World Imagery")
    drawn = folium.FeatureGroup(name="ที่วาดไว้").add_to(page)
    for ring in boundary.rings if boundary else ():
        folium.Polygon([tuple(position) for position in ring], fill=False).add_to(drawn)
    for place in places:
        folium.Marker(tuple(place.position), tooltip=_harmless(_label(place))).add_to(drawn)
    Draw(export=True, filename="boundary.geojson", feature_group=drawn).add_to(page)
    if positions:
        box = bounds(positions)
        page.fit_bounds([[box.south, box.west], [box.north, box.east]])
    page.get_root().title = _harmless(title)
    page.to_html(str(target))


def _thai(value: Any) -> Any:
    """The value with its text decoded: every text was read byte for byte, whatever its encoding."""
    if isinstance(value, dict):
        return {_thai(key): _thai(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_thai(item) for item in value]
    if not isinstance(value, str) or value.isascii():
        return value
    data = value.encode("latin-1", "ignore")
    for encoding in ("utf-8", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "ignore")  # a long Thai field name that was cut in mid-letter


def _label(place: Place) -> str:
    return f"{place.name} ({place.label or BY_ID[place.category].name})"


def _harmless(text: str) -> str:
    """Text for HTML and for the template literals that folium writes around it."""
    return escape(text).translate({ord(char): f"&#{ord(char)};" for char in "`$\\"})


def _layers(path: Path, crs: str) -> Iterator[dict[str, Any]]:
    from pyogrio import list_layers  # type: ignore[import-not-found]

    source = f"/vsizip/{path}" if path.suffix.lower() == ".zip" else str(path)
    for layer, kind in list_layers(source):
        if kind and layer not in _REPEATED_LAYERS:
            yield _features(path, layer, crs)


def _features(path: Path, layer: str, crs: str) -> dict[str, Any]:
    if crs:
        import geopandas  # type: ignore[import-untyped]

        frame = geopandas.read_file(path, layer=layer, encoding=_BYTE_FOR_BYTE).set_crs(
            crs, allow_override=True
        )
        return dict(frame.to_crs(epsg=4326).__geo_interface__)
    from leafmap.common import vector_to_geojson

    found = vector_to_geojson(str(path), layer=layer, encoding=_BYTE_FOR_BYTE)
    return dict(found or {})

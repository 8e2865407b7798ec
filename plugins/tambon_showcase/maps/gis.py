"""The one module that imports leafmap and GeoPandas: files of GIS programs in, a local page to draw on.

They know the formats and coordinate systems that offices hand out; no site build imports them, for published pages
are drawn with Leaflet itself (docs/adr/0011-maps.md). They are the optional extra `gis`.
"""

from __future__ import annotations

import codecs
import importlib.util
import json
import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path, PurePosixPath
from typing import Any

from tambon_showcase.finding import Where, error, warning
from tambon_showcase.worker.isolated import keep_fault

from .bundle import MapFile
from .categories import BY_ID
from .geojson import read_geojson
from .geometry import bounds
from .grids import grid_of
from .map_reading import Reading
from .model import Boundary, Place
from .projection import all_positions
from .systems import TWO_SYSTEMS

NOT_READ = error(
    "T370",
    "อ่านไฟล์แผนที่นี้ไม่ได้ ไฟล์เสียหรือขาดบางชิ้น (มี {value})",
    "ตรวจว่าไฟล์ครบทุกชิ้น (Shapefile ต้องมี .shp .shx .dbf .prj) แล้วลองใหม่",
)
NO_CRS = error(
    "T371",
    "ไฟล์นี้ไม่บอกระบบพิกัด (ไม่มี .prj)",
    "ถามผู้ให้ไฟล์ แล้วระบุ --crs: WGS 84 / UTM 47N ใช้ EPSG:32647 (โซน 48 ใช้ 32648) Indian 1975 / UTM 47N ใช้ EPSG:24047 "
    "(โซน 48 ใช้ 24048) เลือกผิดคลาดไปราว 450 เมตร",
)
IN_DEGREES = warning(
    "T374",
    "ไฟล์นี้ไม่บอกระบบพิกัด (ไม่มี .prj) แต่พิกัดเป็นองศา จึงอ่านเป็น WGS 84: {value}",
    "เทียบหมุดสักหนึ่งจุดกับภาพถ่ายใน Google Maps ถ้าคลาด ถามระบบพิกัดจากผู้ให้ไฟล์ แล้วนำเข้าใหม่ด้วย --crs",
)

_BYTE_FOR_BYTE = "ISO-8859-1"  # attribute tables are in UTF-8 or cp874, and often do not say which
_SURE_ENOUGH = 20
"""How alike a described system and a registered one must be, in per cent, to be taken for the same (PROJ)."""
_IMAGERY = "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}"
_COUNTRY = (13.0, 101.0)


def is_installed() -> bool:
    """Whether the extra `gis` is there."""
    return importlib.util.find_spec("leafmap") is not None


def read_with_gdal(map_file: MapFile, crs: str = "") -> Reading:
    """All layers of any vector file that GDAL knows, as WGS 84; `crs` is the system of a file without one.

    Raises:
        ImportError: the extra `gis` is not installed.
    """
    whole = Reading([], [], [])
    with tempfile.TemporaryDirectory() as folder:
        try:
            for frame in _frames(map_file, Path(folder)):
                whole.add(_read_frame(frame, map_file.name, crs))
        except Exception as problem:
            keep_fault(map_file.name, problem)
            whole.findings.append(NOT_READ.at(Where(map_file.name), sorted(map_file.parts)))
    return whole


def _frames(map_file: MapFile, folder: Path) -> Iterator[Any]:
    """Each layer of the file as a GeoDataFrame, from a copy under a name of ours: GDAL may repair its index there."""
    import geopandas  # type: ignore[import-untyped]
    import pyogrio  # type: ignore[import-not-found]

    for ending, read in map_file.parts.items():
        if ending != ".cpg":  # a wrong code page would be believed; bytes are decoded by `_thai`
            (folder / f"layer{ending}").write_bytes(read())
    source = folder / f"layer{PurePosixPath(map_file.name).suffix.lower()}"
    pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": "YES"})
    for layer, kind in pyogrio.list_layers(source):
        if kind:
            yield geopandas.read_file(source, layer=layer, encoding=_BYTE_FOR_BYTE)


def _read_frame(frame: Any, file: str, crs: str) -> Reading:
    """A layer in its own system where we convert that ourselves, else by way of PROJ.

    PROJ's first choice for Indian 1975 (EPSG:1812) is 188 metres from all its other choices, so is not used.
    """
    where, chosen = Where(file), grid_of(crs)
    if frame.crs is None and not crs:
        west, south, east, north = frame.total_bounds
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            return Reading([], [], [NO_CRS.at(where)])
        read = _read_frame(frame.set_crs(4326), file, crs)
        read.findings.insert(0, IN_DEGREES.at(where, f"{west:.5f}, {south:.5f}"))
        return read
    code = frame.crs.to_epsg(_SURE_ENOUGH) if frame.crs is not None else None
    declared = grid_of(f"EPSG:{code}") if code else None
    if declared is None and frame.crs is not None and crs:
        return Reading([], [], [TWO_SYSTEMS.at(where, frame.crs.name, chosen=crs, metres="?")])
    if declared is None and chosen is None:
        frame = (frame if frame.crs is not None else frame.set_crs(crs)).to_crs(epsg=4326)
    content = dict(frame.__geo_interface__)
    if declared:
        content["crs"] = f"EPSG:{declared.epsg}"
    return read_geojson(json.dumps(_thai(content), default=str).encode(), file, chosen)


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
    whole = codecs.getincrementaldecoder("utf-8")()
    try:
        # Not final: a column's name may be cut in mid-letter, and such bytes make nonsense as Windows-874.
        if text := whole.decode(data):
            return text
    except UnicodeDecodeError:
        pass
    return data.decode("cp874", "ignore")


def _label(place: Place) -> str:
    return f"{place.name} ({place.label or BY_ID[place.category].name})"


def _harmless(text: str) -> str:
    """Text for HTML and for the template literals that folium writes around it."""
    return escape(text).translate({ord(char): f"&#{ord(char)};" for char in "`$\\"})

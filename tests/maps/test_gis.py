"""leafmap's room, and what other programs make of our exports; runs where the extra `gis` is installed."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.maps.bundle import open_bundle, read_plain
from tambon_showcase.maps.exports import to_geojson, to_gpx, to_kml
from tambon_showcase.maps.gis import drawing_page, read_with_gdal
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import Boundary, Place, Position, Shape

geopandas = pytest.importorskip("geopandas")
pytest.importorskip("leafmap")
shapely = pytest.importorskip("shapely")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

PINS = [Place("วัด ก", "religion", 15.7312, 100.2145), Place("ตลาด ข", "shop", 15.7413, 100.2211)]
SQUARE = tuple(Position(*pair) for pair in [(15.6, 100.1), (15.6, 100.3), (15.8, 100.3), (15.6, 100.1)])


def frame(crs: int) -> Any:
    points = [shapely.Point(place.lon, place.lat) for place in PINS]
    columns = {"NAME": [place.name for place in PINS], "TYPE": ["วัด", "ตลาด"], "geometry": points}
    degrees = geopandas.GeoDataFrame(columns, crs=4326)
    if crs not in (24047, 24048):
        return degrees.to_crs(crs)
    own = f"+proj=utm +zone={crs - 24000} +a=6377276.345 +rf=300.8017 +towgs84=210,814,289 +no_defs"  # EPSG:1304
    return degrees.to_crs(own).set_crs(crs, allow_override=True)


def read(path: Path, crs: str = "") -> Reading:
    bundle = open_bundle(path)
    assert bundle
    whole = Reading([], [], [])
    for item in bundle[0]:
        whole.add(read_with_gdal(item, crs) if item.needs_gis else read_plain(item, None))
    return whole


def names(path: Path, crs: str = "") -> list[tuple[str, str, tuple[float, float]]]:
    places = read(path, crs).places
    return sorted(
        (place.name, place.category, tuple(round(value, 4) for value in place.position)) for place in places
    )


EXPECTED = [("ตลาด ข", "shop", (15.7413, 100.2211)), ("วัด ก", "religion", (15.7312, 100.2145))]


@pytest.mark.parametrize("crs", [24047, 24048, 32647, 32648, 4326])
@pytest.mark.parametrize("encoding", ["cp874", "utf-8"])
def test_shapefiles_in_thai_coordinate_systems_and_encodings(tmp_path: Path, crs: int, encoding: str):
    path = tmp_path / "จุด.shp"
    frame(crs).to_file(path, encoding=encoding)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    assert names(path) == EXPECTED


def test_a_shapefile_without_its_system_is_told_and_helped(tmp_path: Path):
    path = tmp_path / "a.shp"
    frame(24047).to_file(path, encoding="utf-8")
    path.with_suffix(".prj").unlink()
    assert [finding.code for finding in read(path).findings] == ["T371"]
    assert names(path, "EPSG:24047") == EXPECTED


def test_degrees_without_a_system_are_read_and_told(tmp_path: Path):
    path = tmp_path / "a.shp"
    frame(4326).to_file(path, encoding="utf-8")
    path.with_suffix(".prj").unlink()
    (told,) = (finding for finding in read(path).findings if finding.code == "T374")
    assert told.value == "100.21450, 15.73120"
    assert names(path) == EXPECTED


def test_zip_geopackage_with_layers_flatgeobuf_and_gpx(tmp_path: Path):
    frame(32647).to_file(tmp_path / "a.shp", encoding="cp874")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for ending in ("shp", "shx", "dbf", "prj"):
            archive.write(tmp_path / f"a.{ending}", f"a.{ending}")
    frame(32647).iloc[:1].to_file(tmp_path / "a.gpkg", layer="one")
    frame(32647).iloc[1:].to_file(tmp_path / "a.gpkg", layer="two")
    frame(4326).to_file(tmp_path / "a.fgb", driver="FlatGeobuf")
    (tmp_path / "a.gpx").write_bytes(to_gpx("ก", PINS))
    assert names(tmp_path / "a.zip") == names(tmp_path / "a.gpkg") == names(tmp_path / "a.fgb") == EXPECTED
    assert [name for name, _, _ in names(tmp_path / "a.gpx")] == ["ตลาด ข", "วัด ก"]


def test_broken_files_are_told_without_a_machine_path(tmp_path: Path):
    (tmp_path / "a.shp").write_bytes(b"nothing")
    (finding,) = read(tmp_path / "a.shp").findings
    assert finding.code == "T370" and str(tmp_path) not in finding.message


def test_gdal_reads_every_feature_of_our_exports(tmp_path: Path):
    from pyogrio import list_layers

    shapes = [Shape("ขอบเขต", True, (SQUARE,)), Shape("ทาง", False, (SQUARE[:2],))]
    (tmp_path / "a.kml").write_bytes(to_kml("ตำบล", PINS, shapes))
    (tmp_path / "a.geojson").write_bytes(to_geojson("ตำบล", PINS, shapes))
    layers = [
        geopandas.read_file(tmp_path / "a.kml", layer=name) for name, _ in list_layers(tmp_path / "a.kml")
    ]
    assert sum(map(len, layers)) == 4
    assert {name for layer in layers for name in layer["Name"]} == {"วัด ก", "ตลาด ข", "ขอบเขต", "ทาง"}
    assert len(geopandas.read_file(tmp_path / "a.geojson")) == 4


def test_the_page_to_draw_on_holds_no_live_markup(tmp_path: Path):
    evil = "</script><script>alert(1)</script>`${alert(1)}`"
    target = tmp_path / "draw.html"
    drawing_page(f"วาด {evil}", [Place(evil, "other", 15.7, 100.2)], Boundary((SQUARE,)), target)
    page = target.read_text("utf-8")
    assert "alert(1)</script>" not in page and "${alert" not in page
    assert "L.Control.Draw" in page and "World_Imagery" in page and "boundary.geojson" in page


def test_a_zip_with_folders_and_layers_without_shx_cpg_and_one_without_its_system(tmp_path: Path):
    for name, crs in (("จุด", 24047), ("ไม่มีระบบ", 32647)):
        frame(crs).to_file(tmp_path / f"{name}.shp", encoding="cp874")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, endings in (("จุด", ("shp", "dbf", "prj")), ("ไม่มีระบบ", ("shp", "shx", "dbf"))):
            for ending in endings:
                archive.write(tmp_path / f"{name}.{ending}", f"ส่งงาน/ชั้น/{name}.{ending}")
    reading = read(tmp_path / "a.zip")
    assert [(finding.code, finding.file) for finding in reading.findings] == [
        ("T364", "ส่งงาน/ชั้น/จุด.shp"),
        ("T371", "ส่งงาน/ชั้น/ไม่มีระบบ.shp"),
    ]
    assert names(tmp_path / "a.zip") == EXPECTED


def test_a_system_that_a_file_declares_is_never_overruled_in_silence(tmp_path: Path):
    frame(32647).to_file(tmp_path / "a.shp", encoding="utf-8")
    reading = read(tmp_path / "a.shp", "EPSG:24047")
    assert reading.places == [] and [finding.code for finding in reading.findings] == ["T365"]
    assert names(tmp_path / "a.shp", "EPSG:32647") == EXPECTED


def test_a_system_that_only_proj_knows_is_converted_by_it(tmp_path: Path):
    frame(32646).to_file(tmp_path / "a.gpkg")
    assert names(tmp_path / "a.gpkg") == EXPECTED


def test_thai_column_names_cut_in_mid_letter_still_mean_their_fields(tmp_path: Path):
    columns = {"ชื่อสถานที่": ["วัด ก", "ตลาด ข"], "หมวดหมู่": ["วัด", "ตลาด"]}
    data = geopandas.GeoDataFrame({**columns, "geometry": frame(32647).geometry}, crs=32647)
    for encoding in ("utf-8", "cp874"):
        data.to_file(tmp_path / f"{encoding}.shp", encoding=encoding)
        (tmp_path / f"{encoding}.cpg").unlink(missing_ok=True)
        assert names(tmp_path / f"{encoding}.shp") == EXPECTED


COLUMNS = {"ชื่อสถานที่": ["วัด ก", "ตลาด ข"], "หมวดหมู่": ["วัด", "ตลาด"]}


def zipped_shapefile(folder: Path, encoding: str, *, code_page: str = "") -> Path:
    """A zip with a folder and in it a Shapefile whose column names are cut at ten bytes; `code_page` is what .cpg says."""
    data = geopandas.GeoDataFrame({**COLUMNS, "geometry": frame(32647).geometry}, crs=32647)
    data.to_file(folder / "จุด.shp", encoding=encoding)
    (folder / "จุด.cpg").unlink(missing_ok=True)
    if code_page:
        (folder / "จุด.cpg").write_text(code_page)
    with zipfile.ZipFile(folder / "ส่ง.zip", "w") as archive:
        for part in sorted(folder.glob("จุด.*")):
            archive.write(part, f"ส่งงาน/{part.name}")
    return folder / "ส่ง.zip"


@pytest.mark.parametrize("code_page", ["", "UTF-8", "ISO-8859-1", "874", "OEM 874", "TIS-620", "ไม่รู้"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
def test_a_zipped_shapefile_is_read_whatever_its_code_page_says(
    tmp_path: Path, encoding: str, code_page: str
):
    assert names(zipped_shapefile(tmp_path, encoding, code_page=code_page)) == EXPECTED


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_zipped_shapefile_costs_only_itself(tmp_path: Path, seed: int):
    path, chance = zipped_shapefile(tmp_path, "cp874"), random.Random(seed)
    part = tmp_path / chance.choice(["จุด.shp", "จุด.dbf", "จุด.shx", "จุด.prj"])
    data = bytearray(part.read_bytes())
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    part.write_bytes(bytes(data[: chance.choice([len(data), len(data), len(data) // 2])]))
    with zipfile.ZipFile(path, "w") as archive:
        for other in sorted(tmp_path.glob("จุด.*")):
            archive.write(other, f"ส่งงาน/{other.name}")
        archive.writestr("ส่งงาน/อื่น.csv", 'ชื่อสถานที่,พิกัด\nวัดอื่น,"15.71234,100.21234"\n')
    reading = read(path)
    assert "วัดอื่น" in [place.name for place in reading.places]
    assert len(reading.places) == 3 or reading.findings
    assert not any(
        str(tmp_path) in finding.message or "Error" in finding.message for finding in reading.findings
    )

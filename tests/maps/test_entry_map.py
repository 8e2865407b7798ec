"""An entry's map from all its sources, and everything the site gets of it."""

from __future__ import annotations

import dataclasses
import re
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tambon_showcase.maps import assets as assets_module
from tambon_showcase.maps import png
from tambon_showcase.maps.assets import assets
from tambon_showcase.maps.entry_map import read_entry_map
from tambon_showcase.maps.links import directions_address, my_maps, place_address
from tambon_showcase.maps.model import Position
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import MapSite, publish_map
from tambon_showcase.model.entry import Entry, Location
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.tables import Tables
from tambon_showcase.worker.changed_outside import take_notes

from .samples import google_earth, kml, kmz, placemark

BOUNDARY = (
    b'{"type":"Polygon","coordinates":[[[100.1,15.6],[100.3,15.6],[100.3,15.8],[100.1,15.8],[100.1,15.6]]]}'
)
FOLDER = "tambons/2565/99-ก/999901-ข"


def entry(root: Path, files: dict[str, bytes], rows: tuple[PlaceRow, ...] = ()) -> Entry:
    for name, data in files.items():
        path = root / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    values: dict[str, Any] = {field.name: () for field in dataclasses.fields(Entry)}
    values |= {
        "year_be": 2565,
        "folder": FOLDER,
        "files": {name: len(data) for name, data in files.items()},
        "lines": {},
    }
    values["identity"] = Identity(code="999901", level="district", google_my_maps=None)
    values["place"] = Location("ทุ่งสมมติ", "x", "ตัวอย่าง", "9999", "สาธิต", "99", None)
    values["tables"] = Tables(places=rows)
    return Entry(**values)


def row(name: str, lat: str, lon: str, line: int = 2, **more: Any) -> PlaceRow:
    return PlaceRow(name=name, lat=lat, lon=lon, line=line, **more)


def test_table_and_map_files_together_each_pin_once(tmp_path: Path):
    files = {
        "maps/a.kml": kml(placemark("วัด ก", "100.2001,15.7001") + placemark("ใหม่", "100.2101,15.7101")),
        "maps/b.kmz": kmz(("doc.kml", google_earth())),
        "boundary.geojson": BOUNDARY,
    }
    content = read_entry_map(entry(tmp_path, files, (row("วัด ก", "15.7001", "100.2001"),)), tmp_path)
    assert [(pin.number, pin.place.name) for pin in content.places] == [
        (1, "วัด ก"),
        (2, "ใหม่"),
        (3, "สถานที่สองแห่ง"),
        (4, "สถานที่สองแห่ง"),
    ]
    assert content.boundary is not None and len(content.shapes) == 1
    assert {finding.file for finding in content.findings} == {f"{FOLDER}/maps/b.kmz"}


def test_numbers_are_those_of_the_tables_rows(tmp_path: Path):
    rows = (row("ไม่มีพิกัด", "", ""), row("วัด ก", "15.7001", "100.2001", 3))
    content = read_entry_map(entry(tmp_path, {}, rows), tmp_path)
    assert [pin.number for pin in content.places] == [2] and content.boundary is None


def test_a_file_that_is_gone_is_a_finding(tmp_path: Path):
    whole = entry(tmp_path, {"maps/a.kml": kml(""), "boundary.geojson": BOUNDARY})
    (tmp_path / FOLDER / "maps/a.kml").unlink()
    (tmp_path / FOLDER / "boundary.geojson").unlink()
    assert [finding.code for finding in read_entry_map(whole, tmp_path).findings] == ["T363", "T363"]


def published(root: Path, whole: Entry, pictures: Path | None = None) -> tuple[Any, dict[str, bytes]]:
    written: dict[str, bytes] = {}
    photo = SimpleNamespace(fallback="photo.jpg", fallback_width=4, fallback_height=3, alt="ภาพ")
    site = MapSite(
        root,
        written.__setitem__,
        {"wat.jpg": photo}.get,
        lambda place: "https://x.example/p.jpg",
        Tiles("", ""),
        pictures,
    )
    return publish_map(whole, site), written


def test_everything_the_site_gets(tmp_path: Path):
    whole = entry(
        tmp_path, {"boundary.geojson": BOUNDARY}, (row("วัด ก", "15.7001", "100.2001", photo="wat.jpg"),)
    )
    parts, written = published(tmp_path, whole, tmp_path / "pictures")
    assert set(written) == {f"map/{name}" for name in (
        "places.kml", "places.geojson", "places.csv", "places.gpx", "boundary.geojson", "map.svg", "map.png"
    )}  # fmt: skip
    assert [download.name for download in parts.downloads] == list(written)
    assert b"https://x.example/p.jpg" in written["map/places.kml"]
    assert written["map/map.svg"].startswith(b"<svg") and written["map/map.png"].startswith(b"\x89PNG")
    assert parts.view.places[0].photo.alt == "ภาพ" and parts.view.notice
    assert parts.view.places[0].anchor == "places-1"
    assert re.match(r'<a class="map-teaser" href="map.html"><svg', parts.teaser)


def test_the_picture_is_drawn_once_and_only_where_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pictures = tmp_path / "pictures"
    whole = entry(tmp_path, {}, (row("วัด ก", "15.7001", "100.2001"),))
    _, first = published(tmp_path, whole, pictures)
    monkeypatch.setattr(png, "png_map", lambda *_: pytest.fail("drawn again"))
    _, again = published(tmp_path, whole, pictures)
    assert first == again
    _, without = published(tmp_path, whole)
    assert set(first) - set(without) == {"map/map.png"}
    monkeypatch.undo()
    assert not take_notes(tmp_path)
    (kept,) = pictures.glob("*.kept")
    kept.write_bytes(kept.read_bytes()[:-1])
    assert published(tmp_path, whole, pictures)[1] == first
    assert take_notes(tmp_path) == (str(kept),)
    _, more = published(
        tmp_path, entry(tmp_path, {}, (*whole.tables.places, row("ข", "15.7", "100.3"))), pictures
    )
    assert more["map/map.png"] != first["map/map.png"]


def test_a_kept_picture_that_somebody_changed_is_drawn_again(tmp_path: Path):
    pictures, whole = tmp_path / "pictures", entry(tmp_path, {}, (row("วัด ก", "15.7001", "100.2001"),))
    _, first = published(tmp_path, whole, pictures)
    (kept,) = pictures.iterdir()
    data = kept.read_bytes()
    for changed in (b"", data[:-1] + bytes([data[-1] ^ 1])):
        kept.write_bytes(changed)
        assert published(tmp_path, whole, pictures)[1] == first


def test_an_entry_without_a_map_gets_nothing(tmp_path: Path):
    parts, written = published(tmp_path, entry(tmp_path, {}))
    assert (parts.view.svg, parts.teaser, parts.downloads, written) == ("", "", (), {})


def test_google_addresses_need_no_key():
    here = Position(15.7312, 100.2145)
    assert place_address(here) == "https://www.google.com/maps/search/?api=1&query=15.731200%2C100.214500"
    assert (
        directions_address([here])
        == "https://www.google.com/maps/dir/?api=1&destination=15.731200%2C100.214500"
    )
    far = directions_address([here] * 30)
    assert far.count("%7C") == 8 and "&waypoints=" in far


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://www.google.com/maps/d/u/0/edit?mid=1AbCdEfGhIjKl&usp=sharing", "viewer?mid=1AbCdEfGhIjKl"),
        ("https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl", "viewer?mid=1AbCdEfGhIjKl"),
        ("https://www.google.com/maps/place/x", None),
        ("https://evil.example/maps/d/viewer?mid=1AbCdEfGhIjKl", None),
        ("https://www.google.com/maps/d/viewer?mid=%22%3E%3Cscript%3E", None),
        (None, None),
    ],
)
def test_my_maps_addresses(address: str | None, page: str | None):
    found = my_maps(address)
    assert (found and found.href) == (f"https://www.google.com/maps/d/{page}" if page else None)


def test_assets_come_from_packages_with_their_licences():
    found = {name.rsplit("/", 1)[-1]: source for source, name in assets()}
    assert b"Leaflet 1.9.4" in found["leaflet.js"].read_bytes()[:60]
    assert b"Redistribution" in found["leaflet.LICENSE.txt"].read_bytes()
    assert all(source.stat().st_size > 100 for source in found.values())


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(assets_module, "_FILES", (("django-js-lib-leaflet", "no-such.js", "x"),))
    with pytest.raises(FileNotFoundError):
        list(assets())
    monkeypatch.setattr(assets_module, "_FILES", (("no-such-package", "x", "x"),))
    with pytest.raises(PackageNotFoundError):
        list(assets())

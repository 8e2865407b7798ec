"""`tambon map import` and `tambon map draw`, as an officer calls them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.maps import gis
from tambon_showcase.maps.geojson import read_geojson

from .samples import kml, kmz, my_maps, placemark

BOUNDARY = '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[104.1,17.2],[104.3,17.2],[104.3,17.4],[104.1,17.2]]]}}'


def run(*arguments: object) -> int:
    return main(["map", *map(str, arguments)])


@pytest.mark.parametrize(("name", "data"), [("แผนที่.kml", my_maps()), ("a.kmz", kmz(("doc.kml", my_maps())))])
def test_import_writes_the_table_and_the_boundary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes
):
    (tmp_path / name).write_bytes(data)
    out = tmp_path / "ใหม่"
    assert run("import", tmp_path / name, "--out", out) == 0
    rows = list(csv.DictReader((out / "places.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) >= 9 and rows[0]["หมวด"] == "กลุ่มออมทรัพย์"
    assert (
        json.loads((out / "boundary.geojson").read_bytes())["features"][0]["geometry"]["type"]
        == "MultiPolygon"
    )
    shown = capsys.readouterr().out
    assert "จุดแรก “" in shown and "google.com/maps/search/?api=1&query=15." in shown
    assert "พบ 9 จุด 2 เส้นและพื้นที่" in shown and "T342" in shown and "วิธีแก้" in shown


def test_lines_beside_the_boundary_come_in_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = 'WKT,name\nPOINT (100.2 15.701),วัด\n"LINESTRING (100.2 15.7, 100.3 15.8)",ทางชมทุ่ง\n'
    (tmp_path / "a.csv").write_text(rows, "utf-8")
    assert run("import", tmp_path / "a.csv", "--out", tmp_path / "x") == 0
    assert "พบ 1 จุด 1 เส้นและพื้นที่" in (said := capsys.readouterr().out) and "maps/" in said
    written = (tmp_path / "x" / "shapes.geojson").read_bytes()
    assert read_geojson(written, "a").shapes[0].name == "ทางชมทุ่ง"


def test_import_of_our_own_table_and_geojson_gives_them_back(tmp_path: Path):
    (tmp_path / "a.kml").write_bytes(my_maps())
    run("import", tmp_path / "a.kml", "--out", tmp_path / "one")
    run("import", tmp_path / "one" / "places.csv", "--out", tmp_path / "two")
    run("import", tmp_path / "one" / "boundary.geojson", "--out", tmp_path / "three")
    assert (tmp_path / "one" / "places.csv").read_bytes() == (tmp_path / "two" / "places.csv").read_bytes()
    one, three = (
        json.loads((tmp_path / name / "boundary.geojson").read_bytes()) for name in ("one", "three")
    )
    assert one["features"][0]["geometry"] == three["features"][0]["geometry"]


def test_import_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.kml").write_bytes(kml(placemark("ก", "100.2001,15.7001")))
    (tmp_path / "places.csv").write_text("ของเดิม")
    assert run("import", tmp_path / "a.kml", "--out", tmp_path) == 1
    assert (tmp_path / "places.csv").read_text() == "ของเดิม"
    assert "ไม่เขียนทับ" in capsys.readouterr().err


def area(name: str, west: float) -> str:
    corners = f"{west},15.6 {west + 0.1},15.6 {west + 0.1},15.7 {west},15.6"
    ring = f"<outerBoundaryIs><LinearRing><coordinates>{corners}</coordinates></LinearRing></outerBoundaryIs>"
    return f"<Placemark><name>{name}</name><Polygon>{ring}</Polygon></Placemark>"


def test_which_of_several_areas_is_the_boundary_is_the_officers_choice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "a.kml").write_bytes(kml(area("ต.หนึ่ง", 100.1) + area("ต.สอง", 100.5)))
    assert run("import", tmp_path / "a.kml", "--out", tmp_path / "x") == 1
    assert "--area: ต.สอง · ต.หนึ่ง" in capsys.readouterr().err
    assert run("import", tmp_path / "a.kml", "--out", tmp_path / "x", "--area", "ต.สอง") == 0
    assert "100.5" in (tmp_path / "x" / "boundary.geojson").read_text()


def test_what_cannot_be_read_is_said_in_thai(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run("import", tmp_path / "none.kml") == 2
    (tmp_path / "a.kml").write_bytes(b"<html></html>")
    assert run("import", tmp_path / "a.kml", "--out", tmp_path / "x") == 1
    shown = capsys.readouterr()
    assert "ไม่พบไฟล์" in shown.err and "แชร์เป็นสาธารณะ" in shown.out


def test_other_formats_and_drawing_ask_for_the_extra(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(gis, "is_installed", lambda: False)
    (tmp_path / "a.shp").write_bytes(b"")
    assert run("import", tmp_path / "a.shp") == 2
    assert run("draw", "999901", "--root", tmp_path) == 2
    assert capsys.readouterr().err.count("[gis]") == 2


def test_drawing_names_what_is_missing_and_never_overwrites(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(gis, "is_installed", lambda: True)
    drawn: list[object] = []
    monkeypatch.setattr(gis, "drawing_page", lambda *arguments: drawn.append(arguments))
    (tmp_path / "mkdocs.yml").write_text("")
    assert run("draw", "999901", "--root", tmp_path, "--out", tmp_path / "d.html") == 2
    folder = tmp_path / "tambons" / "2565" / "99-ก" / "999901-ข" / "tables"
    folder.mkdir(parents=True)
    (folder / "places.csv").write_text("ชื่อสถานที่,ละติจูด,ลองจิจูด\nวัด ก,15.7001,100.2001\n", "utf-8")
    assert run("draw", "999901", "--root", tmp_path, "--out", tmp_path / "d.html") == 0
    (_title, places, boundary, _target) = drawn[0]  # type: ignore[misc]
    assert [place.name for place in places] == ["วัด ก"] and boundary is None
    (tmp_path / "d.html").write_text("")
    assert run("draw", "999901", "--root", tmp_path, "--out", tmp_path / "d.html") == 1
    assert "ไม่พบโฟลเดอร์ของตำบลรหัส 999901" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("written", "east"),
    [
        ({"640904-ก/tambon.yml": "lat: 17.3\nlon: 98.2\n"}, 98),
        (
            {"640904-ก/tambon.yml": "lat: ''\n", "640904-ก/tables/places.csv": 'ชื่อ,พิกัด\nวัด,"17.3, 104.2"\n'},
            104,
        ),
        ({"640901-ข/tambon.yml": "lat: 17.3\nlon: 98.2\n"}, 98),
        ({"640801-ค/tambon.yml": "lat: 17.3\nlon: 98.2\n", "640904-ก/tambon.yml": "[\n"}, 0),
        ({"640904-ก/boundary.geojson": BOUNDARY}, 104),
        ({}, 0),
    ],
    ids=["tambon.yml", "pins", "the district", "another district", "boundary", "nothing"],
)
def test_a_zone_is_judged_by_where_the_tambon_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: dict[str, str], east: int
):
    province = tmp_path / "tambons/2565/64-สุโขทัย"
    for name, text in written.items():
        (province / name).parent.mkdir(parents=True, exist_ok=True)
        (province / name).write_text(text, "utf-8")
    (tmp_path / "จุด.csv").write_text("ชื่อ,เหนือ,ตะวันออก\nวัด ก,1912856,414123\n", "utf-8")
    status = run("import", tmp_path / "จุด.csv", "--crs", "EPSG:32647", "--out", province / "640904-ก/maps")
    said = capsys.readouterr().out
    assert ("T366" in said) == (east == 0) and ("T367" in said) == (east == 104)
    assert status == (east == 104)

"""A map file that is broken costs only itself: the entry and its other maps are published."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.edition import load_editions
from tambon_showcase.examine import look_at
from tambon_showcase.maps.entry_map import read_entry_map
from tambon_showcase.settings import Settings
from tests.cases import lay_project

KML = "<kml><Document><Placemark><name>{}</name><Point><coordinates>100.2,15.7</coordinates></Point></Placemark>"
BROKEN = {
    "T333": ("ก.kml", KML.format("วัดที่อ่านได้").encode()),
    "T334": ("ก.kml", b'<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>'),
    "T345": ("ก.kmz", b"PK\x03\x04 cut off"),
    "T360": ("ก.geojson", b'{"type":"FeatureCollection","features":['),
    "T361": ("ก.geojson", b'{"type":"Topology"}'),
    "T332": ("ก.kml", b"<!doctype html><html><body>Sign in</body></html>"),
}


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_map_file_keeps_back_only_itself(code: str, tmp_path: Path) -> None:
    folder = lay_project(tmp_path)
    name, content = BROKEN[code]
    (folder / "maps").mkdir(exist_ok=True)
    (folder / "maps" / name).write_bytes(content)
    (folder / "maps/ข.kml").write_text(KML.format("วัดใหม่") + "</Document></kml>", "utf-8")
    settings = Settings(tmp_path, tmp_path / "site")
    examined = look_at(folder, load_editions(settings.tambons_dir)[0][2565], settings)
    found = [finding for finding in examined.findings if finding.code == code]
    assert found and found[0].file.endswith(name) and found[0].is_error
    assert examined.is_sound and examined.entry is not None
    names = {pin.place.name for pin in read_entry_map(examined.entry, tmp_path).places}
    assert "วัดใหม่" in names and ("วัดที่อ่านได้" in names) == (code == "T333")


PINS = "<kml><Document>{}</Document></kml>"
PIN = "<Placemark><name>{}</name><Point><coordinates>{}</coordinates></Point></Placemark>"
WRONG = {
    "T301": ("วัดไม่มีพิกัด", ""),
    "T302": ("วัดพิมพ์ผิด", "ร้อยจุดสอง,สิบห้า"),
    "T305": ("วัดศูนย์", "0,0"),
    "T306": ("วัดต่างประเทศ", "139.7,35.6"),
    "T308": ("วัดไกล", "98.98765,18.76543"),
    "T320": ("", "100.21234,15.71234"),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_pin_of_a_map_file_costs_itself(code: str, tmp_path: Path) -> None:
    folder = lay_project(tmp_path)
    (folder / "maps").mkdir(exist_ok=True)
    pins = PIN.format("วัดใหม่", "100.21234,15.71234") + PIN.format(*WRONG[code])
    (folder / "maps/ก.kml").write_text(PINS.format(pins), "utf-8")
    settings = Settings(tmp_path, tmp_path / "site")
    examined = look_at(folder, load_editions(settings.tambons_dir)[0][2565], settings)
    assert code in {finding.code for finding in examined.findings if finding.is_error}
    assert examined.is_sound and examined.entry is not None
    names = {pin.place.name for pin in read_entry_map(examined.entry, tmp_path).places}
    assert "วัดใหม่" in names and WRONG[code][0] not in names


@pytest.mark.parametrize("cells", ["วัดไกล,วัด,1,18.76543,98.98765,", "วัดศูนย์,วัด,1,0,0,"])
def test_a_wrong_row_of_the_table_keeps_back_the_entry(cells: str, tmp_path: Path) -> None:
    folder = lay_project(tmp_path)
    with (folder / "tables/places.csv").open("a", encoding="utf-8") as table:
        table.write(f"{cells}\n")
    settings = Settings(tmp_path, tmp_path / "site")
    assert not look_at(folder, load_editions(settings.tambons_dir)[0][2565], settings).is_sound

"""Numbers and addresses of persons in the words of map files: hidden on every page and download, and reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.edition import load_editions
from tambon_showcase.examine import look_at
from tambon_showcase.maps.entry_map import read_entry_map
from tambon_showcase.settings import Settings
from tests.cases import lay_project

KML = """<kml><Document><Folder><name>ของฝาก 081-234-5678</name>
<Placemark><name>ร้านป้าแก้ว ๐๘๙ ๑๒๓ ๔๕๖๗</name><description><![CDATA[เปิดทุกวัน<br>เลขบัตร 1-2345-67890-12-1]]></description>
<Point><coordinates>100.10123,15.90123</coordinates></Point></Placemark>
<Placemark><name>เส้นทาง 0812345678</name><LineString><coordinates>100.1,15.9 100.2,15.91</coordinates></LineString></Placemark>
</Folder></Document></kml>"""
GEOJSON = """{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"ร้านป้าแก้ว 0891234567","description":"เลขบัตร 1234567890121"},
"geometry":{"type":"Point","coordinates":[100.10123,15.90123]}}]}"""


@pytest.mark.parametrize(("name", "content"), [("หมุด.kml", KML), ("หมุด.geojson", GEOJSON)])
def test_personal_numbers_of_a_map_file_are_hidden_and_keep_back_the_entry(
    name: str, content: str, tmp_path: Path
) -> None:
    folder = lay_project(tmp_path)
    (folder / "maps").mkdir(exist_ok=True)
    (folder / "maps" / name).write_text(content, "utf-8")
    settings = Settings(tmp_path, tmp_path / "site")
    examined = look_at(folder, load_editions(settings.tambons_dir)[0][2565], settings)
    assert examined.entry is not None and not examined.is_sound
    found = [one for one in examined.findings if one.file.endswith(name)]
    assert {"T450", "T460"} <= {one.code for one in found}
    content = read_entry_map(examined.entry, tmp_path)
    words = " ".join(
        [
            *(f"{pin.place.name} {pin.place.description} {pin.place.label}" for pin in content.places),
            *(shape.name for shape in content.shapes),
        ]
    )
    assert "ร้านป้าแก้ว ●●●" in words
    for secret in ("๔๕๖๗", "4567", "5678", "12-1", "0121"):
        assert secret not in words


def test_what_the_reviewer_allowed_stays(tmp_path: Path) -> None:
    folder = lay_project(tmp_path)
    (folder / "maps").mkdir(exist_ok=True)
    (folder / "maps/หมุด.geojson").write_text(GEOJSON.replace("เลขบัตร 1234567890121", ""), "utf-8")
    with (folder / "tambon.yml").open("a", encoding="utf-8") as main:
        main.write(
            'allowances:\n  - rule: T460\n    value: "0891234567"\n    reason: เบอร์ร้าน เจ้าของยินยอม\n    by: ปลัดอำเภอ\n    day: 1/4/2565\n'
        )
    settings = Settings(tmp_path, tmp_path / "site")
    examined = look_at(folder, load_editions(settings.tambons_dir)[0][2565], settings)
    assert examined.entry is not None
    assert "ร้านป้าแก้ว 0891234567" in {
        pin.place.name for pin in read_entry_map(examined.entry, tmp_path).places
    }

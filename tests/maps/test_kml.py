import os
from pathlib import Path

import pytest

from tambon_showcase.maps.kml import read_kml
from tambon_showcase.maps.kmz import read_kmz, read_map
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import MAX_DEPTH, MAX_FEATURES

from .samples import KML, PIN, POINT, XML, google_earth, kml, kmz, my_maps, placemark


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_my_maps_loses_no_feature_of_any_layer():
    reading = read_kml(my_maps(), "map.kml")
    assert len(reading.places) == 9
    assert [(shape.name, shape.closed) for shape in reading.shapes] == [
        ("เขตตำบล", True),
        ("เส้นทางท่องเที่ยว", False),
    ]


def test_my_maps_layers_become_categories_and_data_becomes_fields():
    place = read_kml(my_maps(), "map.kml").places[0]
    assert (place.category, place.moo) == ("savings", 1)
    assert place.description == "สมาชิก 10 คน\nโทร 0-5600-0001\nประธาน: (ไม่ระบุ)"


def test_pictures_that_stayed_at_google_are_named_not_lost_silently():
    found = [finding for finding in read_kml(my_maps(), "map.kml").findings if finding.code == "T342"]
    assert len(found) == 5
    assert "กลุ่มออมทรัพย์ หมู่ 1" in found[0].message and "2 ภาพ" in found[0].message
    assert found[0].line == 2


def test_kmz_reads_as_its_kml():
    assert read_map(kmz(("doc.kml", my_maps()), ("images/icon-1.png", b"x")), "a").places == (
        read_map(my_maps(), "a").places
    )


def test_kmz_reads_every_layer_file():
    archive = kmz(("layers/b.kml", kml(placemark("สอง", "100.2001,15.7001"))), ("doc.kml", kml(PIN)))
    assert [place.name for place in read_kmz(archive, "a.kmz").places] == ["วัด ก", "สอง"]


def test_network_link_says_how_to_export():
    body = "<NetworkLink><Link><href>https://www.google.com/maps/d/kml?mid=1AbC</href></Link></NetworkLink>"
    reading = read_kml(kml(body), "a.kml")
    assert codes(reading) == ["T340"]
    assert "mid=1AbC" in reading.findings[0].message


def test_google_earth_nesting_and_multi_geometry():
    reading = read_kml(google_earth(), "a.kml")
    assert len(reading.places) == 5 and len(reading.shapes) == 1
    assert [place.category for place in reading.places[2:]] == ["religion"] * 3
    assert "T301" in codes(reading)


def test_schema_data():
    body = (
        "<Folder><name>places</name><Placemark><name>วัด ก</name><ExtendedData><SchemaData>"
        '<SimpleData name="หมวด">ศาสนสถาน</SimpleData><SimpleData name="moo">3</SimpleData>'
        f"</SchemaData></ExtendedData>{POINT}</Placemark></Folder>"
    )
    (place,) = read_kml(kml(body), "a.kml").places
    assert (place.category, place.moo) == ("religion", 3)


PREFIXED = (
    XML
    + '<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Document><kml:Placemark><kml:name>วัด ก</kml:name>'
    "<kml:Point><kml:coordinates>100.2001,15.7001</kml:coordinates></kml:Point></kml:Placemark></kml:Document></kml:kml>"
).encode()


@pytest.mark.parametrize(
    "data",
    [
        PREFIXED,
        kml(PIN, '<kml xmlns="http://earth.google.com/kml/2.2">'),
        kml(PIN, "<kml>"),
        kml(f"<Placemark>{POINT}<styleUrl>#x</styleUrl><name>วัด ก</name></Placemark>"),
        kml(PIN).decode().replace("UTF-8", "windows-874").encode("cp874"),
        kml(PIN).decode().replace(' encoding="UTF-8"', "").encode("cp874"),
        kml(PIN).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        b"\xef\xbb\xbf" + kml(PIN),
        b"\n" + kml(PIN),
        kml(PIN.replace("วัด ก", "วัด&nbsp;ก")),
        kml(PIN.replace("วัด ก", "<![CDATA[วัด ก]]>")),
    ],
    ids=["prefix", "old", "none", "order", "cp874", "undeclared", "utf16", "bom", "blank", "nbsp", "cdata"],
)
def test_each_way_of_writing_gives_the_same_pin(data: bytes):
    reading = read_kml(data, "a.kml")
    assert [(place.name, place.lat, place.lon) for place in reading.places] == [("วัด ก", 15.7001, 100.2001)]
    assert not any(finding.is_error for finding in reading.findings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100.2001, 15.7001, 0", (15.7001, 100.2001)),
        ("15.7001,100.2001,0", (15.7001, 100.2001)),
        ("100°12'36\"E,15°42'36\"N", (15.71, 100.21)),
        ("๑๐๐.๒๐๐๑,๑๕.๗๐๐๑", (15.7001, 100.2001)),
        ("100,2001 15,7001", (15.7001, 100.2001)),
        ("", None),
        ("2.35,48.85", None),
        ("0,0", None),
        ("nan,nan", None),
        ("ที่วัด", None),
    ],
)
def test_positions_inside_kml(text: str, expected: tuple[float, float] | None):
    reading = read_kml(kml(placemark("ก", text)), "a.kml")
    assert [place.position for place in reading.places] == ([expected] if expected else [])
    assert expected is not None or any(finding.is_error for finding in reading.findings)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    f"{KML}<Document><Placemark><name>&b;</name>{POINT}</Placemark></Document></kml>"
).encode()
OUTSIDE = (
    f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>{KML}<Document><Placemark>'
    f"<name>&x;</name>{POINT}</Placemark></Document></kml>"
).encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB, "T334"),
        (OUTSIDE, "T334"),
        (b"", "T333"),
        (b"\x00abc", "T333"),
        (b"\x00\xff\xfe\x81", "T331"),
        (b"\xff\xfe\x00", "T331"),
        (b"<!DOCTYPE html><html><title>Sign in - Google Accounts</title></html>", "T332"),
        (kml("<Folder>" * (MAX_DEPTH + 1) + "</Folder>" * (MAX_DEPTH + 1)), "T335"),
        (kml("<Placemark/>" * (MAX_FEATURES + 1)), "T336"),
        (kml(""), "T343"),
        (b"PK\x03\x04 not a zip", "T345"),
        (kmz(("readme.txt", b"x")), "T346"),
        (kmz(("doc.kml", b" " * 21_000_000)), "T347"),
        (kmz(*((f"icon-{n}.png", b"") for n in range(1001)), ("doc.kml", kml(PIN))), "T347"),
    ],
)
def test_hostile_and_broken_files_are_refused_with_one_finding(data: bytes, code: str):
    reading = read_map(data, "a.kml")
    assert reading.places == [] and codes(reading) == [code]


def test_a_line_with_too_many_points_is_refused():
    line = "100.2,15.7 " * 200_001
    body = f"<Placemark><name>ก</name><LineString><coordinates>{line}</coordinates></LineString></Placemark>"
    assert codes(read_kml(kml(body), "a.kml")) == ["T344"]


def test_a_file_that_was_cut_off_keeps_what_it_holds_and_says_so():
    reading = read_kml(kml(PIN + PIN)[:-40], "a.kml")
    assert codes(reading) == ["T333"] and "บรรทัด 2" in reading.findings[0].message
    assert len(reading.places) == 2


@pytest.mark.parametrize(
    ("end", "pins"),
    [
        ("100.2", 1),
        ("100.201,15.7", 1),
        ("100.201,15.70100", 1),
        ("100.201,15.70100</coord", 2),
        ("100.201,15.70100</coordinates>", 2),
    ],
)
def test_a_number_that_was_cut_off_is_no_place(end: str, pins: int) -> None:
    cut = f"{PIN}<Placemark><name>ท้าย</name><Point><coordinates>{end}"
    reading = read_kml(kml(cut).partition(b"</Document>")[0], "a.kml")
    assert len(reading.places) == pins and "T333" in codes(reading)


def test_of_a_feature_that_was_cut_off_before_its_place_nothing_more_is_said():
    cut = f"{PIN}<Placemark><name>ท้าย</name><Style/><Poi"
    reading = read_kml(kml(cut).partition(b"</Document>")[0], "a.kml")
    assert (len(reading.places), codes(reading)) == (1, ["T333"])


def test_script_becomes_text():
    name = "<![CDATA[<script>alert(1)</script>]]>"
    story = "<description><![CDATA[<script>alert(1)</script><b onclick=x()>ตลาด</b>]]></description>"
    (place,) = read_kml(kml(placemark(name, "100.2001,15.7001", story)), "a.kml").places
    assert place.name == "<script>alert(1)</script>"
    assert place.description == "ตลาด"


def test_a_damaged_address_of_a_picture_is_no_fault_of_the_reader():
    for address in ("https://[umsh/4", "http://[::1", "https://]x/1.jpg"):
        media = f'<ExtendedData><Data name="gx_media_links"><value>{address}</value></Data></ExtendedData>'
        reading = read_kml(kml(placemark("ก", "100.2001,15.7001", media)), "a.kml")
        assert len(reading.places) == 1
        assert [(found.code, address in found.message) for found in reading.findings] == [("T342", True)]


def test_track_and_overlay():
    track = (
        '<gx:Track xmlns:gx="x"><gx:coord>100.2 15.7 0</gx:coord><gx:coord>100.3 15.8 0</gx:coord></gx:Track>'
    )
    reading = read_kml(kml(f"<Placemark><name>ทาง</name>{track}</Placemark><GroundOverlay/>"), "a.kml")
    assert [len(shape.rings[0]) for shape in reading.shapes] == [2]
    assert codes(reading) == ["T341"]


SHARED = (
    Path(os.environ.get("TAMBON_ACCEPTANCE", Path(__file__).parents[3] / "shared" / "acceptance")) / "kml"
)
EXPECTED = {"01": 11, "03": 0, "05": 1, "07": 1, "09": 1, "10": 0, "12": 1, "14": 1, "16": 5, "18": 0}


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the acceptance files lie beside the repository only where it is built"
)
def test_acceptance_files():
    for file in sorted(SHARED.glob("*.kml")):
        reading = read_map(file.read_bytes(), file.name)
        assert len(reading.places) + len(reading.shapes) == EXPECTED[file.name[:2]], file.name
        assert reading.places or reading.findings

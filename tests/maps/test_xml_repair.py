"""KML that strict parsers refuse: every fault costs only itself, is named with its line, and hides nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.maps.gpx import read_gpx
from tambon_showcase.maps.kml import read_kml
from tambon_showcase.maps.map_reading import Reading

from .samples import KML, PIN, kml, my_maps, placemark

SECOND = placemark("วัด ข", "100.2101,15.7101")


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


@pytest.mark.parametrize(
    "fault",
    [
        "<gx:balloonVisibility>1</gx:balloonVisibility>",
        '<Placemark xlink:href="a"/>',
        "<name>วัด & โรงเรียน</name>",
        "<name>1 < 2</name>",
        "<name>\x01\x0b</name>",
        "<name>&unknown;</name>",
        "<name>ไม่ปิด",
        "<Style><IconStyle></Style>",
        "</Folder>",
        "</b></i>",
        '<Style id="a" id="b"/>',
        "<Style id=a/>",
        "<description>ราคา <b>5</b> <br> บาท</description>",
        "<!-- ก -- ข -->",
        "<![CDATA[x]]>]]>",
    ],
)
def test_one_fault_between_two_pins_loses_neither(fault: str):
    reading = read_kml(kml(PIN + fault + SECOND), "a.kml")
    assert {"วัด ก", "วัด ข"} <= {place.name for place in reading.places}
    assert [place.position for place in reading.places if place.name == "วัด ข"] == [(15.7101, 100.2101)]


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        ("<name>วัด & ก</name>", "วัด & ก"),
        ("<name>วัด ก<description>เก่า</description>", "วัด ก"),
        ("<name>วัด\x00 ก</name>", "วัด ก"),
        ("<name>วัด ก</name><ExtendedData><x:y>", "วัด ก"),
    ],
)
def test_a_fault_inside_a_pin_keeps_its_name_and_position(inside: str, name: str):
    body = (
        f"<Placemark>{inside}<Point><coordinates>100.2001,15.7001</coordinates></Point></Placemark>{SECOND}"
    )
    reading = read_kml(kml(body), "a.kml")
    assert [place.name for place in reading.places][-1] == "วัด ข"
    assert all(place.name == name for place in reading.places[:-1])


def test_the_finding_names_kind_and_lines():
    reading = read_kml(
        kml("\n<name>ก<Style>\n</Style>\n" + f"<Placemark>{PIN[11:-12]}\n{SECOND}</b>"), "a.kml"
    )
    mended = [finding for finding in reading.findings if finding.code == "T337"]
    assert [(finding.line, finding.value) for finding in mended] == [
        (3, "แท็ก <name> ไม่มีตัวปิด"),
        (6, "แท็ก <Placemark> ไม่มีตัวปิด"),
        (6, "แท็กปิด </b> เกินมา"),
    ]
    assert len(reading.places) == 2


@pytest.mark.parametrize(
    "data",
    [
        f"{KML}<Document>{PIN}</Document>".encode(),
        PIN.encode() + SECOND.encode(),
        kml(PIN) + kml(SECOND),
        kml(PIN) + b"<script>x</script>",
        b"garbage " + kml(PIN),
    ],
    ids=["no end of the root", "no root", "two files in one", "something behind", "something before"],
)
def test_a_file_with_an_odd_root_is_read(data: bytes):
    reading = read_kml(data, "a.kml")
    assert reading.places[0].name == "วัด ก" and not any(finding.is_error for finding in reading.findings)


def test_a_declared_entity_is_refused_by_the_repair_too():
    hostile = b'<a:b/><!DOCTYPE kml [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + kml(PIN)
    assert codes(read_kml(hostile, "a.kml")) == ["T334"]


def test_gpx_is_mended_alike():
    reading = read_gpx(
        b'<gpx><wpt lat="15.7001" lon="100.2001"><name>A & B<sym>Flag</sym></wpt></gpx>', "a.gpx"
    )
    assert [(place.name, place.description) for place in reading.places] == [("A & B", "")]


def test_an_empty_track_is_nothing_and_a_waypoint_without_a_place_has_none():
    """Garmin writes an empty track into every file, and climbing guides waypoints without numbers."""
    reading = read_gpx(
        b'<gpx><trk/><trk><trkseg/></trk><wpt lat="" lon=""><name>A</name></wpt><wpt lat="x" lon="1"><name>B</name></wpt></gpx>',
        "a.gpx",
    )
    assert codes(reading) == ["T301", "T302"]
    assert codes(read_gpx(b"<gpx><trk><name>C</name></trk></gpx>", "a.gpx")) == ["T301"]


@given(st.data())
def test_damaged_files_never_fail_and_never_invent(data: st.DataObject):
    whole = bytearray(my_maps())
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place] = data.draw(st.integers(0, 255))
    reading = read_kml(bytes(whole), "a.kml")
    assert len(reading.places) <= 10 and all(finding.file == "a.kml" for finding in reading.findings)
    assert reading.places or reading.findings

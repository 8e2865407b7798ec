"""What reading costs grows as the file does: a file four times as long may not take eight times the time.

Each hostile file repeats what once took quadratic time in some reader: unclosed tags, quotes, comments and
references, runs of blanks, long words, and many small things beside one large.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tambon_showcase.maps.any_file import read_any
from tests.growth import outgrows, spent

from .samples import kml, placemark

Make = Callable[[int], bytes]
SMALL = 10_000
"""Bytes or so of the smaller file; small enough for a test, large enough that a quadratic reader is caught."""


def story(markup: str) -> bytes:
    return kml(placemark("ก", "100.2001,15.7001", f"<description><![CDATA[{markup}]]></description>"))


def data(count: int) -> str:
    return "".join(f'<Data name="k{n}"><value>v{n}</value></Data>' for n in range(count))


def feature(properties: str, geometry: str = '{"type":"Point","coordinates":[100.2001,15.7001]}') -> bytes:
    return f'{{"type":"Feature","geometry":{geometry},"properties":{{{properties}}}}}'.encode()


FILES: dict[str, tuple[str, Make]] = {
    "open quotes": ("a.kml", lambda n: story('<a "' * n)),
    "open tags": ("a.kml", lambda n: story("<" * n)),
    "comments": ("a.kml", lambda n: story("<!--" * n)),
    "declarations": ("a.kml", lambda n: story("<![" * n)),
    "attributes": ("a.kml", lambda n: story("<img " + "a='\"' " * n + ">")),
    "one long attribute": ("a.kml", lambda n: story("<img " + "a" * n + ">")),
    "references": ("a.kml", lambda n: story("&" * n + "&" + "a" * n)),
    "blanks": ("a.kml", lambda n: story(" " * n + "x" + "\n" * n)),
    "rows": ("a.kml", lambda n: story("<tr><td>ก</td><td>ข</td>" * (n // 10))),
    "pictures": ("a.kml", lambda n: story("<img src=x>" * (n // 10))),
    "data": (
        "a.kml",
        lambda n: kml(placemark("ก", "100.2,15.7", f"<ExtendedData>{data(n // 10)}</ExtendedData>")),
    ),
    "coordinates of blanks": ("a.kml", lambda n: kml(placemark("ก", " " * n + "x"))),
    "coordinates of commas": ("a.kml", lambda n: kml(placemark("ก", "," * n))),
    "coordinates of digits": ("a.kml", lambda n: kml(placemark("ก", "1" * n))),
    "a long layer": (
        "a.kml",
        lambda n: kml(f"<Folder><name>{'ตำบล1.(' * n}</name>{placemark('ก', '100.2,15.7') * 50}</Folder>"),
    ),
    "unclosed placemarks": ("a.kml", lambda n: kml("<Placemark><name>&" * (n // 100))),
    "stray ends": ("a.kml", lambda n: kml(f"<Placemark/>&{'</b>' * n}")),
    "waypoints": (
        "a.gpx",
        lambda n: b"<gpx>" + b'<wpt lat="15.7001" lon="100.2001"/>' * (n // 100) + b"</gpx>",
    ),
    "escaped quotes": ("a.geojson", lambda n: b'["' + b'\\"' * n),
    "endless numbers": ("a.geojson", lambda n: b'{"type":"Point","coordinates":[1' + b"0" * n + b",1]}"),
    "brackets": ("a.geojson", lambda n: b"[" * n),
    "properties": ("a.geojson", lambda n: feature(",".join(f'"k{i}":"v{i}"' for i in range(n // 10)))),
    "many points, one long story": (
        "a.geojson",
        lambda n: feature(
            f'"description":"{"ก" * n}"',
            f'{{"type":"MultiPoint","coordinates":[{",".join(["[100.2001,15.7001]"] * 500)}]}}',
        ),
    ),
    "shapes in cells": (
        "a.csv",
        lambda n: ("WKT,ชื่อ\n" + '"LINESTRING (100.2 15.7, 100.3 15.8)",ก\n' * (n // 40)).encode(),
    ),
    "brackets in a cell": ("a.csv", lambda n: f'WKT,ชื่อ\n"POLYGON {"(" * n}",ก\n'.encode()),
    "digits in a cell": ("a.csv", lambda n: f'WKT,ชื่อ\n"POLYGON (({"1 " * n}))",ก\n'.encode()),
    "cells": (
        "a.csv",
        lambda n: ('ชื่อ,พิกัด,หมวด,หมู่ที่\nก,"' + "1 " * n + '",' + "วัด" * n + "," + " " * n + "x\n").encode(),
    ),
}


SLOW = "many points, one long story"


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.full) if name == SLOW else name for name in FILES]
)
def test_time_grows_no_faster_than_the_file(name: str):
    file, make = FILES[name]
    small, large = make(SMALL), make(4 * SMALL)
    assert outgrows(lambda: read_any(small, file), lambda: read_any(large, file), 8, 0.08) is None


def test_a_description_of_48_kilobytes_takes_no_time():
    large = story('<a "' * 12_000)
    assert spent(lambda: read_any(large, "a.kml")) < 1

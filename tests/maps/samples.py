"""Map files as officers send them, one for each way in which they surprise. All places are invented."""

from __future__ import annotations

import io
import zipfile

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
KML = '<kml xmlns="http://www.opengis.net/kml/2.2">'
POINT = "<Point><coordinates>100.2001,15.7001,0</coordinates></Point>"
PIN = f"<Placemark><name>วัด ก</name>{POINT}</Placemark>"


def kml(body: str, opening: str = KML, header: str = XML) -> bytes:
    """A KML file around `body`."""
    return f"{header}{opening}<Document>{body}</Document></kml>".encode()


def placemark(name: str, coordinates: str, rest: str = "") -> str:
    """A placemark with a point."""
    return f"<Placemark><name>{name}</name>{rest}<Point><coordinates>{coordinates}</coordinates></Point></Placemark>"


def kmz(*members: tuple[str, bytes]) -> bytes:
    """A KMZ holding the members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def my_maps() -> bytes:
    """Three layers as Google My Maps exports them: five pins, four pins, an area and a line."""
    savings = "".join(
        placemark(
            f"กลุ่มออมทรัพย์ หมู่ {moo}",
            f"\n            100.2{moo}13,15.73{moo}1,0\n          ",
            f'<description><![CDATA[<img src="https://mymaps.usercontent.google.com/hostedimage/m/{moo}" height="200" '
            f'width="auto" /><br><br>สมาชิก {moo}0 คน<br>โทร 0-5600-000{moo}]]></description>'
            "<styleUrl>#icon-1899-0288D1</styleUrl>"
            f'<ExtendedData><Data name="gx_media_links"><value>https://lh3.googleusercontent.com/umsh/{moo}</value>'
            f'</Data><Data name="หมู่ที่"><value>{moo}</value></Data>'
            '<Data name="ประธาน"><value>(ไม่ระบุ)</value></Data></ExtendedData>',
        )
        for moo in range(1, 6)
    )
    otop = "".join(placemark(f"สินค้า OTOP {n}", f"100.22{n}1,15.72{n}1,0") for n in range(1, 5))
    lines = (
        "<Placemark><name>เขตตำบล</name><Polygon><outerBoundaryIs><LinearRing><coordinates>"
        "100.15,15.68,0 100.28,15.68,0 100.28,15.79,0 100.15,15.79,0 100.15,15.68,0"
        "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
        "<Placemark><name>เส้นทางท่องเที่ยว</name><LineString><coordinates>100.2,15.7,0 100.22,15.72,0</coordinates>"
        "</LineString></Placemark>"
    )
    return kml(
        f"<name>แผนที่ตำบล</name><Folder><name>กลุ่มออมทรัพย์ฯ</name>{savings}</Folder>"
        f"<Folder><name>OTOP</name>{otop}</Folder><Folder><name>ขอบเขต/เส้นทาง</name>{lines}</Folder>"
    )


def google_earth() -> bytes:
    """Folders three deep, a MultiGeometry of two pins and a line, a placemark without position."""
    multi = (
        f"<Placemark><name>สถานที่สองแห่ง</name><MultiGeometry>{POINT}"
        "<Point><coordinates>100.21,15.71</coordinates></Point>"
        "<LineString><coordinates>100.2,15.7 100.21,15.71</coordinates></LineString></MultiGeometry></Placemark>"
    )
    return kml(
        f"<Folder><name>ก</name>{PIN}<Folder><name>ข</name>{PIN}<Folder><name>วัด</name>{PIN}{multi}"
        "<Placemark><name>ไม่มีตำแหน่ง</name></Placemark></Folder></Folder></Folder>"
    )

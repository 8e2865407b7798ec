"""Good files of every kind that an entry may hold, and ways in which disks, mails and programs damage them."""

from __future__ import annotations

import functools
import io
import random
import zipfile
from collections.abc import Callable, Mapping

from tests.content import heic
from tests.content.films import mp4
from tests.content.papers import pdf
from tests.content.pictures import picture, with_camera_marks

KML = """<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
<name>วัด</name><Placemark><name>วัดสมมติ</name><description><![CDATA[เปิด <b>ทุกวัน</b>]]></description>
<ExtendedData><Data name="หมู่ที่"><value>1</value></Data></ExtendedData>
<Point><coordinates>100.1,15.9,0</coordinates></Point></Placemark><Placemark><name>ทาง</name><LineString>
<coordinates>100.1,15.9 100.2,15.8</coordinates></LineString></Placemark></Folder></Document></kml>"""
GEOJSON = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"ตำบล"},"geometry":
{"type":"Polygon","coordinates":[[[100.0,15.8],[100.2,15.8],[100.2,16.0],[100.0,15.8]]]}}]}"""
GPX = """<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="15.9" lon="100.1">
<name>วัดสมมติ</name><type>วัด</type></wpt><trk><name>ทาง</name><trkseg><trkpt lat="15.9" lon="100.1"/><trkpt lat="15.8" lon="100.2"/>
</trkseg></trk></gpx>"""
PINS = 'WKT,ชื่อ,หมวด\n"POINT (100.1 15.9)",วัดสมมติ,วัด\n'
VTT = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nสวัสดี\n\n00:00:05.000 --> 00:00:08.000\n<b>ตำบล</b>ของเรา\n"
SRT = "1\n00:00:01,000 --> 00:00:04,000\nสวัสดี\n\n2\n00:00:05,000 --> 00:00:08,000\nตำบลของเรา\n"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g><path d="M0 0L9 9" fill="#123"/></g></svg>'
)
MD = "## ที่มา\n\nเรื่อง **ของ** [ตำบล](history.md)[^1]\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n\n- ๑\n- ๒\n\n[^1]: เชิงอรรถ\n"
CSV = 'ชื่อผลิตภัณฑ์,ประเภท,หมู่ที่\nผ้าทอ,"ผ้า, เครื่องแต่งกาย",1\nกล้วยตาก,อาหาร,2\n'
YML = 'code: "999901"\nlevel: district\nsummary: ตำบลในชุดทดสอบ\nlat: 15.9\nlon: 100.1\ntopics: [อาหาร]\n'


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = {
    "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{_TYPE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rL" Type="{_TYPE}/hyperlink" Target="https://example.go.th/" TargetMode="External"/><Relationship Id="rP" Type="{_TYPE}/image" Target="media/a.png"/><Relationship Id="rF" Type="{_TYPE}/footnotes" Target="footnotes.xml"/></Relationships>',
    "word/document.xml": f'<w:document {_W}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>ประวัติ</w:t></w:r></w:p><w:p><w:hyperlink r:id="rL"><w:r><w:t>เว็บไซต์</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="ภาพ"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>',
    "word/footnotes.xml": f'<w:footnotes {_W}><w:footnote w:id="2"><w:p><w:r><w:t>ที่มา</w:t></w:r></w:p></w:footnote></w:footnotes>',
}


def _report() -> bytes:
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": types, **_WORD}.items():
            archive.writestr(name, content)
        archive.writestr("word/media/a.png", picture(60, 40, "PNG"))
    return out.getvalue()


def _zip(name: str, content: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def _workbook() -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("ผลิตภัณฑ์")
        for number, line in enumerate(CSV.splitlines()):
            sheet.write_row(number, 0, line.split(","))
        sheet.merge_range(3, 0, 4, 0, "รวม")
    return out.getvalue()


def _slides() -> bytes:
    from pptx import Presentation

    deck, out = Presentation(), io.BytesIO()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "ตำบลของเรา"
    deck.save(out)
    return out.getvalue()


def _photo() -> bytes:
    return picture(900, 600, exif=with_camera_marks())


GOOD: Mapping[str, Callable[[], bytes]] = {
    "documents/x.pdf": pdf,
    "documents/x.docx": _report,
    "documents/x.xlsx": _workbook,
    "documents/x.pptx": _slides,
    "photos/x.jpg": _photo,
    "photos/x.png": lambda: picture(300, 200, "PNG"),
    "photos/x.webp": lambda: picture(300, 200, "WEBP"),
    "photos/x.svg": SVG.encode,
    "photos/x.heic": lambda: heic.PHOTO,
    "videos/film.mp4": lambda: mp4(360),
    "videos/film.vtt": VTT.encode,
    "videos/film.srt": SRT.encode,
    "maps/x.kml": KML.encode,
    "maps/x.kmz": lambda: _zip("doc.kml", KML),
    "maps/x.geojson": GEOJSON.encode,
    "maps/x.gpx": GPX.encode,
    "maps/x.zip": lambda: _zip("แผนที่/x.kml", KML),
    "maps/x.csv": PINS.encode,
    "boundary.geojson": GEOJSON.encode,
    "tables/products.csv": CSV.encode,
    "texts/history.md": MD.encode,
    "tambon.yml": YML.encode,
}
"""A good file of each kind, by its place in an entry."""


@functools.cache
def good(place: str) -> bytes:
    """The good file at a place."""
    return GOOD[place]()


def damaged(place: str, seed: int) -> bytes:
    """The file at `place` with damage that `seed` decides; in a ZIP every other time inside one of its parts."""
    chance, data = random.Random(f"{place} {seed}"), good(place)
    if data[:2] == b"PK" and seed % 2:
        return _damaged_inside(data, chance)
    return _hurt(data, chance)


def _damaged_inside(data: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        hurt = chance.choice(names)
        for name in names:
            new.writestr(name, _hurt(old.read(name), chance) if name == hurt else old.read(name))
    return out.getvalue()


def _hurt(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(max(len(data), 1))
        end = min(len(data), start + chance.randint(1, 40))
        piece = data[start:end]
        data = chance.choice(
            (
                data[:start] + bytes(byte ^ 1 << chance.randrange(8) for byte in piece) + data[end:],
                data[:start],
                data[:start] + piece * chance.choice((2, 3, 500)) + data[end:],
                data[:start] + data[end:],
                data[:start] + bytes(len(piece)) + data[end:],
                data[:start] + bytes(chance.choices(range(256), k=len(piece))) + data[end:],
                data[:start] + chance.choice(_ODD) + data[end:],
            )
        )
    return data


_ODD = (
    b"-1",
    b"9" * 400,
    b"NaN",
    b"1e999",
    b"[]",
    b"{}",
    b"null",
    b"&#0;",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\0",
    b"'\"",
)
"""What a damaged or careless program writes where a number or a word belongs."""

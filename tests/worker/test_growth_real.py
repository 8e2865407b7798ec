"""What a file that an officer really makes costs grows as its rows do: each is made twice as long, and read as a whole."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tambon_showcase.content.documents import inspect
from tambon_showcase.content.personal_tables import protect_table
from tambon_showcase.content.subtitles import read_subtitles
from tambon_showcase.finding import Where
from tambon_showcase.maps.any_file import read_any
from tests.content.papers import in_word, office, pdf, saved
from tests.content.test_spread_numbers import word_cells
from tests.growth import outgrows, spent
from tests.worker.test_growth import GRACE_S, MOST

HELPER = "นางสมใจ รักดี อสม. ดูแลผู้ป่วยเบาหวาน"


def workbook(rows: int) -> bytes:
    """Words, numbers in cells of their own, styles, joined cells, remarks and named ranges."""
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import Font
    from openpyxl.workbook.defined_name import DefinedName

    book, out = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet.append(["ที่", "หมู่บ้าน", "หมายเหตุ", *(f"หมู่ {number}" for number in range(1, 14))])
    for row in range(2, rows + 2):
        sheet.append([row, f"บ้านดี {row % 40}", HELPER, *(row * number % 10 for number in range(1, 14))])
        sheet.cell(row, 2).font = Font(bold=row % 3 == 0, size=10 + row % 7)
        if row % 20 == 0:
            sheet.cell(row, 3).comment = Comment("ตรวจแล้ว", "ก")
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
            book.defined_names[f"n{row}"] = DefinedName(f"n{row}", attr_text=f"Sheet!$A${row}")
    book.save(out)
    return out.getvalue()


def report(rows: int) -> bytes:
    table = word_cells(*([str(row), HELPER, *"1203456789012"] for row in range(rows)))
    body = "".join(f"<w:p><w:t>ข้อ {row} {HELPER}</w:t></w:p>" for row in range(rows))
    return office("docx", **{"word/more.xml": table, "word/body.xml": in_word(body)})


def pages(rows: int) -> bytes:
    document = pikepdf.open(io.BytesIO(pdf(" ")))
    lines = "".join(f"BT /F1 8 Tf 20 {20 + row % 30 * 9} Td (Row {row} 1 2 3) Tj ET\n" for row in range(30))
    document.pages[0].Contents = document.make_stream(lines.encode())
    for _ in range(rows // 30):
        document.pages.append(document.pages[0])
    return saved(document)


def kml(rows: int) -> bytes:
    place = "<Placemark><name>วัดดี {0}</name><description>&lt;b&gt;เปิดทุกวัน&lt;/b&gt;</description><Point><coordinates>102.{0},16.4</coordinates></Point></Placemark>"
    return (
        f"<kml><Document>{''.join(place.format(1000 + row) for row in range(rows))}</Document></kml>".encode()
    )


def geojson(rows: int) -> bytes:
    ring = [[102 + row / rows, 16 + row % 2 / 100] for row in range(rows)] + [[102, 17], [102, 16]]
    shape = {
        "type": "Feature",
        "properties": {"name": "ตำบล"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [shape]}).encode()


def captions(rows: int) -> bytes:
    cue = "{0:02}:{1:02}:00.000 --> {0:02}:{1:02}:05.000\nสวัสดี <b>ทุกท่าน</b>\n\n"
    return ("WEBVTT\n\n" + "".join(cue.format(row // 60 % 60, row % 60) for row in range(rows))).encode()


def table(rows: int) -> bytes:
    return "\n".join(f"{row},บ้านดี,{HELPER},{','.join('1203456789012')}" for row in range(rows)).encode()


def look(kind: str, folder: Path) -> Callable[[bytes], object]:
    path = folder / f"a.{kind}"

    def read(data: bytes) -> object:
        path.write_bytes(data)
        document, findings = inspect(path, Where(path.name))
        assert document is not None, findings
        return document

    return read


def read_lines(data: bytes) -> object:
    heads = ["ที่", "หมู่บ้าน", "หมายเหตุ", *(f"หมู่ {number}" for number in range(1, 14))]
    return protect_table(
        heads, [(at, line.split(",")) for at, line in enumerate(data.decode().split("\n"), 2)], "a.csv"
    )


MADE: dict[str, tuple[Callable[[int], bytes], int]] = {
    "xlsx": (workbook, 150),
    "docx": (report, 150),
    "pdf": (pages, 600),
    "kml": (kml, 400),
    "geojson": (geojson, 2_000),
    "vtt": (captions, 400),
    "csv": (table, 400),
}


QUICK = frozenset({"csv", "vtt", "docx"})
"""Kinds of every run; the others are in the full one."""


@pytest.mark.parametrize(
    "kind", [kind if kind in QUICK else pytest.param(kind, marks=pytest.mark.full) for kind in MADE]
)
def test_twice_the_rows_cost_little_more_than_twice(kind: str, tmp_path: Path) -> None:
    make, rows = MADE[kind]
    reads: dict[str, Callable[[bytes], object]] = {
        "kml": lambda data: read_any(data, "a.kml"),
        "geojson": lambda data: read_any(data, "a.geojson"),
        "vtt": lambda data: read_subtitles(data, Where("a.vtt", 1)),
        "csv": read_lines,
    }
    read = reads.get(kind) or look(kind, tmp_path)
    once, twice = make(rows), make(2 * rows)
    assert outgrows(lambda: read(once), lambda: read(twice), MOST, GRACE_S) is None
    assert spent(lambda: read(twice)) < 5

"""QR codes: as large as their box, with the quiet border that readers of codes require, and said in words."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tambon_showcase.pictures.qr import qr_svg

SITE = 'https://example.go.th/ตำบล?a="1"&b=<2>'
STROKE = re.compile(r"([Mm])(-?[\d.]+) (-?[\d.]+)h(\d+)")


def spans(drawing: ET.Element) -> list[tuple[float, float, float]]:
    """Where each row of black begins, how far down it is, and where it ends, in modules of the code."""
    (path,) = drawing.iter("{http://www.w3.org/2000/svg}path")
    x = y = 0.0
    found = []
    for command, across, down, length in STROKE.findall(path.get("d", "")):
        x, y = (float(across), float(down)) if command == "M" else (x + float(across), y + float(down))
        found.append((x, y, x + float(length)))
        x += float(length)
    return found


def test_no_address_is_no_code() -> None:
    assert qr_svg("") == ""


def test_a_code_fills_its_box_and_needs_nothing_from_elsewhere() -> None:
    drawing = ET.fromstring(qr_svg(SITE))
    assert "width" not in drawing.attrib and "height" not in drawing.attrib
    assert drawing.get("viewBox", "").startswith("0 0 ")
    assert {element.tag.rpartition("}")[2] for element in drawing.iter()} == {"svg", "title", "path"}


def test_four_modules_around_the_code_stay_white() -> None:
    drawing = ET.fromstring(qr_svg(SITE))
    size = float(drawing.get("viewBox", "").split()[2])
    rows = spans(drawing)
    assert min(left for left, _, _ in rows) == 4
    assert max(right for _, _, right in rows) == size - 4
    assert 4 < min(y for _, y, _ in rows) < 5
    assert size - 5 < max(y for _, y, _ in rows) < size - 4


def test_the_words_are_the_address_or_what_they_are_told_to_be() -> None:
    assert ET.fromstring(qr_svg(SITE))[0].text == f"คิวอาร์โค้ดไปยัง {SITE}"
    assert ET.fromstring(qr_svg(SITE, "<คำเชิญ>"))[0].text == "<คำเชิญ>"


@pytest.mark.parametrize(("damage", "modules"), [("l", 25), ("m", 29)])
def test_a_long_text_has_a_smaller_code_where_less_may_be_spoilt(damage: str, modules: int) -> None:
    """Sizes as ISO/IEC 18004 sets them for 32 bytes: version 2 at level L, version 3 at level M."""
    drawing = ET.fromstring(qr_svg("https://example.go.th/2565/999901"[:32], damage=damage))
    assert drawing.get("viewBox") == f"0 0 {modules + 8} {modules + 8}"
    left, _, right = spans(drawing)[0]
    assert right - left == 7, "the corner that readers look for"

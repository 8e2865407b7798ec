"""Words of drawings as outlines."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from tambon_showcase.charts.bars import Bar, bars
from tambon_showcase.charts.svg import ChartLabel
from tambon_showcase.pictures.outline import outline

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" font-size="10">{}</svg>'


def paths(body: str) -> list[ET.Element]:
    root = ET.fromstring(outline(SVG.format(body)))
    return list(root.iter("{http://www.w3.org/2000/svg}path"))


def left(path: ET.Element) -> float:
    return min(float(x) for x in re.findall(r"[ML](-?[\d.]+) ", path.get("d", "")))


def test_words_become_one_path_with_their_colour() -> None:
    (path,) = paths('<text x="5" y="20" fill="#123456">น้ำ</text>')
    assert path.get("fill") == "#123456"
    assert path.get("d", "").startswith("M")


def test_no_words_are_left() -> None:
    drawing = bars(ChartLabel("a", "ชื่อ", "คำอธิบาย"), [Bar("ที่ดิน & น้ำ", 3, "3")])
    made = outline(drawing)
    assert "<text" not in made
    assert "คำอธิบาย" in made


def test_marks_are_shaped_above_their_letter() -> None:
    plain, marked = paths('<text x="5" y="20">นำ</text><text x="5" y="20">น้ำ</text>')
    assert plain.get("d") != marked.get("d")
    # The tone mark takes no room of its own.
    assert abs(left(plain) - left(marked)) < 0.5


def test_anchors_move_the_words() -> None:
    starts = [
        paths(f'<text x="50" y="20" text-anchor="{anchor}">กขค</text>')[0]
        for anchor in ("start", "middle", "end")
    ]
    assert left(starts[0]) > left(starts[1]) > left(starts[2])


def test_size_and_weight_come_from_around() -> None:
    small, inherited, heavy = paths(
        '<text x="0" y="20">ก</text><g font-size="20"><text x="0" y="20">ก</text></g>'
        '<text x="0" y="20" class="chart__value">ก</text>'
    )
    assert len({small.get("d"), inherited.get("d"), heavy.get("d")}) == 3


def test_parts_of_a_text_have_their_own_places() -> None:
    (path,) = paths('<text x="0" y="10"><tspan x="0">ก</tspan><tspan x="60" dy="5">ก</tspan></text>')
    assert path.get("d", "").count("M") == 2 * paths('<text x="0" y="10">ก</text>')[0].get("d", "").count("M")


def test_the_same_drawing_gives_the_same_outlines() -> None:
    body = '<text x="5" y="20">ตำบลต้นแบบ</text>'
    assert outline(SVG.format(body)) == outline(SVG.format(body))

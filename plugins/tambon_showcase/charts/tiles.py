"""The country as equal tiles, one for each province: our own arrangement, so it needs nobody's boundary data.

A tile map keeps small provinces as large as big ones, so every one can be read and touched on a phone;
neighbours are kept together as far as a grid allows (docs/adr/0011-maps.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

import geothai

from tambon_showcase.design import CHART_UNITS, TILE_SHADES

_ROWS = """
..  ..  57  ..  ..  ..  ..  ..  ..  ..
58  50  56  55  ..  ..  ..  ..  ..  ..
..  51  52  54  ..  ..  43  38  ..  ..
..  63  64  53  42  39  41  47  48  ..
..  62  66  65  67  40  46  49  ..  ..
..  61  60  16  36  44  45  35  37  ..
..  ..  18  17  19  30  31  32  33  34
..  71  72  15  14  26  25  27  ..  ..
..  70  73  12  13  24  ..  ..  ..  ..
..  75  74  10  11  20  ..  ..  ..  ..
..  76  ..  ..  ..  21  22  23  ..  ..
..  77  ..  ..  ..  ..  ..  ..  ..  ..
..  86  ..  ..  ..  ..  ..  ..  ..  ..
85  84  ..  ..  ..  ..  ..  ..  ..  ..
82  81  80  ..  ..  ..  ..  ..  ..  ..
83  92  93  ..  ..  ..  ..  ..  ..  ..
..  91  90  94  ..  ..  ..  ..  ..  ..
..  ..  ..  95  96  ..  ..  ..  ..  ..
"""
TILES: Mapping[str, tuple[int, int]] = {
    code: (column, row)
    for row, line in enumerate(_ROWS.strip().splitlines())
    for column, code in enumerate(line.split())
    if code != ".."
}
"""Column and row of each province, by its two-digit code."""

_LETTERS = """
10 กท 11 สป 12 นบ 13 ปท 14 อย 15 อท 16 ลบ 17 สห 18 ชน 19 สบ 20 ชบ 21 รย 22 จบ 23 ตร 24 ฉช 25 ปจ 26 นย 27 สก
30 นม 31 บร 32 สร 33 ศก 34 อบ 35 ยส 36 ชย 37 อจ 38 บก 39 นภ 40 ขก 41 อด 42 ลย 43 นค 44 มค 45 รอ 46 กส 47 สน
48 นพ 49 มห 50 ชม 51 ลพ 52 ลป 53 อต 54 พร 55 นน 56 พย 57 ชร 58 มส 60 นว 61 อน 62 กพ 63 ตก 64 สท 65 พล 66 พจ
67 พช 70 รบ 71 กจ 72 สพ 73 นฐ 74 สค 75 สส 76 พบ 77 ปข 80 นศ 81 กบ 82 พง 83 ภก 84 สฎ 85 รน 86 ชพ 90 สข 91 สต
92 ตง 93 พท 94 ปน 95 ยล 96 นธ
"""
SHORT_NAMES: Mapping[str, str] = dict(re.findall(r"(\d\d) (\S+)", _LETTERS))
"""The official two-letter abbreviations of the provinces (Royal Society)."""

CLASSES = TILE_SHADES
"""Fewest entries of each shade, its colour and the colour of the letters on it (at least 4.5:1)."""
_SIDE = 44
_GAP = 3
_WORDS = CHART_UNITS["tile"]


def province_names() -> dict[str, str]:
    """Thai name of each province by code, as registered (geothai)."""
    return {province.code: province.name_th for province in geothai.provinces()}


def tile_map(counts: Mapping[str, int], address: Callable[[str], str]) -> str:
    """The country as SVG: a linked tile for every province with its number of entries, no script needed.

    `address` returns the link of a province's tile from its two-digit code.
    """
    columns = max(column for column, _ in TILES.values()) + 1
    rows = max(row for _, row in TILES.values()) + 1
    width, height = columns * _SIDE, rows * _SIDE
    names = province_names()
    tiles = "".join(_tile(code, names[code], counts.get(code, 0), address(code)) for code in TILES)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tile-map" viewBox="0 0 {width} {height}" '
        f'role="group" aria-label="จำนวนตำบลในแต่ละจังหวัด" font-family="Sarabun, Tahoma, sans-serif" '
        f'text-anchor="middle">{tiles}</svg>'
    )


def tile_legend(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """Colour and meaning of each shade on the map."""
    present = {_shade(counts.get(code, 0)) for code in TILES}
    limits = [fewest for fewest, _, _ in CLASSES[1:]] + [0]
    texts = [
        "ยังไม่มี" if fewest == 0 else f"{fewest} ตำบลขึ้นไป" if not limit else _range(fewest, limit - 1)
        for (fewest, _, _), limit in zip(CLASSES, limits, strict=True)
    ]
    return [(shade[1], text) for shade, text in zip(CLASSES, texts, strict=True) if shade in present]


def _range(fewest: int, most: int) -> str:
    return f"{fewest} ตำบล" if fewest == most else f"{fewest}\N{EN DASH}{most} ตำบล"


def _shade(count: int) -> tuple[int, str, str]:
    return next(shade for shade in reversed(CLASSES) if count >= shade[0])


def _tile(code: str, name: str, count: int, address: str) -> str:
    column, row = TILES[code]
    _, colour, ink = _shade(count)
    x, y, middle = column * _SIDE, row * _SIDE, column * _SIDE + _SIDE / 2
    label = f"{name} {count:,} ตำบล"
    side = _SIDE - _GAP
    head = y + (19 if count else 26)
    number = f'<text x="{middle:g}" y="{y + 37}" font-size="{_WORDS}" font-weight="700" fill="{ink}">{count}</text>'
    # Only a province with entries leads somewhere: the others would be 70 stops for a keyboard.
    begin, end = (f'<a href="{escape(address)}" aria-label="{label}">', "</a>") if count else ("<g>", "</g>")
    return (
        f"{begin}<title>{label}</title>"
        f'<rect x="{x + 1}" y="{y + 1}" width="{side}" height="{side}" rx="5" fill="{colour}"/>'
        f'<text x="{middle:g}" y="{head}" font-size="{_WORDS}" fill="{ink}">{SHORT_NAMES[code]}</text>'
        f"{number if count else ''}{end}"
    )

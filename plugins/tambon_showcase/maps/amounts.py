"""How much all map files of an entry may hold together: each is bounded by itself, but an entry may have many."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from tambon_showcase.finding import Finding, Where, warning

from .masking import MaskedReading
from .model import MAX_FEATURES, MAX_POINTS, PlainPlace, PlainShape
from .places import TOO_MANY
from .shapes import TOO_MANY_POINTS

MAX_STORIES = 500_000
"""Characters of all pins' stories: each is on the map's page and in every file that readers may take away."""

LONG_STORIES = warning(
    "T328",
    "คำอธิบายของหมุดในไฟล์แผนที่รวมกันยาวเกิน {value} ตัวอักษร หมุดที่เกินยังอยู่ แต่ไม่มีคำอธิบาย",
    "ย่อคำอธิบาย หรือย้ายเรื่องยาวไปไว้ในโฟลเดอร์ texts",
)


def within_amounts(whole: MaskedReading) -> MaskedReading:
    """What the map files hold, up to the bounds; what is beyond is named once, at the file where it begins."""
    places, told = _short_enough(whole.places[:MAX_FEATURES])
    shapes, found = _few_enough(whole.shapes)
    beyond = whole.places[MAX_FEATURES : MAX_FEATURES + 1]
    many = [TOO_MANY.at(Where(place.where.file), f"{MAX_FEATURES:,}") for place in beyond]
    return whole._replace(places=places, shapes=shapes, findings=[*whole.findings, *many, *told, *found])


def _short_enough(places: Sequence[PlainPlace]) -> tuple[list[PlainPlace], list[Finding]]:
    kept: list[PlainPlace] = []
    told: list[Finding] = []
    length = 0
    for place in places:
        length += len(place.description)
        is_beyond = bool(place.description) and length > MAX_STORIES
        if is_beyond and not told:
            told.append(LONG_STORIES.at(Where(place.where.file), f"{MAX_STORIES:,}"))
        kept.append(dataclasses.replace(place, description="") if is_beyond else place)
    return kept, told


def _few_enough(shapes: Sequence[PlainShape]) -> tuple[list[PlainShape], list[Finding]]:
    points = 0
    for count, shape in enumerate(shapes):
        points += sum(map(len, shape.rings))
        if points > MAX_POINTS:
            return list(shapes[:count]), [TOO_MANY_POINTS.at(Where(shape.where.file), f"{MAX_POINTS:,}")]
    return list(shapes), []

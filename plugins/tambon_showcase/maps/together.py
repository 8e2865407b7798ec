"""Judges positions against each other: pins, the tambon's own position and its boundary belong to one tambon."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, Where, error, note, warning

from .coordinates import kilometres
from .geometry import kilometres_outside, middle_pin, square_kilometres
from .model import Boundary, Place, Position
from .positions import position_text

FAR_KM = 25.0
"""Further than this from the tambon's middle is a question: few tambons reach that far."""
LONGEST_KM = 60.0
"""Further than this is a typing error where the tambon's size is unknown: none reaches that far."""
LONG_SHAPE = 4.0
"""How many times the radius of a circle of its area a tambon may reach from its middle pin, however long its shape."""
OUTSIDE_KM = 1.0
"""Tolerance outside the boundary; hand-drawn boundaries are not finer."""

FAR = error("T308", "“{name}” อยู่ห่างจากจุดอื่นของตำบล {value} กม.", "ตรวจตัวเลขพิกัดของจุดนี้ น่าจะพิมพ์ผิด")
QUITE_FAR = warning(
    "T313",
    "“{name}” อยู่ห่างจากจุดอื่นของตำบล {value} กม. ตำบลกว้างถึงเพียงนั้นหรือไม่",
    "ถ้าพิกัดถูกแล้วไม่ต้องทำอะไร (ใส่ไฟล์ขอบเขต boundary.geojson แล้วระบบจะไม่ถามอีก) ถ้าผิดให้แก้ตัวเลข",
)
OFFICE_FAR = error(
    "T317",
    "พิกัดของตำบลใน tambon.yml อยู่ห่างจาก{name} {value} กม.",
    "ตรวจ lat และ lon ใน tambon.yml กับพิกัดของหมุด อย่างใดอย่างหนึ่งพิมพ์ผิด",
)
OFFICE_QUITE_FAR = warning(
    "T318",
    "พิกัดของตำบลใน tambon.yml อยู่ห่างจาก{name} {value} กม. ตำบลกว้างถึงเพียงนั้นหรือไม่",
    "ถ้าพิกัดถูกแล้วไม่ต้องทำอะไร ถ้าผิดให้แก้ lat และ lon",
)
OUTSIDE = warning("T310", "“{name}” อยู่นอกขอบเขตตำบลที่ให้มา {value} กม.", "ตรวจพิกัดของจุดนี้ หรือแก้ไฟล์ขอบเขต")
TWICE = warning("T311", "“{name}” ซ้ำกับจุดที่มีชื่อและพิกัดเดียวกัน: {value}", "ลบแถวที่ซ้ำออก")
SAME_SPOT = warning(
    "T339",
    "“{name}” (หมู่ที่ {moo}) มีพิกัดเดียวกับ “{other}” (หมู่ที่ {other_moo}): {value}",
    "แก้พิกัดหรือหมู่ที่ของจุดที่ผิด สองหมู่บ้านไม่อยู่ที่จุดเดียวกัน",
)
NO_ACTIVITY = note(
    "T312",
    "ยังไม่มีหมุดของกิจกรรมการพัฒนา",
    "เพิ่มหมุด เช่น กลุ่มออมทรัพย์ฯ OTOP กลุ่มอาชีพ (เกณฑ์ข้อ 3.1)",
)


def reach_km(boundary: Boundary | None) -> float:
    """How far from the tambon's middle a position may be before it is an error, by the size its boundary shows."""
    if boundary is None:
        return LONGEST_KM
    return max(FAR_KM, LONG_SHAPE * math.sqrt(square_kilometres(boundary.rings) / math.pi))


def too_far(place: Place, distance: float, boundary: Boundary | None) -> Finding | None:
    """The finding on a pin that is too many kilometres from the tambon's middle to be in it."""
    return FAR.at(place.where, round(distance), name=place.name) if distance > reach_km(boundary) else None


def check_places(places: Sequence[Place], boundary: Boundary | None) -> Iterator[Finding]:
    """Every pin is near the others and in the boundary, and none occurs twice."""
    if not places:
        return
    middle = middle_pin([place.position for place in places])
    for place in places:
        distance = kilometres(place.position, middle)
        if finding := too_far(place, distance, boundary):
            yield finding
        elif boundary:
            yield from _outside(place, boundary)
        elif distance > FAR_KM:
            yield QUITE_FAR.at(place.where, round(distance), name=place.name)
    yield from _twice(places)
    yield from _in_two_villages(places)


def check_office(
    office: Position, places: Sequence[Place], boundary: Boundary | None, where: Where
) -> Iterator[Finding]:
    """The tambon's own position is near its pins or, without pins, near its boundary: the same rule for both."""
    if places:
        name, distance = "หมุดของตำบล", kilometres(office, middle_pin([place.position for place in places]))
    elif boundary:
        name, distance = "ขอบเขตตำบล", kilometres_outside(office, boundary)
    else:
        return
    if distance > reach_km(boundary):
        yield OFFICE_FAR.at(where, round(distance), name=name)
    elif distance > FAR_KM and not boundary:
        yield OFFICE_QUITE_FAR.at(where, round(distance), name=name)


def check_activities(activities: int, where: Where) -> Iterator[Finding]:
    """At least one pin is a development activity, as rubric item 3.1 names them."""
    if not activities:
        yield NO_ACTIVITY.at(where)


def _outside(place: Place, boundary: Boundary) -> Iterator[Finding]:
    outside = kilometres_outside(place.position, boundary)
    if outside > OUTSIDE_KM:
        yield OUTSIDE.at(place.where, f"{outside:.1f}", name=place.name)


def _twice(places: Sequence[Place]) -> Iterator[Finding]:
    seen: Counter[tuple[str, Position]] = Counter()
    for place in places:
        key = (place.name, place.position)
        seen[key] += 1
        if seen[key] > 1:
            yield TWICE.at(place.where, position_text(place.position), name=place.name)


def _in_two_villages(places: Sequence[Place]) -> Iterator[Finding]:
    """One position cannot be in two villages: it was copied from one pin to the other."""
    first: dict[Position, Place] = {}
    for place in places:
        if place.moo is None:
            continue
        other = first.setdefault(place.position, place)
        if other.moo != place.moo and other.name != place.name:
            told = {"moo": place.moo, "other": other.name, "other_moo": other.moo}
            yield SAME_SPOT.at(place.where, position_text(place.position), name=place.name, **told)

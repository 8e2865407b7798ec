"""Judges positions: repairs an exchanged pair, refuses what cannot be true, warns of what may be wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, Where, error, note, warning

from .coordinates import (
    decimals,
    in_thailand,
    is_exchanged,
    is_short_link,
    kilometres,
    looks_like_utm,
    parse_degrees,
    parse_position,
    rounded,
)
from .geometry import kilometres_outside, middle_pin
from .model import DECIMALS, Boundary, Place, Position

FAR_KM = 25.0
"""Farther than this from the entry's middle pin is a typing error: no tambon reaches that far."""
OUTSIDE_KM = 1.0
"""Tolerance outside the boundary; hand-drawn boundaries are not finer."""
FEWEST_DECIMALS = 3
"""Three decimals of a degree are about 110 metres."""

NO_POSITION = error(
    "T301",
    "“{name}” ไม่มีพิกัด",
    "เปิด Google Maps แตะจุดนั้นค้างไว้ แล้วคัดลอกตัวเลขสองจำนวนมาใส่ช่อง “พิกัด” เช่น 15.731200, 100.214500",
)
UNREADABLE = error(
    "T302", "อ่านพิกัดของ “{name}” ไม่ได้: {value}", "กรอกเป็นละติจูดและลองจิจูดทศนิยม เช่น 15.731200, 100.214500"
)
SHORT_LINK = error(
    "T303",
    "พิกัดของ “{name}” เป็นลิงก์ย่อ ซึ่งไม่มีตัวเลขพิกัดอยู่ข้างใน: {value}",
    "เปิดลิงก์นั้น แตะจุดค้างไว้ แล้วคัดลอกตัวเลขพิกัดมาใส่แทน",
)
UTM = error(
    "T304",
    "พิกัดของ “{name}” ดูเหมือนระบบ UTM (เมตร): {value}",
    "แปลงเป็นละติจูด ลองจิจูดก่อน เช่นด้วยคำสั่ง tambon map import หรือคัดลอกพิกัดจาก Google Maps",
)
ZERO = error("T305", "พิกัดของ “{name}” เป็น 0,0 คือยังไม่ได้กรอก", "กรอกพิกัดจริงของจุดนี้")
ABROAD = error(
    "T306",
    "พิกัดของ “{name}” อยู่นอกประเทศไทย: {value}",
    "ตรวจตัวเลขอีกครั้ง ละติจูดไทยอยู่ระหว่าง 5.5 ถึง 20.6 ลองจิจูด 97.2 ถึง 105.8",
)
EXCHANGED = warning(
    "T307", "ละติจูดกับลองจิจูดของ “{name}” สลับที่กัน ระบบสลับให้แล้ว: {value}", "สลับสองช่องนี้ในไฟล์ให้ถูกต้อง"
)
FAR = error("T308", "“{name}” อยู่ห่างจากจุดอื่นของตำบล {value} กม.", "ตรวจตัวเลขพิกัดของจุดนี้ น่าจะพิมพ์ผิด")
COARSE = warning(
    "T309", "พิกัดของ “{name}” มีทศนิยมน้อย จึงคลาดเคลื่อนได้หลายร้อยเมตร: {value}", "กรอกทศนิยมอย่างน้อย 5 ตำแหน่ง"
)
OUTSIDE = warning("T310", "“{name}” อยู่นอกขอบเขตตำบลที่ให้มา {value} กม.", "ตรวจพิกัดของจุดนี้ หรือแก้ไฟล์ขอบเขต")
TWICE = warning("T311", "“{name}” ซ้ำกับจุดที่มีชื่อและพิกัดเดียวกัน: {value}", "ลบแถวที่ซ้ำออก")
NO_ACTIVITY = note(
    "T312",
    "ยังไม่มีหมุดของกิจกรรมการพัฒนา",
    "เพิ่มหมุด เช่น กลุ่มออมทรัพย์ฯ OTOP กลุ่มอาชีพ (เกณฑ์ข้อ 3.1)",
)


def position_from_cells(
    cells: tuple[str, str, str], name: str, where: Where
) -> tuple[Position | None, list[Finding]]:
    """The position in the cells (latitude, longitude, free text), with what is wrong about it."""
    lat_text, lon_text, free_text = cells
    text = " ".join(part for part in cells if part)
    if not text:
        return None, [NO_POSITION.at(where, name=name)]
    lat, lon = parse_degrees(lat_text), parse_degrees(lon_text)
    position = Position(lat, lon) if lat is not None and lon is not None else None
    position = position or parse_position(free_text) or parse_position(lat_text)
    if position is None:
        return None, [_unreadable(text, name, where)]
    return judged(position, name, where)


def judged(position: Position, name: str, where: Where) -> tuple[Position | None, list[Finding]]:
    """The position, put right if exchanged; None if it cannot be in Thailand."""
    if is_exchanged(position):
        repaired = Position(position.lon, position.lat)
        return rounded(repaired), [
            EXCHANGED.at(where, shown(position), name=name),
            *_coarse(repaired, name, where),
        ]
    if in_thailand(position):
        return rounded(position), list(_coarse(position, name, where))
    rule = ZERO if position == (0, 0) else ABROAD
    return None, [rule.at(where, shown(position), name=name)]


def check_places(places: Sequence[Place], boundary: Boundary | None) -> Iterator[Finding]:
    """Every pin lies near the others and in the boundary, none stands twice, and activities are there."""
    if not places:
        return
    middle = middle_pin([place.position for place in places])
    for place in places:
        distance = kilometres(place.position, middle)
        if distance > FAR_KM:
            yield FAR.at(place.where, round(distance), name=place.name)
        elif boundary and (outside := kilometres_outside(place.position, boundary)) > OUTSIDE_KM:
            yield OUTSIDE.at(place.where, f"{outside:.1f}", name=place.name)
    yield from _twice(places)


def _twice(places: Sequence[Place]) -> Iterator[Finding]:
    seen: Counter[tuple[str, Position]] = Counter()
    for place in places:
        key = (place.name, place.position)
        seen[key] += 1
        if seen[key] > 1:
            yield TWICE.at(place.where, shown(place.position), name=place.name)


def check_activities(activities: int, where: Where) -> Iterator[Finding]:
    """At least one pin is a development activity, as rubric item 3.1 names them."""
    if not activities:
        yield NO_ACTIVITY.at(where)


def _unreadable(text: str, name: str, where: Where) -> Finding:
    rule = SHORT_LINK if is_short_link(text) else UTM if looks_like_utm(text) else UNREADABLE
    return rule.at(where, text, name=name)


def _coarse(position: Position, name: str, where: Where) -> Iterator[Finding]:
    if min(map(decimals, position)) < FEWEST_DECIMALS:
        yield COARSE.at(where, shown(position), name=name)


def shown(position: Position) -> str:
    """The position as findings print it."""
    return f"{round(position.lat, DECIMALS)}, {round(position.lon, DECIMALS)}"

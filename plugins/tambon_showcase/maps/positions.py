"""Judges one position: repairs an exchanged pair, refuses what cannot be true, warns of what may be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.text.thai_text import is_blank

from .coordinates import (
    decimals,
    in_thailand,
    is_exchanged,
    is_short_link,
    is_short_plus_code,
    kilometres,
    parse_degrees,
    parse_position,
    plain_digits,
    rounded_position,
    short_plus_code_near,
)
from .grids import MERCATOR, PLAIN, Grid, are_metres, converted, guesses
from .metres import WEB, is_military_grid, is_web_mercator, read_metres
from .model import DECIMALS, Position
from .no_position import no_position, unreadable
from .systems import conversion, wrong_zone
from .wkt import is_shape

_MOST_DEGREES = 180
FEWEST_DECIMALS = 3
"""Three decimals of a degree are about 110 metres."""

SHORT_LINK = error(
    "T303",
    "พิกัดของ “{name}” เป็นลิงก์ย่อ ซึ่งไม่มีตัวเลขพิกัดอยู่ข้างใน: {value}",
    "เปิดลิงก์นั้น แตะจุดค้างไว้ แล้วคัดลอกตัวเลขพิกัดมาใส่แทน",
)
UTM = error(
    "T304",
    "พิกัดของ “{name}” ดูเหมือนระบบ UTM (เมตร): {value} {guess}",
    "แปลงด้วยคำสั่ง tambon map import ไฟล์ --crs EPSG:32647 (โซน 48 ใช้ 32648) ถ้าแผนที่เดิมเป็น Indian 1975 ใช้ EPSG:24047 หรือ 24048 "
    "สองแบบต่างกันราว 450 เมตร จึงต้องถามผู้ให้พิกัด หรือคัดลอกพิกัดจาก Google Maps แทน",
)
WEB_MERCATOR = error(
    "T319",
    "พิกัดของ “{name}” เป็นเมตรของแผนที่บนเว็บ (Web Mercator, EPSG:3857): {value} (WGS 84: {guess})",
    "แปลงด้วยคำสั่ง tambon map import ไฟล์ --crs EPSG:3857 หรือส่งออกจากโปรแกรมแผนที่ใหม่เป็น WGS 84 (EPSG:4326)",
)
OTHER_ZONE = error(
    "T314",
    "พิกัดของ “{name}” อยู่โซน {value} แต่ระบุ --crs เป็น {crs}",
    "ระบุ --crs ให้ตรงกับโซนของพิกัด หากมีสองโซนในไฟล์เดียว ให้แยกเป็นสองไฟล์",
)
MILITARY = error(
    "T315",
    "พิกัดของ “{name}” เป็นพิกัดทหาร (MGRS): {value}",
    "เปิด Google Maps แตะจุดนั้นค้างไว้ แล้วคัดลอกตัวเลขทศนิยมมาใส่แทน",
)
SHORT_CODE = error(
    "T316",
    "พิกัดของ “{name}” เป็นพลัสโค้ดแบบย่อ ซึ่งบอกตำแหน่งไม่ได้ถ้าไม่รู้พื้นที่: {value}",
    "ใช้พลัสโค้ดเต็ม เช่น 7P52PQ7V+8C หรือคัดลอกตัวเลขพิกัดจาก Google Maps",
)
SHAPE = error(
    "T329",
    "“{name}” เป็นเส้นหรือพื้นที่ (WKT) ไม่ใช่หมุด: {value}",
    "ส่งออกแผนที่เป็น KML (หรือสั่ง tambon map import ไฟล์) แล้ววางใน maps/ ระบบวาดเส้นและพื้นที่ให้ ในตารางนี้เหลือเฉพาะหมุด",
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
COARSE = warning(
    "T309", "พิกัดของ “{name}” มีทศนิยมน้อย จึงคลาดเคลื่อนได้หลายร้อยเมตร: {value}", "กรอกทศนิยมอย่างน้อย 5 ตำแหน่ง"
)

TWO_PLACES = warning(
    "T353",
    "ช่องพิกัดของ “{name}” คือ {value} ซึ่งห่างจากละติจูดและลองจิจูดในแถวเดียวกัน {km} กม. ระบบใช้ละติจูดและลองจิจูด",
    "ตรวจว่าจุดใดถูก แล้วลบอีกช่องหนึ่ง",
)
SAME_PLACE_KM = 0.5
"""How far apart two ways of writing one place may be: a plus code without its last letters is a square of 280 metres."""

_GROUPED = re.compile(r"(?<![\w.])[0-9๐-๙]{1,3}(?:[ \u00a0\u2009\u202f][0-9๐-๙]{3})+(?![\w])")
"""Metres with spaces between thousands: `630 123`."""


_THOUSANDS = re.compile(r"[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3}){2,}(?:\.[0-9๐-๙]+)?")
"""One number of metres with commas, which is no pair of degrees."""


def _joined(number: re.Match[str]) -> str:
    return "".join(number[0].split())


def position_from_cells(
    cells: tuple[str, str, str], name: str, where: Where, grid: Grid = PLAIN
) -> tuple[Position | None, list[Finding]]:
    """The position in the cells (latitude, longitude, free text), with what is wrong about it."""
    lat_text, lon_text, free_text = (_GROUPED.sub(_joined, cell) for cell in cells)
    text = " ".join(part for part in cells if part)
    if all(is_blank(cell) for cell in cells):
        return None, [no_position(name, where, grid)]
    lat, lon = parse_degrees(lat_text), parse_degrees(lon_text)
    position = Position(lat, lon) if lat is not None and lon is not None else None
    position = position or parse_position(free_text)
    if position is None and not _THOUSANDS.fullmatch(lat_text.strip()):
        position = parse_position(lat_text)
    if position is not None and (in_thailand(position) or is_exchanged(position)):
        found, findings = judged(position, name, where, grid)
        return found, [*findings, *_elsewhere(found if lat is not None else None, free_text, name, where)]
    metres = read_metres(
        plain_digits(f"N {lat_text} E {lon_text} {free_text}" if lat_text and lon_text else text)
    )
    if metres is None:
        is_degrees = position and (grid.zone <= 0 or max(map(abs, position)) <= _MOST_DEGREES)
        return (
            judged(position, name, where)
            if position and is_degrees
            else (None, [_why(text, name, where, grid)])
        )
    if metres.zone == WEB and grid.zone != WEB:
        return None, [impossible(metres.position, name, where)]
    if metres.zone and grid.zone > 0 and metres.zone != grid.zone:
        return None, [OTHER_ZONE.at(where, metres.zone, name=name, crs=grid.name)]
    return judged(metres.position, name, where, grid, metres.zone)


def _elsewhere(position: Position | None, free_text: str, name: str, where: Where) -> Iterator[Finding]:
    """A second place in the cell beside latitude and longitude: only one can be meant."""
    if position is None or is_blank(free_text):
        return
    other = parse_position(free_text) or short_plus_code_near(free_text, position)
    if other is not None and is_exchanged(other):
        other = Position(other.lon, other.lat)
    if other is not None and (far := kilometres(position, other)) > SAME_PLACE_KM:
        yield TWO_PLACES.at(where, free_text, name=name, km=f"{far:,.1f}")


def judged(
    written: Position, name: str, where: Where, grid: Grid = PLAIN, zone: int = 0
) -> tuple[Position | None, list[Finding]]:
    """The position in WGS 84, put right if exchanged; None if it cannot be in Thailand.

    `grid` is the system of the numbers, `zone` the UTM zone written beside them (0: none).
    """
    if wrong := wrong_zone(grid, written, name, where, zone):
        return None, [wrong]
    position = converted(grid, written)
    if is_exchanged(position):
        repaired = Position(position.lon, position.lat)
        return rounded_position(repaired), [
            EXCHANGED.at(where, position_text(position), name=name),
            *_coarse(repaired, name, where),
        ]
    if in_thailand(position):
        turned = conversion(grid, written, name, where, zone) if position != written else ()
        return rounded_position(position), [*turned, *_coarse(position, name, where)]
    return None, [impossible(position, name, where, zone)]


def impossible(position: Position, name: str, where: Where, zone: int = 0) -> Finding:
    """Why a position outside Thailand is none: metres, nothing filled in, or another country."""
    turned = Position(position.lon, position.lat)
    if web := next(filter(is_web_mercator, (position, turned)), None):
        found = position_text(rounded_position(converted(MERCATOR, web)))
        return WEB_MERCATOR.at(where, f"{web.lon:.0f} {web.lat:.0f}", name=name, guess=found)
    if are_metres(*position):
        shown_metres = f"{position.lon:.0f} {position.lat:.0f}"
        return UTM.at(where, shown_metres, name=name, guess=_guess(position, zone))
    return (ZERO if position == (0, 0) else ABROAD).at(where, position_text(position), name=name)


def _guess(written: Position, zone: int) -> str:
    """What the metres would be, for the officer to compare with where the place is."""
    tried = [(grid, found) for grid, found in guesses(written) if zone in (0, grid.zone)]
    found = " ".join(f"โซน {grid.zone}: {found.lat:.4f},{found.lon:.4f}" for grid, found in tried)
    return f"(WGS 84 {found})" if found else ""


def _why(text: str, name: str, where: Where, grid: Grid) -> Finding:
    plain = plain_digits(text)
    kinds = (
        (is_shape, SHAPE),
        (is_short_link, SHORT_LINK),
        (is_military_grid, MILITARY),
        (is_short_plus_code, SHORT_CODE),
    )
    rule = next((rule for is_kind, rule in kinds if is_kind(plain)), None)
    return rule.at(where, text, name=name) if rule else unreadable(text, name, where, grid)


def _coarse(position: Position, name: str, where: Where) -> Iterator[Finding]:
    if min(map(decimals, position)) < FEWEST_DECIMALS:
        yield COARSE.at(where, position_text(position), name=name)


def position_text(position: Position) -> str:
    """The position as findings print it."""
    return f"{round(position.lat, DECIMALS)}, {round(position.lon, DECIMALS)}"

"""Lines, areas and the entry's boundary: judged like pins, and simplified to what a page can carry."""

from __future__ import annotations

from tambon_showcase.finding import Finding, Where, error, note, warning

from .coordinates import in_thailand, is_exchanged, rounded_position
from .geometry import simplified, square_kilometres
from .grids import converted
from .map_reading import Reading
from .model import Boundary, Position, Ring, Shape
from .no_position import no_position
from .positions import EXCHANGED, impossible, position_text
from .systems import conversion, wrong_zone

MAX_BOUNDARY_POINTS = 2_000
"""Most positions kept of a boundary; at a tambon's size that is a point for every 20 to 50 metres."""
LARGEST_KM2 = 5_000.0
"""No tambon is larger; the largest have about 2,000 square kilometres."""

TOO_MANY_POINTS = error(
    "T344",
    "เส้นและพื้นที่ในไฟล์มีจุดรวมกันเกิน {value} จุด",
    "ลดรายละเอียดของเส้น (simplify) แล้วส่งออกใหม่",
    costs_file=True,
)
NO_AREA = error(
    "T350",
    "ไม่พบพื้นที่ (Polygon) ในไฟล์ขอบเขต",
    "วาดขอบเขตตำบลเป็นพื้นที่ปิด แล้วบันทึกใหม่ หรือใช้คำสั่ง tambon map draw",
    costs_file=True,
)
TOO_LARGE = warning(
    "T351", "ขอบเขตมีพื้นที่ {value} ตร.กม. ใหญ่เกินกว่าตำบลหนึ่ง", "ตรวจว่าเลือกขอบเขตตำบล ไม่ใช่อำเภอหรือจังหวัด"
)
SIMPLIFIED = note(
    "T352", "ขอบเขตมี {value} จุด ระบบลดเหลือไม่เกิน {limit} จุดเพื่อแสดงผล", "ไม่ต้องทำอะไร ไฟล์ต้นฉบับไม่ถูกแก้"
)


NAMELESS = "เส้นหรือพื้นที่ที่ไม่มีชื่อ"
"""How findings call a line or an area without a name, as most tracks of GPX devices are."""


def add_shape(name: str, closed: bool, rings: list[Ring], where: Where, reading: Reading) -> None:
    """Add a line or an area if all of it is in Thailand, put right if its coordinates are exchanged."""
    rings = [ring for ring in rings if len(ring) > (2 if closed else 1)]
    if not rings:
        reading.findings.append(no_position(name or NAMELESS, where, reading.grid))
        return
    written = rings[0][0]
    if doubt := wrong_zone(reading.grid, written, name or NAMELESS, where):
        reading.findings.append(doubt)
        return
    if not reading.grid.is_plain:
        rings = [tuple(converted(reading.grid, position) for position in ring) for ring in rings]
    if all(is_exchanged(position) for ring in rings for position in ring):
        reading.findings.append(EXCHANGED.at(where, position_text(rings[0][0]), name=name or NAMELESS))
        rings = [tuple(Position(position.lon, position.lat) for position in ring) for ring in rings]
    if wrong := next((position for ring in rings for position in ring if not in_thailand(position)), None):
        reading.findings.append(impossible(wrong, name or NAMELESS, where))
        return
    if converted(reading.grid, written) != written:
        reading.findings.extend(conversion(reading.grid, written, name or NAMELESS, where))
    tidy = tuple(tuple(map(rounded_position, ring)) for ring in rings)
    reading.shapes.append(Shape(name, closed, tuple(map(_closed, tidy)) if closed else tidy, where))


def _closed(ring: Ring) -> Ring:
    return ring if ring[0] == ring[-1] else (*ring, ring[0])


def boundary_of(reading: Reading, where: Where) -> tuple[Boundary | None, list[Finding]]:
    """The boundary made of all areas of a map file; None if it has no area or an area is wrong."""
    areas = [ring for shape in reading.shapes if shape.closed for ring in shape.rings]
    problems = [finding for finding in reading.findings if finding.is_error or finding.code == EXCHANGED.code]
    if not areas or any(finding.is_error for finding in problems):
        return None, problems or [NO_AREA.at(where)]
    size, points = square_kilometres(areas), sum(map(len, areas))
    if size > LARGEST_KM2:
        problems.append(TOO_LARGE.at(where, f"{size:,.0f}"))
    if points > MAX_BOUNDARY_POINTS:
        problems.append(SIMPLIFIED.at(where, f"{points:,}", limit=f"{MAX_BOUNDARY_POINTS:,}"))
    return Boundary(lighter(areas, MAX_BOUNDARY_POINTS), where), problems


def lighter(rings: list[Ring] | tuple[Ring, ...], most: int) -> tuple[Ring, ...]:
    """The rings with about `most` positions together, shared by length; the smallest go first."""
    largest = sorted(rings, key=len, reverse=True)[: most // 8]
    total = sum(map(len, largest))
    if total <= most:
        return tuple(ring for ring in rings if ring in largest) if len(largest) < len(rings) else tuple(rings)
    return tuple(simplified(ring, max(8, most * len(ring) // total)) for ring in largest)

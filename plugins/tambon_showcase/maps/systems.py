"""Which coordinate system a map file's numbers are in, and what an officer must know where it is not WGS 84."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tambon_showcase.finding import Finding, Where, error, warning

from .coordinates import in_thailand, kilometres
from .grids import PLAIN, Grid, are_metres, converted, metres_between
from .metres import EXPECTED
from .model import Position

OTHER_CRS = error(
    "T362",
    "ไฟล์ใช้ระบบพิกัดที่ระบบนี้ไม่รู้จัก: {value}",
    "ส่งออกใหม่เป็น WGS 84 (EPSG:4326) หรือแปลงด้วยคำสั่ง tambon map import ในเครื่องที่ติดตั้งชุด gis",
    costs_file=True,
)
CONVERTED = warning(
    "T364",
    "แปลงพิกัดจาก {value} แล้ว ถ้าแผนที่เดิมเป็น {rival} ที่จริง ทุกจุดจะคลาดไปราว {metres} เมตร",
    "เทียบหมุดสักหนึ่งจุดกับภาพถ่ายใน Google Maps ถ้าคลาด ให้แปลงใหม่ด้วย --crs {rival_code}",
)
BOTH_ZONES = warning(
    "T366",
    "“{name}” อยู่ที่ {value} ตาม {chosen} แต่ถ้าตัวเลขเป็นของโซน {zone} จะอยู่ที่ {other} ซึ่งอยู่ในช่วงพิกัดของประเทศไทยเช่นกัน",
    "เปิดทั้งสองพิกัดใน Google Maps ถ้าที่จริงคือพิกัดหลัง ให้แปลงใหม่ด้วย --crs {other_code}",
)
WRONG_ZONE = error(
    "T367",
    "“{name}” ไม่ได้อยู่ในโซนของ {chosen} ซึ่งจะวางไว้ที่ {value} แต่เป็นของโซน {zone} คือ {other}",
    "แปลงใหม่ด้วย --crs {other_code} ถ้าไฟล์ระบุระบบพิกัดไว้เอง (.prj หรือ crs) ให้แก้ในไฟล์ด้วย",
)
TWO_SYSTEMS = error(
    "T365",
    "ไฟล์บอกว่าใช้ {value} แต่ --crs ระบุ {chosen} ซึ่งต่างกัน {metres} เมตร จึงยังไม่แปลง",
    "ไม่ต้องใส่ --crs หากไฟล์ถูกต้อง หรือถามผู้ให้ไฟล์แล้วแก้ระบบพิกัดในไฟล์ (.prj หรือ crs) ให้ถูก",
    costs_file=True,
)

NEAR_KM = 150.0
"""How far from its tambon, or from another of its district, a pin may be; the same metres of two zones are 600 apart."""


def agreed(declared: Grid | None, chosen: Grid | None, where: Where) -> tuple[Grid | None, list[Finding]]:
    """The system to read by, of the one the file declares and the one the officer chose; None if they differ."""
    if declared and chosen and declared != chosen and not (declared.is_plain and chosen.zone):
        apart = f"{metres_between(declared, chosen):,}" if declared.zone == chosen.zone else "มากกว่า 1,000"
        return None, [TWO_SYSTEMS.at(where, declared.name, chosen=chosen.name, metres=apart)]
    return chosen or declared or PLAIN, []


def conversion(grid: Grid, written: Position, name: str, where: Where, zone: int = 0) -> Iterator[Finding]:
    """What must be compared after the numbers of a pin or line were turned into degrees.

    The wrong datum moves every pin by hundreds of metres, the wrong zone by six degrees; `zone` is the one written
    beside the numbers (0: none), which leaves no doubt.
    """
    if rival := grid.rival:
        named = {
            "rival": rival.name,
            "rival_code": f"EPSG:{rival.epsg}",
            "metres": metres_between(grid, rival),
        }
        yield CONVERTED.at(Where(where.file), grid.name, **named)
    other = grid.neighbour
    if not other or zone or not in_thailand(there := converted(other, written)):
        return
    here = converted(grid, written)
    if not grid.near or not _fits(here, grid):
        yield BOTH_ZONES.at(where, _shown(here), name=name, **_other_zone(grid, other, there))


def wrong_zone(grid: Grid, written: Position, name: str, where: Where, zone: int = 0) -> Finding | None:
    """What is said of metres that only the zone beside the chosen one brings to where the tambon is, or to Thailand."""
    other = grid.neighbour
    if not other or zone or not are_metres(*written):
        return None
    here, there = converted(grid, written), converted(other, written)
    if _fits(here, grid) or not _fits(there, grid):
        return None
    return WRONG_ZONE.at(where, _shown(here), name=name, **_other_zone(grid, other, there))


def _fits(position: Position, grid: Grid) -> bool:
    """Whether the position can be meant: in Thailand, and near the tambon's own place where that is known."""
    return in_thailand(position) and (grid.near is None or kilometres(position, grid.near) < NEAR_KM)


def _other_zone(grid: Grid, other: Grid, there: Position) -> dict[str, object]:
    """The words about the zone beside the chosen one."""
    return {
        "chosen": grid.name,
        "zone": other.zone,
        "other": _shown(there),
        "other_code": f"EPSG:{other.epsg}",
    }


def told_once(findings: Iterable[Finding], *, is_declared: bool = False) -> list[Finding]:
    """The findings of a file with what its conversion says at the first pin only; no zone is doubted that it declares."""
    seen = {BOTH_ZONES.code} if is_declared else set()
    kept: list[Finding] = []
    for finding in findings:
        if finding.code not in seen:
            kept.append(finding)
        seen.update({finding.code} & {CONVERTED.code, BOTH_ZONES.code})
    return kept


def in_metres(grid: Grid) -> str:
    """Which metres are expected where a UTM zone was chosen, after advice about degrees; else nothing."""
    return f"หรือเป็นเมตรของ UTM โซน {grid.zone}: {EXPECTED}" if grid.zone > 0 else ""


def _shown(position: Position) -> str:
    return f"{position.lat:.4f}, {position.lon:.4f}"

"""Which coordinate system a map file's numbers are in, and what an officer must know where it is not WGS 84."""

from __future__ import annotations

from tambon_showcase.finding import Finding, Where, error, warning

from .grids import PLAIN, Grid, metres_between

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
TWO_SYSTEMS = error(
    "T365",
    "ไฟล์บอกว่าใช้ {value} แต่ --crs ระบุ {chosen} ซึ่งต่างกัน {metres} เมตร จึงยังไม่แปลง",
    "ไม่ต้องใส่ --crs หากไฟล์ถูกต้อง หรือถามผู้ให้ไฟล์แล้วแก้ระบบพิกัดในไฟล์ (.prj หรือ crs) ให้ถูก",
    costs_file=True,
)


def agreed(declared: Grid | None, chosen: Grid | None, where: Where) -> tuple[Grid | None, list[Finding]]:
    """The system to read by, of the one the file declares and the one the officer chose; None if they differ.

    A system that another is easily mistaken for is named: the wrong datum moves every pin by hundreds of metres.
    """
    if declared and chosen and declared != chosen and not (declared.is_plain and chosen.zone):
        apart = f"{metres_between(declared, chosen):,}" if declared.zone == chosen.zone else "มากกว่า 1,000"
        return None, [TWO_SYSTEMS.at(where, declared.name, chosen=chosen.name, metres=apart)]
    grid = chosen or declared or PLAIN
    rival = grid.rival
    if grid.is_plain or rival is None:
        return grid, []
    named = {"rival": rival.name, "rival_code": f"EPSG:{rival.epsg}", "metres": metres_between(grid, rival)}
    return grid, [CONVERTED.at(where, grid.name, **named)]

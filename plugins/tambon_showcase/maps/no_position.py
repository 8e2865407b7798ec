"""What is said of a pin or line whose position is missing or cannot be understood, fit for the system chosen."""

from __future__ import annotations

from tambon_showcase.finding import Finding, Where, error

from .grids import PLAIN, Grid
from .systems import in_metres

NO_POSITION = error(
    "T301",
    "“{name}” ไม่มีพิกัด",
    "เปิด Google Maps แตะจุดนั้นค้างไว้ แล้วคัดลอกตัวเลขสองจำนวนมาใส่ช่อง “พิกัด” เช่น 15.731200, 100.214500 {metres}",
)
UNREADABLE = error(
    "T302",
    "อ่านพิกัดของ “{name}” ไม่ได้: {value}",
    "กรอกเป็นละติจูดและลองจิจูดทศนิยม เช่น 15.731200, 100.214500 {metres}",
)


def no_position(name: str, where: Where, grid: Grid = PLAIN) -> Finding:
    """That a pin or line has no position, with what to type in the system chosen."""
    return NO_POSITION.at(where, name=name, metres=in_metres(grid))


def unreadable(text: str, name: str, where: Where, grid: Grid = PLAIN) -> Finding:
    """That a position cannot be understood, with what is expected in the system chosen."""
    return UNREADABLE.at(where, text, name=name, metres=in_metres(grid))

"""Tables of villages by dimensions, which CIA and our own comparison share."""

from __future__ import annotations

from .frame import Column, FrameTable, Names, Value
from .values import Comparison, GridCell


def rounded_mean(mean: float | None) -> Value:
    """A mean with the two decimals that are shown."""
    return None if mean is None else round(mean, 2)


def number_2(value: float) -> str:
    """`2.92`: means need two decimals, because they separate ties."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def village_grid(comparison: Comparison, names: Names, total: tuple[Value, ...]) -> FrameTable:
    """Villages by dimensions, with the row of the whole tambon."""
    columns = (
        Column("หมู่บ้าน"),
        *(Column(one.name, is_number=True, heat="value") for one in comparison.dimensions),
    )
    rows = tuple(
        (names.title(moo), *(rounded_mean(cell.value) for cell in cells))
        for moo, cells in zip(comparison.moos, comparison.cells, strict=True)
    )
    return FrameTable(columns, rows, total)


def grid_file(comparison: Comparison, names: Names, heading: str, *, with_lines: bool) -> FrameTable:
    """The same values one in a row, with the lines they come from or the indicators they use."""
    extra = ("เหตุผลที่ไม่มีข้อมูล", "บรรทัดใน cia.csv") if with_lines else ("ตัวชี้วัดที่ใช้", "ตัวชี้วัดทั้งหมดในด้าน")
    columns = (
        Column("หมู่บ้าน"),
        Column("ด้าน"),
        Column(heading, is_number=True),
        *(Column(one) for one in extra),
    )
    rows = tuple(
        (names.title(moo), one.name, rounded_mean(cell.value), *_extra(cell, with_lines))
        for moo, cells in zip(comparison.moos, comparison.cells, strict=True)
        for one, cell in zip(comparison.dimensions, cells, strict=True)
    )
    return FrameTable(columns, rows)


def _extra(cell: GridCell, with_lines: bool) -> tuple[Value, Value]:
    return (cell.reason, cell.line or None) if with_lines else (cell.used, cell.whole)

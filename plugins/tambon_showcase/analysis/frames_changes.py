"""The frame of change: จปฐ. of one year beside earlier years with the same indicators."""

from __future__ import annotations

from typing import NamedTuple

from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import ChartLabel, number

from .frame import Column, Frame, FrameTable, moos
from .frames_bmn import MOST_BARS, SOURCE
from .values import Changes, RateChange


class _Changed(NamedTuple):
    """An indicator with a rate in the first and in the last year."""

    row: RateChange
    before: float
    after: float


def changes(found: Changes) -> Frame:
    """How failing rates changed between years with the same indicators."""
    first, last = found.years[0], found.years[-1]
    columns = (
        Column("ตัวชี้วัด"),
        *(Column(f"ร้อยละปี {year}", is_number=True, heat="rate") for year in found.years),
        Column("เปลี่ยนไป", is_number=True),
    )
    rows = tuple((f"{row.no}. {row.name}", *row.rates, _difference(row.rates)) for row in found.rows)
    better = sum(isinstance(row[-1], float) and row[-1] < 0 for row in rows)
    table = FrameTable(columns, rows)
    return Frame(
        "bmn-change",
        f"จปฐ. ปี {first} เทียบกับปี {last}",
        f"ตัวชี้วัดที่ไม่ผ่านน้อยลง {better} ข้อ จากที่เทียบได้ {sum(row[-1] is not None for row in rows)} ข้อ",
        table,
        table,
        f"{SOURCE} ปี {moos(found.years)}",
        ranked=_chart(found),
        notes=("เทียบเฉพาะปีที่ใช้ตัวชี้วัดชุดเดียวกัน ค่าติดลบคือไม่ผ่านน้อยลง",),
    )


def _difference(rates: tuple[float | None, ...]) -> float | None:
    first, last = rates[0], rates[-1]
    return None if first is None or last is None else round(last - first, 9)


def _chart(found: Changes) -> Ranked | None:
    """The indicators that changed most, for better or worse: a bar for the last year, a line at the first."""
    both = [
        _Changed(row, row.rates[0], row.rates[-1])
        for row in found.rows
        if row.rates[0] is not None and row.rates[-1] is not None and row.rates[0] != row.rates[-1]
    ]
    if not both:
        return None
    first, last = found.years[0], found.years[-1]
    most = sorted(both, key=lambda one: -abs(one.after - one.before))[:MOST_BARS]
    rows = tuple(
        Bar(f"{row.no}. {row.name}", after, f"{number(before)}% → {number(after)}%", before)
        for row, before, after in most
    )
    title = f"ตัวชี้วัด จปฐ. ที่เปลี่ยนไปมากที่สุด ปี {first} ถึง {last}"
    described = f"แท่งคือร้อยละที่ไม่ผ่านปี {last} ขีดตั้งคือปี {first} {rows[0].label} {rows[0].shown}"
    return Ranked(ChartLabel("bmn-change-chart", title, described), rows)

"""Tables of part 2.2 and 3.2: จปฐ., กชช.2ค, the committee's CIA readings, and the problems found (rubric group 2)."""

from __future__ import annotations

from .fields import (
    Count,
    IndicatorNumber,
    Indicators,
    Key,
    MaybeText,
    Number,
    Text,
    VillageMoo,
    VillageMoos,
    YearBE,
)
from .row import Row, column, columns


class BmnCell(Row):
    """Surveyed and failing units (persons or households) of one จปฐ. indicator in one village. Aggregates only."""

    moo: VillageMoo = column("หมู่ที่", required=True)
    indicator: IndicatorNumber = column("ตัวชี้วัด", required=True)
    surveyed: Count = column("สำรวจ")
    failing: Count = column("ไม่ผ่าน")
    year_be: YearBE = column("ปีข้อมูล", required=True)
    reason: MaybeText = column("เหตุผลที่ไม่มีข้อมูล")


class Nrd2cCell(Row):
    """The score (1 to 3) of one กชช.2ค indicator in one village."""

    moo: VillageMoo = column("หมู่ที่", required=True)
    indicator: IndicatorNumber = column("ตัวชี้วัด", required=True)
    score: Count = column("คะแนน")
    year_be: YearBE = column("ปีข้อมูล", required=True)
    reason: MaybeText = column("เหตุผลที่ไม่มีข้อมูล")


class CiaReading(Row):
    """What the committee read off the CIA program for one village and dimension; never computed by us."""

    moo: VillageMoo = column("หมู่ที่", required=True)
    dimension: Text = column("ด้าน", required=True)
    value: Number = column("ค่าที่อ่านได้")
    reason: MaybeText = column("เหตุผลที่ไม่มีข้อมูล")


class Problem(Row):
    """A problem the analysis found; `key` is how projects name it."""

    key: Key = column("รหัสปัญหา", required=True)
    name: Text = column("ปัญหา", required=True)
    dimension: MaybeText = column("ด้าน")
    rank: Count = column("ลำดับความสำคัญ")
    moos: VillageMoos = columns("หมู่ที่")
    evidence: MaybeText = column("ข้อมูลที่พบ")
    indicators: Indicators = columns("ตัวชี้วัดที่เกี่ยวข้อง")

"""Frames of the five dimensions as the committee read them off the CIA program; nothing is computed as CIA."""

from __future__ import annotations

from tambon_showcase.assess.ranking import compared_th
from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import ChartLabel, number, titled
from tambon_showcase.edition import Edition

from .cia_radars import gravity, radars
from .frame import Column, Frame, FrameTable, Names, Value, moos
from .grids import grid_file, number_2, rounded_mean, village_grid
from .values import Cia, Comparison

SOURCE = "ค่าที่คณะทำงานอ่านจากโปรแกรม CIA"
MEANINGS = {"better": "ค่ามากคือดี", "worse": "ค่ามากคือมีปัญหามาก"}
NO_SCALE = "ยังไม่ประกาศมาตรวัดของโปรแกรม จึงไม่เรียงลำดับและไม่วาดกราฟใยแมงมุม ตัวเลขแสดงตามที่อ่านได้เท่านั้น"

FEWEST_RANKED = 2
"""Fewest dimensions with a value that have an order."""


def cia_ranking(cia: Cia, edition: Edition) -> Frame:
    """The five dimensions from the gravest, by numbers and as the committee declared them."""
    places = {name: place for place, name in enumerate(cia.declared, 1)}
    columns = (
        Column("ด้าน"),
        Column("ลำดับตามตัวเลข", is_number=True),
        Column("ค่าเฉลี่ยทุกหมู่บ้าน", is_number=True, heat="mean"),
        Column("ลำดับที่คณะทำงานประกาศ", is_number=True),
    )
    rows = tuple(
        (one.name, one.rank or "–", rounded_mean(one.mean), places.get(one.dimension))
        for one in cia.comparison.ranked
    )
    table = FrameTable(columns, rows)
    return Frame(
        "cia-ranking",
        f"จัดลำดับความสำคัญ {edition.dimensions_th} จากมากไปหาน้อย",
        _ranking_lead(cia),
        table,
        table,
        _source(cia),
        ranked=_ranking_chart(cia, edition),
        notes=(*_agreement(cia, edition), *_scale_notes(cia)),
        status=edition.dimension_set.status_th,
        bounds=_bounds(cia),
    )


def _ranking_lead(cia: Cia) -> str:
    if cia.least is None:
        return NO_SCALE
    first = [one.name for one in cia.comparison.dimensions if one.rank == 1]
    known, every = len(cia.comparison.means), len(cia.comparison.dimensions)
    if not first:
        return "ยังไม่มีค่าที่ใช้จัดลำดับได้"
    if known < min(FEWEST_RANKED, every):
        return f"มีค่าเพียง {known} จาก {every} ด้าน จึงยังบอกไม่ได้ว่าด้านใดมีปัญหามากที่สุด"
    if len(first) == known:
        return f"ทั้ง {known} ด้านที่มีค่า มีปัญหาเท่ากันตามตัวเลข"
    among = f"ใน {known} จาก {every} ด้านที่มีค่า " if known < every else ""
    return f"{among}ด้านที่มีปัญหามากที่สุดตามตัวเลขคือ {' และ '.join(first)}"


def _ranking_chart(cia: Cia, edition: Edition) -> Ranked | None:
    ranked = [(one, one.mean) for one in cia.comparison.ranked if one.rank and one.mean is not None]
    rows = [_bar(f"{one.rank}. {one.name}", mean, cia) for one, mean in ranked]
    return _bars("cia-ranking-chart", f"ค่าเฉลี่ยจากโปรแกรม CIA ของ {edition.dimensions_th}", rows, cia)


def _bars(name: str, title: str, rows: list[Bar], cia: Cia) -> Ranked | None:
    """Bars over the whole declared scale; none without a scale."""
    if cia.least is None or cia.most is None or not rows:
        return None
    scale = f"มาตรวัด {number(cia.least)} ถึง {number(cia.most)}"
    words = ChartLabel(
        name, f"{title} ({_meaning(cia)})", f"แท่งยาวคือมีปัญหามาก {scale} {rows[0].label} {rows[0].shown}"
    )
    return Ranked(words, tuple(rows), cia.most - cia.least)


def _bar(label: str, value: float, cia: Cia) -> Bar:
    return Bar(label, gravity(value, cia), f"{number_2(value)} จาก {number(cia.most or 0)}")


def _meaning(cia: Cia) -> str:
    return MEANINGS.get(str(cia.higher_is), "")


def _agreement(cia: Cia, edition: Edition) -> tuple[str, ...]:
    reason = f"เหตุผลของคณะทำงาน: {cia.reason}" if cia.reason else "คณะทำงานยังไม่ได้ให้เหตุผล"
    if not cia.declared:
        return (f"คณะทำงานยังไม่ได้ประกาศลำดับ {edition.dimensions_th}",)
    if cia.agrees is False:
        return ("ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง", reason)
    told = ("ลำดับที่ประกาศตรงกับตัวเลข",) if cia.agrees else _as_declared(cia)
    if cia.comparison.has_ties:
        return (*told, f"มีด้านที่ค่าเท่ากัน {edition.dimensions.ranking.tie_rule_th}", reason)
    return (*told, reason) if cia.reason else told


def _as_declared(cia: Cia) -> tuple[str, ...]:
    return (compared_th(cia.declared, cia.comparison.means),) if cia.least is not None else ()


def _scale_notes(cia: Cia) -> tuple[str, ...]:
    if cia.least is None or cia.most is None:
        return (NO_SCALE,)
    scale = f"มาตรวัดที่คณะทำงานประกาศ: {number(cia.least)} ถึง {number(cia.most)} {_meaning(cia)}"
    blanks = ("ค่าเฉลี่ยคิดจากหมู่บ้านที่มีค่าเท่านั้น",) if cia.comparison.has_blanks else ()
    return (scale, *blanks, "เว็บไซต์นี้ไม่ได้คำนวณค่า CIA เอง แสดงค่าที่คณะทำงานอ่านจากโปรแกรมเท่านั้น")


def _bounds(cia: Cia) -> tuple[float, float] | None:
    if cia.least is None or cia.most is None:
        return None
    return (cia.most, cia.least) if cia.higher_is == "better" else (cia.least, cia.most)


def _source(cia: Cia) -> str:
    year = f"ปี {cia.year_be}" if cia.year_be else "ไม่ได้ระบุปีข้อมูล"
    return f"{SOURCE} {cia.program or 'ไม่ได้ระบุรุ่นโปรแกรม'} {year}"


def cia_villages(cia: Cia, edition: Edition, names: Names) -> Frame:
    """Every village by dimension, with a radar of each village against the tambon's mean; only the first names its axes."""
    drawn = radars(cia, names)
    means: tuple[Value, ...] = (
        "ค่าเฉลี่ยทุกหมู่บ้าน",
        *(rounded_mean(one.mean) for one in cia.comparison.dimensions),
    )
    return Frame(
        "cia-villages",
        f"เปรียบเทียบทุกหมู่บ้านใน {edition.dimensions_th}",
        "ช่องสีเข้มคือมีปัญหามาก" if cia.least is not None else NO_SCALE,
        village_grid(cia.comparison, names, means),
        grid_file(cia.comparison, names, "ค่าที่อ่านได้", with_lines=True),
        _source(cia),
        ranked=_gravest_villages(cia),
        charts=tuple(map(titled, drawn[:1])),
        more_charts=drawn[1:],
        notes=(*_missing(cia.comparison, names), *_scale_notes(cia)),
        status=edition.dimension_set.status_th,
        bounds=_bounds(cia),
    )


def _gravest_villages(cia: Cia) -> Ranked | None:
    """In each dimension the villages with the gravest value."""
    rows = []
    for index, one in enumerate(cia.comparison.dimensions):
        known: dict[float, list[int]] = {}
        for moo, row in zip(cia.comparison.moos, cia.comparison.cells, strict=True):
            if (value := row[index].value) is not None:
                known.setdefault(value, []).append(moo)
        if known:
            gravest = max(known, key=lambda value: gravity(value, cia))
            rows.append(_bar(f"{one.name}: หมู่ {moos(known[gravest])}", gravest, cia))
    return _bars("cia-villages-chart", "หมู่บ้านที่มีปัญหามากที่สุดในแต่ละด้าน", rows, cia)


def _missing(comparison: Comparison, names: Names) -> tuple[str, ...]:
    told = (
        f"{names.title(moo)} ด้าน{one.name}: ไม่มีข้อมูล{f' เพราะ{cell.reason}' if cell.reason else ''}"
        for moo, cells in zip(comparison.moos, comparison.cells, strict=True)
        for one, cell in zip(comparison.dimensions, cells, strict=True)
        if cell.value is None and cell.reason
    )
    return tuple(told)

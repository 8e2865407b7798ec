"""Frames of the five dimensions as the committee read them off the CIA program; nothing is computed as CIA."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from tambon_showcase.charts import Bar, Series, bars, radar
from tambon_showcase.charts.svg import Words, number
from tambon_showcase.edition import Edition

from .frame import Column, Frame, FrameTable, Names, Value
from .grids import grid, grid_file, rounded
from .values import Cia, Comparison, GridCell, RankedDimension

SOURCE = "ค่าที่คณะทำงานอ่านจากโปรแกรม CIA (tables/cia.csv)"
MEANINGS = {"better": "ค่ามากคือดี", "worse": "ค่ามากคือมีปัญหามาก"}
NO_SCALE = "ยังไม่ประกาศมาตรวัดของโปรแกรม จึงไม่เรียงลำดับและไม่วาดกราฟใยแมงมุม ตัวเลขแสดงตามที่อ่านได้เท่านั้น"


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
        (one.name, one.rank or "–", rounded(one.mean), places.get(one.dimension))
        for one in cia.comparison.ranked
    )
    table = FrameTable(columns, rows)
    return Frame(
        "cia-ranking",
        "จัดลำดับความสำคัญ 5 ด้าน จากมากไปหาน้อย",
        _ranking_lead(cia),
        table,
        table,
        _source(cia),
        charts=_ranking_chart(cia),
        notes=(*_agreement(cia, edition), *_scale_notes(cia)),
        status=edition.dimension_set.status_th,
        bounds=_bounds(cia),
    )


def _ranking_lead(cia: Cia) -> str:
    if cia.least is None:
        return NO_SCALE
    first = [one.name for one in cia.comparison.dimensions if one.rank == 1]
    return f"ด้านที่มีปัญหามากที่สุดตามตัวเลขคือ {' และ '.join(first)}" if first else "ยังไม่มีค่าที่ใช้จัดลำดับได้"


def _ranking_chart(cia: Cia) -> tuple[Markup, ...]:
    ranked = [one for one in cia.comparison.ranked if one.rank]
    if cia.least is None or cia.most is None or not ranked:
        return ()
    full, least = cia.most - cia.least, cia.least
    rows = [
        Bar(f"{one.rank}. {one.name}", _gravity(one.mean or 0, cia), number_2(one.mean or 0))
        for one in ranked
    ]
    words = Words(
        "cia-ranking-chart",
        "ค่าเฉลี่ยจากโปรแกรม CIA ของ 5 ด้าน",
        f"แท่งยาวคือมีปัญหามาก มาตรวัด {number(least)} ถึง {number(cia.most)} ด้านแรกคือ {ranked[0].name}",
    )
    return (bars(words, rows, most=full),)


def number_2(value: float) -> str:
    """`2.92`: means need two decimals, because ties are told apart by them."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _gravity(value: float, cia: Cia) -> float:
    """How far a value lies from the good end of the scale."""
    least, most = cia.least or 0, cia.most or 0
    return most - value if cia.higher_is == "better" else value - least


def _agreement(cia: Cia, edition: Edition) -> tuple[str, ...]:
    reason = f"เหตุผลของคณะทำงาน: {cia.reason}" if cia.reason else "คณะทำงานยังไม่ได้ให้เหตุผล"
    if not cia.declared:
        return ("คณะทำงานยังไม่ได้ประกาศลำดับ 5 ด้าน",)
    if cia.agrees is False:
        return ("ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง", reason)
    if cia.agrees and cia.comparison.has_ties:
        return ("ลำดับที่ประกาศตรงกับตัวเลข", f"มีด้านที่ค่าเท่ากัน {edition.dimensions.ranking.tie_rule_th}", reason)
    told = ("ลำดับที่ประกาศตรงกับตัวเลข",) if cia.agrees else ()
    return (*told, reason) if cia.reason else told


def _scale_notes(cia: Cia) -> tuple[str, ...]:
    if cia.least is None or cia.most is None:
        return (NO_SCALE,)
    scale = f"มาตรวัดที่คณะทำงานประกาศ: {number(cia.least)} ถึง {number(cia.most)} {MEANINGS.get(str(cia.higher_is), '')}"
    return (scale, "เว็บไซต์นี้ไม่ได้คำนวณค่า CIA เอง แสดงค่าที่คณะทำงานอ่านจากโปรแกรมเท่านั้น")


def _bounds(cia: Cia) -> tuple[float, float] | None:
    if cia.least is None or cia.most is None:
        return None
    return (cia.most, cia.least) if cia.higher_is == "better" else (cia.least, cia.most)


def _source(cia: Cia) -> str:
    return f"{SOURCE}{f' {cia.program}' if cia.program else ''}"


def cia_villages(cia: Cia, edition: Edition, names: Names) -> Frame:
    """Every village by dimension, with a radar of each village against the tambon's mean."""
    radars = _radars(cia, names)
    means: tuple[Value, ...] = ("ค่าเฉลี่ยทุกหมู่บ้าน", *(rounded(one.mean) for one in cia.comparison.dimensions))
    return Frame(
        "cia-villages",
        "เปรียบเทียบทุกหมู่บ้านใน 5 ด้าน",
        "ช่องสีเข้มคือมีปัญหามาก" if cia.least is not None else NO_SCALE,
        grid(cia.comparison, names, means),
        grid_file(cia.comparison, names, "ค่าที่อ่านได้", with_lines=True),
        _source(cia),
        charts=radars[:1],
        more_charts=radars[1:],
        notes=(*_missing(cia.comparison, names), *_scale_notes(cia)),
        status=edition.dimension_set.status_th,
        bounds=_bounds(cia),
    )


def _missing(comparison: Comparison, names: Names) -> tuple[str, ...]:
    told = (
        f"{names.title(moo)} ด้าน{one.name}: ไม่มีข้อมูล{f' เพราะ{cell.reason}' if cell.reason else ''}"
        for moo, cells in zip(comparison.moos, comparison.cells, strict=True)
        for one, cell in zip(comparison.dimensions, cells, strict=True)
        if cell.value is None and cell.reason
    )
    return tuple(told)


def _radars(cia: Cia, names: Names) -> tuple[Markup, ...]:
    """One radar for each village that has a value, the gravest village first."""
    if cia.least is None or cia.most is None or cia.least >= cia.most:
        return ()
    known = [
        (sum(_gravity(value, cia) for value in values) / len(values), moo, cells)
        for moo, cells in zip(cia.comparison.moos, cia.comparison.cells, strict=True)
        if (values := [cell.value for cell in cells if cell.value is not None])
    ]
    known.sort(key=lambda one: (-one[0], one[1]))
    return tuple(_radar(cia, names, moo, cells) for _, moo, cells in known)


def _radar(cia: Cia, names: Names, moo: int, cells: Sequence[GridCell]) -> Markup:
    dimensions = cia.comparison.dimensions
    village = names.title(moo)
    series = (
        Series(village, [cell.value for cell in cells]),
        Series("ค่าเฉลี่ยทุกหมู่บ้าน", [one.mean for one in dimensions]),
    )
    words = Words(f"cia-moo-{moo}", f"{village} เทียบกับค่าเฉลี่ยของตำบล", _radar_words(dimensions, cells))
    return radar(words, [one.name for one in dimensions], series, cia.least or 0, cia.most or 0)


def _radar_words(dimensions: Sequence[RankedDimension], cells: Sequence[GridCell]) -> str:
    pairs = zip(dimensions, cells, strict=True)
    known = [f"{one.name} {number(cell.value)}" for one, cell in pairs if cell.value is not None]
    return "ค่าของหมู่บ้าน: " + ", ".join(known)

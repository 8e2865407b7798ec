"""Frames of จปฐ.: indicators from the most failing, and villages by indicators."""

from __future__ import annotations

from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import ChartLabel, number
from tambon_showcase.content.small_cells import HIDDEN

from .frame import Column, Frame, FrameTable, Names, Value, first_th, lines, moos, reasons_of
from .suppression import ShownCount
from .values import BmnResult, BmnYear, VillageCount

MOST_BARS = 10
"""Bars of a ranked chart; the table beside has every indicator."""
SOURCE = "ข้อมูล จปฐ."
HIDDEN_NOTE = f"“{HIDDEN}” คือจำนวน 1 ถึง 4 หรือจำนวนที่ต้องปิดไว้ด้วยเพื่อไม่ให้คำนวณย้อนได้ว่าเป็นใคร"
ESTIMATE_NOTE = "“ประมาณ” คือผลรวมที่คิดจากจำนวนที่แสดง และนับหมู่ที่ปกปิดแห่งละ 2.5 เพราะผลรวมจริงจะบอกจำนวนที่ปกปิด"
_RATE = "ร้อยละที่ไม่ผ่าน"


def bmn_ranked(year: BmnYear) -> Frame:
    """Which indicators fail most in the whole tambon, and in which villages more than in the tambon."""
    ranked = [result for result in year.results if result.rank]
    columns = (
        Column("ตัวชี้วัด"),
        Column("ลำดับ", is_number=True),
        Column(_RATE, is_number=True, heat="rate"),
        Column("ไม่ผ่าน", is_number=True),
        Column("สำรวจ", is_number=True),
        Column("หน่วย"),
        Column("หมู่ที่สูงกว่าทั้งตำบล"),
    )
    rows = tuple(_ranked_row(result) for result in year.results)
    traced = tuple((*row, lines(result.lines)) for row, result in zip(rows, year.results, strict=True))
    return Frame(
        "bmn-ranked",
        "ตัวชี้วัด จปฐ. เรียงจากที่ไม่ผ่านมากไปน้อย",
        _lead(ranked),
        FrameTable(columns, rows),
        FrameTable((*columns, Column("บรรทัดใน bmn.csv")), traced),
        f"{SOURCE} ปี {year.year_be}",
        ranked=_chart(ranked, year.year_be),
        notes=(
            "ร้อยละ = หน่วยที่ไม่ผ่าน ÷ หน่วยที่สำรวจ × 100 รวมเฉพาะหมู่บ้านที่มีทั้งสองค่า ลำดับเท่ากันคือค่าเท่ากัน",
            *_notes(year),
        ),
    )


def _lead(ranked: list[BmnResult]) -> str:
    if not ranked:
        return "ยังไม่มีตัวชี้วัดที่มีทั้งจำนวนที่สำรวจและจำนวนที่ไม่ผ่านครบพอจะเรียงลำดับได้"
    first = ranked[0]
    if not first.total.rate:
        return "ทุกตัวชี้วัดที่มีข้อมูลครบ ไม่มีหน่วยใดที่ไม่ผ่าน"
    named = first_th(first.name, sum(one.rank == first.rank for one in ranked))
    worse = f" หมู่ที่มีปัญหาสูงกว่าทั้งตำบล: {moos(first.worse)}" if first.worse else ""
    total = first.total
    return (
        f"เรื่องที่ไม่ผ่านมากที่สุด{named} ร้อยละ {number(total.rate or 0)} "
        f"({total.about_th}{number(total.failing or 0)} จาก {number(total.surveyed or 0)} {first.unit}){worse}"
    )


def _ranked_row(result: BmnResult) -> tuple[Value, ...]:
    total = result.total
    return (
        f"{result.no}. {result.name}",
        result.rank if result.rank else "–",
        HIDDEN if total.hidden else _about(total),
        _failing(total),
        _shown(total.surveyed, total),
        result.unit,
        moos(result.worse),
    )


def _shown(value: int | None, shown: ShownCount) -> Value:
    return HIDDEN if value is None and shown.hidden else value


def _failing(shown: ShownCount) -> Value:
    return f"{shown.about_th}{shown.failing:,}" if shown.is_estimate else _shown(shown.failing, shown)


def _chart(ranked: list[BmnResult], year_be: int) -> Ranked | None:
    rows = [
        Bar(
            f"{result.rank}. {result.name}",
            result.total.rate,
            f"{result.total.about_th}{number(result.total.rate)}%",
        )
        for result in ranked
        if result.total.rate
    ][:MOST_BARS]
    title = f"ตัวชี้วัด จปฐ. ที่ไม่ผ่านมากที่สุด ปี {year_be}"
    return _bars("bmn-ranked-chart", title, rows)


def _bars(name: str, title: str, rows: list[Bar]) -> Ranked | None:
    if not rows:
        return None
    described = f"แท่งยาวคือไม่ผ่านมาก {rows[0].label} {rows[0].shown}"
    return Ranked(ChartLabel(name, title, described), tuple(rows))


def _notes(year: BmnYear) -> tuple[str, ...]:
    notes = []
    if any(village.shown.hidden for result in year.results for village in result.villages):
        notes.append(HIDDEN_NOTE)
    if any(result.total.is_estimate for result in year.results):
        notes.append(ESTIMATE_NOTE)
    if year.absent:
        notes.append(f"ยังไม่มีข้อมูล จปฐ. ของหมู่ที่ {moos(year.absent)}")
    blank = (
        (village.reason, village.moo)
        for result in year.results
        for village in result.villages
        if village.shown.failing is None and not village.shown.hidden
    )
    return (*notes, *reasons_of(blank))


def bmn_villages(year: BmnYear, names: Names) -> Frame:
    """Every indicator in every village as a failing rate; the file has the counts and their source lines."""
    present = sorted({village.moo for result in year.results for village in result.villages})
    results = sorted(year.results, key=lambda result: result.no)
    columns = (
        Column("ตัวชี้วัด"),
        *(Column(f"หมู่ {moo}", is_number=True, heat="rate") for moo in present),
        Column("ทั้งตำบล", is_number=True, heat="rate"),
    )
    rows = tuple(_village_row(result, present) for result in results)
    return Frame(
        "bmn-villages",
        "จปฐ. รายหมู่บ้าน",
        "ร้อยละที่ไม่ผ่านของแต่ละตัวชี้วัดในแต่ละหมู่บ้าน ช่องสีเข้มคือไม่ผ่านมากเมื่อเทียบกับช่องอื่นในตาราง",
        FrameTable(columns, rows),
        _village_file(results, names),
        f"{SOURCE} ปี {year.year_be}",
        ranked=_worst_cells(results, names, year.year_be),
        notes=("จำนวนที่สำรวจ จำนวนที่ไม่ผ่าน และบรรทัดต้นทางของทุกช่องอยู่ในไฟล์ดาวน์โหลด", *_notes(year)),
    )


def _worst_cells(results: list[BmnResult], names: Names, year_be: int) -> Ranked | None:
    """The highest rates of all villages and indicators that may be shown."""
    cells: list[tuple[float, BmnResult, VillageCount]] = [
        (rate, result, village)
        for result in results
        for village in result.villages
        if not village.shown.hidden and (rate := village.shown.rate)
    ]
    cells.sort(key=lambda cell: -cell[0])
    rows = [
        Bar(f"{names.title(village.moo)}: {result.no}. {result.name}", rate, f"{number(rate)}%")
        for rate, result, village in cells[:MOST_BARS]
    ]
    title = f"หมู่บ้านและข้อ จปฐ. ที่ไม่ผ่านมากที่สุด ปี {year_be}"
    return _bars("bmn-villages-chart", title, rows)


def _village_row(result: BmnResult, present: list[int]) -> tuple[Value, ...]:
    cells = {village.moo: village.shown for village in result.villages}
    values = [_rate(cells[moo]) if moo in cells else None for moo in present]
    return (f"{result.no}. {result.name}", *values, _rate(result.total))


def _rate(shown: ShownCount) -> Value:
    if shown.hidden:
        return HIDDEN
    return "ไม่มีผู้ถูกสำรวจ" if shown.surveyed == 0 else _about(shown)


def _about(shown: ShownCount) -> Value:
    """A rate, in words where it is an estimate."""
    return f"{shown.about_th}{number(shown.rate or 0)}" if shown.is_estimate else shown.rate


def _village_file(results: list[BmnResult], names: Names) -> FrameTable:
    heads = ("หมู่บ้าน", "ตัวชี้วัดที่", "ตัวชี้วัด", "สำรวจ", "ไม่ผ่าน", _RATE, "หน่วย", "เหตุผลที่ไม่มีข้อมูล", "บรรทัดใน bmn.csv")
    rows = tuple(
        (
            names.title(village.moo),
            result.no,
            result.name,
            _shown(village.shown.surveyed, village.shown),
            _shown(village.shown.failing, village.shown),
            HIDDEN if village.shown.hidden else village.shown.rate,
            result.unit,
            village.reason,
            village.line,
        )
        for result in results
        for village in result.villages
    )
    return FrameTable(tuple(Column(head, is_number=head not in _WORDS) for head in heads), rows)


_WORDS = ("หมู่บ้าน", "ตัวชี้วัด", "หน่วย", "เหตุผลที่ไม่มีข้อมูล")

"""Slides about what the numbers say: dimensions ranked, villages side by side, the indicator that fails most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from tambon_showcase.analysis.frames_cia import MEANINGS
from tambon_showcase.analysis.values import BmnResult, Cia, RankedDimension
from tambon_showcase.edition import Edition
from tambon_showcase.model.analysis import BmnCell, CiaReading
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.view.figures import ComparedVillage
from tambon_showcase.view.source import DocumentSource

from .grid import columns_with_room
from .model import LEVELS, Cell, Chart, KeyFigures, Slide, VillageGrid
from .words import MOST_VILLAGES, left_out, moos_of, spoken, table_line

MOST_TIED = 4
"""Most villages of which a title names each, where they share a place."""


def ranking_slides(source: DocumentSource) -> Iterator[Slide]:
    """The dimensions, ranked."""
    cia = source.analysis.cia
    ranked = [row for row in cia.comparison.ranked if row.rank and row.mean is not None] if cia else []
    if not ranked:  # without a declared scale nothing is ranked: nobody knows which end is bad
        return
    topic = f"ลำดับปัญหา {source.view.edition.dimensions_th}"
    if cia and cia.higher_is == "better":  # the gravest has the shortest bar then
        topic = f"{topic} ({MEANINGS[cia.higher_is]})"
    title = _gravest(ranked, source.view.edition)
    told = spoken(f"{row.name} เฉลี่ย {row.mean or 0:.2f}" for row in ranked)
    line = f"{table_line(CiaReading)} · {source.view.edition.dimension_set.status_th}"
    yield Slide(topic, title, _means(ranked, title), f"{title} {told}", line, 30)


def _gravest(ranked: Sequence[RankedDimension], edition: Edition) -> str:
    """Which dimension is the gravest, and among how many: those without a reading are not spoken of."""
    if len(ranked) == 1:
        return f"{ranked[0].name} เป็นด้านเดียวที่มีค่าจากโปรแกรม CIA"
    whole = len(ranked) == len(edition.dimension_ids)
    among = edition.dimensions_th if whole else f"{len(ranked)} ด้านที่มีข้อมูล"
    first = [row.name for row in ranked if row.rank == 1]
    if len(first) == len(ranked):
        return f"ทั้ง {among}มีปัญหาเท่ากัน"
    return f"{' และ '.join(first)} คือด้านที่มีปัญหามากที่สุดใน {among}"


def _means(ranked: Sequence[RankedDimension], title: str) -> Chart | KeyFigures:
    """A bar for each dimension; one alone is a number, since it has nothing to be beside."""
    if len(ranked) == 1:
        return KeyFigures(((f"{ranked[0].mean or 0:.2f}", f"ค่าเฉลี่ยทุกหมู่บ้าน · {ranked[0].name}"),))
    values = tuple(round(row.mean or 0, 2) for row in ranked)
    first = tuple(place for place, row in enumerate(ranked) if row.rank == 1)
    marked = first if len(first) < len(ranked) else ()
    names = tuple(row.name for row in ranked)
    return Chart("bars", names, (("ค่าเฉลี่ยทุกหมู่บ้าน", values),), title, "0.00", marked)


def village_slides(source: DocumentSource) -> Iterator[Slide]:
    """Every village beside the others, in all dimensions."""
    cia, compared = source.analysis.cia, source.view.figures.compared
    if cia is None or len(compared) < 2:
        return
    shown = compared[
        : min(MOST_VILLAGES, columns_with_room(number(one) for row in compared for one in row.values))
    ]
    among = f"ใน {len(compared)} หมู่บ้านที่มีค่าครบ " if len(compared) < len(cia.comparison.moos) else ""
    title = f"{among}{_most_troubled(source, compared)}"
    words = f"{title} เรียงจากหมู่บ้านที่มีปัญหามากไปน้อย มาตรา {cia.least:g} ถึง {cia.most:g} สีเข้มคือปัญหามาก"
    rows = tuple(
        (
            one.name,
            tuple(
                Cell(number(village.values[place]), _level(village.values[place], cia)) for village in shown
            ),
        )
        for place, one in enumerate(cia.comparison.dimensions)
    )
    grid = VillageGrid(words, "ด้าน / หมู่ที่", tuple(str(row.moo) for row in shown), rows)
    yield Slide(
        "เทียบหมู่บ้านกับหมู่บ้าน",
        title,
        grid,
        words,
        table_line(CiaReading) + left_out(len(shown), len(compared), "หมู่บ้าน"),
        35,
    )


def _most_troubled(source: DocumentSource, compared: Sequence[ComparedVillage]) -> str:
    """The village with the gravest mean, or all that share it, and those that follow."""
    means = [fmean(row.values) for row in compared]
    gravest = [row.moo for row, mean in zip(compared, means, strict=True) if mean == means[0]]
    end = len(gravest) + 2
    is_cut = len(means) > end and means[end - 1] == means[end]  # one that is as grave would not be named
    next_ = [] if is_cut else [row.moo for row in compared[len(gravest) : end]]
    after = f" รองลงมาคือ{moos_of(next_)}" if next_ else ""
    if len(gravest) > 1:
        return f"{_several(gravest)} มีปัญหามากที่สุดเท่ากัน{after}"
    name = source.view.village_name(gravest[0])
    return f"หมู่ {gravest[0]}{f' {name}' if name else ''} มีปัญหามากที่สุด{after}"


def _several(moos: Sequence[int]) -> str:
    """`หมู่ 8, 9`, or how many villages they are."""
    return moos_of(moos) if len(moos) <= MOST_TIED else f"{len(moos)} หมู่บ้าน"


def _level(value: float, cia: Cia) -> int:
    """From 0 to `LEVELS`, the gravest, by the declared scale and its direction."""
    least, most = cia.least or 0, cia.most or 0
    share = (value - least) / (most - least) if most > least else 0
    grave = 1 - share if cia.higher_is == "better" else share
    return min(int(grave * (LEVELS + 1)), LEVELS)


def indicator_slides(source: DocumentSource) -> Iterator[Slide]:
    """The จปฐ. indicator that fails most, village by village."""
    bmn = source.analysis.bmn
    result = next((one for one in bmn.results if one.rank == 1), None) if bmn else None
    rates = _rates(result) if result else []
    if bmn is None or result is None or len(rates) < 2 or not rates[0][1]:
        return
    rate = rates[0][1]
    most = [moo for moo, other in rates if other == rate]
    equal = "เท่ากัน " if len(most) > 1 else ""
    title = f"{_several(most)} ไม่ผ่านมากที่สุด {equal}ร้อยละ {rate:.1f} ในเรื่องที่ทั้งตำบลไม่ผ่านมากที่สุด"
    topic = f"จปฐ. ข้อ {result.no} {result.name}"
    shown = rates[:MOST_VILLAGES]
    chart = Chart(
        "columns",
        tuple(f"หมู่ {moo}" for moo, _ in shown),
        (("ร้อยละที่ไม่ผ่าน", tuple(round(rate, 1) for _, rate in shown)),),
        f"{topic} ร้อยละที่ไม่ผ่านรายหมู่บ้าน",
        "0.0",
        tuple(range(len(most))) if len(most) < len(shown) else (),
    )
    line = f"{table_line(BmnCell)} ปี {bmn.year_be}{left_out(len(shown), len(rates), 'หมู่บ้าน')}"
    yield Slide(cut(topic, 110), title, chart, f"{title} {chart.description}", line, 25)


def _rates(result: BmnResult) -> list[tuple[int, float]]:
    """Villages with their failing rates, the highest first; what may not be shown is left out."""
    rates = [(village.moo, village.shown.rate) for village in result.villages]
    return sorted(((moo, rate) for moo, rate in rates if rate is not None), key=lambda pair: -pair[1])

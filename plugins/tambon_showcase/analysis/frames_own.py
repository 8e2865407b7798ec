"""The frame of this site's own comparison, which carries its own name, so that nobody takes it for CIA."""

from __future__ import annotations

from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import ChartLabel
from tambon_showcase.edition import Edition

from .frame import Frame, Names, Value
from .grids import grid_file, number_2, rounded_mean, village_grid
from .values import Comparison


def own_comparison(own: Comparison, year_be: int, edition: Edition, names: Names) -> Frame:
    """This site's own comparison of villages; it carries its own name, so that nobody takes it for CIA."""
    rule = edition.dimensions.own_comparison
    means: tuple[Value, ...] = ("ทั้งตำบล", *(rounded_mean(one.mean) for one in own.dimensions))
    used = " · ".join(
        f"{one.name} {cell.whole} ข้อ" for one, cell in zip(own.dimensions, own.cells[0], strict=True)
    )
    first = " และ ".join(one.name for one in own.ranked if one.rank == 1)
    lead = f"ด้านที่ไม่ผ่านมากที่สุดเมื่อดูจาก จปฐ. คือ {first}" if first else "ข้อมูล จปฐ. ยังไม่พอจะเปรียบเทียบรายด้าน"
    return Frame(
        "own-comparison",
        "เปรียบเทียบรายด้านจากข้อมูล จปฐ.",
        lead,
        village_grid(own, names, means),
        grid_file(own, names, "ค่าเฉลี่ยร้อยละที่ไม่ผ่าน", with_lines=False),
        f"ข้อมูล จปฐ. ปี {year_be}",
        ranked=_chart(own),
        notes=(rule.rule_th, f"จำนวนตัวชี้วัดของแต่ละด้าน: {used}", edition.dimension_set.status_th),
        status=rule.label_th,
    )


def _chart(own: Comparison) -> Ranked | None:
    """The dimensions of the whole tambon from the one that fails most."""
    known = [(one, one.mean) for one in own.ranked if one.mean is not None]
    if not known:
        return None
    rows = tuple(Bar(f"{one.rank}. {one.name}", mean, f"{number_2(mean)}%") for one, mean in known)
    described = f"แท่งยาวคือไม่ผ่านมาก ด้านแรกคือ {known[0][0].name} ร้อยละ {number_2(known[0][1])}"
    return Ranked(ChartLabel("own-comparison-chart", "ค่าเฉลี่ยร้อยละที่ไม่ผ่านของทั้งตำบลรายด้าน", described), rows)

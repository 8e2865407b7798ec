"""The frame of this site's own comparison, which carries its own name, so that nobody takes it for CIA."""

from __future__ import annotations

from tambon_showcase.edition import Edition

from .frame import Frame, Names, Value
from .grids import grid, grid_file, rounded
from .values import Comparison


def own_comparison(own: Comparison, year_be: int, edition: Edition, names: Names) -> Frame:
    """This site's own comparison of villages; it carries its own name, so that nobody takes it for CIA."""
    rule = edition.dimensions.own_comparison
    means: tuple[Value, ...] = ("ทั้งตำบล", *(rounded(one.mean) for one in own.dimensions))
    used = " · ".join(
        f"{one.name} {cell.whole} ข้อ" for one, cell in zip(own.dimensions, own.cells[0], strict=True)
    )
    first = next((one for one in own.ranked if one.rank == 1), None)
    lead = f"ด้านที่ไม่ผ่านมากที่สุดเมื่อดูจาก จปฐ. คือ {first.name}" if first else "ข้อมูล จปฐ. ยังไม่พอจะเปรียบเทียบรายด้าน"
    return Frame(
        "own-comparison",
        "เปรียบเทียบรายด้านจากข้อมูล จปฐ.",
        lead,
        grid(own, names, means),
        grid_file(own, names, "ค่าเฉลี่ยร้อยละที่ไม่ผ่าน", with_lines=False),
        f"ข้อมูล จปฐ. (tables/bmn.csv) ปี {year_be}",
        notes=(rule.rule_th, f"จำนวนตัวชี้วัดของแต่ละด้าน: {used}", edition.dimension_set.status_th),
        status=rule.label_th,
    )

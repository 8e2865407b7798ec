"""Evidence that is there and does not fit: of another matter, of another year, one thing for all, or words that say nothing.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says first of it.
"""

from __future__ import annotations

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.model.identity import CiaScale
from tests.assess.test_analysis import SCALE, table
from tests.assess.test_delivered import DONE, FULL, MEETING, MONEY, NONE, ORDER, PARTIAL, PLAN, Delivered

LATER = "ยังไม่มีข้อมูล อยู่ระหว่างรวบรวม"
REVERSED = tuple(reversed(SCALE["ranking"]))


def ranked(reason: str) -> Delivered:
    """Villages whose dimensions are ranked against their values."""
    scale = CiaScale(**{**SCALE, "ranking": REVERSED, "ranking_reason": reason})
    return Delivered({"cia": table("5", "4", "3", "2", "1")}, {"cia": scale})


CASES = {
    "2.2 a reversed ranking whose reason is yet to come": (
        ranked(LATER),
        PARTIAL,
        "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง และยังไม่ได้ให้เหตุผล",
    ),
    "2.2 a reversed ranking with its reason": (
        ranked("อยู่ระหว่างรวบรวมข้อมูลน้ำของหมู่ 2 ที่ประชุมจึงให้ d5 มาก่อน"),
        FULL,
        "เหตุผลที่ให้ไว้: อยู่ระหว่างรวบรวมข้อมูลน้ำของหมู่ 2",
    ),
    "4.1 a result that is yet to come": (
        Delivered({"projects": [{**DONE, "result": "อยู่ระหว่างสรุปผล"}], "plans": [PLAN]}),
        NONE,
        "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: ขุดสระ · ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ",
    ),
    "4.1 one finished project of two without a result": (
        Delivered(
            {"projects": [DONE, {**DONE, "key": "PJ2", "name": "ปลูกป่า", "result": "."}], "plans": [PLAN]}
        ),
        PARTIAL,
        "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: ปลูกป่า · ",
    ),
    "4.1 a project of a year that is far": (
        Delivered({"projects": [{**DONE, "year_be": "2575"}], "plans": [PLAN]}),
        NONE,
        "อยู่ในปีที่ห่างจากปีของการประกวด (นับเฉพาะ พ.ศ. 2558–2570): ขุดสระ (2575)",
    ),
    "4.1 a project of the last year that counts": (
        Delivered({"projects": [{**DONE, "year_be": "2570"}], "plans": [PLAN]}, files=("photos/after.jpg",)),
        FULL,
        "มีโครงการที่เสร็จและบอกผลสำเร็จ 1 โครงการ",
    ),
    "4.2 money of 2550": (
        Delivered({"budget": [{**MONEY, "year_be": "2550"}], "partners": []}),
        NONE,
        "(นับเฉพาะ พ.ศ. 2558–2570): อบจ. สาธิต (2550) · ยังไม่มีงบประมาณ",
    ),
    "4.2 money of 2550 beside this year's": (
        Delivered({"budget": [{**MONEY, "year_be": "2550", "amount": "900"}, MONEY], "partners": []}),
        PARTIAL,
        "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ รวม 100 บาท",
    ),
    "4.2 money of the year before, and of no said year": (
        Delivered({"budget": [{**MONEY, "year_be": "2564"}], "partners": [{"name": "วัด", "role": "ให้ศาลา"}]}),
        FULL,
        "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ รวม 100 บาท",
    ),
    "1.2 minutes that are the order": (
        Delivered({"orders": [ORDER], "meetings": [MEETING]}),
        PARTIAL,
        "รายงานการประชุมเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง · ยังไม่มีรายงานการประชุม",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_does_not_fit_is_named(name: str) -> None:
    delivered, extent, said = CASES[name]
    found = assess(delivered.shown)[name.split(maxsplit=1)[0]]
    told = " · ".join((found.reason_th, found.looked_at_th, found.unknown_th))
    assert said in told, told
    assert found.extent is extent, told

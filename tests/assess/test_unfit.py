"""Evidence that is there and does not fit: of another matter, of another year, one thing for all, or words that say nothing.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says first of it.
"""

from __future__ import annotations

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.model.identity import CiaScale
from tests.assess.test_analysis import SCALE, table
from tests.assess.test_delivered import DONE, FULL, NONE, PARTIAL, PLAN, Delivered

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
        "ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_does_not_fit_is_named(name: str) -> None:
    delivered, extent, said = CASES[name]
    found = assess(delivered.shown)[name.split(maxsplit=1)[0]]
    told = " · ".join((found.reason_th, found.looked_at_th, found.unknown_th))
    assert said in told, told
    assert found.extent is extent, told

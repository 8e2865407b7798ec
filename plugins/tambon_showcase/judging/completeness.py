"""What is still open in a result: nobody may read it as finished while an item, a sheet or a vote is missing."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence

from tambon_showcase.finding import Finding, Where, error, note, warning

from .merged import MissingTotal, Standing
from .stats import ENOUGH_TO_TRIM

NO_SHEETS = error(
    "T759", "ไม่มีไฟล์คะแนนที่นับได้เลย จึงยังไม่มีผล", "เลือกไฟล์คะแนนของกรรมการ หรือแก้ตามรายการที่บอกของแต่ละไฟล์"
)
FORGOTTEN = error(
    "T760",
    "กรรมการ {judge} ผลงาน {value} ยังไม่ครบ ขาดข้อ {items} จึงไม่นับยอดรวมของกรรมการคนนี้ในผลงานนี้",
    "ให้กรรมการให้คะแนนข้อที่ขาดแล้วส่งไฟล์ใหม่ ก่อนประกาศผล",
)
UNSEEN = error(
    "T761",
    "กรรมการ {judge} ยังไม่ได้ให้คะแนนผลงาน {value} เลย",
    "ให้กรรมการให้คะแนนแล้วส่งไฟล์ใหม่ หรือแจ้งงดให้คะแนนพร้อมเหตุผล",
)
FILLED = warning(
    "T768",
    "กรรมการ {judge} ผลงาน {value} ขาดข้อ {items} ระบบใช้ค่าเฉลี่ยของกรรมการคนอื่นในข้อนั้นแทนตามเกณฑ์ที่ประกาศ",
    "ให้กรรมการให้คะแนนข้อที่ขาดแล้วส่งไฟล์ใหม่ถ้ายังทัน มิฉะนั้นบันทึกการใช้ค่าเฉลี่ยในรายงานการประชุม",
)
OPEN_TIE = error(
    "T762",
    "ผลงาน {codes} ได้ลำดับ {value} เท่ากัน และเกณฑ์ที่ประกาศแยกไม่ได้",
    "ลงมติในที่ประชุม แล้วใส่รหัสตำบลเรียงตามมติ (หน้ารวมคะแนน หรือ --vote) และบันทึกในรายงานการประชุม",
)
RECUSED = note(
    "T763", "กรรมการ {judge} งดให้คะแนนผลงาน {value}: {reason}", "ไม่ต้องแก้ บันทึกการงดให้คะแนนในรายงานการประชุม"
)
MIDDLE_ONLY = warning(
    "T764",
    "ผลงาน {codes} มีกรรมการที่นับต่ำกว่า {value} คน ค่าเฉลี่ยตัดสูงสุดต่ำสุดจึงเท่ากับมัธยฐาน",
    "ต่ำกว่าห้าคน ควรใช้ค่าเฉลี่ย (method: mean) ดูค่าเฉลี่ยที่แสดงคู่กัน และบันทึกวิธีที่ใช้ในรายงานการประชุม",
)

UNKNOWN_VOTE = error(
    "T800",
    "มติเมื่อคะแนนเสมอมี “{value}” ซึ่งไม่ใช่รหัสของผลงานในการประกวดนี้ จึงไม่มีผล",
    "แก้รหัสตำบลในมติให้ตรงกับผลงาน แล้วรวมใหม่ ลำดับอาจเปลี่ยน",
)


def still_open(
    gaps: Sequence[MissingTotal], standings: Sequence[Standing], judges: int, method: str
) -> Iterator[Finding]:
    """Every reason why the result is not final, and what the minutes must say of who did not score."""
    if not judges:
        yield NO_SHEETS.at(Where(""))
        return
    yield from map(_gap, gaps)
    yield from _ties(standings)
    if method == "trimmed":
        yield from _middle_only(standings)


def unknown_votes(votes: Iterable[str], codes: Collection[str]) -> Iterator[Finding]:
    """A slip in the order of a vote: the entry that was meant would come after the others."""
    return (UNKNOWN_VOTE.at(Where(""), vote) for vote in votes if vote not in codes)


def _gap(gap: MissingTotal) -> Finding:
    if gap.why == "recused":
        reason = {"register": "ตามทะเบียนของเลขานุการ"}.get(gap.reason, gap.reason)
        return RECUSED.at(Where(""), gap.code, judge=gap.judge, reason=reason)
    if gap.why == "absent":
        return UNSEEN.at(Where(""), gap.code, judge=gap.judge)
    rule = FILLED if gap.why == "filled" else FORGOTTEN
    return rule.at(Where(""), gap.code, judge=gap.judge, items=" ".join(gap.items))


def _ties(standings: Sequence[Standing]) -> Iterator[Finding]:
    open_ones = [row for row in standings if row.tie == "open"]
    for rank, group in itertools.groupby(open_ones, key=lambda row: row.rank):
        yield OPEN_TIE.at(Where(""), rank, codes=" ".join(row.code for row in group))


def _middle_only(standings: Sequence[Standing]) -> Iterator[Finding]:
    counts = {row.code: sum(total is not None for total in row.totals) for row in standings}
    codes = [code for code in sorted(counts) if 2 < counts[code] < ENOUGH_TO_TRIM]
    if codes:
        yield MIDDLE_ONLY.at(Where(""), ENOUGH_TO_TRIM, codes=" ".join(codes))

"""Sheets of one judge that were changed side by side: both totals of each entry on which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, Where, error

from .cells import Ballot, read_cells
from .lineage import content
from .merged import RivalLine
from .papers import Committee
from .shape import number_text
from .terms import Terms
from .versions import ScoreSheet, Versions

TWO_SHEETS = error(
    "T792",
    "กรรมการ {judge} แก้คะแนนผลงาน {value} คนละเครื่องโดยไม่รู้ถึงกัน: ไฟล์ {used} (นับไว้ก่อน) รวม {counted} ไฟล์นี้รวม {total}",
    "ถามกรรมการว่าฉบับใดถูก แล้วเลือกฉบับนั้นในหน้ารวมคะแนน หรือรวมใหม่ด้วย --use ชื่อไฟล์",
)


def rival_lines(decided: Versions, terms: Terms, committee: Committee | None) -> list[RivalLine]:
    """A line for each sheet and entry; the sheet that counts comes first."""
    sheets = (decided.counted, *decided.rivals)
    codes = sorted({code for rival in decided.rivals for code in _differing(decided.counted, rival)})
    ballots = {one.sha256: read_cells(one, terms, committee).ballots for one in sheets}
    return [
        _line(one, code, ballots[one.sha256].get(code, Ballot()), one is decided.counted)
        for code in codes
        for one in sheets
    ]


def unsettled(decided: Versions, lines: Sequence[RivalLine]) -> Iterator[Finding]:
    """What the secretary has to decide: each entry of each rival with both totals."""
    counted = {line.code: line for line in lines if line.counted}
    for line in lines:
        if not (line.counted or decided.is_settled):
            yield _asked(line, counted[line.code])


def _differing(sheet: ScoreSheet, other: ScoreSheet) -> set[str]:
    one, two = content(sheet.body), content(other.body)
    return {code for code in one.keys() | two.keys() if one.get(code) != two.get(code)}


def _line(sheet: ScoreSheet, code: str, ballot: Ballot, counted: bool) -> RivalLine:
    total, answered = sum(ballot.scores.values()), len(ballot.scores) or len(ballot.judgements)
    return RivalLine(sheet.judge, code, sheet.file, sheet.sha256, total, answered, counted)


def _asked(line: RivalLine, counted: RivalLine) -> Finding:
    told = {"judge": line.judge, "used": counted.file, "counted": _points(counted), "total": _points(line)}
    return TWO_SHEETS.at(Where(line.file), line.code, **told)


def _points(line: RivalLine) -> str:
    return f"{number_text(line.total / 100)} ({line.answered} ข้อ)"

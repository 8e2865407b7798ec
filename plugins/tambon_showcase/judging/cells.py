"""From sheets to cells: points per entry, item and judge, with a name for every point that does not count."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tambon_showcase.finding import Finding, Where, error, warning

from .canon import cents, is_exact
from .papers import CONFIRMED, Committee
from .shape import number_text
from .terms import TermEntry, Terms
from .versions import ScoreSheet

FOREIGN_ENTRY = error(
    "T795", "กรรมการ {judge} ให้คะแนนผลงาน {value} ซึ่งไม่อยู่ในการประกวดนี้", "คะแนนส่วนนี้ไม่นับ ตรวจรหัสตำบลกับเลขานุการ"
)
REPEATED_ENTRY = error("T796", "ไฟล์ของกรรมการ {judge} มีผลงาน {value} ซ้ำ จึงไม่นับทั้งสองครั้ง", "ขอไฟล์ใหม่จากกรรมการ")
CONFLICT = error(
    "T797",
    "กรรมการ {judge} ต้องงดให้คะแนนผลงาน {value} (มีส่วนได้เสีย) แต่มีคะแนนในไฟล์",
    "คะแนนส่วนนี้ไม่นับ ให้กรรมการเปิดคำเชิญใหม่ที่งดให้คะแนนผลงานนี้แล้วส่งไฟล์ใหม่ ถ้าไม่ทันให้บันทึกในรายงานการประชุม",
)
BAD_POINTS = error(
    "T798",
    "กรรมการ {judge} ผลงาน {code} ข้อ {item}: คะแนน {value} อยู่นอกช่วงหรือไม่ตรงขั้นคะแนน",
    "คะแนนข้อนี้ไม่นับ ให้กรรมการแก้เป็นค่าที่เกณฑ์กำหนดแล้วส่งใหม่",
)
UNASKED_ITEM = error(
    "T799",
    "กรรมการ {judge} ผลงาน {code}: ข้อ {value} ไม่มีในเกณฑ์ หรือไม่ใช้กับผลงานนี้",
    "คะแนนข้อนี้ไม่นับ ตรวจว่าใช้เกณฑ์รุ่นเดียวกัน",
)

UNCONFIRMED = warning(
    "T767",
    "กรรมการ {judge} ให้คะแนนผลงาน {value} แล้วแต่ยังไม่ได้ยืนยัน",
    "คะแนนนับตามไฟล์ ถามกรรมการว่าเป็นคะแนนสุดท้ายหรือไม่ ถ้าใช่ให้กด “ยืนยันผลงานนี้” แล้วส่งไฟล์ใหม่ หรือบันทึกคำยืนยันในรายงานการประชุม",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Note:
    """A judge's comment; `item` is empty when it is about the whole entry."""

    code: str
    item: str
    judge: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Ballot:
    """What one judge said of one entry, after everything that does not count was taken out."""

    recused: str = ""
    scores: Mapping[str, int] = dataclasses.field(default_factory=dict)
    judgements: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, slots=True)
class SheetReading:
    """One sheet's ballots by entry code, its comments, and what was wrong in it."""

    ballots: Mapping[str, Ballot]
    notes: Sequence[Note]
    findings: Sequence[Finding]


def read_cells(sheet: ScoreSheet, terms: Terms, committee: Committee | None) -> SheetReading:
    """Everything in `sheet` that counts, and a finding for everything that does not."""
    judge = committee.judge(sheet.judge) if committee else None
    barred = judge.recused if judge else ()
    entries = sheet.body["entries"]
    codes = [entry["code"] for entry in entries]
    ballots, findings = {code: Ballot(recused="register") for code in barred}, []
    for said in sorted(entries, key=lambda entry: str(entry["code"])):
        entry = terms.entry(said["code"])
        if codes.count(said["code"]) > 1:
            findings.append(REPEATED_ENTRY.at(Where(sheet.file), said["code"], judge=sheet.judge))
        elif entry is None or (committee and entry.code not in committee.entries):
            findings.append(FOREIGN_ENTRY.at(Where(sheet.file), said["code"], judge=sheet.judge))
        else:
            ballot, found = _ballot(sheet, said, entry, terms, barred)
            ballots[entry.code] = ballot
            findings += found
    notes = [
        note
        for said in entries
        if said["code"] in ballots and codes.count(said["code"]) == 1
        for note in _notes(said, sheet.judge)
    ]
    return SheetReading(ballots, notes, findings)


def _ballot(
    sheet: ScoreSheet, said: dict[str, Any], entry: TermEntry, terms: Terms, barred: Iterable[str]
) -> tuple[Ballot, list[Finding]]:
    judgements = {item: word for item, word in said.get("judgements", {}).items() if word}
    given = {item: points for item, points in said["scores"].items() if points is not None}
    reason = "register" if entry.code in barred else said.get("recused", "").strip()
    if reason:
        is_known = said.get(
            "recused", ""
        ).strip()  # the judge was informed, and what was given before is no slip
        is_slip = (given or judgements) and not is_known
        found = [CONFLICT.at(Where(sheet.file), entry.code, judge=sheet.judge)] if is_slip else []
        return Ballot(recused=reason), found
    scores, findings = _scores(sheet, given, entry, terms)
    unasked = sorted(judgements.keys() - set(entry.items))
    findings += [UNASKED_ITEM.at(Where(sheet.file), i, judge=sheet.judge, code=entry.code) for i in unasked]
    known = {item: word for item, word in judgements.items() if item in entry.items}
    is_whole = (
        terms.points_of(entry).keys() <= scores.keys() if terms.scored else set(entry.items) <= known.keys()
    )
    if is_whole and said.get("confirmed", CONFIRMED) != CONFIRMED:
        findings.append(UNCONFIRMED.at(Where(sheet.file), entry.code, judge=sheet.judge))
    return Ballot("", scores, known), findings


def _scores(
    sheet: ScoreSheet, given: Mapping[str, float], entry: TermEntry, terms: Terms
) -> tuple[dict[str, int], list[Finding]]:
    full = terms.points_of(entry)
    scores, findings, where = {}, [], Where(sheet.file)
    for item in sorted(given):
        points = given[item]
        if item not in full:
            findings.append(UNASKED_ITEM.at(where, item, judge=sheet.judge, code=entry.code))
        elif not (0 <= cents(points) <= full[item] and is_exact(points) and cents(points) % terms.step == 0):
            named = {"judge": sheet.judge, "code": entry.code, "item": item}
            findings.append(BAD_POINTS.at(where, number_text(points), **named))
        else:
            scores[item] = cents(points)
    return scores, findings


def _notes(said: dict[str, Any], judge: str) -> Iterable[Note]:
    comments = {"": said["comment"], **said.get("comments", {})}
    return [Note(said["code"], item, judge, text) for item, text in sorted(comments.items()) if text.strip()]

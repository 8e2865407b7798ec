"""Which of a judge's sheets counts, when there are several: the one whose history contains the others.

Sheets that went on side by side, neither knowing of the other, are never dropped: one counts for the time being, the rest are its
rivals, and the secretary decides.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from tambon_showcase.finding import Finding, Where, note, warning

from .lineage import answers, is_older, knows_history, wording

OLDER_SHEET = warning(
    "T791",
    "กรรมการ {value} ส่งมากกว่าหนึ่งไฟล์ ไฟล์นี้เป็นฉบับก่อนหน้าของ {used} จึงไม่นับ",
    "ไม่ต้องแก้ เก็บไฟล์เก่าไว้เป็นหลักฐาน",
)
SAME_SHEET = note(
    "T756", "ไฟล์นี้ของกรรมการ {value} มีเนื้อหาเดียวกับ {used} จึงนับครั้งเดียว", "ไม่ต้องแก้ ส่งซ้ำหรือบันทึกซ้ำไม่ทำให้ผลเปลี่ยน"
)
CHOSEN_SHEET = warning(
    "T757",
    "กรรมการ {value} มีหลายฉบับที่แก้คนละเครื่อง เลขานุการเลือกนับ {used} จึงไม่นับไฟล์นี้",
    "บันทึกเหตุที่เลือกในรายงานการประชุม และให้กรรมการยืนยันยอดรวมที่นับ",
)


@dataclasses.dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A judge's sheet that has the right shape: its file's name and SHA-256, and what it says."""

    file: str
    sha256: str
    body: dict[str, Any]

    @property
    def judge(self) -> str:
        """The judge's number."""
        return str(self.body["judge"]["id"])

    def is_named(self, names: Collection[str]) -> bool:
        """Whether somebody chose this sheet, by its file or by its fingerprint."""
        return self.file in names or self.sha256 in names


@dataclasses.dataclass(frozen=True, slots=True)
class Versions:
    """A judge's sheet that counts, and those that are no older but say something else."""

    counted: ScoreSheet
    rivals: tuple[ScoreSheet, ...]
    is_settled: bool
    findings: tuple[Finding, ...]


def versions(sheets: Sequence[ScoreSheet], chosen: Collection[str]) -> Versions:
    """Decide between the sheets of one judge; `chosen` are files or fingerprints that the secretary picked."""
    ordered = sorted(sheets, key=_fullest_first)
    newest = [
        one for one in _who_know(ordered) if not any(is_older(one.body, other.body) for other in ordered)
    ]
    distinct = _first_of_each_wording(newest)
    picked = [one for one in distinct if one.is_named(chosen)]
    counted = (picked or distinct)[0]
    rivals = tuple(one for one in distinct if one is not counted)
    is_settled = not rivals or bool(picked)
    left_out = [one for one in ordered if one is not counted and one not in rivals]
    findings = [_left_out(one, counted, distinct) for one in left_out]
    if is_settled:
        findings += [CHOSEN_SHEET.at(Where(one.file), one.judge, used=counted.file) for one in rivals]
    return Versions(counted, rivals, is_settled, tuple(findings))


def _fullest_first(sheet: ScoreSheet) -> tuple[int, bytes, int, str, str]:
    """An order that neither clocks nor the order of files decide; texts are compared as browsers do."""
    body = sheet.body
    return -answers(body), wording(body).encode("utf-16-be"), -len(body["log"]), sheet.file, sheet.sha256


def _who_know(sheets: Sequence[ScoreSheet]) -> Iterator[ScoreSheet]:
    """Without sheets that know nothing of their history while another one of the same content does."""
    known = {wording(one.body) for one in sheets if knows_history(one.body)}
    return (one for one in sheets if knows_history(one.body) or wording(one.body) not in known)


def _first_of_each_wording(sheets: Sequence[ScoreSheet]) -> list[ScoreSheet]:
    firsts: dict[str, ScoreSheet] = {}
    for one in sheets:
        firsts.setdefault(wording(one.body), one)
    return list(firsts.values())


def _left_out(sheet: ScoreSheet, counted: ScoreSheet, newest: Sequence[ScoreSheet]) -> Finding:
    same = next((one for one in newest if wording(one.body) == wording(sheet.body)), None)
    if same:
        return SAME_SHEET.at(Where(sheet.file), sheet.judge, used=same.file)
    return OLDER_SHEET.at(Where(sheet.file), sheet.judge, used=counted.file)

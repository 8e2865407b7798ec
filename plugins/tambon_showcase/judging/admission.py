"""Which sheets count: each is compared with the pack and the secretary's register; every refusal is named."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tambon_showcase.finding import Finding, Where, error, warning

from .canon import fingerprint, is_signed
from .papers import SHEET, Committee
from .shape import read_json
from .terms import Terms

OTHER_CONTEST = error(
    "T786",
    "ไฟล์เป็นของปี/เขตอื่น ({value}) ไม่ใช่การประกวดนี้ ({expected})",
    "คัดไฟล์นี้ออก หรือเปิดชุดข้อมูลของเขตที่ตรงกัน",
)
OTHER_RUBRIC = error(
    "T787",
    "ให้คะแนนด้วยเกณฑ์รุ่น {value} ซึ่งไม่ตรงกับรุ่นที่ใช้รวม {expected}",
    "ขอให้กรรมการเปิดชุดข้อมูลรุ่นล่าสุด ตรวจทาน แล้วส่งไฟล์ใหม่",
)
UNKNOWN_JUDGE = error(
    "T788", "กรรมการ “{value}” ไม่อยู่ในทะเบียนคำเชิญ", "ตรวจเลขกรรมการ หรือออกคำเชิญให้ก่อนแล้วขอไฟล์ใหม่"
)
BAD_MAC = error(
    "T789",
    "ลายเซ็นของไฟล์ไม่ตรงกับเนื้อหา (กรรมการ {value}) ไฟล์ถูกแก้ หรือเซ็นด้วยคำเชิญอื่น",
    "ขอไฟล์ใหม่จากเครื่องของกรรมการ แล้วเทียบกับใบคะแนนที่ลงชื่อ",
)
NO_REGISTER = warning(
    "T790",
    "ไม่ได้ตรวจลายเซ็น เพราะไม่ได้ใส่ทะเบียนคำเชิญของเลขานุการ",
    "ใส่ไฟล์ committee.json ที่ได้ตอนออกคำเชิญ แล้วรวมใหม่",
)
OLDER_SHEET = warning(
    "T791",
    "กรรมการ {value} ส่งมากกว่าหนึ่งไฟล์ ไฟล์นี้เก่ากว่าจึงไม่นับ (นับไฟล์ {used})",
    "ถามกรรมการว่าไฟล์ล่าสุดถูกต้องหรือไม่ แล้วเก็บไฟล์เก่าไว้เป็นหลักฐาน",
)
TWO_SHEETS = error(
    "T792",
    "กรรมการ {value} มีสองไฟล์ที่เวลาเดียวกันแต่เนื้อหาต่างกัน จึงไม่นับทั้งสอง",
    "ขอให้กรรมการเลือกไฟล์ที่ถูกต้องเพียงไฟล์เดียว",
)
NO_SHEET = warning(
    "T793", "ยังไม่มีไฟล์คะแนนของกรรมการ {value}", "ติดตามไฟล์จากกรรมการ หรือบันทึกเหตุผลในรายงานการประชุม"
)
OTHER_BUILD = warning(
    "T794",
    "กรรมการ {value} ดูเว็บไซต์คนละรุ่นกับชุดข้อมูลนี้",
    "ตรวจว่าผลงานเปลี่ยนหลังกรรมการดูหรือไม่ ก่อนรับรองผล",
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

    @property
    def order(self) -> tuple[int, str]:
        """How new the sheet is: count of changes, then the time of the last save (UTC)."""
        return int(self.body["revision"]), str(self.body["saved"])


def admit(
    files: Iterable[tuple[str, bytes]], terms: Terms, committee: Committee | None
) -> tuple[list[ScoreSheet], list[Finding]]:
    """The sheets that count, one per judge in the order of their numbers, and what is wrong with others."""
    sheets, findings = [], []
    for file, data in sorted(files):
        body, found = read_json(data, SHEET, file)
        sheet = body and ScoreSheet(file, fingerprint(data), body)
        found = found or list(_refusals(sheet, terms, committee))
        findings += found
        if not found:
            sheets.append(sheet)
    chosen, about_doubles = _one_per_judge(sheets)
    return chosen, [*findings, *about_doubles, *_about_all(chosen, terms, committee)]


def _refusals(sheet: ScoreSheet, terms: Terms, committee: Committee | None) -> Iterator[Finding]:
    where, body = Where(sheet.file), sheet.body
    contest, expected = f"{body['year']} เขต {body['region']}", f"{terms.year} เขต {terms.region}"
    if contest != expected:
        yield OTHER_CONTEST.at(where, contest, expected=expected)
    elif body["rubric"] != terms.rubric:
        yield OTHER_RUBRIC.at(where, body["rubric"], expected=terms.rubric)
    if committee:
        judge = committee.judge(sheet.judge)
        if judge is None:
            yield UNKNOWN_JUDGE.at(where, sheet.judge)
        elif not is_signed(body, judge.secret):
            yield BAD_MAC.at(where, sheet.judge)


def _one_per_judge(sheets: Sequence[ScoreSheet]) -> tuple[list[ScoreSheet], list[Finding]]:
    chosen, findings = [], []
    for _, group in itertools.groupby(
        sorted(sheets, key=_by_judge_newest_last), key=lambda sheet: sheet.judge
    ):
        *older, newest = group
        rivals = [sheet for sheet in older if sheet.order == newest.order and sheet.sha256 != newest.sha256]
        if rivals:
            findings += [TWO_SHEETS.at(Where(sheet.file), sheet.judge) for sheet in (*older, newest)]
        else:
            chosen.append(newest)
            findings += [OLDER_SHEET.at(Where(s.file), s.judge, used=newest.file) for s in older]
    return chosen, findings


def _by_judge_newest_last(sheet: ScoreSheet) -> tuple[str, tuple[int, str], str, str]:
    return sheet.judge, sheet.order, sheet.sha256, sheet.file


def _about_all(sheets: Sequence[ScoreSheet], terms: Terms, committee: Committee | None) -> Iterator[Finding]:
    for sheet in sheets:
        if sheet.body["build"] != terms.build:
            yield OTHER_BUILD.at(Where(sheet.file), sheet.judge)
    if committee is None:
        yield NO_REGISTER.at(Where(""))
        return
    present = {sheet.judge for sheet in sheets}
    for judge in committee.judges:
        if judge.id not in present:
            yield NO_SHEET.at(Where(""), judge.id)

"""Which sheets count: each is compared with the pack and the secretary's register; every refusal is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from tambon_showcase.finding import Finding, Where, error, warning

from .canon import fingerprint, is_signed
from .papers import SHEET, Committee
from .shape import read_json
from .terms import Terms
from .versions import ScoreSheet, Versions, versions

OTHER_CONTEST = error(
    "T786",
    "ไฟล์เป็นของปี/เขตอื่น ({value}) ไม่ใช่การประกวดนี้ ({expected})",
    "คัดไฟล์นี้ออก หรือเปิดชุดข้อมูลของเขตที่ตรงกัน",
)
OTHER_RUBRIC = error(
    "T787",
    "ให้คะแนนด้วยเกณฑ์รุ่น {value} ซึ่งไม่ตรงกับรุ่นที่ใช้รวม {expected}",
    "รวมด้วยชุดข้อมูลที่เก็บไว้เมื่อออกคำเชิญ (region-เลขเขต.json) หรือขอให้กรรมการกด “ใช้เกณฑ์รุ่นใหม่” ตรวจทาน แล้วส่งไฟล์ใหม่",
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
UNKNOWN_CHOICE = error(
    "T758",
    "ไม่มีไฟล์คะแนน “{value}” ที่จะเลือกนับ",
    "เขียนชื่อไฟล์หรือค่า SHA-256 ของฉบับที่กรรมการยืนยัน ตามตารางฉบับที่แก้คนละเครื่อง",
)
NO_SHEET = error("T793", "ยังไม่มีไฟล์คะแนนของกรรมการ {value}", "ติดตามไฟล์จากกรรมการ หรือบันทึกเหตุผลในรายงานการประชุม")
OTHER_NAME = warning(
    "T766",
    "ไฟล์ของกรรมการ {judge} ใช้ชื่อ “{value}” แต่ทะเบียนคำเชิญใช้ชื่ออื่น",
    "ตรวจว่าเป็นคนเดียวกัน ก่อนรับรองผล",
)
OTHER_BUILD = warning(
    "T794",
    "กรรมการ {value} ดูเว็บไซต์คนละรุ่นกับชุดข้อมูลนี้",
    "ตรวจว่าผลงานเปลี่ยนหลังกรรมการดูหรือไม่ ก่อนรับรองผล",
)
FROM_PAPER = warning(
    "T749",
    "คะแนนของกรรมการ {judge} คีย์จากใบคะแนนกระดาษโดย “{value}”",
    "เทียบกับใบกระดาษที่กรรมการลงชื่อทุกข้อ ก่อนรับรองผล และแนบใบนั้นกับรายงานการประชุม",
)


def admit(
    files: Iterable[tuple[str, bytes]],
    terms: Terms,
    committee: Committee | None,
    chosen: Collection[str] = (),
) -> tuple[list[Versions], list[Finding]]:
    """The sheets that count, one per judge in the order of their numbers, and what is wrong with others."""
    sheets, findings = [], []
    for file, data in sorted(files):
        body, found = read_json(data, SHEET, file)
        sheet = body and ScoreSheet(file, fingerprint(data), body)
        found = found or list(_refusals(sheet, terms, committee))
        findings += found
        if not found:
            sheets.append(sheet)
    decided = [versions(group, chosen) for group in _by_judge(sheets)]
    findings += [finding for one in decided for finding in one.findings]
    findings += [
        UNKNOWN_CHOICE.at(Where(""), name) for name in chosen if not any(s.is_named([name]) for s in sheets)
    ]
    return decided, [*findings, *_about_all([one.counted for one in decided], terms, committee)]


def _by_judge(sheets: Sequence[ScoreSheet]) -> list[list[ScoreSheet]]:
    numbers = sorted({sheet.judge for sheet in sheets})
    return [[sheet for sheet in sheets if sheet.judge == number] for number in numbers]


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


def _about_all(sheets: Sequence[ScoreSheet], terms: Terms, committee: Committee | None) -> Iterator[Finding]:
    for sheet in sheets:
        if sheet.body["build"] != terms.build:
            yield OTHER_BUILD.at(Where(sheet.file), sheet.judge)
        if keyed := sheet.body.get("keyed"):
            yield FROM_PAPER.at(Where(sheet.file), keyed, judge=sheet.judge)
    if committee is None:
        yield NO_REGISTER.at(Where(""))
        return
    names = {judge.id: judge.name for judge in committee.judges}
    for sheet in sheets:
        if (name := sheet.body["judge"]["name"]) != names[sheet.judge]:
            yield OTHER_NAME.at(Where(sheet.file), name, judge=sheet.judge)
    present = {sheet.judge for sheet in sheets}
    for judge in committee.judges:
        if judge.id not in present:
            yield NO_SHEET.at(Where(""), judge.id)

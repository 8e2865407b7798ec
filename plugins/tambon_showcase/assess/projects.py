"""Rubric item 4.1: what came of the projects of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.projects import Project
from tambon_showcase.text.placeholders import points_elsewhere, says_only_finished, says_only_pleased
from tambon_showcase.text.to_come import is_under_way

from .checklist import EvidenceKind, Observation, Seen
from .look import (
    copied_down,
    far_years,
    judge,
    listed,
    row_evidence,
    says_something,
    stated,
    thin_papers,
    unknown,
)
from .papers import REPORT_PAPER, unfit_papers
from .plan_years import project_year_lines
from .plans import RESULT_LETTERS, project_label, tambon_plan_lines
from .shown import Shown

_NO_RESULT = re.compile(
    r"\W*(?:(?:ยัง)?ไม่(?:บรรลุ|สำเร็จ|ประสบ(?:ผล|ความ)สำเร็จ|เป็นผล|ได้ผล|เป็นไปตาม|ได้(?:ดำเนิน|จัด|ทำ)"
    r"|เห็น(?:ผล|การเปลี่ยน|ความเปลี่ยน|ความแตกต่าง)|(?:มี|ปรากฏ|เกิด)ผล(?=\W*$|ชัด|ลัพธ์|สำเร็จ|ใด|อะไร)|(?:มี|เกิด)?(?:การ|ความ)?เปลี่ยนแปลง|ชัดเจน)"
    r"|(?:คง|เหมือน|เท่า)เดิม\W*$"
    r"|(?:ยกเลิก|ระงับ)(?:โครงการ|กิจกรรม|การดำเนิน|การจัด|\W*$)|ล้มเหลว)"
)
"""How a result begins that is none."""


def project_results(shown: Shown) -> Seen:
    """4.1: results of projects of the One Plan that show better quality of life."""
    projects = shown.entry.tables.projects
    finished = [row for row in projects if row.status == "เสร็จแล้ว" and says_something(row.name)]
    done = [row for row in finished if _tells_result(row) and shown.edition.contest.is_near(row.year_be)]
    evidence = row_evidence(
        shown.entry.tables, Project, EvidenceKind.TABLE, project_label, lambda row: row in done
    )
    return Seen(evidence, (*_dropped_lines(shown, finished), *_result_lines(shown, done)))


def _tells_result(row: Project) -> bool:
    """Whether it says what came of the project; that it was done says it only together with values."""
    told = says_something(row.result, RESULT_LETTERS) and row.result != row.name
    if _NO_RESULT.match(row.result or "") or is_under_way(row.result):
        return False
    return told and (row.has_change or not says_only_finished(row.result or ""))


def _is_vague(result: str) -> bool:
    return says_only_finished(result) or says_only_pleased(result) or points_elsewhere(result)


def _dropped_lines(shown: Shown, finished: Sequence[Project]) -> Iterator[Observation]:
    """Finished projects that are no evidence: without a result, or of a year far from the contest's."""
    if untold := [row.name for row in finished if not _tells_result(row)]:
        yield judge(False, "", f"โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: {listed(untold)}")
    yield from far_years(shown, ((row.name, row.year_be) for row in finished))


def _result_lines(shown: Shown, done: Sequence[Project]) -> Iterator[Observation]:
    count = len({row.name for row in done})
    yield judge(done, f"มีโครงการที่เสร็จและบอกผลสำเร็จ {count} โครงการ", "ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ")
    if not done:
        return
    yield from tambon_plan_lines(shown)
    keys = {problem.key for problem in shown.entry.tables.problems}
    loose = [row.name for row in done if not keys.intersection(row.problems)]
    yield judge(not loose, "โครงการที่เสร็จอยู่ในแผนที่แก้ปัญหา", f"ไม่ได้โยงกับปัญหาในแผน: {listed(loose)}")
    yield from project_year_lines(shown, done)
    vague = [row.name for row in done if _is_vague(row.result or "")]
    if vague:
        yield unknown(f"เกิดผลอะไร เพราะผลสำเร็จบอกเพียงว่าเสร็จ พอใจ หรือให้ดูที่อื่น: {listed(vague)}")
    yield from _measured_lines(shown, done)
    yield from _change_lines(shown, done)
    yield unknown("ผลลัพธ์ต่อคุณภาพชีวิตชัดเจนหรือไม่")


def _measured_lines(shown: Shown, done: Sequence[Project]) -> Iterator[Observation]:
    """Values or pictures before and after; of a project that hands in a report, the report says them."""
    rest = [row for row in done if not _is_measured(shown, row)]
    reported = [row for row in rest if shown.paper(row.report)]
    unmeasured = [row.name for row in rest if row not in reported]
    if reported:
        yield stated(f"ผลอยู่ในเอกสารสรุปผลตามที่ตำบลระบุ: {listed(row.name for row in reported)}")
        yield from thin_papers(shown, (row.report for row in reported))
        yield from unfit_papers(shown, REPORT_PAPER, (row.report for row in reported))
        files = {shown.same(shown.paper(row.report)) for row in reported}
        if len(files) < len(reported):
            yield unknown(f"เอกสารสรุปผล {len(files)} ไฟล์ของ {len(reported)} โครงการ มีผลครบทุกโครงการหรือไม่")
    pairs = [(row.photo_before, row.photo_after) for row in done if row.photo_before and row.photo_after]
    if most := copied_down(pairs):
        yield judge(False, "", f"ใช้ภาพก่อน–หลังคู่เดียวกันกับ {most} โครงการ")
    if unmeasured or not reported:
        yield judge(
            not unmeasured,
            "ทุกโครงการที่เสร็จมีค่าก่อน–หลังพร้อมปี หรือภาพก่อน–หลัง",
            f"ยังไม่มีค่าหรือภาพก่อน–หลัง: {listed(unmeasured)}",
        )


def _is_measured(shown: Shown, row: Project) -> bool:
    pictures = [shown.path(PHOTO_FOLDER, name) for name in (row.photo_before, row.photo_after)]
    pictured = all(pictures) and len(set(map(shown.same, pictures))) > 1
    return pictured or None not in (row.before, row.after, row.measured_be)


def _change_lines(shown: Shown, done: Sequence[Project]) -> Iterator[Observation]:
    """A measured result changed something, in the direction that the tambon calls better, within the work's years."""
    first, last = shown.edition.working_period_be
    same = [row.name for row in done if row.before is not None and row.before == row.after]
    worse = [row.name for row in done if row.is_worse]
    early = [row.name for row in done if row.measured_be and not first <= row.measured_be <= last]
    unsaid = [row.name for row in done if row.has_change and row.direction is None]
    for names, failed in (
        (same, "ค่าหลังทำเท่ากับก่อนทำ"),
        (worse, "ค่าหลังทำแย่ลงตามทิศทางที่ตำบลระบุ"),
        (early, f"วัดผลนอกช่วงดำเนินงาน (พ.ศ. {first}–{last})"),
    ):
        if names:
            yield judge(False, "", f"{failed}: {listed(names)}")
    of_what = [row.name for row in done if row.has_change and not (row.measure or row.unit)]
    sooner = [
        f"{row.name} (วัด {row.measured_be} ทำ {row.year_be})"
        for row in done
        if row.measured_be and row.year_be and row.measured_be < row.year_be
    ]
    if sooner:
        yield unknown(f"วัดผลก่อนปีงบประมาณของโครงการ เป็นผลของโครงการนั้นหรือไม่: {listed(sooner)}")
    if of_what:
        yield unknown(f"ค่าก่อน–หลังเป็นค่าของอะไร เพราะยังไม่ระบุตัวชี้วัดและหน่วย: {listed(of_what)}")
    if unsaid:
        yield unknown(f"ค่าที่เปลี่ยนไปดีขึ้นหรือแย่ลง เพราะยังไม่ระบุทิศทางที่ดี: {listed(unsaid)}")

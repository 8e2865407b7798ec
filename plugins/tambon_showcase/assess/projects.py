"""Rubric items 2.3 and 4.1: plans and projects that answer the problems found, and what the projects achieved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.projects import Plan, Project

from .checklist import EvidenceKind, Observation, Seen
from .look import (
    file_evidence,
    judge,
    listed,
    row_evidence,
    says_something,
    unknown,
    villages_without,
)
from .shown import Shown

TOP_RANKED = 3
"""How many of the first dimensions of the ranking need a project (our reading of "top-ranked")."""
LOGIC_MODEL = {"inputs": "ปัจจัยนำเข้า", "activities": "กิจกรรม", "outputs": "ผลผลิต", "outcomes": "ผลลัพธ์"}
"""The columns of a logic model (our reading of "Logic Model")."""
RESULT_LETTERS = 4
"""Fewest letters of a result or a reason that says something (our threshold)."""


def plans_and_projects(shown: Shown) -> Seen:
    """2.3: village plans, a tambon plan, and logic-model projects that answer the problems found."""
    tables = shown.entry.tables
    plans = file_evidence(
        tables,
        Plan,
        EvidenceKind.DOCUMENT,
        lambda row: row.name,
        lambda row: shown.paper(row.document),
    )
    projects = row_evidence(tables, Project, EvidenceKind.TABLE, _project_label, lambda _row: True)
    return Seen(plans + projects, (*_plan_lines(shown), *_project_lines(shown)))


def _project_label(row: Project) -> str:
    return f"โครงการ {row.name}"


def _plan_lines(shown: Shown) -> Iterator[Observation]:
    yield _village_plans_line(shown)
    yield _tambon_plan_line(shown)


def _village_plans_line(shown: Shown) -> Observation:
    plans = [plan for plan in shown.entry.tables.plans if plan.level == "หมู่บ้าน"]
    present = [plan.moo for plan in plans if shown.paper(plan.document)]
    excused = [plan.moo for plan in plans if says_something(plan.reason, RESULT_LETTERS)]
    if not present:
        return judge(False, "", "ยังไม่มีไฟล์แผนพัฒนาหมู่บ้าน")
    if not shown.entry.tables.villages:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีแผนครบทุกหมู่บ้าน")
    absent = villages_without(shown.entry, (*present, *excused))
    return judge(not absent, "มีแผนหมู่บ้านหรือเหตุผลครบทุกหมู่บ้าน", f"ยังไม่มีแผนหรือเหตุผลของ: {listed(absent)}")


def _tambon_plan_line(shown: Shown) -> Observation:
    return judge(_tambon_plans(shown), "มีไฟล์แผนพัฒนาตำบล", "ยังไม่มีไฟล์แผนพัฒนาตำบล (One Plan)")


def _tambon_plans(shown: Shown) -> list[Plan]:
    return [plan for plan in shown.entry.tables.plans if plan.level == "ตำบล" and shown.paper(plan.document)]


def _project_lines(shown: Shown) -> Iterator[Observation]:
    entry = shown.entry
    projects = entry.tables.projects
    yield judge(projects, f"มีโครงการ {len(projects)} โครงการ", "ยังไม่มีโครงการ")
    if not projects:
        return
    keys = {problem.key for problem in entry.tables.problems}
    aimless = [row.name for row in projects if not keys.intersection(row.problems)]
    yield judge(not aimless, "ทุกโครงการชี้ปัญหาที่วิเคราะห์ได้", f"ยังไม่ชี้ปัญหาที่วิเคราะห์ได้: {listed(aimless)}")
    partial = [row.name for row in projects if not _is_logic_model(row)]
    columns = ", ".join(LOGIC_MODEL.values())
    yield judge(not partial, f"ทุกโครงการกรอกครบ {columns}", f"กรอกยังไม่ครบ ({columns}): {listed(partial)}")
    yield _top_line(entry, shown.edition)
    yield unknown("โครงการแก้ปัญหาที่วิเคราะห์ได้จริงหรือไม่")


def _is_logic_model(row: Project) -> bool:
    return all(says_something(getattr(row, column)) for column in LOGIC_MODEL)


def _top_line(entry: Entry, edition: Edition) -> Observation:
    dimension_of = {problem.key: problem.dimension for problem in entry.tables.problems}
    answered = {dimension_of.get(key) for project in entry.tables.projects for key in project.problems}
    top = entry.identity.cia.ranking[:TOP_RANKED]
    without = [edition.dimension_name(dimension) for dimension in top if dimension not in answered]
    failed = (
        f"ด้านที่อยู่ลำดับต้นแต่ยังไม่มีโครงการ: {listed(without)}" if top else "ยังไม่ได้จัดลำดับด้าน จึงเทียบกับโครงการไม่ได้"
    )
    return judge(top and not without, f"ด้านลำดับ 1–{len(top)} มีโครงการรองรับ", failed)


def project_results(shown: Shown) -> Seen:
    """4.1: results of projects of the One Plan that show better quality of life."""
    projects = shown.entry.tables.projects
    evidence = row_evidence(shown.entry.tables, Project, EvidenceKind.TABLE, _project_label, _is_successful)
    return Seen(evidence, tuple(_result_lines(shown, [row for row in projects if _is_successful(row)])))


def _is_successful(row: Project) -> bool:
    return row.status == "เสร็จแล้ว" and says_something(row.result, RESULT_LETTERS)


def _result_lines(shown: Shown, done: Sequence[Project]) -> Iterator[Observation]:
    yield judge(done, f"มีโครงการที่เสร็จและบอกผลสำเร็จ {len(done)} โครงการ", "ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ")
    if not done:
        return
    yield _tambon_plan_line(shown)
    keys = {problem.key for problem in shown.entry.tables.problems}
    loose = [row.name for row in done if not keys.intersection(row.problems)]
    yield judge(not loose, "โครงการที่เสร็จอยู่ในแผนที่แก้ปัญหา", f"ไม่ได้โยงกับปัญหาในแผน: {listed(loose)}")
    unmeasured = [row.name for row in done if not _is_measured(shown, row)]
    yield judge(
        not unmeasured,
        "ทุกโครงการที่เสร็จมีค่าก่อน–หลังพร้อมปี หรือภาพก่อน–หลัง",
        f"ยังไม่มีค่าหรือภาพก่อน–หลัง: {listed(unmeasured)}",
    )
    yield from _change_lines(shown, done)
    yield unknown("ผลลัพธ์ต่อคุณภาพชีวิตชัดเจนหรือไม่")


def _is_measured(shown: Shown, row: Project) -> bool:
    pictured = shown.path(PHOTO_FOLDER, row.photo_before) and shown.path(PHOTO_FOLDER, row.photo_after)
    return bool(pictured) or None not in (row.before, row.after, row.measured_be)


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
    if unsaid:
        yield unknown(f"ค่าที่เปลี่ยนไปดีขึ้นหรือแย่ลง เพราะยังไม่ระบุทิศทางที่ดี: {listed(unsaid)}")

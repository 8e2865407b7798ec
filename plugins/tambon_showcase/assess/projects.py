"""Rubric items 2.3, 4.1, 4.2: plans and projects that answer problems, results, budget, partners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.projects import BudgetLine, Plan, Project
from tambon_showcase.text.thai_values import format_decimal

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import judge, listed, row_evidence, unknown, villages_without

TOP_RANKED = 3
"""How many of the first dimensions of the ranking need a project (our reading of "top-ranked")."""
LOGIC_MODEL = {"inputs": "ปัจจัยนำเข้า", "activities": "กิจกรรม", "outputs": "ผลผลิต", "outcomes": "ผลลัพธ์"}
"""The columns of a logic model (our reading of "Logic Model")."""
OWN_LAO = "อปท. ของตำบล"
"""The kind of budget source that is the tambon's own local administration."""


def plans_and_projects(entry: Entry, _edition: Edition) -> Seen:
    """2.3: village plans, a tambon plan, and logic-model projects that answer the problems found."""
    tables = entry.tables
    plans = row_evidence(
        "plans",
        tables.plans,
        EvidenceKind.DOCUMENT,
        lambda row: row.name,
        lambda row: entry.has_file("documents", row.document),
    )
    projects = row_evidence(
        "projects", tables.projects, EvidenceKind.TABLE, _project_label, lambda _row: True
    )
    return Seen(plans + projects, tuple(_plan_lines(entry)) + tuple(_project_lines(entry)))


def _project_label(row: Project) -> str:
    return f"โครงการ {row.name}"


def _has_plan(entry: Entry, plan: Plan) -> bool:
    return entry.has_file("documents", plan.document) or bool(plan.reason)


def _plan_lines(entry: Entry) -> Iterator[Observation]:
    plans = [plan for plan in entry.tables.plans if _has_plan(entry, plan)]
    yield _village_plans_line(entry, plans)
    tambon = any(plan.level == "ตำบล" for plan in plans)
    yield judge(tambon, "มีแผนพัฒนาตำบล", "ยังไม่มีแผนพัฒนาตำบล")


def _village_plans_line(entry: Entry, plans: Sequence[Plan]) -> Observation:
    of_villages = [plan.moo for plan in plans if plan.level == "หมู่บ้าน"]
    if not of_villages:
        return judge(False, "", "ยังไม่มีแผนพัฒนาหมู่บ้าน")
    if not entry.tables.villages:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีแผนครบทุกหมู่บ้าน")
    absent = villages_without(entry, of_villages)
    return judge(not absent, "มีแผนหมู่บ้านหรือเหตุผลครบทุกหมู่บ้าน", f"ยังไม่มีแผนหรือเหตุผลของ: {listed(absent)}")


def _project_lines(entry: Entry) -> Iterator[Observation]:
    projects = entry.tables.projects
    yield judge(projects, f"มีโครงการ {len(projects)} โครงการ", "ยังไม่มีโครงการ")
    if not projects:
        return
    keys = {problem.key for problem in entry.tables.problems}
    aimless = [row.name for row in projects if not keys.intersection(row.problems)]
    yield judge(not aimless, "ทุกโครงการชี้ปัญหาที่วิเคราะห์ได้", f"ยังไม่ชี้ปัญหาที่วิเคราะห์ได้: {listed(aimless)}")
    partial = [row.name for row in projects if not all(getattr(row, column) for column in LOGIC_MODEL)]
    columns = ", ".join(LOGIC_MODEL.values())
    yield judge(not partial, f"ทุกโครงการกรอกครบ {columns}", f"กรอกยังไม่ครบ ({columns}): {listed(partial)}")
    yield _top_line(entry)
    yield unknown("โครงการแก้ปัญหาที่วิเคราะห์ได้จริงหรือไม่")


def _top_line(entry: Entry) -> Observation:
    dimension_of = {problem.key: problem.dimension for problem in entry.tables.problems}
    answered = {dimension_of.get(key) for project in entry.tables.projects for key in project.problems}
    top = entry.identity.cia.ranking[:TOP_RANKED]
    without = [dimension for dimension in top if dimension not in answered]
    failed = (
        f"ด้านที่อยู่ลำดับต้นแต่ยังไม่มีโครงการ: {listed(without)}" if top else "ยังไม่ได้จัดลำดับด้าน จึงเทียบกับโครงการไม่ได้"
    )
    return judge(top and not without, f"ด้านลำดับ 1–{len(top)} มีโครงการรองรับ", failed)


def project_results(entry: Entry, _edition: Edition) -> Seen:
    """4.1: results of projects of the One Plan that show better quality of life."""
    projects = entry.tables.projects
    evidence = row_evidence("projects", projects, EvidenceKind.TABLE, _project_label, _is_successful)
    return Seen(evidence, tuple(_result_lines(entry, [row for row in projects if _is_successful(row)])))


def _is_successful(row: Project) -> bool:
    return row.status == "เสร็จแล้ว" and bool(row.result)


def _result_lines(entry: Entry, done: Sequence[Project]) -> Iterator[Observation]:
    yield judge(done, f"มีโครงการที่เสร็จและบอกผลสำเร็จ {len(done)} โครงการ", "ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ")
    if not done:
        return
    keys = {problem.key for problem in entry.tables.problems}
    loose = [row.name for row in done if not keys.intersection(row.problems)]
    yield judge(not loose, "โครงการที่เสร็จอยู่ในแผนที่แก้ปัญหา", f"ไม่ได้โยงกับปัญหาในแผน: {listed(loose)}")
    unmeasured = [row.name for row in done if not _is_measured(entry, row)]
    yield judge(
        not unmeasured,
        "ทุกโครงการที่เสร็จมีค่าก่อน–หลังพร้อมปี หรือภาพก่อน–หลัง",
        f"ยังไม่มีค่าหรือภาพก่อน–หลัง: {listed(unmeasured)}",
    )
    yield unknown("ผลลัพธ์ต่อคุณภาพชีวิตชัดเจนหรือไม่")


def _is_measured(entry: Entry, row: Project) -> bool:
    pictured = entry.has_file("photos", row.photo_before) and entry.has_file("photos", row.photo_after)
    return pictured or None not in (row.before, row.after, row.measured_be)


def budget_and_partners(entry: Entry, _edition: Edition) -> Seen:
    """4.2: budget won from development partners for projects of the plan."""
    tables = entry.tables
    budget = row_evidence("budget", tables.budget, EvidenceKind.TABLE, _budget_label, lambda row: row.amount)
    partners: tuple[Evidence, ...] = row_evidence(
        "partners", tables.partners, EvidenceKind.TABLE, lambda row: f"ภาคี {row.name}", lambda _row: True
    )
    return Seen(budget + partners, tuple(_budget_lines(entry)))


def _budget_label(row: BudgetLine) -> str:
    return f"{row.source} {format_decimal(row.amount or 0)} บาท"


def _budget_lines(entry: Entry) -> Iterator[Observation]:
    rows = [row for row in entry.tables.budget if row.amount]
    total = format_decimal(sum(row.amount or 0 for row in rows))
    yield judge(rows, f"มีงบประมาณ {len(rows)} รายการ รวม {total} บาท", "ยังไม่มีรายการงบประมาณ")
    if not rows:
        return
    undated = [row.source for row in rows if row.year_be is None]
    yield judge(not undated, "ทุกรายการระบุปี", f"ยังไม่ระบุปี: {listed(undated)}")
    outside = any(row.kind and row.kind != OWN_LAO for row in rows)
    yield judge(
        outside, "มีงบจากแหล่งนอก อปท. ของตำบล", "ยังไม่มีงบจากแหล่งนอก อปท. ของตำบล (หรือยังไม่ระบุประเภทแหล่ง)"
    )
    keys = {project.key for project in entry.tables.projects}
    loose = [row.source for row in rows if row.project not in keys]
    yield judge(not loose, "ทุกรายการโยงกับโครงการในแผน", f"ไม่ได้โยงกับโครงการ: {listed(loose)}")
    yield unknown("งบและภาคีมาจากการใช้ข้อมูลที่วิเคราะห์หรือไม่")

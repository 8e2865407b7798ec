"""Slides about the problems: which village has which, and each problem's line to its result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tambon_showcase.analysis.plan import Answer, Answered
from tambon_showcase.model.analysis import Problem
from tambon_showcase.model.projects import Project
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.view.source import DocumentSource

from .model import LEVELS, Cell, Flow, Flows, Slide, VillageGrid
from .words import MOST_VILLAGES, left_out, moos_of, spoken, table_line

MOST_PROBLEMS, FLOWS_OF_SLIDE, MOST_FLOW_SLIDES = 8, 4, 2
MOST_NAMED = 9
NAME_LENGTH, FLOW_LENGTH, TITLE_NAME = 70, 100, 60


def problems_slides(source: DocumentSource) -> Iterator[Slide]:
    """Which village has which problem; the first problem is the title."""
    problems = source.view.problems
    rows = problems[:MOST_PROBLEMS]
    known = sorted({*source.view.figures.moos, *(moo for row in rows for moo in row.moos)})
    if not any(row.moos for row in rows):
        return
    moos = _troubled(rows, known)
    grid = VillageGrid(
        spoken(f"{row.name} {moos_of(row.moos)}" for row in rows if row.moos),
        "ปัญหา / หมู่ที่",
        tuple(map(str, moos)),
        tuple((cut(row.name, NAME_LENGTH), tuple(_has(row, moo) for moo in moos)) for row in rows),
    )
    kept = left_out(len(rows), len(problems), "ปัญหา") + left_out(len(moos), len(known), "หมู่บ้าน")
    line = table_line(Problem) + kept
    notes = spoken([_first(rows[0]), *(f"{row.name}: {row.evidence}" for row in rows if row.evidence)])
    yield Slide("ปัญหาของแต่ละหมู่บ้าน", _first(rows[0]), grid, notes, line, 35)


def _troubled(rows: Sequence[Problem], known: Sequence[int]) -> list[int]:
    """All villages; where they are too many for a slide, those that have a problem, with most problems first taken."""
    if len(known) <= MOST_VILLAGES:
        return list(known)
    troubles = Counter(moo for row in rows for moo in row.moos)
    return sorted(moo for moo, _ in troubles.most_common(MOST_VILLAGES))


def _first(problem: Problem) -> str:
    """`น้ำไม่พอ 4 หมู่บ้าน คือปัญหาที่แก้ก่อน`; a name that counts villages itself needs no number."""
    counted = f" {len(problem.moos)} หมู่บ้าน" if problem.moos and "หมู่บ้าน" not in problem.name else ""
    name = cut(problem.name, TITLE_NAME)
    return f"{name}{counted} คือปัญหาที่แก้ก่อน" if problem.rank == 1 else f"{name}{counted}"


def _has(problem: Problem, moo: int) -> Cell:
    return Cell("●", LEVELS) if moo in problem.moos else Cell("", 0)


def flow_slides(source: DocumentSource) -> Iterator[Slide]:
    """From each problem through its projects to what came of it."""
    plan = source.view.plan
    lines = [_flow(one) for one in plan.problems]
    if not lines:
        lines = [Flow("", _project(row, None), _result(row)) for row in source.view.projects]
    count, open_ = len(plan.problems), len(plan.unanswered)
    title = _answered(count, open_) if count else _done(source.view.projects)
    most = min(len(lines), FLOWS_OF_SLIDE * MOST_FLOW_SLIDES)
    kept = left_out(most, len(lines), "ปัญหา" if count else "โครงการ")
    line = (table_line(Problem, Project) if count else table_line(Project)) + kept
    for place in range(0, most, FLOWS_OF_SLIDE):
        some = lines[place : place + FLOWS_OF_SLIDE]
        notes = spoken([title, *(f"{flow.problem} {flow.project} {flow.result}" for flow in some)])
        shown = f"{title} (ต่อ)" if place else title
        yield Slide("จากปัญหา สู่โครงการ สู่ผล", shown, Flows(tuple(some)), notes, line, 40)


def _answered(count: int, unanswered: int) -> str:
    if unanswered == count:
        return f"พบ {count} ปัญหา ยังไม่มีโครงการแก้"
    if unanswered:
        return f"{count - unanswered} จาก {count} ปัญหามีโครงการแก้แล้ว"
    return f"ปัญหาทั้ง {count} เรื่องมีโครงการแก้แล้ว" if count > 1 else "ปัญหาที่พบมีโครงการแก้แล้ว"


def _done(projects: Sequence[Project]) -> str:
    done = sum(row.status == "เสร็จแล้ว" for row in projects)
    return f"ทำ {len(projects)} โครงการ{f' เสร็จแล้ว {done} โครงการ' if done else ''}"


def _flow(answered: Answered) -> Flow:
    problem, answers = answered.problem, answered.answers
    many = len(problem.moos) > MOST_NAMED
    where = f" ({len(problem.moos)} หมู่บ้าน)" if many else f" ({moos_of(problem.moos)})" if problem.moos else ""
    more = f" และอีก {len(answers) - 1} โครงการ" if len(answers) > 1 else ""
    shown = next((one for one in answers if _result(one.project)), answers[0] if answers else None)
    project = cut(_project(shown.project, shown), FLOW_LENGTH - len(more)) + more if shown else ""
    result = cut(_result(shown.project), FLOW_LENGTH) if shown else ""
    return Flow(cut(problem.name, FLOW_LENGTH - len(where)) + where, project, result)


def _project(project: Project, answer: Answer | None) -> str:
    money = f" (งบ {answer.budget.words_th})" if answer and answer.budget else ""
    return f"{project.name}{money}"


def _result(project: Project) -> str:
    """The measured change, or the result in words, or how far it is; nothing where nobody says."""
    if project.has_change:
        unit = project.unit or ""
        change = f"{number(project.before, unit)} → {number(project.after, unit)} {unit}".strip()
        change = f"{change} {project.worse_th}".strip()
        return f"{change} · {project.measure}" if project.measure else change
    return project.result or (project.status if project.status != "เสร็จแล้ว" else "") or ""

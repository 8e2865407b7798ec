"""Rubric item 2.3: plans of every village and of the tambon, and logic-model projects that answer the problems found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tambon_showcase.model.entry import Entry
from tambon_showcase.model.moos import moos
from tambon_showcase.model.projects import Plan, Project
from tambon_showcase.text.thai_values import ThaiValueError

from .appointment import order_papers
from .checklist import EvidenceKind, Observation, Seen
from .logic_models import project_lines
from .look import (
    file_evidence,
    gives_reason,
    judge,
    listed,
    rather_excused,
    row_evidence,
    says_something,
    thin_papers,
    unknown,
    villages_without,
)
from .papers import PLAN_PAPER, unfit_papers
from .plan_years import plan_year_lines
from .shown import Shown

_OF_ALL = re.compile("ทุกหมู่บ้าน|ทุกชุมชน|ทั้ง ?[0-9๐-๙]+ ?หมู่บ้าน|รวมเล่ม")
_OF_SOME = re.compile(r"(?:หมู่ที่|หมู่|ม\.) ?[0-9๐-๙]+(?: ?(?:-|–|ถึง|,|และ) ?(?:หมู่ที่|หมู่|ม\.)? ?[0-9๐-๙]+)*")
"""The villages in the name of a plan."""
_MOO_OF_FILE = re.compile(r"(?<![a-z])(?:moo|m)[-_ .]?0*(\d{1,2})(?!\d)", re.IGNORECASE)
"""The village in the name of a file: `plan-moo-02.pdf`."""
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
    projects = row_evidence(
        tables, Project, EvidenceKind.TABLE, project_label, lambda row: says_something(row.name)
    )
    return Seen(plans + projects, (*_plan_lines(shown), *project_lines(shown)))


def project_label(row: Project) -> str:
    """A project by its name."""
    return f"โครงการ {row.name}"


def _plan_lines(shown: Shown) -> Iterator[Observation]:
    yield _village_plans_line(shown)
    yield from _excused_lines(shown)
    yield tambon_plan_line(shown)
    plans = shown.entry.tables.plans
    yield from thin_papers(shown, (plan.document for plan in plans))
    yield from unfit_papers(shown, PLAN_PAPER, (plan.document for plan in plans))
    yield from _other_village_lines(shown)
    yield from plan_year_lines(shown)
    yield from _bound_lines(shown)


def _other_village_lines(shown: Shown) -> Iterator[Observation]:
    """Files that their own names or titles call another village's: the rows of the table may have moved by one."""
    others = [
        f"{plan.document} (หมู่ {listed(told)}) ของแผนหมู่ {plan.moo}"
        for plan in shown.entry.tables.plans
        if plan.moo
        and shown.paper(plan.document)
        and (told := _told_moos(shown, plan.document))
        and plan.moo not in told
    ]
    if others:
        yield unknown(f"ไฟล์เป็นแผนของหมู่นั้นหรือไม่ เพราะชื่อไฟล์หรือชื่อเอกสารเป็นของหมู่อื่น: {listed(others)}")


def _told_moos(shown: Shown, name: str | None) -> tuple[int, ...]:
    """The villages that the titles and the name of a file say, each once."""
    tables = shown.entry.tables
    titles = [
        *(row.title for row in tables.documents if row.file == name),
        *(row.caption for row in tables.photos if row.file == name),
        _MOO_OF_FILE.sub(r" หมู่ \1 ", name or ""),
    ]
    return tuple(
        dict.fromkeys(moo for title in titles if not _OF_ALL.search(title) for moo in _said_moos(title))
    )


def _bound_lines(shown: Shown) -> Iterator[Observation]:
    """One file for several plans may be a volume that binds them all: a person sees whether each is in it."""
    for plan in shown.entry.tables.plans:
        is_bound = plan.level == "หมู่บ้าน" and len(_villages_of(plan, shown.entry)) > 1
        if is_bound and shown.paper(plan.document):
            yield _short_volume(shown, plan.document, len(_villages_of(plan, shown.entry))) or unknown(
                f"แผนรวมเล่มมีครบทุกหมู่บ้านตามชื่อหรือไม่: {plan.name}"
            )
    plans_in: defaultdict[str, list[Plan]] = defaultdict(list)
    for plan in shown.entry.tables.plans:
        if file := shown.paper(plan.document):
            plans_in[shown.same(file)].append(plan)
    for file in set(plans_in).intersection(map(shown.same, order_papers(shown))):
        names = listed(plan.name for plan in plans_in.pop(file))
        yield judge(False, "", f"แผนเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง: {names}")
    for plans in plans_in.values():
        if len(plans) > 1:
            names = listed(plan.name for plan in plans)
            yield _short_volume(shown, plans[0].document, len(plans)) or unknown(
                f"แผนเหล่านี้เป็นไฟล์เดียวกัน มีครบทุกแผนหรือไม่: {names}"
            )


def _short_volume(shown: Shown, name: str | None, count: int) -> Observation | None:
    """A line where one PDF has fewer pages than plans that are said to be in it: it binds none."""
    facts = shown.documents.get(name or "")
    if facts is None or facts.kind != "pdf" or facts.pages >= count:
        return None
    return judge(False, "", f"ไฟล์ {name} มี {facts.pages} หน้า แต่ระบุว่าเป็นแผน {count} แผน")


def _villages_of(plan: Plan, entry: Entry) -> tuple[int | None, ...]:
    """The villages whose plan this is: its own, else those in the name of a bound volume (`หมู่ที่ 1-11`, `ทุกหมู่บ้าน`)."""
    if plan.moo:
        return (plan.moo,)
    if _OF_ALL.search(plan.name):
        return tuple(village.moo for village in entry.tables.villages)
    return _said_moos(plan.name)


def _said_moos(name: str) -> tuple[int, ...]:
    """The villages in a name: `หมู่ที่ 1-11`."""
    told = _OF_SOME.search(name)
    try:
        return moos(told[0]) if told else ()
    except ThaiValueError:
        return ()


def _village_plans_line(shown: Shown) -> Observation:
    plans = [plan for plan in shown.entry.tables.plans if plan.level == "หมู่บ้าน"]
    present = [moo for plan in plans if shown.paper(plan.document) for moo in _villages_of(plan, shown.entry)]
    excused = [plan.moo for plan in plans if gives_reason(plan.reason, RESULT_LETTERS)]
    if not present:
        return judge(False, "", "ยังไม่มีไฟล์แผนพัฒนาหมู่บ้าน")
    if not shown.entry.tables.villages:
        return judge(False, "", "ยังไม่มีตารางหมู่บ้าน จึงตรวจไม่ได้ว่ามีแผนครบทุกหมู่บ้าน")
    absent = villages_without(shown.entry, (*present, *excused))
    count = len(shown.entry.tables.villages)
    there = count - len(villages_without(shown.entry, present))
    if not absent and rather_excused(there, count):
        return judge(False, "", f"มีแผนเพียง {there} จาก {count} หมู่บ้าน ที่เหลือมีแต่เหตุผล")
    return judge(not absent, "มีแผนหมู่บ้านหรือเหตุผลครบทุกหมู่บ้าน", f"ยังไม่มีแผนหรือเหตุผลของ: {listed(absent)}")


def _excused_lines(shown: Shown) -> Iterator[Observation]:
    """The reasons why some villages have no plan: a person sees whether they excuse it."""
    told = [
        f"หมู่ {plan.moo} ({plan.reason})"
        for plan in shown.entry.tables.plans
        if plan.moo and not shown.paper(plan.document) and gives_reason(plan.reason, RESULT_LETTERS)
    ]
    if told:
        yield unknown(f"เหตุผลที่ยังไม่มีแผนสมควรหรือไม่: {listed(told)}")


def tambon_plan_line(shown: Shown) -> Observation:
    """Whether the plan of the tambon (One Plan) is there as a file."""
    return judge(_tambon_plans(shown), "มีไฟล์แผนพัฒนาตำบล", "ยังไม่มีไฟล์แผนพัฒนาตำบล (One Plan)")


def tambon_plan_lines(shown: Shown) -> Iterator[Observation]:
    """The same, and whether that file shows anything and may be a plan."""
    yield tambon_plan_line(shown)
    papers = [plan.document for plan in _tambon_plans(shown)]
    yield from thin_papers(shown, papers)
    yield from unfit_papers(shown, PLAN_PAPER, papers)


def _tambon_plans(shown: Shown) -> list[Plan]:
    return [plan for plan in shown.entry.tables.plans if plan.level == "ตำบล" and shown.paper(plan.document)]

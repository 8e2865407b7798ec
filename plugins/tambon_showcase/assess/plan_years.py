"""The years of plans, and whether projects are of them (rubric items 2.3 and 4.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tambon_showcase.model.projects import Plan, Project
from tambon_showcase.text.dates import BE_OFFSET
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .checklist import Observation
from .look import judge, listed, unknown
from .shown import Shown

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
FIRST_BE = 2400
"""Years above are Buddhist; the Christian ones are far below."""
LATEST_BEGIN = 1
"""How many years after the contest a plan that comes of its work may begin (our threshold)."""


def plan_year_lines(shown: Shown) -> Iterator[Observation]:
    """Plans that are over before the work begins, or begin long after: what was analysed is in none of them."""
    begun, last = shown.edition.working_period_be[0], shown.edition.contest.years_be[1]
    plans = [(plan, _years_of(plan)) for plan in shown.entry.tables.plans]
    past = [f"{plan.name} ({plan.years})" for plan, years in plans if years and _misses(years, begun, last)]
    if past:
        yield judge(False, "", f"ช่วงปีของแผนไม่ถึงปีของงานนี้ (พ.ศ. {begun}–{last}): {listed(past)}")
    soonest = shown.edition.contest.year_be + LATEST_BEGIN
    late = [f"{plan.name} ({plan.years})" for plan, years in plans if years and soonest < min(years) <= last]
    if late:
        yield unknown(f"เป็นแผนของงานนี้หรือไม่ เพราะเริ่มหลังปี {soonest}: {listed(late)}")
    unsaid = [plan.name for plan, years in plans if not years and shown.paper(plan.document)]
    if unsaid:
        yield unknown(f"เป็นแผนของปีใด เพราะยังไม่ระบุช่วงปี: {listed(unsaid)}")


def project_year_lines(shown: Shown, projects: Iterable[Project]) -> Iterator[Observation]:
    """Projects of a year that is neither in the plan of the tambon nor of the work, and those of no said year."""
    rows = list(projects)
    unsaid = [row.name for row in rows if row.year_be is None]
    if unsaid:
        yield unknown(f"เป็นโครงการของปีใด เพราะยังไม่ระบุปีงบประมาณ: {listed(unsaid)}")
    yield from other_year_lines(
        shown, "เป็นโครงการในแผนหรือไม่", ((row.name, row.year_be) for row in rows if row.year_be)
    )


def other_year_lines(
    shown: Shown, doubt: str, named: Iterable[tuple[str, int | None]]
) -> Iterator[Observation]:
    """A line for what is of a year that is neither in a plan of the tambon nor of the work."""
    spans = [shown.edition.working_period_be, *_spans(shown.entry.tables.plans)]
    outside = [
        f"{name} ({year})"
        for name, year in named
        if year and not any(first <= year <= last for first, last in spans)
    ]
    if outside:
        planned = listed(f"พ.ศ. {first}–{last}" for first, last in spans)
        yield unknown(f"{doubt} เพราะอยู่นอกปีของแผนและของงานนี้ ({planned}): {listed(outside)}")


def _spans(plans: Iterable[Plan]) -> list[tuple[int, int]]:
    """The years that plans say, each pair once."""
    years = [_years_of(plan) for plan in plans]
    return list(dict.fromkeys((min(found), max(found)) for found in years if found))


def _misses(years: Sequence[int], begun: int, last: int) -> bool:
    return max(years) < begun or min(years) > last


def _years_of(plan: Plan) -> list[int]:
    """The Buddhist years in which a plan begins and ends, as far as four digits say them."""
    years = [int(year) for year in _YEAR.findall((plan.years or "").translate(ARABIC_DIGITS))]
    return [year if year > FIRST_BE else year + BE_OFFSET for year in years]

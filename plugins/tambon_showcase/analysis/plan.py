"""From problem to plan: which projects answer a problem, with whose money and partners, and what came of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from tambon_showcase.model.analysis import Problem
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.projects import BudgetLine, Project

from .money import OTHER_MONEY, MoneySum, money


class Answer(NamedTuple):
    """A project as the answer to a problem; `budget` is None where no line of the budget is for it."""

    project: Project
    budget: MoneySum | None
    sources: tuple[str, ...]
    partners: tuple[str, ...]


class Answered(NamedTuple):
    """A problem with the projects that answer it; that there is none is said as plainly."""

    problem: Problem
    answers: tuple[Answer, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class BudgetSums:
    """Baht by kind of source and year, None where no line says any. `unknown` lines name no amount and are in no sum."""

    years: tuple[int, ...]
    rows: tuple[tuple[str, tuple[Decimal | None, ...], Decimal], ...]
    totals: tuple[Decimal, ...]
    total: Decimal
    undated: Decimal
    unknown: int


@dataclasses.dataclass(frozen=True, slots=True)
class PlanView:
    """What the page of projects shows. `measured` are projects with a value before and after."""

    problems: tuple[Answered, ...]
    budget: BudgetSums
    measured: tuple[Project, ...]

    @property
    def unanswered(self) -> tuple[Problem, ...]:
        """Problems that no project answers yet."""
        return tuple(one.problem for one in self.problems if not one.answers)


def plan_of(entry: Entry) -> PlanView:
    """Problems in the order of their rank, each with its projects; sums of the budget; measured results."""
    tables = entry.tables
    answers = {project.key: _answer(entry, project) for project in tables.projects}
    problems = sorted(tables.problems, key=lambda problem: (problem.rank is None, problem.rank or 0))
    answered = tuple(
        Answered(problem, tuple(answers[row.key] for row in tables.projects if problem.key in row.problems))
        for problem in problems
    )
    measured = tuple(row for row in tables.projects if None not in (row.before, row.after))
    return PlanView(answered, budget_sums(tables.budget), measured)


def _answer(entry: Entry, project: Project) -> Answer:
    lines = [line for line in entry.tables.budget if line.project == project.key]
    partners = [row.name for row in entry.tables.partners if project.key in row.projects]
    budget = money(line.amount for line in lines) if lines else None
    return Answer(project, budget, tuple(dict.fromkeys(line.source_th for line in lines)), tuple(partners))


def budget_sums(lines: Sequence[BudgetLine]) -> BudgetSums:
    """Sums by kind of source (in the order first seen) and year; lines without a year are separate."""
    known = [line for line in lines if line.amount is not None]
    years = tuple(sorted({line.year_be for line in known if line.year_be is not None}))
    cells: dict[str, dict[int | None, Decimal]] = {}
    for line in known:
        row = cells.setdefault(line.kind or OTHER_MONEY, {})
        row[line.year_be] = row.get(line.year_be, Decimal(0)) + (line.amount or 0)
    rows = tuple((kind, tuple(row.get(year) for year in years), _sum(row)) for kind, row in cells.items())
    totals = tuple(
        sum((row[1][index] or Decimal(0) for row in rows), Decimal(0)) for index in range(len(years))
    )
    undated = sum((row.get(None, Decimal(0)) for row in cells.values()), Decimal(0))
    total = sum((row[2] for row in rows), Decimal(0))
    return BudgetSums(years, rows, totals, total, undated, sum(line.amount is None for line in lines))


def _sum(row: Mapping[int | None, Decimal]) -> Decimal:
    return sum(row.values(), Decimal(0))

"""The work of an entry as its pages show it: 5 ร่วม, problems and projects, money, publicity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tambon_showcase.analysis.money import MoneySum, money
from tambon_showcase.analysis.plan import PlanView, plan_of
from tambon_showcase.assess.members import members_with_villages
from tambon_showcase.assess.posts import is_published
from tambon_showcase.edition.document import Step, SubStep
from tambon_showcase.model.analysis import Problem
from tambon_showcase.model.media import Post
from tambon_showcase.model.projects import Project
from tambon_showcase.model.work import AppointmentOrder, Meeting, ProcessStep
from tambon_showcase.text.thai_values import format_date_th

from .lookups import Lookups
from .structure import Tier, tiers


class Funding(NamedTuple):
    """What one project received: baht, and from whom."""

    total: MoneySum
    sources: tuple[str, ...]


class WorkView(Lookups):
    """What the working group did."""

    @property
    def meetings(self) -> Sequence[Meeting]:
        """The meetings of the working group."""
        return self.entry.tables.meetings

    @property
    def orders(self) -> Sequence[AppointmentOrder]:
        """The orders that appoint the working group."""
        return self.entry.tables.orders

    @property
    def problems(self) -> list[Problem]:
        """The problems found, the gravest first; those without a rank come last."""
        return sorted(self.entry.tables.problems, key=lambda row: (row.rank is None, row.rank or 0))

    @property
    def projects(self) -> Sequence[Project]:
        """The projects."""
        return self.entry.tables.projects

    @property
    def working_group_tiers(self) -> list[Tier]:
        """The working group in the tiers of its chart."""
        return tiers(members_with_villages(self.entry))

    @property
    def process_steps(self) -> list[tuple[Step, list[tuple[int, SubStep, ProcessStep]]]]:
        """What the tambon did in each sub-step of 5 ร่วม."""
        steps = []
        for step in self.edition.process.steps:
            subs = {sub.id: sub for sub in step.sub_steps}
            rows = [
                (n, subs[r.step], r) for n, r in enumerate(self.entry.tables.process, 1) if r.step in subs
            ]
            if rows:
                steps.append((step, rows))
        return steps

    def problems_of(self, project: Project) -> list[Problem]:
        """The problems a project answers."""
        return [problem for problem in self.entry.tables.problems if problem.key in project.problems]

    @property
    def plan(self) -> PlanView:
        """From problems to projects, money and results."""
        return plan_of(self.entry)

    def budget_of(self, project: Project) -> Funding | None:
        """A project's money, or None when no budget line names it."""
        rows = [row for row in self.entry.tables.budget if row.project == project.key]
        names = tuple(dict.fromkeys(row.source_th for row in rows))
        return Funding(money(row.amount for row in rows), names) if rows else None

    @property
    def posts_by_day(self) -> list[tuple[int, Post]]:
        """Posts from the newest, each with its number."""
        return sorted(enumerate(self.entry.tables.posts, 1), key=lambda pair: str(pair[1].day), reverse=True)

    @property
    def post_months(self) -> list[str]:
        """The months in which something was published."""
        return [format_date_th(day).split(" ", 1)[1] for day, _ in self.figures.months]

    def is_published(self, post: Post) -> bool:
        """Whether a row of posts leads to something published, and is counted as such."""
        return is_published(post)

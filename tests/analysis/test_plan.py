"""From problem to plan: projects under their problems, sums of money by source and year."""

from __future__ import annotations

from decimal import Decimal

from tambon_showcase.analysis.money import OTHER_MONEY, MoneySum
from tambon_showcase.analysis.plan import plan_of
from tests.entries import base_entry, changed

PROBLEMS = [
    {"key": "P2", "name": "น้ำ", "rank": "2"},
    {"key": "P1", "name": "รายได้", "rank": "1"},
    {"key": "P3", "name": "สุรา"},
]
PROJECTS = [
    {"key": "J1", "name": "สระ", "problems": "P2", "before": "191", "after": "31"},
    {"key": "J2", "name": "ทอผ้า", "problems": "P1, P2", "before": "36"},
]
BUDGET = [
    {"project": "J1", "source": "อบจ.", "kind": "อบจ.", "amount": "100.50", "year_be": "2564"},
    {"project": "J1", "source": "อบต.", "kind": "อปท. ของตำบล", "amount": "50", "year_be": "2565"},
    {"project": "J2", "source": "อบจ.", "kind": "อบจ.", "amount": "10", "year_be": "2565"},
    {"project": "J2", "source": "ชาวบ้าน", "amount": "5"},
]
PARTNERS = [{"name": "วิทยาลัย", "projects": "J1, J2"}]


def test_problems_stand_by_rank_with_the_projects_that_answer_them() -> None:
    found = plan_of(
        changed(
            base_entry(),
            tables={"problems": PROBLEMS, "projects": PROJECTS, "budget": BUDGET, "partners": PARTNERS},
        )
    )
    assert [(one.problem.key, [answer.project.key for answer in one.answers]) for one in found.problems] == [
        ("P1", ["J2"]),
        ("P2", ["J1", "J2"]),
        ("P3", []),
    ]
    assert [problem.key for problem in found.unanswered] == ["P3"]
    first = found.problems[1].answers[0]
    assert (first.budget, first.sources, first.partners) == (
        MoneySum(Decimal("150.50")),
        ("อบจ.", "อบต."),
        ("วิทยาลัย",),
    )


def test_budget_sums_by_kind_and_year_add_up() -> None:
    sums = plan_of(
        changed(base_entry(), tables={"projects": PROJECTS, "problems": PROBLEMS, "budget": BUDGET})
    ).budget
    assert sums.years == (2564, 2565)
    assert sums.rows == (
        ("อบจ.", (Decimal("100.50"), Decimal(10)), Decimal("110.50")),
        ("อปท. ของตำบล", (None, Decimal(50)), Decimal(50)),
        (OTHER_MONEY, (None, None), Decimal(5)),
    )
    assert (sums.totals, sums.total, sums.undated, sums.unknown) == (
        (Decimal("100.50"), Decimal(60)),
        Decimal("165.50"),
        Decimal(5),
        0,
    )


def test_only_values_before_and_after_are_measured() -> None:
    found = plan_of(changed(base_entry(), tables={"projects": PROJECTS, "problems": PROBLEMS}))
    assert [row.key for row in found.measured] == ["J1"]
    assert found.problems[0].answers[0].budget is None


def test_a_line_without_an_amount_is_in_no_sum_and_counted() -> None:
    lines = [*BUDGET, {"project": "J1", "source": "จังหวัด", "kind": "อบจ.", "amount": None, "year_be": "2560"}]
    found = plan_of(
        changed(base_entry(), tables={"projects": PROJECTS, "problems": PROBLEMS, "budget": lines})
    )
    sums = found.budget
    assert found.problems[1].answers[0].budget == MoneySum(Decimal("150.50"), 1)
    assert (sums.unknown, sums.total, sums.years) == (1, Decimal("165.50"), (2564, 2565))


def test_a_problem_without_rank_comes_last_and_partners_are_those_of_the_project() -> None:
    partners = [*PARTNERS, {"name": "วัด", "projects": "J2"}]
    problems = [{"key": "P0", "name": "ไม่จัดลำดับ"}, *PROBLEMS[:2]]
    found = plan_of(
        changed(base_entry(), tables={"projects": PROJECTS, "problems": problems, "partners": partners})
    )
    assert [one.problem.key for one in found.problems] == ["P1", "P2", "P0"]
    told = {answer.project.key: answer.partners for one in found.problems for answer in one.answers}
    assert told == {"J1": ("วิทยาลัย",), "J2": ("วิทยาลัย", "วัด")}

"""The work as pages show it: money without an amount is not zero, and rows keep their numbers."""

from __future__ import annotations

from decimal import Decimal

from tambon_showcase.view.figures import MoneySum
from tests.views import view_of

PROJECTS = [
    {"key": "J1", "name": "สระ", "problems": "P1, P2"},
    {"key": "J2", "name": "ทอผ้า", "problems": "P2"},
    {"key": "J3", "name": "ไม่มีเงิน"},
]


def money(*lines: tuple[str, str, str | None]) -> dict[str, list[dict[str, object]]]:
    rows = [{"project": project, "source": source, "amount": amount} for project, source, amount in lines]
    return {"projects": [dict(row) for row in PROJECTS], "budget": rows}


def test_a_projects_money_is_its_own_lines_with_each_source_once() -> None:
    found = view_of(
        money(("J1", "อบจ.", "100"), ("J2", "กองทุน", "7"), ("J1", "อบต.", "20"), ("J1", "อบจ.", "3"))
    )
    first, second, third = (found.budget_of(project) for project in found.entry.tables.projects)
    assert first == (MoneySum(Decimal(123)), ("อบจ.", "อบต."))
    assert second == (MoneySum(Decimal(7)), ("กองทุน",))
    assert third is None


def test_a_project_with_an_unknown_line_shows_what_is_known_and_how_much_is_not() -> None:
    found = view_of(money(("J1", "อบจ.", "100"), ("J1", "อบต.", None), ("J2", "อบต.", None)))
    first, second, _ = (found.budget_of(project) for project in found.entry.tables.projects)
    assert first == (MoneySum(Decimal(100), 1), ("อบจ.", "อบต."))
    assert second == (MoneySum(Decimal(0), 1), ("อบต.",))


def test_a_project_names_the_problems_it_answers() -> None:
    problems = [{"key": key, "name": f"ปัญหา {key}"} for key in ("P1", "P2", "P3")]
    found = view_of({"projects": PROJECTS, "problems": problems})
    answered = [
        [problem.key for problem in found.problems_of(project)] for project in found.entry.tables.projects
    ]
    assert answered == [["P1", "P2"], ["P2"], []]


def test_the_plan_is_made_of_the_entry() -> None:
    found = view_of({"projects": PROJECTS, "problems": [{"key": "P9", "name": "ไม่มีใครแก้"}]})
    assert [problem.key for problem in found.plan.unanswered] == ["P9"]


def test_steps_stand_in_the_order_of_the_guideline_and_rows_keep_their_numbers() -> None:
    rows = [
        {"step": "2.1", "done": "ค"},
        {"step": "1.2", "done": "ข"},
        {"step": "9.9", "done": "ไม่มีขั้นนี้"},
        {"step": "1.1", "done": "ก"},
    ]
    found = view_of({"process": rows}).process_steps
    assert [[(number, sub.id, row.done) for number, sub, row in own] for _, own in found] == [
        [(2, "1.2", "ข"), (4, "1.1", "ก")],
        [(1, "2.1", "ค")],
    ]
    assert [all(sub in step.sub_steps for _, sub, _ in own) for step, own in found] == [True, True]


def post(day: str | None, title: str) -> dict[str, object]:
    return {"day": day, "title": title, "channel": "Facebook", "link": "https://www.facebook.com/x/posts/1"}


def test_posts_stand_from_the_newest_and_keep_the_numbers_that_evidence_links_to() -> None:
    rows = [post("03/12/2564", "เก่า"), post("15/02/2565", "ใหม่"), post("31/12/2564", "กลาง")]
    found = view_of({"posts": rows})
    assert [(number, row.title) for number, row in found.posts_by_day] == [
        (2, "ใหม่"),
        (3, "กลาง"),
        (1, "เก่า"),
    ]


def test_months_of_publishing_are_told_once_each_in_order_of_time() -> None:
    rows = [
        post("05/01/2565", "ก"),
        post("03/12/2564", "ข"),
        post("28/12/2564", "ค"),
        post("09/01/2564", "ง"),
    ]
    assert view_of({"posts": rows}).post_months == ["มกราคม 2564", "ธันวาคม 2564", "มกราคม 2565"]


def test_problems_come_from_the_gravest_and_those_without_a_rank_last() -> None:
    ranks = {"P1": None, "P2": "2", "P3": "1"}
    found = view_of({"problems": [{"key": key, "name": key, "rank": rank} for key, rank in ranks.items()]})
    assert [problem.key for problem in found.problems] == ["P3", "P2", "P1"]

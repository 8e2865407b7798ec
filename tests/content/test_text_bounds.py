"""Bounds are met before a parser starts; texts as officers write them pass."""

from __future__ import annotations

import pytest

from tambon_showcase.content.text_bounds import MAX_BYTES, MAX_DEPTH, check_bounds, without_front_matter
from tambon_showcase.finding import Where

WHERE = Where("a.md", 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ก" * (MAX_BYTES // 3 + 1), "T401"),
        ("x\n" * 4_000, "T402"),
        ("x" * 30_000, "T402"),
        ("[^1] " * 500, "T402"),
        ("<b>" * 900, "T402"),
        ("|a" * 60, "T402"),
        ("[a](b) " * 600, "T402"),
        ("## x\n\n" * 300, "T402"),
        ("x\n===\n" * 300, "T402"),
        (">" * 20 + "x", "T409"),
        ("> - " * 10 + "x", "T409"),
        ("1. " * 20 + "x", "T409"),
        ("x\n" + " " * 120 + "x", "T409"),
    ],
)
def test_each_bound_is_kept(text: str, code: str) -> None:
    assert [finding.code for finding in check_bounds(text, WHERE)] == [code]


@pytest.mark.parametrize(
    ("part", "most"),
    [
        ("x\n", 3_000 - 1),
        ("[^1] ", 400),
        ("[a](b) ", 500),
        ("www.a.th ", 500),
        ("<b>", 800),
        ("|", 40),
        ("# x\n", 200),
    ],
)
def test_a_text_at_a_bound_passes_and_one_more_does_not(part: str, most: int) -> None:
    assert list(check_bounds(part * most, WHERE)) == []
    assert [finding.code for finding in check_bounds(part * (most + 1), WHERE)] == ["T402"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ย่อหน้า\n" * 100,
        "- a\n" * 200,
        "- " * 40,
        "* * * * * * * * * * * * * * *",
        "---\n",
        "> " * MAX_DEPTH + "x",
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 200,
        "# ก\n\nข\n\n" * 100,
    ],
)
def test_usual_texts_pass(text: str) -> None:
    assert list(check_bounds(text, WHERE)) == []


def test_deep_nesting_names_its_line() -> None:
    [finding] = check_bounds("ก\n\n" + ">" * 20, Where("a.md", 5))
    assert finding.line == 7


@pytest.mark.parametrize(
    "text", ["---\na: b\n---\nข", "\ufeff---\na: b\n...\nข".lstrip("\ufeff"), "\n---\na: b\n---\nข"]
)
def test_front_matter_is_taken_out_and_lines_stay(text: str) -> None:
    rest, [finding] = without_front_matter(text, WHERE)
    assert rest.count("\n") == text.count("\n")
    assert rest.strip() == "ข"
    assert finding.code == "T405"


@pytest.mark.parametrize("text", ["---\n\nข\n\n---\n", "ก\n---\na: b\n---\n", "ก: ข"])
def test_rules_are_no_front_matter(text: str) -> None:
    assert without_front_matter(text, WHERE) == (text, [])

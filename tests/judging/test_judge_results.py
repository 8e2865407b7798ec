"""Whole contests, word for word: every table that a committee reads, as a person has checked it by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tambon_showcase.judging.tables import CellValue, tables
from tests import blessed
from tests.judging.example import ITEMS, ballot, committee, sheet, signed, terms

CASES = sorted((Path(__file__).parent / "results").glob("*.yml"))


def ballot_of(code: str, said: Any) -> dict[str, Any]:
    """A ballot: points in the order of `ITEMS`, or what else is said of an entry."""
    more = said if isinstance(said, dict) else {"points": said}
    points = more.pop("points", [])
    return ballot(code, dict(zip(ITEMS, points, strict=False)), **more)


def result_of(case: dict[str, Any]) -> MergedResult:
    scored = case.get("scored", True)
    files = [
        (
            f"{judge}.json",
            signed(
                sheet(
                    judge,
                    [ballot_of(code, said) for code, said in entries.items()],
                    rubric=terms(scored).rubric,
                )
            ),
        )
        for judge, entries in case["sheets"].items()
    ]
    barred = {judge: tuple(codes) for judge, codes in case.get("barred", {}).items()}
    return merge(files, terms(scored), committee(barred, scored), case.get("votes", ()))


def shown(result: MergedResult) -> Iterator[str]:
    """Every table with rows: a line for each, without the fingerprints of files."""
    for table in tables(result):
        if len(table.rows) > 1:
            yield f"# {table.key}: {table.title}"
            yield from (" | ".join(map(cell, row)) for row in table.rows)
            yield ""
    told = result.agreement
    yield f"agreement: {told.word} " + " ".join(
        "-" if number is None else f"{number:.6f}" for number in (told.alpha, told.low, told.high)
    )


def cell(value: CellValue) -> str:
    words = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return "…" if len(words) == 64 and words.isalnum() else words


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_contest_ends_as_a_person_checked_by_hand(case: Path) -> None:
    result = result_of(yaml.safe_load(case.read_text("utf-8")))
    blessed.check(case.with_suffix(".txt"), "\n".join(shown(result)))

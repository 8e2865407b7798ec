"""Whole checklists: each folder of `cases/` is laid over the base entry, and `expected/` has what judges read of it.

Of each rubric item: its extent, its basis and why; `+` is evidence with its address, `✓` what was found, `~` what the
tambon states, `✗` what is lacking, `?` what only a person sees. Then the items of the document that are not simply there. Each file was read by a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.assess import Outcome, Presence, Shown, assess
from tambon_showcase.assess.checklist import ItemState
from tambon_showcase.model.entry import Entry
from tambon_showcase.reading.entry import read_entry
from tests.cases import read_case
from tests.entries import edition, lay_out

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").iterdir())
MARKS = {Outcome.PASS: "✓", Outcome.STATED: "~", Outcome.FAIL: "✗", Outcome.UNKNOWN: "?"}


def read(case: Path, root: Path) -> Entry:
    """The base entry with a case laid over it."""
    folder = lay_out(root)
    read_case(case).lay(folder, root)
    entry, findings = read_entry(folder, edition(), root)
    assert entry is not None, findings
    return entry


def told(entry: Entry, root: Path) -> Iterator[str]:
    """The checklist and the document's structure, line by line."""
    checklist = assess(Shown.whole(entry, edition(), root))
    yield checklist.counts_th
    for item in checklist.items:
        yield from item_told(item)
    for part in checklist.structure:
        if part.presence is not Presence.PRESENT or part.lacking:
            reason = f" {part.reason}" if part.reason else ""
            lacking = f" lacks {', '.join(part.lacking)}" if part.lacking else ""
            yield f"{part.item} {part.presence}{reason}{lacking} → {part.address}"


def item_told(item: ItemState) -> Iterator[str]:
    """One item of the rubric."""
    yield f"{item.item} {item.extent}{f' {item.basis}' if item.basis else ''}: {item.reason_th}"
    yield from (f"  + {one.kind} {one.label_th} → {one.address}" for one in item.evidence)
    yield from (f"  {MARKS[line.outcome]} {line.text_th}" for line in item.lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_judges_read_what_the_entry_really_shows(case: Path, tmp_path: Path) -> None:
    assert "".join(f"{line}\n" for line in told(read(case, tmp_path), tmp_path)) == (
        HERE / "expected" / f"{case.name}.txt"
    ).read_text("utf-8")

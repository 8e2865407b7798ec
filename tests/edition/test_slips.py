"""What is said of each mistake in the rules of a year: every way in which a file of `_rules/` can be wrong is a file here.

Each file of `slips/` names a file of the rules, what is in it (`old`; nothing where the file is added), what is written
instead (`new`), every finding that this brings (code, file, line, message, and after `|` what may be there), and whether
the year has rules all the same (`rules`). The rules are `small/` with a region's points and a register from `beside/`.
`python -m tests.edition.test_slips` writes down what is found: read it.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tambon_showcase.edition import (
    consistency,
    guards,
    guards_of_columns,
    guards_of_dates,
    guards_of_groups,
    guards_of_lists,
    guards_of_names,
    guards_of_register,
    guards_of_words,
    load,
    load_edition,
    rule_faults,
)
from tambon_showcase.finding import Finding, Rule
from tambon_showcase.judging import past, scoring, scoring_file
from tambon_showcase.judging.contest_year import check_year

HERE = Path(__file__).parent
SLIPS = sorted((HERE / "slips").glob("*.yml"))
ODD = [file.read_text("utf-8") for file in sorted((HERE / "odd").glob("*.yml"))]
READERS = (
    load,
    consistency,
    guards,
    guards_of_columns,
    guards_of_dates,
    guards_of_groups,
    guards_of_lists,
    guards_of_names,
    guards_of_register,
    guards_of_words,
    rule_faults,
    past,
    scoring,
    scoring_file,
)
"""The modules that read the rules of a year."""
ELSEWHERE = {"T700", "T725", "T742", "T743", "T744"}
"""What `test_edition_load.py`, `test_guards.py` and `test_columns.py` try: files that are missing, folders, what is none of
the rules, and columns that were exchanged."""


class Told(NamedTuple):
    """Whether the year has rules, and what is found."""

    has_rules: bool
    found: list[str]


def told(case: dict[str, Any], tambons: Path) -> Told:
    """What a slip brings."""
    rules = tambons / "2570/_rules"
    shutil.copytree(HERE / "small/2570", tambons / "2570")
    shutil.copytree(HERE / "beside", rules, dirs_exist_ok=True)
    before = {shown(one, rules) for one in findings(tambons)[1]}
    file = rules / case["file"]
    text = file.read_text("utf-8") if case["old"] else case["old"]
    assert not case["old"] or text.count(case["old"]) == 1
    file.write_text(text.replace(case["old"], case["new"]) if case["old"] else case["new"], "utf-8")
    has_rules, found = findings(tambons)
    return Told(has_rules, [line for one in found if (line := shown(one, rules)) not in before])


def findings(tambons: Path) -> tuple[bool, list[Finding]]:
    """All that `tambon check` finds in the rules of the year."""
    edition, found = load_edition(tambons, 2570)
    return edition is not None, [*found, *(check_year(tambons, edition, ()) if edition else ())]


def shown(one: Finding, rules: Path) -> str:
    file = Path(one.file).relative_to(f"{rules.parents[1].name}/2570/_rules").as_posix()
    return f"{one.code} {file}:{one.line} {one.message} | {one.fix}"


def cases() -> Iterable[tuple[Path, dict[str, Any]]]:
    return ((file, yaml.safe_load(file.read_text("utf-8"))) for file in SLIPS)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.stem)
def test_a_slip_is_told_with_its_line_and_what_may_be_there(slip: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(slip.read_text("utf-8"))
    has_rules, found = told(case, tmp_path)
    assert found == case["found"]
    assert has_rules == case.get("rules", False)


def test_every_rule_about_the_rules_of_a_year_is_tried_here() -> None:
    tried = {line[:4] for _, case in cases() for line in case["found"]}
    tried |= set(re.findall(r"\bT\d{3}\b", " ".join(ODD)))
    declared = {rule.code for module in READERS for rule in vars(module).values() if isinstance(rule, Rule)}
    assert declared - tried == ELSEWHERE


@pytest.mark.parametrize("meant", sorted({*rule_faults._MEANT.values(), *rule_faults._PATTERNS.values()}))
def test_everything_that_may_be_meant_is_said_here(meant: str) -> None:
    assert any(meant in line for _, case in cases() for line in case["found"])


def main() -> None:
    """Write down what is found."""
    for file, case in cases():
        with tempfile.TemporaryDirectory() as folder:
            has_rules, case["found"] = told(case, Path(folder))
        kept = {key: case[key] for key in ("file", "old", "new", "found")}
        rules = {"rules": True} if has_rules else {}
        text = yaml.safe_dump({**kept, **rules}, allow_unicode=True, sort_keys=False, width=sys.maxsize)
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    main()

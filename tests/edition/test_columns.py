"""Columns of a table of the rules that an officer pasted under each other's headings: one remark, and nothing that follows."""

from __future__ import annotations

import csv
import itertools
import re
from typing import Any

import pytest

from tambon_showcase.edition import load_edition
from tambon_showcase.edition.guards_of_columns import EXCHANGED


def exchange(rules: Any, file: str, one: str, other: str) -> None:
    """Change the cells of two columns in every row, not their headings."""
    path = rules.folder / file
    with path.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, one: row[other], other: row[one]} for row in rows)


def pairs(file: str, *columns: str) -> list[tuple[str, str, str]]:
    return [(file, *pair) for pair in itertools.combinations(columns, 2)]


@pytest.mark.parametrize(
    ("file", "one", "other"),
    [
        *pairs("regions.csv", "region_th", "province_group_th", "province_th", "province_en"),
        ("regions.csv", "region_no", "province_code"),
        ("regions.csv", "region_no", "districts"),
        ("regions.csv", "districts", "tambons"),
        *pairs("bmn.csv", "category_th", "name_th", "name_en"),
        ("bmn.csv", "no", "category_no"),
        *pairs("nrd2c.csv", "group_th", "name_th", "name_en"),
        ("nrd2c.csv", "no", "group_no"),
    ],
)
def test_two_columns_exchanged_are_one_mistake(rules: Any, file: str, one: str, other: str) -> None:
    exchange(rules, file, one, other)
    edition, findings = load_edition(rules.tambons_dir, 2565)
    assert edition is None
    assert [found.code for found in findings] == [EXCHANGED.code]
    assert {one, other} == set(re.findall("ช่อง ([a-z_]+)", findings[0].message))
    assert findings[0].line == 2


@pytest.mark.parametrize("columns", [("confidence", "source"), ("districts",) * 2])
def test_what_cannot_be_known_is_not_said(rules: Any, columns: tuple[str, str]) -> None:
    """Remarks of two kinds look alike, and a column is not exchanged with itself."""
    exchange(rules, "regions.csv", *columns)
    assert rules.findings() == []


def test_some_wrong_rows_are_no_exchange(rules: Any) -> None:
    rules.replace("regions.csv", "Chai Nat,8,53", "Chai Nat,53,8")
    assert [code for code, _, _ in rules.findings()] == ["T720"]

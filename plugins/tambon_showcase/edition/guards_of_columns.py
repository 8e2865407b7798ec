"""Whether the columns of a table of the rules hold their own words: of two that were exchanged, every row is wrong.

That is one mistake and is said once; the file then counts as unread, so that nothing is said of what follows from it.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from tambon_showcase import register
from tambon_showcase.finding import Finding, error

from .edition import Edition
from .rule_lines import RuleLines

EXCHANGED = error(
    "T744",
    "ข้อมูลในช่อง {heading} กับช่อง {other} สลับกันทั้งตาราง: ในช่อง {heading} มี “{value}”",
    "สลับข้อมูลสองช่องนี้กลับให้ตรงหัวตาราง",
)
FEWEST_ROWS = 3
MOST, LEAST = 0.8, 0.2
"""Share of rows that are right once two columns change places, and share that may be right before."""
_THAI = re.compile(r"[ก-๙]")

RowCells: TypeAlias = Mapping[str, str]
CellRows: TypeAlias = Sequence[RowCells]


def exchanged_columns(
    edition: Edition, whole: Container[str], lines: RuleLines
) -> Iterator[tuple[str, Finding]]:
    """Each of the `whole` tables of which two columns are exchanged, and what is said of it."""
    for file, records, right in (
        ("regions.csv", edition.region_rows, _regions),
        ("bmn.csv", edition.bmn, functools.partial(_indicators, group="category_th")),
        ("nrd2c.csv", edition.nrd2c, functools.partial(_indicators, group="group_th")),
    ):
        rows = [_cells(record.model_dump()) for record in records] if file in whole else []
        if found := _exchanged(rows, right):
            heading, other = found
            where = lines.where(file, (0,))
            yield file, EXCHANGED.at(where, rows[0][heading], heading=heading, other=other)


def _cells(record: Mapping[str, Any]) -> RowCells:
    return {name: "" if value is None else str(value) for name, value in record.items()}


def _exchanged(rows: CellRows, right: Callable[[CellRows], int]) -> tuple[str, str] | None:
    """The two columns that make the table right when they change places, where hardly a row of it is right now."""
    if len(rows) < FEWEST_ROWS or right(rows) > LEAST * len(rows):
        return None
    for one, other in itertools.combinations(rows[0], 2):
        if right([{**row, one: row[other], other: row[one]} for row in rows]) >= MOST * len(rows):
            return one, other
    return None


def _regions(rows: CellRows) -> int:
    """How many rows are of the register, and name their region by its number."""
    return sum(
        _provinces().get(row["province_code"])
        == (row["province_th"], row["province_en"], row["districts"], row["tambons"])
        and row["region_no"] in re.findall(r"\d+", row["region_th"])
        for row in rows
    )


@functools.cache
def _provinces() -> Mapping[str, tuple[str, str, str, str]]:
    """Names and numbers of every province of the register by its code, as a table of the rules writes them."""
    return {
        one.code: (
            one.name_th,
            one.name_en,
            str(len(districts := register.districts(one.code))),
            str(sum(register.tambon_count(district.code) for district in districts)),
        )
        for one in register.provinces()
    }


def _indicators(rows: CellRows, group: str) -> int:
    """How many rows are numbered in order, named in both languages, and have a name of their own in a group of several."""
    names = Counter(row["name_th"] for row in rows)
    groups = Counter(row[group] for row in rows)
    return sum(
        row["no"] == str(at)
        and bool(_THAI.search(row["name_th"]))
        and not _THAI.search(row["name_en"])
        and names[row["name_th"]] == 1 < groups[row[group]]
        for at, row in enumerate(rows, 1)
    )

"""Tables as officers head them: each folder of `tables/` is one table, and what it must be read as.

`expected.txt` has the filled cells of each row, then the findings. It was read by a person; a change of it is a change
of what officers see.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.finding import Finding
from tambon_showcase.formats.csv_table import MAX_ROWS
from tambon_showcase.model.row import Row
from tambon_showcase.reading.tables import read_table

CASES = sorted((Path(__file__).parent / "tables").iterdir())


def shown(rows: tuple[Row, ...], findings: list[Finding]) -> str:
    lines = [f"{row.line}: {row.model_dump(mode='json', exclude_unset=True)}" for row in rows]
    lines += [f"{found.code}:{found.line} {found.message} | {found.fix}" for found in findings]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_table_is_read_as_it_was_meant(case: Path) -> None:
    (file,) = case.glob("*.csv")
    made = read_table(file.stem, file.read_bytes(), file.name)
    found = shown(made.rows, made.findings)
    assert found == (case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("row", "advice"),
    [(",รวมเป็นเงินทั้งสิ้น,,\"1,422,000\"", "ให้ลบออก"), (",อบต.,,120000", "กรอกค่าในช่องนี้")],
)  # fmt: skip
def test_a_sum_below_the_rows_is_to_be_taken_out(row: str, advice: str) -> None:
    """`รวมเป็นเงินทั้งสิ้น` at the end of a budget, whose project is blank as in every sheet of a plan."""
    text = f"รหัสโครงการ,แหล่งงบประมาณ,ประเภทแหล่ง,จำนวนเงิน (บาท)\n{row}\n"
    found = [
        one
        for one in read_table("budget", text.encode(), "budget.csv").findings
        if one.code in ("T237", "T299")
    ]
    assert len(found) == 1 and advice in found[0].fix


@pytest.mark.parametrize(
    ("text", "codes", "lost_rows", "lost"),
    [
        ("หมู่ที่,ชื่อหมู่บ้าน,ชาย,หญิง\n1,บ้านก,10,20\n2,ข,x\n", ["T219"], 1, set()),
        ("หมู่ที่,ชื่อหมู่บ้าน,ชาย,หญิง\n1,บ้านก,10,20\n,ข,1,2\n", ["T237"], 1, set()),
        ("หมู่ที่,ชื่อหมู่บ้าน,ชาย\n1,บ้านก,10\n", [], 0, set()),
        ("หมู่ที่,ชื่อหมู่บ้าน,ชาย,สีสัน\n1,บ้านก,10,แดง\n", ["T235"], 0, {"female", "total"}),
        ("หมู่ที่,ชาย\n1,10\n", ["T236"], 1, {"name"}),
        ("1,บ้านก,หมู่บ้าน,10\n2,บ้านข,หมู่บ้าน,20\n", ["T224"], MAX_ROWS, {"moo", "female"}),
    ],
)
def test_what_could_not_be_read_is_known(text: str, codes: list[str], lost_rows: int, lost: set[str]) -> None:
    """Checks keep silent on what only follows from a line or a column that was not read."""
    made = read_table("villages", text.encode(), "villages.csv")
    assert [one.code for one in made.findings] == codes and made.lost_rows == lost_rows
    assert lost <= made.lost_columns and bool(lost) == bool(made.lost_columns)
    assert ("female" in made.lost_columns) == ("female" in lost)


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("PJ1,อบจ.,", ("PJ1", "อบจ.", None)),
        ("PJ1,,500", ("PJ1", None, "500")),
        (",อบจ.,500", (None, "อบจ.", "500")),
        ("PJ1,,", None),
        ("PJ1,อบจ.,สองแสน", ("PJ1", "อบจ.", None)),
        ("PJ1,ไม่มี,500", ("PJ1", None, "500")),
        ("รวม,,500", None),
        (",รวมทั้งสิ้น,500", None),
    ],
)
def test_money_of_which_something_is_unsaid_still_counts_and_is_named(
    row: str, kept: tuple[str | None, ...] | None
) -> None:
    text = f"รหัสโครงการ,แหล่งงบประมาณ,จำนวนเงิน (บาท)\n{row}\n"
    made = read_table("budget", text.encode(), "budget.csv")
    found = [one.model_dump(mode="json") for one in made.rows]
    assert [(one["project"], one["source"], one["amount"]) for one in found] == ([kept] if kept else [])
    assert {one.code for one in made.findings} <= {"T213", "T237", "T238", "T299"} and made.findings

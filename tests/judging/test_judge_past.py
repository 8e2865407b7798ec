"""The register of earlier models: tambons, villages, abolished codes, and rows that cannot be read."""

from __future__ import annotations

import geothai.abolished
import pytest

from tambon_showcase import register
from tambon_showcase.judging.past import read_past, tambons_of, years_seen

HEAD = "ปี,ระดับ,รหัส\n"


def moved() -> tuple[str, str]:
    """An abolished code outside Bangkok and the one tambon that follows it."""
    for area in geothai.abolished.abolished_areas():
        if area.level == "subdistrict" and not area.code.startswith("10"):
            new = register.successors(area.code)
            if len(new) == 1:
                return area.code, new[0].code
    raise AssertionError("no abolished code")


def test_tambons_villages_and_thai_digits():
    rows, findings = read_past((HEAD + "2563,จังหวัด,800101\n๒๕๖๔,อำเภอ,80010102\n").encode(), "r.csv")
    assert findings == []
    assert [(row.year_be, row.level, row.tambons) for row in rows] == [
        (2563, "province", ("800101",)),
        (2564, "district", ("800101",)),
    ]
    assert years_seen(rows, "80") == {2563, 2564}
    assert years_seen(rows, "81") == set()


def test_abolished_codes_are_followed():
    old, new = moved()
    assert tambons_of(old) == (new,)
    rows, _ = read_past(f"{HEAD}2563,จังหวัด,{old}\n".encode(), "r.csv")
    assert rows[0].is_moved


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("2563,จังหวัด,999999", "T755"),
        ("2563,จังหวัด,80010", "T754"),
        ("63,จังหวัด,800101", "T754"),
        ("2563,ประเทศ,800101", "T754"),
    ],
)
def test_rows_that_cannot_be_used_are_named_with_their_line(row: str, code: str):
    _, findings = read_past(f"{HEAD}{row}\n".encode(), "r.csv")
    assert [(finding.code, finding.line) for finding in findings] == [(code, 2)]


def test_a_missing_column_is_named():
    rows, findings = read_past("ปี,รหัส\n2563,800101\n".encode(), "r.csv")
    assert rows == []
    assert [(finding.code, finding.value) for finding in findings] == [("T753", "ระดับ")]

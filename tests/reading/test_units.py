"""Numbers with a unit of their own beside the unit of their row."""

from __future__ import annotations

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.model.economy import Income, Product
from tambon_showcase.model.projects import Project
from tambon_showcase.personal.plain import Plain
from tambon_showcase.reading.units import without_other_units

WHERE = Where("tables/income.csv", 2)


def clash(row: type, **cells: str) -> list[str]:
    written = {name: Plain(cell) for name, cell in cells.items()}
    kept, names, findings = without_other_units(row, written, WHERE)
    assert set(kept) == set(written) - names and len(findings) == len(names)
    return sorted(names)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("ร้อยละ 45", "ครัวเรือน"),
        ("45%", "คน"),
        ("๔๕ %", "ไร่"),
        ("120 ไร่", "บาท"),
        ("12 คน", "ครัวเรือน"),
        ("87,450 บาท", "ร้อยละ"),
    ],
)
def test_a_number_of_another_unit_is_left_out(value: str, unit: str) -> None:
    assert clash(Income, value=value, unit=unit) == ["value"]
    assert clash(Project, before=value, after="12", unit=unit) == ["before"]


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("45%", "ร้อยละ"),
        ("ร้อยละ 45", "%"),
        ("87,450 บาท", "บาทต่อคนต่อปี"),
        ("87,450 บาท", "บาท/คน/ปี"),
        ("12 คน", "ราย"),
        ("45", "ครัวเรือน"),
        ("45%", ""),
        ("45 กก.", "กิโลกรัม"),
        ("12 ไร่", "แปลงนา"),
    ],
)
def test_the_same_unit_or_an_unknown_one_stays(value: str, unit: str) -> None:
    assert clash(Income, value=value, unit=unit) == []


def test_a_price_is_in_baht_whatever_is_sold() -> None:
    assert clash(Product, price="250 บาท", unit="กิโลกรัม") == []


def test_the_finding_names_both_units() -> None:
    _, _, (found,) = without_other_units(
        Income, {"value": Plain("ร้อยละ 45"), "unit": Plain("ครัวเรือน")}, WHERE
    )
    assert (found.code, found.line) == ("T295", 2)
    assert "ร้อยละ 45" in found.message and "“ครัวเรือน”" in found.message

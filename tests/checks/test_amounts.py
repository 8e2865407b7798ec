"""Numbers that cannot be meant, at their bounds, and said once of each cell."""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.checks import run_checks
from tests.entries import ROOT, TODAY, base_entry, changed, edition

GROUP = {"name": "กลุ่มสมมติ", "moo": "1"}
PRODUCT = {"name": "ข้าวสมมติ"}
MONEY = {"project": "PJ1", "source": "อบต. สมมติ", "year_be": "2565"}
MANY = [{"year_be": "2564", "total": "9000"}]


def found(**tables: Any) -> list[str]:
    entry = changed(base_entry(), tables=tables)
    told = run_checks(entry, edition(), ROOT, TODAY)
    return [one.code for one in told if one.code in {"T277", "T297"}]


@pytest.mark.parametrize("members", ["2560", "2565", "2566", "0"])
def test_a_year_or_a_nought_is_no_number_of_members(members: str) -> None:
    assert found(population=MANY, groups=[{**GROUP, "members": members}]) == ["T297"]


@pytest.mark.parametrize("members", ["2559", "2567", "1", ""])
def test_other_numbers_of_members_are_taken(members: str) -> None:
    assert found(population=MANY, groups=[{**GROUP, "members": members}]) == []


def test_more_members_than_people_are_reported_once() -> None:
    assert found(groups=[{**GROUP, "members": "2565"}]) == ["T277"]
    assert found(population=[], groups=[{**GROUP, "members": "2565"}]) == ["T297"]


@pytest.mark.parametrize(("amount", "codes"), [("999", ["T297"]), ("1000", []), ("2565", ["T297"])])
def test_the_money_of_a_project_is_in_baht(amount: str, codes: list[str]) -> None:
    assert found(budget=[{**MONEY, "amount": amount}]) == codes


@pytest.mark.parametrize(("price", "codes"), [("0", ["T297"]), ("1", []), ("2564", ["T297"]), ("2500", [])])
def test_a_price_is_neither_a_year_nor_nothing(price: str, codes: list[str]) -> None:
    assert found(products=[{**PRODUCT, "price": price}]) == codes


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        ("income", {"item": "พื้นที่นา", "value": "120"}, True),
        ("income", {"item": "พื้นที่นา", "value": "120", "unit": "ไร่"}, False),
        ("income", {"item": "พื้นที่นา"}, False),
        ("products", {**PRODUCT, "price": "120"}, True),
        ("products", {**PRODUCT, "price": "120", "unit": "บาท"}, True),
        ("products", {**PRODUCT, "price": "120", "unit": "ผืน"}, False),
        ("products", {**PRODUCT, "price": "120", "unit": "บาทต่อผืน"}, False),
        ("products", {**PRODUCT, "unit": "บาท"}, False),
        ("income", {"item": "รายได้", "value": "120", "unit": "บาท"}, False),
        ("projects", {"key": "P1", "name": "ขุดสระ", "before": "1"}, False),
        ("projects", {"key": "P1", "name": "ขุดสระ", "before": "1", "after": "2"}, True),
    ],
)
def test_a_number_says_of_what(table: str, row: dict[str, str], said: bool) -> None:
    told = run_checks(changed(base_entry(), tables={table: [row]}), edition(), ROOT, TODAY)
    assert ("T291" in [one.code for one in told]) == said


def percents(*values: str, unit: str = "ร้อยละ") -> list[dict[str, str]]:
    return [{"item": str(number), "value": value, "unit": unit} for number, value in enumerate(values)]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (percents("77.6", "80.1", "0.776"), ["T297"]),
        (percents("77", "12", "0.45", unit="%"), ["T297"]),
        (percents("77.6", "0.81", "80.1", "0.776"), ["T297"]),
        (percents("77.6", "0.812", "80.1", "0.776"), ["T297", "T297"]),
        (percents("77.6", "80.1", "0.776", unit="ไร่"), []),
        (percents("77.6", "80.1", "0.5"), []),
        (percents("77.65", "80.1", "0.776"), []),
        (percents("77", "80", "0.05"), []),
        (percents("5", "80", "0.02"), []),
        (percents("0.4", "80", "0.776"), []),
        (percents("77.6", "0.776"), []),
    ],
)
def test_a_percent_that_excel_kept_as_a_fraction_is_questioned(
    rows: list[dict[str, str]], codes: list[str]
) -> None:
    assert found(income=rows) == codes


@pytest.mark.parametrize(("after", "codes"), [("0.776", ["T297"]), ("0.7", []), ("3", [])])
def test_a_percent_after_a_project_is_compared_with_that_before(after: str, codes: list[str]) -> None:
    project = {"key": "P1", "name": "ป่าชุมชน", "before": "80.1", "after": after, "unit": "ร้อยละ"}
    assert found(projects=[project]) == codes


@pytest.mark.parametrize(("most", "codes"), [(100.0, ["T297"]), (5.0, [])])
def test_a_reading_of_cia_in_percents_is_no_fraction(most: float, codes: list[str]) -> None:
    readings = [
        {"moo": str(moo), "dimension": "d1", "value": value}
        for moo, value in enumerate(("3.5", "4.1", "0.042"), 1)
    ]
    base = base_entry()
    scale = base.identity.cia.model_copy(update={"scale_min": 0.0, "scale_max": most})
    entry = changed(base, cia=scale, tables={"cia": readings})
    assert [one.code for one in run_checks(entry, edition(), ROOT, TODAY) if one.code == "T297"] == codes

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

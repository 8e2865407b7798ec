"""What is sold for a price: its unit, whatever was typed before it, and nothing where only the price's own was typed."""

from __future__ import annotations

import pytest

from tambon_showcase.model.economy import Income, Product, newest_products


@pytest.mark.parametrize(
    ("unit", "sold"),
    [
        ("บาท", None),
        ("฿", None),
        ("Baht", None),
        ("บาท/ผืน", "ผืน"),
        ("บาทต่อ กิโลกรัม", "กิโลกรัม"),
        ("ผืน", "ผืน"),
        ("บาทหลวง", "บาทหลวง"),
        ("-", None),
    ],
)
def test_the_unit_of_a_product_is_what_is_sold(unit: str, sold: str | None) -> None:
    assert Product.model_validate({"name": "ผ้า", "price": "100", "unit": unit, "line": 2}).unit == sold


def test_a_figure_may_be_in_baht() -> None:
    assert Income.model_validate({"item": "รายได้", "value": "100", "unit": "บาท", "line": 2}).unit == "บาท"


def test_a_product_of_two_years_is_one_from_the_newest() -> None:
    rows = [
        Product.model_validate({"name": name, "year_be": year, "line": 2})
        for name, year in (("ผ้า", "2564"), ("ข้าว", None), ("ผ้า", "2563"), ("ผ้า", "2565"))
    ]
    assert [(row.name, row.year_be) for row in newest_products(rows)] == [("ข้าว", None), ("ผ้า", 2565)]

"""Sums of baht of which some parts may be unknown: missing is never zero."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from tambon_showcase.text.thai_values import format_baht

OTHER_MONEY = "ไม่ระบุประเภทแหล่ง"
"""What money is called whose kind of source the tambon does not say."""


class MoneySum(NamedTuple):
    """A sum of baht: of the parts that are known, and how many are not."""

    known: Decimal
    unknown: int = 0

    @property
    def words_th(self) -> str:
        """`111.25 บาท`, `อย่างน้อย 100 บาท (ยังไม่ระบุจำนวน 1 รายการ)`, or that nothing is known."""
        if not self.unknown:
            return f"{format_baht(self.known)} บาท"
        unsaid = f"ยังไม่ระบุจำนวน {self.unknown:,} รายการ"
        return f"อย่างน้อย {format_baht(self.known)} บาท ({unsaid})" if self.known else unsaid


def money(amounts: Iterable[Decimal | None]) -> MoneySum:
    """The sum of amounts of which some may be unknown."""
    listed = list(amounts)
    known = [amount for amount in listed if amount is not None]
    return MoneySum(sum(known, Decimal(0)), len(listed) - len(known))

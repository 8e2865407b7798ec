"""The figures of an entry, worked out once: pages, slides, papers, pictures and captions only write them down.

Missing is never zero: a sum knows how many of its parts are unknown, and a village without all its values is not
compared.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import fmean
from typing import NamedTuple

from tambon_showcase.analysis.newest import newest_ages
from tambon_showcase.analysis.values import Analysis, Cia, GridCell
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.people import AgeGroup
from tambon_showcase.text.thai_values import format_decimal

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
            return f"{format_decimal(self.known)} บาท"
        unsaid = f"ยังไม่ระบุจำนวน {self.unknown:,} รายการ"
        return f"อย่างน้อย {format_decimal(self.known)} บาท ({unsaid})" if self.known else unsaid


class GravestVillage(NamedTuple):
    """The village whose values of all dimensions are gravest on the mean, by the declared direction of the scale."""

    moo: int
    values: tuple[float, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Figures:
    """What is counted and summed of one entry.

    Attributes:
        ages: The age groups of the newest year.
        members: Members of the working group.
        trained: Members who use CIA, as the table says of each; None where it says it of nobody.
        represented: Villages that have a member of their own in the working group.
        villages: Villages of the tambon.
        budget: Money by kind of source, the largest first.
        total: All money.
        gravest: The gravest village by the committee's CIA readings; None without a whole scale and whole values.
    """

    ages: tuple[AgeGroup, ...]
    members: int
    trained: int | None
    represented: int
    villages: int
    budget: tuple[tuple[str, MoneySum], ...]
    total: MoneySum
    gravest: GravestVillage | None


def figures(entry: Entry, analysis: Analysis) -> Figures:
    """The figures of an entry."""
    tables = entry.tables
    answers = [member.can_use_cia for member in tables.working_group]
    return Figures(
        ages=newest_ages(tables.ages),
        members=len(tables.working_group),
        trained=sum(answer is True for answer in answers)
        if any(one is not None for one in answers)
        else None,
        represented=len({member.moo for member in tables.working_group if member.moo}),
        villages=len(tables.villages),
        budget=_by_kind(entry),
        total=money(row.amount for row in tables.budget),
        gravest=_gravest(analysis.cia) if analysis.cia else None,
    )


def money(amounts: Iterable[Decimal | None]) -> MoneySum:
    """The sum of amounts of which some may be unknown."""
    listed = list(amounts)
    known = [amount for amount in listed if amount is not None]
    return MoneySum(sum(known, Decimal(0)), len(listed) - len(known))


def _by_kind(entry: Entry) -> tuple[tuple[str, MoneySum], ...]:
    kinds: dict[str, list[Decimal | None]] = {}
    for row in entry.tables.budget:
        kinds.setdefault(row.kind or OTHER_MONEY, []).append(row.amount)
    sums = [(kind, money(amounts)) for kind, amounts in kinds.items()]
    return tuple(sorted(sums, key=lambda pair: -pair[1].known))


def _gravest(cia: Cia) -> GravestVillage | None:
    if cia.higher_is is None or cia.most is None:
        return None
    whole = [
        GravestVillage(moo, _known(cells))
        for moo, cells in zip(cia.comparison.moos, cia.comparison.cells, strict=True)
        if len(_known(cells)) == len(cells)
    ]
    sign = -1 if cia.higher_is == "better" else 1
    return max(whole, key=lambda village: sign * fmean(village.values), default=None)


def _known(cells: Sequence[GridCell]) -> tuple[float, ...]:
    return tuple(cell.value for cell in cells if cell.value is not None)

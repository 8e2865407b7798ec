"""The figures of an entry, worked out once: pages, slides, papers, pictures and captions only write them down.

Missing is never zero: a sum knows how many of its parts are unknown, and a village without all its values is not
compared.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from statistics import fmean
from typing import NamedTuple

from tambon_showcase.analysis.money import OTHER_MONEY, MoneySum, money
from tambon_showcase.analysis.newest import newest_ages
from tambon_showcase.analysis.values import Analysis, Cia, GridCell
from tambon_showcase.assess.members import persons, represented
from tambon_showcase.assess.posts import is_published
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.people import AgeGroup
from tambon_showcase.text.ages import OLDEST, AgeBand

ELDER = 60
"""The age from which people are elders (พระราชบัญญัติผู้สูงอายุ พ.ศ. 2546 มาตรา 3)."""


class ComparedVillage(NamedTuple):
    """A village that has a value in every dimension, in the edition's order of dimensions."""

    moo: int
    values: tuple[float, ...]


class Elders(NamedTuple):
    """People of 60 years and more, and their whole per cent of all whose age is known."""

    people: int
    per_cent: int

    @property
    def words_th(self) -> str:
        """`ผู้สูงอายุ 900 คน คือร้อยละ 9 ของคนทั้งตำบล`."""
        return f"ผู้สูงอายุ {self.people:,} คน คือร้อยละ {self.per_cent} ของคนทั้งตำบล"


class Aged(NamedTuple):
    """The age groups of which men and women are known, how many both are, and how many groups there are in all."""

    groups: tuple[AgeGroup, ...]
    men: int
    women: int
    listed: int

    @property
    def is_whole(self) -> bool:
        """Whether men and women of every group are known."""
        return len(self.groups) == self.listed

    @property
    def sexes_th(self) -> str:
        """`ชาย 4,000 คน หญิง 5,400 คน`, and that groups are left out of them."""
        of_these = (
            "" if self.is_whole else f" (รวมเฉพาะ {len(self.groups)} จาก {self.listed} ช่วงอายุที่มีทั้งสองค่า)"
        )
        return f"ชาย {self.men:,} คน หญิง {self.women:,} คน{of_these}"

    @property
    def most_th(self) -> str:
        """`ช่วงอายุ 15-59 ปี มีคนมากที่สุด 6,300 คน`; nothing where another group may have more."""
        if not self.is_whole:
            return ""
        most = max(self.groups, key=_people)
        return f"ช่วงอายุ {most.ages} ปี มีคนมากที่สุด {_people(most):,} คน"


@dataclasses.dataclass(frozen=True, slots=True)
class Figures:
    """What is counted and summed of one entry.

    Attributes:
        ages: The age groups of the newest year.
        aged: Those of them of which men and women are known.
        elders: People of 60 years and more; None where no group begins at that age.
        members: Members of the working group.
        trained: Members who use CIA, as the table says of each; None where it says it of nobody.
        represented: Villages that have a member of their own in the working group.
        villages: Villages of the tambon.
        moos: The numbers of the villages, in the order of the table.
        budget: Money by kind of source, the largest first.
        total: All money.
        compared: The villages from the gravest on the mean of the committee's CIA readings, by the declared
            direction of the scale; none without a whole scale.
        partners: Partners, each once however many rows name it.
        posts: How often something was published, counted by the links that may lead to it.
        channels: How often something was published on each channel, the busiest first.
        months: How often in each month, by its first day, the earliest first.
    """

    ages: tuple[AgeGroup, ...]
    aged: Aged
    elders: Elders | None
    members: int
    trained: int | None
    represented: int
    villages: int
    moos: tuple[int, ...]
    budget: tuple[tuple[str, MoneySum], ...]
    total: MoneySum
    compared: tuple[ComparedVillage, ...]
    partners: int
    posts: int
    channels: tuple[tuple[str, int], ...]
    months: tuple[tuple[datetime.date, int], ...]

    @property
    def main_source(self) -> tuple[str, int] | None:
        """The kind of source that paid most and its whole per cent; None while an amount or that kind is unknown."""
        if not self.budget or self.total.unknown or not self.total.known:
            return None
        kind, paid = self.budget[0]
        return None if kind == OTHER_MONEY else (kind, round(paid.known / self.total.known * 100))


def figures(entry: Entry, analysis: Analysis) -> Figures:
    """The figures of an entry."""
    tables = entry.tables
    posts = [post for post in tables.posts if is_published(post)]
    ages = newest_ages(tables.ages)
    members = persons(entry)
    answers = [person.can_use_cia for person in members]
    return Figures(
        ages=ages,
        aged=(aged := _aged(ages)),
        elders=_elders(ages, aged),
        members=len(members),
        trained=sum(answer is True for answer in answers)
        if any(one is not None for one in answers)
        else None,
        represented=len(represented(entry, members)),
        villages=len(tables.villages),
        moos=tuple(village.moo for village in tables.villages if village.moo),
        budget=_by_kind(entry),
        total=money(row.amount for row in tables.budget),
        compared=_compared(analysis.cia) if analysis.cia else (),
        partners=len({" ".join(row.name.split()) for row in tables.partners}),
        posts=len(posts),
        channels=tuple(Counter(post.channel for post in posts).most_common()),
        months=tuple(sorted(Counter(post.day.replace(day=1) for post in posts if post.day).items())),
    )


def _by_kind(entry: Entry) -> tuple[tuple[str, MoneySum], ...]:
    kinds: dict[str, list[Decimal | None]] = {}
    for row in entry.tables.budget:
        kinds.setdefault(row.kind or OTHER_MONEY, []).append(row.amount)
    sums = [(kind, money(amounts)) for kind, amounts in kinds.items()]
    return tuple(sorted(sums, key=lambda pair: -pair[1].known))


def _compared(cia: Cia) -> tuple[ComparedVillage, ...]:
    if cia.higher_is is None or cia.most is None:
        return ()
    whole = [
        ComparedVillage(moo, _known(cells))
        for moo, cells in zip(cia.comparison.moos, cia.comparison.cells, strict=True)
        if len(_known(cells)) == len(cells)
    ]
    sign = 1 if cia.higher_is == "better" else -1
    return tuple(sorted(whole, key=lambda village: sign * fmean(village.values)))


def _aged(ages: Sequence[AgeGroup]) -> Aged:
    groups = tuple(row for row in ages if row.male is not None and row.female is not None)
    return Aged(
        groups, sum(row.male or 0 for row in groups), sum(row.female or 0 for row in groups), len(ages)
    )


def _people(group: AgeGroup) -> int:
    return (group.male or 0) + (group.female or 0)


def _elders(ages: Sequence[AgeGroup], aged: Aged) -> Elders | None:
    known = [(row.band, _people(row)) for row in aged.groups if row.band]
    everyone = sum(people for _, people in known)
    if len(known) < len(ages) or not everyone or not _holds_every_age([band for band, _ in known]):
        return None
    if ELDER not in {band.first for band, _ in known}:
        return None
    old = sum(people for band, people in known if band.first >= ELDER)
    return Elders(old, round(old / everyone * 100))


def _holds_every_age(bands: Sequence[AgeBand]) -> bool:
    """Whether each age is in one of the groups, and in no second: only then is their sum all people."""
    ends = [OLDEST if last is None else last for _, last in sorted(bands)]
    return [first for first, _ in sorted(bands)] == [0, *(end + 1 for end in ends[:-1])]


def _known(cells: Sequence[GridCell]) -> tuple[float, ...]:
    return tuple(cell.value for cell in cells if cell.value is not None)

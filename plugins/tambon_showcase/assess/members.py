"""The working group as persons: who is in it, for which village, and who can use CIA.

The guideline counts members (item 1.2 and 2.1), and a table has rows: somebody with two duties is on two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.model.entry import Entry
from tambon_showcase.model.people import WorkingGroupMember
from tambon_showcase.text.person_names import person_key

from .look import says_something

_VILLAGE = re.compile(r"(?:หมู่(?:ที่|บ้านที่)?|ม\.)\s*([0-9๐-๙]{1,2})(?![0-9๐-๙])")


class Person(NamedTuple):
    """One person of the working group, from all the rows with this name."""

    name: str
    moos: frozenset[int]
    can_use_cia: bool | None
    """None where no row says it; False where rows disagree: nothing more than is there."""


def persons(entry: Entry) -> list[Person]:
    """The persons of the working group who have a name, in the order of the table; an empty post is nobody."""
    rows: dict[str, list[WorkingGroupMember]] = {}
    for member in members_with_villages(entry):
        if key := person_key(member.name):
            rows.setdefault(key, []).append(member)
    return [_person(same) for same in rows.values()]


def _person(rows: list[WorkingGroupMember]) -> Person:
    answers = {row.can_use_cia for row in rows} - {None}
    return Person(
        " ".join(rows[0].name.split()),
        frozenset(row.moo for row in rows if row.moo),
        all(answers) if answers else None,
    )


def members_with_villages(entry: Entry) -> tuple[WorkingGroupMember, ...]:
    """The rows of members, each with the village that it represents, wherever the row says so."""
    return tuple(
        member.model_copy(update={"moo": _village_of(entry, member)}) for member in entry.tables.working_group
    )


def shared(everybody: Sequence[Person]) -> Iterator[tuple[str, list[int]]]:
    """Who is the only one for several villages, and for which."""
    for person in everybody:
        others = {moo for other in everybody if other is not person for moo in other.moos}
        if len(alone := sorted(person.moos - others)) > 1:
            yield person.name, alone


def represented(entry: Entry, everybody: Sequence[Person]) -> frozenset[int]:
    """The villages of the tambon that have a representative of their own: one person is none for several."""
    wanting = {moo for _, alone in shared(everybody) for moo in alone[1:]}
    there = {moo for person in everybody for moo in person.moos} - wanting
    return frozenset(village.moo for village in entry.tables.villages if village.moo in there)


def _village_of(entry: Entry, member: WorkingGroupMember) -> int | None:
    """The village that a member represents, also where only the role or the post says so: `ผู้ใหญ่บ้าน หมู่ที่ 3`."""
    said = f"{member.role} {member.organisation or ''}"
    named = _VILLAGE.search(said)
    return member.moo or (int(named[1]) if named else _village_by_name(entry, said))


def _village_by_name(entry: Entry, said: str) -> int | None:
    """The village whose name is in these words, the longest; None for a name that several villages have."""
    found = [
        village for village in entry.tables.villages if says_something(village.name) and village.name in said
    ]
    longest = max((len(village.name) for village in found), default=0)
    moos = {village.moo for village in found if len(village.name) == longest}
    return moos.pop() if len(moos) == 1 else None

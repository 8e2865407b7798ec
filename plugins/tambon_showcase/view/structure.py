"""The chart of the working group (ผังโครงสร้าง, rubric item 1.2): its members in tiers, from the chair down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tambon_showcase.model.people import WorkingGroupMember


class Tier(NamedTuple):
    """A row of the chart: what its members are, and who they are."""

    title: str
    members: tuple[WorkingGroupMember, ...]


def _is_deputy(role: str) -> bool:
    return "รองประธาน" in role or "ผู้ช่วยประธาน" in role


def _is_secretary(role: str) -> bool:
    return any(word in role for word in ("เลขา", "เหรัญญิก", "ผู้ประสานงาน"))


TIERS: Sequence[tuple[str, Callable[[WorkingGroupMember], bool]]] = (
    ("ที่ปรึกษา", lambda member: "ที่ปรึกษา" in member.role),
    ("รองประธาน", lambda member: _is_deputy(member.role)),
    ("ประธาน", lambda member: "ประธาน" in member.role),
    ("เลขานุการและเหรัญญิก", lambda member: _is_secretary(member.role)),
    ("ตัวแทนหมู่บ้าน", lambda member: member.moo is not None),
    ("กรรมการ", lambda _member: True),
)
"""What makes a member belong to a tier; the first that fits counts."""
ORDER = ("ที่ปรึกษา", "ประธาน", "รองประธาน", "กรรมการ", "เลขานุการและเหรัญญิก", "ตัวแทนหมู่บ้าน")
"""The tiers from the top of the chart to its foot."""


def tiers(members: Sequence[WorkingGroupMember]) -> list[Tier]:
    """The tiers that have members; representatives of villages by the number of their village."""
    found: dict[str, list[WorkingGroupMember]] = {title: [] for title in ORDER}
    for member in members:
        found[next(title for title, fits in TIERS if fits(member))].append(member)
    found["ตัวแทนหมู่บ้าน"].sort(key=lambda member: member.moo or 0)
    return [Tier(title, tuple(inside)) for title, inside in found.items() if inside]

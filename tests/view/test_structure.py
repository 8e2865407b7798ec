"""The chart of the working group: everybody in it has one tier, by what the role says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.people import WorkingGroupMember
from tambon_showcase.view.structure import ORDER, TIERS, tiers


def member(name: str, role: str, moo: str | None = None) -> WorkingGroupMember:
    return WorkingGroupMember.model_validate({"name": name, "role": role, "moo": moo})


@pytest.mark.parametrize(
    ("role", "moo", "tier"),
    [
        ("ประธานคณะทำงาน", "1", "ประธาน"),
        ("รองประธาน คนที่ 1", None, "รองประธาน"),
        ("ประธานที่ปรึกษา", None, "ที่ปรึกษา"),
        ("กรรมการและเลขานุการ", None, "เลขานุการและเหรัญญิก"),
        ("กรรมการและเลขานุการ", "4", "เลขานุการและเหรัญญิก"),
        ("เหรัญญิก", None, "เลขานุการและเหรัญญิก"),
        ("กรรมการ", "3", "ตัวแทนหมู่บ้าน"),
        ("กรรมการ", None, "กรรมการ"),
        ("ผู้ประสานงานตำบล", None, "เลขานุการและเหรัญญิก"),
    ],
)
def test_a_role_decides_the_tier(role: str, moo: str | None, tier: str) -> None:
    assert [found.title for found in tiers([member("ก", role, moo)])] == [tier]


def test_tiers_go_from_the_top_and_villages_by_number() -> None:
    found = tiers([member("ค", "กรรมการ", "10"), member("ข", "กรรมการ", "2"), member("ก", "ประธาน", "1")])
    assert [(tier.title, [one.name for one in tier.members]) for tier in found] == [
        ("ประธาน", ["ก"]),
        ("ตัวแทนหมู่บ้าน", ["ข", "ค"]),
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("ประธาน", "รองประธาน", "เลขานุการ", "กรรมการ", "ที่ปรึกษา", "อื่น")),
            st.sampled_from((None, "1", "2")),
        )
    )
)
def test_everybody_stands_in_one_tier(found: list[tuple[str, str | None]]) -> None:
    members = [member(str(number), role, moo) for number, (role, moo) in enumerate(found)]
    shown = [one.name for tier in tiers(members) for one in tier.members]
    assert sorted(shown) == sorted(one.name for one in members)
    assert {title for title, _ in TIERS} == set(ORDER)

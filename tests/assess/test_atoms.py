"""What an item of the rubric lists one by one is what its check looks for; what no program knows is for a person."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tambon_showcase.assess import Outcome
from tambon_showcase.assess.checklist import Seen
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.edition import Edition
from tambon_showcase.edition.rubric import CheckName
from tests.entries import base_entry, changed, edition, shown


def with_atoms(check: CheckName, *atoms: str) -> Edition:
    """The edition of 2565 in which the items of a check list these."""
    rubric = edition().rubric
    groups = tuple(
        group.model_copy(
            update={
                "items": tuple(
                    item.model_copy(
                        update={
                            "atoms": atoms,
                            "pictured": tuple(one for one in item.pictured if one in atoms),
                        }
                    )
                    if item.check == check
                    else item
                    for item in group.items
                )
            }
        )
        for group in rubric.groups
    )
    return dataclasses.replace(edition(), rubric=rubric.model_copy(update={"groups": groups}))


def seen(check: CheckName, tables: dict[str, Any], *atoms: str) -> Seen:
    entry = changed(base_entry(), tables=tables)
    return ITEM_CHECKS[check](dataclasses.replace(shown(entry), edition=with_atoms(check, *atoms)))


PLACE = {"facilities": [{"atom": "สถานที่", "available": "มี"}]}
POST = {
    "posts": [
        {
            "day": "2021-12-01",
            "channel": "Facebook",
            "link": "https://facebook.com/a/posts/1",
            "title": "ก",
            "about": "ขั้นตอน",
        }
    ]
}


@pytest.mark.parametrize(
    ("atoms", "lacking"),
    [
        (("สถานที่",), []),
        (("สถานที่", "ป้าย"), ["ยังไม่ได้ระบุว่ามี: ป้าย", "ยังไม่มีภาพของ: ป้าย"]),
        (("สถานที่", "กล้องวงจรปิด"), ["ยังไม่ได้ระบุว่ามี: กล้องวงจรปิด"]),
    ],
)
def test_a_workplace_needs_what_the_rules_list(atoms: tuple[str, ...], lacking: list[str]) -> None:
    found = seen("workplace", PLACE, *atoms)
    assert list(found.texts(Outcome.FAIL)) == lacking
    assert not found.texts(Outcome.UNKNOWN)[1:]


def test_publicity_is_of_the_subjects_that_the_rules_list() -> None:
    lacking = seen("continuous_publicity", POST, "กระบวนการ", "ขั้นตอน", "งบประมาณ")
    assert "ยังไม่มีเรื่อง: กระบวนการ" in lacking.texts(Outcome.FAIL)
    assert any("งบประมาณ" in text for text in lacking.texts(Outcome.UNKNOWN))
    assert "เผยแพร่เรื่อง: ขั้นตอน" in seen("continuous_publicity", POST, "ขั้นตอน").texts(Outcome.PASS)


def test_what_the_year_does_not_list_is_no_evidence_and_not_asked_about() -> None:
    only = {"facilities": [{"atom": "เครือข่ายอินเทอร์เน็ต", "available": "มี"}]}
    found = seen("workplace", only, "สถานที่", "ป้าย")
    assert found.evidence == ()
    assert found.texts(Outcome.FAIL) == ("ยังไม่ได้ระบุว่ามี: สถานที่, ป้าย",)
    assert found.texts(Outcome.UNKNOWN) == ("สิ่งที่ระบุว่ามีใช้งานได้จริงหรือไม่ ภาพเป็นของสถานที่นี้จริงหรือไม่",)
    assert len(seen("workplace", only, "สถานที่", "เครือข่ายอินเทอร์เน็ต").evidence) == 1


def test_where_the_year_lists_nothing_whatever_is_there_counts() -> None:
    assert seen("workplace", PLACE).texts(Outcome.PASS) == ("ระบุไว้ 1 อย่าง",)
    assert seen("workplace", {"facilities": []}).texts(Outcome.FAIL) == ("ยังไม่ได้ระบุว่ามีอะไร",)

"""Years in which groups began, and steps of the process, as officers write them in one cell."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tambon_showcase.model.media import PhotoEntry, Post
from tambon_showcase.model.people import Group
from tambon_showcase.model.work import ProcessStep


@pytest.mark.parametrize(
    ("written", "year"),
    [("2538", 2538), ("๒๕๓๘", 2538), ("พ.ศ. 38", 2538), ("1995", 2538), ("-", None), ("", None)],
)
def test_a_group_began_in_a_year_that_is_said_to_be_one(written: str, year: int | None) -> None:
    assert Group.model_validate({"name": "กลุ่มทอผ้า", "founded_be": written, "line": 2}).founded_be == year


@pytest.mark.parametrize(
    ("written", "such"), [("38", "2538"), ("๕", "2505"), ("38 ปี", "2538"), (" 12ปี ", "2512")]
)
def test_two_digits_may_be_the_age_of_a_group(written: str, such: str) -> None:
    with pytest.raises(ValidationError, match="จำนวนปี") as refused:
        Group.model_validate({"name": "กลุ่มทอผ้า", "founded_be": written, "line": 2})
    assert such in repr(refused.value.errors()[0]["ctx"]["error"].fix)


@pytest.mark.parametrize(
    ("written", "step"),
    [
        ("1.1", "1.1"),
        ("๑.๑", "1.1"),
        ("ข้อ 1.1", "1.1"),
        ("ขั้นที่ 1.1", "1.1"),
        ("1.1 ชี้แจงข้อมูล", "1.1"),
        ("1.1 ถึง 2.2", "1.1 ถึง 2.2"),
        ("ร่วมคิด", "ร่วมคิด"),
    ],
)
def test_a_step_is_known_by_its_number(written: str, step: str) -> None:
    assert ProcessStep.model_validate({"step": written, "done": "ก", "line": 2}).step == step
    assert (
        PhotoEntry.model_validate({"file": "a.jpg", "caption": "ก", "step": written, "line": 2}).step == step
    )
    post = {"day": "1/2/2565", "channel": "Facebook", "link": "https://example.org/1", "title": "ก"}
    assert Post.model_validate({**post, "step": written, "line": 2}).step == step


@pytest.mark.parametrize("written", ["", "-", "ไม่มี", "..."])
def test_a_photo_of_no_step_says_none(written: str) -> None:
    assert (
        PhotoEntry.model_validate({"file": "a.jpg", "caption": "ก", "step": written, "line": 2}).step is None
    )

"""How many use the CIA program, as the analysis page says it: the table's count, or what the tambon declares."""

from __future__ import annotations

import re

import pytest

from tambon_showcase.model.identity import CiaScale
from tambon_showcase.model.sections import ANALYSIS
from tambon_showcase.view.entry_view import PageView
from tests.pages.test_every_column_is_shown import html
from tests.views import view_of


@pytest.mark.parametrize(
    ("answers", "declared", "told"),
    [
        ((True, False), 5, "1 คน จาก 2 คน"),
        ((None, None), 2, "ตำบลแจ้ง 2 คน (ยังไม่ได้ระบุรายคน)"),
        ((None, True), 2, "1 คน จาก 2 คน"),
        ((None,), None, None),
    ],
)
def test_a_declared_number_is_said_to_be_one_and_never_beats_the_table(
    answers: tuple[bool | None, ...], declared: int | None, told: str | None
) -> None:
    words = {True: "ได้", False: "ไม่ได้", None: None}
    members = [
        {"name": name, "role": "กรรมการ", "uses_cia": words[answer]}
        for name, answer in zip(("นายหนึ่ง", "นายสอง"), answers, strict=False)
    ]
    shown = view_of({"working_group": members}, cia=CiaScale(members_trained=declared))
    page = html(PageView(shown, ANALYSIS), ANALYSIS)
    found = re.search("<dt>คณะทำงานที่ใช้ได้</dt><dd>(.*?)</dd>", page)
    assert (found and found.group(1)) == told

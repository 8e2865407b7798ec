"""What an entry must renew in a new year."""

from __future__ import annotations

from dataclasses import replace

from tambon_showcase.workbook.folder import read_files
from tambon_showcase.workbook.renewals import renewals
from tests.workbook.officer import edition, small


def test_this_years_entry_has_nothing_to_renew_but_old_data_are_named() -> None:
    rows = read_files(small()).rows
    contest = edition().contest
    later = contest.model_copy(update={"data_year_be": edition().data_year_be + 3})
    assert not [line for line in renewals(rows, edition()) if "จปฐ." in line]
    assert "แผ่น “ข้อมูล จปฐ.”: ข้อมูลใหม่สุดเป็นปี 2564 ปีนี้ใช้ข้อมูลปี 2567" in renewals(
        rows, replace(edition(), contest=later)
    )

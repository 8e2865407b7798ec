"""The same note of several files is said once, with the files; what an officer must correct stays with its file."""

from __future__ import annotations

from tambon_showcase.checks.together import SHOWN_VALUES, together
from tambon_showcase.content.document_rules import HAD_PLACE, HELD, LOST
from tambon_showcase.finding import Where


def test_a_note_of_several_files_names_them_all_once() -> None:
    many = [LOST.at(Where(f"documents/{n}.pdf"), "ป้ายของหน้า") for n in range(3)]
    other = LOST.at(Where("documents/x.pdf"), "ไฟล์แนบ")
    found = together([*many, other, HAD_PLACE.at(Where("documents/0.pdf"))])
    assert [one.message.partition(" (")[2] for one in found] == ["3 ไฟล์: 0.pdf, 1.pdf, 2.pdf)", "", ""]
    assert found[0].file == "documents/0.pdf"


def test_what_keeps_a_file_back_stays_with_it() -> None:
    held = [HELD.at(Where(f"documents/{n}.pdf"), "ชื่อ", code="T400") for n in range(3)]
    assert len(together(held)) == 3


def test_a_long_list_of_files_ends_with_how_many_more() -> None:
    many = [LOST.at(Where(f"documents/{n}.pdf"), "ป้าย") for n in range(SHOWN_VALUES + 2)]
    (found,) = together(many)
    assert found.message.endswith("และอีก 2 ไฟล์)")

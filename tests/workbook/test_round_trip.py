"""A workbook that nobody changed changes nothing: not a byte, whichever program saved it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.judging.outputs import result_workbook
from tambon_showcase.judging.tables import ResultTable
from tambon_showcase.workbook.folder import files_of
from tests.entries import ROOT
from tests.open_xml import prints_on_one_width
from tests.workbook.officer import back, given_out, opened, saved, small, small_book

ENTRIES = sorted((ROOT / "tambons").glob("2565/[1-9]*/*"))
LIBREOFFICE = Path(__file__).parent / "saved-by-libreoffice.xlsx"
CELL = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=12)


@pytest.mark.parametrize(
    "folder", [one for one in ENTRIES if one.name[:6] != "999901"], ids=lambda one: one.name[:6]
)
def test_an_entry_comes_back_unchanged(folder: Path) -> None:
    files = files_of(folder)
    found = back(given_out(files, folder.name[:6]), files)
    assert (found.files, found.told, found.asked, found.said) == ({}, [], [], ())


@pytest.mark.full
def test_the_whole_demonstration_comes_back_unchanged() -> None:
    files = files_of(next(one for one in ENTRIES if one.name[:6] == "999901"))
    found = back(given_out(files), files)
    assert (found.files, found.told, found.asked, found.said) == ({}, [], [], ())


def test_the_small_entry_comes_back_unchanged_from_several_programs() -> None:
    for data in (small_book(), saved(opened(small_book())), LIBREOFFICE.read_bytes()):
        found = back(data, small())
        assert (found.files, found.told, found.asked, found.said) == ({}, [], [], ())


def test_the_same_order_makes_the_same_bytes() -> None:
    assert given_out(small()) == small_book()
    result_workbook(
        [ResultTable("form", "แบบ", [["ก"]])]
    )  # another workbook of the same process changes nothing
    assert given_out(small()) == small_book()


def test_every_sheet_is_printed_under_the_name_of_its_tambon() -> None:
    sheets = [sheet for sheet in opened(small_book()) if sheet.sheet_state == "visible"]
    assert len(sheets) > 20
    assert all(prints_on_one_width(sheet, "สมุดงานตำบล 999901 ปี 2565") for sheet in sheets)


@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_any_cells_come_back_unchanged(rows: list[tuple[str, str, str]], end: str, has_mark: bool) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    lines = ["ชื่อ-สกุล,ตำแหน่ง,หมู่ที่,แหล่งที่มา", *(",".join(map(quoted, (*row, "ที่มา"))) for row in rows)]
    data = ("\ufeff" if has_mark else "").encode() + (end.join(lines) + end).encode()
    files = {"tambon.yml": b"code: '999901'\nlevel: district\n", "tables/leaders.csv": data}
    found = back(given_out(files), files)
    assert (found.files, found.told, found.asked) == ({}, [], [])

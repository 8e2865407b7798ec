"""Cells of a frame: numbers for people on the page and for programs in the file, shaded by their own scale."""

from __future__ import annotations

from tambon_showcase.analysis.frame import Column, Frame, FrameTable
from tambon_showcase.analysis.page import frame_csv, frame_html, shown_cells
from tests.analysis.test_page import frame_with, rows_of


def test_a_long_table_is_folded_and_a_short_one_open() -> None:
    assert ["frame__more" in frame_html(frame_with((1.0,) * rows)) for rows in (15, 16)] == [False, True]


def test_numbers_are_written_for_people_on_the_page_and_for_programs_in_the_file() -> None:
    frame = frame_with((1234.56789, 1234, None, "x" * 13))
    shown = [row[1] for row in shown_cells(frame)["rows"]]  # type: ignore[attr-defined]
    assert [cell.text for cell in shown] == ["1,234.6", "1,234", "ไม่มีข้อมูล", "x" * 13]
    assert [row[1] for row in rows_of(frame_csv(frame.file))[1:]] == ["1234.5679", "1234", "", "x" * 13]


def test_means_have_two_decimals_because_ties_are_told_apart_by_them() -> None:
    table = FrameTable(
        (Column("ก", is_number=True, heat="mean"), Column("ข", is_number=True)), ((2.345, 2.345),)
    )
    row = shown_cells(Frame("f", "t", "l", table, table, "s"))["rows"][0]  # type: ignore[index]
    assert [cell.text for cell in row] == ["2.35", "2.3"]


def test_each_scale_of_a_table_is_shaded_by_its_own_columns() -> None:
    columns = (Column("ก", is_number=True, heat="a"), Column("ข", is_number=True, heat="b"))
    table = FrameTable(columns, ((10.0, 1000.0), (2.0, 200.0), (1.9, 199.0)))
    kinds = [
        [cell.kind for cell in row] for row in shown_cells(Frame("f", "t", "l", table, table, "s"))["rows"]
    ]  # type: ignore[attr-defined]
    assert kinds == [["num heat-4", "num heat-4"], ["num heat-1", "num heat-1"], ["num", "num"]]


def test_a_column_of_zeros_is_not_shaded() -> None:
    assert [row[1].kind for row in shown_cells(frame_with((0.0, 0.0)))["rows"]] == ["num", "num"]  # type: ignore[attr-defined]


def test_long_words_have_a_wide_column() -> None:
    table = FrameTable((Column("ก"),), (("x" * 12,), ("x" * 13,)))
    assert [row[0].kind for row in shown_cells(Frame("f", "t", "l", table, table, "s"))["rows"]] == [
        "",
        "long",
    ]  # type: ignore[attr-defined]

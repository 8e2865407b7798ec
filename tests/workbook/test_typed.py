"""A sheet filled in on a page: unchanged it changes nothing, and what was typed or pasted is compared like a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

import pytest

from tambon_showcase.workbook.apply import apply_changes
from tambon_showcase.workbook.changes import BookChanges, Choices
from tambon_showcase.workbook.compare import ThreeWays, compare
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.folder import read_files
from tambon_showcase.workbook.layout import DELETE, SheetKind, sheets
from tambon_showcase.workbook.typed import (
    TypedCells,
    kept_rows,
    kept_text,
    over,
    pasted_rows,
    shown_rows,
    typed_rows,
)
from tests.workbook.officer import held, small

VILLAGES = "tables/villages.csv"
Cells = Mapping[str, Mapping[str, str]]


def rows_of(sheet: str) -> Sequence[BookRow]:
    return held(small())[sheet]


def typed(sheet: str, cells: Cells, gone: Sequence[str] = ()) -> BookChanges:
    """What a form changes in the small entry."""
    shown = kept_rows(sheets()[sheet], kept_text(shown_rows(rows_of(sheet))))
    assert shown is not None
    rows = typed_rows(sheets()[sheet], shown, TypedCells(cells, gone))
    return compare(ThreeWays({sheet: shown}, held(small()), {sheet: rows}), Choices("", "keep", "rename"))


def written(sheet: str, cells: Cells, gone: Sequence[str] = ()) -> dict[str, str]:
    applied = apply_changes(typed(sheet, cells, gone), small())
    assert applied.refused == ()
    return {name: data.decode("utf-8") for name, data in applied.files.items()}


@pytest.mark.parametrize("name", list(sheets()))
def test_a_page_that_is_saved_unchanged_changes_nothing(name: str) -> None:
    cells = {str(row.given): row.cells for row in shown_rows(rows_of(name))}
    for sent in ({}, cells):
        changes = typed(name, sent)
        assert changes.is_empty
        assert not changes.waits
        assert changes.said == ()


def test_browsers_write_ends_of_lines_in_their_way() -> None:
    (row,) = rows_of("texts")
    sent = {name: text.replace("\n", "\r\n") for name, text in row.cells.items()}
    assert typed("texts", {"1": sent}).is_empty


def test_one_cell_changes_one_cell() -> None:
    after = written("villages", {"1": {"male": "141"}})[VILLAGES]
    before = small()[VILLAGES].decode("utf-8")
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if len({*pair}) > 1]
    assert len(changed) == 1
    assert "141" in changed[0][1]


def test_an_emptied_cell_is_emptied_and_an_emptied_name_stays() -> None:
    assert "บ้านหนึ่ง,,160" in written("villages", {"1": {"male": " "}})[VILLAGES]
    assert typed("villages", {"1": {"moo": ""}}).is_empty
    text = next(name for name, cell in rows_of("texts")[0].cells.items() if cell)
    assert written("texts", {"1": {text: ""}}) == {f"texts/{text}.md": ""}
    assert typed("main", {"1": {"code": "640904"}}).is_empty
    assert 'motto: "ใหม่"' in written("main", {"1": {"motto": "ใหม่"}})["tambon.yml"]
    assert "lat: 15.5\n" in written("main", {"1": {"lat": "15.5"}})["tambon.yml"]


def test_rows_are_added_deleted_and_renamed() -> None:
    lines = small()[VILLAGES].decode("utf-8").count("\n")
    assert written("villages", {}, gone=["1"])[VILLAGES].count("\n") == lines - 1
    empty = dict.fromkeys(rows_of("villages")[0].cells, "")
    assert written("villages", {"1": empty})[VILLAGES].count("\n") == lines - 1
    new = written("villages", {"new1": {"moo": "9", "name": "บ้านใหม่"}, "new2": {"moo": " "}})[VILLAGES]
    assert new.count("\n") == lines + 1
    assert "บ้านใหม่" in new
    renamed = written("projects", {"1": {"key": "PJ9"}})["tables/projects.csv"]
    assert renamed.count("\n") == small()["tables/projects.csv"].decode("utf-8").count("\n")
    assert "PJ9" in renamed


def test_nothing_of_a_wide_sheet_is_deleted_by_a_form() -> None:
    wide = next(one.id for one in sheets().values() if one.kind is SheetKind.WIDE and rows_of(one.id))
    assert typed(wide, {}, gone=["1"]).is_empty


def test_unknown_rows_and_columns_are_no_cells() -> None:
    assert typed("villages", {"99": {"male": "1"}, "1": {"x": "1"}, "0": {"male": "2"}}).is_empty


def test_what_another_changed_meanwhile_is_a_conflict() -> None:
    shown = shown_rows(rows_of("villages"))
    mine = typed_rows(sheets()["villages"], shown, TypedCells({"1": {"male": "1"}}))
    theirs = {**small(), VILLAGES: small()[VILLAGES].replace(b",140,", b",150,")}
    changes = compare(
        ThreeWays({"villages": shown}, read_files(theirs).rows, {"villages": mine}),
        Choices("", "keep", "rename"),
    )
    assert [(one.folder, one.workbook) for one in changes.conflicts] == [("150", "1")]
    assert changes.is_empty


@pytest.mark.parametrize("text", ["", "x", "{}", "[1]", "[[]]", "[" * 100_000, '"a"', "null", "[{}, 1]"])
def test_a_form_changed_by_hand_is_no_rows(text: str) -> None:
    assert kept_rows(sheets()["villages"], text) is None


def test_a_form_changed_by_hand_names_no_other_cells() -> None:
    rows = kept_rows(sheets()["villages"], '[{"moo": 5, "x": "y", "name": "ก"}]')
    assert rows
    assert (rows[0].cells["name"], rows[0].cells["moo"], "x" in rows[0].cells) == ("ก", "", False)


def block(*lines: Sequence[str]) -> str:
    """What Excel puts on the clipboard."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows(lines)
    return out.getvalue()


def test_a_block_is_pasted_with_headings_or_in_order() -> None:
    sheet = sheets()["villages"]
    heads = {one.id: one.heading for one in sheet.columns}
    with_heads = pasted_rows(sheet, block([heads["male"], heads["moo"]], ["7", "1"], ["", ""], ["8", "9"]))
    assert [(row.cells["moo"], row.cells["male"]) for row in with_heads] == [("1", "7"), ("9", "8")]
    in_order = pasted_rows(sheet, block(["1", 'บ้าน "ก"\nข']))
    assert [(row.cells["moo"], row.cells["name"]) for row in in_order] == [("1", 'บ้าน "ก"\nข')]


def test_a_pasted_block_changes_rows_it_names_and_adds_others() -> None:
    sheet = sheets()["villages"]
    rows = pasted_rows(sheet, block(["หมู่ที่", "ชาย"], ["1", "7"], ["9", "8"]))
    heads = [sheet.by_id["moo"].heading, sheet.by_id["male"].heading]
    rows = pasted_rows(sheet, block(heads, ["1", "7"], ["9", "8"]))
    shown = over(sheet, rows_of("villages"), rows)
    changes = compare(
        ThreeWays({"villages": shown}, held(small()), {"villages": rows}), Choices("", "keep", "rename")
    )
    assert [(one.before, one.after) for one in changes.cells] == [("140", "7")]
    assert [one.cells["moo"] for one in changes.added] == ["9"]
    assert not changes.deleted
    assert not changes.waits


def test_a_wide_block_is_unfolded() -> None:
    sheet = next(one for one in sheets().values() if one.kind is SheetKind.WIDE)
    measure = sheet.measures[0]
    head = [sheet.by_id[sheet.across[0]].heading, f"หมู่ที่ 1 บ้านหนึ่ง / {measure.heading}"]
    (row,) = pasted_rows(sheet, block(head, ["1", "12"]))
    assert (row.cells["moo"], row.cells[measure.id]) == ("1", "12")


@pytest.mark.parametrize("text", ["", " \n\t\n", '"never ends', "\0", "a\0b", "=1+1\t@x", '"\t"\t"'])
def test_any_text_may_be_pasted(text: str) -> None:
    assert all(DELETE not in row.cells.values() for row in pasted_rows(sheets()["villages"], text))

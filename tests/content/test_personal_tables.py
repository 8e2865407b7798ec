"""Cells are searched one by one, with their heading as context."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.personal_tables import protect_table, protect_values
from tambon_showcase.personal.find import MASK

ID = "1-2345-67890-12-1"
CELLS = st.lists(st.text(alphabet="กข12 .-,\n", max_size=6), min_size=3, max_size=3)


def test_a_quiet_table_is_given_back_as_it_is() -> None:
    rows = [(2, ["1", "บ้านหนองบัว", "120"]), (3, ["2", "บ้านดอน, เหนือ", "-3.5"])]
    assert protect_table(["หมู่ที่", "ชื่อหมู่บ้าน", "ครัวเรือน"], rows, "a.csv") == (rows, [])


def test_the_row_and_the_cell_are_named() -> None:
    rows, [finding] = protect_table(["หมู่", "หมายเหตุ"], [(2, ["1", "-"]), (5, ["2", f"เลข {ID}"])], "a.csv")
    assert [list(cells) for _, cells in rows] == [["1", "-"], ["2", f"เลข {MASK}"]]
    assert (finding.code, finding.file, finding.line) == ("T450", "a.csv", 5)


def test_a_number_is_found_across_cells() -> None:
    rows, findings = protect_table([*"abcde"], [(2, ["1", "2345", "67890", "12", "1"])], "a.csv")
    assert list(rows[0][1]) == [MASK] * 5
    assert [finding.code for finding in findings] == ["T450"]


def test_amounts_side_by_side_are_no_number() -> None:
    rows = [(2, ["1", "2345", "67890", "12", "2"]), (3, ["08", "1234", "5678", "90", "7"])]
    assert protect_table([*"abcde"], rows, "a.csv") == (rows, [])


def test_a_heading_gives_meaning_to_its_cells() -> None:
    rows, findings = protect_table(
        ["กลุ่ม", "เลขที่บัญชี", "LINE ID"], [(2, ["ทอผ้า", "0123456789", "somjai99"])], "a.csv"
    )
    assert list(rows[0][1]) == ["ทอผ้า", MASK, MASK]
    assert {finding.code for finding in findings} == {"T467", "T468"}


def test_a_name_and_a_plight_in_one_row_meet() -> None:
    rows, findings = protect_table(["ชื่อ", "หมายเหตุ"], [(2, ["นายสมชาย ใจดี", "ผู้ป่วยติดเตียง"])], "a.csv")
    assert list(rows[0][1]) == [MASK, MASK]
    assert [finding.code for finding in findings] == ["T463"]


def test_household_columns_are_refused() -> None:
    _, findings = protect_table(["บ้านเลขที่", "หัวหน้าครัวเรือน", "รายได้ต่อปี"], [], "a.csv")
    assert [finding.code for finding in findings] == ["T451", "T451"]


def test_invisible_marks_leave_cells() -> None:
    rows, [finding] = protect_table(["ก"], [(2, ["ข\u202eค"])], "a.csv")
    assert list(rows[0][1]) == ["ขค"]
    assert finding.code == "T403"


def test_long_and_short_rows_keep_their_cells() -> None:
    rows, _ = protect_table(
        ["ก", "ข"], [(2, ["1", "2", ID]), (3, ["1"]), (4, ["081-234-5678", "x"])], "a.csv"
    )
    assert [list(cells) for _, cells in rows] == [["1", "2", MASK], ["1"], [MASK, "x"]]


@given(st.lists(CELLS, max_size=5))
def test_cells_without_personal_data_never_change(table: list[list[str]]) -> None:
    rows = [(number, cells) for number, cells in enumerate(table, 2)]
    shown, findings = protect_table(["เลขที่บัญชี", "ข", "ค"], rows, "a.csv")
    if not findings:
        assert [list(cells) for _, cells in shown] == table


def test_every_text_of_a_tree_is_searched() -> None:
    tree = {
        "summary": f"เลข {ID}",
        "office": {"phone": "081-234-5678"},
        "list": ["ก", {"x": "a@gmail.com"}],
        "n": None,
    }
    lines = {("summary",): 3, ("office", "phone"): 5, ("list", 1, "x"): 8}
    shown, findings = protect_values(tree, lines, "tambon.yml")
    assert shown == {
        "summary": f"เลข {MASK}",
        "office": {"phone": MASK},
        "list": ["ก", {"x": MASK}],
        "n": None,
    }
    assert [(finding.code, finding.line) for finding in findings] == [("T450", 3), ("T460", 5), ("T466", 8)]


def test_a_number_in_a_heading_is_told_and_never_reaches_the_cells() -> None:
    headings = ["โทร 081-234-5678", "LINE ID"]
    rows, findings = protect_table(headings, [(2, ["5", "-"])], "a.csv")
    assert [list(cells) for _, cells in rows] == [["5", "-"]]
    assert [finding.code for finding in findings] == ["T460"]


def test_what_a_heading_explains_and_what_runs_across_cells_are_masked_in_one_row() -> None:
    headings = ["LINE ID", *"bcdef"]
    rows, findings = protect_table(headings, [(2, ["somjai99", "1", "2345", "67890", "12", "1"])], "a.csv")
    assert list(rows[0][1]) == [MASK] * 6
    assert sorted(finding.code for finding in findings) == ["T450", "T467"]


def test_a_cell_that_two_searches_find_is_told_once() -> None:
    rows, findings = protect_table(["เลขที่บัญชี", "x"], [(2, ["081-234-5678", "y"])], "a.csv")
    assert list(rows[0][1]) == [MASK, "y"]
    assert len(findings) == 1


@pytest.mark.parametrize("heading", ["โทรศัพท์", "เบอร์ติดต่อ", "หมายเลขโทรศัพท์ที่ติดต่อได้", "Tel"])
def test_a_telephone_without_its_zero_is_masked_below_its_heading(heading: str) -> None:
    rows, findings = protect_table(["ชื่อกลุ่ม", heading], [(2, ["กลุ่ม", "812345678"])], "a.csv")
    assert rows == [(2, ["กลุ่ม", MASK])]
    assert [finding.code for finding in findings] == ["T460"]
    assert protect_table(["ชื่อกลุ่ม", "งบประมาณ"], [(2, ["กลุ่ม", "812345678"])], "a.csv")[1] == []

"""Thirteen single digits are an ID in the boxes of a form, and counts below headings of their own.

All digits here have the check digit of an ID, as one row of counts in twelve has.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content.documents import inspect
from tambon_showcase.content.personal_tables import protect_table
from tambon_showcase.finding import Where
from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind
from tests.content.papers import office
from tests.content.test_spread_numbers import SHEET, sheet, word_cells

Rows = list[list[str]]
DIGITS = list("1234567890121")
MONTHS = [
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "รวม",
]
VILLAGES = ["รายการ", *(f"หมู่ {number}" for number in range(1, 14))]
NAME = "นายทองดี แก้วใส"
COUNTS: dict[str, Rows] = {
    "villages": [VILLAGES, ["ร้านค้า", *DIGITS]],
    "below other counts": [VILLAGES, ["วัด", *"3021110212001"], ["ร้านค้า", *DIGITS]],
    "months": [["รายการ", *MONTHS], ["อุบัติเหตุ", *DIGITS]],
    "years": [["รายการ", *map(str, range(2553, 2566))], ["เหตุเพลิงไหม้", *DIGITS]],
    "numbers": [["ที่", *map(str, range(1, 14))], ["คะแนน", *DIGITS]],
    "meetings of a person": [["ผู้ใหญ่บ้าน", *(f"ครั้งที่ {at}" for at in range(1, 14))], [NAME, *DIGITS]],
    "an amount": [["จำนวนร้านค้า", *DIGITS]],
    "down": [["ร้านค้า (แห่ง)"], *([digit] for digit in DIGITS)],
}
GROUPS = ["1", "", *"2345", "", *"67890", "", "1", "2", "", "1"]
IDS: dict[str, Rows] = {
    "after its name": [["เลขประจำตัวประชาชน", *DIGITS]],
    "below its name": [["แบบคำขอ"], ["เลขประจำตัวประชาชน"], DIGITS],
    "one heading for all": [["ชื่อ - สกุล", "เลขประจำตัวประชาชน", *[""] * 12], [NAME, *DIGITS]],
    "a person": [["ที่", "ผู้รับเงิน"], ["1", NAME, *DIGITS]],
    "a person behind": [["ที่"], [*DIGITS, NAME]],
    "groups of a card": [["ผู้ยื่น", *GROUPS]],
    "dashes of a card": [["เจ้าบ้าน", *(digit or "-" for digit in GROUPS)]],
    "places": [["หมู่", *(f"หลักที่ {place}" for place in range(1, 14))], ["3", *DIGITS]],
    "alone": [["ที่"], DIGITS],
    "below each other": [["เลขบัตรประชาชน"], *([digit] for digit in DIGITS)],
}


def in_markdown(rows: Rows, _: Path) -> bool:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return is_found("\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]))


def in_lines(rows: Rows, _: Path) -> bool:
    return is_found("\n".join(" ".join(row) for row in rows))


def is_found(text: str) -> bool:
    return Kind.ID in {hit.kind for hit in find_personal(text)}


def in_word(rows: Rows, folder: Path) -> bool:
    return is_refused(folder / "a.docx", office("docx", **{"word/more.xml": word_cells(*rows)}))


def in_sheet(rows: Rows, folder: Path) -> bool:
    """As Excel writes it: words in a list of their own, numbers in their cells, nothing for an empty cell."""
    words = sorted({cell for row in rows for cell in row if not cell.isdecimal()}, reverse=True)

    def written(cell: str) -> str:
        return f"<c><v>{cell}</v></c>" if cell.isdecimal() else f"<c t='s'><v>{words.index(cell)}</v></c>"

    strings = f"<sst>{''.join(f'<si><t>{word}</t></si>' for word in words)}</sst>"
    made = sheet(*("".join(written(cell) for cell in row) for row in rows))
    return is_refused(folder / "a.xlsx", office("xlsx", **{SHEET: made, "xl/sharedStrings.xml": strings}))


def is_refused(path: Path, data: bytes) -> bool:
    path.write_bytes(data)
    return "T450" in {finding.code for finding in inspect(path, Where(path.name))[1]}


KINDS = [in_markdown, in_lines, in_word, in_sheet]


@pytest.mark.parametrize("look", KINDS)
@pytest.mark.parametrize("rows", COUNTS.values(), ids=COUNTS)
def test_counts_are_no_id(look: object, rows: Rows, tmp_path: Path) -> None:
    assert callable(look) and not look(rows, tmp_path)


@pytest.mark.parametrize("look", KINDS)
@pytest.mark.parametrize("rows", IDS.values(), ids=IDS)
def test_digits_in_boxes_are_an_id(look: object, rows: Rows, tmp_path: Path) -> None:
    assert callable(look) and look(rows, tmp_path)


@pytest.mark.parametrize("above", ["หมู่\n{}\n", "ข้อ {}\n", "ม.{}\n"])
def test_headings_of_narrow_columns_in_a_pdf_are_headings_too(above: str) -> None:
    """As LibreOffice breaks them: each word of a heading on a line of its own, the words of the row as well."""
    heads = "".join(above.format(at) for at in range(1, 14))
    assert not is_found(f"ราย\nการ\n{heads}ร้าน\nค้า\n{' '.join(DIGITS)}\nวัด 1 1 0")
    assert is_found(f"เลขบัตร\n{heads}ร้าน\nค้า\n{' '.join(DIGITS)}\nวัด 1 1 0")
    assert is_found(f"ราย\nการ\n{heads[: -len(above)]}ร้าน\nค้า\n{' '.join(DIGITS)}\nวัด")


@pytest.mark.parametrize(
    ("rows", "found"),
    [(COUNTS["villages"], False), (COUNTS["months"], False), (IDS["one heading for all"], True), (IDS["places"], True)],
)  # fmt: skip
def test_a_table_of_ours_is_told_by_its_headings(rows: Rows, found: bool) -> None:
    lines = [(number, row) for number, row in enumerate([*rows[1:], ["ที่สุด", *[""] * 13]], 2)]
    assert ("T450" in {finding.code for finding in protect_table(rows[0], lines, "a.csv")[1]}) is found


def test_a_message_shows_no_border_between_cells() -> None:
    _, findings = protect_table(["ที่", "ข้อความ"], [(2, ["1", NAME, *DIGITS])], "a.csv")
    assert findings and not any("\0" in finding.message for finding in findings)


def is_id(text: str) -> bool:
    return any(hit.kind is Kind.ID for hit in find_personal(text))


OTHER = "3021110212001"
"""Thirteen digits whose last one is no check digit."""


@pytest.mark.parametrize("edge", [" ", "\t", " | "])
@pytest.mark.parametrize("rows", [(0, 1), (1, 0), (1, 0, 1), (1, 1, 0, 0)])
def test_rows_with_words_in_front_are_counts_where_most_are_nobodys_id(
    rows: tuple[int, ...], edge: str
) -> None:
    lines = [f"ถังขยะ{edge}{edge.join(OTHER if other else DIGITS)}" for other in rows]
    assert not is_id("\n".join(lines))


@pytest.mark.parametrize(
    "lines",
    [
        [f"ถังขยะ {' '.join(DIGITS)}"],
        [f"ถังขยะ {' '.join(DIGITS)}", f"ศาลา {' '.join(DIGITS)}", f"ไผ่ {' '.join(OTHER)}"],
        [f"1) {' '.join(DIGITS)}", f"2) {' '.join(OTHER)}"],
        [f"{NAME} {' '.join(DIGITS)}", f"นางมาลี ดีงาม {' '.join(OTHER)}"],
        [f"ถังขยะ {' '.join(DIGITS)}", f"นางมาลี ดีงาม {' '.join(OTHER)}"],
        [f"เลขบัตร {' '.join(DIGITS)}", f"เลขบัตร {' '.join(OTHER)}"],
        [f"ถังขยะ {' '.join(DIGITS)}", f"ศาลา {' '.join(OTHER)} 4"],
    ],
)
def test_a_row_alone_or_beside_persons_stays_an_id(lines: list[str]) -> None:
    assert is_id("\n".join(lines))
    assert is_id("\n".join(reversed(lines)))

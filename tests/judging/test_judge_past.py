"""The register of earlier models: tambons, villages, abolished codes, and rows that cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import geothai.abolished
import openpyxl
import pytest

from tambon_showcase import register
from tambon_showcase.edition.earlier import excluding, unseen_years
from tambon_showcase.edition.rule_files import PAST_FILE
from tambon_showcase.judging.past import load_past, read_past, tambons_of
from tambon_showcase.judging.past_book import read_past_file
from tests.judging.example import edition

HEAD = "ปี,ระดับ,รหัส\n"
CODES = ("800101", "800102", "800103")


def moved() -> tuple[str, str]:
    """An abolished code outside Bangkok and the one tambon that follows it."""
    for area in geothai.abolished.abolished_areas():
        if area.level == "subdistrict" and not area.code.startswith("10"):
            new = register.successors(area.code)
            if len(new) == 1:
                return area.code, new[0].code
    raise AssertionError("no abolished code")


def test_tambons_villages_and_thai_digits():
    rows, findings = read_past((HEAD + "2563,จังหวัด,800101\n๒๕๖๔,อำเภอ,80010102\n").encode(), "r.csv")
    assert findings == []
    assert [(row.year_be, row.level, row.tambons) for row in rows] == [
        (2563, "province", ("800101",)),
        (2564, "district", ("800101",)),
    ]
    assert unseen_years(edition(), "800102", "province", rows) == [2561, 2562]
    assert unseen_years(edition(), "810101", "province", rows) == [2561, 2562, 2563, 2564]


def test_abolished_codes_are_followed():
    old, new = moved()
    assert tambons_of(old) == (new,)
    rows, _ = read_past(f"{HEAD}2563,จังหวัด,{old}\n".encode(), "r.csv")
    assert rows[0].is_moved


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("2563,จังหวัด,999999", "T755"),
        ("2563,จังหวัด,80010", "T754"),
        ("63,จังหวัด,800101", "T754"),
        ("2563,ประเทศ,800101", "T754"),
    ],
)
def test_rows_that_cannot_be_used_are_named_with_their_line(row: str, code: str):
    _, findings = read_past(f"{HEAD}{row}\n".encode(), "r.csv")
    assert [(finding.code, finding.line) for finding in findings] == [(code, 2)]


def test_a_missing_column_is_named():
    rows, findings = read_past("ปี,รหัส\n2563,800101\n".encode(), "r.csv")
    assert rows == []
    assert [(finding.code, finding.value) for finding in findings] == [("T753", "ระดับ")]


@pytest.mark.parametrize(
    "text",
    [
        "ปี พ.ศ.,ระดับ,จังหวัด,อำเภอ,ตำบล\n2563,ระดับจังหวัด,สุโขทัย,เมือง,ธานี\n",
        "ที่;ปีงบประมาณ;ชื่อจังหวัด;ชื่ออำเภอ;ชื่อตำบล;เป้าหมาย\n1;พ.ศ. ๒๕๖๓;จังหวัดสุโขทัย;อำเภอเมืองสุโขทัย;ตำบลธานี;ตำบลต้นแบบระดับจังหวัด\n",
        "ทะเบียนสารสนเทศตำบลต้นแบบ\n\nปี,ระดับ,จังหวัด,อำเภอ,ตำบล\n2563,จังหวัด,จ. สุโขทัย,อ.เมืองสุโขทัย,ต. ธานี\nรวม 1 ตำบล,,,,\n",
        "ปี,ระดับ,ตำบล,รหัสตำบล\n2563,จังหวัด,สะกดผิด,640101\n",
    ],
)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_register_is_read_as_officers_export_it(text: str, kind: str):
    data = text.encode() if kind == "csv" else _book(text)
    rows, findings = read_past_file(data, f"r.{kind}")
    assert [(row.year_be, row.level, row.code, row.tambons) for row in rows] == [
        (2563, "province", "640101", ("640101",))
    ]
    assert not [one for one in findings if one.is_error]


def _book(*sheets: str) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, text in enumerate(sheets):
        sheet = book.create_sheet(f"ปี{number}")
        for line in text.splitlines():
            sheet.append(line.split(";" if ";" in line else ","))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_may_have_a_sheet_for_each_year_beside_others():
    notes = "คำชี้แจง\nกรมการพัฒนาชุมชน\n"
    rows, findings = read_past_file(
        _book(notes, f"{HEAD}2563,จังหวัด,800101\n", f"{HEAD}2564,อำเภอ,800102\n"), "r.xlsx"
    )
    assert [(row.year_be, row.level, row.code) for row in rows] == [
        (2563, "province", "800101"),
        (2564, "district", "800102"),
    ]
    assert findings == []


def test_a_workbook_without_a_register_says_what_is_missing():
    rows, findings = read_past_file(_book("คำชี้แจง\nกรมการพัฒนาชุมชน\n"), "r.xlsx")
    assert rows == []
    assert [one.value for one in findings if one.code == "T753"] == ["ปี", "ระดับ", "รหัส"]


def test_a_name_that_is_none_or_several_is_told_and_counts_for_nobody():
    text = "ปี,ระดับ,จังหวัด,อำเภอ,ตำบล\n2563,จังหวัด,สุโขทัย,เมือง,ธานีใหม่\n2563,จังหวัด,,,ในเมือง\n"
    rows, findings = read_past(text.encode(), "r.csv")
    assert [row.tambons for row in rows] == [(), ()]
    assert [(one.code, one.line) for one in findings] == [("T769", 2), ("T769", 3)]
    assert "22 ตำบล" in findings[1].message


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_workbook_is_said(data: bytes):
    rows, findings = read_past_file(data, "r.xlsx")
    assert rows == []
    assert [one.code for one in findings] == ["T779"]


def laid(root: Path, text: str) -> Path:
    file = root / "tambons" / "2565" / "_rules" / PAST_FILE
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return root / "tambons"


def test_a_year_without_a_register_has_none(tmp_path: Path):
    assert load_past(tmp_path / "tambons", edition()) == (None, [])


def test_the_register_of_a_year_says_who_was_a_model_at_which_level(tmp_path: Path):
    rows = ("2561,อำเภอ,80010102", "2564,จังหวัด,800101", "2560,จังหวัด,800102", "2565,อำเภอ,800103", "x,y,z")
    past, findings = load_past(laid(tmp_path, HEAD + "\n".join(rows)), edition())
    assert past is not None
    levels = {code: [row.level for row in excluding(edition(), code, "district", past)] for code in CODES}
    assert levels == {"800101": ["district", "province"], "800102": [], "800103": []}, (
        "years before and after the rule exclude nobody"
    )
    assert [(one.code, one.file, one.line) for one in findings] == [
        ("T754", "tambons/2565/_rules/model_tambons.csv", 6)
    ]
    assert findings[0].value == "x y z"


def test_a_code_that_is_in_use_is_not_moved_and_a_village_is_in_its_tambon():
    (row, village), _ = read_past(f"{HEAD}2563,จังหวัด,800101\n2563,อำเภอ,80010102\n".encode(), "r.csv")
    assert not row.is_moved and not village.is_moved
    assert (village.code, village.tambons) == ("80010102", ("800101",))

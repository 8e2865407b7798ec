"""Tables as spreadsheets export them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.finding import Severity
from tambon_showcase.formats import csv_table
from tambon_showcase.formats.csv_table import MAX_CELL, MAX_COLUMNS, read_csv
from tambon_showcase.formats.csv_text import MAX_BYTES
from tambon_showcase.formats.spaced import parted_by_spaces

FILE = "tables/villages.csv"
PLAIN = "หมู่ที่,ชื่อบ้าน,ชาย\r\n1,บ้าน “น้ำปี่” – ใต้,230\r\n"


def read(text):
    return read_csv(text.encode("utf-8"), FILE)


def found(table):
    return [(finding.code, finding.line) for finding in table.findings]


def rows(table):
    return [tuple(row) for row in table.rows]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_every_encoding_of_thai_excel_gives_the_same_table(codec):
    table = read_csv(PLAIN.encode(codec), FILE)
    assert table.headings == ("หมู่ที่", "ชื่อบ้าน", "ชาย")
    assert rows(table) == [(2, ("1", "บ้าน “น้ำปี่” – ใต้", "230"))]
    told = [] if codec.startswith("utf-8") else [("T203", 0)]
    assert found(table) == told
    assert not any(finding.is_error for finding in table.findings)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_separators(mark):
    table = read(PLAIN.replace(",", mark))
    assert table.headings == ("หมู่ที่", "ชื่อบ้าน", "ชาย")
    assert found(table) == []


def test_lists_inside_cells_do_not_look_like_separators():
    table = read('ก,รายการ\n1,1;2;3;4\n2,"3;4;5;6;7"\n')
    assert rows(table) == [(2, ("1", "1;2;3;4")), (3, ("2", "3;4;5;6;7"))]


def test_excels_separator_line_is_no_row():
    table = read("sep=;\nก;ข\n1;2,3\n")
    assert (table.headings, rows(table), table.header_line) == (("ก", "ข"), [(3, ("1", "2,3"))], 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04rest", "T201"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "T201"),
        (b"  <html><table>", "T201"),
        (b"\x81\xff", "T202"),
        ("ก,ข\0\n".encode(), "T202"),
        ("ก,ข\n1,2\n".encode("utf-32")[:-1], "T202"),
        (b"", "T209"),
        (b"\xef\xbb\xbf,,\r\n\r\n", "T209"),
        (b"a" * (MAX_BYTES + 1), "T200"),
    ],
)
def test_what_is_no_table_is_refused(data, code):
    table = read_csv(data, FILE)
    assert (table.headings, table.rows, table.header_line) == ((), (), 0)
    assert [(finding.code, finding.severity) for finding in table.findings] == [(code, Severity.ERROR)]


def test_titles_merged_headings_totals_and_notes():
    table = read(
        "ข้อมูลประชากร ปี ๒๕๖๔,,,,\n"
        "หมู่ที่,บ้าน,ประชากร (คน),,,ครัวเรือน\n"
        ",,ชาย,หญิง,รวม,\n"
        "๑,กลาง,230,๒๕๑,,12\n"
        "\n"
        "รวม,,230,251,,12\n"
        "หมายเหตุ: ณ ๓๑ ธ.ค. ๒๕๖๔, กรมการปกครอง\n"
    )
    people = "ประชากร (คน)"
    assert table.headings == (
        "หมู่ที่",
        "บ้าน",
        f"{people} / ชาย",
        f"{people} / หญิง",
        f"{people} / รวม",
        "ครัวเรือน",
    )
    assert rows(table) == [(4, ("๑", "กลาง", "230", "๒๕๑", "", "12"))]
    assert found(table) == [("T213", 6), ("T213", 7)]
    assert {finding.severity for finding in table.findings} == {Severity.NOTE}
    assert table.header_line == 3


def test_lines_are_right_after_cells_with_line_breaks():
    table = read('ชื่อ,เรื่อง\n\nก,"บรรทัด  1\r\nบรรทัด2"\nข,x\n')
    assert rows(table) == [(3, ("ก", "บรรทัด 1\nบรรทัด2")), (5, ("ข", "x"))]


def test_rows_that_do_not_fit_the_heading():
    table = read("ชื่อ,จำนวน\nก,1,204\nข\nค,2,,\n")
    assert rows(table) == [(3, ("ข", "")), (4, ("ค", "2"))]
    assert [(f.code, f.line, f.severity) for f in table.findings] == [
        ("T211", 2, Severity.ERROR),
        ("T212", 3, Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line", "lost"),
    [
        ("a,b,c\n1,2,3\n4;5;6\n", "T229", 3, 1),
        ("a;b;c\n1;2;3\n4,5,6\n", "T229", 3, 1),
        ("a,b,c\n1,2,3\nก 1,204;5;6\n", "T229", 3, 1),
        ("a;b;c\n1,2,3\n4,5,6\n", "T234", 1, csv_table.MAX_ROWS),
        ("a,b,c\n1;2;3\n4;5;6\n7;8;9\n", "T234", 1, csv_table.MAX_ROWS),
        ("a,b,c\n1,2,3\n<<<<<<< HEAD\n4,5,6\n=======\n>>>>>>> x\n", "T164", 3, 0),
    ],
)
def test_the_real_cause_is_named_where_lines_are_parted_otherwise_or_not_joined(text, code, line, lost):
    table = read(text)
    assert (found(table), table.lost_rows) == ([(code, line)], lost)


def test_a_sign_inside_a_whole_row_parts_nothing():
    assert found(read("a,b,c\n1;2;3,4,5\n")) == []
    assert found(read("a,b\n1;2\n")) == [("T212", 2)]


def test_a_column_without_a_heading():
    assert found(read("ชื่อ,,จำนวน\nก,ข,1\n")) == [("T210", 1)]
    blank = read("ชื่อ,,จำนวน,\nก,,1,\n")
    assert (blank.headings, rows(blank), blank.findings) == (("ชื่อ", "จำนวน"), [(2, ("ก", "1"))], ())


def test_an_open_quote_is_told_where_it_begins():
    table = read('ชื่อ,เรื่อง\nก,1\nข,"เปิดไม่ปิด\nค,2\n')
    assert rows(table) == [(2, ("ก", "1"))]
    assert found(table) == [("T205", 3)]


def test_errors_of_excel_are_no_values():
    table = read("ก,ข\n#REF!,####\n#1,'0101\n'ก,=1+1\n")
    assert found(table) == [("T214", 2), ("T214", 2)]
    assert rows(table) == [(3, ("#1", "0101")), (4, ("'ก", "=1+1"))]


def test_thai_that_came_through_a_western_program():
    table = read("ชื่อ,หมู่\nà¸šà¹‰à¸²à¸™,1\n")
    assert (rows(table), found(table)) == ([(2, ("บ้าน", "1"))], [("T204", 2)])


def test_cells_have_one_spelling():
    assert rows(read("ชื่อ\nน\u0e4d\u0e49\u0e32\u200b \u00a0ใส\n")) == [(2, ("น้ำ ใส",))]


def test_bounds(monkeypatch):
    assert found(read("ก," * (MAX_COLUMNS + 1) + "\n")) == [("T208", 1)]
    assert found(read(f"ก,ข\n1,{'x' * (MAX_CELL + 1)}\n")) == [("T206", 2)]
    assert found(read(f"ก,ข\n1,{'x' * 200_000}\n")) == [("T205", 2)]
    monkeypatch.setattr(csv_table, "MAX_ROWS", 3)
    table = read("ก,ข\n1,1\n2,2\n3,3\n4,4\n")
    assert (len(table.rows), found(table)) == (2, [("T207", 4)])


WORD = st.text(alphabet='กขคงab ,;"\n\t', max_size=6).map(lambda cell: f"ก{cell}ก")


@given(st.lists(st.tuples(WORD, WORD, WORD), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_what_a_program_writes_reads_back(values, newline):
    written = io.StringIO()
    csv.writer(written, lineterminator=newline).writerows([("ชื่อ", "ที่อยู่", "หมู่"), *values])
    table = read(written.getvalue())
    assert table.findings == ()
    assert [row.cells for row in table.rows] == [tuple(map(_spaced, row)) for row in values]
    physical = written.getvalue().split("\n")
    assert all(physical[row.line - 1].lstrip('"').startswith("ก") for row in table.rows)


def _spaced(cell):
    return "\n".join(" ".join(line.split()) for line in cell.split("\n"))


@given(st.one_of(st.binary(max_size=300), st.text(alphabet="ก1,;\"'\n\r\t#-", max_size=60).map(str.encode)))
def test_no_bytes_raise_and_every_row_fits_the_headings(data):
    table = read_csv(data, FILE)
    assert all(len(row.cells) == len(table.headings) for row in table.rows)
    assert all(table.headings)
    assert table.headings or table.findings
    assert [row.line for row in table.rows] == sorted({row.line for row in table.rows})


@pytest.mark.parametrize("gap", ["  ", "   ", "\u00a0\u00a0", " \u00a0"])
def test_wide_gaps_part_columns_and_leave_names_with_a_space_whole(gap):
    knows = {"หมู่ที่", "ชื่อบ้าน", "ชาย"}.__contains__
    text = gap.join(["หมู่ที่", "ชื่อบ้าน", "ชาย"]) + "\n" + gap.join(["1", "บ้าน เหนือ", "230"])
    assert parted_by_spaces(text, knows) == "หมู่ที่\tชื่อบ้าน\tชาย\n1\tบ้าน เหนือ\t230"


@pytest.mark.parametrize("row", ["1  บ้านเหนือ", "1  บ้านเหนือ  230  250", "1,บ้านเหนือ,230"])
def test_rows_of_other_widths_or_with_another_sign_are_left_as_they_are(row):
    assert parted_by_spaces(f"หมู่ที่  ชื่อบ้าน  ชาย\n{row}", {"หมู่ที่", "ชื่อบ้าน", "ชาย"}.__contains__) is None

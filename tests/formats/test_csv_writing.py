"""CSV as Excel opens it: the mark, ends of lines, and cells that come back as they were."""

from __future__ import annotations

import csv
import io

import pytest

from tambon_showcase.formats.csv_table import read_csv
from tambon_showcase.formats.csv_writing import MARK, csv_bytes

ROWS = [
    ["ชื่อ", "ราคา (บาท)"],
    ["ผ้าทอ, ลาย “ดอกข้าว”", "1,250"],
    ["สองบรรทัด\nในช่องเดียว", ""],
    ['พูดว่า "ดี"', "๕๐"],
]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_cells_come_back_as_they_were(end: str) -> None:
    data = csv_bytes(ROWS, end=end)
    assert data.startswith(MARK)
    assert data.endswith(end.encode())
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == ROWS


def test_each_line_ends_as_excel_ends_it() -> None:
    assert csv_bytes([["ก", "ข"], ["ค", "ง"]]) == MARK + "ก,ข\r\nค,ง\r\n".encode()
    assert csv_bytes([]) == MARK


def test_what_is_written_here_our_own_reader_reads() -> None:
    table = read_csv(csv_bytes(ROWS), "x.csv")
    assert table.headings == ("ชื่อ", "ราคา (บาท)")
    assert [row.cells[1] for row in table.rows] == ["1,250", "", "๕๐"]
    assert table.findings == ()

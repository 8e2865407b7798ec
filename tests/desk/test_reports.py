"""A Word report at the desk: taken apart where it is one, a document where it is none, and nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.desk import taking
from tambon_showcase.desk.reports import NO_TABLE, TAKEN_APART, parts_of
from tambon_showcase.desk.taking import TakeJob, take
from tambon_showcase.workbook.changes import Choices
from tambon_showcase.workbook.intake import Intake
from tambon_showcase.workbook.parcel import LooseFile
from tambon_showcase.workbook.read import ReadBook
from tests.desk.begun import CODE, lay_files
from tests.entries import edition
from tests.importing.reports import heading, paragraph, picture, report, row

NAME = "รายงาน.docx"
TABLE = f"<w:tbl>{row(paragraph('หมู่ที่'), paragraph('ชื่อหมู่บ้าน'), paragraph('ชาย'))}{row(paragraph('1'), paragraph('บ้านหนึ่ง'), paragraph('20'))}</w:tbl>"
ODD = f"<w:tbl>{row(paragraph('ก'), paragraph('ข'))}{row(paragraph('1'), paragraph('2'))}{row(paragraph('3'), paragraph('4'))}</w:tbl>"
BODY = (
    heading("ประวัติความเป็นมา")
    + paragraph("ชาวบ้านรุ่นแรกขุดสระน้ำร่วมกัน")
    + TABLE
    + heading("ภูมิปัญญาท้องถิ่น")
    + paragraph("สานตะกร้าไม้ไผ่")
    + picture()
)


def taken(
    tmp_path: Path, *files: tuple[str, bytes], there: dict[str, bytes] | None = None, more: str = ""
) -> Intake:
    upload = lay_files(tmp_path / "upload", dict(files))
    folder = lay_files(tmp_path / "entry", {"tambon.yml": f"code: '{CODE}'\n".encode(), **(there or {})})
    return take(TakeJob(upload, folder, CODE, 2565, Choices("workbook" if more else "")))


def test_a_report_is_taken_apart_and_every_part_is_named(tmp_path: Path) -> None:
    made = taken(tmp_path, (NAME, report(BODY)))
    assert {"texts/history.md", "tables/villages.csv"} < set(made.files)
    assert "ขุดสระน้ำ" in made.files["texts/history.md"].decode()
    assert "บ้านหนึ่ง" in made.files["tables/villages.csv"].decode()
    assert any(name.startswith("photos/") for name in made.files) and not any(
        name.startswith("documents/") for name in made.files
    )
    assert made.told[0] == TAKEN_APART.format(name=NAME)
    for name in made.files:
        assert sum(name in line for line in made.told) >= 1, name
    assert "history.md → texts/history.md" in made.told, "a text has no row for a caption"
    assert (made.asked, made.refused) == ((), ())


def test_a_table_under_the_years_dimensions_has_its_place(tmp_path: Path) -> None:
    names = [one.name_th for one in edition().dimension_set.dimensions]
    heads = row(paragraph("หมู่ที่"), *map(paragraph, names))
    values = row(paragraph("1"), *(paragraph(str(n)) for n, _ in enumerate(names, 1)))
    body = BODY + heading("การวิเคราะห์ข้อมูล") + f"<w:tbl>{heads}{values}</w:tbl>"
    upload = lay_files(tmp_path / "upload", {NAME: report(body)})
    folder = lay_files(tmp_path / "entry", {"tambon.yml": f"code: '{CODE}'\n".encode()})
    dimensions = edition().dimension_set.dimensions
    made = take(TakeJob(upload, folder, CODE, 2565, Choices(""), dimensions))
    assert "tables/cia.csv" in made.files


def test_nothing_that_is_there_is_written_over_unless_a_person_says_so(tmp_path: Path) -> None:
    there = {"texts/history.md": "ของเดิม\n".encode()}
    made = taken(tmp_path, (NAME, report(BODY)), there=there)
    assert "texts/history.md" not in made.files and "texts/history.md: มีไฟล์ชื่อนี้" in made.asked[0]
    chosen = taken(tmp_path, (NAME, report(BODY)), there=there, more="workbook")
    assert "ขุดสระน้ำ" in chosen.files["texts/history.md"].decode()


@pytest.mark.parametrize(
    "body",
    [
        paragraph("คำสั่งอำเภอที่ 1/2565"),
        heading("ประวัติความเป็นมา") + paragraph("ก"),
        heading("รายงานการประชุม") + TABLE,
    ],
)
def test_what_is_no_report_is_a_document(tmp_path: Path, body: str) -> None:
    made = taken(tmp_path, ("คำสั่ง.docx", report(body)))
    assert set(made.files) == {"documents/คำสั่ง.docx"}


def test_a_report_that_cannot_be_read_is_a_document_for_the_check_to_judge(tmp_path: Path) -> None:
    assert parts_of(LooseFile("a.docx", b"PK\x03\x04broken")) is None
    assert parts_of(LooseFile("a.pdf", report(BODY))) is None
    assert set(taken(tmp_path, ("a.docx", b"PK\x03\x04broken")).files) == {"documents/a.docx"}


def test_a_table_that_is_none_of_ours_is_named_and_not_laid(tmp_path: Path) -> None:
    made = taken(tmp_path, (NAME, report(BODY + ODD)))
    assert not [name for name in made.files if "from-word" in name]
    (line,) = [line for line in made.told if line.endswith(NO_TABLE.partition(": ")[2])]
    assert ".csv" in line


def test_personal_data_of_a_report_is_in_no_line(tmp_path: Path) -> None:
    body = BODY + heading("บัตร 1-1017-00203-45-0") + paragraph("ก")
    assert "00203" not in "".join(taken(tmp_path, ("1-1017-00203-45-0.docx", report(body))).told)


def test_beside_a_workbook_a_report_stays_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both would write the same tables."""
    monkeypatch.setattr(taking, "read_workbook", lambda _: ReadBook(None, {}, ()))
    made = taken(tmp_path, (NAME, report(BODY)), ("สมุดงาน.xlsx", b"PK"))
    assert set(made.files) == {f"documents/{NAME}"}

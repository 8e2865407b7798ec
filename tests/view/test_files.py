"""Files that pages offer: tables that Excel opens rightly and cannot run, documents that are safe."""

from __future__ import annotations

import csv
import dataclasses
import io
from pathlib import Path

import pytest

from tambon_showcase.content.pdf_guard import read_pdf
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.identity import Allowance
from tambon_showcase.model.tables import OFFERED, TABLES
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.view.files import (
    place_documents,
    readable_size,
    table_csv,
    write_table_files,
)
from tests.content.papers import pdf
from tests.views import bare_entry


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table(name: str, *rows: dict[str, str]) -> list[dict[str, str]]:
    """A table as a reader of the published file gets it."""
    entry = bare_entry({name: list(rows)})
    head, *body = cells(table_csv(TABLES[name], entry.tables.of(TABLES[name])))
    return [dict(zip(head, row, strict=True)) for row in body]


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "1 KB"), (1, "1 KB"), (1_499, "1 KB"), (240_400, "240 KB"), (999_400, "999 KB"), (999_999, "1,000 KB"),
     (1_000_000, "1.0 MB"), (2_449_999, "2.4 MB"), (123_456_789, "123.5 MB")],
)  # fmt: skip
def test_a_size_is_told_as_people_say_it(size: int, told: str) -> None:
    assert readable_size(size) == told


def test_a_file_opens_in_excel_with_thai_letters_and_windows_line_ends() -> None:
    data = table_csv(TABLES["groups"], bare_entry({"groups": [{"name": "กลุ่มทอผ้า"}]}).tables.groups)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2 and data.count(b"\n") == 2


def test_values_come_back_under_the_heading_they_were_written_under() -> None:
    (row,) = table("villages", {"moo": "3", "name": "บ้านสาม", "male": "10", "female": "0", "year_be": "2564"})
    assert (row["หมู่ที่"], row["ชื่อหมู่บ้าน"], row["ชาย"], row["หญิง"], row["ปีข้อมูล"]) == (
        "3",
        "บ้านสาม",
        "10",
        "0",
        "2564",
    )
    assert row["รวม"] == row["ครัวเรือน"] == ""


def test_yes_no_lists_and_days_are_written_as_officers_write_them() -> None:
    yes, no, unknown = table(
        "posts",
        *(
            {
                "day": "3/12/2564",
                "channel": "Facebook",
                "link": "https://x.go.th/1",
                "title": "ก",
                "is_gis": word,
            }
            for word in ("ใช่", "ไม่", "")
        ),
    )
    assert [row["เป็นเรื่องแผนที่"] for row in (yes, no, unknown)] == ["ใช่", "ไม่", ""]
    assert yes["วันที่"] == "2021-12-03"
    (meeting,) = table("meetings", {"day": "1/1/2565", "subject": "ก", "steps": "1.1, 1.2"})
    assert meeting["ขั้นตอนของกระบวนการ"] == "1.1, 1.2"


@pytest.mark.parametrize("number", ["33280", "3860000", "0", "1.5"])
def test_a_number_is_written_as_the_tambon_wrote_it(number: str) -> None:
    (row,) = table("income", {"item": "พื้นที่", "value": number})
    assert row["จำนวน"] == number


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t="])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    (row,) = table("groups", {"name": "กลุ่ม", "activity": f"{start}HYPERLINK(1)"})
    assert not row["กิจกรรม"].startswith(("=", "+", "-", "@", "\t"))
    assert "HYPERLINK(1)" in row["กิจกรรม"]


def test_a_village_table_hides_what_the_page_hides() -> None:
    small = {"moo": "1", "indicator": "10", "surveyed": "100", "failing": "3", "year_be": "2564"}
    rows = table("bmn", small, {**small, "moo": "2", "failing": "40"}, {**small, "moo": "3", "failing": "50"})
    assert [row["ไม่ผ่าน"] for row in rows] == ["", "40", "50"]
    assert [row["สำรวจ"] for row in rows] == ["100"] * 3
    assert "ปกปิด" in rows[0]["เหตุผลที่ไม่มีข้อมูล"]


def test_every_table_that_has_rows_is_offered_and_none_that_has_not(tmp_path: Path) -> None:
    entry = bare_entry(
        {"groups": [{"name": "ก"}, {"name": "ข"}], "leaders": [{"name": "ค", "position": "กำนัน"}]}
    )
    files = EntryFiles(tmp_path / "site")
    assert write_table_files(entry, files) == [(TABLES["leaders"], 1), (TABLES["groups"], 2)]
    assert sorted(path.name for path in (files.folder / "data").iterdir()) == ["groups.csv", "leaders.csv"]


def test_every_table_is_either_offered_or_a_list_of_files() -> None:
    assert TABLES.keys() - {table.name for table in OFFERED} == {"photos", "documents"}


def project(root: Path, **documents: bytes) -> Entry:
    """An entry in a project of its own whose folder has these documents."""
    entry = bare_entry({"documents": [{"file": "plan.pdf", "title": "แผนพัฒนา", "kind": "แผน"}]})
    folder = root / "tambons/2565/99-สาธิต/999901-ทดสอบ"
    (folder / "documents").mkdir(parents=True)
    for name, content in documents.items():
        (folder / "documents" / name).write_bytes(content)
    files = {f"documents/{name}": len(content) for name, content in documents.items()}
    return dataclasses.replace(entry, folder=folder.relative_to(root).as_posix(), files=files)


def test_a_document_is_offered_under_its_title_and_one_without_title_under_its_name(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site")
    plan = pdf("Plan")
    entry = project(tmp_path, **{"plan.pdf": plan, "other.pdf": pdf("Other")})
    files = EntryFiles.in_site(settings, entry.key)
    views, _, findings = place_documents(entry, settings, files)
    assert [finding for finding in findings if finding.is_error] == []
    assert {name: (one.title, one.address) for name, one in views.items()} == {
        "other.pdf": ("other.pdf", "documents/other.pdf"),
        "plan.pdf": ("แผนพัฒนา", "documents/plan.pdf"),
    }
    assert views["plan.pdf"].kind_and_size == "PDF · 1 KB"
    published = (files.folder / "documents/plan.pdf").read_bytes()
    assert published == read_pdf(plan, "แผนพัฒนา").data != plan


def test_an_unsafe_document_is_kept_back_and_named_while_the_other_stays(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site")
    entry = project(tmp_path, **{"plan.pdf": pdf("Plan"), "evil.pdf": b"MZ\x90 not a PDF"})
    files = EntryFiles.in_site(settings, entry.key)
    views, _, findings = place_documents(entry, settings, files)
    assert list(views) == ["plan.pdf"]
    assert {finding.file.rpartition("/")[2] for finding in findings if finding.is_error} == {"evil.pdf"}
    assert not (files.folder / "documents/evil.pdf").exists()


def test_a_reviewers_allowance_is_honoured_for_documents_too(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site")
    entry = project(tmp_path, **{"plan.pdf": pdf("Call 0812345678 now")})
    findings = place_documents(entry, settings, EntryFiles.in_site(settings, entry.key))[-1]
    (found,) = findings
    allowed = Allowance(
        rule=found.code, value="0812345678", reason="เบอร์สำนักงาน", by="ปลัดอำเภอ", day="2022-01-01"
    )
    entry = dataclasses.replace(entry, identity=entry.identity.model_copy(update={"allowances": (allowed,)}))
    assert not [
        finding
        for finding in place_documents(entry, settings, EntryFiles.in_site(settings, entry.key))[-1]
        if finding.is_error
    ]

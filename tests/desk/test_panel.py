"""The panel's minutes at the desk: one heap of papers in, one ZIP out, and nothing is kept."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.judging.panel import (
    NO_PACK,
    NO_SHEETS,
    READ_FIRST,
    PanelError,
    panel_files,
    sorted_papers,
)
from tambon_showcase.judging.secretary_papers import PaperError
from tests.desk.officer import Officer, desk_of
from tests.desk.test_taking import zip_of
from tests.judging.example import JUDGES, SHARES, full_sheet, meeting_value, pack, register
from tests.valid_html import faults

SHEETS = {f"{judge}.json": full_sheet(judge, SHARES) for judge in JUDGES}
MEETING = json.dumps(meeting_value(place="ศาลากลางสมมุติ"), ensure_ascii=False).encode()
PAPERS = {"region-99.json": pack(), "committee.json": register(), "meeting (1).json": MEETING}


@pytest.fixture
def officer(root: Path) -> Officer:
    return Officer(desk_of(root), Sessions())


def send(officer: Officer, files: dict[str, bytes]) -> bytes:
    page = officer.see("/panel")
    token = page.partition('name="token" value="')[2].partition('"')[0]
    sent = [("files", (name, data)) for name, data in files.items()]
    return officer.client.post("/panel", data={"token": token}, files=sent).content


def test_one_heap_of_papers_makes_minutes(officer: Officer, root: Path) -> None:
    before = {path for path in root.rglob("*") if path.is_file()}
    data = send(
        officer,
        {**PAPERS, "ส่งทางไลน์.zip": zip_of({f"ก/{name.upper()}.txt": one for name, one in SHEETS.items()})},
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        said = archive.read(READ_FIRST).decode("utf-8-sig")
        page = archive.read("minutes.html").decode()
        assert archive.read("minutes.docx")[:2] == b"PK"
    assert {"result.xlsx", "result.json", "items.csv"} <= names
    assert "ศาลากลางสมมุติ" in page and "T7" not in said
    assert {path for path in root.rglob("*") if path.is_file()} == before


def test_an_order_of_a_vote_is_read_as_it_is_typed(officer: Officer) -> None:
    page = officer.see("/panel")
    token = page.partition('name="token" value="')[2].partition('"')[0]
    even = {f"{judge}.json": full_sheet(judge, dict.fromkeys(SHARES, 0.5)) for judge in JUDGES}
    sent = [("files", (name, data)) for name, data in {**PAPERS, **even}.items()]
    form = {"token": token, "votes": "๙๙๙๙๐๕, 999904/999903;999902 ๙๙๙๙๐๑"}
    made = officer.client.post("/panel", data=form, files=sent).content
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        result = json.loads(archive.read("result.json"))
    assert [row["code"] for row in result["standings"]] == list(reversed(SHARES))


def test_a_lost_sheet_is_said_in_the_file_to_read_first() -> None:
    some = dict(list(SHEETS.items())[1:])
    said = panel_files(sorted_papers({**PAPERS, **some}.items()))[READ_FIRST].decode("utf-8-sig")
    assert JUDGES[0] in said and "วิธีแก้" in said


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ({**PAPERS}, NO_SHEETS),
        ({**SHEETS}, NO_PACK),
        (
            {**PAPERS, **SHEETS, "region-98.json": pack(scored=False)},
            "มากกว่าหนึ่งไฟล์ (region-99.json, region-98.json)",
        ),
        (
            {**SHEETS, "r.json": b'{"schema": "judge-pack/1"}'},
            "r.json ไม่ใช่ชุดข้อมูลของเขต หรือเสียหาย",
        ),
        (
            {**SHEETS, "r.json": pack(), "c.json": b'{"schema": "judge-committee/1"}'},
            "c.json ไม่ใช่ทะเบียนคำเชิญ",
        ),
        (
            {**SHEETS, "r.json": pack(), "m.json": b'{"schema": "judge-meeting/1"}'},
            "m.json ไม่ใช่รายละเอียดการประชุม",
        ),
    ],
    ids=range(6),
)
def test_what_is_lacking_or_damaged_is_said(papers: dict[str, bytes], said: str) -> None:
    with pytest.raises((PanelError, PaperError)) as problem:
        panel_files(sorted_papers(papers.items()))
    assert said in str(problem.value)


def test_the_same_paper_twice_is_one() -> None:
    copies = {**PAPERS, "region-99 (1).json": pack(), **SHEETS}
    assert panel_files(sorted_papers(copies.items()))["minutes.docx"]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\xff" * 9, b'{"schema": ["judge-pack/1"]}', b"[" * 9999]
)
def test_hostile_bytes_are_a_sentence(officer: Officer, data: bytes) -> None:
    for name in ("a.json", "a.zip"):
        page = send(officer, {name: data}).decode()
        assert 'role="alert"' in page and "Traceback" not in page


def test_the_page_is_valid_and_nobody_else_gets_it(officer: Officer, tmp_path: Path) -> None:
    page = officer.see("/panel")
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    assert faults(file) == []
    assert officer.client.post("/panel", data={"token": "x"}).status_code == 403


def test_the_first_page_leads_to_the_work_of_provinces_and_secretaries(officer: Officer) -> None:
    page = officer.see("/")
    assert 'href="/panel"' in page and 'href="/past"' in page

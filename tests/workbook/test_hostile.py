"""Workbooks and ZIPs that mean harm or were damaged on the way: each is refused in a sentence or read without the harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.workbook.parcel import place_files, unpack
from tambon_showcase.workbook.read import read_workbook
from tests.workbook.officer import back, brought, put, small, small_book

MEGABYTE = 1_000_000
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")
"""How a workbook with a password begins: no ZIP but the older container, with the ZIP inside."""
FORMULA = b"<c r='B3' t='str'><f>[1]Sheet1!A1</f><v>x</v></c>"


def packed(*more: tuple[str, bytes], without: str = "") -> bytes:
    """The workbook of the small entry with more parts, or others in their place."""
    out = io.BytesIO()
    new = dict(more)
    with (
        zipfile.ZipFile(io.BytesIO(small_book())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in old.namelist():
            if name not in new and name != without:
                made.writestr(name, old.read(name))
        for name, data in more:
            made.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(
            lambda: packed(("xl/worksheets/sheet3.xml", b" " * 400 * MEGABYTE)),
            id="one part of 400 MB",
            marks=pytest.mark.full,
        ),
        pytest.param(lambda: LOCKED, id="password"),
        pytest.param(lambda: small_book()[:20_000], id="cut on the way"),
        pytest.param(lambda: packed(without="xl/workbook.xml"), id="no list of sheets"),
        pytest.param(bytes, id="nothing"),
        pytest.param(lambda: b"<html><table></table></html>", id="a page named .xlsx"),
    ],
)
def test_what_is_no_workbook_is_refused_in_a_sentence(made: Callable[[], bytes]) -> None:
    with pytest.raises(ImportFileError) as refused:
        read_workbook(made())
    assert len(str(refused.value)) > 20


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((("xl/vbaProject.bin", b"\0" * 100),), id="macro"),
        pytest.param(
            (
                ("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
                (
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    b'<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://example.com/a.xlsx"/></Relationships>',
                ),
            ),
            id="link to another workbook",
        ),
        pytest.param((("xl/embeddings/oleObject1.bin", b"MZ"),), id="program inside"),
    ],
)
def test_what_may_act_is_left_behind_and_the_cells_are_read(parts: tuple[tuple[str, bytes], ...]) -> None:
    found = back(packed(*parts), small())
    assert (found.files, found.asked) == ({}, [])
    assert {name for name, rows in read_workbook(packed(*parts)).rows.items() if rows} >= {"main", "villages"}


def lying(data: bytes, size: int) -> bytes:
    """A ZIP of one file whose list says another size."""
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 24] + size.to_bytes(4, "little") + data[at + 28 :]


def zipped(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("วัด.jpg", data)
    return out.getvalue()


def locked() -> bytes:
    data = bytearray(zipped(b"\xff\xd8\xff"))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def broken() -> bytes:
    """A ZIP whose packed bytes were damaged."""
    data = bytearray(zipped(bytes(range(256)) * 40))
    start = data.index(b".jpg") + 4
    data[start : start + 40] = b"\xff" * 40
    return bytes(data)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        pytest.param(lambda: zipped(b"\0" * 60 * MEGABYTE), "ใหญ่เกิน 50 MB", id="bomb"),
        pytest.param(lambda: lying(zipped(b"\0" * 60 * MEGABYTE), 10), "", id="bomb that says 10 bytes"),
        pytest.param(locked, "ใส่รหัสผ่าน", id="password"),
        pytest.param(broken, "ไม่ใช่ไฟล์ ZIP ที่เปิดได้", id="damaged"),
    ],
)
def test_zips_that_mean_harm_are_refused(tmp_path: Path, made: Callable[[], bytes], said: str) -> None:
    (tmp_path / "a.zip").write_bytes(made())
    try:
        found = place_files(list(unpack(tmp_path / "a.zip")), tmp_path, {})
    except ImportFileError as refused:
        assert said in str(refused)
    else:
        assert found.files == {} or not said
        assert not said or said in found.told[0]
        assert all(len(one) <= 10 for one in found.files.values())


def test_names_that_lead_out_of_the_folder_lead_nowhere(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("../../etc/passwd.jpg", "/root/a.jpg", "C:\\Windows\\b.jpg", "photos/../../c.jpg"):
            archive.writestr(name, b"\xff\xd8\xff" + name.encode())
    files = place_files(list(unpack(tmp_path / "a.zip")), tmp_path, {}).files
    assert set(files) == {"photos/passwd.jpg", "photos/a.jpg", "photos/b.jpg", "photos/c.jpg"}


def test_what_is_said_of_a_change_holds_no_personal_data() -> None:
    found = brought(put("villages", "source", "นายสมชาย โทร 081-234-5678 บัตร 1-1017-00203-45-0"))
    assert found.files
    said = "\n".join([*found.told, *found.asked])
    assert "แหล่งที่มา" in said
    assert "234-5678" not in said
    assert "00203" not in said

"""Every reader of an archive, of each room, says in its own way that it cannot read it, whatever is wrong with it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.content.zip_files import member_name
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.package import kind_of, parts_of
from tambon_showcase.maps.bundle import open_bundle, read_plain
from tambon_showcase.maps.kmz import read_kmz
from tambon_showcase.review.github import _unpacked
from tambon_showcase.review.shape import ReportError
from tambon_showcase.workbook.parcel import unpack
from tests.content.false_zips import damaged, false, honest
from tests.content.office_attacks import body, packed, text

KML = (
    b'<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>A</name><Point><coordinates>100.5,15.5'
    b"</coordinates></Point></Placemark></kml>"
)
REPORT = b'{"entries": []}'
AT_RANDOM = 60


def _parts(tmp_path: Path) -> dict[str, bytes]:
    made = tmp_path / "made.zip"
    made.write_bytes(packed("docx", {"word/document.xml": body(text("ก" * 200))}))
    with zipfile.ZipFile(made) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def office(data: bytes, _path: Path) -> bool:
    try:
        return bool(read_office(data))
    except UnsafeDocumentError:
        return False


def imported(data: bytes, _path: Path) -> bool:
    try:
        kind_of(data)
        return bool(parts_of(data))
    except ImportFileError:
        return False


def kmz(data: bytes, _path: Path) -> bool:
    return not any(finding.is_error for finding in read_kmz(data, "a.kmz").findings)


def bundle(data: bytes, path: Path) -> bool:
    path.write_bytes(data)
    opened = open_bundle(path)
    return bool(opened and opened[0]) and all(
        not any(finding.is_error for finding in read_plain(one, None).findings)
        for one in (opened or ([],))[0]
    )


def parcel(data: bytes, path: Path) -> bool:
    path.write_bytes(data)
    try:
        return bool(list(unpack(path)))
    except ImportFileError:
        return False


def report(data: bytes, _path: Path) -> bool:
    try:
        return _unpacked(data) == REPORT
    except ReportError:
        return False


Reader = Callable[[bytes, Path], bool]
OTHERS: dict[Reader, dict[str, bytes]] = {
    kmz: {"doc.kml": KML},
    bundle: {"doc.kml": KML},
    parcel: {"a.csv": b"a,b\n1,2\n" * 40},
    report: {"review.json": REPORT},
}


def parts_for(reader: Reader, tmp_path: Path) -> dict[str, bytes]:
    return OTHERS.get(reader) or _parts(tmp_path)


@pytest.mark.parametrize("reader", [office, imported, *OTHERS])
def test_an_honest_archive_is_read_however_it_was_made(reader: Reader, tmp_path: Path) -> None:
    for name, data in honest(parts_for(reader, tmp_path)).items():
        assert reader(data, tmp_path / "a.zip"), name


@pytest.mark.parametrize("reader", [office, imported, *OTHERS])
def test_a_false_or_damaged_archive_is_told_and_raises_nothing_else(reader: Reader, tmp_path: Path) -> None:
    parts = parts_for(reader, tmp_path)
    refused = [name for name, data in false(parts) if not reader(data, tmp_path / "a.zip")]
    assert "the first part is said to be locked" in refused or reader is imported
    assert len(refused) > 10
    for data in damaged(parts, AT_RANDOM, seed=16):
        reader(data, tmp_path / "a.zip")


@pytest.mark.parametrize(
    ("flags", "stored", "name"),
    [
        (0x800, "แผนที่.kml", "แผนที่.kml"),
        (0, "map.kml", "map.kml"),
        (0, "แผนที่.kml".encode("cp874").decode("cp437"), "แผนที่.kml"),
        (0, "แผนที่.kml".encode().decode("cp437"), "แผนที่.kml"),
        (0, b"\xdb\xdc.kml".decode("cp437"), b"\xdb\xdc.kml".decode("cp437")),
    ],
)
def test_names_are_read_as_they_were_written(flags: int, stored: str, name: str) -> None:
    member = zipfile.ZipInfo(stored)
    member.flag_bits = flags
    assert member_name(member) == name

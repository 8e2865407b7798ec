"""Zips and folders as offices hand them out: inner folders, Thai names, parts that miss, and nothing hostile."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.maps import bundle
from tambon_showcase.maps.bundle import BAD_ZIP, MapFile, open_bundle, read_plain

from .samples import PIN, kml


def packed(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def files(path: Path) -> list[MapFile]:
    opened = open_bundle(path)
    assert opened
    return list(opened[0])


def test_a_shapefile_is_one_file_of_several_parts_wherever_it_lies(tmp_path: Path):
    parts = [(f"งาน/ชั้น/จุด.{ending}", b"x") for ending in ("shp", "DBF", "shx", "sbn")]
    other = [("งาน/เขต.shp", b"x"), ("งาน/จุด.prj", b"x"), ("__MACOSX/งาน/._เขต.shp", b"x"), ("อ่าน.txt", b"x")]
    found = files(packed(tmp_path / "a.zip", *parts, *other))
    assert [(item.name, sorted(item.parts), item.needs_gis) for item in found] == [
        ("งาน/ชั้น/จุด.shp", [".dbf", ".shp", ".shx"], True),
        ("งาน/เขต.shp", [".shp"], True),
    ]


def test_a_single_shapefile_brings_its_neighbours_and_no_others(tmp_path: Path):
    for name in ("จุด.shp", "จุด.dbf", "จุด.csv", "อื่น.shp"):
        (tmp_path / name).write_bytes(b"x")
    (item,) = files(tmp_path / "จุด.shp")
    assert (item.name, sorted(item.parts)) == ("จุด.shp", [".dbf", ".shp"])
    assert [found.name for found in files(tmp_path / "จุด.csv")] == ["จุด.csv"]


def test_names_of_windows_zips_are_thai_again(tmp_path: Path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("XXXX.kml", kml(PIN))
    (tmp_path / "a.zip").write_bytes(stream.getvalue().replace(b"XXXX", "แผนที่"[:4].encode("cp874")))
    (item,) = files(tmp_path / "a.zip")
    assert item.name == "แผนท.kml" or item.name.startswith("แผน")
    assert [place.name for place in read_plain(item, None).places] == ["วัด ก"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip"])
def test_a_broken_zip_is_told(tmp_path: Path, data: bytes):
    (tmp_path / "a.zip").write_bytes(data)
    assert open_bundle(tmp_path / "a.zip") is None


def test_a_member_that_is_damaged_costs_only_itself(tmp_path: Path):
    path = packed(tmp_path / "a.zip", ("a.kml", kml(PIN)), ("b.kml", kml(PIN)))
    path.write_bytes(path.read_bytes().replace(b"<kml", b"<xml", 1))
    readings = [read_plain(item, None) for item in files(path)]
    assert [finding.code for finding in readings[0].findings] == [BAD_ZIP.code]
    assert [place.name for place in readings[1].places] == ["วัด ก"]


def test_a_zip_that_would_grow_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bundle, "LARGEST", 1_000_000)
    for name, size in (("fits", 90_000), ("grows", 91_000)):
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(11):
                archive.writestr(f"{number}.kml", b" " * size)
    assert open_bundle(tmp_path / "fits.zip") is not None
    assert open_bundle(tmp_path / "grows.zip") is None


def test_a_folder_without_maps_is_empty_and_its_files_are_named(tmp_path: Path):
    (tmp_path / "ก.docx").write_bytes(b"x")
    assert open_bundle(tmp_path) == ([], ["ก.docx"])

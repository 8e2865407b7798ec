"""Files as real programs write them (invented content), and all that is read from each: `golden/<case>/`.

`input/` holds one file or, for a case of several, a folder; `crs.txt` what the officer types as `--crs`. Where a
reading changes on purpose, delete `expected.txt` and run once more: a missing one is written, and fails.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.finding import Finding
from tambon_showcase.maps import gis
from tambon_showcase.maps.bundle import open_bundle, read_plain
from tambon_showcase.maps.grids import grid_of
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import Place, Shape

CASES = sorted(folder for folder in (Path(__file__).parent / "golden").iterdir() if folder.is_dir())


def read(case: Path) -> Reading:
    option = case / "crs.txt"
    crs = option.read_text("utf-8").strip() if option.is_file() else ""
    files = sorted((case / "input").iterdir())
    opened = open_bundle(files[0] if len(files) == 1 else case / "input")
    assert opened
    whole = Reading([], [], [])
    for item in opened[0]:
        if item.needs_gis and not gis.is_installed():
            pytest.skip("the extra gis is not installed")
        whole.add(gis.read_with_gdal(item, crs) if item.needs_gis else read_plain(item, grid_of(crs)))
    return whole


def told(reading: Reading) -> str:
    lines = [
        *map(place_line, reading.places),
        *map(shape_line, reading.shapes),
        *map(finding_line, reading.findings),
    ]
    return "\n".join(lines) + "\n"


def place_line(place: Place) -> str:
    shown = f"{place.category}{f' ({place.label})' if place.label else ''}"
    moo = f" หมู่ {place.moo}" if place.moo else ""
    story = "".join(f"\n    {line}" for line in place.description.splitlines())
    return f"จุด {place.name} [{shown}]{moo} {place.lat:.5f}, {place.lon:.5f}{story}"


def shape_line(shape: Shape) -> str:
    rings = " + ".join(f"{len(ring)} จุด เริ่ม {ring[0].lat:.5f}, {ring[0].lon:.5f}" for ring in shape.rings)
    return f"{'พื้นที่' if shape.closed else 'เส้น'} {shape.name}: {rings}"


def finding_line(finding: Finding) -> str:
    return f"{finding.code} {finding.severity} {finding.file}:{finding.line} {finding.message}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_everything_in_the_file_is_read_or_named(case: Path):
    expected = case / "expected.txt"
    found = told(read(case))
    if not expected.exists():
        expected.write_text(found, "utf-8")
        pytest.fail(f"written again, read it: {expected}")
    assert found == expected.read_text("utf-8")

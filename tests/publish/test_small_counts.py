"""Two entries that differ only in hidden counts make the same site: every file of any kind is alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.in_process import without_workers
from tests.small_project import Project

HEADING = "หมู่ที่,ตัวชี้วัด,สำรวจ,ไม่ผ่าน,ปีข้อมูล,เหตุผลที่ไม่มีข้อมูล\n"
ALIKE = {
    "one hidden count, an estimated total": ([(100, 2), (90, 30)], [(100, 4), (90, 30)]),
    "two hidden counts of one sum": ([(100, 1), (90, 4)], [(100, 2), (90, 3)]),
    "two of different sums, an estimated total": ([(100, 1), (90, 1)], [(100, 4), (90, 4)]),
    "few surveyed": ([(3, 2), (90, 30)], [(4, 1), (90, 30)]),
    "few surveyed, none of them failing": ([(2, 0), (90, 30)], [(4, 4), (90, 30)]),
    "no total": ([(100, 3), (90, 0)], [(100, 1), (90, 0)]),
}
"""Surveyed and failing units of two villages, written in two ways that must look alike; each is an indicator of its own."""


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1650000000")
    with without_workers():
        yield


def site_of(root: Path, which: int, *, documents: bool) -> dict[str, str]:
    """Every file of the site in which each pair of `ALIKE` is written in its first or second way."""
    root.mkdir()
    project = Project(root)
    rows = [
        f"{moo},{indicator},{surveyed},{failing},2564,\n"
        for indicator, ways in enumerate(ALIKE.values(), 10)
        for moo, (surveyed, failing) in enumerate(ways[which], 1)
    ]
    project.put("tables/bmn.csv", (HEADING + "".join(rows)).encode())
    project.publish(documents=documents)
    files = sorted(path for path in project.site.rglob("*") if path.is_file())
    return {
        path.relative_to(project.site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.mark.full
@pytest.mark.parametrize("documents", [False, True])
def test_no_file_of_the_site_tells_hidden_counts_apart(tmp_path: Path, documents: bool) -> None:
    one, other = (site_of(tmp_path / str(which), which, documents=documents) for which in (0, 1))
    assert "2565/999901/analysis.html" in one and "2565/999901/data/bmn.csv" in one
    assert documents is ("2565/999901/documents/made/deck-999901.pptx" in one)
    assert [name for name in {**one, **other} if one.get(name) != other.get(name)] == []

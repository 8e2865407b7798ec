"""Golden folders: tables as an officer writes them, and what the analysis must say of them, worked out by hand.

Each folder of `cases/` holds `tables/`, sometimes `tambon.yml`, and `expected.yml`: for each frame only the parts that
the case is about. Numbers are written with two decimals, `notes` may be said among others.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.frame import Frame, FrameTable
from tambon_showcase.analysis.frames import frames
from tambon_showcase.reading.entry import read_entry
from tests.entries import edition, lay_out

CASES = Path(__file__).parent / "cases"
VILLAGE_TABLES = ("villages", "bmn", "nrd2c", "cia")
NAMES = sorted(folder.name for folder in CASES.iterdir())
PARTS = [
    (case, frame)
    for case in NAMES
    for frame in yaml.safe_load((CASES / case / "expected.yml").read_text("utf-8"))
]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, Frame]]:
    """The frames of every case by name."""
    return {case: read(case, tmp_path_factory.mktemp(case)) for case in NAMES}


def read(case: str, root: Path) -> dict[str, Frame]:
    folder = lay_out(root)
    for table in VILLAGE_TABLES:
        (folder / f"tables/{table}.csv").unlink()
    shutil.copytree(CASES / case, folder, dirs_exist_ok=True)
    entry, findings = read_entry(folder, edition(), root)
    assert entry is not None, findings
    return {frame.name: frame for frame in frames(analyse(entry, edition()), entry, edition())}


@pytest.mark.parametrize(("case", "frame"), PARTS, ids=[f"{case}-{frame}" for case, frame in PARTS])
def test_a_frame_says_what_was_worked_out_by_hand(
    case: str, frame: str, made: Mapping[str, dict[str, Frame]]
) -> None:
    expected = yaml.safe_load((CASES / case / "expected.yml").read_text("utf-8"))[frame]
    found = told(made[case][frame])
    for part, value in expected.items():
        if part == "notes":
            assert [note for note in found["notes"] if note in value] == value, found["notes"]
        else:
            assert found[part] == value, part


def told(frame: Frame) -> dict[str, Any]:
    """A frame as `expected.yml` writes it."""
    ranked = frame.ranked.rows if frame.ranked else ()
    radars = "".join((*frame.charts, *frame.more_charts))
    return {
        "title": frame.title,
        "lead": frame.lead,
        "status": frame.status,
        "source": frame.source,
        "columns": [column.title for column in frame.table.columns],
        "rows": rows(frame.table),
        "file": rows(frame.file),
        "total": row(frame.table.total),
        "notes": list(frame.notes),
        "bounds": list(frame.bounds) if frame.bounds else None,
        "bars": [[one.label, one.shown] for one in ranked],
        "lengths": [one.value for one in ranked],
        "full": frame.ranked.full if frame.ranked else None,
        "radars": re.findall(r'<title id="(cia-moo-\d+)-title">', radars),
    }


def rows(table: FrameTable) -> list[list[Any]]:
    return [row(one) for one in table.rows]


def row(values: tuple[Any, ...]) -> list[Any]:
    return [round(value, 2) if isinstance(value, float) else value for value in values]


@pytest.mark.parametrize("case", NAMES)
def test_every_row_of_a_frame_has_a_cell_under_each_heading(
    case: str, made: Mapping[str, dict[str, Frame]]
) -> None:
    for frame in made[case].values():
        for table in (frame.table, frame.file):
            widths = {len(one) for one in (*table.rows, *filter(None, [table.total]))}
            assert widths <= {len(table.columns)}, frame.name

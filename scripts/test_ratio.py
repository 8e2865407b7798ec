"""Lines of tests for each line of the product, room by room; `--check` fails for a room below `LEAST`.

To a room belong `tests/ROOM/` and the module `tests/test_ROOM`: Python, and what is written by hand there as input or as
expected output, each text once and up to 100 lines of it, for more of one file seldom finds more faults. To the room
whose module declares a rule belongs the rule's case in `tests/invalid/`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "plugins" / "tambon_showcase"
TESTS = ROOT / "tests"
WRITTEN = frozenset({".md", ".csv", ".yml", ".json", ".html", ".svg", ".txt", ".kml", ".gpx", ".geojson"})
LONGEST = 100
"""Lines of one written file that count."""
LEAST = 1.0
"""Fewest lines of tests for a line of the product, in every room."""
DECLARED = re.compile(r'\(\s*"(T\d{3})"')
DOORS = frozenset({"__init__", "__main__"})
"""Modules that hold a version and a call: rooms without a wall."""


class Room(NamedTuple):
    """Lines of a room's product and of the tests that belong to it."""

    name: str
    product: int
    tests: int

    @property
    def ratio(self) -> float:
        """Lines of tests for each line of the product."""
        return self.tests / self.product


def python_of(place: Path) -> list[Path]:
    """The Python files of a module or a folder."""
    return (
        sorted(place.rglob("*.py"))
        if place.is_dir()
        else [place] * (place.is_file() and place.suffix == ".py")
    )


def lines(files: list[Path]) -> int:
    """How many lines the files have."""
    return sum(len(file.read_text("utf-8").splitlines()) for file in files)


def written_in(folder: Path) -> int:
    """Lines written by hand as input or as what is expected, each text once."""
    files = (file for file in folder.rglob("*") if file.suffix in WRITTEN and file.is_file())
    texts = {file.read_bytes().decode("utf-8", "replace") for file in files}
    return sum(min(len(text.splitlines()), LONGEST) for text in texts)


def room_of(place: Path) -> Room:
    """A room of the package and its tests."""
    product = python_of(place)
    codes = {code for file in product for code in DECLARED.findall(file.read_text("utf-8"))}
    folders = [TESTS / place.stem, *(TESTS / "invalid" / code for code in codes)]
    tests = lines(python_of(TESTS / place.stem) + python_of(TESTS / f"test_{place.stem}.py"))
    return Room(place.stem, lines(product), tests + sum(map(written_in, folders)))


def rooms() -> Iterator[Room]:
    """Every room that holds Python."""
    places = (place for place in PACKAGE.iterdir() if place.stem not in DOORS and python_of(place))
    return (room for room in map(room_of, places) if room.product)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    found = sorted(rooms(), key=lambda room: room.ratio)
    for room in found:
        print(f"{room.name:<12}{room.product:>8}{room.tests:>8}{room.ratio:>7.2f}")
    few = [room.name for room in found if room.ratio < LEAST]
    if few and chosen.check:
        sys.exit(f"below {LEAST} lines of tests for a line of the product: {', '.join(few)}")

"""Damaged files of every kind: no exception escapes, time and memory are bounded, and the file is named."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tambon_showcase.examine import look_at
from tambon_showcase.importing.import_file import import_file
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.maps.any_file import ENDINGS
from tambon_showcase.maps.bundle import open_bundle, read_plain
from tambon_showcase.settings import Settings
from tambon_showcase.worker.pool import run_all
from tests.cases import BASE, PLACE
from tests.entries import edition
from tests.worker.damage import GOOD, damaged, good

FIXED, RANDOM = 6, 150
"""Damaged files of each kind: the same ones for every change, and others in every full run."""
MAPS = (*ENDINGS, ".zip")
UNFORESEEN, TOO_COSTLY = "T020", "T021"
TOGETHER = {"T317", "T318"}
"""Positions are judged against each other: a file whose pins moved may make the tambon's own position the odd one."""
_EXCEPTION = re.compile(
    r"Traceback|Error\b|Exception|object has no|NoneType|invalid literal|could not convert|out of range|Errno|unexpected"
)
"""Words of Python's own that no officer may see."""


class Damage(NamedTuple):
    """A file of an entry, and the seed of its damage."""

    place: str
    seed: int


FOUND = [
    Damage("documents/x.docx", 10),  # a part whose place in the archive is before its beginning
    Damage("documents/x.docx", 2185454159),  # an element whose name has a second colon
    Damage("maps/x.zip", 16),
    Damage("maps/x.zip", 34),
    Damage("photos/x.svg", 1),  # the finding showed the name of the exception
    Damage("videos/film.srt", 914606773),  # a carriage return within a cell, sought as a table
]
"""Damage that once ended a reader."""


class Outcome(NamedTuple):
    """What was found beyond the whole entry's findings: code and file; `said` are words that no officer may see.

    `failed` says why nothing came of it.
    """

    damage: Damage
    found: tuple[tuple[str, str], ...]
    said: tuple[str, ...] = ()
    failed: str = ""


def look(damage: Damage) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(BASE, root / PLACE)
        target = root / PLACE / damage.place
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(damaged(*damage))
        findings = look_at(root / PLACE, edition(), Settings(root, root / "site")).findings
        told = [*(finding.message for finding in findings), *_taken_in(target)]
    found = tuple((f.code, f.file.removeprefix(f"{PLACE}/")) for f in findings)
    return Outcome(damage, found, tuple(filter(_EXCEPTION.search, told)))


def _taken_in(path: Path) -> list[str]:
    """What `tambon import` and `tambon map import` say of it: something was made, or a Thai sentence."""
    if path.suffix in {".docx", ".xlsx"}:
        try:
            return import_file(path).summary
        except ImportFileError as problem:
            assert "ไฟล์" in str(problem)
            return [str(problem)]
    bundle = open_bundle(path) if path.suffix in MAPS else None
    plain = [file for file in bundle[0] if not file.needs_gis] if bundle else []
    return [finding.message for file in plain for finding in read_plain(file, None).findings]


def lost(damage: Damage, reason: str) -> Outcome:
    return Outcome(damage, (), (), reason)


def outcomes(damages: Sequence[Damage]) -> list[Outcome]:
    edition()
    return list(run_all(look, damages, lost, start=print, start_args=()))


def every(seeds: range) -> list[Damage]:
    return [Damage(place, seed) for place in GOOD for seed in seeds]


def wrong(outcome: Outcome) -> bool:
    """Whether anything escaped, was blamed on another file, or was said in the words of the machine."""
    unread = {file for code, file in outcome.found if code in {UNFORESEEN, TOO_COSTLY}}
    blamed = {file for code, file in outcome.found if file == "tambon.yml" and code not in TOGETHER}
    blamed -= {outcome.damage.place}
    return bool(outcome.failed or outcome.said or unread or blamed)


def test_good_files_are_read() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(BASE, root / PLACE)
        for place in sorted(GOOD.keys() - {"tambon.yml"}):
            (root / PLACE / place).parent.mkdir(exist_ok=True)
            (root / PLACE / place).write_bytes(good(place))
        findings = look_at(root / PLACE, edition(), Settings(root, root / "site")).findings
    assert not {f.file for f in findings if f.is_error and f.file.startswith(f"{PLACE}/documents/x")}
    assert not [f for f in findings if f.code in {UNFORESEEN, TOO_COSTLY}]


def test_a_damaged_file_costs_only_itself() -> None:
    assert [one for one in outcomes([*FOUND, *every(range(FIXED))]) if wrong(one)] == []


@pytest.mark.full
def test_other_damage_every_time() -> None:
    first = int.from_bytes(os.urandom(4), "big")
    assert [one for one in outcomes(every(range(first, first + RANDOM))) if wrong(one)] == []

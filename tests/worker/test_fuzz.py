"""Damaged files of every kind: no exception escapes, time and memory are bounded, and the file is named."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest

from tambon_showcase.examine import look_at
from tambon_showcase.importing.excel_import import import_excel
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.word_import import import_word
from tambon_showcase.settings import Settings
from tambon_showcase.worker.pool import run_all
from tests.cases import BASE, PLACE
from tests.entries import edition
from tests.worker.damage import GOOD, damaged, good

FIXED, RANDOM = 6, 150
"""Damaged files of each kind: the same ones for every change, and others in every full run."""
UNFORESEEN, TOO_COSTLY = "T020", "T021"


class Damage(NamedTuple):
    """A file of an entry, and the seed of its damage."""

    place: str
    seed: int


class Outcome(NamedTuple):
    """What was found: pairs of code and file; `failed` says why nothing came of it."""

    damage: Damage
    found: tuple[tuple[str, str], ...]
    failed: str = ""


def look(damage: Damage) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(BASE, root / PLACE)
        target = root / PLACE / damage.place
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(damaged(*damage))
        findings = look_at(root / PLACE, edition(), Settings(root, root / "site")).findings
        _taken_in(target)
    return Outcome(damage, tuple((f.code, f.file.removeprefix(f"{PLACE}/")) for f in findings))


def _taken_in(path: Path) -> None:
    """What `tambon import` makes of it: something, or a Thai sentence."""
    readers = {".docx": import_word, ".xlsx": import_excel}
    if read := readers.get(path.suffix):
        try:
            read(path)
        except ImportFileError as problem:
            assert "ไฟล์" in str(problem)


def lost(damage: Damage, reason: str) -> Outcome:
    return Outcome(damage, (), reason)


def outcomes(seeds: range) -> list[Outcome]:
    damages = [Damage(place, seed) for place in GOOD for seed in seeds]
    edition()
    return list(run_all(look, damages, lost, start=print, start_args=()))


def wrong(outcome: Outcome) -> bool:
    place = outcome.damage.place
    unread = {file for code, file in outcome.found if code in {UNFORESEEN, TOO_COSTLY}}
    return bool(outcome.failed) or not unread <= {place} or bool(unread)


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
    assert [one for one in outcomes(range(FIXED)) if wrong(one)] == []


@pytest.mark.full
def test_other_damage_every_time() -> None:
    first = int.from_bytes(os.urandom(4), "big")
    assert [one for one in outcomes(range(first, first + RANDOM)) if wrong(one)] == []

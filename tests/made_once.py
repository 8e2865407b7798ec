"""What several workers of xdist share: a folder that is made once in a run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE_S = 600
"""Longest time one worker waits for what another makes."""


def once(folder: Path, make: Callable[[Path], None], patience_s: float = PATIENCE_S) -> Path:
    """`folder`, filled by `make(folder)` in the first process that needs it; the others wait.

    Raises:
        AssertionError: making failed, in this process or in another, or took too long.
    """
    claim, outcome = folder.with_suffix(".claim"), folder.with_suffix(".outcome")
    try:
        claim.mkdir(parents=True)
    except FileExistsError:
        return _wait(folder, outcome, patience_s)
    try:
        make(folder)
    except BaseException as problem:
        _tell(outcome, f"{type(problem).__name__}: {problem}")
        raise
    _tell(outcome, "")
    return folder


def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of a run see."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def _tell(outcome: Path, problem: str) -> None:
    part = outcome.with_suffix(".part")
    part.write_text(problem, encoding="utf-8")
    part.replace(outcome)  # a process that waits never sees half of it


def _wait(folder: Path, outcome: Path, patience_s: float) -> Path:
    end = time.monotonic() + patience_s
    while not outcome.exists():
        assert time.monotonic() < end, f"{folder} was not made within {patience_s} s"
        time.sleep(0.05)
    problem = outcome.read_text(encoding="utf-8")
    assert not problem, problem
    return folder

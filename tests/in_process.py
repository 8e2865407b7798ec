"""Commands in the test's own process: bounded workers' jobs done here, and the year's rules read once."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from tambon_showcase import check_all
from tambon_showcase.edition.load import Loaded, load_edition
from tambon_showcase.edition.rule_lines import RULES_FOLDER
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.publish import compiling
from tambon_showcase.review import report
from tambon_showcase.worker import pool


@contextlib.contextmanager
def without_workers() -> Iterator[None]:
    """Do the jobs of a command in this process: a worker of its own costs a second and, on Windows, knows no mock.

    The modules are imported before: one that is imported first in here would keep what is in the place of the pool.
    """
    with contextlib.ExitStack() as stack:
        for module in (pool, check_all, report, compiling):
            stack.enter_context(mock.patch.object(module, "run_all", _all_here))
        yield


@contextlib.contextmanager
def rules_read_once() -> Iterator[None]:
    """Read a good rule file, and rules of which nothing is said, once: every case has the whole year's beside it."""
    with (
        mock.patch("tambon_showcase.edition.load.read_yaml", _read_once),
        mock.patch("tambon_showcase.edition.load.load_edition", _load_once),
    ):
        yield


@pytest.fixture(scope="module", autouse=True)
def same_rules_once() -> Iterator[None]:
    """For a folder's `conftest.py` or a module: its tests have the same rules, and read them once."""
    with rules_read_once():
        yield


@pytest.fixture(scope="module")
def in_this_process() -> Iterator[None]:
    """For tests that do not look at workers: what a build does in them is done here."""
    with without_workers():
        yield


_load = load_edition
_faultless: dict[tuple[Path | str | int | bytes, ...], Loaded] = {}


def _load_once(tambons_dir: Path, year_be: int) -> Loaded:
    folder = tambons_dir / str(year_be) / RULES_FOLDER
    try:
        content = ((path.relative_to(folder), path.read_bytes()) for path in _files(folder))
        key = (year_be, *itertools.chain.from_iterable(content))
    except OSError:  # a test lets the system refuse to open it
        return _load(tambons_dir, year_be)
    loaded = _faultless.get(key) or _load(tambons_dir, year_be)
    if not loaded.findings:
        _faultless[key] = loaded
    return loaded


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if not path.is_dir())


_good: dict[tuple[bytes, str], YamlDocument] = {}


def _read_once(data: bytes, name: str) -> YamlDocument:
    document = _good.get((data, name)) or read_yaml(data, name)
    if not document.findings:  # a fault is found again: a test may have switched its rule off
        _good[data, name] = document
    return document


def _all_here(
    work: Callable[[Any], Any],
    jobs: Sequence[Any],
    _on_failure: object,
    *,
    start: Callable[..., None],
    start_args: tuple[Any, ...],
    **_: object,
) -> Iterator[Any]:
    start(*start_args)
    return map(work, jobs)

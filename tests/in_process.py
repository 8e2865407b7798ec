"""Commands in the test's own process: bounded workers' jobs done here, and the year's rules read once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from unittest import mock

from tambon_showcase.formats.yaml_strict import YamlDocument, read_yaml


@contextlib.contextmanager
def without_workers() -> Iterator[None]:
    """Do the jobs of a command in this process: a worker of its own costs a second and, on Windows, knows no mock."""
    with (
        mock.patch("tambon_showcase.worker.pool.run_all", _all_here),
        mock.patch("tambon_showcase.check_all.run_all", _all_here),
        mock.patch("tambon_showcase.review.report.run_all", _all_here),
        mock.patch("tambon_showcase.publish.compiling.run_all", _all_here),
    ):
        yield


def rules_read_once() -> contextlib.AbstractContextManager[object]:
    """Read a good rule file once: every case has the whole year's rules beside it."""
    return mock.patch("tambon_showcase.edition.load.read_yaml", _read_once)


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

"""The jobs of bounded workers, done in the test's own process."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from unittest import mock


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

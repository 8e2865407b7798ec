"""Short checks beside the long tests, so that no core waits. Standard library only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from environment import quietly


def run_beside(tests: Callable[[], int], checks: Iterable[list[str]]) -> None:
    """Run the tests, which return their exit code, and the checks one after the other meanwhile.

    A check that fails is shown at once and, as that is lost among the tests' words, again at the end.

    Raises:
        SystemExit: the tests failed, or a check did.
    """
    with ThreadPoolExecutor(max_workers=1) as other:
        failure = other.submit(_first_failure, checks)
        code = tests()
    failed, said = failure.result()
    if failed:
        print(said, flush=True)
    if code or failed:
        raise SystemExit(code or failed)


def _first_failure(checks: Iterable[list[str]]) -> tuple[int, str]:
    """The exit code and the words of the first check that fails; 0 where none does."""
    for check in checks:
        code, said = quietly(check)
        if code:
            told = f"\n{' '.join(check)}\n{said}"
            print(told, flush=True)
            return code, told
    return 0, ""

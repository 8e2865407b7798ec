"""Short checks beside the long tests, so that no core waits. Standard library only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from environment import quietly


def run_beside(tests: Callable[[], int], checks: Iterable[list[str]]) -> None:
    """Run the tests, which return their exit code, and the checks one after the other meanwhile.

    What the checks said comes after the tests' words, and the last line says plainly whether all passed: a failed
    check below a line of passed tests is easily taken for a success.

    Raises:
        SystemExit: the tests failed, or a check did.
    """
    with ThreadPoolExecutor(max_workers=1) as other:
        said = other.submit(_failures, checks)
        code = tests()
    failures = said.result()
    for one in failures:
        print(one, flush=True)
    if code or failures:
        parts = ("การทดสอบ (pytest)",) * bool(code) + (f"การตรวจ {len(failures)} รายการ",) * bool(failures)
        raise SystemExit(f"ไม่ผ่าน: {' '.join(parts)}")
    print("ผ่านทั้งการทดสอบและการตรวจทุกรายการ", flush=True)


def _failures(checks: Iterable[list[str]]) -> list[str]:
    """What each check that fails says, below its command."""
    done = ((check, *quietly(check)) for check in checks)
    return [f"\n{' '.join(check)}\n{said}" for check, code, said in done if code]

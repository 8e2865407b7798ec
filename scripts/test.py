"""Install what is needed and run every check and test; further arguments go to pytest.

python scripts/test.py                 what every change must pass: fixed seeds, small sizes
python scripts/test.py --full          everything, with new seeds and more examples; every night in CI
python scripts/test.py tests/reading   one folder

With `--install-system`, or CI=true, a missing browser, Pango and poppler are installed as Debian's packages.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from beside import run_beside
from environment import call, quietly, ready, run
from javascript import javascript_checks
from oldest import test_in_oldest

OURS = {"--full", "--install-system"}
SHARED_OUT = ("-n", "4", "--dist", "worksteal")
"""More workers than the smallest machine has cores, since a test of a browser mostly waits; tests of a file stay together."""

MEMORY = Path("/dev/shm")
MEMORY_BYTES = 6_000_000_000
"""What all tests need at once for their files, about twice over."""


def work_in_memory() -> None:
    """Let tests keep their files in memory where there is room: they make and delete some 300,000."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_BYTES:
        os.environ["TMPDIR"] = str(MEMORY)


def main(arguments: list[str]) -> None:
    python = str(ready("test"))
    work_in_memory()
    tier = [one for one in arguments if one == "--full"]
    rest = [one for one in arguments if one not in OURS]
    run([python, "scripts/needs.py", *(one for one in arguments if one in OURS)])
    pytest = [python, "-m", "pytest", *tier]
    if rest:
        run([*pytest, *rest])
        return
    run([python, "-m", "ruff", "check", "."])
    run([python, "-m", "ruff", "format", "--check", "."])
    types = [python, "-m", "mypy"]
    checks = [types, [python, "scripts/test_ratio.py", "--check"], *javascript_checks(Path(python))]

    def tests() -> int:
        quietly([*pytest, "--collect-only", "-qq"])  # compiles all tests once: else every worker would
        return call([*pytest, *SHARED_OUT])

    run_beside(tests, checks)
    if tier:
        test_in_oldest(Path(python))


if __name__ == "__main__":
    main(sys.argv[1:])

"""Install what is needed and run every check and test; arguments go to pytest.

python scripts/test.py                 everything
python scripts/test.py tests/reading   one folder
"""

from __future__ import annotations

import sys
from pathlib import Path

from environment import ready, run
from javascript import check_javascript


def main(arguments: list[str]) -> None:
    python = str(ready("test"))
    if not arguments:
        run([python, "-m", "ruff", "check", "."])
        run([python, "-m", "ruff", "format", "--check", "."])
        run([python, "-m", "mypy"])
        check_javascript(Path(python))
    run([python, "-m", "pytest", *(arguments or ["-n", "2"])])


if __name__ == "__main__":
    main(sys.argv[1:])

"""Install what is needed and open the front desk of this machine; arguments go to `tambon desk` (see `--help` there)."""

from __future__ import annotations

import sys

from environment import ready, run


def main(arguments: list[str]) -> None:
    run([str(ready("desk")), "-P", "-m", "tambon_showcase", "desk", *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])

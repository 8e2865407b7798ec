"""An officer who sends one entry to a host, in a process that may be killed at any moment.

`python -m tests.desk.at_host PROJECT REPOSITORY ADDRESS KIND TOKEN_FILE`
"""

from __future__ import annotations

import sys
from pathlib import Path

from tambon_showcase.desk.hosts import host_of
from tests.desk.hosted import begin_with, officer_at, press
from tests.desk.officer import desk_of
from tests.in_process import without_workers
from tests.workbook.officer import SMALL


def send(project: Path, repository: Path, address: str, kind: str, token: Path) -> None:
    """Begin the draft and press the button."""
    with without_workers():
        desk = desk_of(project, repository)
        desk = type(desk)(desk.place._replace(host=host_of(address, kind, token)))
        begin_with(desk, SMALL)
        press(officer_at(desk))


if __name__ == "__main__":
    send(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], Path(sys.argv[5]))

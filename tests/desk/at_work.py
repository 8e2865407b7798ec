"""An officer who never stops: uploads a photo, corrects a text, checks, sends, and reports each step once the desk has answered.

`python -m tests.desk.at_work PROJECT REPOSITORY` runs until it is killed.
"""

from __future__ import annotations

import itertools
import re
import sys
from pathlib import Path

from tambon_showcase.desk.visitors import Sessions
from tests.desk.officer import Officer, desk_of
from tests.in_process import without_workers

CODE = "999901"
HERE = f"/drafts/{CODE}"
START = "/?province=99&district=9999"
"""A page with a form that begins a draft."""
JPEG = b"\xff\xd8\xff\xe0"


def motto_form(page: str, motto: str) -> dict[str, str]:
    """The fields of the page of tambon.yml, with another motto."""
    shown = re.findall(r'name="shown" value="([^"]*)"', page)[0].replace("&#34;", '"')
    return {"shown": shown, "1.motto": motto}


def report(step: str) -> None:
    """Say that the desk has answered."""
    sys.stdout.write(step + "\n")
    sys.stdout.flush()


def once(officer: Officer, number: int) -> None:
    """One round of all steps, each reported when it is done."""
    officer.press(officer.see(HERE), f"{HERE}/files", files={f"n{number}.jpg": JPEG + str(number).encode()})
    report(f"photo {number}")
    main = officer.see(f"{HERE}/edit/main")
    officer.press(main, f"{HERE}/edit/main", motto_form(main, f"คำขวัญที่ {number}"))
    report(f"motto {number}")
    officer.see(f"{HERE}/check")
    officer.press(officer.see(f"{HERE}/send"), f"{HERE}/send")
    report(f"sent {number}")


def work(project: Path, repository: Path) -> None:
    """Go on until the power fails."""
    with without_workers():
        officer = Officer(desk_of(project, repository), Sessions())
        officer.press(officer.see(START), "/drafts", {"code": CODE, "level": "district"})
        report("begun")
        for number in itertools.count():
            once(officer, number)


if __name__ == "__main__":
    work(*map(Path, sys.argv[1:]))

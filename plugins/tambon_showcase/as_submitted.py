"""An entry as it was submitted: what judges see is fixed at the deadline, and what came later is named as later.

The edition names the deadline (`submission_deadline` in `edition.yml`), the project's history has the commit. No clock decides:
the deadline is over when the history goes on after it.
"""

from __future__ import annotations

import dataclasses
import datetime
import io
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple

from .assess import assess
from .assess.checklist import Checklist
from .edition import Edition
from .examine import look_at
from .git import GitError, git
from .memory.inventory import inventory, takes_away
from .settings import Settings
from .text.dates import format_date_th
from .view.prepare import shown

ADDED, CHANGED, REMOVED = "เพิ่ม", "แก้", "นำออก"
"""What happened to a file after the deadline, in words."""


class SubmissionEnd(NamedTuple):
    """The last day of an edition on which entries could be submitted.

    `commit` is the last one of that day, empty where the history does not reach it; `is_over`: the history goes on after it.
    """

    day: datetime.date
    commit: str = ""
    is_over: bool = False

    @property
    def sentence_th(self) -> str:
        """What a judge has to know of it."""
        day = format_date_th(self.day)
        if not self.commit:
            return f"ระบบไม่มีประวัติของโครงการถึงวันครบกำหนดส่ง {day} จึงแสดงหลักฐานฉบับปัจจุบัน"
        if not self.is_over:
            return f"หลักฐานยังเปลี่ยนได้จนถึงวันครบกำหนดส่ง {day}"
        return f"สถานะของทุกข้อเป็นของฉบับ ณ วันครบกำหนดส่ง {day} ผลงานที่แก้หลังจากนั้นมีข้อความบอกไว้"


class Submitted(NamedTuple):
    """An entry that was changed after the deadline.

    `folder` is where it was at the deadline, from the project's root, and empty where it was not there yet; `changes` are what
    happened since (`ADDED`, `CHANGED`, `REMOVED`) and the file's path in the entry's folder.
    """

    deadline: SubmissionEnd
    folder: str
    changes: tuple[tuple[str, str], ...]


class Version(NamedTuple):
    """An entry as it was submitted: its checklist, and whether something that it held was taken away since."""

    checklist: Checklist
    is_more_than_now: bool


def as_submitted(submitted: Submitted, now: Path, edition: Edition, settings: Settings) -> Version | None:
    """The entry as it was, seen by the rules of today; None where it cannot be looked at.

    `now` is the entry's folder. That is so when the history does not have the commit any more, or the folder of then could not
    be published by the rules of today.
    """
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        try:
            _take_out(submitted, settings.root, root)
        except GitError:
            return None
        there, folder = dataclasses.replace(settings, root=root), root / submitted.folder
        examined = look_at(folder, edition, there)
        if examined.entry is None or examined.materials is None or not examined.is_sound:
            return None
        checklist = assess(shown(examined.entry, edition, there, examined.materials))
        return Version(checklist, takes_away(inventory(folder), inventory(now)))


def _take_out(submitted: Submitted, repository: Path, place: Path) -> None:
    """Write the folder as it was below `place`; a link becomes a file with its text, so nothing leads out of it."""
    words = "archive", "--format=zip", submitted.deadline.commit, "--", submitted.folder
    with zipfile.ZipFile(io.BytesIO(git(repository, *words))) as archive:
        archive.extractall(place)

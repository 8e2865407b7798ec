"""Where finished documents are kept between builds: each by its kind and by all that goes into it.

A document that failed leaves a mark with the reason, so that its entry is not held up again in the same build;
a mark of an earlier build counts for nothing, because the reason may be gone. `STOPPED` is no result: the next
build tries again, even where nothing else changed.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from tambon_showcase.site.signature import content_signature, digest
from tambon_showcase.worker.changed_outside import note_changed
from tambon_showcase.worker.isolated import is_passing, keep_fault

ENGINES = ("weasyprint", "pikepdf", "uharfbuzz", "pillow", "python-pptx", "fontpkg-sarabun", "nlpo3", "segno")
"""Packages whose version may change a document."""
MAKERS = ("deck", "design.json", "documents", "paper", "pictures")
"""Rooms and values of this package that may change a document."""
SEAL = ".seal"
"""The file beside a kept document's files that holds their digest."""
WORK = ".work-"
"""How the folder begins in which a document is being made."""
STOPPED = "หยุดทำงานกลางคัน (เวลาหรือหน่วยความจำไม่พอ)"
"""Is the reason while a document is being made, in case its maker dies."""


FAILED = "โปรแกรมทำเอกสารขัดข้อง"
"""The reason where an engine failed; the detail is kept for the maintainer."""
_THAI = re.compile("[ก-๙]")
DOCUMENT_CPU_S = 400
"""CPU seconds that the documents of one entry may take; a cold report of fifty photos takes about 20."""


@dataclasses.dataclass(frozen=True)
class DocumentOrder:
    """A document of an entry (`2565/999901`) to make: `make` writes its files into a folder.

    `key` changes when anything in it changes.
    """

    kind: str
    entry: str
    key: str
    make: Callable[[Path], None]


class Shelf:
    """The documents kept in a folder. `run` names this build."""

    def __init__(self, folder: Path, run: str) -> None:
        self._folder = folder
        self._run = run

    def kept(self, order: DocumentOrder) -> list[Path] | None:
        """The files of a document made before, in the order of their names, or None; what was changed since is none."""
        folder = self._place(order)
        with contextlib.suppress(OSError, UnicodeDecodeError):
            files = _files(folder)
            if (folder / SEAL).read_text("utf-8") == _seal(files):
                return files
        note_changed(self._folder, folder)
        return None

    def reason(self, order: DocumentOrder) -> str:
        """Why this build could not make the document; empty when it was not tried."""
        try:
            run, _, reason = self._mark(order).read_text("utf-8").partition("\n")
        except FileNotFoundError:
            return ""
        return reason if run == self._run else ""

    def make(self, order: DocumentOrder) -> None:
        """Make a document, or leave the reason why it could not be made."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._leave(order, STOPPED)
        work = Path(tempfile.mkdtemp(dir=self._folder, prefix=WORK))
        try:
            order.make(work)
            (work / SEAL).write_text(_seal(_files(work)), "utf-8")
            self._forget_older(order)
            work.chmod(0o755)
            work.replace(self._place(order))
            self._mark(order).unlink()
        # Engines raise nearly anything on odd input; all of it means that this one document is left out.
        except Exception as problem:
            keep_fault(f"{order.entry} {order.kind}", problem)
            # Of what may be gone next time the mark says already that it was stopped; a full disk takes no other.
            if not is_passing(problem):
                self._leave(order, failure_in_thai(problem))
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def _place(self, order: DocumentOrder) -> Path:
        return self._folder / f"{_name(order)}-{order.key}"

    def _mark(self, order: DocumentOrder) -> Path:
        return self._folder / f"{_name(order)}-{order.key}.failed"

    def _forget_older(self, order: DocumentOrder) -> None:
        """An entry needs only its latest document of a kind; older ones would fill the disk."""
        for older in self._folder.glob(f"{_name(order)}-*"):
            if older.is_dir():
                shutil.rmtree(older, ignore_errors=True)
            elif older != self._mark(order):
                older.unlink(missing_ok=True)

    def _leave(self, order: DocumentOrder, reason: str) -> None:
        self._mark(order).write_text(f"{self._run}\n{reason}", "utf-8")


def failure_in_thai(problem: Exception) -> str:
    """What an officer reads of a failure: our own errors speak Thai, those of engines do not."""
    if is_passing(problem):
        return STOPPED
    words = str(problem)
    return words if _THAI.search(words) else FAILED


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != SEAL)


def _seal(files: Iterable[Path]) -> str:
    return digest(*(part for path in files for part in (path.name, path.read_bytes())))


def _name(order: DocumentOrder) -> str:
    return f"{order.kind}-{order.entry.replace('/', '-')}"


def key_of(*parts: bytes | str) -> str:
    """The key of a document made from these parts by the code and engines at hand."""
    return digest(_recipe(), *parts)


def files_key(files: Iterable[bytes | None]) -> str:
    """One key for the contents of several files; a missing file counts as such."""
    return digest(*(content if content is not None else b"\0missing" for content in files))


@functools.cache
def _recipe() -> str:
    package = Path(__file__).parent.parent
    code = content_signature([package / room for room in MAKERS])
    return digest(code, *(version(engine) for engine in ENGINES))

"""The one door through which a contributed file is read: whatever goes wrong inside becomes a finding on that file.

Readers refuse what they know to be wrong by findings of their own. What nobody foresaw (a library that raises, a file
that takes minutes or gigabytes) ends here: the file is left out, the rest of the entry is read, and the technical
detail is kept for the maintainer, never shown to an officer or a reader.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from tambon_showcase.finding import Finding, Where, error

from .limits import CpuTimeUpError, cpu_bound

FILE_CPU_S = 10
"""CPU seconds that one file may take. The slowest good file seen, a photo of 50 million pixels, takes about three."""
FILES_CPU_S, EACH_FILE_CPU_S = 30, 2
"""CPU seconds that all files of an entry may take together: so many, and so many more for each file."""
NOTE_BYTES = 1_000
"""Room for a file's name in the note that says what a worker was reading when it died."""
LONGEST_DETAIL = 20_000

UNREADABLE = error(
    "T020",
    "ระบบอ่านไฟล์นี้ไม่ได้ จึงยังไม่ใช้ไฟล์นี้ ส่วนอื่นของตำบลใช้ได้ตามปกติ",
    "เปิดไฟล์ในโปรแกรมเดิม บันทึกใหม่ แล้วตรวจอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ",
    costs_file=True,
)
TOO_COSTLY = error(
    "T021",
    "ไฟล์นี้ใช้เวลาหรือหน่วยความจำมากผิดปกติ จึงยังไม่ใช้ไฟล์นี้ ส่วนอื่นของตำบลใช้ได้ตามปกติ",
    "ลดขนาดหรือแบ่งไฟล์ หรือบันทึกใหม่จากโปรแกรมเดิม ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ",
    costs_file=True,
)
MACHINE = error(
    "T022",
    "เครื่องที่สร้างเว็บไซต์อ่านหรือเก็บไฟล์นี้ไม่ได้ (ดิสก์เต็ม หรือไม่มีสิทธิ์อ่าน)",
    "ไม่ต้องแก้ข้อมูล ให้ผู้ดูแลระบบตรวจเครื่อง แล้วสร้างเว็บไซต์อีกครั้ง",
)
PASSING = frozenset({TOO_COSTLY.code, MACHINE.code})
"""Codes of faults that may be gone at the next try: what came of them is never remembered as a result."""

ReadT = TypeVar("ReadT")


class WorkerContext(NamedTuple):
    """What a worker receives with a job: where it notes the file it reads, files that killed a worker before it, the
    folder for the maintainer's details (None: they are not kept), and how many pools broke under the job."""

    note: Path | None = None
    refused: frozenset[str] = frozenset()
    faults: Path | None = None
    broken: int = 0


class _Work:
    """The job at hand: its context, and how many files were read in how much CPU time."""

    def __init__(self) -> None:
        self.context = WorkerContext()
        self.note = -1
        self.files, self.spent = 0, 0.0
        self.is_reading = False

    @property
    def is_spent(self) -> bool:
        return self.spent > FILES_CPU_S + EACH_FILE_CPU_S * self.files


_work = _Work()


@contextlib.contextmanager
def in_context(context: WorkerContext) -> Iterator[None]:
    """Begin a job: its files are noted, refused and counted by `context`."""
    _work.context, _work.files, _work.spent = context, 0, 0.0
    _work.note = os.open(context.note, os.O_WRONLY | os.O_CREAT) if context.note else -1
    try:
        yield
    finally:
        if _work.note >= 0:
            os.close(_work.note)
        _work.context, _work.note = WorkerContext(), -1


def isolated(
    where: Where, otherwise: ReadT, read: Callable[[], tuple[ReadT, Iterable[Finding]]]
) -> tuple[ReadT, list[Finding]]:
    """What `read` returns of the file at `where`; `otherwise`, and one finding on that file, where it fails.

    `read` returns a value and findings, as all readers do. A call inside a call belongs to the outer one's file.
    """
    if _work.is_reading:
        value, findings = read()
        return value, list(findings)
    if where.file in _work.context.refused or _work.is_spent:
        return otherwise, [TOO_COSTLY.at(where)]
    try:
        with _reading(where.file), cpu_bound(FILE_CPU_S):
            value, findings = read()
            return value, list(findings)
    except (CpuTimeUpError, MemoryError) as problem:
        keep_fault(where.file, problem)
        return otherwise, [TOO_COSTLY.at(where)]
    # Libraries raise nearly anything on damaged bytes; all of it means the same to the officer.
    except Exception as problem:
        keep_fault(where.file, problem)
        return otherwise, [(MACHINE if is_of_machine(problem) else UNREADABLE).at(where)]


def is_of_machine(problem: Exception) -> bool:
    """Whether the operating system refused something, such as more room on the disk; readers raise no such errors."""
    return isinstance(problem, OSError) and problem.errno is not None


def is_passing(problem: Exception) -> bool:
    """Whether a fault may be gone at the next try: too little memory, time by the clock, or room on the disk."""
    return isinstance(problem, MemoryError | TimeoutError | subprocess.TimeoutExpired) or is_of_machine(
        problem
    )


def keep_fault(name: str, problem: BaseException) -> None:
    """Keep what went wrong with a file or an entry for the maintainer, one text for each place and kind of fault."""
    if _work.context.faults is None:
        return
    detail = "".join(traceback.format_exception(problem))[-LONGEST_DETAIL:]
    key = hashlib.blake2b(f"{name}\n{type(problem).__name__}".encode(), digest_size=8).hexdigest()
    with contextlib.suppress(OSError):  # the maintainer's convenience never stops the work
        _work.context.faults.mkdir(parents=True, exist_ok=True)
        (_work.context.faults / f"{key}.txt").write_text(f"{name}\n\n{detail}", "utf-8", "replace")


def read_note(note: Path) -> str:
    """The file that a worker was reading when it died, or an empty text."""
    try:
        return note.read_bytes().decode("utf-8", "replace").strip()
    except FileNotFoundError:
        return ""


@contextlib.contextmanager
def _reading(file: str) -> Iterator[None]:
    begun, _work.is_reading = time.process_time(), True
    _note(file)
    try:
        yield
    finally:
        _note("")
        _work.is_reading = False
        _work.files += 1
        _work.spent += time.process_time() - begun


def _note(file: str) -> None:
    if _work.note >= 0:
        os.lseek(_work.note, 0, os.SEEK_SET)
        os.write(_work.note, file.encode()[:NOTE_BYTES].ljust(NOTE_BYTES))

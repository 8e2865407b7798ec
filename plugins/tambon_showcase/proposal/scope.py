"""What a change touches: entries, and everything that is none. Files are judged by name and kind, never opened."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.reading.folder import PAGE_TAKES

from .astray import find_astray

MAX_NAMED = 20
"""Most files that findings name one by one."""

MIXED = error(
    "T040",
    "“{value}” ไม่ใช่ไฟล์ของตำบล แต่อยู่ในคำขอเดียวกับข้อมูลตำบล",
    "เอาไฟล์นี้ออกจากคำขอ ถ้าต้องการแก้ส่วนกลางให้ส่งเป็นคำขออีกฉบับ",
)
STRAY = error(
    "T041",
    "“{value}” ({files} ไฟล์) อยู่ผิดที่ จึงไม่มีไฟล์ใดของโฟลเดอร์นี้ถูกตรวจหรือเผยแพร่",
    "ย้ายไปไว้ที่ {right} หรือลบออก",
)
NO_PLAIN_FILE = error("T042", "“{value}” เป็นทางลัดหรือคลังโค้ดซ้อน ไม่ใช่ไฟล์ธรรมดา", "ลบออก แล้ววางไฟล์จริงแทน")
SEVERAL = error(
    "T043", "คำขอนี้แก้หลายตำบล: {value}", "ส่งคำขอละหนึ่งตำบล ถ้าแก้ตำบลอื่นโดยไม่ตั้งใจ ให้เอาไฟล์ของตำบลนั้นออก"
)
PROVINCES = warning("T044", "คำขอนี้แก้ตำบลของหลายจังหวัด: {value}", "ให้ผู้ดูแลของทุกจังหวัดตรวจ หรือแยกเป็นคำขอละจังหวัด")
REMOVED = warning("T045", "คำขอนี้ลบผลงานของตำบลรหัส {value} ทั้งโฟลเดอร์", "ตรวจว่าตั้งใจลบ")
CENTRAL = warning("T046", "คำขอนี้แก้ส่วนกลางของโครงการ {value} ไฟล์ ไม่ใช่ข้อมูลตำบล", "ให้ผู้ดูแลโครงการตรวจก่อนรับ")
UNCHECKED = error(
    "T047",
    "ไม่ได้ตรวจตำบล {value} เพราะปีนี้ไม่มีกติกาที่อ่านได้ หรือโฟลเดอร์ไม่อยู่ในที่ของตำบล",
    "ย้ายโฟลเดอร์ไปไว้ในปีที่มีกติกา ที่ tambons/<ปี>/<รหัสจังหวัด>-<ชื่อจังหวัด>/<รหัสตำบล>-<ชื่อตำบล>/ หรือให้ผู้ดูแลแก้กติกาก่อน",
)
CUT_OFF = warning(
    "T048",
    "คำขอนี้เพิ่ม {value} ไฟล์พอดี หน้าเว็บ GitHub รับครั้งละไม่เกิน 100 ไฟล์ จึงอาจยังส่งไม่ครบ",
    "เทียบกับโฟลเดอร์ในเครื่อง แล้วส่งไฟล์ที่ยังขาดเพิ่มในคำขอเดิมนี้",
)

_ENTRY = re.compile(r"(?P<folder>tambons/\d{4}/[1-9]\d-[^/\\]+/[1-9]\d{5}-[^/\\]+)/[^\\]+", re.ASCII)
_PLAIN_MODES = frozenset({"100644", "100755", "000000"})


class FileChange(NamedTuple):
    """One changed file: `status` is git's letter (A, M, D, T), `mode` and `blob` are those after the change."""

    path: str
    status: str
    mode: str = "100644"
    blob_before: str = ""
    blob: str = ""


class ChangedEntry(NamedTuple):
    """An entry that a change touches; `state` is new, changed, moved or deleted."""

    year: int
    code: str
    folder: str
    state: str
    files: tuple[FileChange, ...]


class Scope(NamedTuple):
    """The entries touched, the files that belong to none, and what a reviewer must know about both."""

    entries: tuple[ChangedEntry, ...]
    outside: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def refused(self) -> bool:
        """Whether the change may not be taken in as it is."""
        return any(finding.is_error for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """The scope as `tambon review` reads it."""
        return {
            "entries": [
                {**entry._asdict(), "files": [change._asdict() for change in entry.files]}
                for entry in self.entries
            ],
            "outside": list(self.outside),
            "findings": [finding.as_json() for finding in self.findings],
        }


def scope_of(changes: Iterable[FileChange]) -> Scope:
    """Sort the changed files into entries and others, and judge them."""
    matched = [(change, _ENTRY.fullmatch(change.path)) for change in changes]
    outside = [change for change, match in matched if match is None]
    inside = sorted(
        ((match["folder"], change) for change, match in matched if match), key=lambda pair: pair[0]
    )
    folders = [
        (folder, tuple(change for _, change in group))
        for folder, group in itertools.groupby(inside, key=lambda pair: pair[0])
    ]
    entries = tuple(_entries(folders))
    links = [change.path for change, _ in matched if change.mode not in _PLAIN_MODES]
    findings = (*_judge_files(outside, links, has_entries=bool(entries)), *_judge_entries(entries))
    return Scope(entries, tuple(change.path for change in outside), findings)


def _entries(folders: Sequence[tuple[str, tuple[FileChange, ...]]]) -> Iterator[ChangedEntry]:
    gone = {_key(folder): files for folder, files in folders if _main_status(files) == "D"}
    come = {_key(folder) for folder, files in folders if _main_status(files) == "A"}
    for folder, files in folders:
        year, code = key = _key(folder)
        status = _main_status(files)
        if key not in gone or key not in come:
            state = {"A": "new", "D": "deleted"}.get(status, "changed")
            yield ChangedEntry(int(year), code, folder, state, files)
        elif status == "A":
            yield ChangedEntry(int(year), code, folder, "moved", (*gone[key], *files))


def _key(folder: str) -> tuple[str, str]:
    _, year, _, name = folder.split("/")
    return year, name[:6]


def _main_status(files: Sequence[FileChange]) -> str:
    return next((change.status for change in files if change.path.count("/") == 4 and _is_main(change)), "M")


def _is_main(change: FileChange) -> bool:
    return change.path.endswith("/tambon.yml")


def _judge_files(
    outside: Sequence[FileChange], links: Sequence[str], *, has_entries: bool
) -> Iterator[Finding]:
    for path in links[:MAX_NAMED]:
        yield NO_PLAIN_FILE.at(Where(path), path)
    astray = find_astray([change.path for change in outside])
    gone = {change.path for change in outside if change.status == "D"}
    there = [one for one in astray if not gone.issuperset(one.files)]
    for one in there[:MAX_NAMED]:
        count = sum(path not in gone for path in one.files)
        yield STRAY.at(Where(one.place), one.place, files=count, right=one.right)
    misplaced = {path for one in astray for path in one.files}
    central = [change.path for change in outside if change.path not in misplaced]
    if has_entries:
        yield from (MIXED.at(Where(path), path) for path in central[:MAX_NAMED])
    elif central:
        yield CENTRAL.at(Where(central[0]), len(central))


def _judge_entries(entries: Sequence[ChangedEntry]) -> Iterator[Finding]:
    if not entries:
        return
    where = Where(entries[0].folder)
    if len(entries) > 1:
        yield SEVERAL.at(where, ", ".join(entry.folder.rpartition("/")[2] for entry in entries))
    provinces = sorted({entry.folder.split("/")[2] for entry in entries})
    if len(provinces) > 1:
        yield PROVINCES.at(where, ", ".join(provinces))
    for entry in entries:
        if entry.state == "deleted":
            yield REMOVED.at(Where(entry.folder), entry.code)
        added = sum(change.status == "A" for change in entry.files)
        if added and added % PAGE_TAKES == 0:
            yield CUT_OFF.at(Where(entry.folder), added)

"""Finding entries and listing their files: nothing is followed, nothing outside the allow-list is read."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.names import check_name, check_names
from tambon_showcase.finding import Finding, Rule, Where, error

from .advice import places_meant
from .allow_list import is_allowed, refusal

MAX_FILES = 500
MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_ENTRY_BYTES = 300 * 1024 * 1024
MAX_DEPTH = 4
"""Bounds of one entry: number of files, bytes of one file, bytes of all, folders in which a misplaced file is looked for."""

TOO_MANY = error("T008", "มี {value} ไฟล์ เกิน {limit} ไฟล์", "ลดจำนวนภาพหรือเอกสาร")
BIG_FILE = error("T009", "ไฟล์ “{value}” ใหญ่ {size} เมกะไบต์ เกิน {limit} เมกะไบต์", "ย่อภาพหรือแยกเอกสาร")
BIG_ENTRY = error("T010", "ไฟล์ทั้งหมดรวม {value} เมกะไบต์ เกิน {limit} เมกะไบต์", "ย่อภาพ หรือลดจำนวนเอกสาร")

MISPLACED = error(
    "T015",
    "“{value}” อยู่ผิดที่",
    "วางโฟลเดอร์ตำบลไว้ที่ tambons/<ปี>/<รหัสจังหวัด>-<ชื่อจังหวัด>/<รหัสตำบล>-<ชื่อตำบล>/",
)
PROVINCE_NAME = error("T016", "ชื่อโฟลเดอร์จังหวัด “{value}” ไม่ถูกแบบ", "ตั้งชื่อเป็น รหัสสองหลัก-ชื่อจังหวัด เช่น 64-สุโขทัย")
ENTRY_NAME = error("T017", "ชื่อโฟลเดอร์ตำบล “{value}” ไม่ถูกแบบ", "ตั้งชื่อเป็น รหัสหกหลัก-ชื่อตำบล เช่น 640904-กลางดง")
OTHER_PROVINCE = error("T018", "ตำบลรหัส {value} ไม่ได้อยู่ในจังหวัด {province}", "ย้ายโฟลเดอร์ไปไว้ในจังหวัดรหัส {right}")
TWICE = error("T019", "ตำบลรหัส {value} มีสองโฟลเดอร์ในปีนี้", "รวมข้อมูลไว้โฟลเดอร์เดียว แล้วลบอีกโฟลเดอร์")


_READ_HERE = ("tambon.yml", "tables/", "texts/")
"""Files that are read by this room alone; others are opened where they are, by the rooms that show them."""


class _Shape(NamedTuple):
    """What a folder's name looks like, and the finding when it does not."""

    pattern: re.Pattern[str]
    rule: Rule


_PROVINCE = _Shape(re.compile(r"[1-9][0-9]-[^\s/\\]+"), PROVINCE_NAME)
_ENTRY = _Shape(re.compile(r"[1-9][0-9]{5}-[^\s/\\]+"), ENTRY_NAME)
_RULES_FOLDER = "_rules"


def entry_folder_name(code: str, name_th: str) -> str:
    """What an entry's folder is called: the register's name without what a folder's name may not have
    (`ปอภาร (ปอพาน)` has a space, `จ.ป.ร.` ends with a dot)."""
    return f"{code}-{name_th.replace(' ', '').strip('.')}"


class FileInfo(NamedTuple):
    """An accepted file: where it is and its size in bytes."""

    path: Path
    size: int


class FolderListing(NamedTuple):
    """The files by their path inside the folder (`photos/วัด.jpg`, NFC), and what was found.

    A table or text that is refused for its name or place is at the path that it was meant to have, so that what is
    wrong in it and beside it is found at once; the refusal itself keeps the entry back. Other files that are refused
    for their place are not opened: `elsewhere` has the paths that they were meant to have.
    """

    files: Mapping[str, FileInfo]
    findings: tuple[Finding, ...]
    elsewhere: frozenset[str] = frozenset()


def scan_entry_folder(path: Path, root: Path) -> FolderListing:
    """List an entry's folder without following links; findings name files from the project's `root`.

    Raises:
        OSError: the folder cannot be listed.
    """
    name = path.relative_to(root).as_posix()
    scan = _Scan(name)
    scan.folder(path, "")
    scan.place_misplaced()
    names = check_names(scan.files, Where(name))
    found = (*scan.findings, *scan.check_bounds(), *names)
    return FolderListing(scan.files, found, frozenset(scan.elsewhere))


class _Scan:
    """One walk over an entry's folder."""

    def __init__(self, name: str) -> None:
        self.files: dict[str, FileInfo] = {}
        self.findings: list[Finding] = []
        self._name = name
        self.elsewhere: set[str] = set()
        self._misplaced: dict[str, FileInfo] = {}

    def folder(self, path: Path, inside: str) -> None:
        with os.scandir(path) as items:
            for item in sorted(items, key=lambda item: item.name):
                self._item(item, inside)

    def _item(self, item: os.DirEntry[str], inside: str) -> None:
        place = unicodedata.normalize("NFC", inside + item.name)
        status = item.stat(follow_symlinks=False)
        if refused := tuple(refusal(place, status.st_mode, self._where(place))):
            self.findings += refused
            self._keep(item, place)
        elif stat.S_ISDIR(status.st_mode):
            self.folder(Path(item.path), f"{place}/")
        else:
            self.files[place] = FileInfo(Path(item.path), status.st_size)

    def _keep(self, item: os.DirEntry[str], place: str) -> None:
        """Remember the files that are refused where they are, also those inside a refused folder."""
        if (
            item.name.startswith((".", "~$"))
            or place.count("/") > MAX_DEPTH
            or len(self._misplaced) > MAX_FILES
        ):
            return
        if item.is_file(follow_symlinks=False):
            self._misplaced[place] = FileInfo(Path(item.path), item.stat(follow_symlinks=False).st_size)
        elif item.is_dir(follow_symlinks=False):
            with os.scandir(item.path) as items:
                for inner in sorted(items, key=lambda inner: inner.name):
                    self._keep(inner, unicodedata.normalize("NFC", f"{place}/{inner.name}"))

    def place_misplaced(self) -> None:
        """List each refused file where it was meant to be, unless a file is there already."""
        for place, info in self._misplaced.items():
            meant = next((path for path in places_meant(place) if is_allowed(path)), "")
            if meant.startswith(_READ_HERE) and info.size <= MAX_FILE_BYTES:
                self.files.setdefault(meant, info)
            elif meant:
                self.elsewhere.add(meant)

    def check_bounds(self) -> Iterator[Finding]:
        if len(self.files) > MAX_FILES:
            yield TOO_MANY.at(self._where(""), len(self.files), limit=MAX_FILES)
        for place, info in self.files.items():
            if place.startswith("videos/"):  # these have a bound of their own
                continue
            if info.size > MAX_FILE_BYTES:
                size, limit = _megabytes(info.size), _megabytes(MAX_FILE_BYTES)
                yield BIG_FILE.at(self._where(place), place, size=size, limit=limit)
        total = sum(info.size for info in self.files.values())
        if total > MAX_ENTRY_BYTES:
            yield BIG_ENTRY.at(self._where(""), _megabytes(total), limit=_megabytes(MAX_ENTRY_BYTES))

    def _where(self, place: str) -> Where:
        return Where(f"{self._name}/{place}" if place else self._name)


def _megabytes(size: int) -> int:
    return size // (1024 * 1024)


class EntryFolders(NamedTuple):
    """The entries' folders of a year, by code, and what was found."""

    folders: tuple[Path, ...]
    findings: tuple[Finding, ...]


def find_entries(tambons_dir: Path, year_be: int) -> EntryFolders:
    """The folders `<year>/<province code>-<name>/<code>-<name>/`, and everything that is elsewhere."""
    root, findings = tambons_dir.parent, list[Finding]()
    provinces = _subfolders(tambons_dir / str(year_be), _PROVINCE, root, findings)
    entries = [entry for province in provinces for entry in _subfolders(province, _ENTRY, root, findings)]
    entries.sort(key=lambda entry: entry.name)
    findings += _check_codes(entries, root)
    return EntryFolders(tuple(entries), tuple(findings))


def _check_codes(entries: list[Path], root: Path) -> Iterator[Finding]:
    count = Counter(entry.name[:6] for entry in entries)
    for entry in entries:
        code, province = entry.name[:6], entry.parent.name
        where = Where(entry.relative_to(root).as_posix())
        if code[:2] != province[:2]:
            yield OTHER_PROVINCE.at(where, code, province=province, right=code[:2])
        if count[code] > 1:
            yield TWICE.at(where, code)


def _subfolders(parent: Path, shape: _Shape, root: Path, findings: list[Finding]) -> Iterator[Path]:
    """The folders in `parent` whose names fit, sorted; all else becomes a finding."""
    if not parent.is_dir():
        return
    inside = parent.relative_to(root).as_posix()
    with os.scandir(parent) as items:
        for item in sorted(items, key=lambda item: item.name):
            where = Where(f"{inside}/{item.name}")
            if item.name == _RULES_FOLDER:
                continue
            if not item.is_dir(follow_symlinks=False):
                findings.append(MISPLACED.at(where, item.name))
            elif not shape.pattern.fullmatch(item.name):
                findings.append(shape.rule.at(where, item.name))
            else:
                findings.extend(check_name(item.name, where))
                yield Path(item.path)

"""The folder of an entry: its name and place, and its files.

No link is followed, and nothing outside the allow-list is read.
"""

from __future__ import annotations

import functools
import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase import register
from tambon_showcase.content.names import check_names
from tambon_showcase.finding import Finding, Where, error

from .advice import become_of, places_meant
from .allow_list import is_allowed, of_another, refusal

MAX_FILES = 500
MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_ENTRY_BYTES = 300 * 1024 * 1024
MAX_DEPTH = 4
"""Bounds of one entry: number of files, bytes of one file, bytes of all, folders in which a misplaced file is looked for."""

PAGE_TAKES = 100
"""Files that GitHub's page takes at once; what is dropped beyond them is left out."""
PAGE_TAKES_BYTES = 25 * 1024 * 1024
"""Bytes of one file that GitHub's page takes."""

TOO_MANY = error("T008", "มี {value} ไฟล์ เกิน {limit} ไฟล์", "ลดจำนวนภาพหรือเอกสาร")
BIG_FILE = error("T009", "ไฟล์ “{value}” ใหญ่ {size} เมกะไบต์ เกิน {limit} เมกะไบต์", "ย่อภาพหรือแยกเอกสาร")
BIG_ENTRY = error("T010", "ไฟล์ทั้งหมดรวม {value} เมกะไบต์ เกิน {limit} เมกะไบต์", "ย่อภาพ หรือลดจำนวนเอกสาร")

_READ_HERE = ("tambon.yml", "tables/", "texts/")
"""Files that are read by this room alone; others are opened where they are, by the rooms that show them."""


class FileInfo(NamedTuple):
    """An accepted file: where it is and its size in bytes."""

    path: Path
    size: int


class FolderListing(NamedTuple):
    """The files by their path inside the folder (`photos/วัด.jpg`, NFC), and what was found.

    A table or text that is refused for its name or place is at the path that it was meant to have, so that what is
    wrong in it and beside it is found at once; the refusal itself keeps the entry back. Other files that are refused
    for their place are not opened. `elsewhere` has the paths that all of them were meant to have: nothing is there.
    """

    files: Mapping[str, FileInfo]
    findings: tuple[Finding, ...]
    elsewhere: frozenset[str] = frozenset()


def province_folder_name(place: register.TambonName) -> str:
    """What the folder of a tambon's province is called: `64-สุโขทัย`."""
    return f"{place.province_code}-{place.province_th}"


def entry_folder_name(code: str, name_th: str) -> str:
    """What an entry's folder is called: the register's name without what a folder's name may not have
    (`ปอภาร (ปอพาน)` has a space, `จ.ป.ร.` ends with a dot)."""
    return f"{code}-{name_th.replace(' ', '').strip('.')}"


def entry_place(year: Path, place: register.TambonName) -> Path:
    """Where a tambon's entry belongs in the folder of a year."""
    return year / province_folder_name(place) / entry_folder_name(place.code, place.tambon_th)


def entry_folder(root: Path, year: int | None, code: str) -> Path | None:
    """The folder of a tambon's entry in a year (or in the last in which it has one), if the project has one."""
    found = sorted(root.glob(f"tambons/{year or '*'}/*/{code}-*")) if code.isdecimal() else []
    return found[-1] if found else None


def earlier_entries(root: Path, year: int, codes: str) -> dict[str, tuple[int, Path]]:
    """The newest earlier year and folder of each tambon that has nothing in this year; `codes` is what its code begins with."""
    of_tambon: dict[str, dict[int, Path]] = {}
    for folder in root.glob(f"tambons/[0-9]*/{codes[:2]}*/{codes}*-*") if codes.isdecimal() else ():
        of_tambon.setdefault(folder.name.partition("-")[0], {})[int(folder.parents[1].name)] = folder
    earlier = {
        code: [old for old in years if old < year] for code, years in of_tambon.items() if year not in years
    }
    return {code: (max(years), of_tambon[code][max(years)]) for code, years in earlier.items() if years}


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
        names = functools.partial(os.listdir, item.path)
        if refused := tuple(refusal(place, status.st_mode, self._where(place), names)):
            self.findings += refused
            if not of_another(item.name, self._name.rpartition("/")[2]):
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
            self.elsewhere.update(become_of(place, meant))
            if not meant or meant in self.files:
                continue
            self.elsewhere.add(meant)
            if meant.startswith(_READ_HERE) and info.size <= MAX_FILE_BYTES:
                self.files[meant] = info

    def check_bounds(self) -> Iterator[Finding]:
        if len(self.files) > MAX_FILES:
            yield TOO_MANY.at(self._where(""), len(self.files), limit=MAX_FILES)
        for place, info in self.files.items():
            if place.startswith(("videos/", "documents/", "maps/")):  # these have bounds of their own
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

"""Finding the folders of entries: those at their places, and those that were put anywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from tambon_showcase import register
from tambon_showcase.content.names import check_name
from tambon_showcase.finding import Finding, Rule, Where, error

from .allow_list import CODE
from .entry_looks import code_of, entries_in, holds_entry, is_entry, is_folder, items
from .folder import entry_folder_name, entry_place, province_folder_name

MISPLACED = error("T015", "“{value}” อยู่ผิดที่", "{fix}")
PROVINCE_NAME = error("T016", "ชื่อโฟลเดอร์จังหวัด “{value}” ไม่ถูกแบบ", "{fix}")
ENTRY_NAME = error("T017", "ชื่อโฟลเดอร์ตำบล “{value}” ไม่ถูกแบบ", "{fix}")
OTHER_PROVINCE = error("T018", "ตำบลรหัส {value} ไม่ได้อยู่ในจังหวัด {province}", "ย้ายโฟลเดอร์ไปไว้ในจังหวัดรหัส {right}")
TWICE = error("T019", "ตำบลรหัส {value} มีสองโฟลเดอร์ในปีนี้", "รวมข้อมูลไว้โฟลเดอร์เดียว แล้วลบอีกโฟลเดอร์")
NO_RULES = error(
    "T024",
    "ปี {value} ยังไม่มีกติกา (โฟลเดอร์ _rules) จึงไม่ได้ตรวจและไม่เผยแพร่ตำบลใดในปีนี้",
    "ถ้าปีผิด ให้ย้ายโฟลเดอร์ไปไว้ในปีที่มีกติกา ({years}) ถ้าเป็นปีใหม่ ให้ผู้ดูแลสั่ง tambon new-edition {value} --from {last}",
)

DEEPEST = 4
"""Folders in folders in which an entry is looked for outside its place."""
_NOT_LOOKED_IN = frozenset({"plugins", "tests", "node_modules", "site"})
"""Folders beside `tambons/` with entries of the project's own, other people's programs, and built pages."""
RULES_FOLDER = "_rules"
_PLACE = "tambons/<ปี>/<รหัสจังหวัด>-<ชื่อจังหวัด>/<รหัสตำบล>-<ชื่อตำบล>/"
_ANY = f"วางโฟลเดอร์ตำบลไว้ที่ {_PLACE}"
_FORMS = {
    MISPLACED.code: _ANY,
    PROVINCE_NAME.code: "ตั้งชื่อเป็น รหัสสองหลัก-ชื่อจังหวัด เช่น 64-สุโขทัย",
    ENTRY_NAME.code: "ตั้งชื่อเป็น รหัสหกหลัก-ชื่อตำบล เช่น 640904-กลางดง",
}
"""What to do where the tambon, and so the right name, is not known."""
_PROVINCE = re.compile(r"[1-9][0-9]-[^\s/\\]+")
_ENTRY = re.compile(r"[1-9][0-9]{5}-[^\s/\\]+")
_YEAR = re.compile(r"25[0-9]{2}|20[0-9]{2}")


class Astray(NamedTuple):
    """The folder of an entry that is not at its place, and the tambon's code, or an empty text."""

    folder: Path
    code: str


class EntryFolders(NamedTuple):
    """The entries' folders of a year, by code, what was found, and the entries that are not at their places.

    Those are read by a check, so that all that is wrong in them is said at once, and never published.
    """

    folders: tuple[Path, ...]
    findings: tuple[Finding, ...]
    astray: tuple[Astray, ...] = ()


def find_entries(tambons_dir: Path, year_be: int) -> EntryFolders:
    """The folders `<year>/<province code>-<name>/<code>-<name>/`, and everything that is elsewhere in the year."""
    year = _Year(tambons_dir, str(year_be))
    entries = sorted(year.entries(), key=lambda entry: entry.name)
    findings = (*year.findings, *_check_codes(entries, tambons_dir.parent))
    return EntryFolders(tuple(entries), findings, tuple(year.astray))


def find_outside(tambons_dir: Path, years: Collection[int]) -> EntryFolders:
    """The entries outside the years that have rules: in a year without rules, in no year, or beside `tambons/`."""
    newest = str(max(years, default="<ปี>"))
    outside = _Year(tambons_dir, newest)
    known = {str(year) for year in years}
    for item in items(tambons_dir):
        if item.name not in known and is_folder(item):
            if _YEAR.fullmatch(item.name) and any(entries_in(Path(item.path), 2)):
                outside.tell_year(item.name, sorted(known))
            elif is_entry(path := Path(item.path)):
                outside.tell_entry(path)
            else:
                outside.tell_below(path)
        elif item.name == "tambon.yml":
            outside.findings.append(MISPLACED.at(outside.where(item.path), item.name, fix=_ANY))
    for entry in _beside(tambons_dir):
        outside.tell_entry(entry)
    return EntryFolders((), tuple(outside.findings), tuple(outside.astray))


def _beside(tambons_dir: Path) -> Iterator[Path]:
    """The entries in other folders of the project: at its root, in `Tambons/`, among the pages of the site."""
    for item in items(tambons_dir.parent):
        path = Path(item.path)
        if path == tambons_dir or item.name in _NOT_LOOKED_IN or item.name[0] == "." or not is_folder(item):
            continue
        inside = [path] if CODE.match(item.name) else entries_in(path, DEEPEST)
        yield from (entry for entry in inside if holds_entry(entry))


class _Year:
    """One walk over the folder of a year."""

    def __init__(self, tambons_dir: Path, year: str) -> None:
        self.findings: list[Finding] = []
        self.astray: list[Astray] = []
        self._root, self._year, self._path = tambons_dir.parent, year, tambons_dir / year

    def where(self, path: str | Path) -> Where:
        return Where(Path(path).relative_to(self._root).as_posix())

    def entries(self) -> Iterator[Path]:
        """The entries that are at their places; all else is reported on the way."""
        for province in self._folders(self._path, _PROVINCE, self._tell_province):
            yield from self._folders(province, _ENTRY, self._tell_in_province)

    def _folders(
        self, parent: Path, pattern: re.Pattern[str], tell: Callable[[Path], None]
    ) -> Iterator[Path]:
        for item in items(parent):
            path = Path(item.path)
            if item.name == RULES_FOLDER:
                self.tell_below(path)
            elif not is_folder(item):
                self.findings.append(MISPLACED.at(self.where(path), item.name, fix=_ANY))
            elif not pattern.fullmatch(item.name):
                tell(path)
            else:
                self.findings.extend(check_name(item.name, self.where(path)))
                yield path

    def _tell_province(self, path: Path) -> None:
        if is_entry(path):
            self.tell_entry(path)
            return
        inside = [Path(item.path) for item in items(path) if is_folder(item) and is_entry(Path(item.path))]
        if not inside and self.tell_below(path):
            return
        place = next(filter(None, (register.tambon(code_of(entry)) for entry in inside)), None)
        right = province_folder_name(place) if place else ""
        self._tell(PROVINCE_NAME, path, right)
        self.astray += [Astray(entry, code_of(entry)) for entry in inside]

    def _tell_in_province(self, path: Path) -> None:
        if is_entry(path):
            place = register.tambon(code_of(path))
            self._tell(ENTRY_NAME, path, entry_folder_name(place.code, place.tambon_th) if place else "")
            self.astray.append(Astray(path, code_of(path)))
        elif not self.tell_below(path):
            self._tell(ENTRY_NAME, path, "")

    def _tell(self, rule: Rule, path: Path, right: str) -> None:
        fix = f"เปลี่ยนชื่อโฟลเดอร์นี้เป็น {right}" if right else _FORMS[rule.code]
        self.findings.append(rule.at(self.where(path), path.name, fix=fix))

    def tell_below(self, path: Path) -> bool:
        """Report every entry in a folder that is no place for one; whether there are any."""
        found = list(entries_in(path, DEEPEST))
        for entry in found:
            self.tell_entry(entry)
        return bool(found)

    def tell_entry(self, path: Path) -> None:
        """Report an entry's folder that is in another folder than it belongs in."""
        self.astray.append(Astray(path, code_of(path)))
        self.findings.append(MISPLACED.at(self.where(path), path.name, fix=self._move(code_of(path))))

    def tell_year(self, year: str, known: list[str]) -> None:
        """Report a year that has entries and no rules."""
        where = self.where(self._path.with_name(year))
        self.findings.append(NO_RULES.at(where, year, years=", ".join(known), last=self._year))

    def _move(self, code: str) -> str:
        place = register.tambon(code)
        if place is None:
            return _ANY
        target = entry_place(self._path, place)
        shown = self.where(target).file
        if target.exists():
            return f"รวมข้อมูลไว้ใน {shown} แล้วลบโฟลเดอร์นี้"
        return f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {shown}"


def _is_mistyped(code: str) -> bool:
    """Whether a province has no tambon with this code: that is reported of the entry, and says of no place that it is right."""
    return register.tambon(code) is None and any(one.code == code[:2] for one in register.provinces())


def _check_codes(entries: list[Path], root: Path) -> Iterator[Finding]:
    count = Counter(entry.name[:6] for entry in entries)
    for entry in entries:
        code, province = entry.name[:6], entry.parent.name
        where = Where(entry.relative_to(root).as_posix())
        if code[:2] != province[:2] and not _is_mistyped(code):
            yield OTHER_PROVINCE.at(where, code, province=province, right=code[:2])
        if count[code] > 1:
            yield TWICE.at(where, code)

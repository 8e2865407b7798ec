"""Looks at a draft as every check does, and says what was found by sheet and row of the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.assess.progress import EntryProgress, entry_progress
from tambon_showcase.edition import load_editions
from tambon_showcase.examine import look_at
from tambon_showcase.finding import SEVERITY_NAMES, Finding, Severity
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.handbook.mistakes import explained
from tambon_showcase.model.handbook import Pointer, pieces
from tambon_showcase.settings import Settings
from tambon_showcase.view.prepare import shown
from tambon_showcase.workbook.changes import row_name
from tambon_showcase.workbook.folder import MAIN_FILE, file_of, files_of, read_files
from tambon_showcase.workbook.layout import MAIN, BookSheet, SheetKind, sheets

from .book import BROKEN_EDITION

_PERSONAL = "T46"
"""Codes of personal data that pages hide until a reviewer allows it begin so (`content/privacy.py`)."""
NOT_LOOKED = "ตรวจไม่สำเร็จ: {reason} ร่างยังอยู่ครบ ลองอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ"


class LookJob(NamedTuple):
    """A draft to look at: by the rules of which project, in which project of its own, its folder from there, and its year."""

    root: Path
    home: Path
    place: str
    year_be: int


class ToldFinding(NamedTuple):
    """A finding as an officer with a workbook needs it: how grave, in which row, what is wrong, what to do, and
    where the handbook explains it."""

    severity: str
    word: str
    row: str
    message: str
    fix: tuple[str | Pointer, ...]
    explained: str = ""


class Looked(NamedTuple):
    """What was found, by sheet; how far the entry has come (None where it cannot be read); why nothing could be found.

    `keeps_back`: something in it may be shown to nobody, so it is not sent. `masked`: how many warnings are of personal data
    that pages hide, but a file that is sent still holds.
    """

    by_sheet: Mapping[str, tuple[ToldFinding, ...]]
    progress: EntryProgress | None = None
    fault: str = ""
    keeps_back: bool = False
    masked: int = 0

    def count(self, severity: str) -> int:
        """How many findings weigh that much."""
        return sum(one.severity == severity for found in self.by_sheet.values() for one in found)


def look(job: LookJob) -> Looked:
    """Check the draft."""
    edition = load_editions(job.root / "tambons")[0].get(job.year_be)
    if edition is None:
        return Looked({}, fault=BROKEN_EDITION.format(year=job.year_be))
    settings = Settings(job.home, job.home / "site", base=job.root)
    entry, materials, findings = look_at(job.home / job.place, edition, settings)
    progress = entry_progress(shown(entry, edition, settings, materials)) if entry and materials else None
    keeps_back = any(one.is_error and one.about_safety for one in findings)
    masked = sum(one.code.startswith(_PERSONAL) and one.severity == Severity.WARNING for one in findings)
    return Looked(_by_sheet(job, findings), progress, keeps_back=keeps_back, masked=masked)


def not_looked(_job: LookJob, reason: str) -> Looked:
    """What is said when a file ended the worker."""
    return Looked({}, fault=NOT_LOOKED.format(reason=reason), keeps_back=True)


def _by_sheet(job: LookJob, findings: Iterable[Finding]) -> dict[str, tuple[ToldFinding, ...]]:
    """The findings by the title of their sheet or file: errors first, and sheets with errors before others."""
    rows = _Rows(job.home / job.place)
    found: dict[str, list[ToldFinding]] = {}
    grave = list(Severity)
    for one in sorted(findings, key=lambda each: grave.index(each.severity)):
        name = one.file.removeprefix(job.place).strip("/")
        told = ToldFinding(
            *(one.severity, SEVERITY_NAMES[one.severity], rows.named(name, one)),
            *(one.message, tuple(pieces(one.fix)), explained(one.code, name)),
        )
        found.setdefault(rows.title(name), []).append(told)
    return {title: tuple(told) for title, told in found.items()}


def sheet_title(sheet: BookSheet) -> str:
    """What findings are grouped under: a sheet, as the workbook calls it."""
    return f"แผ่น “{sheet.title}”"


class _Rows:
    """The sheets and rows of the workbook by file and line."""

    def __init__(self, folder: Path) -> None:
        self._sheets = dict(_of_files())
        self._fields = dict(_fields(folder / MAIN_FILE))
        self._rows = {
            (file_of(sheets()[name]), row.line): row_name(sheets()[name], row.cells)
            for name, found in read_files(files_of(folder)).rows.items()
            if sheets()[name].table
            for row in found
        }

    def title(self, name: str) -> str:
        """The sheet of a file; a photo or paper has its own name."""
        sheet = self._sheets.get(name)
        return sheet_title(sheet) if sheet else f"ไฟล์ {name}" if name else "ทั้งผลงาน"

    def named(self, name: str, finding: Finding) -> str:
        """The row in which something was found, as the workbook names it."""
        sheet = self._sheets.get(name)
        if sheet and sheet.kind is SheetKind.TEXTS:
            return sheet.by_id[Path(name).stem].heading
        if name == MAIN_FILE and finding.line in self._fields:
            return self._fields[finding.line]
        if finding.lines or not finding.line or name == MAIN_FILE:
            return f"แถว {finding.lines}" if finding.lines else ""
        return self._rows.get((name, finding.line), "")


def _of_files() -> Iterator[tuple[str, BookSheet]]:
    for sheet in sheets().values():
        if sheet.kind is SheetKind.TEXTS:
            yield from ((file_of(sheet, column.id), sheet) for column in sheet.columns)
        elif sheet.table or sheet.id == MAIN:
            yield file_of(sheet), sheet


def _fields(main: Path) -> Iterator[tuple[int, str]]:
    """What the workbook calls the fields of the main file, by their lines; nothing where it cannot be read."""
    lines = read_yaml(main.read_bytes(), MAIN_FILE).lines if main.is_file() else {}
    headings = {column.id: column.heading for column in sheets()[MAIN].columns}
    for path, line in lines.items():
        if heading := headings.get(".".join(map(str, path))):
            yield line, heading

"""From the files in `tambons/<year>/_rules/` to an `Edition`; everything wrong becomes a finding."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from tambon_showcase.finding import Finding, Severity, Where, error
from tambon_showcase.formats.csv_rows import SHORT_ROW
from tambon_showcase.formats.csv_table import CsvTable, read_csv
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_strict import read_yaml

from .base import RuleRecord
from .consistency import check_consistency
from .edition import Edition
from .guards import check_rules
from .guards_of_columns import exchanged_columns
from .rule_faults import explain_faults, explain_headings, heading_faults, twice
from .rule_files import MAPPINGS, TABLES, of_rules, perhaps
from .rule_lines import RULES_FOLDER, RuleLines

NO_FILE = error("T700", "กติกาปีนี้ไม่มีไฟล์ {value}", "{perhaps} คัดลอกไฟล์จากปีก่อน หรือใช้คำสั่ง tambon new-edition")
NO_FILE_BUT_FOLDER = error(
    "T742", "{value} ของกติกาเป็นโฟลเดอร์ แต่ต้องเป็นไฟล์", "ย้ายไฟล์ที่ถูกต้องออกมาแทนโฟลเดอร์นี้ หรือคัดลอกไฟล์จากปีก่อน"
)
NO_ROWS = error("T730", "ตาราง {value} ของกติกาไม่มีข้อมูลแม้แต่แถวเดียว", "คัดลอกแถวจากตารางของปีก่อน แล้วแก้ให้เป็นของปีนี้")

RuleT = TypeVar("RuleT", bound=RuleRecord)


class Loaded(NamedTuple):
    """An edition, unless a finding leaves no rules that can be followed, and the findings."""

    edition: Edition | None
    findings: tuple[Finding, ...]


def edition_years(tambons_dir: Path) -> tuple[int, ...]:
    """The years (B.E.) that have rules, oldest first."""
    names = (folder.parent.name for folder in tambons_dir.glob(f"[0-9][0-9][0-9][0-9]/{RULES_FOLDER}"))
    return tuple(sorted(map(int, names)))


def load_edition(tambons_dir: Path, year_be: int) -> Loaded:
    """Read the rules of a year; every fault of every file is found at once, and all that is odd.

    A mistake that leaves the rules ambiguous stops the year: nothing is judged by rules that somebody did not mean, and
    the site stays as it was. Where the program can follow the rest, the mistake costs only what it is about.

    Findings name files from the parent of `tambons_dir`, the project's root.
    """
    folder = _Folder(tambons_dir, year_be)
    mappings = {part: folder.mapping(*file) for part, file in MAPPINGS.items()}
    tables = {part: folder.rows(*file) for part, file in TABLES.items()}
    # No check looks at a part that was not read.
    edition = Edition(**mappings, **tables)  # type: ignore[arg-type]
    lines = RuleLines(tambons_dir, year_be)
    exchanged = dict(exchanged_columns(edition, folder.whole, lines))
    whole = folder.whole - exchanged.keys()
    found = check_consistency(edition, year_be, whole, lines)
    wrong = [*folder.findings, *exchanged.values(), *found]
    told = {(finding.file, finding.line) for finding in wrong if finding.line}
    odd = check_rules(edition, whole, lines)
    findings = (*wrong, *(finding for finding in odd if (finding.file, finding.line) not in told))
    return Loaded(None if any(finding.stops_entry for finding in findings) else edition, findings)


def load_editions(tambons_dir: Path) -> tuple[dict[int, Edition], list[Finding]]:
    """Every edition found, by year."""
    editions: dict[int, Edition] = {}
    findings: list[Finding] = []
    for year in edition_years(tambons_dir):
        edition, found = load_edition(tambons_dir, year)
        findings += found
        if edition is not None:
            editions[year] = edition
    return editions, findings


class _Folder:
    """The rules folder of one year, gathering findings while its files are read.

    `whole` are the files of which nothing is left out, so that others can be compared with them.
    """

    def __init__(self, tambons_dir: Path, year_be: int) -> None:
        self.findings: list[Finding] = []
        self.whole: set[str] = set()
        self._path = tambons_dir / str(year_be) / RULES_FOLDER
        self._name = f"{tambons_dir.name}/{year_be}/{RULES_FOLDER}"

    def where(self, file: str) -> Where:
        return Where(f"{self._name}/{file}")

    def mapping(self, file: str, kind: type[RuleT]) -> RuleT | None:
        data = self._bytes(file)
        if data is None:
            return None
        document = read_yaml(data, self.where(file).file)
        self.findings += of_rules(document.findings)
        if document.value is None or document.slips:
            return None
        read = self._validate(kind, document.value, file, document)
        if read is not None:
            self.whole.add(file)
        return read

    def rows(self, file: str, kind: type[RuleT]) -> tuple[RuleT, ...]:
        data = self._bytes(file)
        if data is None:
            return ()
        table = read_csv(data, self.where(file).file)
        table = dataclasses.replace(table, findings=tuple(of_rules(table.findings)))
        wrong = heading_faults(kind, table.headings) if table.rows else []
        self.findings += explain_headings(wrong, self.where(file).file, table)
        doubled = {(heading,) for heading in twice(table.headings)}
        lost = frozenset(fault["loc"] for fault in wrong) | doubled
        told = frozenset(finding.line for finding in table.findings if finding.is_error)
        seen = told.union(finding.line for finding in table.findings if finding.code == SHORT_ROW.code)
        made = [
            self._validate(kind, cells, file, YamlDocument({}, {(): line}, (), lost, seen))
            for line, cells in _by_heading(table)
        ]
        unread = {row.line for row, record in zip(table.rows, made, strict=True) if record is None}
        self.findings += (_as_error(one) if one.line in unread else one for one in table.findings)
        if not made and not table.findings:
            self.findings.append(NO_ROWS.at(self.where(file), file))
        elif None not in made and not told and not doubled:
            self.whole.add(file)
        return tuple(record for record in made if record is not None)

    def _bytes(self, file: str) -> bytes | None:
        path = self._path / file
        if path.is_file():
            return path.read_bytes()
        if path.is_dir():
            self.findings.append(NO_FILE_BUT_FOLDER.at(self.where(file), file))
        else:
            self.findings.append(NO_FILE.at(self.where(file), file, perhaps=perhaps(file, self._path)))
        return None

    def _validate(
        self, kind: type[RuleT], value: Mapping[str, Any], file: str, document: YamlDocument
    ) -> RuleT | None:
        try:
            return kind.model_validate(value)
        except ValidationError as problem:
            self.findings += explain_faults(
                problem.errors(include_url=False), self.where(file).file, document
            )
            return _without_unknown_keys(kind, value, problem)


def _without_unknown_keys(
    kind: type[RuleT], value: Mapping[str, Any], problem: ValidationError
) -> RuleT | None:
    """The record without keys that nobody knows, so that all else in it can be looked at; None where more is wrong."""
    unknown = [details["loc"] for details in problem.errors() if details["type"] == "extra_forbidden"]
    if len(unknown) < problem.error_count():
        return None
    kept = copy.deepcopy(dict(value))
    for *path, key in unknown:
        place: Any = kept
        for step in path:
            place = place[step]
        del place[key]
    return kind.model_validate(kept)


def _as_error(found: Finding) -> Finding:
    """What is odd in a row costs the rules where the row cannot be read for it: it says alone what is wrong there."""
    return dataclasses.replace(found, severity=Severity.ERROR)


def _by_heading(table: CsvTable) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row's line, and its cells by their headings."""
    return ((row.line, dict(zip(table.headings, row.cells, strict=True))) for row in table.rows)

"""The files of a year's rules, declared once: which part of an edition each holds, and what may be there besides."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from tambon_showcase.finding import Finding, with_advice
from tambon_showcase.formats.csv_table import NO_TABLE
from tambon_showcase.formats.yaml_strict import OTHER_KIND, TOO_BIG
from tambon_showcase.formats.yaml_walk import EMPTY, TOO_MANY

from .base import RuleRecord
from .contest import Contest
from .document import Process, Structure
from .indicators import BmnIndicator, Dimensions, Nrd2cIndicator, RegionRow
from .rubric import Rubric

MAPPINGS: Mapping[str, tuple[str, type[RuleRecord]]] = {
    "contest": ("edition.yml", Contest),
    "rubric": ("rubric.yml", Rubric),
    "document": ("sections.yml", Structure),
    "process": ("process.yml", Process),
    "dimensions": ("dimensions.yml", Dimensions),
}
"""Part of an edition -> its YAML file, and what is in it."""
TABLES: Mapping[str, tuple[str, type[RuleRecord]]] = {
    "bmn": ("bmn.csv", BmnIndicator),
    "nrd2c": ("nrd2c.csv", Nrd2cIndicator),
    "region_rows": ("regions.csv", RegionRow),
}
"""Part of an edition -> its table, and what a row of it is."""
PAST_FILE = "model_tambons.csv"
"""The register of earlier model tambons; no year ships one, judging reads it where it is."""
SCORING_FOLDER = "scoring"
"""How the regions score; judging reads it where it is."""
RULE_FILES = (*(name for name, _ in (*MAPPINGS.values(), *TABLES.values())), PAST_FILE, SCORING_FOLDER)
"""All that a year's rules may hold."""
_BEGIN = "คัดลอกไฟล์นี้จากกติกาปีก่อนแล้วแก้ หรือเริ่มกติกาของปีด้วยคำสั่ง tambon new-edition"
_SMALLER = "เทียบกับกติกาปีก่อน แล้วลบส่วนที่ไม่ใช่กติกาออก"
_FIXES = {
    EMPTY.code: _BEGIN,
    NO_TABLE.code: _BEGIN,
    OTHER_KIND.code: _BEGIN,
    TOO_BIG.code: _SMALLER,
    TOO_MANY.code: _SMALLER,
}
"""What the department does about a file, where an officer of a tambon would begin it as a tambon's."""


def of_rules(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of a reader of files, with what is to be done about a file of the rules."""
    return (with_advice(one, _advice(one.code)) for one in findings)


def _advice(code: str) -> Callable[[str], str]:
    return lambda said: _FIXES.get(code, said)


def perhaps(file: str, folder: Path) -> str:
    """What is said where a file of another name may be the one that is missing."""
    there = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    strange = {name.casefold(): name for name in there if name not in RULE_FILES}
    begins = [name for name in strange if name.startswith(file.partition(".")[0])]
    near = begins or difflib.get_close_matches(file, strange, 1)
    return f"ถ้า “{strange[near[0]]}” คือไฟล์นี้ ให้เปลี่ยนชื่อเป็น {file} ไม่เช่นนั้น" if near else ""

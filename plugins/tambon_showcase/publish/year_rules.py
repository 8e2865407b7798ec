"""The rules that a build follows: a year whose rules cannot be read goes on by its last good ones.

Nobody is judged by rules that somebody did not mean, and a slip in the rules of one year costs no other year.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.as_submitted import SubmissionEnd
from tambon_showcase.checks.together import rules_together
from tambon_showcase.edition import Edition, edition_years, load_edition, load_editions
from tambon_showcase.edition.rule_lines import RULES_FOLDER
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.settings import Settings
from tambon_showcase.site import made
from tambon_showcase.site.signature import content_signature

from .deadlines import find_deadlines
from .losses import refuse_lost_rules

GOOD_RULES = "rules"
"""The folder of the cache with the last good rules of every year."""
OLD_RULES = error(
    "T906",
    "กติกาปี {value} อ่านไม่ได้ ปีนี้จึงยังใช้กติกาฉบับก่อนหน้า ปีอื่นไม่กระทบ",
    "แก้จุดที่ต้องแก้ในกติกาของปีนี้ แล้วสร้างใหม่ ระบบจะใช้กติกาฉบับใหม่เอง",
)
NO_RULES = error(
    "T907",
    "กติกาปี {value} อ่านไม่ได้และไม่เคยอ่านได้ ปีนี้จึงยังไม่อยู่ในเว็บไซต์ ปีอื่นไม่กระทบ",
    "แก้จุดที่ต้องแก้ในกติกาของปีนี้ แล้วสร้างใหม่",
)


class YearRules(NamedTuple):
    """The rules of each year, the folders that they were read from, and what was found in those of now.

    Attributes:
        old: The years that go on by their last good rules.
        left_out: The years that have no rules to follow, and nothing in the site yet.
        deadlines: When the entries of a year had to be submitted.
    """

    editions: dict[int, Edition]
    folders: dict[int, Path]
    findings: tuple[Finding, ...]
    old: tuple[int, ...]
    left_out: tuple[int, ...]
    deadlines: dict[int, SubmissionEnd]


def rules_to_follow(settings: Settings, published: Collection[str]) -> YearRules:
    """The rules of every year; `published` are the keys of the entries that the memory knows.

    Raises:
        LossError: a year that is published has no rules to follow, or no year has.
    """
    editions, found = load_editions(settings.tambons_dir)
    findings = rules_together(found)
    good = settings.cache_dir / GOOD_RULES
    folders = {year: _rules_of(settings.tambons_dir, year) for year in editions}
    for year, folder in folders.items():
        _keep(folder, _rules_of(good, year))
    lost = [year for year in edition_years(settings.tambons_dir) if year not in editions]
    old = {year: edition for year in lost if (edition := load_edition(good, year).edition)}
    left_out = [year for year in lost if year not in old]
    if left_out:  # only then is it worth a look at every entry's folder in the site
        shown = _years({*published, *map(made.key_of, made.entry_folders(settings.site_dir))})
        refuse_lost_rules(left_out if not editions | old else shown & set(left_out), findings)
    told = [
        rule.at(_where(settings, year), year)
        for rule, years in ((OLD_RULES, old), (NO_RULES, left_out))
        for year in years
    ]
    followed = dict(sorted((editions | old).items()))
    return YearRules(
        followed,
        folders | {year: _rules_of(good, year) for year in old},
        (*findings, *told),
        tuple(old),
        tuple(left_out),
        find_deadlines(settings.root, followed),
    )


def _rules_of(tambons_dir: Path, year: int) -> Path:
    return tambons_dir / str(year) / RULES_FOLDER


def _where(settings: Settings, year: int) -> Where:
    return Where(_rules_of(settings.tambons_dir, year).relative_to(settings.root).as_posix())


def _years(keys: Collection[str]) -> set[int]:
    return {int(key.partition("/")[0]) for key in keys}


def _keep(folder: Path, kept: Path) -> None:
    """Copy a year's rules, unless the copy already holds exactly these."""
    if content_signature([folder]) != content_signature([kept]):
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(folder, kept, symlinks=True)

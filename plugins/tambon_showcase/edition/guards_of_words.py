"""Whether the words of a year's rules say the same numbers as its fields: a number that was changed in one place only.

Fields rule and words are read: words that were left as they were last year contradict what readers are shown beside them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tambon_showcase.finding import Finding, warning
from tambon_showcase.formats.yaml_walk import KeyPath
from tambon_showcase.text.dates import BE_OFFSET, MONTHS_TH
from tambon_showcase.text.thai_text import ARABIC_DIGITS, says_nothing

from .base import RuleRecord
from .contest import Deadline, Selection
from .edition import Edition
from .record_paths import rubric_items, sub_steps
from .rule_files import MAPPINGS
from .rule_lines import RuleLines

WORDS_DIFFER = warning(
    "T735",
    "ข้อความ “{value}” บอก {told} แต่ {field} คือ {ruled}",
    "แก้ข้อความหรือตัวเลขให้ตรงกัน ระบบใช้ตัวเลข และแสดงข้อความให้อ่าน",
)

FEWEST_SECONDS = 20
"""A length below this was most likely written in minutes."""
NO_WORDS = warning("T738", "รายการ {value} มีขีดที่ไม่มีข้อความตามหลัง", "เติมข้อความ หรือลบบรรทัดนี้")

_YEAR = re.compile(r"(?<!\d)(2[45]\d\d)(?!\d)")
_YEARS = re.compile(r"(2[45]\d\d)\s*(?:[-–—]|ถึง)\s*(2[45]\d\d)")
_MINUTES = re.compile(r"(\d+)\s*(?:[-–—]|ถึง)\s*(\d+)\s*นาที")
_DIMENSIONS = re.compile(r"(\d+)\s*ด้าน")
_STEPS = re.compile(r"(\d+)\s*ร่วม")
_BAHT = re.compile(r"ตำบลละ\s*([\d,]+(?:\.\d+)?)\s*บาท")
_DAYS = re.compile(r"(\d+)\s*วัน(?!ที่)")
_MONTH = re.compile(rf"({'|'.join(MONTHS_TH)})(?:\s*(?:พ\.ศ\.)?\s*(\d{{4}}))?")
_DAY = re.compile(r"(?<![\d.:])(\d{1,2})(?![\d.:])(?=[^ก-ฮ]*(?:" + "|".join(MONTHS_TH) + "))")


class Said(NamedTuple):
    """Words of the rules, how they name the value of a field, and what that value may be."""

    file: str
    path: KeyPath
    words: str
    naming: re.Pattern[str]
    field: str
    ruled: tuple[tuple[float, ...], ...]


def check_contest_words(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """What `edition.yml` says in words, beside its own fields."""
    yield from _differing(_said_of_contest(edition), lines)


def check_data_words(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Of which year the data are."""
    data = ("edition.yml", ("data_rule_official_th",), edition.contest.data_rule_official_th)
    yield from _differing([Said(*data, _YEAR, "data_year_be", ((edition.data_year_be,),))], lines)


def check_length_words(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """How long a video lasts, as the item about it says, beside the bounds."""
    bounds = edition.thresholds.video_seconds_from, edition.thresholds.video_seconds_to
    if bounds[0] > bounds[1] or bounds[0] < FEWEST_SECONDS:
        return  # the bounds themselves are reported
    outputs = enumerate(edition.contest.outputs)
    named = (("edition.yml", ("outputs", at, "name_th"), output.name_th) for at, output in outputs)
    yield from _differing((_of_length(edition, *one) for one in named), lines)
    found = ((path, item) for path, item in rubric_items(edition) if item.check == "video")
    words = (
        ("rubric.yml", (*path, key), getattr(item, key))
        for path, item in found
        for key in ("title_th", "official_th", "describe_th")
    )
    yield from _differing((_of_length(edition, *one) for one in words), lines)


def check_blank_words(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """A dash without words behind it, where a list is of words: readers would be shown an empty line."""
    for part, (file, _) in MAPPINGS.items():
        for path in _blanks(getattr(edition, part)):
            yield NO_WORDS.at(
                lines.where(file, path), next(key for key in path[::-1] if isinstance(key, str))
            )


def check_dimension_words(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """How many dimensions there are, wherever the rules say it."""
    if edition.dimensions.default_set not in {found.id for found in edition.dimensions.sets}:
        return
    ruled = ((float(len(edition.dimension_ids)),),)
    words = (Said(*one, _DIMENSIONS, "จำนวนด้านของชุดที่ใช้", ruled) for one in _about_dimensions(edition))
    yield from _differing(words, lines)


def check_step_words(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """How many steps the process has."""
    ruled = ((float(len(edition.process.steps)),),)
    title = ("process.yml", ("official_title_th",), edition.process.official_title_th)
    yield from _differing([Said(*title, _STEPS, "จำนวนขั้นใน steps", ruled)], lines)


def _said_of_contest(edition: Edition) -> Iterator[Said]:
    contest, file = edition.contest, "edition.yml"
    money, path = contest.money, ("money", "official_th")
    yield Said(file, path, money.official_th, _BAHT, "per_tambon", ((float(money.per_tambon),),))
    yield Said(file, path, money.official_th, _DAYS, "days", ((money.days,),))
    for at, rule in enumerate(contest.selection):
        yield from _said_of_selection(("selection", at, "official_th"), rule)
    years = tuple((rule.excluded_from_be, rule.excluded_to_be) for rule in contest.selection)
    for at, condition in enumerate(contest.eligibility):
        where: KeyPath = ("eligibility", at, "official_th")
        yield Said(file, where, condition.official_th, _YEARS, "excluded_from_be ถึง excluded_to_be", years)


def _said_of_selection(path: KeyPath, rule: Selection) -> Iterator[Said]:
    quota = re.compile(rf"{re.escape(rule.per_th)}\s*(\d+)\s*ตำบล")
    years = ((rule.excluded_from_be, rule.excluded_to_be),)
    for n, words in enumerate(rule.official_th):
        yield Said("edition.yml", (*path, n), words, quota, "quota", ((rule.quota,),))
        field = "excluded_from_be ถึง excluded_to_be"
        yield Said("edition.yml", (*path, n), words, _YEARS, field, years)


def _of_length(edition: Edition, file: str, path: KeyPath, words: str) -> Said:
    bounds = edition.thresholds.video_seconds_from, edition.thresholds.video_seconds_to
    minutes = tuple(seconds / 60 for seconds in bounds)
    return Said(file, path, words, _MINUTES, "video_seconds_from ถึง video_seconds_to (นาที)", (minutes,))


def _about_dimensions(edition: Edition) -> Iterator[tuple[str, KeyPath, str]]:
    for at, words in enumerate(edition.dimensions.official_th):
        yield "dimensions.yml", ("official_th", at), words
    yield "dimensions.yml", ("sets", _used_set(edition), "title_th"), edition.dimension_set.title_th
    for path, item in rubric_items(edition):
        for key in ("title_th", "official_th", "describe_th"):
            yield "rubric.yml", (*path, key), getattr(item, key)
    for path, sub in sub_steps(edition):
        yield "process.yml", (*path, "official_th"), sub.official_th


def _used_set(edition: Edition) -> int:
    return edition.dimensions.sets.index(edition.dimension_set)


def _blanks(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """The paths of texts in lists that say nothing."""
    if isinstance(value, RuleRecord):
        for name in type(value).model_fields:
            yield from _blanks(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _blanks(one, (*path, at))
    elif isinstance(value, str) and path and isinstance(path[-1], int) and says_nothing(value):
        yield path


def _differing(said: Iterable[Said], lines: RuleLines) -> Iterator[Finding]:
    """The words that name such values, none of which is what the field has."""
    for one in said:
        plain = one.words.translate(ARABIC_DIGITS)
        told = [tuple(map(_number, found.groups())) for found in one.naming.finditer(plain)]
        if told and not set(told) & set(one.ruled):
            ruled = " หรือ ".join(dict.fromkeys(map(_shown, one.ruled)))
            where = lines.where(one.file, one.path)
            yield WORDS_DIFFER.at(where, one.words, told=_shown(told[0]), field=one.field, ruled=ruled)


def is_as_printed(line: Deadline) -> bool:
    """Whether the days of a deadline are those that are printed; words that name no month are not compared."""
    printed = line.official_date_th.translate(ARABIC_DIGITS)
    months = [(MONTHS_TH.index(found[1]) + 1, found[2]) for found in _MONTH.finditer(printed)]
    if not months or not months[-1][1]:
        return True
    last_year = int(months[-1][1])
    first, last = ((month, int(year or last_year)) for month, year in (months[0], months[-1]))
    days = set(map(int, _DAY.findall(printed)))
    return (_month(line.first), _month(line.last)) == (first, last) and (
        not days or days >= {line.first.day, line.last.day}
    )


def _month(day: datetime.date) -> tuple[int, int]:
    return day.month, day.year + BE_OFFSET


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _shown(values: tuple[float, ...]) -> str:
    return " ถึง ".join(f"{value:.2f}".rstrip("0").rstrip(".") for value in values)

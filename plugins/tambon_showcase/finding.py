"""Findings: what is wrong in a contribution, where, and what the officer does about it.

A `Rule` is declared once, beside the check that uses it, with its stable code and Thai text.
`Rule.at()` makes a `Finding`. Nothing here is ever raised: findings are gathered, so one bad
value hides no other and one bad entry never stops the others. What findings say is printed on public pages,
so `Rule.at()` is also where numbers and addresses of persons are taken out of it.

Code ranges: T0 folder and files · T1 tambon.yml and identity · T2 tables · T3 places and maps ·
T4 personal data and hostile content · T5 photos and documents · T6 analysis · T7 contest rules ·
T8 outputs we make · T9 build.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .personal.find import hide_personal

SAFETY_RANGE = "T4"
"""Codes of this range are about personal data and hostile content; `Rule.about_safety` marks others that do."""
VALUE_LIMIT = 80
"""Longest piece of a found value that a message repeats, in characters."""
WORDS_LIMIT = 1_000
"""Longest of our own words in a message or fix: lists and what to do are never cut in the middle."""
_VALUE = "\0"
"""The place of the found value in `Finding.frame`; no shown text holds it."""


class Severity(enum.StrEnum):
    """How much a finding weighs: an error must be fixed before the entry, or its file, is published."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITY_NAMES = {Severity.ERROR: "ต้องแก้", Severity.WARNING: "ควรดู", Severity.NOTE: "แนะนำ"}


class Where(NamedTuple):
    """A place in a contribution: file (POSIX path from the project's root) and line (1-based, 0 = whole file)."""

    file: str
    line: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One problem found. `message` says what is wrong, `fix` what to do; both are Thai.

    Attributes:
        line: The line, or the first of several.
        lines: Where the same is wrong on several lines, all of them in words: `33–63` or `3, 7 และ 12`.
        each_line: All those lines, for programs that mark each of them.
        frame: Message and fix without the found value: findings with the same frame report the same fault.
        costs_file: Whether it keeps back only what it is about, never the whole entry.
    """

    code: str
    severity: Severity
    file: str
    line: int
    message: str
    fix: str
    value: str = ""
    lines: str = ""
    frame: tuple[str, str] = dataclasses.field(default=("", ""), compare=False, repr=False)
    costs_file: bool = dataclasses.field(default=False, compare=False, repr=False)
    each_line: tuple[int, ...] = dataclasses.field(default=(), compare=False, repr=False)

    @property
    def is_error(self) -> bool:
        """Whether it must be fixed."""
        return self.severity is Severity.ERROR

    @property
    def place_th(self) -> str:
        """File and lines as they are printed: `tables/bmn.csv บรรทัด 33–63`."""
        lines = self.lines or str(self.line or "")
        return f"{self.file} บรรทัด {lines}" if lines else self.file

    def as_json(self) -> dict[str, str | int]:
        """All that programs may know of it, by the names of its fields; what only joins findings stays inside."""
        return {field.name: getattr(self, field.name) for field in dataclasses.fields(self) if field.compare}

    @property
    def stops_entry(self) -> bool:
        """Whether the entry may not be published as it is; an error that costs only its file does not."""
        return self.is_error and not self.costs_file

    @property
    def about_safety(self) -> bool:
        """Whether it is about personal data or safety: then nothing that was published before may stay."""
        return self.code.startswith(SAFETY_RANGE) or (self.code in _rules and _rules[self.code].about_safety)


_rules: dict[str, Rule] = {}
_named = functools.lru_cache(4_096)(hide_personal)
"""A file's name as a finding may repeat it: a photo may be named after a number or a person."""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A thing that may be wrong. `message` and `fix` may use `{value}` and the names passed to `at()`.

    `costs_file`: its findings keep back only the file they name. `about_safety`: they are about somebody's safety.
    """

    code: str
    severity: Severity
    message: str
    fix: str
    costs_file: bool = False
    about_safety: bool = False

    def __post_init__(self) -> None:
        if self.code in _rules:
            raise ValueError(f"rule code used twice: {self.code}")
        _rules[self.code] = self

    def at(self, where: Where, value: object = "", **names: object) -> Finding:
        """The finding at `where`. The found `value` is shortened, a list of them and the `names` are not."""
        shown = _shown(value)
        words = {name: _without_value(shorten(str(text), WORDS_LIMIT), shown) for name, text in names.items()}
        frame = (
            self.message.format(value=_VALUE, **words).strip(),
            self.fix.format(value=_VALUE, **words).strip(),
        )
        message, fix = (text.replace(_VALUE, shown) for text in frame)
        place = (_named(where.file), where.line)
        return Finding(self.code, self.severity, *place, message, fix, shown, "", frame, self.costs_file)


def with_values(finding: Finding, values: Sequence[str], lines: str) -> Finding:
    """The finding for several lines on which the same is wrong, with all the values found there."""
    message, fix = (_with_all(text, values) for text in finding.frame)
    return dataclasses.replace(finding, message=message, fix=fix, value=", ".join(values), lines=lines)


def with_advice(finding: Finding, change: Callable[[str], str]) -> Finding:
    """The finding with its advice changed."""
    said, advice = finding.fix, finding.frame[1]
    return dataclasses.replace(finding, fix=change(said), frame=(finding.frame[0], change(advice)))


def with_reason(finding: Finding, words: str, fix: str = "") -> Finding:
    """The finding with words of findings about the same mistake after its own, and their advice where there is one."""
    more = hide_personal(words)
    message, advice = finding.frame
    return dataclasses.replace(
        finding,
        message=f"{finding.message} {more}",
        fix=fix or finding.fix,
        frame=(f"{message} {more}", hide_personal(fix) or advice) if message else finding.frame,
    )


def _without_value(text: str, value: str) -> str:
    """A named text that repeats the value, such as the reason of a refusal, with the mark in its place."""
    return text.replace(f"“{value}”", f"“{_VALUE}”") if value else text


def _with_all(text: str, values: Sequence[str]) -> str:
    """A frame with the values where the value is first; after that they are only pointed at."""
    if len(values) == 1:
        return text.replace(_VALUE, values[0])
    told = text.replace(f"“{_VALUE}”", ", ".join(f"“{value}”" for value in values), 1)
    return told.replace(f"“{_VALUE}”", "ค่าเหล่านี้").replace(_VALUE, ", ".join(values))


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return shorten(", ".join(map(str, value)), WORDS_LIMIT)
    return shorten(str(value))


def error(code: str, message: str, fix: str, *, costs_file: bool = False, about_safety: bool = False) -> Rule:
    """Declare a rule whose findings must be fixed. They keep back the entry, or only their file (`costs_file`)."""
    return Rule(code, Severity.ERROR, message, fix, costs_file, about_safety)


def warning(code: str, message: str, fix: str) -> Rule:
    """Declare a rule whose findings a reviewer has to look at."""
    return Rule(code, Severity.WARNING, message, fix)


def note(code: str, message: str, fix: str) -> Rule:
    """Declare a rule whose findings only help the officer."""
    return Rule(code, Severity.NOTE, message, fix)


def all_rules() -> Iterator[Rule]:
    """Every rule declared by the modules imported so far, in the order of their codes."""
    return (_rules[code] for code in sorted(_rules))


@functools.lru_cache(maxsize=1_024)
def shorten(text: str, limit: int = VALUE_LIMIT) -> str:
    """`text` on one line, without control or invisible characters and personal data, cut at `limit` characters."""
    if not text.isprintable():
        text = "".join(char if char.isprintable() else " " for char in text)
    plain = hide_personal(" ".join(text.split()))
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"

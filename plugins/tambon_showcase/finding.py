"""Findings: what is wrong in a contribution, where, and what the officer does about it.

A `Rule` is declared once, beside the check that uses it, with its stable code and Thai text.
`Rule.at()` makes a `Finding`. Nothing here is ever raised: findings are gathered, so one bad
value hides no other and one bad entry never stops the others.

Code ranges: T0 folder and files · T1 tambon.yml and identity · T2 tables · T3 places and maps ·
T4 personal data and hostile content · T5 photos and documents · T6 analysis · T7 contest rules ·
T8 outputs we make · T9 build.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterator
from typing import NamedTuple

PROTECTIVE = "T4"
"""Codes of this range are about personal data and hostile content; `Rule.protects` marks others that do."""
VALUE_LIMIT = 80
"""Longest piece of a found value that a message repeats, in characters."""
FIX_LIMIT = 1_000
"""Longest piece of a fix: what to do is never cut in the middle of a sentence."""


class Severity(enum.StrEnum):
    """How much a finding weighs: an error must be fixed before the entry, or its file, is published."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Where(NamedTuple):
    """A place in a contribution: file (POSIX path from the project's root) and line (1-based, 0 = whole file)."""

    file: str
    line: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One problem found. `message` says what is wrong, `fix` what to do; both are Thai."""

    code: str
    severity: Severity
    file: str
    line: int
    message: str
    fix: str
    value: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it must be fixed."""
        return self.severity is Severity.ERROR

    @property
    def stops_entry(self) -> bool:
        """Whether the entry may not be published as it is; an error that costs only its file does not."""
        return self.is_error and not (self.code in _rules and _rules[self.code].costs_file)

    @property
    def protects(self) -> bool:
        """Whether it is about personal data or safety: then nothing that was published before may stay."""
        return self.code.startswith(PROTECTIVE) or (self.code in _rules and _rules[self.code].protects)


_rules: dict[str, Rule] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A thing that may be wrong. `message` and `fix` may use `{value}` and the names passed to `at()`.

    `costs_file`: its findings keep back only the file they name. `protects`: they are about somebody's safety.
    """

    code: str
    severity: Severity
    message: str
    fix: str
    costs_file: bool = False
    protects: bool = False

    def __post_init__(self) -> None:
        if self.code in _rules:
            raise ValueError(f"rule code used twice: {self.code}")
        _rules[self.code] = self

    def at(self, where: Where, value: object = "", **names: object) -> Finding:
        """The finding at `where`, with the found `value` shortened and its control characters removed."""
        shown = shorten(str(value))
        message = {name: shorten(str(text)) for name, text in names.items()}
        fix = {name: shorten(str(text), FIX_LIMIT) for name, text in names.items()}
        return Finding(
            self.code,
            self.severity,
            where.file,
            where.line,
            self.message.format(value=shown, **message),
            self.fix.format(value=shown, **fix),
            shown,
        )


def error(code: str, message: str, fix: str, *, costs_file: bool = False, protects: bool = False) -> Rule:
    """Declare a rule whose findings must be fixed. They keep back the entry, or only their file (`costs_file`)."""
    return Rule(code, Severity.ERROR, message, fix, costs_file, protects)


def warning(code: str, message: str, fix: str) -> Rule:
    """Declare a rule whose findings a reviewer has to look at."""
    return Rule(code, Severity.WARNING, message, fix)


def note(code: str, message: str, fix: str) -> Rule:
    """Declare a rule whose findings only help the officer."""
    return Rule(code, Severity.NOTE, message, fix)


def all_rules() -> Iterator[Rule]:
    """Every rule declared by the modules imported so far, in the order of their codes."""
    return (_rules[code] for code in sorted(_rules))


def shorten(text: str, limit: int = VALUE_LIMIT) -> str:
    """`text` on one line, without control or invisible characters, cut at `limit` characters."""
    plain = "".join(char if char.isprintable() else " " for char in text)
    plain = " ".join(plain.split())
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"

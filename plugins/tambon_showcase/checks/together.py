"""Rows of one fault as one finding: what an officer corrects in one go is reported once, with all its lines.

Findings report the same fault when they differ in nothing but the line, or also in the value that was found there.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from tambon_showcase.finding import Finding, Severity, with_values
from tambon_showcase.text.lines import lines_in_words

FEWEST_ROWS = 3
"""Rows with different values in one column that are reported together: two may well be two mistakes."""
FEWEST_ALIKE = 6
"""Rows with different numbers and the same advice, such as sums that do not add up, that are reported together."""
SHOWN_VALUES = 12
"""Found values that one finding repeats."""

FindingGroup = Sequence[Finding]


def together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those of one fault as one, where the first of them was."""
    alike = _joined(_faults(findings), FEWEST_ALIKE, lambda one: (one.code, one.file, one.fix))
    return _over_files(map(_as_one, alike))


def rules_together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings about rules, those of one fault as one: fields of which each needs another value stay apart."""
    return tuple(map(_as_one, _faults(findings)))


def _faults(findings: Iterable[Finding]) -> list[FindingGroup]:
    """The findings by their fault, however many rows or values have it."""
    same = _joined([(one,) for one in findings], 2, lambda one: (one.code, one.file, one.message, one.fix))
    return _joined(same, FEWEST_ROWS, lambda one: (one.code, one.file, one.frame))


def _over_files(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, a note that is the same of several whole files as one that names them all, where the first was."""
    groups: dict[Hashable, list[Finding]] = {}
    for number, one in enumerate(findings):
        is_of_file = one.severity is Severity.NOTE and not one.line
        groups.setdefault((one.code, one.message, one.fix) if is_of_file else number, []).append(one)
    return tuple(_of_files(group) if len(group) > 1 else group[0] for group in groups.values())


def _of_files(group: FindingGroup) -> Finding:
    names = list(dict.fromkeys(one.file.rpartition("/")[2] for one in group))
    left = len(names) - SHOWN_VALUES
    more = f" และอีก {left} ไฟล์" if left > 0 else ""
    words = f" ({len(names)} ไฟล์: {', '.join(names[:SHOWN_VALUES])}{more})"
    return dataclasses.replace(group[0], message=group[0].message + words)


def _joined(
    groups: Iterable[FindingGroup], fewest: int, kind: Callable[[Finding], Hashable]
) -> list[FindingGroup]:
    """The groups, those of one kind as one where there are `fewest` or more; None is no kind."""
    by_kind: dict[Hashable, list[FindingGroup]] = {}
    for number, group in enumerate(groups):
        by_kind.setdefault(kind(group[0]) or number, []).append(group)
    return [joined for alike in by_kind.values() for joined in _of_kind(alike, fewest)]


def _of_kind(groups: Sequence[FindingGroup], fewest: int) -> Iterator[FindingGroup]:
    if len(groups) < fewest:
        yield from groups
    else:
        yield [one for group in groups for one in group]


def _as_one(group: FindingGroup) -> Finding:
    first = min(group, key=lambda one: one.line)
    numbers = {one.line for one in group}
    lines = lines_in_words(numbers) if len(numbers) > 1 else ""
    first = dataclasses.replace(first, each_line=tuple(sorted(numbers)))
    if len({one.frame for one in group}) == 1 and first.frame[0]:
        values = list(dict.fromkeys(one.value for one in group))
        left = len(values) - SHOWN_VALUES
        shown = values[:SHOWN_VALUES] + ([f"และอีก {left} ค่า"] if left > 0 else [])
        return with_values(first, shown, lines) if len(group) > 1 else first
    message = f"{first.message} และแบบเดียวกันอีก {len(group) - 1} จุด" if len(group) > 1 else first.message
    return dataclasses.replace(first, message=message, lines=lines)

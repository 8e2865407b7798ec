"""Which allowances of an entry count: of a proposal only those that the base branch holds already.

A contributor could otherwise permit himself what only the owner of the base branch may (docs/adr/0023).
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from tambon_showcase.content.allowances import NEVER, NO_ALLOWANCES, NOT_YET, REQUESTED, Allowances
from tambon_showcase.content.privacy import RULES
from tambon_showcase.finding import Finding, Where
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.formats.yaml_walk import KeyPath, YamlValue
from tambon_showcase.model.identity import Allowance
from tambon_showcase.personal.find import find_personal, hide_personal
from tambon_showcase.personal.kinds import REFUSED
from tambon_showcase.text.dates import format_date_th

KEY = "allowances"
_NEVER = frozenset(RULES[kind].code for kind in REFUSED)


class Approved(NamedTuple):
    """The items of `allowances` that count, as they are written, what they permit, and what was found in the others."""

    items: list[YamlValue]
    allowances: Allowances
    findings: list[Finding]


def approved(
    written: YamlValue | None, lines: Mapping[KeyPath, int], file: str, base: Allowances | None
) -> Approved:
    """The allowances of a main file that count; all that permit what may be permitted where there is no base."""
    if not isinstance(written, list):
        return Approved([], NO_ALLOWANCES, [])
    kept: list[YamlValue] = []
    counted: list[Allowance] = []
    findings: list[Finding] = []
    for place, item in enumerate(written):
        allowance = _read(item)
        found = _refusal(allowance, Where(file, lines.get((KEY, place), lines.get((KEY,), 0))), base)
        if found:
            findings.append(found)
            continue
        kept.append(item)
        counted += [allowance] if allowance else []
    return Approved(kept, Allowances.of(counted), findings)


def allowances_of_base(base: Path, year: str, code: str) -> Allowances:
    """What the base branch permits in the entry with this code, wherever in the year its folder is."""
    found: list[Allowance] = []
    for path in _main_files(base, year).get(code, ()):
        written = (read_yaml(path.read_bytes(), path.name).value or {}).get(KEY)
        found += filter(None, map(_read, written if isinstance(written, list) else []))
    return Allowances.of(found)


@functools.cache
def _main_files(base: Path, year: str) -> Mapping[str, Sequence[Path]]:
    """The main files of a year by the code of their folder; the base branch never changes during a run."""
    found: dict[str, list[Path]] = {}
    for path in sorted((base / "tambons" / year).glob("[0-9][0-9]-*/*-*/tambon.yml")):
        found.setdefault(path.parent.name.partition("-")[0], []).append(path)
    return found


def _refusal(item: Allowance | None, where: Where, base: Allowances | None) -> Finding | None:
    """Why an allowance does not count; one that cannot be read is reported when the whole file is converted."""
    if item is None:
        return None
    if item.rule.strip().upper() in _NEVER or any(hit.kind in REFUSED for hit in find_personal(item.value)):
        return NEVER.at(where, item.value)
    if item.day and item.day > datetime.date.today():
        return NOT_YET.at(where, hide_personal(item.value), day=format_date_th(item.day))
    if base is None or base.has(item):
        return None
    return REQUESTED.at(where, item.value, rule=item.rule, reason=item.reason, by=item.by)


def _read(item: YamlValue) -> Allowance | None:
    try:
        return _reader().validate_python(item)
    except ValidationError:
        return None


@functools.cache
def _reader() -> TypeAdapter[Allowance]:
    return TypeAdapter(Allowance)

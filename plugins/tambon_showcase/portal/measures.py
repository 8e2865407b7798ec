"""The numbers of an edition's indicators over all its entries: values, means of groups, and what is missing.

A mean needs `FEWEST` entries, so that it never repeats a single tambon. Only values that each entry's own page shows
take part, so nothing hidden can be found by subtracting; fictitious tambons and data of another year never do.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from statistics import fmean
from typing import Any, NamedTuple, TypeVar

from tambon_showcase.edition import Edition
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.reasons import BMN, NRD2C, OWN
from tambon_showcase.memory.shares import RATES, REASONS

from .explored import Explored

FEWEST = 3
"""Fewest entries for a mean, a median or a distribution: fewer would only repeat single tambons."""
NO_REASON = "ตำบลยังไม่ได้บอกเหตุผล"


class EntryValue(NamedTuple):
    """An entry, its value in percent and the year of its data; `counts` says whether it takes part in means."""

    facts: Facts
    value: float
    year_be: int
    counts: bool


class Blank(NamedTuple):
    """An entry without the value, and why, as the tambon says it."""

    facts: Facts
    reason: str


class GroupMean(NamedTuple):
    """The mean over the entries of a group, each tambon counting once."""

    entries: int
    mean: float


GroupKeyT = TypeVar("GroupKeyT", str, int | None)


Groups = tuple[Mapping[str, GroupMean], Mapping[int | None, GroupMean]]
"""The means of provinces and of regions."""


class YearMeasures:
    """The measures of one edition; shares are read once, and only when a page has to be made."""

    def __init__(self, explored: Explored, edition: Edition) -> None:
        self.edition = edition
        self._explored = explored
        self._entries = {
            key: facts for key, facts in explored.entries.items() if facts.year_be == edition.year_be
        }
        self._found: dict[tuple[str, str], Groups] = {}

    def lines(self, kind: str, no: str) -> list[EntryValue]:
        """Every entry with a value, in the order of keys."""
        return self._lines.get((kind, no), [])

    def provinces(self, kind: str, no: str) -> Mapping[str, GroupMean]:
        """The means of provinces by code."""
        return self._means(kind, no)[0]

    def regions(self, kind: str, no: str) -> Mapping[int | None, GroupMean]:
        """The means of inspection regions by number; tambons outside all regions (Bangkok) have none."""
        return self._means(kind, no)[1]

    def _means(self, kind: str, no: str) -> Groups:
        """Both, worked out once: every province's file needs every measure."""
        if (kind, no) not in self._found:
            lines = averaged(self.lines(kind, no))
            inside = [line for line in lines if line.facts.region_no is not None]
            provinces = _means(lines, lambda facts: facts.province_code)
            self._found[kind, no] = provinces, _means(inside, lambda facts: facts.region_no)
        return self._found[kind, no]

    def without(self, kind: str, no: str) -> int:
        """How many entries have no value."""
        return len(self._entries) - len(self.lines(kind, no))

    def blanks(self, kind: str, no: str) -> list[Blank]:
        """Every entry without a value, in the order of keys."""
        known = {line.facts.key for line in self.lines(kind, no)}
        return [
            Blank(facts, self._reason(key, kind, no))
            for key, facts in self._entries.items()
            if key not in known
        ]

    def _reason(self, key: str, kind: str, no: str) -> str:
        told = self._reasons.get(key, {})
        return told.get(f"{kind}/{no}") or told.get(kind) or NO_REASON

    @functools.cached_property
    def _reasons(self) -> Mapping[str, Mapping[str, str]]:
        return {
            key: json.loads(data) for key, data in self._explored.shares.each(REASONS) if key in self._entries
        }

    @functools.cached_property
    def _lines(self) -> Mapping[tuple[str, str], list[EntryValue]]:
        found: dict[tuple[str, str], list[EntryValue]] = {}
        for key, share in self._shares():
            facts = self._entries[key]
            for kind, no, value, year in _values(share):
                counts = facts.kind != "fiction" and year == self.edition.data_year_be
                found.setdefault((kind, no), []).append(EntryValue(facts, value, year, counts))
        return found

    def _shares(self) -> Iterator[tuple[str, Any]]:
        for key, data in self._explored.shares.each(RATES):
            if key in self._entries:
                yield key, json.loads(data)


def _values(share: Mapping[str, Any]) -> Iterator[tuple[str, str, float, int]]:
    """Kind, number, percent and data year of every value that an entry shares."""
    for no, (failing, surveyed) in share.get(BMN, {}).items():
        if failing is not None:
            yield BMN, no, failing / surveyed * 100, share["bmn_year"]
    for no, counts in share.get(NRD2C, {}).items():
        yield NRD2C, no, counts[0] / sum(counts) * 100, share["nrd2c_year"]
    for dimension, mean in share.get("own", {}).items():
        yield OWN, dimension, mean, share["bmn_year"]


def _means(lines: Iterable[EntryValue], group: Callable[[Facts], GroupKeyT]) -> dict[GroupKeyT, GroupMean]:
    values: dict[GroupKeyT, list[float]] = {}
    for line in lines:
        values.setdefault(group(line.facts), []).append(line.value)
    return {key: GroupMean(len(own), fmean(own)) for key, own in values.items() if len(own) >= FEWEST}


def averaged(lines: Iterable[EntryValue]) -> list[EntryValue]:
    """The lines that take part in means."""
    return [line for line in lines if line.counts]

"""Ranking by the declared value and tie order. The order of files or rows never decides anything."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence

from .cells import Ballot
from .model import TieRule
from .stats import mean
from .terms import Terms

Totals = Mapping[str, Mapping[str, int]]
"""Complete totals in cents: by entry code, then by judge."""


@dataclasses.dataclass(frozen=True, slots=True)
class RankedEntry:
    """An entry's rank; `tie` names the rule that separated it from its equals, "open" when none could."""

    code: str
    rank: int
    tie: str


@dataclasses.dataclass(frozen=True, slots=True)
class TieBreakData:
    """What the tie rules look at."""

    terms: Terms
    totals: Totals
    ballots: Mapping[str, Mapping[str, Ballot]]
    """By entry code, then by judge."""
    votes: tuple[str, ...]


def rank(values: Mapping[str, float], contest: TieBreakData) -> list[RankedEntry]:
    """Places from the best on; entries that no rule separates share a rank, sorted by code."""
    places: list[RankedEntry] = []
    for tied in _split(sorted(values), lambda code: values[code]):
        rules = (*contest.terms.ties, None) if len(tied) > 1 else ()
        parts = _break(tied, rules, contest) if rules else [(tied, "")]
        for part, word in parts:
            first = len(places) + 1
            places += [RankedEntry(code, first, word) for code in part]
    return places


def _break(
    tied: list[str], rules: Sequence[TieRule | None], contest: TieBreakData, word: str = "open"
) -> list[tuple[list[str], str]]:
    """`tied` in smaller groups, each with the last rule that separated it from others."""
    if len(tied) == 1:
        return [(tied, word)]
    rule, *rest = rules
    if rule is None:
        return [(tied, "open")]
    parts = _split(tied, _key(rule, tied, contest))
    found = rule.by if len(parts) > 1 else word
    return [group for part in parts for group in _break(part, rest, contest, found)]


def _split(codes: Sequence[str], key: Callable[[str], float]) -> list[list[str]]:
    """Codes in groups of equal key, the highest key first."""
    keys = {code: key(code) for code in codes}
    ordered = sorted(set(keys.values()), reverse=True)
    return [[code for code in codes if keys[code] == value] for value in ordered]


def _key(rule: TieRule, tied: Sequence[str], contest: TieBreakData) -> Callable[[str], float]:
    match rule.by:
        case "groups":
            return lambda code: _group_mean(code, rule.groups, contest)
        case "mean":
            return lambda code: mean(list(contest.totals[code].values()))
        case "wins":
            return lambda code: _wins(code, tied, contest.totals)
        case "vote":
            return lambda code: -contest.votes.index(code) if code in contest.votes else -len(contest.votes)


def _group_mean(code: str, groups: Sequence[str], contest: TieBreakData) -> float:
    """Mean, over the judges whose total counts, of the points in these groups of the rubric."""
    items = [item.id for item in contest.terms.items if item.group in groups]
    ballots = (contest.ballots[code][judge] for judge in contest.totals[code])
    return mean([sum(ballot.scores.get(item, 0) for item in items) for ballot in ballots])


def _wins(code: str, tied: Sequence[str], totals: Totals) -> int:
    """How often a judge who scored both put this entry above another of the tied ones."""
    mine = totals[code]
    others = [totals[other] for other in tied if other != code]
    return sum(mine[judge] > theirs[judge] for theirs in others for judge in mine if judge in theirs)

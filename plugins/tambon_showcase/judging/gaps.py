"""What a forgotten item does to a judge's total, as the region declared it; `gaps.js` computes the same in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .cells import Ballot
from .merged import MissingTotal
from .terms import TermEntry, Terms

Ballots = Mapping[str, Ballot]
"""What each judge said of one entry."""


def totals_of(entry: TermEntry, ballots: Ballots, terms: Terms) -> dict[str, int]:
    """The totals that count, in cents; a judge is left out who said nothing, must not score, or whose gap is not filled."""
    full = terms.points_of(entry)
    points = {
        judge: _points(ballot, ballots, terms) for judge, ballot in ballots.items() if not ballot.recused
    }
    return {
        judge: sum(given.values()) for judge, given in points.items() if full and full.keys() <= given.keys()
    }


def _points(ballot: Ballot, ballots: Ballots, terms: Terms) -> Mapping[str, int]:
    """The points of a judge; where the region declared it, with the mean of the others for each item that was forgotten."""
    if terms.gaps == "total-out" or not ballot.scores:
        return ballot.scores
    given = {
        item.id: [one.scores[item.id] for one in ballots.values() if item.id in one.scores]
        for item in terms.items
    }
    return {**{item: _mean(points) for item, points in given.items() if points}, **ballot.scores}


def _mean(points: Sequence[int]) -> int:
    """In whole cents, half a cent upwards."""
    return (2 * sum(points) + len(points)) // (2 * len(points))


def gaps_of(entry: TermEntry, ballots: Ballots, terms: Terms) -> Iterator[MissingTotal]:
    """Every judge who said not all of an entry, and what became of the total."""
    asked = terms.points_of(entry) if terms.scored else dict.fromkeys(entry.items, 0)
    counted = totals_of(entry, ballots, terms)
    for judge, ballot in ballots.items():
        said = ballot.scores if terms.scored else ballot.judgements
        missing = tuple(item for item in asked if item not in said)
        if ballot.recused:
            yield MissingTotal(entry.code, judge, "recused", (), ballot.recused)
        elif missing:
            absent = len(missing) == len(asked)
            why = "absent" if absent else "filled" if judge in counted else "incomplete"
            yield MissingTotal(entry.code, judge, why, missing, "")

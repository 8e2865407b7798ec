"""The merge of a region's sheets into one result; `merge.js` computes the same result in the browser.

"Not seen" is never 0: what a forgotten item does to a judge's total is declared by the region (see `gaps`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from .admission import admit
from .cells import Ballot, Note, SheetReading, read_cells
from .completeness import still_open, unknown_votes
from .gaps import gaps_of, totals_of
from .merged import ItemLine, JudgeLine, MergedResult, Standing
from .papers import Committee
from .ranking import RankedEntry, TieBreakData, rank
from .rivals import rival_lines, unsettled
from .stats import adjusted, agreement, mean, median, method_for, summarise, trimmed
from .terms import TermEntry, Terms
from .versions import ScoreSheet


def merge(
    files: Iterable[tuple[str, bytes]],
    terms: Terms,
    committee: Committee | None = None,
    votes: Sequence[str] = (),
    chosen: Sequence[str] = (),
) -> MergedResult:
    """Put sheets (file name, bytes) together.

    Args:
        files: What the judges sent.
        terms: The contest.
        committee: The secretary's register; without it no signature is checked.
        votes: Entries in the order voted in a tie.
        chosen: Of sheets that one judge changed side by side, those to count: names of files or fingerprints.
    """
    decided, findings = admit(files, terms, committee, chosen)
    sheets = [one.counted for one in decided]
    terms = dataclasses.replace(terms, method=method_for(terms.method, len(sheets)))
    rivals = {one.counted.judge: rival_lines(one, terms, committee) for one in decided}
    findings += [asked for one in decided for asked in unsettled(one, rivals[one.counted.judge])]
    reads = {sheet.judge: read_cells(sheet, terms, committee) for sheet in sheets}
    entries = [e for e in terms.entries if committee is None or e.code in committee.entries]
    ballots = {e.code: {j: read.ballots.get(e.code, Ballot()) for j, read in reads.items()} for e in entries}
    totals = {e.code: totals_of(e, ballots[e.code], terms) for e in entries}
    contest = TieBreakData(terms, totals, ballots, tuple(votes))
    matrix = [[totals[e.code].get(judge) for e in entries] for judge in reads]
    standings = _standings(entries, contest, matrix)
    gaps = tuple(gap for e in entries for gap in gaps_of(e, ballots[e.code], terms))
    findings += unknown_votes(votes, [e.code for e in entries])
    findings += still_open(gaps, standings, len(sheets), terms.method if terms.scored else "")
    every_finding = [*findings, *(f for read in reads.values() for f in read.findings)]
    return MergedResult(
        year=terms.year,
        region=terms.region,
        rubric=terms.rubric,
        scored=terms.scored,
        method=terms.method,
        gap_rule=terms.gaps,
        judges=tuple(_line(sheet, committee is not None) for sheet in sheets),
        standings=standings,
        items=tuple(_items(entries, contest)),
        gaps=gaps,
        notes=_notes(reads),
        agreement=agreement(matrix),
        votes=tuple(votes),
        rivals=tuple(line for lines in rivals.values() for line in lines),
        findings=tuple(sorted(every_finding, key=lambda f: (f.file, f.code, f.message))),
    )


def _line(sheet: ScoreSheet, verified: bool) -> JudgeLine:
    body = sheet.body
    named = {key: body[key] for key in ("revision", "saved", "build")}
    return JudgeLine(sheet.judge, body["judge"]["name"], sheet.file, sheet.sha256, verified=verified, **named)


def _standings(
    entries: Sequence[TermEntry], contest: TieBreakData, matrix: Sequence[Sequence[int | None]]
) -> tuple[Standing, ...]:
    values = {code: summarise(list(by.values()), contest.terms.method) for code, by in contest.totals.items()}
    places = {p.code: p for p in rank({c: v for c, v in values.items() if v is not None}, contest)}
    has_gaps = any(points is None for row in matrix for points in row)
    levels = adjusted(matrix) if has_gaps and matrix else [None] * len(entries)
    rows = [
        _standing(entry, contest, places.get(entry.code), levels[index], tuple(row[index] for row in matrix))
        for index, entry in enumerate(entries)
    ]
    return tuple(sorted(rows, key=lambda row: (row.rank is None, row.rank, row.code)))


def _standing(
    entry: TermEntry,
    contest: TieBreakData,
    place: RankedEntry | None,
    level: float | None,
    totals: tuple[int | None, ...],
) -> Standing:
    terms = contest.terms
    mine = list(contest.totals[entry.code].values())
    return Standing(
        code=entry.code,
        name=entry.name,
        full=sum(terms.points_of(entry).values()),
        totals=totals,
        value=summarise(mine, terms.method),
        trimmed=trimmed(mine) if mine else None,
        mean=mean(mine) if mine else None,
        median=median(mine) if mine else None,
        adjusted=level,
        rank=place.rank if place else None,
        tie=place.tie if place else "",
    )


def _items(entries: Sequence[TermEntry], contest: TieBreakData) -> Iterable[ItemLine]:
    for entry in entries:
        ballots = contest.ballots[entry.code].values()
        full = contest.terms.points_of(entry)
        for item in entry.items:
            points = tuple(ballot.scores.get(item) for ballot in ballots)
            words = tuple(ballot.judgements.get(item, "") for ballot in ballots)
            spread = _spread(points, full.get(item))
            discuss = spread is not None and spread * 100 > contest.terms.discuss
            yield ItemLine(entry.code, item, full.get(item), points, words, spread, discuss)


def _spread(points: Sequence[int | None], full: int | None) -> float | None:
    given = [value for value in points if value is not None]
    return (max(given) - min(given)) / full if full and len(given) > 1 else None


def _notes(reads: Mapping[str, SheetReading]) -> tuple[Note, ...]:
    notes = [note for read in reads.values() for note in read.notes]
    return tuple(sorted(notes, key=lambda note: (note.code, note.item, note.judge)))

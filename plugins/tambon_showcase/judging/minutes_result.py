"""What the minutes say of the decision: conflicts, method, standings, comments and ties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .meeting import PanelMeeting
from .merged import MergedResult
from .minutes_part import WORDS, MinutesMember, MinutesPart, list_part
from .papers import Committee
from .tables import CellValue, points, reason_text, tables
from .terms import Terms
from .texts import TEXTS


def recusals(
    result: MergedResult,
    terms: Terms,
    committee: Committee | None,
    members: Sequence[MinutesMember],
) -> Iterator[MinutesPart]:
    """Conflicts of the register, and those that judges declared in their sheets."""
    reasons = {(gap.judge, gap.code): gap.reason for gap in result.gaps if gap.why == "recused"}
    for judge in committee.judges if committee else ():
        for code in judge.recused:
            reasons.setdefault((judge.id, code), "register")
    names = {one.id: one.name for one in members}
    entries = {entry.code: entry.name for entry in terms.entries}
    lines = [
        WORDS["recusal"].format(
            name=names[judge], entry=entries.get(code, code), reason=reason_text(reasons[judge, code])
        )
        for judge, code in sorted(reasons)
        if judge in names
    ]
    yield list_part(lines) if lines else MinutesPart("text", WORDS["no_recusal"])


def method(result: MergedResult, terms: Terms) -> str:
    """How the panel ranked, or why it did not."""
    if not result.scored:
        return str(TEXTS["no_scoring"])
    method, gaps = TEXTS["method"][result.method], TEXTS["gap_rule"][result.gap_rule]
    return str(
        WORDS["method"].format(method=method, name=terms.scoring_name, rubric=result.rubric, gaps=gaps)
    )


def standings(result: MergedResult) -> list[list[CellValue]]:
    """Rank, entry and what decided; without points what the judges said, since nothing ranks it."""
    if not result.scored:
        judged = next(table.rows for table in tables(result) if table.key == "ranking")
        return [row[1:] for row in judged]
    rows: list[list[CellValue]] = [
        [
            row.rank,
            row.name,
            points(row.value),
            points(row.full),
            sum(total is not None for total in row.totals),
        ]
        for row in result.standings
    ]
    return [TEXTS["heads"]["standings"], *rows]


def notes(result: MergedResult, meeting: PanelMeeting, members: Sequence[MinutesMember]) -> list[str]:
    """The comments that the panel took into its minutes, in the order of entries and items."""
    taken = {(one.code, one.item, one.judge) for one in meeting.notes}
    names = {row.code: row.name for row in result.standings}
    judges = {one.id: one.name for one in members}
    return [
        WORDS["note"].format(
            entry=names.get(note.code, note.code),
            item=WORDS["item"].format(item=note.item) if note.item else "",
            text=note.text,
            name=judges.get(note.judge, note.judge),
        )
        for note in result.notes
        if (note.code, note.item, note.judge) in taken
    ]


def ties(result: MergedResult, meeting: PanelMeeting) -> list[str]:
    """How equal totals were separated."""
    tied = [f"{row.name}: {TEXTS['tie'][row.tie]}" for row in result.standings if row.tie]
    votes = [WORDS["votes"].format(codes=" ".join(result.votes))] if tied and result.votes else []
    return [*tied, *votes, *([meeting.ties] if meeting.ties else [])]

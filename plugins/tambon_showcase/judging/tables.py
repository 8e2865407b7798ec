"""A result as tables of text and numbers; XLSX, CSV, minutes and the merge page all show these."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from .canon import cents
from .merged import ItemLine, JudgeLine, MergedResult, Standing
from .texts import TEXTS

CellValue = str | float | None


@dataclasses.dataclass(frozen=True, slots=True)
class ResultTable:
    """A named table; the first row holds the headings."""

    key: str
    title: str
    rows: list[list[CellValue]]


def tables(result: MergedResult) -> list[ResultTable]:
    """Every table of the result, in the order a committee reads them."""
    makers = {
        "ranking": _ranking if result.scored else _judged,
        "matrix": _matrix,
        "items": _items,
        "discuss": _discuss,
        "rivals": _rivals,
        "gaps": _gaps,
        "notes": _notes,
        "audit": _audit,
        "findings": _findings,
    }
    return [ResultTable(key, TEXTS["sheets"][key], make(result)) for key, make in makers.items()]


def points(value: float | None) -> float | None:
    """Cents as points with two decimals."""
    return None if value is None else cents(value / 100) / 100


def percent(share: float | None) -> float | None:
    """A share as per cent with one decimal."""
    return None if share is None else cents(share * 10) / 10


def _head(key: str, *more: str) -> list[CellValue]:
    return [*TEXTS["heads"][key], *more]


def _judges(result: MergedResult) -> list[str]:
    return [judge.id for judge in result.judges]


def _ranking(result: MergedResult) -> list[list[CellValue]]:
    return [_head("ranking"), *(_rank_row(row) for row in result.standings)]


def _rank_row(row: Standing) -> list[CellValue]:
    values = (row.full, row.value, row.trimmed, row.mean, row.median, row.adjusted)
    counted = sum(total is not None for total in row.totals)
    return [row.rank, row.code, row.name, *map(points, values), counted, TEXTS["tie"][row.tie]]


def _judged(result: MergedResult) -> list[list[CellValue]]:
    rows: list[list[CellValue]] = [_head("judged")]
    for standing in result.standings:
        words = [word for line in result.items if line.code == standing.code for word in line.judgements]
        counts = [words.count(word) for word in ("met", "partly", "missing", "")]
        rows.append([standing.code, standing.name, *counts])
    return rows


def _matrix(result: MergedResult) -> list[list[CellValue]]:
    rows = [[row.code, row.name, *map(points, row.totals)] for row in result.standings]
    return [_head("matrix", *_judges(result)), *rows]


def _items(result: MergedResult) -> list[list[CellValue]]:
    return [_head("items", *_judges(result)), *(_item_row(line, result.scored) for line in result.items)]


def _item_row(line: ItemLine, scored: bool) -> list[CellValue]:
    words = (TEXTS["judgement"][word] for word in line.judgements)
    said: Iterable[CellValue] = map(points, line.points) if scored else words
    return [line.code, line.item, points(line.full), percent(line.spread), *said]


def _discuss(result: MergedResult) -> list[list[CellValue]]:
    names = {row.code: row.name for row in result.standings}
    lines = sorted((line for line in result.items if line.discuss), key=lambda line: -(line.spread or 0))
    return [_head("discuss"), *(_discuss_row(line, names[line.code]) for line in lines)]


def _discuss_row(line: ItemLine, name: str) -> list[CellValue]:
    given = [value for value in line.points if value is not None]
    figures = (min(given), max(given), line.full)
    return [line.code, name, line.item, *map(points, figures), percent(line.spread)]


def _rivals(result: MergedResult) -> list[list[CellValue]]:
    rows: list[list[CellValue]] = [
        [
            line.judge,
            line.code,
            line.file,
            points(line.total),
            line.answered,
            TEXTS["counted"][str(line.counted)],
        ]
        for line in result.rivals
    ]
    return [_head("rivals"), *rows]


def _gaps(result: MergedResult) -> list[list[CellValue]]:
    rows = [
        [gap.code, gap.judge, TEXTS["gap"][gap.why], ", ".join(gap.items), reason_text(gap.reason)]
        for gap in result.gaps
    ]
    return [_head("gaps"), *rows]


def reason_text(reason: str) -> str:
    """Why a judge does not score an entry, as readers see it."""
    return str(TEXTS["register"]) if reason == "register" else reason


def _notes(result: MergedResult) -> list[list[CellValue]]:
    rows: list[list[CellValue]] = [[note.code, note.item, note.judge, note.text] for note in result.notes]
    return [_head("notes"), *rows]


def _audit(result: MergedResult) -> list[list[CellValue]]:
    return [_head("audit"), *map(_audit_row, result.judges)]


def _audit_row(judge: JudgeLine) -> list[CellValue]:
    signed = TEXTS["verified"]["yes" if judge.verified else "no"]
    named: list[CellValue] = [judge.id, judge.name, judge.file, judge.sha256]
    return [*named, float(judge.revision), judge.saved, judge.build, signed]


def _findings(result: MergedResult) -> list[list[CellValue]]:
    rows = [[TEXTS["severity"][f.severity], f.code, f.file, f.message, f.fix] for f in result.findings]
    return [_head("findings"), *rows]

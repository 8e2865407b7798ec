"""Frames of กชช.2ค: indicators from the most serious with the villages at each level (the form of CDD Rayong)."""

from __future__ import annotations

from collections.abc import Sequence

from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import ChartLabel, number
from tambon_showcase.edition import Edition

from .frame import Column, Frame, FrameTable, Names, Value, first_th, lines, moos, reasons_of
from .frames_bmn import MOST_BARS
from .values import Nrd2cResult, Nrd2cYear

SOURCE = "ข้อมูล กชช.2ค"
LEVELS = {1: "ระดับ 1 (มีปัญหามาก)", 2: "ระดับ 2 (ปานกลาง)", 3: "ระดับ 3 (น้อยหรือไม่มี)"}
LONGEST_NAMES = 140
"""Most letters of names of villages in a cell; where there are more, their numbers say it: one row filled a page."""
UNVERIFIED = "ชื่อและลำดับตัวชี้วัด กชช.2ค รอยืนยันกับกรมการพัฒนาชุมชน"


def nrd2c_ranked(year: Nrd2cYear, edition: Edition, names: Names) -> Frame:
    """Which problems most villages have, how many and which villages are at each level."""
    scores = [score for score, _ in year.results[0].levels]
    columns = (
        Column("ตัวชี้วัด"),
        Column("ลำดับ", is_number=True),
        Column("ร้อยละหมู่บ้านที่มีปัญหามาก", is_number=True, heat="share"),
        *(column for score in scores for column in _level_columns(score)),
    )
    rows = tuple(_ranked_row(result, names, scores[1:]) for result in year.results)
    traced = tuple((*_ranked_row(result, names), lines(result.lines)) for result in year.results)
    verified = all(indicator.is_verified for indicator in edition.nrd2c)
    return Frame(
        "nrd2c-ranked",
        "ตัวชี้วัด กชช.2ค เรียงจากที่เป็นปัญหามากไปน้อย",
        _lead(year.results),
        FrameTable(columns, rows),
        FrameTable((*columns, Column("บรรทัดใน nrd2c.csv")), traced),
        f"{SOURCE} ปี {year.year_be}",
        ranked=_chart(year),
        notes=(
            "ร้อยละ = หมู่บ้านที่ได้คะแนนต่ำสุด ÷ หมู่บ้านที่มีคะแนน × 100 ถ้าเท่ากันดูหมู่บ้านที่ได้คะแนนรองลงมา",
            *_unscored(year, names),
        ),
        status="" if verified else UNVERIFIED,
    )


def _level_columns(score: int) -> tuple[Column, Column]:
    title = LEVELS.get(score, f"ระดับ {score}")
    return Column(f"{title} จำนวนหมู่บ้าน", is_number=True), Column(f"ระดับ {score} หมู่ที่")


def _ranked_row(result: Nrd2cResult, names: Names, numbered: Sequence[int] = ()) -> tuple[Value, ...]:
    """An indicator with the villages at each level by name; at the levels `numbered` by number alone.

    Where levels are numbered, so are too many names: a row of theirs would fill a page.
    """
    levels: list[Value] = []
    for score, found in result.levels:
        named = names.listed(found)
        by_number = score in numbered or (numbered and len(named) > LONGEST_NAMES)
        levels += [len(found), moos(found) if by_number else named]
    return (f"{result.no}. {result.name}", result.rank, result.share, *levels)


def _lead(results: Sequence[Nrd2cResult]) -> str:
    first = results[0]
    _, found = first.levels[0]
    if not found:
        return "ไม่มีตัวชี้วัดใดที่หมู่บ้านได้คะแนนต่ำสุด"
    named = first_th(first.name, sum(one.rank == first.rank for one in results))
    return f"เรื่องที่เป็นปัญหามากในหลายหมู่บ้านที่สุด{named} {len(found)} หมู่บ้าน (หมู่ {moos(found)})"


def _chart(year: Nrd2cYear) -> Ranked | None:
    grave = [result for result in year.results if result.share][:MOST_BARS]
    rows = [
        Bar(f"{r.rank}. {r.name}", r.share, f"{number(r.share)}% ({len(r.levels[0][1])} หมู่บ้าน)")
        for r in grave
    ]
    if not rows:
        return None
    title = f"ตัวชี้วัด กชช.2ค ที่หลายหมู่บ้านมีปัญหามาก ปี {year.year_be}"
    described = f"แท่งยาวคือหลายหมู่บ้านมีปัญหา {rows[0].label} {rows[0].shown}"
    return Ranked(ChartLabel("nrd2c-ranked-chart", title, described), tuple(rows))


def _unscored(year: Nrd2cYear, names: Names) -> tuple[str, ...]:
    """Urban communities have no กชช.2ค: their reason is shown, and nobody takes it for 0."""
    told = (
        f"{names.title(moo)}: ไม่มีข้อมูล{f' เพราะ{reason}' if reason else ''}" for moo, reason in year.unscored
    )
    return (*told, *reasons_of(year.blanks))


def nrd2c_missing(year: Nrd2cYear, names: Names) -> Frame:
    """What is shown for a tambon whose villages have no score at all: each village with its reason."""
    rows = tuple((names.title(moo), reason or None) for moo, reason in year.unscored)
    table = FrameTable((Column("หมู่บ้าน"), Column("เหตุผลที่ไม่มีข้อมูล")), rows)
    lead = "ไม่มีหมู่บ้านใดมีข้อมูล กชช.2ค เหตุผลของแต่ละหมู่บ้านอยู่ในตาราง"
    return Frame("nrd2c-villages", "กชช.2ค รายหมู่บ้าน", lead, table, table, f"{SOURCE} ปี {year.year_be}")


def nrd2c_villages(year: Nrd2cYear, names: Names) -> Frame:
    """Every score of every village, and how many indicators of a village have the lowest one."""
    scores = {
        (result.no, moo): score for result in year.results for score, found in result.levels for moo in found
    }
    present = sorted({moo for _, moo in scores})
    results = sorted(year.results, key=lambda result: result.no)
    columns = (Column("ตัวชี้วัด"), *(Column(f"หมู่ {moo}", is_number=True, heat="score") for moo in present))
    rows = tuple(
        (f"{result.no}. {result.name}", *(scores.get((result.no, moo)) for moo in present))
        for result in results
    )
    graves = [sum(moo in result.levels[0][1] for result in results) for moo in present]
    table = FrameTable(columns, rows, ("จำนวนข้อที่มีปัญหามาก", *graves))
    most = max(graves)
    worst = [moo for moo, grave in zip(present, graves, strict=True) if grave == most]
    lead = f"หมู่ที่มีข้อที่เป็นปัญหามากหลายข้อที่สุดคือ หมู่ {moos(worst)} ({most} ข้อ)" if most else "ไม่มีหมู่ใดได้คะแนนต่ำสุด"
    return Frame(
        "nrd2c-villages",
        "กชช.2ค รายหมู่บ้าน",
        f"{lead} คะแนนน้อยคือมีปัญหามาก ช่องสีเข้มคือคะแนนน้อย",
        table,
        table,
        f"{SOURCE} ปี {year.year_be}",
        ranked=_worst_villages(present, graves, year.year_be, names),
        notes=_unscored(year, names),
        bounds=(3, 1),
    )


def _worst_villages(
    present: Sequence[int], graves: Sequence[int], year_be: int, names: Names
) -> Ranked | None:
    """The villages with most indicators at the gravest score."""
    pairs = sorted(zip(graves, present, strict=True), key=lambda pair: (-pair[0], pair[1]))
    rows = tuple(Bar(names.title(moo), count, f"{count} ข้อ") for count, moo in pairs[:MOST_BARS] if count)
    if not rows:
        return None
    described = f"แท่งยาวคือมีปัญหามากหลายข้อ {rows[0].label} {rows[0].shown}"
    return Ranked(
        ChartLabel("nrd2c-villages-chart", f"หมู่บ้านที่มีปัญหามากหลายข้อ กชช.2ค ปี {year_be}", described), rows
    )

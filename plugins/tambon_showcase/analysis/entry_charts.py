"""The charts of other pages: population by year, ages, and who represents each village in the working group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from tambon_showcase.assess.members import persons, shared
from tambon_showcase.charts import AgeBar, Bar, YearLine, bars, pyramid, years
from tambon_showcase.charts.svg import ChartLabel, number, titled
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.people import AgeGroup, Village, WorkingGroupMember
from tambon_showcase.model.tables import table_of

from .newest import newest_ages

FEWEST_YEARS, FEWEST_AGES = 2, 3
NAMED_VILLAGES = 14
"""Above this many villages bars carry the number only, to keep the drawing light."""

ALL_THERE = "มีผู้แทนครบทุกหมู่บ้าน"


def entry_charts(entry: Entry) -> dict[str, Markup]:
    """Charts by the names that templates use; a chart with too little to draw is left out."""
    made = {
        "population_years": _population(entry),
        table_of(AgeGroup).name: _ages(entry),
        table_of(WorkingGroupMember).name: _working_group(entry),
    }
    return {name: chart for name, chart in made.items() if chart}


def _population(entry: Entry) -> Markup:
    rows = sorted((row for row in entry.tables.population if row.year_be), key=lambda row: row.year_be or 0)
    known = [row for row in rows if row.total is not None]
    if len(known) < FEWEST_YEARS:
        return Markup()
    first, last = known[0], known[-1]
    words = ChartLabel(
        "population-years-chart",
        f"ประชากรของตำบล ปี {first.year_be} ถึง {last.year_be}",
        f"ปี {first.year_be} มี {number(first.total or 0)} คน ปี {last.year_be} มี {number(last.total or 0)} คน "
        "แกนตั้งไม่ได้เริ่มที่ศูนย์",
    )
    return years(words, [YearLine(row.year_be or 0, row.total) for row in rows])


def _ages(entry: Entry) -> Markup:
    rows = newest_ages(entry.tables.ages)
    newest = rows[0].year_be if rows else None
    known = [row for row in rows if row.male is not None or row.female is not None]
    if len(known) < FEWEST_AGES:
        return Markup()
    is_whole = all(None not in (row.male, row.female) for row in rows)
    most = max(rows, key=lambda row: (row.male or 0) + (row.female or 0)) if is_whole else None
    words = ChartLabel(
        "ages-chart",
        f"พีระมิดประชากร{f' ปี {newest}' if newest else ''}",
        f"ชายอยู่ซ้าย หญิงอยู่ขวา{f' ช่วงอายุที่มีมากที่สุดคือ {most.ages} ปี' if most else ''}",
    )
    return pyramid(words, [AgeBar(row.ages, row.male, row.female) for row in rows])


def _working_group(entry: Entry) -> Markup:
    villages, everybody = entry.tables.villages, persons(entry)
    counts = Counter(moo for person in everybody for moo in person.moos)
    if not villages or not counts:
        return Markup()
    short, joint = len(villages) > NAMED_VILLAGES, {moo for _, moos in shared(everybody) for moo in moos}
    rows = [
        Bar(
            f"หมู่ {village.moo}{'' if short else ' ' + village.name}",
            counts[village.moo],
            _representatives(counts[village.moo], village.moo in joint),
        )
        for village in sorted(villages, key=lambda village: village.moo)
    ]
    words = ChartLabel(
        "working-group-chart",
        "ผู้แทนของแต่ละหมู่บ้านในคณะทำงาน",
        " ".join(_lacking(villages, counts, joint)) or ALL_THERE,
    )
    return titled(bars(words, rows))


def _lacking(villages: Sequence[Village], counts: Counter[int], joint: set[int]) -> Iterator[str]:
    if without := [f"หมู่ {village.moo}" for village in villages if not counts[village.moo]]:
        yield f"ยังไม่มีผู้แทนของ {', '.join(without)}"
    if joint:
        yield f"คนเดียวเป็นผู้แทนหลายหมู่: {', '.join(f'หมู่ {moo}' for moo in sorted(joint))}"


def _representatives(count: int, joint: bool) -> str:
    if not count:
        return "ยังไม่มีผู้แทน"
    return f"{count} คน (ร่วมกับหมู่อื่น)" if joint else f"{count} คน"

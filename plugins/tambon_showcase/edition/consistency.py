"""Whether the files of an edition agree with one another: ids that are named must exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from tambon_showcase.finding import Finding, Where, error

from .edition import Edition

WRONG_YEAR = error("T704", "กติกาในโฟลเดอร์ปี {year} เขียนปีไว้ว่า {value}", "แก้ year_be ให้ตรงกับชื่อโฟลเดอร์")
UNKNOWN_ID = error("T705", "อ้างถึง “{value}” ซึ่งไม่มีใน {place}", "ตรวจรหัสให้ตรงกัน")
TWICE = error("T706", "รหัส “{value}” ใช้ซ้ำ", "ให้แต่ละรายการมีรหัสของตนเอง")

Locate = Callable[[str], Where]


def check_consistency(edition: Edition, year_be: int, where: Locate) -> Iterator[Finding]:
    """Everything that is wrong between the files of an edition."""
    if edition.year_be != year_be:
        yield WRONG_YEAR.at(where("edition.yml"), edition.year_be, year=year_be)
    for file, ids in _own_ids(edition):
        yield from (TWICE.at(where(file), found) for found, count in Counter(ids).items() if count > 1)
    for file, named, place, known in _references(edition):
        yield from (UNKNOWN_ID.at(where(file), name, place=place) for name in named if name not in set(known))


def _own_ids(edition: Edition) -> Iterator[tuple[str, Iterable[object]]]:
    yield "edition.yml", (deadline.id for deadline in edition.contest.deadlines)
    yield "rubric.yml", (item.id for item in edition.rubric.items)
    yield "sections.yml", (item.id for item in edition.structure)
    yield "process.yml", (sub.id for step in edition.process.steps for sub in step.sub_steps)
    yield "dimensions.yml", (found.id for found in edition.dimensions.sets)
    yield "bmn.csv", (indicator.no for indicator in edition.bmn)
    yield "nrd2c.csv", (indicator.no for indicator in edition.nrd2c)
    yield "regions.csv", (row.province_code for row in edition.region_rows)


def _references(edition: Edition) -> Iterator[tuple[str, Iterable[object], str, Iterable[object]]]:
    """Names that one place uses, and the place where they must exist."""
    contest = edition.contest
    items = [item.id for item in edition.rubric.items]
    yield "edition.yml", [contest.working_period], "deadlines", [line.id for line in contest.deadlines]
    owed = [output for level in contest.levels for output in level.owes]
    yield "edition.yml", owed, "outputs", [output.id for output in contest.outputs]
    yield "sections.yml", (name for item in edition.structure for name in item.rubric), "rubric.yml", items
    steps = (sub for step in edition.process.steps for sub in step.sub_steps)
    yield "process.yml", (name for sub in steps for name in sub.rubric), "rubric.yml", items
    sets = edition.dimensions.sets
    yield "dimensions.yml", [edition.dimensions.default_set], "sets", [found.id for found in sets]
    used = [dimension for found in sets for dimension in found.dimensions]
    bmn, nrd2c = [indicator.no for indicator in edition.bmn], [indicator.no for indicator in edition.nrd2c]
    yield "dimensions.yml", (no for dimension in used for no in dimension.bmn), "bmn.csv", bmn
    yield "dimensions.yml", (no for dimension in used for no in dimension.nrd2c), "nrd2c.csv", nrd2c

"""Whether the files of an edition agree with one another and with the program: what is named must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tambon_showcase.finding import Finding, error
from tambon_showcase.formats.yaml_walk import KeyPath

from .document import PAGES, StructureItem, StructureSection
from .edition import Edition
from .evidence_kinds import EVIDENCE_KINDS
from .record_paths import rubric_items, structure_items, structure_sections, sub_steps
from .rubric import CHECK_NAMES
from .rule_lines import RuleLines

WRONG_YEAR = error("T704", "กติกาในโฟลเดอร์ปี {year} เขียนปีไว้ว่า {value}", "แก้ year_be ให้ตรงกับชื่อโฟลเดอร์")
UNKNOWN_ID = error("T705", "อ้างถึง “{value}” ซึ่งไม่มีใน {place}", "ตรวจรหัสให้ตรงกัน")
TWICE = error("T706", "รหัส “{value}” ใช้ซ้ำ", "ให้แต่ละรายการมีรหัสของตนเอง")
UNKNOWN_PAGE = error(
    "T707",
    "ไม่มีหน้าเว็บชื่อ “{value}” (ช่อง page) ระหว่างนี้แสดงหัวข้อนี้ในหน้า “ข้อมูลอื่น ๆ”",
    "ใช้ชื่อหน้าใดหน้าหนึ่ง: {known}",
    costs_file=True,
)
UNKNOWN_CHECK = error(
    "T708",
    "ไม่มีวิธีตรวจชื่อ “{value}” (ช่อง check) ระหว่างนี้ข้อนี้ให้กรรมการพิจารณาเอง",
    "ใช้ชื่อใดชื่อหนึ่ง: {known} หรือเขียน machine: none ถ้าระบบตรวจไม่ได้",
    costs_file=True,
)
UNKNOWN_KIND = error(
    "T709",
    "ไม่รู้จักชนิดหลักฐาน “{value}”",
    "ใช้ชื่อใดชื่อหนึ่ง: {known}",
    costs_file=True,
)


class NameInRules(NamedTuple):
    """A name and the place in a file where it is used."""

    file: str
    path: KeyPath
    name: object


def check_consistency(edition: Edition, year_be: int, lines: RuleLines) -> Iterator[Finding]:
    """Everything that is wrong between the files of an edition."""
    if edition.year_be != year_be:
        yield WRONG_YEAR.at(lines.where("edition.yml", ("year_be",)), edition.year_be, year=year_be)
    for one in _repeated(edition):
        yield TWICE.at(lines.where(one.file, one.path), one.name)
    for one, place, known in _references(edition):
        if one.name not in known:
            yield UNKNOWN_ID.at(lines.where(one.file, one.path), one.name, place=place)
    yield from _unknown_to_program(edition, lines)


def _unknown_to_program(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Pages, checks and kinds of evidence that the program does not have."""
    for path, page in (*structure_sections(edition), *structure_items(edition)):
        if page.page not in PAGES:
            yield UNKNOWN_PAGE.at(
                lines.where("sections.yml", (*path, "page")), page.page, known=_listed(PAGES)
            )
    for path, item in rubric_items(edition):
        if item.check not in CHECK_NAMES and item.machine != "none":
            where = lines.where("rubric.yml", (*path, "check"))
            yield UNKNOWN_CHECK.at(where, item.check, known=_listed(CHECK_NAMES))
    for file, path, kind in _kinds(edition):
        if kind not in EVIDENCE_KINDS:
            yield UNKNOWN_KIND.at(lines.where(file, path), kind, known=_listed(EVIDENCE_KINDS))


def _kinds(edition: Edition) -> Iterator[NameInRules]:
    """The kinds of evidence that items of the rubric and sub-steps of the process name."""
    for path, item in rubric_items(edition):
        for at, kind in enumerate(item.evidence_kinds):
            yield NameInRules("rubric.yml", (*path, "evidence_kinds", at), kind)
    for path, sub in sub_steps(edition):
        for at, kind in enumerate(sub.evidence):
            yield NameInRules("process.yml", (*path, "evidence", at), kind)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _repeated(edition: Edition) -> Iterator[NameInRules]:
    """Every id that another record of the same list already has."""
    for group in _own_ids(edition):
        seen: set[object] = set()
        for one in group:
            if one.name in seen:
                yield one
            seen.add(one.name)


def _own_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    contest = edition.contest
    for key in ("levels", "outputs", "eligibility", "deadlines"):
        yield _ids("edition.yml", (key,), getattr(contest, key))
    yield (NameInRules("edition.yml", ("topics", at), topic) for at, topic in enumerate(contest.topics))
    yield _ids("rubric.yml", ("groups",), edition.rubric.groups)
    yield (NameInRules("rubric.yml", (*path, "id"), item.id) for path, item in rubric_items(edition))
    yield _ids("sections.yml", ("parts",), edition.document.parts)
    yield (NameInRules("sections.yml", (*path, "id"), item.id) for path, item in structure_items(edition))
    yield (NameInRules("process.yml", (*path, "id"), sub.id) for path, sub in sub_steps(edition))
    yield _ids("dimensions.yml", ("sets",), edition.dimensions.sets)
    for at, found in enumerate(edition.dimensions.sets):
        yield _ids("dimensions.yml", ("sets", at, "dimensions"), found.dimensions)
    yield (NameInRules("bmn.csv", (at,), row.no) for at, row in enumerate(edition.bmn))
    yield (NameInRules("nrd2c.csv", (at,), row.no) for at, row in enumerate(edition.nrd2c))
    yield (NameInRules("regions.csv", (at,), row.province_code) for at, row in enumerate(edition.region_rows))


def _ids(file: str, path: KeyPath, records: Iterable[object]) -> Iterator[NameInRules]:
    for at, record in enumerate(records):
        yield NameInRules(file, (*path, at, "id"), getattr(record, "id"))  # noqa: B009 - records of several classes


def _references(edition: Edition) -> Iterator[tuple[NameInRules, str, set[object]]]:
    """Names that one place uses, the place where they must exist, and what exists there."""
    contest = edition.contest
    deadlines: set[object] = {line.id for line in contest.deadlines}
    yield NameInRules("edition.yml", ("working_period",), contest.working_period), "deadlines", deadlines
    outputs: set[object] = {output.id for output in contest.outputs}
    selected: set[object] = {rule.level for rule in contest.selection}
    for at, level in enumerate(contest.levels):
        yield NameInRules("edition.yml", ("levels", at, "id"), level.id), "selection", selected
        for n, output in enumerate(level.owes):
            yield NameInRules("edition.yml", ("levels", at, "owes", n), output), "outputs", outputs
    yield from _rubric_references(edition)
    yield from _dimension_references(edition)


def _rubric_references(edition: Edition) -> Iterator[tuple[NameInRules, str, set[object]]]:
    items: set[object] = {item.id for item in edition.rubric.items}
    pages: tuple[tuple[KeyPath, StructureSection | StructureItem], ...] = (
        *structure_sections(edition),
        *structure_items(edition),
    )
    named = [("sections.yml", path, page.rubric) for path, page in pages]
    named += [("process.yml", path, sub.rubric) for path, sub in sub_steps(edition)]
    for file, path, names in named:
        for at, name in enumerate(names):
            yield NameInRules(file, (*path, "rubric", at), name), "rubric.yml", items


def _dimension_references(edition: Edition) -> Iterator[tuple[NameInRules, str, set[object]]]:
    dimensions, file = edition.dimensions, "dimensions.yml"
    sets: set[object] = {found.id for found in dimensions.sets}
    yield NameInRules(file, ("default_set",), dimensions.default_set), "sets", sets
    known: dict[str, set[object]] = {
        "bmn": {row.no for row in edition.bmn},
        "nrd2c": {row.no for row in edition.nrd2c},
    }
    for at, found in enumerate(dimensions.sets):
        for place, dimension in enumerate(found.dimensions):
            for key, numbers in (("bmn", dimension.bmn), ("nrd2c", dimension.nrd2c)):
                for n, number in enumerate(numbers):
                    path = ("sets", at, "dimensions", place, key, n)
                    yield NameInRules(file, path, number), f"{key}.csv", known[key]

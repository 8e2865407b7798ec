"""Whether the files of an edition agree with one another and with the program: what is named must exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from typing import TypeVar

from tambon_showcase.finding import Finding, error
from tambon_showcase.formats.yaml_walk import KeyPath

from .document import PAGES
from .edition import Edition
from .evidence_kinds import EVIDENCE_KINDS
from .names import LINKS, OWN_IDS, REFERENCES, NameInRules
from .record_paths import rubric_items, structure_items, structure_sections, sub_steps
from .rubric import CHECK_NAMES
from .rule_lines import RuleLines

FoundT = TypeVar("FoundT")
WRONG_YEAR = error("T704", "กติกาในโฟลเดอร์ปี {year} เขียนปีไว้ว่า {value}", "แก้ year_be ให้ตรงกับชื่อโฟลเดอร์")
UNKNOWN_ID = error("T705", "อ้างถึง “{value}” ซึ่งไม่มีใน {place}", "ใช้ค่าใดค่าหนึ่ง: {known}")
UNKNOWN_LINK = error(
    "T727",
    "อ้างถึงเกณฑ์ข้อ “{value}” ซึ่งไม่มีใน {place} ระหว่างนี้ไม่เชื่อมกับข้อใด",
    "ใช้เลขข้อใดข้อหนึ่ง: {known} หรือลบออก",
    costs_file=True,
)
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


def check_consistency(
    edition: Edition, year_be: int, whole: Container[str], lines: RuleLines
) -> Iterator[Finding]:
    """Everything that is wrong between the files of an edition, as far as its files are `whole`.

    Parts of the edition whose file is not among `whole` are never looked at: they may not be there. As many names as are twice
    in a file were most likely written over there: that others look for them in vain follows from it.
    """
    if "edition.yml" in whole and edition.year_be != year_be:
        yield WRONG_YEAR.at(lines.where("edition.yml", ("year_be",)), edition.year_be, year=year_be)
    twice = list(_repeated(_of_whole(OWN_IDS, whole, edition)))
    for one in twice:
        yield TWICE.at(lines.where(one.file, one.path), one.name)
    doubled = Counter(one.file for one in twice)
    for lists, rule in ((REFERENCES, UNKNOWN_ID), (LINKS, UNKNOWN_LINK)):
        lost = [found for found in _of_whole(lists, whole, edition) if found[0].name not in found[2]]
        names_of = {place: {one.name for one, at, _ in lost if at == place} for _, place, _ in lost}
        for one, place, known in lost:
            if len(names_of[place]) > doubled[place]:
                yield rule.at(lines.where(one.file, one.path), one.name, place=place, known=_sorted(known))
    for file, unknown_of in UNKNOWN_TO_PROGRAM:
        if file in whole:
            yield from unknown_of(edition, lines)


def _of_whole(
    lists: Iterable[tuple[tuple[str, ...], Callable[[Edition], Iterator[FoundT]]]],
    whole: Container[str],
    edition: Edition,
) -> Iterator[FoundT]:
    """What those lists hold whose files are all whole."""
    for files, found_in in lists:
        if all(file in whole for file in files):
            yield from found_in(edition)


def _pages(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for path, page in (*structure_sections(edition), *structure_items(edition)):
        if page.page not in PAGES:
            where = lines.where("sections.yml", (*path, "page"))
            yield UNKNOWN_PAGE.at(where, page.page, known=_listed(PAGES))


def _item_checks(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for path, item in rubric_items(edition):
        if item.check not in CHECK_NAMES and item.machine != "none":
            where = lines.where("rubric.yml", (*path, "check"))
            yield UNKNOWN_CHECK.at(where, item.check, known=_listed(CHECK_NAMES))


def _item_kinds(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for path, item in rubric_items(edition):
        yield from _kinds("rubric.yml", (*path, "evidence_kinds"), item.evidence_kinds, lines)


def _step_kinds(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for path, sub in sub_steps(edition):
        yield from _kinds("process.yml", (*path, "evidence"), sub.evidence, lines)


def _kinds(file: str, path: KeyPath, kinds: Iterable[str], lines: RuleLines) -> Iterator[Finding]:
    for at, kind in enumerate(kinds):
        if kind not in EVIDENCE_KINDS:
            yield UNKNOWN_KIND.at(lines.where(file, (*path, at)), kind, known=_listed(EVIDENCE_KINDS))


UNKNOWN_TO_PROGRAM = (
    ("sections.yml", _pages),
    ("rubric.yml", _item_checks),
    ("rubric.yml", _item_kinds),
    ("process.yml", _step_kinds),
)
"""What names pages, checks and kinds of evidence that the program must have, by the file that names them."""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _sorted(names: Iterable[object]) -> str:
    """The names as a list, numbers by their size."""
    return _listed(sorted(map(str, names), key=lambda name: (len(name) if name.isdecimal() else 0, name)))


def _repeated(groups: Iterable[Iterable[NameInRules]]) -> Iterator[NameInRules]:
    """Every id that another record of the same list already has."""
    for group in groups:
        seen: set[object] = set()
        for one in group:
            if one.name in seen:
                yield one
            seen.add(one.name)

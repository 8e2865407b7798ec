"""What is odd in the rules of a year though the program can follow them: dates, numbers, headings, the register."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence

from tambon_showcase.finding import Finding, warning

from .edition import Edition
from .guards_of_dates import check_deadlines, check_years
from .guards_of_groups import NOT_IN_ORDER, check_rubric_groups, check_structure_groups
from .guards_of_lists import cut_short, not_listed, not_official
from .guards_of_names import (
    check_bmn_names,
    check_contest_names,
    check_dimension_names,
    check_item_names,
    check_nrd2c_names,
)
from .guards_of_register import (
    WRONG_SUM,
    check_categories,
    check_counts,
    check_names,
    check_places,
    check_regions,
    check_subjects,
)
from .guards_of_words import (
    FEWEST_SECONDS,
    check_blank_words,
    check_contest_words,
    check_dimension_words,
    check_length_words,
    check_step_words,
)
from .indicators import BmnIndicator, Nrd2cIndicator
from .record_paths import rubric_items, structure_items, structure_sections
from .rule_files import MAPPINGS, PAST_FILE, RULE_FILES, SCORING_FOLDER
from .rule_lines import RuleLines

NOT_NUMBERED = warning(
    "T714", "หัวข้อ “{value}” ไม่ขึ้นต้นด้วยเลขข้อ {number}", "เขียนเลขข้อแล้วเว้นวรรคก่อนข้อความ เช่น {number} ชื่อหัวข้อ"
)
NO_PART = warning(
    "T715",
    "ชื่อส่วน “{value}” ไม่ได้ขึ้นต้นว่า ส่วนที่ ตามด้วยเลข",
    "เขียนเป็น ส่วนที่ 1 แล้วเว้นวรรคก่อนชื่อ ระบบใช้คำนี้หาในเอกสารสรุป",
)
STRANGE_FILE = warning(
    "T725", "ไม่ได้อ่านไฟล์ “{value}” ในโฟลเดอร์กติกา", "ตรวจชื่อไฟล์ ไฟล์ที่ใช้คือ {known} ถ้าไม่ได้ใช้ให้ลบออก"
)
NO_SUCH_KIND = warning(
    "T743", "“{value}” ในกติกาเป็น{kind} จึงไม่ถูกอ่าน", "เปลี่ยนเป็น{meant}ชื่อเดียวกัน หรือลบออกถ้าไม่ได้ใช้"
)
_KINDS = {False: "ไฟล์", True: "โฟลเดอร์"}
BOUNDS = warning("T726", "เกณฑ์ {value} มีค่าต่ำสุดมากกว่าค่าสูงสุด", "สลับหรือแก้ค่า _from และ _to")
NOT_SECONDS = warning("T736", "{field} เป็นวินาที แต่เขียนไว้ {value} ซึ่งสั้นเกินไป", "เขียนเป็นวินาที เช่น 2 นาที เขียน 120")


def check_rules(edition: Edition, whole: Container[str], lines: RuleLines) -> list[Finding]:
    """Everything odd in the rules of an edition, file by file, as far as its files are `whole`."""
    found = [*_files(lines)]
    for files, guard in GUARDS:
        if all(file in whole for file in files):
            found += guard(edition, lines)
    return sorted(found, key=lambda finding: (finding.file, finding.line, finding.code))


def _files(lines: RuleLines) -> Iterator[Finding]:
    for name in lines.names():
        if name not in RULE_FILES and not name.startswith("."):
            yield STRANGE_FILE.at(lines.where(name), name, known=", ".join(RULE_FILES))
    for name, is_folder in ((PAST_FILE, False), (SCORING_FOLDER, True)):
        if name in lines.names() and lines.is_folder(name) is not is_folder:
            yield NO_SUCH_KIND.at(
                lines.where(name), name, kind=_KINDS[not is_folder], meant=_KINDS[is_folder]
            )


def _items(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    numbers = Counter(item.id for item in edition.rubric.items)
    for path, item in rubric_items(edition):
        if numbers[item.id] == 1 and not item.official_th.startswith(f"{item.id} "):
            where = lines.where("rubric.yml", (*path, "official_th"))
            yield NOT_NUMBERED.at(where, item.official_th, number=item.id)
        yield from not_official(lines, "rubric.yml", (*path, "atoms"), item.atoms, item.official_th)
        yield from cut_short(lines, (*path, "atoms"), item.atoms, item.official_th)
        yield from not_listed(lines, (*path, "pictured"), item)


def _sections(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for path, section in structure_sections(edition):
        if section.name_th == section.official_th:
            where = lines.where("sections.yml", (*path, "official_th"))
            yield NOT_NUMBERED.at(where, section.official_th, number=section.id.removeprefix("P"))
    for at, part in enumerate(edition.document.parts):
        if not re.match(r"ส่วนที่ [0-9๐-๙]+ \S", part.official_th):
            yield NO_PART.at(lines.where("sections.yml", ("parts", at, "official_th")), part.official_th)


def _parts(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for path, item in structure_items(edition):
        yield from not_official(lines, "sections.yml", (*path, "parts"), item.parts, item.official_th)


def _process(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for at, step in enumerate(edition.process.steps):
        for n, sub in enumerate(step.sub_steps):
            expected = f"{at + 1}.{n + 1}"
            if sub.id != expected:
                where = lines.where("process.yml", ("steps", at, "sub_steps", n, "id"))
                yield NOT_IN_ORDER.at(where, sub.id, expected=expected)


def _thresholds(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    for name in ("population", "persons_per_household", "video_seconds"):
        least, most = (getattr(edition.thresholds, f"{name}_{end}") for end in ("from", "to"))
        if least > most:
            yield BOUNDS.at(lines.where("edition.yml", ("thresholds", f"{name}_from")), name)
    for field in ("video_seconds_from", "video_seconds_to", "slides_seconds"):
        seconds = getattr(edition.thresholds, field)
        if seconds < FEWEST_SECONDS:
            yield NOT_SECONDS.at(lines.where("edition.yml", ("thresholds", field)), seconds, field=field)
    for at, rule in enumerate(edition.contest.selection):
        if rule.excluded_from_be > rule.excluded_to_be:
            where = lines.where("edition.yml", ("selection", at, "excluded_from_be"))
            yield BOUNDS.at(where, "excluded_from_be")


def _sums(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Entries and money follow from the quotas."""
    contest = edition.contest
    expected, money = contest.expected, contest.money
    quotas: dict[str, int] = {rule.level: rule.quota for rule in contest.selection}
    for level, areas, entries in (
        ("province", expected.provinces, expected.province_entries),
        ("district", expected.districts, expected.district_entries),
    ):
        quota = quotas.get(level, 0)
        if entries != areas * quota:
            where = lines.where("edition.yml", ("expected", f"{level}_entries"))
            yield WRONG_SUM.at(where, entries, what=f"{level}_entries", sum=f"{areas:,} × โควตา {quota}")
    quota = quotas.get("province", 0)
    if quota and money.per_province != money.per_tambon * quota:
        where = lines.where("edition.yml", ("money", "per_province"))
        yield WRONG_SUM.at(
            where, money.per_province, what="per_province", sum=f"{money.per_tambon} × โควตา {quota}"
        )


def _bmn(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    return _numbers("bmn.csv", edition.bmn, lines)


def _nrd2c(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    return _numbers("nrd2c.csv", edition.nrd2c, lines)


def _numbers(file: str, rows: Sequence[BmnIndicator | Nrd2cIndicator], lines: RuleLines) -> Iterator[Finding]:
    for at, row in enumerate(rows):
        if row.no != at + 1:
            yield NOT_IN_ORDER.at(lines.where(file, (at,)), row.no, expected=at + 1)
            return


GUARDS: tuple[tuple[tuple[str, ...], Callable[[Edition, RuleLines], Iterator[Finding]]], ...] = (
    (("rubric.yml",), _items),
    (("sections.yml",), _sections),
    (("sections.yml",), _parts),
    (("rubric.yml",), check_rubric_groups),
    (("sections.yml",), check_structure_groups),
    (("process.yml",), _process),
    (("edition.yml",), check_deadlines),
    (("edition.yml",), check_years),
    (("edition.yml",), _thresholds),
    (("edition.yml",), _sums),
    (("edition.yml",), check_places),
    (("bmn.csv",), _bmn),
    (("nrd2c.csv",), _nrd2c),
    (("regions.csv",), check_regions),
    (("regions.csv",), check_names),
    (("bmn.csv",), check_categories),
    (("nrd2c.csv",), check_subjects),
    (("edition.yml", "regions.csv"), check_counts),
    (("edition.yml",), check_contest_names),
    (("rubric.yml",), check_item_names),
    (("dimensions.yml",), check_dimension_names),
    (("bmn.csv",), check_bmn_names),
    (("nrd2c.csv",), check_nrd2c_names),
    (("edition.yml",), check_contest_words),
    (("edition.yml", "rubric.yml"), check_length_words),
    (("dimensions.yml", "rubric.yml", "process.yml"), check_dimension_words),
    (("process.yml",), check_step_words),
    (tuple(file for file, _ in MAPPINGS.values()), check_blank_words),
)
"""What may be odd, by the files that must be whole to see it."""

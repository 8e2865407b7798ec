"""The headings of a table: which column each names, and what is said of those that name none."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import re
from collections.abc import Iterator, Sequence

from pydantic import TypeAdapter, ValidationError

from tambon_showcase.finding import Finding, Where, error, note, warning
from tambon_showcase.formats.heading_spelling import LOOSE, NOT, denies, forms
from tambon_showcase.formats.heading_words import OTHER_WORDS
from tambon_showcase.formats.headings import Accepted, Matched, Pair
from tambon_showcase.formats.spread import is_spread
from tambon_showcase.formats.wide import can_be_wide
from tambon_showcase.model.row import Row, headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.numbers import is_unit

UNKNOWN_HEADING = warning(
    "T235",
    "ไม่รู้จักหัวคอลัมน์ “{value}” จึงไม่นำคอลัมน์นี้มาแสดง คอลัมน์อื่นใช้ตามปกติ",
    "{near} ถ้าไม่ใช้ ให้ลบคอลัมน์นี้ (หัวคอลัมน์ตามแบบ: {known})",
)
MISSING_HEADING = error("T236", "ตารางนี้ขาดคอลัมน์ “{value}”", "{renamed}เพิ่มคอลัมน์นี้ในบรรทัดหัวตาราง{more}")
OWN_CODES = "ตั้งรหัสที่ไม่ซ้ำกันให้ทุกแถว เช่น P1 P2 P3 ตารางอื่นอ้างถึงแถวด้วยรหัสนี้"
"""What is said of the column `key`, in which a table's rows have codes that officers make up."""
NO_KNOWN_HEADING = error(
    "T224",
    "{what} บรรทัดแรกของตารางคือ “{value}”",
    "{fix}",
)
TWICE = error("T239", "หัวคอลัมน์ “{value}” มีสองครั้ง", "ลบหรือเปลี่ยนชื่อคอลัมน์ที่ซ้ำ")
OTHER_UNIT = error(
    "T230", "หน่วยในหัวคอลัมน์ “{value}” ไม่ใช่หน่วยที่ช่องนี้ใช้ ({unit})", "แปลงตัวเลขเป็น{heading} แล้วแก้หัวคอลัมน์เป็นคำนั้น"
)
READ_AS = note("T231", "อ่านหัวคอลัมน์ “{value}” เป็น “{heading}”", "ถ้าไม่ตรงกับที่ตั้งใจ ให้แก้หัวคอลัมน์ตามแบบ")

FEWEST_IN_COMMON = 3
"""Letters in a row that two headings have in common which may mean the same."""
FEWEST_OF_A_HEAD = 2
"""Headings of one table that make a line among rows the head of another; a row may have one such word by chance."""
_DIGIT = re.compile(r"[0-9๐-๙]")
_VALUE = re.compile(
    r"[0-9๐-๙][0-9๐-๙.,/:\s-]*%?|.*\.[a-z]{3,4}|https?:.*|[a-z]{1,4}[-. ]?[0-9]{1,4}|.{60,}", re.IGNORECASE
)
"""What is in a cell under a heading: a number, a day, the name of a file, an address, a code, a sentence."""


@functools.cache
def accepted(row_type: type[Row]) -> Accepted:
    """The headings that a table takes, as every reader of tables compares them."""
    refuses = functools.cache(functools.partial(_refuses_unit, row_type))
    return dataclasses.replace(Accepted.of(headings(row_type)), refuses=refuses)


def _refuses_unit(row_type: type[Row], name: str, unit: str) -> bool:
    """Whether a column takes a number and not the same number in this unit: what a cell may not say, no heading may."""
    column = TypeAdapter[object](row_type.model_fields[name].rebuild_annotation())
    return is_unit(unit) and _takes(column, "1") and not _takes(column, f"1 {unit}")


def _takes(column: TypeAdapter[object], cell: str) -> bool:
    try:
        column.validate_python(cell)
    except ValidationError:
        return False
    return True


def is_heading(known: Accepted, words: str) -> bool:
    """Whether words are a heading of a table, also of its wide form."""
    return known.knows(words) or (can_be_wide(known) and is_spread(words))


def heads_a_table(cells: Sequence[str]) -> bool:
    """Whether a line among the rows has the headings of a table, all that it needs and few other words."""
    words = [cell for cell in cells if cell]
    if len(words) < FEWEST_OF_A_HEAD or _DIGIT.search(" ".join(words)):
        return False
    if _known_forms().isdisjoint(LOOSE.sub("", "\0".join(words[:2])).split("\0")):
        return False  # nearly every row ends here
    return any(_heads(table.row, words) for table in TABLES.values())


@functools.cache
def _known_forms() -> frozenset[str]:
    """The spellings of the headings of all tables."""
    tables = [accepted(table.row) for table in TABLES.values()]
    return frozenset().union(*(known.certain for known in tables), *(known.words for known in tables))


def _heads(row_type: type[Row], words: Sequence[str]) -> bool:
    known = accepted(row_type)
    if sum(map(known.knows, words)) < FEWEST_OF_A_HEAD:
        return False
    matched = known.match(words)
    strange = len(matched.unknown) + len(matched.twice)
    return required_columns(row_type) <= matched.places.keys() and strange < len(matched.places)


def check_headings(row_type: type[Row], known: Accepted, matched: Matched, where: Where) -> Iterator[Finding]:
    """What is wrong with the headings of a table."""
    if _are_values(matched) or (
        not matched.places and matched.unknown and not any(pair.heading for pair in matched.unknown)
    ):
        yield _no_known_heading(known, matched, where)
        return
    missing = [known.shown[name] for name in required_columns(row_type) if name not in matched.places]
    matched = dataclasses.replace(matched, unknown=_for_the_one_missing(matched.unknown, missing))
    for pair in matched.unknown:
        if pair.heading not in missing:
            shown = ", ".join(known.shown.values())
            yield UNKNOWN_HEADING.at(
                where, pair.written, known=shown, near=_perhaps(pair.heading, _opposite(known, pair.written))
            )
    for written in matched.twice:
        yield TWICE.at(where, written)
    for pair in matched.scaled:
        yield OTHER_UNIT.at(
            where, pair.written, unit=pair.heading, heading=known.shown[known.column(pair.written)]
        )
    for pair in matched.read_as:
        yield READ_AS.at(where, pair.written, heading=pair.heading)
    in_order = [heading for heading in known.shown.values() if heading in missing]
    renamed = {heading: words for heading in in_order if (words := _renamed(heading, matched))}
    for heading, words in renamed.items():
        yield MISSING_HEADING.at(where, heading, renamed=words, more="")
    if others := [heading for heading in in_order if heading not in renamed]:
        has_codes = known.shown.get("key") in others
        yield MISSING_HEADING.at(where, others, renamed="", more=f" แล้ว{OWN_CODES}" if has_codes else "")


def _for_the_one_missing(unknown: tuple[Pair, ...], missing: Sequence[str]) -> tuple[Pair, ...]:
    """The unknown headings, where only one of them and one of ours is left, and both have a word in common: it is that."""
    if len(unknown) != 1 or len(missing) != 1 or unknown[0].heading:
        return unknown
    written, heading = LOOSE.sub("", unknown[0].written), LOOSE.sub("", missing[0])
    if denies(written) != denies(heading):
        return unknown
    common = difflib.SequenceMatcher(None, written, heading).find_longest_match().size
    return (Pair(unknown[0].written, missing[0]),) if common >= FEWEST_IN_COMMON else unknown


def _opposite(known: Accepted, written: str) -> str:
    """The heading that says the contrary of a written one (`ไม่ผ่าน` of `ผ่าน`), or an empty text."""
    said = _without_not((written,))
    contrary = (heading for heading in known.shown.values() if denies(heading) != denies(written))
    words = ((heading, (heading, *OTHER_WORDS.get(heading, ()))) for heading in contrary)
    return next((heading for heading, others in words if said & _without_not(others)), "")


def _are_values(matched: Matched) -> bool:
    """Whether the line of headings has values; a word of a row may by chance be another word for a heading."""
    own = len(matched.places) - len(matched.read_as)
    return own == 0 and any(_VALUE.fullmatch(pair.written) for pair in matched.unknown)


def _no_known_heading(known: Accepted, matched: Matched, where: Where) -> Finding:
    """What to do about a table without headings: the line to put on top, where its first line has values."""
    words, all_known = ", ".join(pair.written for pair in matched.unknown), list(known.shown.values())
    if _are_values(matched):
        fix = f"เพิ่มบรรทัดนี้ไว้บนสุดของไฟล์ แล้วตรวจว่าตรงกับแต่ละช่อง: {','.join(all_known)}"
        return NO_KNOWN_HEADING.at(where, words, what="ไม่มีบรรทัดหัวตาราง", fix=fix)
    return NO_KNOWN_HEADING.at(
        where,
        words,
        what="ไม่พบหัวตารางที่รู้จัก",
        fix=f"ใส่หัวตารางเป็นบรรทัดแรก คั่นแต่ละช่องด้วยจุลภาค (หัวคอลัมน์ตามแบบ: {', '.join(all_known)})",
    )


def _without_not(words: Sequence[str]) -> set[str]:
    return set(filter(None, (form.replace(NOT, "") for word in words for form in forms(word))))


def _perhaps(heading: str, opposite: str) -> str:
    if opposite:
        return f"คำนี้ตรงข้ามกับ “{opposite}” อย่าเปลี่ยนแค่หัว ให้ใส่คอลัมน์ “{opposite}” แล้วกรอกจำนวนหรือคำตอบของคอลัมน์นั้น"
    return f"ถ้าหมายถึง “{heading}” ให้แก้เป็นคำนั้น" if heading else "ถ้าต้องการใช้ ให้แก้เป็นหัวคอลัมน์ตามแบบ"


def _renamed(heading: str, matched: Matched) -> str:
    """What to do when an unknown heading is probably the missing one."""
    written = next((pair.written for pair in matched.unknown if pair.heading == heading), "")
    return f"เปลี่ยนหัว “{written}” เป็น “{heading}” หรือ" if written else ""

"""Village tables as wholes: every village is there, years can be compared, the declared ranking fits the numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from tambon_showcase.assess.ranking import agrees, dimension_means, has_ties
from tambon_showcase.finding import Finding, Where, note, warning
from tambon_showcase.model.analysis import BmnCell, CiaReading
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import SURVEYS, TABLES, table_of
from tambon_showcase.text.lines import lines_in_words

from .case import Case

LackT = TypeVar("LackT", int, str)

VILLAGES_ABSENT = warning(
    "T630",
    "ตาราง{what} ยังไม่มีแถวของหมู่ที่ {value}",
    "เพิ่มแถวของทุกหมู่บ้าน ถ้าหมู่ใดไม่มีข้อมูล (เช่น ชุมชนเมืองที่ไม่มี กชช.2ค) ให้ใส่ - และกรอกเหตุผล",
)
ROWS_ABSENT = warning(
    "T631",
    "ตาราง{what} ปี {year} หมู่ที่ {value} ขาดตัวชี้วัดที่หมู่อื่นมี: {absent}",
    "เพิ่มแถวที่ขาด ถ้าไม่มีข้อมูลให้ใส่ - และกรอกเหตุผล",
)
READINGS_ABSENT = warning(
    "T636",
    "ตาราง{what} หมู่ที่ {value} ขาดด้านที่หมู่อื่นมี: {absent}",
    "เพิ่มแถวที่ขาด ถ้าไม่มีข้อมูลให้ใส่ - และกรอกเหตุผล",
)
YEARS_DIFFER = note(
    "T632",
    "ข้อมูล จปฐ. ปี {value} ใช้ตัวชี้วัดไม่ตรงกับปี {newest} จึงไม่แสดงการเปลี่ยนแปลงระหว่างสองปีนี้",
    "ไม่ต้องแก้ ถ้าต้องการเทียบปี ให้กรอกตัวชี้วัดชุดเดียวกันทั้งสองปี",
)
RANKING_DIFFERS = warning(
    "T633",
    "ลำดับด้านที่ประกาศ ({value}) ต่างจากค่าเฉลี่ยในตาราง CIA และยังไม่ได้ให้เหตุผล",
    "แก้ ranking หรือเขียนเหตุผลของคณะทำงานใน ranking_reason ใต้ cia ใน tambon.yml",
)
TIE_UNEXPLAINED = warning(
    "T634",
    "มีด้านที่ค่าเฉลี่ย CIA เท่ากัน แต่ยังไม่ได้ให้เหตุผลของลำดับที่เลือก ({value})",
    "เขียนเหตุผลใน ranking_reason ใต้ cia ใน tambon.yml",
)
PROBLEM_INDICATOR = warning(
    "T635", "ไม่พบตัวชี้วัด “{value}” ที่ปัญหานี้อ้างถึง", "เขียนเช่น จปฐ. 22 หรือ กชช.2ค 3 และตรวจเลขตัวชี้วัดของปีนี้"
)
_INDICATOR = re.compile(r"(จปฐ|กชช)\.?\s*(?:2\s*ค\.?)?\s*(?:ปี\s*\d{4}\s*)?(?:ข้อ|ตัวชี้วัด)?(?:ที่)?\s*(\d+)")
PASSING = warning(
    "T624",
    "ไม่ผ่านเกินครึ่งของที่สำรวจใน {value} แถว จากทั้งหมด {rows} แถว",
    "ตรวจว่าไม่ได้กรอกจำนวนที่ผ่านเกณฑ์ในช่อง ไม่ผ่าน ถ้าถูกต้องแล้ว ไม่ต้องแก้",
)
FEWEST_SURVEYED = 10
"""Rows of จปฐ. that show what was entered; a few indicators alone may be bad ones."""


def failing_are_the_fewer(case: Case) -> Iterator[Finding]:
    """In most rows of จปฐ. fewer fail than pass: else those that pass were entered."""
    counted = [row for row in case.entry.tables.bmn if row.surveyed and row.failing is not None]
    most = [row for row in counted if (row.surveyed or 0) >= (row.failing or 0) > (row.surveyed or 0) / 2]
    if len(counted) >= FEWEST_SURVEYED and len(most) > len(counted) / 2:
        yield PASSING.at(case.entry.row_where(most[0]), len(most), rows=len(counted))


def villages_are_complete(case: Case) -> Iterator[Finding]:
    """Every village has rows in each table of values by village that was begun, with values or with reasons."""
    villages = {village.moo for village in case.entry.tables.villages}
    for table in (table for table in TABLES.values() if table.declared.reasoned):
        rows = case.entry.tables.of(table)
        absent = sorted(villages - {row.moo for row in rows})
        if rows and len(absent) > case.entry.gap(table).rows:
            yield VILLAGES_ABSENT.at(_table(case, table), absent, what=table.title)


def villages_have_the_same_indicators(case: Case) -> Iterator[Finding]:
    """No village lacks an indicator that another village of the same year has; those of no edition are no news here."""
    for table in SURVEYS:
        known = {one.no for one in case.edition.indicators(table)}
        rows = case.entry.tables.of(table)
        for year in sorted({row.year_be for row in rows}):
            asked: dict[int, set[int]] = {}
            for row in rows:
                if row.year_be == year:
                    asked.setdefault(row.moo, set()).add(row.indicator)
            for lacking, moos in _lacking(*_of_villages(case, asked), known, case.entry.gap(table).rows):
                absent, where = lines_in_words(lacking), _table(case, table)
                yield ROWS_ABSENT.at(where, moos, what=table.title, year=year, absent=absent)


def villages_have_the_same_dimensions(case: Case) -> Iterator[Finding]:
    """No village lacks a CIA reading of a dimension that another village has."""
    table = table_of(CiaReading)
    read: dict[int, set[str]] = {}
    for row in case.entry.tables.cia:
        read.setdefault(row.moo or 0, set()).add(row.dimension)
    known = set(case.edition.dimension_ids)
    for lacking, moos in _lacking(*_of_villages(case, read), known, case.entry.gap(table).rows):
        yield READINGS_ABSENT.at(_table(case, table), moos, what=table.title, absent=", ".join(lacking))


def _of_villages(case: Case, rows: Mapping[int, set[LackT]]) -> tuple[Mapping[int, set[LackT]], int]:
    """What each village has, and how many rows are of villages that are none: their numbers are typed wrong."""
    villages = {village.moo for village in case.entry.tables.villages} or rows.keys()
    strays = sum(len(own) for moo, own in rows.items() if moo not in villages)
    return {moo: own for moo, own in rows.items() if moo in villages}, strays


def _lacking(
    of_village: Mapping[int, set[LackT]], strays: int, known: set[LackT], lost: int
) -> Iterable[tuple[tuple[LackT, ...], list[int]]]:
    """What villages lack that others have, with the villages that lack the same.

    As many may be missing as rows of the table are lost, are of no village or of nothing that the edition knows.
    """
    whole = set().union(*of_village.values()) & known
    alike: dict[tuple[LackT, ...], list[int]] = {}
    for moo, own in sorted(of_village.items()):
        lacking = tuple(sorted(whole - own))
        if len(lacking) > lost + strays + len(own - known):
            alike.setdefault(lacking, []).append(moo)
    return alike.items()


def years_ask_the_same(case: Case) -> Iterator[Finding]:
    """Years of จปฐ. are compared only where they have the same indicators; the others are reported."""
    asked: dict[int, set[int]] = {}
    for row in case.entry.tables.bmn:
        asked.setdefault(row.year_be or 0, set()).add(row.indicator or 0)
    newest = max(asked, default=0)
    for year, indicators in sorted(asked.items()):
        if indicators != asked[newest]:
            yield YEARS_DIFFER.at(_table(case, table_of(BmnCell)), year, newest=newest)


def ranking_fits_the_numbers(case: Case) -> Iterator[Finding]:
    """A declared ranking follows the means of the CIA readings, or the committee says why not."""
    scale, means = case.entry.identity.cia, dimension_means(case.entry.tables.cia)
    if scale.higher_is is None or scale.ranking_reason or not means or not scale.ranking:
        return
    where, ranking = case.entry.where("cia", "ranking"), scale.ranking
    if not _readings_count(case):
        return
    if agrees(scale.ranking, means, scale.higher_is) is False:
        yield RANKING_DIFFERS.at(where, ranking)
    elif has_ties(means):
        yield TIE_UNEXPLAINED.at(where, ranking)


def _readings_count(case: Case) -> bool:
    """Whether the readings may be compared: all were read, and are on the scale, of a ranking of known dimensions."""
    scale, known = case.entry.identity.cia, case.edition.dimension_ids
    least, most = scale.scale_min, scale.scale_max
    return (
        case.entry.is_whole(CiaReading)
        and case.entry.is_read("cia")
        and sorted(scale.ranking) == sorted(known)
        and all(
            row.dimension in known
            and (row.value is None or least is None or most is None or least <= row.value <= most)
            for row in case.entry.tables.cia
        )
    )


def problems_name_indicators(case: Case) -> Iterator[Finding]:
    """The indicators a problem names are among the edition's, so that a reader can follow it to the numbers."""
    known = {"จปฐ": {one.no for one in case.edition.bmn}, "กชช": {one.no for one in case.edition.nrd2c}}
    for row in case.entry.tables.problems:
        for words in row.indicators:
            found = _INDICATOR.fullmatch(words.strip())
            if found is None or int(found[2]) not in known[found[1]]:
                yield PROBLEM_INDICATOR.at(case.entry.row_where(row), words)


def _table(case: Case, table: TableType) -> Where:
    return case.entry.table_where(table.row)

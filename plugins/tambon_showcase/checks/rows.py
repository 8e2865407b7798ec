"""Rows that cannot be what they seem: age groups with gaps, sums among the rows, surveys larger than the village."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from tambon_showcase.finding import Finding, warning
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.people import AgeGroup, Village
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.tables import TABLES, table_of
from tambon_showcase.text.ages import OLDEST, AgeBand
from tambon_showcase.text.lines import lines_in_words
from tambon_showcase.text.sums import is_sum

from .case import Case

BAND_TWICE = warning(
    "T262", "ช่วงอายุ “{value}” ซ้อนกับช่วง “{other}” ของปีเดียวกัน", "แก้ช่วงอายุให้ต่อกันโดยไม่ซ้อนกัน เช่น 0-4 แล้ว 5-9"
)
BAND_GAP = warning(
    "T263", "ไม่มีช่วงอายุ {value} ปี ระหว่าง “{before}” กับ “{after}”", "เพิ่มแถวช่วงอายุที่ขาด หรือแก้ช่วงที่พิมพ์ผิด"
)
SURVEYED_MORE = warning(
    "T264",
    "จปฐ. สำรวจ {value} ครัวเรือน แต่หมู่ที่ {moo} มี {households} ครัวเรือน",
    "ตรวจว่าไม่ได้กรอกจำนวนคนแทนครัวเรือน หรือสลับหมู่บ้าน",
)
SURVEYED_PEOPLE = warning(
    "T293",
    "จปฐ. สำรวจ {value} คน แต่หมู่ที่ {moo} มี {people} คน",
    "ตรวจว่าตัวเลขไม่เกินหลัก หรือไม่ได้กรอกของทั้งตำบล หรือสลับหมู่บ้าน",
)
SUM_ROW = warning(
    "T265", "แถว “{value}” เหมือนเป็นแถวรวม แต่ถูกนับเป็นรายการหนึ่ง", "ลบแถวรวมออก ระบบรวมให้เอง ถ้าเป็นชื่อจริงไม่ต้องแก้"
)
CIA_UNCLEAR = warning("T266", "อ่านไม่ออกว่า {name} ใช้โปรแกรม CIA ได้หรือไม่: “{value}”", "กรอกคำว่า ได้ หรือ ไม่ได้")
NO_VILLAGE = warning(
    "T268",
    "ช่องหมู่ที่ว่างในบรรทัด {lines} แต่รายการอื่นในตารางนี้บอกหมู่ที่: {value}",
    "กรอกเลขหมู่ ถ้าเป็นของทั้งตำบลให้กรอกคำว่า ทั้งตำบล",
)
REPEATED = warning(
    "T270",
    "แถวในบรรทัด {lines} เหมือนแถวก่อนหน้าในตารางเดียวกันทุกช่อง: {value}",
    "ลบแถวที่ซ้ำออก ถ้าเป็นคนละรายการ ให้เพิ่มสิ่งที่ต่างกัน เช่น วันที่หรือสถานที่",
)
SURVEY_EXCESS = 1.2
"""Surveyed households may exceed the registered ones by moving in; more than a fifth is a slip."""
SURVEY_FEW = 20
"""Households that a survey may exceed the register by in any case."""


def ages_are_bands(case: Case) -> Iterator[Finding]:
    """The age groups of a year follow each other without gap or overlap."""
    for year in {group.year_be for group in case.entry.tables.ages}:
        bands = [
            (band, group)
            for group in case.entry.tables.ages
            if group.year_be == year and (band := group.band) is not None
        ]
        twice = len(bands) - len({band for band, _ in bands})  # each may be typed for one that is missing
        for (band, group), (after, following) in itertools.pairwise(sorted(bands, key=_by_age)):
            where = case.entry.row_where(following)
            if following.ages == group.ages:
                continue  # reported as a key that is there twice
            if band.last is None or after.first <= band.last:
                yield BAND_TWICE.at(where, following.ages, other=group.ages)
            elif after.first > band.last + 1 and not case.entry.gap(table_of(AgeGroup)).rows:
                first, last = band.last + 1, after.first - 1
                missing = f"{first}" if first == last else f"{first}-{last}"
                twice -= 1
                if twice < 0:
                    yield BAND_GAP.at(where, missing, before=group.ages, after=following.ages)


def _by_age(pair: tuple[AgeBand, AgeGroup]) -> tuple[int, int, int]:
    band, group = pair
    return band.first, OLDEST if band.last is None else band.last, group.line


def surveyed_live_there(case: Case) -> Iterator[Finding]:
    """A village has about as many households, and as many people, as จปฐ. surveyed in it."""
    units: dict[int, str] = {one.no: one.unit for one in case.edition.bmn}
    villages = case.entry.tables.villages
    count = Counter(one.moo for one in villages)
    known = [one for one in villages if count[one.moo] == 1]
    living: dict[str, dict[int, int | None]] = {
        "household": {one.moo: one.households for one in known if _is_plausible(one, case)},
        "person": {one.moo: one.total for one in known},
    }
    told: set[int | None] = set()
    for row in case.entry.tables.bmn:
        unit = units.get(row.indicator or 0, "")
        there = living[unit].get(row.moo or 0) if unit in living else None
        if not there or row.surveyed is None or row.moo in told:
            continue
        if row.surveyed > there * SURVEY_EXCESS and row.surveyed > there + SURVEY_FEW:
            told.add(row.moo)
            where, surveyed = case.entry.row_where(row), f"{row.surveyed:,}"
            if unit == "household":
                yield SURVEYED_MORE.at(where, surveyed, moo=row.moo, households=f"{there:,}")
            else:
                yield SURVEYED_PEOPLE.at(where, surveyed, moo=row.moo, people=f"{there:,}")


def _is_plausible(village: Village, case: Case) -> bool:
    """Whether a village's households fit its people: where they do not, that is reported, and this would be a consequence."""
    if not village.households or village.total is None:
        return bool(village.households)
    bounds = case.edition.thresholds
    mean = village.total / village.households
    return bounds.persons_per_household_from <= mean <= bounds.persons_per_household_to


def sums_are_no_rows(case: Case) -> Iterator[Finding]:
    """A row that sums the others is no product, group or project of its own."""
    for table in TABLES.values():
        for row in case.entry.tables.of(table):
            name = getattr(row, table.key[0])
            if is_sum(name):
                yield SUM_ROW.at(case.entry.row_where(row), name)


def rows_say_their_village(case: Case) -> Iterator[Finding]:
    """Where most rows of a table say their village, the others say it too, or that they are of the whole tambon."""
    for table in TABLES.values():
        rows = case.entry.tables.of(table) if table.declared.in_village else ()
        left = [row for row in rows if case.entry.is_left_blank(row, "moo")]
        blank = [row for row in left if not is_sum(getattr(row, table.key[0]))]
        if blank and 2 * len(blank) < len(rows):
            lines = lines_in_words(row.line for row in blank)
            names = [getattr(row, table.declared.name_column) for row in blank]
            yield NO_VILLAGE.at(case.entry.row_where(blank[0]), names, lines=lines)


def rows_are_not_repeated(case: Case) -> Iterator[Finding]:
    """No row is there twice with the same in every column; keys and pins that repeat are reported by themselves."""
    for table in TABLES.values():
        columns = tuple(headings(table.row))
        seen: set[tuple[object, ...]] = set()
        twice: list[Row] = []
        is_told = table.declared.unique or table.row is PlaceRow
        for row in () if is_told else case.entry.tables.of(table):
            cells = tuple(map(vars(row).__getitem__, columns))
            if cells in seen:
                twice.append(row)
            seen.add(cells)
        if twice:
            names = [str(getattr(row, table.key[0])) for row in twice]
            lines = lines_in_words(row.line for row in twice)
            yield REPEATED.at(case.entry.row_where(twice[0]), names, lines=lines)


def members_say_whether_they_use_cia(case: Case) -> Iterator[Finding]:
    """Whether a member uses the CIA program is said clearly: it is counted."""
    for member in case.entry.tables.working_group:
        if member.uses_cia and member.can_use_cia is None:
            where = case.entry.row_where(member)
            yield CIA_UNCLEAR.at(where, member.uses_cia, name=member.name)

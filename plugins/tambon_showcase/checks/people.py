"""Numbers of people and households: they add up and are plausible.

The bounds are the edition's thresholds. Of 7,256 tambons (DOPA, 31 Dec 2564) the least has 440 people and
the most 154,701; 25 have less than one person in a household, one has more than six.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.model.people import AgeGroup, PopulationYear, Village
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.dates import BE_OFFSET
from tambon_showcase.text.lines import lines_in_words
from tambon_showcase.text.sums import is_sum

from .case import Case

SEXES_DIFFER = error(
    "T244", "ชาย {male} + หญิง {female} ไม่เท่ากับรวม {value}", "แก้ตัวเลขในแถวนี้ให้ชายบวกหญิงเท่ากับรวม"
)
ALL_SEXES_DIFFER = error(
    "T280",
    "ชาย + หญิง ไม่เท่ากับรวมทุกแถวของตาราง (บรรทัด {value})",
    "คอลัมน์หนึ่งอาจเลื่อนขึ้นหรือลงหนึ่งแถว หรืออยู่ผิดหัว เทียบกับต้นฉบับแล้ววางใหม่ทั้งคอลัมน์",
)
VILLAGES_DIFFER = warning(
    "T245",
    "{what}ของทุกหมู่บ้านรวมกันได้ {value} แต่ทั้งตำบลปี {year} คือ {total}",
    "ตรวจตัวเลขรายหมู่บ้านกับตาราง population ว่ามาจากแหล่งและวันที่เดียวกัน",
)
AGES_DIFFER = warning(
    "T246", "ประชากรทุกช่วงอายุรวมกันได้ {value} แต่ทั้งตำบลปี {year} คือ {total}", "ตรวจว่าครบทุกช่วงอายุและเป็นปีเดียวกัน"
)
HOUSEHOLDS_ODD = warning(
    "T247", "เฉลี่ยครัวเรือนละ {value} คน ซึ่งผิดปกติ (ปกติ {least} ถึง {most} คน)", "ตรวจว่าไม่ได้สลับช่องประชากรกับครัวเรือน"
)
POPULATION_ODD = warning(
    "T248", "ประชากรทั้งตำบล {value} คน ผิดจากที่พบทั่วประเทศ ({least} ถึง {most} คน)", "ตรวจว่ากรอกครบและไม่เกินหลัก"
)
NO_SOURCE = warning("T249", "ตัวเลขในแถวนี้ยังไม่มี{value}", "กรอกช่องปีข้อมูลและแหล่งที่มา เพราะทุกตัวเลขต้องตรวจสอบที่มาได้")
YEARS_MIXED = warning(
    "T261",
    "หมู่บ้านในตารางนี้เป็นข้อมูลคนละปี: แถวนี้ปี {value} แต่ส่วนใหญ่ปี {year}",
    "ใช้ข้อมูลปีเดียวกันทุกหมู่บ้าน มิฉะนั้นนำมารวมหรือเปรียบเทียบกันไม่ได้",
)
FEWEST_MOVED = 3
"""Rows that, all wrong, show that a column moved; one or two are slips of their own."""
HOUSEHOLDS_FEW = 20
"""Below this many households the average says nothing about a slip of columns."""

PopulationRow = Village | PopulationYear


def _counted(case: Case) -> Iterator[tuple[Where, PopulationRow]]:
    tables = case.entry.tables
    rows: tuple[PopulationRow, ...] = (*tables.villages, *tables.population)
    for row in rows:
        yield case.entry.row_where(row), row


def sexes_add_up(case: Case) -> Iterator[Finding]:
    """Male plus female is the total, in each village and each year."""
    for rows in (case.entry.tables.villages, case.entry.tables.population):
        counted = [row for row in rows if None not in (row.male, row.female, row.total)]
        wrong = [row for row in counted if not _adds_up(row)]
        if len(wrong) == len(counted) >= FEWEST_MOVED:
            where, lines = case.entry.row_where(wrong[0]), lines_in_words(row.line for row in wrong)
            yield ALL_SEXES_DIFFER.at(where, lines)
            continue
        for row in wrong:
            yield SEXES_DIFFER.at(case.entry.row_where(row), row.total, male=row.male, female=row.female)


def _adds_up(row: PopulationRow) -> bool:
    """Whether men and women are the total, as far as all three are known."""
    return None in (row.male, row.female, row.total) or (row.male or 0) + (row.female or 0) == row.total


def villages_add_up(case: Case) -> Iterator[Finding]:
    """The villages together are the whole tambon, where both are known for the same year."""
    villages = case.entry.tables.villages
    if not (case.entry.is_whole(Village) and _are_sound(villages)) or case.absent_moos:
        return
    common = _common_year(villages)
    for year in case.entry.tables.population:
        if (
            year.year_be != common
            or not _adds_up(year)
            or any(village.year_be != common for village in villages)
        ):
            continue
        differ = {column: _other_sum(year, villages, column) for column in _ADDED}
        for column, together in differ.items():
            is_cause = column != "male" or differ["total"] is None
            if (
                together is not None
                and is_cause
                and not (column == "households" and _has_odd(villages, case))
            ):
                where, whole = case.entry.row_where(year), getattr(year, column)
                yield VILLAGES_DIFFER.at(
                    where, f"{together:,}", what=_ADDED[column], year=year.year_be, total=f"{whole:,}"
                )


_ADDED = {"total": "ประชากร", "male": "จำนวนชาย", "households": "ครัวเรือน"}
"""Columns that add up over the villages. Women follow from men and all: one slip is one finding."""


def _other_sum(year: PopulationYear, villages: Sequence[Village], column: str) -> int | None:
    """What the villages have together where it is not what the year has."""
    whole, together = getattr(year, column), _sum(getattr(village, column) for village in villages)
    return None if whole is None or together == whole else together


def _are_sound(villages: Sequence[Village]) -> bool:
    """Whether no village is there twice and in each the men and women are its total: the opposite is reported by itself."""
    return all(map(_adds_up, villages)) and len({village.moo for village in villages}) == len(villages)


def _common_year(villages: Sequence[Village]) -> int | None:
    """The year that most villages have."""
    return Counter(village.year_be for village in villages).most_common(1)[0][0] if villages else None


def villages_are_of_one_year(case: Case) -> Iterator[Finding]:
    """All villages have their numbers from the same year: other years can be neither added nor compared."""
    villages = case.entry.tables.villages  # a year ahead is reported as such
    come = [one for one in villages if one.year_be and one.year_be <= case.today.year + BE_OFFSET]
    common = _common_year(come)
    for village in come:
        if village.year_be != common:
            yield YEARS_MIXED.at(case.entry.row_where(village), village.year_be, year=common)


def _sum(values: Iterable[int | None]) -> int | None:
    """The sum, or None where a value is unknown: an unknown is never counted as 0."""
    known = list(values)
    return None if None in known else sum(value for value in known if value is not None)


def ages_add_up(case: Case) -> Iterator[Finding]:
    """The age groups of a year together are the whole tambon of that year."""
    if not case.entry.is_whole(AgeGroup):
        return
    for year in case.entry.tables.population:
        of_year = [group for group in case.entry.tables.ages if group.year_be == year.year_be]
        groups = [group for group in of_year if not is_sum(group.ages)]
        together = _sum(count for group in groups for count in (group.male, group.female))
        if not groups or year.total is None or together in (None, year.total, _of_villages(case, year)):
            continue
        if together is not None:
            where = case.entry.row_where(groups[0])
            yield AGES_DIFFER.at(where, f"{together:,}", year=year.year_be, total=f"{year.total:,}")


def _of_villages(case: Case, year: PopulationYear) -> int | None:
    """What the villages of a year have together: where the ages agree with it, the year's own total is the odd one."""
    of_year = [village.total for village in case.entry.tables.villages if village.year_be == year.year_be]
    return _sum(of_year) if of_year else None


def households_are_plausible(case: Case) -> Iterator[Finding]:
    """There are between 1 and 6 persons in a household."""
    bounds = case.edition.thresholds
    least, most = bounds.persons_per_household_from, bounds.persons_per_household_to
    for where, row in _counted(case):
        if (mean := _odd_mean(row, case)) is not None:
            yield HOUSEHOLDS_ODD.at(where, f"{mean:.1f}", least=f"{least:g}", most=f"{most:g}")


def _odd_mean(row: PopulationRow, case: Case) -> float | None:
    """The persons in a household where these cannot be so many or so few."""
    bounds = case.edition.thresholds
    if row.total is None or row.households is None or row.households < HOUSEHOLDS_FEW:
        return None
    mean = row.total / row.households
    return None if bounds.persons_per_household_from <= mean <= bounds.persons_per_household_to else mean


def _has_odd(villages: Sequence[Village], case: Case) -> bool:
    """Whether the households of a village are reported by themselves."""
    return any(_odd_mean(village, case) is not None for village in villages)


def population_is_plausible(case: Case) -> Iterator[Finding]:
    """A tambon has between 400 and 160,000 people."""
    least, most = case.edition.thresholds.population_from, case.edition.thresholds.population_to
    for row in case.entry.tables.population:
        if row.total is not None and not least <= row.total <= most:
            where = case.entry.row_where(row)
            yield POPULATION_ODD.at(where, f"{row.total:,}", least=f"{least:,}", most=f"{most:,}")


def numbers_have_sources(case: Case) -> Iterator[Finding]:
    """Every number about people and income carries its year and its source."""
    for table in TABLES.values():
        figures = table.declared.figures
        for row in case.entry.tables.of(table) if figures else ():
            lacking = [
                heading for name, heading in _PROVENANCE.items() if case.entry.is_left_blank(row, name)
            ]
            if lacking and any(getattr(row, name) is not None for name in figures):
                yield NO_SOURCE.at(case.entry.row_where(row), " และ".join(lacking))


_PROVENANCE = {"year_be": "ปีข้อมูล", "source": "แหล่งที่มา"}

"""Tables of จปฐ., กชช.2ค and CIA: known indicators and dimensions, values in range, the right year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.assess.members import persons
from tambon_showcase.content.small_cells import shown_count
from tambon_showcase.finding import Finding, error, warning
from tambon_showcase.model.analysis import BmnCell
from tambon_showcase.model.people import WorkingGroupMember
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import SURVEYS, TABLES, table_of

from .case import Case

INDICATOR_UNKNOWN = error("T610", "ไม่มีตัวชี้วัดที่ {value} ใน{what} ของปีนี้ ({first} ถึง {last})", "แก้เลขตัวชี้วัด")
FAILING_MORE = error("T611", "ไม่ผ่าน {value} มากกว่าที่สำรวจ {surveyed}", "ตรวจว่าไม่ได้สลับสองช่องนี้")
ALL_FAILING_MORE = error(
    "T623",
    "ไม่ผ่านมากกว่าที่สำรวจใน {value} แถว จากทั้งหมด {rows} แถว",
    "คอลัมน์ สำรวจ กับ ไม่ผ่าน น่าจะสลับกันทั้งตาราง สลับหัวคอลัมน์แล้วบันทึกใหม่",
)
FAILING_ALONE = warning("T612", "มีจำนวนไม่ผ่าน {value} แต่ไม่มีจำนวนที่สำรวจ จึงคิดร้อยละไม่ได้", "กรอกจำนวนที่สำรวจ")
SCORE_OUTSIDE = error(
    "T613", "คะแนน กชช.2ค {value} ต้องอยู่ระหว่าง {least} ถึง {most}", "แก้คะแนน หรือใส่ - พร้อมเหตุผลถ้าไม่มีข้อมูล"
)
OTHER_YEAR = warning(
    "T614",
    "{what} เป็นปี {value} แต่แนวทางให้ใช้ข้อมูลปี {wanted}",
    "ใช้ข้อมูลปี {wanted} หรือเก็บไว้โดยทราบว่ากรรมการจะเห็นข้อความนี้",
)
NO_REASON = warning("T615", "ช่อง {value} ว่าง และยังไม่บอกเหตุผลที่ไม่มีข้อมูล", "กรอกค่า หรือกรอกเหตุผลที่ไม่มีข้อมูล")
DIMENSION_UNKNOWN = error("T616", "ไม่มีด้าน “{value}” ในชุดของปีนี้", "ใช้รหัสด้าน: {known}")
OUTSIDE_SCALE = error(
    "T617",
    "ค่า CIA {value} อยู่นอกมาตรวัดที่ประกาศ ({least} ถึง {most})",
    "แก้ค่า หรือแก้ scale_min และ scale_max ใน tambon.yml",
)
NO_SCALE = warning(
    "T618",
    "ยังไม่ประกาศ{value} จึงแสดงกราฟใยแมงมุมไม่ได้",
    "กรอก scale_min, scale_max และ higher_is ใต้ cia ใน tambon.yml",
)
SCALE_EMPTY = error(
    "T619", "ค่าต่ำสุดของมาตรวัด CIA ต้องน้อยกว่าค่าสูงสุด: {value}", "แก้ scale_min และ scale_max ใน tambon.yml"
)
NOT_A_RANKING = error(
    "T620", "ลำดับความสำคัญต้องมีครบทุกด้าน ด้านละครั้ง: {value}", "เรียงรหัสด้านจากปัญหามากไปน้อย: {known}"
)
TRAINED_MORE = warning(
    "T621",
    "คณะทำงานที่ใช้ CIA ได้ {value} คน มากกว่าคณะทำงานทั้งหมด {members} คน",
    "แก้ members_trained หรือเพิ่มรายชื่อคณะทำงาน",
)
RANK_TWICE = warning(
    "T622",
    "ลำดับความสำคัญ {value} ซ้ำกับปัญหา {first} จึงบอกไม่ได้ว่าปัญหาใดสำคัญกว่า",
    "เรียงทุกปัญหาของตำบลเป็นลำดับเดียว 1, 2, 3 ไม่ซ้ำกัน หรือเว้นว่างถ้ายังไม่ได้จัดลำดับ",
)
FEWEST_EXCHANGED = 5
"""Rows that are wrong in the same way, from which it is the columns that are wrong."""
SCALE_PARTS = {"scale_min": "ค่าต่ำสุด", "scale_max": "ค่าสูงสุด", "higher_is": "ความหมายของค่ามาก"}


def indicators_are_known(case: Case) -> Iterator[Finding]:
    """Every indicator number is one of the edition's."""
    for table in SURVEYS:
        numbers = [indicator.no for indicator in getattr(case.edition, table.name)]
        for row in case.entry.tables.of(table):
            if row.indicator not in numbers:
                where = case.entry.row_where(row)
                yield INDICATOR_UNKNOWN.at(
                    where, row.indicator, what=table.title, first=min(numbers), last=max(numbers)
                )


def failing_is_part_of_surveyed(case: Case) -> Iterator[Finding]:
    """Failing units are among the surveyed ones. Findings are public: they show no small count either."""
    if wrong := _exchanged(case):
        where, rows = case.entry.row_where(wrong[0]), len(case.entry.tables.bmn)
        yield ALL_FAILING_MORE.at(where, len(wrong), rows=rows)
        return
    for row in case.entry.tables.bmn:
        where = case.entry.row_where(row)
        if row.failing is None:
            continue
        if case.entry.is_left_blank(row, "surveyed"):
            yield FAILING_ALONE.at(where, shown_count(row.failing))
        elif row.surveyed is not None and row.failing > row.surveyed:
            failing, surveyed = shown_count(row.failing), shown_count(row.surveyed)
            yield FAILING_MORE.at(where, failing, surveyed=surveyed)


def _exchanged(case: Case) -> Sequence[BmnCell]:
    """The rows where more fail than were surveyed, where that is so in most: then the two columns are exchanged."""
    counted = [row for row in case.entry.tables.bmn if None not in (row.failing, row.surveyed)]
    wrong = [row for row in counted if (row.failing or 0) > (row.surveyed or 0)]
    return wrong if len(wrong) >= FEWEST_EXCHANGED and 2 * len(wrong) > len(counted) else ()


def scores_are_in_range(case: Case) -> Iterator[Finding]:
    """กชช.2ค scores are between the least and the most of their indicator (1 to 3)."""
    bounds = {indicator.no: (indicator.score_min, indicator.score_max) for indicator in case.edition.nrd2c}
    for row in case.entry.tables.nrd2c:
        if row.score is None or row.indicator not in bounds:
            continue
        least, most = bounds[row.indicator]
        if not least <= row.score <= most:
            where = case.entry.row_where(row)
            yield SCORE_OUTSIDE.at(where, row.score, least=least, most=most)


def data_is_of_the_edition(case: Case) -> Iterator[Finding]:
    """จปฐ., กชช.2ค and what CIA was fed are of the year the guideline names; one finding for each year of a table."""
    wanted = case.edition.data_year_be
    for table in SURVEYS:
        first = {row.year_be: row for row in reversed(case.entry.tables.of(table))}
        for year, row in sorted(first.items()):
            if year != wanted:
                yield OTHER_YEAR.at(case.entry.row_where(row), year, what=table.title, wanted=wanted)
    year = case.entry.identity.cia.year_be
    if year not in (None, wanted):
        yield OTHER_YEAR.at(case.entry.where("cia", "year_be"), year, what="ข้อมูลในโปรแกรม CIA", wanted=wanted)


def blanks_have_reasons(case: Case) -> Iterator[Finding]:
    """A missing value says why it is missing."""
    for table in TABLES.values():
        column = table.declared.reasoned
        if column == "surveyed" and _exchanged(case):
            continue
        for row in case.entry.tables.of(table) if column else ():
            if case.entry.is_left_blank(row, column) and case.entry.is_left_blank(row, "reason"):
                yield NO_REASON.at(case.entry.row_where(row), headings(table.row)[column])


def dimensions_are_known(case: Case) -> Iterator[Finding]:
    """Every dimension is one of the edition's five."""
    known, told = case.edition.dimension_ids, _dimensions_th(case)
    for table in (table for table in TABLES.values() if "dimension" in headings(table.row)):
        for row in case.entry.tables.of(table):
            if row.dimension is not None and row.dimension not in known:
                where = case.entry.row_where(row)
                yield DIMENSION_UNKNOWN.at(where, row.dimension, known=told)


def _dimensions_th(case: Case) -> str:
    """The codes of the dimensions with their names: `d1 การพัฒนาด้านอาชีพ, d2 …`."""
    return ", ".join(f"{one} {case.edition.dimension_name(one)}" for one in case.edition.dimension_ids)


def values_are_on_the_scale(case: Case) -> Iterator[Finding]:
    """What was read off the CIA program is on the declared scale, and the scale is declared."""
    scale, rows = case.entry.identity.cia, case.entry.tables.cia
    lacking = [
        title
        for name, title in SCALE_PARTS.items()
        if getattr(scale, name) is None and case.entry.is_read("cia", name)
    ]
    if rows and lacking:
        yield NO_SCALE.at(case.entry.where("cia"), lacking)
    least, most = scale.scale_min, scale.scale_max
    if least is None or most is None:
        return
    if least >= most:
        yield SCALE_EMPTY.at(case.entry.where("cia", "scale_min"), f"{least:g} ถึง {most:g}")
        return
    for row in rows:
        if row.value is not None and not least <= row.value <= most:
            where = case.entry.row_where(row)
            yield OUTSIDE_SCALE.at(where, f"{row.value:g}", least=f"{least:g}", most=f"{most:g}")


def ranking_is_whole(case: Case) -> Iterator[Finding]:
    """A declared ranking holds every dimension once."""
    ranking, known = case.entry.identity.cia.ranking, case.edition.dimension_ids
    if ranking and case.entry.is_read("cia", "ranking") and sorted(ranking) != sorted(known):
        where = case.entry.where("cia", "ranking")
        yield NOT_A_RANKING.at(where, ranking, known=_dimensions_th(case))


def problems_have_ranks_of_their_own(case: Case) -> Iterator[Finding]:
    """No two problems have the same rank: slides and reports begin with the first of them."""
    first: dict[int, str] = {}
    for problem in case.entry.tables.problems:
        if problem.rank is None:
            continue
        other = first.setdefault(problem.rank, problem.key)
        if other != problem.key:  # a row that is there twice is one mistake, reported as that
            yield RANK_TWICE.at(case.entry.row_where(problem), problem.rank, first=other)


def trained_are_members(case: Case) -> Iterator[Finding]:
    """No more members are trained in CIA than the working group has."""
    trained, members = case.entry.identity.cia.members_trained, len(persons(case.entry))
    unread = case.entry.gap(table_of(WorkingGroupMember)).rows
    if trained is not None and members and trained > members + unread:
        yield TRAINED_MORE.at(case.entry.where("cia", "members_trained"), f"{trained:g}", members=members)

"""Personal data that only the whole entry shows (W3 and W5 of docs/personal-data.md); the reader masks single values."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.content.small_cells import is_small
from tambon_showcase.finding import Finding, error, note, warning
from tambon_showcase.maps.entry_map import read_entry_map
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.row import headings
from tambon_showcase.personal.names import PERSON
from tambon_showcase.personal.private import HOUSE

from .case import Case

SMALL_COUNTS = note("T490", "มี {value} แถวที่จำนวนเป็น 1 ถึง 4 ระบบปกปิดจำนวนเพื่อไม่ให้รู้ว่าเป็นใคร", "ไม่ต้องแก้ไข")
PERSONS_PIN = warning(
    "T491", "หมุด “{value}” มีชื่อบุคคล อาจเป็นบ้านส่วนตัว", "ใช้ชื่อกลุ่มหรือชื่อสถานที่แทน และไม่ปักหมุดที่บ้านของบุคคล"
)

PERSONS_HOUSE = error(
    "T492",
    "แถวของบุคคลมีบ้านเลขที่ “{value}” (ช่อง {heading})",
    "ลบบ้านเลขที่ออก บอกเพียงตำแหน่งและหมู่ที่ ที่อยู่บ้านของบุคคลเผยแพร่ไม่ได้",
)


def small_counts_are_hidden(case: Case) -> Iterator[Finding]:
    """Counts of 1 to 4 persons or households are shown as fewer than five; one note says how many."""
    rows = [row for row in case.entry.tables.bmn if is_small(row.failing or 0) or is_small(row.surveyed or 0)]
    if rows:
        yield SMALL_COUNTS.at(case.entry.row_where(rows[0]), len(rows))


def pins_name_no_persons(case: Case) -> Iterator[Finding]:
    """A pin is a place of the community, never the house of a person."""
    for row in case.entry.tables.places:
        if PERSON.search(row.name):
            yield PERSONS_PIN.at(case.entry.row_where(row), row.name)
    table = case.entry.table_where(PlaceRow).file
    for _, place in read_entry_map(case.entry, case.root).places:
        if place.where.file != table and PERSON.search(place.name):
            yield PERSONS_PIN.at(place.where, place.name)


def persons_have_no_house_number(case: Case) -> Iterator[Finding]:
    """A row of a person says what the office is, never where the person lives."""
    tables = case.entry.tables
    for row in (*tables.leaders, *tables.working_group):
        for name, heading in headings(type(row)).items():
            if found := HOUSE.search(str(getattr(row, name) or "")):
                yield PERSONS_HOUSE.at(case.entry.row_where(row), found[0], heading=heading)

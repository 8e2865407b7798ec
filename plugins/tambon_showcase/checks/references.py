"""What the entry names must be there: files, villages, projects, problems; and no key occurs twice."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.finding import Finding, error
from tambon_showcase.model.fields import FileIn, RefersTo, headings
from tambon_showcase.model.tables import TABLES

from .case import Case
from .marks import Named, near

PHOTO_ABSENT = error(
    "T550",
    "ไม่พบภาพ “{value}” ในโฟลเดอร์ photos (ช่อง {heading})",
    "ใส่ไฟล์ภาพในโฟลเดอร์ photos หรือแก้ชื่อให้ตรง (ชื่อที่ใกล้เคียง: {near})",
)
DOCUMENT_ABSENT = error(
    "T551",
    "ไม่พบเอกสาร “{value}” ในโฟลเดอร์ documents (ช่อง {heading})",
    "ใส่ไฟล์ในโฟลเดอร์ documents หรือแก้ชื่อให้ตรง (ชื่อที่ใกล้เคียง: {near})",
)
VIDEO_ABSENT = error(
    "T546",
    "ไม่พบไฟล์ “{value}” ในโฟลเดอร์ videos (ช่อง {heading})",
    "ใส่ไฟล์ในโฟลเดอร์ videos หรือแก้ชื่อให้ตรง (ชื่อที่ใกล้เคียง: {near})",
)
MOO_UNKNOWN = error(
    "T240", "ไม่มีหมู่ที่ {value} ในตารางหมู่บ้าน (ช่อง {heading})", "แก้เลขหมู่ หรือเพิ่มหมู่บ้านนี้ใน tables/villages.csv"
)
KEY_UNKNOWN = error(
    "T241",
    "ไม่มีรหัส “{value}” ในตาราง {table} (ช่อง {heading})",
    "แก้รหัสให้ตรงกับ tables/{table}.csv (รหัสที่ใกล้เคียง: {near})",
)
TABLE_EMPTY = error(
    "T242",
    "ช่อง {heading} อ้างถึงตาราง {value} แต่ยังไม่มีข้อมูลในตารางนั้น",
    "กรอก tables/{value}.csv ก่อน หรือเว้นช่องนี้ว่าง",
)
KEY_TWICE = error(
    "T243", "“{value}” ซ้ำกับบรรทัด {first} ของตารางเดียวกัน", "แก้หรือลบแถวที่ซ้ำ เพราะแต่ละแถวต้องไม่ซ้ำกันที่ {heading}"
)

ABSENT = {"photos": PHOTO_ABSENT, "documents": DOCUMENT_ABSENT, "videos": VIDEO_ABSENT}


def named_files_exist(case: Case) -> Iterator[Finding]:
    """Every photo, document and video that a table or tambon.yml names is in its folder."""
    for named in case.named:
        if isinstance(named.mark, FileIn) and not _is_there(case, named.mark, str(named.value)):
            rule = ABSENT[named.mark.folder]
            near_name = near(str(named.value), case.entry.names_in(named.mark.folder))
            yield rule.at(named.where, named.value, heading=named.heading, near=near_name)


def _is_there(case: Case, mark: FileIn, name: str) -> bool:
    return any(case.entry.has_file(folder, name) for folder in mark.folders)


def named_rows_exist(case: Case) -> Iterator[Finding]:
    """Every village, project and problem that a row names is in its own table."""
    marks = {named.mark for named in case.named if isinstance(named.mark, RefersTo)}
    known = {
        mark: {getattr(row, mark.column) for row in getattr(case.entry.tables, mark.table)} for mark in marks
    }
    told: set[tuple[str, str]] = set()
    for named in case.named:
        if not isinstance(named.mark, RefersTo) or not case.entry.is_whole(named.mark.table):
            continue
        if known[named.mark]:
            yield from _unknown_row(named, named.mark, known[named.mark])
        elif (once := (named.where.file, named.heading)) not in told:
            told.add(once)
            yield TABLE_EMPTY.at(named.where, named.mark.table, heading=named.heading)


def _unknown_row(named: Named, mark: RefersTo, known: set[object]) -> Iterator[Finding]:
    if named.value in known:
        return
    if mark.column == "moo":
        yield MOO_UNKNOWN.at(named.where, named.value, heading=named.heading)
    else:
        near_name = near(str(named.value), sorted(map(str, known)))
        yield KEY_UNKNOWN.at(
            named.where, named.value, heading=named.heading, table=mark.table, near=near_name
        )


def keys_are_unique(case: Case) -> Iterator[Finding]:
    """No village, project, indicator or file occurs twice in its table."""
    for table in (table for table in TABLES.values() if table.declared.unique):
        first: dict[tuple[object, ...], int] = {}
        for row in case.entry.tables.of(table):
            key = tuple(getattr(row, column) for column in table.key)
            if key in first:
                heading = ", ".join(headings(table.row)[column] for column in table.key)
                where = case.entry.row_where(table.name, row.line)
                yield KEY_TWICE.at(where, " ".join(map(str, key)), first=first[key], heading=heading)
            first.setdefault(key, row.line)

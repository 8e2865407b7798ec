"""What the entry names must be there: files, villages, projects, problems; and no key occurs twice.

Each thing that is not there is reported once, with every place that names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from tambon_showcase.finding import Finding, Rule, Where, error
from tambon_showcase.model.fields import FileIn
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER, VIDEO_FOLDER
from tambon_showcase.model.lists import between, split_codes, split_files
from tambon_showcase.model.people import Village
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.personal.find import MASK
from tambon_showcase.text.lines import lines_in_words

from .case import Case
from .marks import Named, near

PHOTO_ABSENT = error(
    "T550",
    "ไม่พบภาพ “{value}” ในโฟลเดอร์ photos (ช่อง {heading}) {also}",
    "{fix}",
)
DOCUMENT_ABSENT = error(
    "T551",
    "ไม่พบเอกสาร “{value}” ในโฟลเดอร์ documents (ช่อง {heading}) {also}",
    "{fix}",
)
VIDEO_ABSENT = error(
    "T546",
    "ไม่พบไฟล์ “{value}” ในโฟลเดอร์ videos (ช่อง {heading}) {also}",
    "{fix}",
)
MOO_UNKNOWN = error(
    "T240", "ไม่มีหมู่ที่ {value} ในตารางหมู่บ้าน (ช่อง {heading}) {also}", "แก้เลขหมู่ หรือเพิ่มหมู่บ้านนี้ใน tables/villages.csv"
)
KEY_UNKNOWN = error(
    "T241",
    "ไม่มีรหัส “{value}” ในตาราง {table} (ช่อง {heading}) {also}",
    "{fix}",
)
TABLE_EMPTY = error(
    "T242",
    "ช่อง {heading} อ้างถึงตาราง {value} แต่ยังไม่มีข้อมูลในตารางนั้น {also}",
    "กรอก tables/{value}.csv ก่อน หรือเว้นช่องนี้ว่าง",
)
KEY_TWICE = error(
    "T243", "“{value}” ซ้ำกับบรรทัด {first} ของตารางเดียวกัน", "แก้หรือลบแถวที่ซ้ำ เพราะแต่ละแถวต้องไม่ซ้ำกันที่ {heading}"
)

_ADDRESS = re.compile(r"https?:|www\.|[a-z]+\.google\.com/", re.IGNORECASE)
_EVERY = re.compile("ทุก|ทั้งหมด")
_COUNTED = re.compile(r"[^0-9]{0,20}([0-9]{1,3})")
_NUMBER = re.compile(r"[0-9]{1,3}$")
ABSENT = {PHOTO_FOLDER: PHOTO_ABSENT, DOCUMENT_FOLDER: DOCUMENT_ABSENT, VIDEO_FOLDER: VIDEO_ABSENT}


def named_files_exist(case: Case) -> Iterator[Finding]:
    """Every photo, document and video that a table or tambon.yml names is in its folder."""
    absent: dict[tuple[str, str], list[Named]] = {}
    for named in case.named:
        if not isinstance(named.mark, FileIn) or _is_there(case, named.mark, str(named.value)):
            continue
        if MASK in str(named.value):  # the finding about personal data says that the file needs another name
            continue
        if not any(f"{folder}/{named.value}" in case.entry.elsewhere for folder in named.mark.folders):
            absent.setdefault((named.mark.folder, str(named.value)), []).append(named)
    for (folder, name), places in absent.items():
        yield ABSENT[folder].at(
            places[0].where,
            name,
            heading=places[0].heading,
            fix=_how_to_name(name, folder, case.entry.names_in(folder)),
            also=_also(places[1:]),
        )


def _how_to_name(name: str, folder: str, files: Iterator[str]) -> str:
    """What to do about the name of a file that is not in its folder; an address on the web is no name."""
    if _ADDRESS.match(name):
        return f"ดาวน์โหลดไฟล์จากลิงก์นี้ วางในโฟลเดอร์ {folder} แล้วกรอกชื่อไฟล์แทนลิงก์"
    if len(several := split_files(name)) > 1:
        return f"ช่องนี้ใส่ได้ไฟล์เดียว เหลือไว้เพียงชื่อเดียว เช่น {several[0]}"
    return f"ใส่ไฟล์ในโฟลเดอร์ {folder} หรือแก้ชื่อให้ตรง (ชื่อที่ใกล้เคียง: {near(name, files)})"


def _is_there(case: Case, mark: FileIn, name: str) -> bool:
    return any(case.entry.has_file(folder, name) for folder in mark.folders)


def named_rows_exist(case: Case) -> Iterator[Finding]:
    """Every village, project and problem that a row names is in its own table."""
    for mark, unknown in case.unknown_rows.items():
        if not any(getattr(row, mark.column) for row in case.entry.tables.of(TABLES[mark.table])):
            everywhere = [named for places in unknown.values() for named in places]
            yield _absent(TABLE_EMPTY, mark.table, everywhere)
            continue
        lacking = [moo for moo in unknown if moo in case.absent_moos] if mark.column == "moo" else []
        if lacking:
            everywhere = [named for moo in lacking for named in unknown[moo]]
            numbers = lines_in_words(moo for moo in lacking if isinstance(moo, int))
            yield _absent(MOO_UNKNOWN, numbers, everywhere, case.entry.table_where(Village))
        for value, places in unknown.items():
            if value in lacking:
                continue
            if mark.column == "moo":
                yield _absent(MOO_UNKNOWN, value, places)
            else:
                keys = sorted(
                    str(getattr(row, mark.column)) for row in case.entry.tables.of(TABLES[mark.table])
                )
                yield _absent(
                    KEY_UNKNOWN,
                    value,
                    places,
                    table=mark.table,
                    fix=_how_to_code(str(value), mark.table, keys),
                )


def _how_to_code(code: str, table: str, keys: Sequence[str]) -> str:
    """What to do about the code of a row that its table does not have."""
    if len(several := split_codes(code)) > 1:
        return f"ช่องนี้ใส่ได้รหัสเดียว แยกเป็นแถวละรหัส เริ่มจาก {several[0]}"
    if meant := _meant(code, keys):
        return f"ถ้าหมายถึง {', '.join(meant)} ให้เขียนตามนี้ รหัสต้องตรงกับ tables/{table}.csv"
    return f"แก้รหัสให้ตรงกับ tables/{table}.csv (รหัสที่ใกล้เคียง: {near(code, keys)})"


def _meant(code: str, keys: Sequence[str]) -> Sequence[str]:
    """The codes that other words may mean: `ทุกโครงการ`, `PB1-3`, `โครงการที่ 1` and `1`."""
    if _EVERY.match(code):
        return keys
    several = between(code, bare=True)
    if len(several) > 1:
        return several if set(several) <= set(keys) else ()
    number = _COUNTED.fullmatch(code)
    same = [key for key in keys if number and (own := _NUMBER.search(key)) and int(own[0]) == int(number[1])]
    return same if len(same) == 1 else ()


def _absent(
    rule: Rule, value: object, places: Sequence[Named], where: Where | None = None, **names: object
) -> Finding:
    """What is not there, reported where it is named first, or at `where`."""
    also = _also(places if where else places[1:])
    return rule.at(where or places[0].where, value, heading=places[0].heading, also=also, **names)


def _also(places: Sequence[Named]) -> str:
    """The places that name a thing too, by file."""
    lines: dict[str, list[int]] = {}
    for named in places:
        lines.setdefault(PurePosixPath(named.where.file).name, []).append(named.where.line)
    told = ", ".join(f"{file} บรรทัด {lines_in_words(numbers)}" for file, numbers in lines.items())
    return f"อ้างถึงใน {told}" if told else ""


def keys_are_unique(case: Case) -> Iterator[Finding]:
    """No village, project, indicator or file occurs twice in its table."""
    for table in (table for table in TABLES.values() if table.declared.unique):
        first: dict[tuple[object, ...], int] = {}
        for row in case.entry.tables.of(table):
            key = tuple(getattr(row, column) for column in table.key)
            if key in first:
                heading = ", ".join(headings(table.row)[column] for column in table.key)
                where = case.entry.row_where(row)
                yield KEY_TWICE.at(where, " ".join(map(str, key)), first=first[key], heading=heading)
            first.setdefault(key, row.line)

"""The department's register of earlier model tambons, as an officer exports it to CSV (Excel files: judging/past_book.py).

The register is an internal service without a public copy, so entries may stay "ยังไม่ได้ตรวจ". It holds tambons
and villages, by codes or by names, and codes that were abolished since; each is followed to the tambons of today.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition import Edition
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.rule_files import PAST_FILE, of_rules
from tambon_showcase.edition.rule_lines import RULES_FOLDER
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.formats.csv_table import CsvTable, read_csv
from tambon_showcase.formats.heading_spelling import heading_spelling
from tambon_showcase.formats.headings import Accepted
from tambon_showcase.text.thai_text import ARABIC_DIGITS, clean_line

HEADINGS = {
    "year": "ปี",
    "level": "ระดับ",
    "code": "รหัส",
    "province": "จังหวัด",
    "district": "อำเภอ",
    "tambon": "ตำบล",
}
_OTHER_WORDS = {
    "year": ("ปี พ.ศ.", "พ.ศ.", "ปีงบประมาณ", "ปีที่ดำเนินการ", "ปีที่ได้รับคัดเลือก"),
    "level": ("เป้าหมาย", "ระดับเป้าหมาย", "ประเภท", "ระดับรางวัล"),
    "code": ("รหัสตำบล", "รหัสหมู่บ้าน", "รหัสพื้นที่", "code"),
    "province": ("ชื่อจังหวัด",),
    "district": ("ชื่ออำเภอ", "เขต/อำเภอ"),
    "tambon": ("ชื่อตำบล", "สารสนเทศตำบลต้นแบบ", "ตำบลต้นแบบ"),
}
ACCEPTED = dataclasses.replace(
    Accepted.of(HEADINGS),
    words={heading_spelling(word): name for name, words in _OTHER_WORDS.items() for word in words},
)
LEVELS = {"จังหวัด": "province", "อำเภอ": "district"}

NO_COLUMN = error(
    "T753",
    "ทะเบียนไม่มีคอลัมน์ “{value}”",
    "ใส่หัวตาราง ปี,ระดับ,รหัส (หรือ ปี,ระดับ,จังหวัด,อำเภอ,ตำบล แทนรหัส) แล้วบันทึกใหม่",
)
BAD_ROW = error(
    "T754",
    "แถวในทะเบียนอ่านไม่ได้: “{value}”",
    "ใส่ปี พ.ศ. สี่หลัก ระดับ (จังหวัด หรือ อำเภอ) และรหัสตำบลหกหลัก รหัสหมู่บ้านแปดหลัก หรือชื่อตำบล อำเภอ จังหวัด",
)
UNKNOWN_CODE = warning(
    "T755", "รหัส {value} ไม่มีในทะเบียนปกครองทั้งปัจจุบันและที่ยกเลิกแล้ว", "ตรวจรหัสกับทะเบียนของกรมฯ แล้วแก้ในไฟล์"
)
UNKNOWN_NAME = warning(
    "T769",
    "ชื่อ “{value}” ตรงกับ {count} ตำบลในทะเบียนปกครอง จึงยังไม่ได้ใช้แถวนี้",
    "ตรวจตัวสะกดของตำบล อำเภอ จังหวัด หรือใส่รหัสตำบลหกหลักแทน",
)
LATER = warning(
    "T741",
    "ทะเบียนตำบลต้นแบบของปีก่อน ๆ มีแถวของปี {value} ซึ่งหลังปีของกติกา",
    "ตรวจปี พ.ศ. ของแถวนี้ ถ้าพิมพ์ปีผิด ระบบจะไม่รู้ว่าตำบลนั้นเคยเป็นตำบลต้นแบบ",
)
LAST_YEAR = 2599
"""The last year that is one of a register, as far as nobody says whose rules it is beside."""


def read_past(data: bytes, file: str, latest: int = LAST_YEAR) -> tuple[list[PastModel], list[Finding]]:
    """The rows of the register as CSV, and what is wrong in it; `latest` is the year whose rules it is beside."""
    return rows_of([read_csv(data, file, ACCEPTED.knows)], file, latest)


def rows_of(
    tables: Iterable[CsvTable], file: str, latest: int = LAST_YEAR
) -> tuple[list[PastModel], list[Finding]]:
    """The rows of the register's tables, and what is wrong in them."""
    reading = _RegisterReading(file, latest)
    rows = [past for table in tables for past in reading.rows(table)]
    return rows, reading.findings


def load_past(tambons_dir: Path, edition: Edition) -> tuple[list[PastModel] | None, list[Finding]]:
    """The register in the rules of the edition's year, row by row; None without a file."""
    path = tambons_dir / str(edition.year_be) / RULES_FOLDER / PAST_FILE
    if not path.is_file():
        return None, []
    name = path.relative_to(tambons_dir.parent).as_posix()
    rows, found = read_past(path.read_bytes(), name, edition.year_be)
    return rows, list(of_rules(found))


def lacking(headings: Sequence[str]) -> list[str]:
    """The columns that a register cannot do without."""
    found = ACCEPTED.match(headings).places.keys()
    absent = [HEADINGS[name] for name in ("year", "level") if name not in found]
    return absent if found & {"code", "tambon"} else [*absent, HEADINGS["code"]]


class _RegisterReading:
    """One reading of a register's file, with what is found in it."""

    def __init__(self, file: str, latest: int) -> None:
        self.findings: list[Finding] = []
        self._file, self._latest = file, latest

    def rows(self, table: CsvTable) -> Iterator[PastModel]:
        self.findings += table.findings
        if table.findings and not table.headings:
            return  # why the file is none says all
        if absent := lacking(table.headings):
            self.findings += [NO_COLUMN.at(Where(self._file, 1), column) for column in absent]
            return
        told = {finding.line for finding in table.findings}
        matched = ACCEPTED.match(table.headings)
        for row in table.rows:
            cells = {name: clean_line(text) for name, text in matched.cells(row.cells).items()}
            if past := self._row(cells, Where(self._file, row.line)):
                if past.year_be > self._latest:
                    self.findings.append(LATER.at(Where(self._file, row.line), past.year_be))
                yield past
            elif row.line not in told:
                self.findings.append(BAD_ROW.at(Where(self._file, row.line), " ".join(cells.values())))

    def _row(self, cells: Mapping[str, str], where: Where) -> PastModel | None:
        year = cells["year"].translate(ARABIC_DIGITS).removeprefix("พ.ศ.").strip()
        levels = [level for word, level in LEVELS.items() if word in cells["level"]]
        code = cells.get("code", "").translate(ARABIC_DIGITS)
        if not re.fullmatch(r"25\d\d", year) or len(levels) != 1:
            return None
        if re.fullmatch(r"[1-9]\d{5}(\d\d)?", code):
            tambons = tambons_of(code)
            self.findings += [] if tambons else [UNKNOWN_CODE.at(where, code)]
            return PastModel(int(year), levels[0], code, tambons)
        return self._named(cells, PastModel(int(year), levels[0], "", ()), where) if not code else None

    def _named(self, cells: Mapping[str, str], past: PastModel, where: Where) -> PastModel | None:
        """The row of a tambon that is only named."""
        names = [cells.get(name, "") for name in ("tambon", "district", "province")]
        if not names[0]:
            return None
        found = register.tambons_named(*names)
        if len(found) != 1:
            self.findings.append(UNKNOWN_NAME.at(where, " ".join(filter(None, names)), count=len(found)))
            return past
        return dataclasses.replace(past, code=found[0].code, tambons=(found[0].code,))


def tambons_of(code: str) -> tuple[str, ...]:
    """Today's tambon codes of a tambon code (6 digits) or village code (8 digits: tambon and moo)."""
    found = register.tambon(code[:6])
    return (found.code,) if found else tuple(new.code for new in register.successors(code[:6]))

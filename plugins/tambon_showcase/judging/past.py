"""The department's register of earlier model tambons, as an officer exports it to CSV.

The register is an internal service without a public copy, so entries may stay "ยังไม่ได้ตรวจ". It holds tambons
and villages, and codes that were abolished since; each is followed to the tambons of today.
"""

from __future__ import annotations

import re
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition import Edition
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.rule_files import PAST_FILE
from tambon_showcase.edition.rule_lines import RULES_FOLDER
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.formats.csv_table import read_csv
from tambon_showcase.text.thai_text import ARABIC_DIGITS

COLUMNS = ("ปี", "ระดับ", "รหัส")
LEVELS = {"จังหวัด": "province", "อำเภอ": "district"}

NO_COLUMN = error("T753", "ทะเบียนไม่มีคอลัมน์ “{value}”", "ใส่หัวตาราง ปี,ระดับ,รหัส แล้วบันทึกเป็น CSV UTF-8")
BAD_ROW = error(
    "T754",
    "แถวในทะเบียนอ่านไม่ได้: “{value}”",
    "ใส่ปี พ.ศ. สี่หลัก ระดับ (จังหวัด หรือ อำเภอ) และรหัสตำบลหกหลัก หรือรหัสหมู่บ้านแปดหลัก",
)
UNKNOWN_CODE = warning(
    "T755", "รหัส {value} ไม่มีในทะเบียนปกครองทั้งปัจจุบันและที่ยกเลิกแล้ว", "ตรวจรหัสกับทะเบียนของกรมฯ แล้วแก้ในไฟล์"
)


def read_past(data: bytes, file: str) -> tuple[list[PastModel], list[Finding]]:
    """The rows of the register's CSV file, and what is wrong in it."""
    table = read_csv(data, file)
    findings = list(table.findings)
    missing = [column for column in COLUMNS if column not in table.headings]
    if missing:
        return [], [*findings, *(NO_COLUMN.at(Where(file), column) for column in missing)]
    told = {finding.line for finding in findings}
    rows: list[PastModel] = []
    for row in table.rows:
        cells = dict(zip(table.headings, row.cells, strict=True))
        past = _past(cells)
        if past is None and row.line in told:
            continue
        if past is None:
            findings.append(BAD_ROW.at(Where(file, row.line), " ".join(cells[column] for column in COLUMNS)))
            continue
        if not past.tambons:
            findings.append(UNKNOWN_CODE.at(Where(file, row.line), past.code))
        rows.append(past)
    return rows, findings


def load_past(tambons_dir: Path, edition: Edition) -> tuple[list[PastModel] | None, list[Finding]]:
    """The register in the rules of the edition's year, row by row; None without a file."""
    path = tambons_dir / str(edition.year_be) / RULES_FOLDER / PAST_FILE
    if not path.is_file():
        return None, []
    return read_past(path.read_bytes(), path.relative_to(tambons_dir.parent).as_posix())


def _past(cells: dict[str, str]) -> PastModel | None:
    year, level, code = (cells[column].translate(ARABIC_DIGITS).strip() for column in COLUMNS)
    is_place = re.fullmatch(r"[1-9]\d{5}(\d\d)?", code)
    if not re.fullmatch(r"25\d\d", year) or level not in LEVELS or not is_place:
        return None
    return PastModel(int(year), LEVELS[level], code, tambons_of(code))


def tambons_of(code: str) -> tuple[str, ...]:
    """Today's tambon codes of a tambon code (6 digits) or village code (8 digits: tambon and moo)."""
    found = register.tambon(code[:6])
    return (found.code,) if found else tuple(new.code for new in register.successors(code[:6]))

"""The list of judges that a secretary writes, in CSV or Excel: numbers, names, offices, and who may not score what."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.csv_table import CsvTable
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .canon import to_base64
from .office_table import UNREADABLE, office_tables
from .papers import JUDGE, MOST_JUDGES, Committee, Judge
from .terms import Terms
from .typed import typed_codes

BAD_JUDGE = error(
    "T750",
    "แถวกรรมการใช้ไม่ได้: “{value}”",
    "แต่ละแถวต้องมี เลขกรรมการ (ไม่ซ้ำ ไม่เกิน 20 ตัวอักษร) ชื่อ และรหัสตำบลที่งดให้คะแนนคั่นด้วยช่องว่าง",
)
FOREIGN_RECUSAL = error(
    "T751",
    "กรรมการ {judge} งดให้คะแนน “{value}” ซึ่งไม่ใช่รหัสของผลงานในเขตนี้",
    "ใส่รหัสหกหลักของผลงานแทน: {entries}",
)
NO_JUDGES = error("T752", "ยังไม่มีรายชื่อกรรมการในไฟล์", "ใส่หัวตาราง เลขกรรมการ,ชื่อ,งดให้คะแนน แล้วกรอกแถวละหนึ่งคน")
NO_COLUMN = error(
    "T765",
    "ไม่มีคอลัมน์ “{value}” (พบ {found}) จึงไม่รู้ว่าใครต้องงดให้คะแนนผลงานใด",
    "ตั้งหัวตารางเป็น เลขกรรมการ,ชื่อ,งดให้คะแนน ให้ตรงทุกตัว ไม่มีใครงดก็เว้นช่องว่างไว้",
)
TOO_MANY_JUDGES = error("T747", "มีกรรมการ {value} คน ทะเบียนหนึ่งรับได้ {most} คน", "แบ่งเป็นสองคณะ ทะเบียนละไฟล์")
NOBODY_SCORES = error(
    "T748",
    "กรรมการทุกคนงดให้คะแนน {value} จึงไม่มีใครให้คะแนนผลงานนี้",
    "เพิ่มกรรมการที่ไม่มีส่วนได้เสียกับผลงานนี้ หรือตรวจช่องงดให้คะแนน",
)

NOBODY = ("-", "–", "ไม่มี", "ไม่งด", "N/A")
"""What people write where there is no conflict."""
COLUMNS = ("เลขกรรมการ", "ชื่อ", "งดให้คะแนน")
POSITION = "ตำแหน่ง"
"""A column that may be left out."""
SECRET_BYTES = 32
MOST_NAMED = 3
"""Entries that an answer names; an office that is part of every name means none."""


def read_judges(
    data: bytes, file: str, terms: Terms, known: Committee | None = None
) -> tuple[list[Judge], list[Finding]]:
    """The judges of a table with the columns `COLUMNS`, each with a fresh secret, and what is wrong.

    Offices that the list does not name are those of `known`, the register that is issued again.
    """
    tables = office_tables(data, file, (*COLUMNS, POSITION).__contains__)
    if not tables:
        return [], [UNREADABLE.at(Where(file), Path(file).name)]
    table = next((one for one in tables if set(COLUMNS) <= set(one.headings)), tables[0])
    if absent := list(_absent(table, file)):
        return [], [*table.findings, *absent]
    judges: list[Judge] = []
    findings = list(table.findings)
    for row in table.rows:
        cells = dict(zip(table.headings, row.cells, strict=True))
        judge_id, name, recused = (cells.get(column, "").strip() for column in COLUMNS)
        where, judge_id = Where(file, row.line), judge_id.translate(ARABIC_DIGITS)
        if not re.fullmatch(JUDGE, judge_id) or not name or judge_id in {judge.id for judge in judges}:
            findings.append(BAD_JUDGE.at(where, f"{judge_id} {name}"))
            continue
        codes, before = _codes(recused), known and known.judge(judge_id)
        findings += _foreign(codes, judge_id, where, terms)
        position = cells.get(POSITION, before.position if before else "").strip()
        secret = to_base64(secrets.token_bytes(SECRET_BYTES))
        judges.append(Judge(judge_id, name, codes, secret, position))
    return judges, findings if judges or findings else [NO_JUDGES.at(Where(file))]


def committee_faults(committee: Committee, file: str) -> Iterator[Finding]:
    """What stops the invitations of a whole committee; `register.js` says the same."""
    if len(committee.judges) > MOST_JUDGES:
        yield TOO_MANY_JUDGES.at(Where(file), len(committee.judges), most=MOST_JUDGES)
    for code in committee.entries:
        if committee.judges and all(code in judge.recused for judge in committee.judges):
            yield NOBODY_SCORES.at(Where(file), code)


def _absent(table: CsvTable, file: str) -> Iterator[Finding]:
    """The columns that are not there: a conflict in a column that nobody reads would be one that nobody knows."""
    for column in COLUMNS:
        if table.rows and column not in table.headings:
            yield NO_COLUMN.at(Where(file, 1), column, found=", ".join(table.headings))


def _foreign(words: Sequence[str], judge: str, where: Where, terms: Terms) -> list[Finding]:
    return [
        FOREIGN_RECUSAL.at(where, word, judge=judge, entries=_meant(word, terms))
        for word in words
        if terms.entry(word) is None
    ]


def _meant(word: str, terms: Terms) -> str:
    """The entries that a name may mean, with their codes; the codes of all where it is none of their names."""
    named = [f"{entry.code} {entry.name}" for entry in terms.entries if word in entry.name]
    return ", ".join(named if len(named) <= MOST_NAMED else ()) or " ".join(one.code for one in terms.entries)


def _codes(cell: str) -> tuple[str, ...]:
    """The codes in a cell, in whatever way they are parted."""
    words = () if cell in NOBODY else typed_codes(cell)
    return tuple(word for word in words if word not in NOBODY)

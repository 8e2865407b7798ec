"""Invitations: the secretary's register, and one printable card per judge with a QR that opens their sheet.

The secret travels in the address's fragment (after #), which browsers never send to a server.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Sequence

from markupsafe import Markup

from tambon_showcase.design import BAND
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.csv_table import read_csv
from tambon_showcase.pictures.qr import qr_svg
from tambon_showcase.site.templates import render

from .canon import to_base64
from .papers import JUDGE, Committee, Judge
from .terms import Terms

BAD_JUDGE = error(
    "T750",
    "แถวกรรมการใช้ไม่ได้: “{value}”",
    "แต่ละแถวต้องมี เลขกรรมการ (ไม่ซ้ำ ไม่เกิน 20 ตัวอักษร) ชื่อ และรหัสตำบลที่งดให้คะแนนคั่นด้วยช่องว่าง",
)
FOREIGN_RECUSAL = error(
    "T751", "กรรมการ {judge} งดให้คะแนน {value} ซึ่งไม่ใช่ผลงานของเขตนี้", "แก้รหัสตำบลหกหลักให้ตรงกับรายชื่อผลงาน"
)
NO_JUDGES = error("T752", "ยังไม่มีรายชื่อกรรมการในไฟล์", "ใส่หัวตาราง เลขกรรมการ,ชื่อ,งดให้คะแนน แล้วกรอกแถวละหนึ่งคน")

NO_COLUMN = error(
    "T765",
    "ไม่มีคอลัมน์ “{value}” (พบ {found}) จึงไม่รู้ว่าใครต้องงดให้คะแนนผลงานใด",
    "ตั้งหัวตารางเป็น เลขกรรมการ,ชื่อ,งดให้คะแนน ให้ตรงทุกตัว ไม่มีใครงดก็เว้นช่องว่างไว้",
)

NOBODY = ("-", "–", "ไม่มี")
"""What people write where there is no conflict."""
COLUMNS = ("เลขกรรมการ", "ชื่อ", "งดให้คะแนน")
SECRET_BYTES = 32
QR_TITLE = "QR คำเชิญ"


def read_judges(data: bytes, file: str, terms: Terms) -> tuple[list[Judge], list[Finding]]:
    """The judges of a CSV file with the columns `COLUMNS`, each with a fresh secret, and what is wrong."""
    table = read_csv(data, file)
    judges: list[Judge] = []
    findings = list(table.findings)
    absent = [column for column in COLUMNS if table.rows and column not in table.headings]
    if absent:  # a conflict in a column that nobody reads would be a conflict that nobody knows
        found = ", ".join(table.headings)
        return [], [*findings, *(NO_COLUMN.at(Where(file, 1), column, found=found) for column in absent)]
    for row in table.rows:
        cells = dict(zip(table.headings, row.cells, strict=True))
        judge_id, name, recused = (cells.get(column, "").strip() for column in COLUMNS)
        where = Where(file, row.line)
        if not re.fullmatch(JUDGE, judge_id) or not name or judge_id in {judge.id for judge in judges}:
            findings.append(BAD_JUDGE.at(where, f"{judge_id} {name}"))
            continue
        codes = _codes(recused)
        findings += [FOREIGN_RECUSAL.at(where, c, judge=judge_id) for c in codes if terms.entry(c) is None]
        judges.append(Judge(judge_id, name, codes, to_base64(secrets.token_bytes(SECRET_BYTES))))
    return judges, findings if judges or findings else [NO_JUDGES.at(Where(file))]


def _codes(cell: str) -> tuple[str, ...]:
    """The codes in a cell, in whatever way they are parted; Thai digits are digits too."""
    plain = "".join(str(int(char)) if "๐" <= char <= "๙" else char for char in cell)
    return tuple(word for word in re.split(r"[\s,;/]+", plain) if word and word not in NOBODY)


def new_committee(terms: Terms, judges: Sequence[Judge]) -> Committee:
    """The register of these judges for every entry of the contest."""
    codes = tuple(entry.code for entry in terms.entries)
    return Committee(terms.year, terms.region, terms.rubric, codes, tuple(judges))


def invite_link(committee: Committee, judge: Judge, site: str) -> str:
    """The address that a judge opens once on their own device."""
    paper = json.dumps(committee.invite(judge), ensure_ascii=False, separators=(",", ":"))
    return f"{site.rstrip('/')}/judge/sheet.html#invite={to_base64(paper.encode())}"


def invitation_cards(committee: Committee, terms: Terms, site: str) -> str:
    """An HTML page to print: one A4 page per judge with name, entries, recusals and QR."""
    cards = [
        {
            "judge": judge,
            "link": (link := invite_link(committee, judge, site)),
            "qr": qr_svg(link, QR_TITLE, "l"),
        }
        for judge in committee.judges
    ]
    band = Markup(f"data:image/svg+xml,{BAND}")  # noqa: S704 - our own drawing
    return render("judge_invite.html", committee=committee, terms=terms, cards=cards, band=band)

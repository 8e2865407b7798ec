"""Personal data and secrets in contributed text and cells: reported to the officer, hidden from the reader.

The rules are those of `docs/personal-data.md` (R refuse, W warn). What a rule names is taken out of the text at the
door, so that no page, download or picture made later can show it until a reviewer's allowance says so.
Findings never repeat the value in full, because they are printed on public pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import check_text_tables
from tambon_showcase.content.invisible import without_invisible
from tambon_showcase.content.lines import line_of
from tambon_showcase.content.lost_letters import check_lost_letters
from tambon_showcase.finding import Finding, Rule, Where, error, warning
from tambon_showcase.personal.find import MASK, clue, find_personal
from tambon_showcase.personal.kinds import REFUSED, SHOWN, Hit, Kind
from tambon_showcase.personal.plain import Plain

_ALLOW = "หากเจ้าของยินยอม ให้ผู้ตรวจเพิ่มข้อยกเว้น (allowances) พร้อมเหตุผลและวันที่ใน tambon.yml"
NATIONAL_ID = error("T450", "พบเลขประจำตัวประชาชน {value}", "ลบเลขนี้ออกจากไฟล์ ห้ามเผยแพร่เลขประจำตัวประชาชน")
HOUSE = error("T452", "พบเลขรหัสประจำบ้าน {value}", "ลบเลขนี้ออก ใช้เพียงหมู่ที่และชื่อหมู่บ้าน")
SECRET_FOUND = error("T470", "พบรหัสลับของระบบ {value}", "ลบออก แล้วยกเลิกรหัสนี้กับผู้ให้บริการทันที เพราะถือว่ารั่วไหลแล้ว")
PHONE = warning("T460", "พบเบอร์มือถือ {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้เบอร์สำนักงานแทน {_ALLOW}")
THIRTEEN = warning("T461", "พบเลข 13 หลัก {value} ที่ไม่ทราบชนิด", "ตรวจว่าไม่ใช่เลขของบุคคล หากเป็นของบุคคลให้ลบออก")
BARCODE = warning("T462", "เลข {value} เป็นบาร์โค้ด แต่ตรงรูปแบบเลขประชาชนด้วย", "ตรวจว่าเป็นเลขของสินค้าจริง")
PLIGHT_OF_PERSON = warning(
    "T463", "พบชื่อบุคคลคู่กับความเจ็บป่วยหรือความยากจน: {value} ระบบปิดข้อความช่วงนี้ไว้", f"เขียนโดยไม่ระบุชื่อ {_ALLOW}"
)
CHILD_NAME = warning("T465", "พบชื่อเด็ก {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้คำว่า “นักเรียน” แทนชื่อ {_ALLOW}")
PERSONAL_MAIL = warning("T466", "พบอีเมลส่วนตัว {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้อีเมลหน่วยงานแทน {_ALLOW}")
PERSONAL_LINE = warning(
    "T467", "พบบัญชีไลน์หรือเฟซบุ๊กส่วนตัว {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้บัญชีทางการของสำนักงาน (ไลน์ @…) แทน {_ALLOW}"
)
BANK = warning("T468", "พบเลขบัญชีธนาคาร {value} ระบบปิดไว้ไม่ให้แสดง", f"ลบออก {_ALLOW}")

CARD = warning(
    "T464", "พบเลขหนังสือเดินทาง ใบขับขี่ หรือเลขหลังบัตรประชาชน {value} ระบบปิดไว้ไม่ให้แสดง", f"ลบออก {_ALLOW}"
)
PRIVATE = warning(
    "T469", "พบวันเกิด บ้านเลขที่ หรือทะเบียนรถคู่กับชื่อบุคคล: {value} ระบบปิดไว้ไม่ให้แสดง", f"บอกเพียงตำแหน่งและหมู่ที่ {_ALLOW}"
)

RULES: dict[Kind, Rule] = {
    Kind.ID: NATIONAL_ID,
    Kind.HOUSE_CODE: HOUSE,
    Kind.KEY: SECRET_FOUND,
    Kind.PHONE: PHONE,
    Kind.THIRTEEN: THIRTEEN,
    Kind.BARCODE: BARCODE,
    Kind.PLIGHT: PLIGHT_OF_PERSON,
    Kind.CHILD: CHILD_NAME,
    Kind.MAIL: PERSONAL_MAIL,
    Kind.ACCOUNT: PERSONAL_LINE,
    Kind.BANK: BANK,
    Kind.CARD: CARD,
    Kind.PRIVATE: PRIVATE,
}
"""The finding for each kind."""
_MASKED = frozenset(rule.code for kind, rule in RULES.items() if kind not in SHOWN | REFUSED)
_CELL_PART = re.compile(r"[^|\n\x00]*[^|\n\x00\s][^|\n\x00]*")
"""A piece of a hidden phrase inside one cell or line: the table around it stays a table."""


class MaskedText(NamedTuple):
    """A text without what must not be shown, and what was found in it."""

    text: Plain
    findings: list[Finding]


class Sighting(NamedTuple):
    """Personal data between two places of a text: its finding, and whether a reader must not see it."""

    finding: Finding
    start: int
    end: int
    is_hidden: bool


def protect(text: str, where: Where, allowances: Allowances = NO_ALLOWANCES) -> MaskedText:
    """`text` (which begins at `where`) without invisible characters and with personal data masked."""
    masked, findings = _protected(text, where, allowances)
    return MaskedText(masked, [*check_lost_letters(text, where), *findings])


def _protected(text: str, where: Where, allowances: Allowances) -> MaskedText:
    text, invisible = without_invisible(text, where)
    masked, personal = mask_personal(text, where, allowances)
    return MaskedText(masked, [*invisible, *check_text_tables(text, where), *personal])


def mask_personal(text: str, where: Where, allowances: Allowances = NO_ALLOWANCES) -> MaskedText:
    """As `protect`, for a text that has no invisible characters any more."""
    found = sightings(text, where, allowances)
    return MaskedText(hide(text, found), [one.finding for one in found])


def sightings(text: str, where: Where, allowances: Allowances = NO_ALLOWANCES) -> list[Sighting]:
    """The personal data of a text, in the order of its places; what a reviewer allowed is not hidden."""
    found: list[Sighting] = []
    for hit in find_personal(text):
        rule, value = RULES[hit.kind], text[hit.start : hit.end]
        place = line_of(text, hit.start, where)
        allowed = permission(hit, value, place, allowances)
        is_hidden = not allowed and hit.kind not in SHOWN
        found.append(Sighting(allowed or rule.at(place, clue(value)), hit.start, hit.end, is_hidden))
    return found


def hide(text: str, found: Iterable[Sighting]) -> Plain:
    """`text` with a mask over each hidden sighting; what two of them cover is hidden once."""
    kept: list[str] = []
    position = 0
    for start, end in sorted((one.start, one.end) for one in found if one.is_hidden):
        if end > position:
            value = text[max(start, position) : end]
            kept += [text[position:start], _CELL_PART.sub(MASK, value)]
            position = end
    return Plain("".join([*kept, text[position:]]))


def permission(hit: Hit, value: str, where: Where, allowances: Allowances) -> Finding | None:
    """The note that a reviewer allowed a found value; None without one, and always for what is never published."""
    return None if hit.kind in REFUSED else allowances.permit(RULES[hit.kind], value, clue(value), where)


def is_masked(finding: Finding) -> bool:
    """Whether `protect` hid the value of this warning."""
    return finding.code in _MASKED


def scan_text(text: str, where: Where, allowances: Allowances = NO_ALLOWANCES) -> list[Finding]:
    """Personal data in `text` that is not published by us: documents, whose letters a font may spell in its own way."""
    return _protected(text, where, allowances).findings

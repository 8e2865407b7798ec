"""Personal data and secrets in contributed text and cells: reported to the officer, hidden from the reader.

The rules are those of `docs/personal-data.md` (R refuse, W warn). What a rule names is taken out of the text at the
door, so that no page, download or picture made later can show it until a reviewer's allowance says so.
Findings never repeat the value in full, because they are printed on public pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import check_text_tables
from tambon_showcase.content.invisible import without_invisible
from tambon_showcase.content.lines import line_of
from tambon_showcase.content.lost_letters import check_lost_letters
from tambon_showcase.content.personal_numbers import (
    BANK_ACCOUNT,
    is_barcode,
    is_national_id,
    is_public_number,
)
from tambon_showcase.content.personal_words import (
    CHILD,
    CHILD_SIGNS,
    LINE_ID,
    LINE_SIGNS,
    NEAR,
    PERSON,
    PLIGHT,
    SECRET,
    SECRET_SIGNS,
)
from tambon_showcase.finding import Finding, Rule, Severity, Where, error, warning
from tambon_showcase.personal_marks import HOUSE_CODE, ID_NUMBER, MAIL, MANY_DIGITS, MOBILE

MASK = "●●●"
"""What the page shows in place of a hidden value."""

_ALLOW = "หากเจ้าของยินยอม ให้ผู้ตรวจเพิ่มข้อยกเว้น (allowances) พร้อมเหตุผลและวันที่ใน tambon.yml"
NATIONAL_ID = error("T450", "พบเลขประจำตัวประชาชน {value}", "ลบเลขนี้ออกจากไฟล์ ห้ามเผยแพร่เลขประจำตัวประชาชน")
HOUSE = error("T452", "พบเลขรหัสประจำบ้าน {value}", "ลบเลขนี้ออก ใช้เพียงหมู่ที่และชื่อหมู่บ้าน")
SECRET_FOUND = error("T470", "พบรหัสลับของระบบ {value}", "ลบออก แล้วยกเลิกรหัสนี้กับผู้ให้บริการทันที เพราะถือว่ารั่วไหลแล้ว")
PHONE = warning("T460", "พบเบอร์มือถือ {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้เบอร์สำนักงานแทน {_ALLOW}")
THIRTEEN = warning("T461", "พบเลข 13 หลัก {value} ที่ไม่ทราบชนิด", "ตรวจว่าไม่ใช่เลขของบุคคล หากเป็นของบุคคลให้ลบออก")
BARCODE = warning("T462", "เลข {value} เป็นบาร์โค้ด แต่ตรงรูปแบบเลขประชาชนด้วย", "ตรวจว่าเป็นเลขของสินค้าจริง")
PLIGHT_OF_PERSON = warning(
    "T463", "พบชื่อบุคคลคู่กับความเจ็บป่วยหรือความยากจน: {value} ระบบปิดชื่อไว้", f"เขียนโดยไม่ระบุชื่อ {_ALLOW}"
)
CHILD_NAME = warning("T465", "พบชื่อเด็ก {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้คำว่า “นักเรียน” แทนชื่อ {_ALLOW}")
PERSONAL_MAIL = warning("T466", "พบอีเมลส่วนตัว {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้อีเมลหน่วยงานแทน {_ALLOW}")
PERSONAL_LINE = warning("T467", "พบไอดีไลน์ส่วนตัว {value} ระบบปิดไว้ไม่ให้แสดง", f"ใช้บัญชีไลน์ทางการ (@…) แทน {_ALLOW}")
BANK = warning("T468", "พบเลขบัญชีธนาคาร {value} ระบบปิดไว้ไม่ให้แสดง", f"ลบออก {_ALLOW}")

_SHOWN = frozenset({THIRTEEN.code, BARCODE.code})
_MASKED = frozenset(
    rule.code for rule in (PHONE, PLIGHT_OF_PERSON, CHILD_NAME, PERSONAL_MAIL, PERSONAL_LINE, BANK)
)
_NEVER_ALLOWED = frozenset({HOUSE.code, SECRET_FOUND.code})
_THAI_DIGITS = tuple(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True))
_EXOTIC = re.compile("[^\x00-\x7f\u0e00-\u0e4f\u0e5a-\u0e7f\u2010-\u2026]")
_URL = re.compile(r"https?://[^\s<>\"'|\x00]+")
_CARD_WORDS = re.compile(r"บัตร|ประจำตัว|ประชาชน|\bID\b")


class Hit(NamedTuple):
    """A rule that something in a text broke, and where that is."""

    rule: Rule
    start: int
    end: int


class MaskedText(NamedTuple):
    """A text without what must not be shown, and what was found in it."""

    text: str
    findings: list[Finding]


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
    findings: list[Finding] = []
    kept: list[str] = []
    position = 0
    for hit in find_personal(text):
        value = text[hit.start : hit.end]
        place = line_of(text, hit.start, where)
        shown = f"{value[:3]}…"
        allowed = (
            None if hit.rule.code in _NEVER_ALLOWED else allowances.permit(hit.rule, value, shown, place)
        )
        findings.append(allowed or hit.rule.at(place, shown))
        if not allowed and hit.rule.code not in _SHOWN:
            kept += [text[position : hit.start], MASK]
            position = hit.end
    return MaskedText("".join([*kept, text[position:]]), findings)


def is_masked(finding: Finding) -> bool:
    """Whether `protect` hid the value of this warning."""
    return finding.code in _MASKED


def scan_text(text: str, where: Where, allowances: Allowances = NO_ALLOWANCES) -> list[Finding]:
    """Personal data in `text` that is not published by us: documents, whose letters a font may spell in its own way."""
    return _protected(text, where, allowances).findings


def find_personal(text: str) -> list[Hit]:
    """All hits in `text`, by position; those that overlap are one."""
    folded = fold(text)
    secrets = list(_secrets(text))
    if "://" in folded:
        # A video's id can look like a mobile number, and a post's number like an ID.
        folded = _URL.sub(lambda match: " " * len(match[0]), folded)
    hits = [*secrets, *_numbers(folded), *_people(folded), *_addresses(folded)]
    apart: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.start):
        if apart and hit.start < apart[-1].end:
            apart.append(_joined(apart.pop(), hit))
        else:
            apart.append(hit)
    return apart


def _joined(first: Hit, second: Hit) -> Hit:
    """Two hits that overlap as one, under the rule that weighs more."""
    rule = second.rule if second.rule.severity is Severity.ERROR else first.rule
    return Hit(rule, first.start, max(first.end, second.end))


def fold(text: str) -> str:
    """`text` of the same length with every digit in ASCII and letters in their plain form."""
    for thai, arabic in _THAI_DIGITS:
        text = text.replace(thai, arabic)
    return _EXOTIC.sub(_plain_form, text)


def _plain_form(match: re.Match[str]) -> str:
    if match[0].isdecimal():
        return str(unicodedata.decimal(match[0]))
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 else match[0]


def _secrets(text: str) -> Iterator[Hit]:
    if SECRET_SIGNS.search(text):
        yield from (Hit(SECRET_FOUND, *match.span()) for match in SECRET.finditer(text))


def _numbers(folded: str) -> Iterator[Hit]:
    for run in MANY_DIGITS.finditer(folded):
        start, end = max(run.start() - 2, 0), run.end() + 2
        for match in ID_NUMBER.finditer(folded, start, end):
            around = folded[max(match.start() - 60, 0) : match.end() + 20]
            if rule := _rule_for_13(re.sub(r"\D", "", match[0]), around):
                yield Hit(rule, *match.span())
        yield from (Hit(HOUSE, *match.span()) for match in HOUSE_CODE.finditer(folded, start, end))
        yield from (Hit(PHONE, *match.span()) for match in MOBILE.finditer(folded, start, end))
        near = max(start - NEAR, 0)
        yield from (Hit(BANK, *match.span(1)) for match in BANK_ACCOUNT.finditer(folded, near, end))


def _rule_for_13(digits: str, around: str) -> Rule | None:
    if is_public_number(digits):
        return None
    looks_like_id, barcode = is_national_id(digits), is_barcode(digits)
    if looks_like_id and barcode and digits.startswith("885") and not _CARD_WORDS.search(around):
        return BARCODE
    if looks_like_id:
        return NATIONAL_ID
    return None if barcode or digits[0] == "9" else THIRTEEN


def _people(folded: str) -> Iterator[Hit]:
    if CHILD_SIGNS.search(folded):
        yield from (Hit(CHILD_NAME, *match.span()) for match in CHILD.finditer(folded))
    for match in PERSON.finditer(folded):
        if PLIGHT.search(folded, max(match.start() - NEAR, 0), match.end() + NEAR):
            yield Hit(PLIGHT_OF_PERSON, *match.span())


def _addresses(folded: str) -> Iterator[Hit]:
    if "@" in folded:
        yield from (Hit(PERSONAL_MAIL, *match.span()) for match in MAIL.finditer(folded))
    if LINE_SIGNS.search(folded):
        yield from (Hit(PERSONAL_LINE, *match.span(1)) for match in LINE_ID.finditer(folded))

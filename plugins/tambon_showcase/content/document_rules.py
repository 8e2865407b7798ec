"""Bounds and rules that hold for every kind of contributed document."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import NamedTuple, ParamSpec, TypeVar

from tambon_showcase.finding import Rule, error, note, warning

GivenT = ParamSpec("GivenT")
ContentT = TypeVar("ContentT")

MAX_BYTES = 20_000_000
MAX_PAGES = 500
MAX_TEXT = 1_000_000
"""Characters of text looked at in one document."""

OF_PERSON = re.compile(
    r"(?<!\d)\d{13}(?!\d)|\d-\d{4}-\d{5}-\d\d-\d|(?<![\da-fA-F.-])0[689](?:\d{8}|\d-\d{3}-?\d{4}|-\d{4}-\d{4})(?![\da-fA-F.-])"
    r"|@(?:gmail|hotmail|yahoo|outlook|live|icloud)\."
)
"""As long as an ID, a mobile number, private mail: such words are looked at wherever a document holds them (the first page's number, a scale, a name)."""

TOO_HEAVY = error(
    "T520",
    "เอกสารใหญ่เกินไป ({value} ไบต์ รับได้ไม่เกิน {limit})",
    "ลดความละเอียดภาพในเอกสาร หรือแยกเป็นหลายไฟล์",
    costs_file=True,
)
NOT_A_DOCUMENT = error(
    "T521", "ไฟล์นี้ไม่ใช่เอกสารที่รับได้ ({value})", "ส่งเป็น PDF, DOCX, PPTX หรือ XLSX", costs_file=True
)
OLD_OFFICE = error(
    "T522",
    "เอกสาร Office รุ่นเก่าหรือใส่รหัสผ่าน ({value}) ตรวจไม่ได้",
    "เปิดเอกสาร ลบรหัสผ่าน แล้วบันทึกเป็น .docx .xlsx .pptx หรือ .pdf",
    costs_file=True,
)
WRONG_SUFFIX = error(
    "T523", "นามสกุลไฟล์ไม่ตรงกับเนื้อไฟล์ ซึ่งเป็น {value}", "เปลี่ยนนามสกุลให้ตรง แล้วแก้ชื่อที่อ้างถึงไฟล์นี้", costs_file=True
)
LOCKED = error("T524", "เอกสารใส่รหัสผ่าน ตรวจไม่ได้: {value}", "บันทึกใหม่โดยไม่ใส่รหัสผ่าน", costs_file=True)
DAMAGED = error(
    "T525", "เปิดเอกสารไม่ได้ ไฟล์อาจเสีย ไม่ครบ หรือผิดรูป", "เปิดไฟล์ในโปรแกรมเดิม แล้วบันทึกใหม่", costs_file=True
)
ACTIVE = error(
    "T526",
    "เอกสารมีคำสั่งหรือไฟล์อื่นฝังอยู่: {value}",
    "พิมพ์เอกสารเป็น PDF ใหม่ (Print to PDF) หรือบันทึกใหม่โดยไม่มีแมโครและไฟล์แนบ",
    costs_file=True,
    about_safety=True,
)
BOMB = error(
    "T527", "เอกสารขยายออกแล้วใหญ่ผิดปกติ ({value})", "บันทึกใหม่จากโปรแกรมเดิม ลบภาพหรือหน้าที่ไม่ใช้", costs_file=True
)
TOO_MANY_PAGES = error(
    "T528", "เอกสารมี {value} หน้า มากเกินไป", "แยกเป็นหลายไฟล์ หรือเลือกเฉพาะหน้าที่เป็นหลักฐาน", costs_file=True
)
NO_TEXT = note(
    "T529",
    "ระบบอ่านตัวหนังสือในเอกสารนี้ไม่ได้ (เป็นภาพสแกน หรือไฟล์ไม่บอกว่าเป็นตัวอักษรใด): {value}",
    "ตรวจด้วยตาว่าไม่มีเลขประชาชนหรือที่อยู่บ้าน แล้วยืนยันในตาราง documents.csv",
)
HELD = warning(
    "T530",
    "เอกสารมีข้อมูลส่วนบุคคล ({code}: {value}) จึงยังไม่เผยแพร่เอกสารนี้",
    "ลบหรือปิดข้อมูลนั้นแล้วบันทึกเอกสารใหม่ หรือให้ผู้ตรวจเพิ่มข้อยกเว้น (allowances) พร้อมเหตุผลใน tambon.yml",
)
LOST = note(
    "T531",
    "เว็บไซต์เผยแพร่ PDF ฉบับเขียนใหม่ที่มีเฉพาะหน้าเอกสาร สิ่งที่ไม่มีในฉบับนั้น: {value}",
    "ไม่ต้องแก้ หากผู้อ่านต้องใช้สิ่งนี้ ให้ขอต้นฉบับที่สำนักงาน",
)
HAD_PLACE = note(
    "T532",
    "ภาพในเอกสารบอกพิกัดที่ถ่าย ระบบลบพิกัดออกจากฉบับในหน้าเว็บ แต่ไฟล์ต้นฉบับที่ส่งยังมีพิกัด และผู้อื่นเปิดดูได้ในที่เก็บ",
    "ถ้าถ่ายที่บ้านคน ให้ลบพิกัดออกจากภาพ ใส่ภาพในเอกสารใหม่ แล้วส่งเอกสารนั้นแทน",
)
KEEPS_PLACE = error(
    "T533",
    "ภาพหรือวีดิทัศน์ในเอกสารบอกพิกัดที่ถ่าย และระบบลบออกให้ไม่ได้: {value}",
    "แปลงภาพนั้นเป็น JPEG แล้วใส่ใหม่ หรือพิมพ์เอกสารเป็น PDF",
    costs_file=True,
    about_safety=True,
)


class DocumentText(NamedTuple):
    """What was read of a document.

    `text` is what a reader would read, `pages` how many pages, slides or sheets there are, `rows` the first rows of its
    tables, `beside` words that no page shows, such as values of a form. `data` are the bytes to publish, `lost` what
    these lack of the original (in Thai); `had_place`: whether a picture said where it was taken.
    """

    text: str
    pages: int
    rows: tuple[tuple[str, ...], ...] = ()
    beside: str = ""
    data: bytes = b""
    lost: tuple[str, ...] = ()
    had_place: bool = False
    page_ends: tuple[int, ...] = ()
    """Where in `text` each page of a PDF ends."""
    has_pictures: bool = True
    """Whether there is a picture in it, as a scan is one; true where nobody looked."""
    is_blank: bool = False
    """Whether no page shows anything."""


class UnsafeDocumentError(Exception):
    """A document that may not be published: the rule it breaks, and what was found."""

    def __init__(self, rule: Rule, value: object) -> None:
        super().__init__(rule.code, value)
        self.rule = rule
        self.value = value


def damage_is_refused(read: Callable[GivenT, ContentT]) -> Callable[GivenT, ContentT]:
    """`read` whose every failure on damaged bytes is an UnsafeDocumentError: libraries raise nearly anything then."""

    @functools.wraps(read)
    def refusing(*given: GivenT.args, **named: GivenT.kwargs) -> ContentT:
        try:
            return read(*given, **named)
        except (UnsafeDocumentError, MemoryError):
            raise
        except Exception as problem:
            raise UnsafeDocumentError(DAMAGED, "") from problem

    return refusing

"""Opens contributed XML: any encoding officers' programs write, no DTD, bounded in every way."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.parsers.expat import errors

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from tambon_showcase.finding import Finding, Where, error, warning

from .model import MAX_DEPTH, MAX_FEATURES
from .opening import opened
from .text import spans
from .xml_repair import Repair, UnsafeError, grouped

BROKEN = error(
    "T333",
    "ไฟล์แผนที่ขาดท้ายหรือเสีย: {value}",
    "ส่งออกหรือดาวน์โหลดไฟล์ใหม่อีกครั้ง แล้วตรวจว่าจุดมีครบ (ส่วนที่อ่านได้นำมาใช้แล้ว)",
    costs_file=True,
)
MENDED = warning(
    "T337",
    "ไฟล์แผนที่เขียนผิดรูปแบบ ระบบข้ามเฉพาะส่วนที่เสียแล้วอ่านต่อ: {value} (บรรทัด {lines})",
    "ตรวจหมุดบนแผนที่ว่าครบ ถ้าไม่ครบให้ส่งออกไฟล์ใหม่โดยไม่แก้ในโปรแกรมอื่น",
)
UNSAFE = error(
    "T334",
    "ไฟล์มีคำสั่ง DTD หรือ ENTITY ซึ่งไม่อนุญาต",
    "ส่งออกไฟล์จาก Google My Maps หรือ Google Earth ใหม่",
    costs_file=True,
)
TOO_DEEP = error("T335", "โฟลเดอร์ในไฟล์ซ้อนกันลึกเกินไป", "ลดจำนวนชั้นของโฟลเดอร์แล้วส่งออกใหม่", costs_file=True)
TOO_MANY_PINS = error(
    "T336", "ไฟล์มีสถานที่เกิน {value} แห่ง", "คัดเหลือเฉพาะสถานที่สำคัญของตำบลแล้วส่งออกใหม่", costs_file=True
)

NO_PINS = warning("T343", "ไม่พบจุด เส้น หรือพื้นที่ในไฟล์นี้", "ตรวจว่าส่งออกทั้งแผนที่ ไม่ใช่ชั้นข้อมูลที่ว่าง")

LINE = "\N{NUMBER SIGN}line"
"""Attribute, impossible in XML, where a placemark carries its line in the file."""

_WITH_LINE = frozenset(
    {
        "Placemark",
        "NetworkLink",
        "GroundOverlay",
        "ScreenOverlay",
        "PhotoOverlay",
        "Tour",
        "wpt",
        "trk",
        "rte",
    }
)
_REFERENCE = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
_ODD = "มีเครื่องหมาย & หรือ < หรืออักขระที่ใช้ไม่ได้"
_REASONS = {
    errors.codes[errors.XML_ERROR_UNBOUND_PREFIX]: "ใช้คำนำหน้า (เช่น gx: หรือ om:) ที่ไม่ได้ประกาศ",
    errors.codes[errors.XML_ERROR_TAG_MISMATCH]: "แท็กเปิดกับแท็กปิดไม่ตรงกัน",
    errors.codes[errors.XML_ERROR_NO_ELEMENTS]: "ไฟล์ไม่มีเนื้อหาหรือไม่จบ",
    errors.codes[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "มีข้อความต่อท้ายหลังแท็กปิดสุดท้าย",
    errors.codes[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "แท็กหนึ่งมีคุณสมบัติชื่อซ้ำกัน",
    errors.codes[errors.XML_ERROR_UNDEFINED_ENTITY]: "ใช้รหัสอักขระ & ที่ไม่รู้จัก",
}
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})


class _TooDeepError(Exception):
    """Nesting beyond MAX_DEPTH."""


class _TooManyError(Exception):
    """More placemarks than MAX_FEATURES."""


class _Builder(TreeBuilder):
    """Builds the tree, stops early on hostile files, and notes the line of every feature."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.features = 0
        self.line: Callable[[], int] = int

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Open an element."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeepError
        element = super().start(tag, attrs)
        if local_name(tag) in _WITH_LINE:
            self.features += 1
            element.set(LINE, str(self.line()))
        if self.features > MAX_FEATURES:
            raise _TooManyError
        return element

    def end(self, tag: str) -> Element:
        """Close an element."""
        self.depth -= 1
        return super().end(tag)


def local_name(tag: object) -> str:
    """The element's name without its namespace, whichever of KML's namespaces the writer used."""
    return tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1] if isinstance(tag, str) else ""


def is_named(element: Element, *names: str) -> bool:
    """Whether the element has one of the names, whatever its namespace."""
    return local_name(element.tag) in names


def child_text(element: Element, *names: str) -> str:
    """The text of the first child with one of the names, or an empty string."""
    return next((child.text or "" for child in element if is_named(child, *names)), "")


def parse_xml(data: bytes, where: Where) -> tuple[Element | None, list[Finding]]:
    """The root element and what had to be repaired, or None and what is wrong with the file."""
    text = opened(data, where)
    if isinstance(text, Finding):
        return None, [text]
    try:
        return _parsed(text, where)
    except (DefusedXmlException, UnsafeError):
        return None, [UNSAFE.at(where)]
    except _TooDeepError:
        return None, [TOO_DEEP.at(where)]
    except _TooManyError:
        return None, [TOO_MANY_PINS.at(where, f"{MAX_FEATURES:,}")]


def _parsed(text: str, where: Where) -> tuple[Element | None, list[Finding]]:
    """The tree of a strict parser or, where that refuses the file, of `Repair`."""
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    builder.line = lambda: parser.parser.CurrentLineNumber
    try:
        parser.feed(_REFERENCE.sub(_character, text))
        root: Element = parser.close()
    except (ParseError, ValueError) as problem:
        return _repaired(text, problem, where)
    return root, []


def _repaired(text: str, problem: Exception, where: Where) -> tuple[Element | None, list[Finding]]:
    builder = _Builder()
    repair = Repair(builder)
    builder.line = lambda: repair.line
    whole = repair.feed(text)
    root = builder.close()
    line = getattr(problem, "position", (0, 0))[0]
    if not any(local_name(element.tag) in _WITH_LINE for element in root.iter()):
        return None, [BROKEN.at(Where(where.file, line), _REASONS.get(getattr(problem, "code", 0), _ODD))]
    if not whole:
        if repair.is_cut:
            _remove_last_feature(root)  # half a number is another place
        return root, [BROKEN.at(Where(where.file, repair.line), f"อ่านได้ถึงบรรทัด {repair.line}")]
    kinds = list(grouped(repair.mends)) or [(_REASONS.get(getattr(problem, "code", 0), _ODD), [line])]
    return root, [MENDED.at(Where(where.file, lines[0]), what, lines=spans(lines)) for what, lines in kinds]


def _remove_last_feature(root: Element) -> None:
    inside = [
        (parent, child) for parent in root.iter() for child in parent if local_name(child.tag) in _WITH_LINE
    ]
    for parent, child in inside[-1:]:
        parent.remove(child)


def _character(match: re.Match[str]) -> str:
    """HTML's named characters (`&nbsp;`), which XML does not know but map programs write."""
    return match[0] if match[1][:-1] in _XML_ENTITIES else html5.get(match[1], match[0])

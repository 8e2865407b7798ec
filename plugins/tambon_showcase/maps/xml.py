"""Opens contributed XML: any encoding officers' programs write, no DTD, bounded in every way."""

from __future__ import annotations

import re
from html.entities import html5
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.text.decoding import decode

from .model import MAX_BYTES, MAX_DEPTH, MAX_FEATURES

TOO_BIG = error("T330", "ไฟล์แผนที่ใหญ่เกิน {value} ล้านไบต์", "ส่งออกใหม่เฉพาะชั้นข้อมูลของตำบล")
NOT_TEXT = error("T331", "อ่านตัวอักษรในไฟล์นี้ไม่ได้", "ส่งออกไฟล์ KML จาก Google My Maps ใหม่ โดยไม่เปิดแก้ในโปรแกรมอื่น")
WEB_PAGE = error(
    "T332",
    "ไฟล์นี้เป็นหน้าเว็บ (HTML) ไม่ใช่ KML แผนที่อาจยังไม่ได้แชร์เป็นสาธารณะ",
    "ตั้งค่าแผนที่ให้ทุกคนที่มีลิงก์ดูได้ แล้วส่งออกเป็น KML ใหม่",
)
BROKEN = error("T333", "ไฟล์ KML เสียหรือไม่ครบ: {value}", "ส่งออกไฟล์จาก Google My Maps ใหม่อีกครั้ง")
UNSAFE = error("T334", "ไฟล์มีคำสั่ง DTD หรือ ENTITY ซึ่งไม่อนุญาต", "ส่งออกไฟล์จาก Google My Maps หรือ Google Earth ใหม่")
TOO_DEEP = error("T335", "โฟลเดอร์ในไฟล์ซ้อนกันลึกเกินไป", "ลดจำนวนชั้นของโฟลเดอร์แล้วส่งออกใหม่")
TOO_MANY_PINS = error("T336", "ไฟล์มีสถานที่เกิน {value} แห่ง", "คัดเหลือเฉพาะสถานที่สำคัญของตำบลแล้วส่งออกใหม่")

LINE = "\N{NUMBER SIGN}line"
"""Attribute, impossible in XML, where a placemark carries its line in the file."""

_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})


class _TooDeepError(Exception):
    """Nesting beyond MAX_DEPTH."""


class _TooManyError(Exception):
    """More placemarks than MAX_FEATURES."""


class _Builder(TreeBuilder):
    """Builds the tree, gives up early on hostile files, and notes the line of every placemark."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.placemarks = 0
        self.parser: DefusedXMLParser

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Open an element."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeepError
        element = super().start(tag, attrs)
        if local_name(tag) == "Placemark":
            self.placemarks += 1
            element.set(LINE, str(self.parser.parser.CurrentLineNumber))
        if self.placemarks > MAX_FEATURES:
            raise _TooManyError
        return element

    def end(self, tag: str) -> Element:
        """Close an element."""
        self.depth -= 1
        return super().end(tag)


def local_name(tag: object) -> str:
    """The element's name without its namespace, whichever of KML's namespaces the writer used."""
    return tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1] if isinstance(tag, str) else ""


def parse_xml(data: bytes, where: Where) -> Element | Finding:
    """The root element, or what is wrong with the file."""
    if len(data) > MAX_BYTES:
        return TOO_BIG.at(where, MAX_BYTES // 1_000_000)
    decoded = decode(data)
    if decoded is None:
        return NOT_TEXT.at(where)
    if re.match(r"\s*(?:<!doctype html|<html)", decoded.text[:500], re.IGNORECASE):
        return WEB_PAGE.at(where)
    return _parsed(decoded.text, where)


def _parsed(text: str, where: Where) -> Element | Finding:
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    builder.parser = parser
    try:
        parser.feed(re.sub(r"&([A-Za-z][A-Za-z0-9]{1,30};)", _character, text.lstrip()))
        root: Element = parser.close()
    except DefusedXmlException:
        return UNSAFE.at(where)
    except _TooDeepError:
        return TOO_DEEP.at(where)
    except _TooManyError:
        return TOO_MANY_PINS.at(where, f"{MAX_FEATURES:,}")
    except (ParseError, ValueError) as problem:
        line = getattr(problem, "position", (where.line, 0))[0]
        return BROKEN.at(Where(where.file, line), problem)
    return root


def _character(match: re.Match[str]) -> str:
    """HTML's named characters (`&nbsp;`), which XML does not know but map programs write."""
    return match[0] if match[1][:-1] in _XML_ENTITIES else html5.get(match[1], match[0])

"""The styles of a workbook reduced to how its numbers are shown and what is struck out: nothing else of them is read.

Programs write styles that Excel forgives and the reader refuses (an empty `<fill/>`, a family of fonts beyond 14, colours
of six digits): each would cost the whole workbook.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from .package import PackageParts

_STYLES = re.compile(r"xl/styles[0-9]*\.xml", re.IGNORECASE)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAX_FORMATS = 65_000
"""Cell formats that Excel knows at most; a file may claim more."""
_REST = (
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
)


def with_plain_styles(parts: PackageParts) -> PackageParts:
    """The parts with styles that say only how numbers are shown; styles that are no XML stay as they are."""
    return {name: _plain(data) if _STYLES.fullmatch(name) else data for name, data in parts.items()}


def _plain(data: bytes) -> bytes:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data)
    except (ParseError, DefusedXmlException):
        return data
    formats, cells, fonts = Element("numFmts"), Element("cellXfs"), Element("fonts")
    for each in root.iter():
        if _name(each) == "numFmts":
            _copy(each, formats, "numFmt", ("numFmtId", "formatCode"))
        elif _name(each) == "cellXfs":
            _copy(each, cells, "xf", ("numFmtId", "fontId"))
        elif _name(each) == "fonts":
            _copy_struck(each, fonts)
    for missing, kind in ((cells, "xf"), (fonts, "font")):
        if not len(missing):
            SubElement(missing, kind)
    for cell in cells:
        if not (cell.get("fontId") or "0").isdecimal() or int(cell.get("fontId") or 0) >= len(fonts):
            cell.set("fontId", "0")
    first = tostring(formats) if len(formats) else b""
    return b'<styleSheet xmlns="%s">%s%s%s%s</styleSheet>' % (
        _MAIN.encode(),
        first,
        tostring(fonts),
        _REST.encode(),
        tostring(cells),
    )


def _copy(source: Element, target: Element, kind: str, kept: tuple[str, ...]) -> None:
    """The children of a kind with the attributes that matter."""
    for each in list(source)[:MAX_FORMATS]:
        if _name(each) == kind:
            SubElement(target, kind, {name: value for name in kept if (value := each.get(name)) is not None})


def _copy_struck(source: Element, target: Element) -> None:
    """The fonts, with nothing but whether they strike out."""
    for each in list(source)[:MAX_FORMATS]:
        font = SubElement(target, "font")
        if any(_name(look) == "strike" and look.get("val") not in {"0", "false"} for look in each):
            SubElement(font, "strike")


def is_struck(cell: Any) -> bool:
    """Whether what is in a cell is struck out: on paper that is how an officer takes a row away."""
    return bool(cell.has_style and cell.font.strike)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]

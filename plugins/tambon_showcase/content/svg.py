"""Contributed SVG drawings (logos): read strictly and written again, so that only plain shapes remain.

An SVG opened by itself is a page on the site's own origin, where judges keep their sheets: scripts, links,
foreign pictures and style sheets are refused, not repaired. Editors' own notes are dropped silently.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.personal.find import hide_personal

MAX_BYTES = 300_000
MAX_NODES = 3_000
MAX_SIDE = 20_000
"""Longest side in pixels."""

UNSAFE_SVG = error(
    "T513",
    "ภาพ SVG มีส่วนที่ไม่ใช่รูปทรงธรรมดา: {value}",
    "ส่งออกโลโก้ใหม่เป็น PNG หรือเป็น SVG แบบรูปทรงล้วน (ไม่มีลิงก์ ภาพซ้อน ตัวหนังสือ หรือสคริปต์)",
    costs_file=True,
    about_safety=True,
)

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SHAPES = re.compile(
    "svg|g|path|rect|circle|ellipse|line|polyline|polygon|title|desc|defs|stop|clipPath|(?:linear|radial)Gradient"
)
_NOTES = frozenset(["metadata", "namedview"])
_NUMBERS = re.compile(
    "width|height|[xy][12]?|[cf][xy]|r[xy]?|offset|points|d|viewBox|transform|gradientTransform"
    "|(?:(?:fill|stroke|stop)-)?opacity|stroke-(?:width|dash(?:array|offset)|miterlimit)"
)
_PAINTS = re.compile("fill|stroke|stop-color|color|clip-path")
_WORDS = re.compile(
    "(?:fill|clip)-rule|stroke-line(?:cap|join)|gradientUnits|spreadMethod|clipPathUnits|preserveAspectRatio"
    "|display|visibility"
)
_NUMBER_VALUE = re.compile(r"[\w\s.,%()+-]*", re.ASCII)
_PAINT_VALUE = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}|rgba?\([\d\s.,%]+\)|url\(#[\w-]+\)", re.ASCII)
_WORD_VALUE = re.compile(r"[a-zA-Z -]{1,40}")
_ID = re.compile(r"[\w.-]{1,80}", re.ASCII)
_ATTRIBUTES = {
    _NUMBERS: _NUMBER_VALUE,
    _PAINTS: _PAINT_VALUE,
    _WORDS: _WORD_VALUE,
    re.compile("id"): _ID,
}
_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(?:px)?", re.ASCII)


class Drawing(NamedTuple):
    """A drawing written again; `width` and `height` in pixels."""

    data: bytes
    width: int
    height: int


class _UnsafeError(Exception):
    """The drawing holds something that is no plain shape; the message names it."""


def clean_svg(data: bytes, where: Where) -> tuple[Drawing | None, Finding | None]:
    """The drawing in `data` with only plain shapes, or the finding that says why it is refused."""
    try:
        if len(data) > MAX_BYTES:
            raise _UnsafeError(f"{len(data):,} ไบต์ (รับได้ไม่เกิน {MAX_BYTES:,})")
        root = fromstring(data, forbid_dtd=True)
        if sum(1 for _ in root.iter()) > MAX_NODES:
            raise _UnsafeError(f"รูปทรงมากกว่า {MAX_NODES:,} ชิ้น")
        return _drawn(_copy(root, 0)), None
    except _UnsafeError as problem:
        return None, UNSAFE_SVG.at(where, problem)
    except DefusedXmlException:
        return None, UNSAFE_SVG.at(where, "DOCTYPE")
    except (ParseError, ValueError):
        return None, UNSAFE_SVG.at(where, "ไฟล์ขาดท้ายหรือเขียนผิดรูปแบบ")


def _drawn(root: Element) -> Drawing:
    width, height = _size(root)
    root.set("xmlns", _NAMESPACE[1:-1])
    root.set("width", str(width))
    root.set("height", str(height))
    return Drawing(tostring(root, encoding="utf-8"), width, height)


def _copy(element: Element, depth: int) -> Element:
    name = str(element.tag).removeprefix(_NAMESPACE)
    if not _SHAPES.fullmatch(name) or depth > 40 or (depth == 0) != (name == "svg"):
        raise _UnsafeError(f"<{name}>")
    copy = Element(name)
    style = element.attrib.pop("style", "")
    for key, value in [*element.attrib.items(), *_declarations(style)]:
        _copy_attribute(copy, key, value.strip())
    if name in {"title", "desc"}:
        copy.text = hide_personal(element.text or "")
    copy.extend([_copy(child, depth + 1) for child in element if not _is_note(child)])
    return copy


def _is_note(element: Element) -> bool:
    """An editor's own element (Inkscape, Illustrator), which no browser draws."""
    name = str(element.tag)
    return name.removeprefix(_NAMESPACE) in _NOTES or (
        name.startswith("{") and not name.startswith((_NAMESPACE, "{http://www.w3.org/"))
    )


def _copy_attribute(copy: Element, key: str, value: str) -> None:
    """Keep an attribute of a shape. Raises _UnsafeError for one that runs, links or fetches."""
    shape = _shape_of(key)
    if shape and shape.fullmatch(value):
        copy.set(key, value)
    elif (
        shape
        or key.lower().startswith("on")
        or key.endswith("href")
        or re.search(r"url\(|@|script:", value, re.I)
    ):
        raise _UnsafeError(f"{key}={value}")


def _shape_of(key: str) -> re.Pattern[str] | None:
    """What the value of a kept attribute looks like; None for an attribute that is not kept."""
    kinds = (
        (_NUMBERS, _NUMBER_VALUE),
        (_PAINTS, _PAINT_VALUE),
        (_WORDS, _WORD_VALUE),
        (re.compile("id"), _ID),
    )
    return next((value for name, value in kinds if name.fullmatch(key)), None)


def _declarations(style: str) -> list[tuple[str, str]]:
    """The declarations of a style attribute, which are the same properties written another way."""
    parts = [part.partition(":") for part in style.split(";")]
    return [
        (name.strip(), value) for name, _, value in parts if _shape_of(name.strip()) and name.strip() != "id"
    ]


def _size(root: Element) -> tuple[int, int]:
    given = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = root.get("viewBox", "").replace(",", " ").split()
    sides = [float(side[1]) if side else None for side in given]
    if None in sides and len(box) == 4:
        sides = [float(box[2]), float(box[3])]
    width, height = (round(side) if side else 0 for side in sides)
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise _UnsafeError("ไม่มีขนาดภาพ (width และ height)")
    return width, height

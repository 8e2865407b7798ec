"""An Office document written again: the parts that were looked at, without what cameras and programs say of themselves.

Each part is written once under its name, so that no program finds another one than we looked at.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from tambon_showcase.content.document_rules import ACTIVE, KEEPS_PLACE, UnsafeDocumentError
from tambon_showcase.content.media_boxes import NotMp4Error
from tambon_showcase.content.mp4 import clean_mp4
from tambon_showcase.content.office_media import is_film
from tambon_showcase.content.picture_marks import without_marks
from tambon_showcase.content.svg import clean_svg
from tambon_showcase.finding import Where

_TEXT = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)
_DRAWING = re.compile(r"\.svg$", re.IGNORECASE)
_NAMES = "http://schemas.openxmlformats.org/"
_PROPERTIES = {
    "coreProperties": f'<cp:coreProperties xmlns:cp="{_NAMES}package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>',
    "extended": f'<Properties xmlns="{_NAMES}officeDocument/2006/extended-properties"/>',
    "custom": f'<Properties xmlns="{_NAMES}officeDocument/2006/custom-properties"/>',
}
"""Parts that say who wrote the document, where and when, by their first element; ours say its title."""
_KIND = re.compile(r"\{.*/(custom|extended)-?[pP]roperties\}Properties$|\{.*\}(coreProperties)$")
_PLACES = {"core": "coreProperties", "app": "extended", "custom": "custom"}
_PLACE = re.compile(r"docProps/(core|app|custom)\.xml$", re.IGNORECASE)


def properties_of(name: str, root: str, title: str) -> bytes:
    """What takes the place of a part of properties, known by its place or its first element; nothing for other parts."""
    place, first = _PLACE.match(name), _KIND.match(root)
    kind = _PLACES[place[1].lower()] if place else (first[1] or first[2]) if first else ""
    return _PROPERTIES[kind].replace("{title}", escape(title)).encode() if kind else b""


class Written(NamedTuple):
    """The bytes to publish, and whether a picture or film said where it was taken."""

    data: bytes
    had_place: bool


def write_office(parts: Mapping[str, bytes]) -> Written:
    """Write a package of these parts; the same parts make the same bytes.

    Raises:
        UnsafeDocumentError: a picture or film says where it was taken, in a way that cannot be taken out, or a drawing fetches.
    """
    out = io.BytesIO()
    places = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            clean, had_place = _published(name, content)
            places.append(had_place)
            archive.writestr(zipfile.ZipInfo(name), clean, zipfile.ZIP_DEFLATED)
    return Written(out.getvalue(), any(places))


def _published(name: str, content: bytes) -> tuple[bytes, bool]:
    if _DRAWING.search(name):
        return _drawing(name, content), False
    if _TEXT.search(name):
        return content, False
    if is_film(name):
        return _film(name, content)
    clean = without_marks(content)
    if clean.keeps_place:
        raise UnsafeDocumentError(KEEPS_PLACE, name)
    return clean.data, clean.had_place


def _film(name: str, content: bytes) -> tuple[bytes, bool]:
    try:
        clean = clean_mp4(content)
    except NotMp4Error:
        raise UnsafeDocumentError(KEEPS_PLACE, name) from None
    return clean.data, clean.had_place


def _drawing(name: str, content: bytes) -> bytes:
    """A drawing in SVG with plain shapes only: others fetch pictures and style sheets."""
    drawing, _ = clean_svg(content, Where(name))
    if drawing is None:
        raise UnsafeDocumentError(ACTIVE, name)
    return drawing.data

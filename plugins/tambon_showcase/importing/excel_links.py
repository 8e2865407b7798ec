"""Addresses behind the cells of a workbook: links of the sheet, and `HYPERLINK()` in formulas."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from tambon_showcase.content.urls import web_url

from .package import PackageParts
from .sheets import CellPosition

MAX_LINKS = 5_000
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\b[^>]*>")
_REF = re.compile(rb"\bref=[\"']\$?([A-Z]{1,3})\$?(\d{1,7})")
_ID = re.compile(rb":id=([\"'])([^\"']{1,60})\1")
_FORMULA = re.compile(
    r"=?(?:_xlfn\.)?HYPERLINK\(\s*\"((?:[^\"]|\"\")*)\"\s*(?:[,;]\s*\"((?:[^\"]|\"\")*)\"\s*)?\)",
    re.IGNORECASE,
)


class Link(NamedTuple):
    """An address, and the words that show in its place."""

    address: str
    words: str


def formula_link(formula: str) -> Link | None:
    """The web address of `=HYPERLINK("https://…","words")`, or None."""
    found = _FORMULA.fullmatch(formula.strip())
    address = web_url(found[1].replace('""', '"')) if found else None
    return Link(address, (found[2] or address).replace('""', '"')) if found and address else None


def sheet_links(sheet: str, parts: PackageParts) -> dict[CellPosition, str]:
    """The web addresses behind the cells of the part `sheet`; those that lead nowhere are left out."""
    from openpyxl.utils import column_index_from_string

    targets = _targets(sheet, parts)
    links: dict[CellPosition, str] = {}
    for tag in _LINK.findall(parts[sheet])[:MAX_LINKS]:
        ref, key = _REF.search(tag), _ID.search(tag)
        address = web_url(targets.get(key[2].decode("utf-8", "replace"), "")) if key else None
        if ref and address:
            links[int(ref[2]), column_index_from_string(ref[1].decode()) - 1] = address
    return links


def _targets(sheet: str, parts: PackageParts) -> dict[str, str]:
    """The targets of a part's relations by their ids."""
    from defusedxml.ElementTree import fromstring

    folder, name = posixpath.split(sheet)
    try:
        tree = fromstring(parts.get(f"{folder}/_rels/{name}.rels", b"<none/>"))
    except ParseError:
        return {}
    return {each.get("Id", ""): each.get("Target", "") for each in tree}

"""What the parts of an Office document do, read by an XML parser: whatever is not known to be harmless is refused.

A parser resolves character references, prefixes and quotes as Office does, so nothing hides from it; it reads a part
as a stream, so that cost grows as the part does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from tambon_showcase.content.document_rules import ACTIVE, DAMAGED, UnsafeDocumentError
from tambon_showcase.content.office_fields import FieldCodes
from tambon_showcase.content.office_formulas import CHOICES, formula_acts, is_formula, is_formula_key
from tambon_showcase.content.office_links import hover_acts, link_acts, relation_acts
from tambon_showcase.content.office_raised import OnTheLine
from tambon_showcase.content.office_tables import Cells, TableRows
from tambon_showcase.content.office_told import is_told

_HEADERS = frozenset(f"{page}{place}" for page in ("odd", "even", "first") for place in ("Header", "Footer"))
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Z])')
"""Codes inside the header of a sheet, which part no words (ECMA-376 part 1, 18.3.1.46)."""
_JOINED = re.compile(r'"\s*&\s*"')
"""Where a formula joins two words."""
_BREAKS = frozenset({"p", "si", "pt", "lpstr"})
_RUNS = frozenset({"t", "delText", "v", "instrText", "delInstrText"})
"""Elements whose words may go on in the next; those of others end with the element."""
_BREAKS_INSIDE = frozenset({"br", "tab", "cr"})
"""Elements whose end, and those whose place, parts words from the next."""
_FETCHING = frozenset(
    {"altChunk", "subDoc", "saveThroughXslt", "connectString", "udl", "webPublishItem", "DataMashup"}
)
"""Elements that name a file or a server to read or to write, without a relation; Power Query packs what it read."""
_FETCHING_KEYS = frozenset({"embeddedHtml", "manifestLocation"})

_RELATED = re.compile(
    r"\{(?:http://schemas\.openxmlformats\.org/officeDocument/2006|http://purl\.oclc\.org/ooxml/officeDocument)/relationships\}|.*\}relid$"
)
"""Attributes that name a relation (ECMA-376 part 1, 22.8.2.1), also those of VML."""
_CLICKED = frozenset({"hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver"})
"""The elements by which a relation is a link to click; any other shows what the relation leads to, and so fetches it."""


class PartRead(NamedTuple):
    """What a part holds: its text, its tables, words in its attributes (descriptions, names of sheets and authors), its first element.

    `outside` are its relations to other machines, where it is a list of relations; `shown` those that it shows.
    """

    text: str
    tables: TableRows
    words: list[str]
    root: str
    outside: set[str]
    shown: set[str]


def check_part(name: str, content: bytes) -> PartRead:
    """The text, tables and words of a part in XML. Raises UnsafeDocumentError where it is broken, or may do more than show something."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    acts = _Acts(name)
    parser = DefusedXMLParser(target=acts, forbid_dtd=True)
    try:
        parser.feed(content)
        parser.close()
    except (ParseError, ValueError) as problem:
        rule = ACTIVE if isinstance(problem, DefusedXmlException) else DAMAGED
        raise UnsafeDocumentError(rule, name) from problem
    words = [*acts.words, *acts.on_line.lines]
    return PartRead("".join(acts.text).strip(), acts.tables, words, acts.root, acts.outside, acts.shown)


def check_outside(parts: Mapping[str, PartRead]) -> None:
    """Raise UnsafeDocumentError for a part that shows what a link to click leads to: a program would fetch it at once."""
    found = {name.lower(): part for name, part in parts.items()}
    for name, part in found.items():
        folder, _, owner = name.removesuffix(".rels").rpartition("_rels/")
        shown = found[folder + owner].shown if folder + owner in found else set()
        if part.outside & shown:
            raise UnsafeDocumentError(ACTIVE, name)


class _Acts:
    """Receives what the parser reads of one part."""

    def __init__(self, part: str) -> None:
        self.text: list[str] = []
        self.tables = TableRows()
        self.words: list[str] = []
        self.root = ""
        self.outside: set[str] = set()
        self.shown: set[str] = set()
        self.on_line = OnTheLine()
        self._part = part
        self._header = 0
        self._has_words = False
        self._cells = Cells(self.text)
        self._fields = FieldCodes()
        self._formulas: list[tuple[str, list[str]]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name, self.root, self._has_words = _local(tag), self.root or tag, False
        self.tables.start(name, attributes)
        self._cells.start(name, attributes)
        self.on_line.start(name, attributes)
        self._refuse(self._fields.start(tag, attributes))
        self._refuse(name if self._formulas and not is_formula(tag) else "")
        self._refuse(name if name in _FETCHING or hover_acts(name, attributes) else "")
        if name == "Relationship":
            self._relation(attributes)
        elif name not in _CLICKED:
            self.shown.update(value for key, value in attributes.items() if _RELATED.match(key))
        if name in _BREAKS_INSIDE:
            self.text.append("\n")
        if name in _HEADERS:
            self._header = len(self.text)
        if name == "sym":
            self.text.append(_symbol(attributes))
        if is_formula(tag):
            self._formulas.append((name, []))
        for key, value in attributes.items():
            self._attribute(name, _local(key), value)
            if is_told(name, _local(key), value):
                self.words.append(value)

    def data(self, text: str) -> None:
        (self._formulas[-1][1] if self._formulas else self.text).append(text)
        self._has_words = self._has_words or not text.isspace()
        self.tables.data(text)
        self._fields.data(text)
        self.on_line.data(text)

    def end(self, tag: str) -> None:
        name = _local(tag)
        self.tables.end(name)
        self._refuse(self._fields.end(tag))
        self._cells.end(name)
        self.on_line.end(name)
        if name in _BREAKS or (self._has_words and name not in _RUNS):
            self.text.append("\n")
        self._has_words = False
        if name in _HEADERS:
            self.words.append(_HEADER_CODE.sub("", "".join(self.text[self._header :])))
        if is_formula(tag):
            is_choice = any(outer in CHOICES for outer, _ in self._formulas)
            formula = "".join(self._formulas.pop()[1])
            self.words.append(_JOINED.sub("", formula))
            self._refuse(formula if formula_acts(formula, is_choice=is_choice) else "")

    def comment(self, text: str) -> None:
        self.words.append(text)

    def pi(self, target: str, data: str = "") -> None:
        self._refuse(target if target == "xml-stylesheet" else "")
        self.words.append(data)

    def close(self) -> None:
        self._refuse(self._fields.close())

    def _relation(self, attributes: Mapping[str, str]) -> None:
        if relation_acts(attributes):
            self._refuse(f"{attributes.get('Type', '').rpartition('/')[2]} {attributes.get('Target', '')}")
        if "TargetMode" in attributes and attributes["TargetMode"] != "Internal":
            self.outside.add(attributes.get("Id", ""))

    def _attribute(self, element: str, key: str, value: str) -> None:
        acts = link_acts(element, key, value) or (key in _FETCHING_KEYS and value)
        if acts or (is_formula_key(element, key) and formula_acts(value)):
            self._refuse(value)

    def _refuse(self, what: str) -> None:
        """Raise UnsafeDocumentError where something acts."""
        if what:
            raise UnsafeDocumentError(ACTIVE, f"{self._part}: {what[:40]}")


def _symbol(attributes: Mapping[str, str]) -> str:
    """The letter that Word shows for a symbol; those of old fonts are moved up by F000."""
    code = next((value for key, value in attributes.items() if _local(key) == "char"), "")
    number = int(code, 16) & 0xFFF if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
    return chr(number) if number > ord(" ") else ""


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]

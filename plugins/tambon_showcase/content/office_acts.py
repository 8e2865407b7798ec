"""What the parts of an Office document do, read by an XML parser: whatever is not known to be harmless is refused.

A parser resolves character references, prefixes and quotes as Office does, so nothing hides from it; it reads a part
as a stream, so that cost grows as the part does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from tambon_showcase.content.document_rules import ACTIVE, DAMAGED, UnsafeDocumentError
from tambon_showcase.content.office_known import FIELDS, RELATIONS, is_known_function
from tambon_showcase.content.office_tables import TableRows

_FORMULAS = frozenset(
    {
        *("f", "definedName", "formula", "formula1", "formula2", "oldFormula"),
        *("calculatedColumnFormula", "totalsRowFormula"),
    }
)
_TOLD = frozenset({"descr", "title", "alt", "author", "tooltip", "prompt", "error", "sheet"})
"""Attributes that hold words of people; others do where they are in Thai."""
_TOLD_IN = frozenset(
    {
        *(("docVar", "val"), ("alias", "val"), ("tag", "val"), ("default", "val"), ("s", "v")),
        *(
            ("listItem", "displayText"),
            ("listItem", "value"),
            ("bookmarkStart", "name"),
            ("definedName", "name"),
        ),
        *(("cNvPr", "name"), ("cmAuthor", "name"), ("person", "displayName"), ("person", "userId")),
    }
)
"""Elements and their attributes that hold words of people, of names that hold numbers elsewhere."""
_FONTS = frozenset({"typeface", "ascii", "hAnsi", "cs", "eastAsia", "font"})
_CODES = frozenset({"instrText", "delInstrText"})
_PLAIN_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|mailto:|tel:)|#|(?![/\\])(?![^/\\]*:)", re.IGNORECASE)
"""What a reader may click: the web, mail, a telephone, a place in the file, a file beside it; no other machine's disk."""
_REMOTE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?(?://|\\\\)", re.IGNORECASE)
_STRING = re.compile(r'"((?:[^"]|"")*)"')
_QUOTED_SHEET = re.compile(r"'[^']*'!")
_FUNCTION = re.compile(r"(?<![A-Za-z0-9_.])([A-Za-z0-9_.]+)\(")


class PartRead(NamedTuple):
    """The tables of a part, and words in its attributes: descriptions, names of sheets and authors."""

    tables: TableRows
    words: list[str]


def check_part(name: str, content: bytes) -> PartRead:
    """The tables and words of a part in XML. Raises UnsafeDocumentError where it is broken, or may do more than show something."""
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
    return PartRead(acts.tables, acts.words)


class _Acts:
    """Receives what the parser reads of one part."""

    def __init__(self, part: str) -> None:
        self.tables = TableRows()
        self.words: list[str] = []
        self._part = part
        self._kept: list[str] | None = None
        self._fields: list[list[str]] = [[]]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        self.tables.start(name, attributes)
        if name == "Relationship":
            self._relation({_local(key): value for key, value in attributes.items()})
        elif name in _FORMULAS or name in _CODES:
            self._kept = []
        for key, value in attributes.items():
            self._attribute(name, _local(key), value)
            if (
                _local(key) in _TOLD
                or (name, _local(key)) in _TOLD_IN
                or (not value.isascii() and _local(key) not in _FONTS)
            ):
                self.words.append(value)

    def data(self, text: str) -> None:
        self.tables.data(text)
        if self._kept is not None:
            self._kept.append(text)

    def end(self, tag: str) -> None:
        self.tables.end(_local(tag))
        if self._kept is None:
            return
        text, self._kept = "".join(self._kept), None
        if _local(tag) in _CODES:
            self._fields[-1].append(text)
        elif self._part.startswith("xl/"):
            self._refuse_if(formula_acts(text), text)

    def close(self) -> None:
        for codes in self._fields:
            self._field("".join(codes))

    def _attribute(self, element: str, key: str, value: str) -> None:
        if element == "fldSimple" and key == "instr":
            self._field(value)
        elif element == "fldChar" and key == "fldCharType":
            self._field_part(value)
        elif key == "src":
            self._refuse_if(bool(_REMOTE.match(value)), value)
        elif key == "href":
            self._refuse_if(not is_plain_address(value), value)

    def _field_part(self, kind: str) -> None:
        """Codes of a field may be split over runs and hold fields themselves."""
        if kind == "begin":
            self._fields.append([])
        elif kind in {"separate", "end"} and len(self._fields) > 1:
            if codes := self._fields[-1]:
                self._field("".join(codes))
                self._fields[-1] = []
            if kind == "end":
                self._fields.pop()

    def _field(self, code: str) -> None:
        self._refuse_if(field_acts(code), code)

    def _relation(self, relation: Mapping[str, str]) -> None:
        kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
        if relation.get("TargetMode", "Internal").lower() == "external":
            self._refuse_if(kind != "hyperlink" or not is_plain_address(target), f"{kind} {target}")
        else:
            self._refuse_if(kind not in RELATIONS or bool(_REMOTE.match(target)), kind)

    def _refuse_if(self, acts: bool, what: str) -> None:
        if acts:
            raise UnsafeDocumentError(ACTIVE, f"{self._part}: {what[:40]}")


def is_plain_address(address: str) -> bool:
    """Whether an address opens only what a reader expects of a link."""
    return bool(_PLAIN_ADDRESS.match(address.strip()))


def field_acts(code: str) -> bool:
    """Whether a field code of Word may do more than show something of the document itself."""
    words = code.split(maxsplit=1)
    if not words or words[0].startswith("="):
        return False
    if words[0].upper() not in FIELDS:
        return True
    return words[0].upper() == "HYPERLINK" and not all(map(is_plain_address, _targets(words[1:])))


def _targets(rest: list[str]) -> Iterator[str]:
    """The address of a HYPERLINK field: the first word that is no switch, in quotes or not."""
    text = rest[0].strip() if rest else ""
    if text and not re.match(r"\\[a-z]", text):
        quoted = _STRING.match(text)
        yield quoted[1].replace("\\\\", "\\") if quoted else text.split()[0]


def formula_acts(formula: str) -> bool:
    """Whether a formula of Excel may do more than work out something from cells."""
    plain = _QUOTED_SHEET.sub("", _STRING.sub('""', formula))
    if "|" in plain:  # DDE: a program, a topic, an item
        return True
    names = _FUNCTION.findall(plain)
    if any(name.upper() == "HYPERLINK" for name in names):
        addresses = (found.replace('""', '"') for found in _STRING.findall(formula))
        if not all(map(is_plain_address, addresses)):
            return True
    return not all(map(is_known_function, names))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]

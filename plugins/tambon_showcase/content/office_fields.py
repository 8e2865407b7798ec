"""Codes of Word's fields, in whatever pieces a document has them: only fields of a known list, as Word puts them together.

A piece may be where Word does not read it (in a choice for other programs, in words that were deleted, inside an
unknown element). A code with pieces at different places of that kind is refused, since we could not say what Word reads.
Sources: ECMA-376 part 1, 17.16 (fields), part 3 (choices and unknown elements). LibreOffice takes words between a
field's beginning and its code's end for its code, too.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from tambon_showcase.content.office_known import FIELDS, QUOTED
from tambon_showcase.content.office_links import is_plain_address

_WORD = frozenset(
    {
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
        "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    }
)
_CODES = frozenset({"instrText", "delInstrText"})
_OF_FIELDS = _CODES | {"fldChar", "fldSimple"}
_READ_IN_PLACE_WORDS = """
    document body p r hyperlink ins moveTo sdt sdtContent smartTag customXml tbl tr tc hdr ftr
    footnotes footnote endnotes endnote comments comment fldSimple dir bdo
"""
_READ_IN_PLACE = frozenset(_READ_IN_PLACE_WORDS.split())
"""Elements of Word whose content belongs to the text around them."""
_FIRST_WORD = re.compile(r"\s*(?:=|\S+\s)")
_HEAD = 200
"""Letters kept of the beginning of a code, in which its first word ends."""


class _Field:
    """A field that has begun: inside how many elements that Word may pass over, the pieces of its code, and their beginning."""

    def __init__(self, aside: int) -> None:
        self.aside = aside
        self.codes: list[str] = []
        self.head = ""
        self.is_code = True

    def acts(self) -> str:
        """The code where it may act; an empty text for others, and once the code has ended."""
        code = "".join(self.codes) if self.is_code else ""
        return code if field_acts(code) else ""


class FieldCodes:
    """Receives what a parser reads of one part. Its methods return what acts, or an empty text."""

    def __init__(self) -> None:
        self._space = ""
        self._aside = 0
        self._open: list[_Field] = []
        self._piece: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> str:
        """An element begins; one inside a piece of code would part what Word reads from what we read."""
        space, name = _parted(tag)
        self._space = self._space or (space if space in _WORD else "")
        acts = name if self._piece is not None else ""
        if name in _OF_FIELDS:
            acts = acts or (self._start(space, name, attributes) if space == self._space else name)
        elif name == "t" and space == self._space and self._is_in_code():
            self._piece = []
        self._aside += self._is_passed_over(space, name)
        return acts

    def data(self, text: str) -> None:
        """Text of the element that began last."""
        if self._piece is not None:
            self._piece.append(text)

    def end(self, tag: str) -> str:
        """An element ends."""
        self._aside -= self._is_passed_over(*_parted(tag))
        if self._piece is None:
            return ""
        piece, self._piece = "".join(self._piece), None
        return self._put(piece)

    def close(self) -> str:
        """The part ends: fields that have no end are read, too."""
        return next(filter(None, (field.acts() for field in self._open)), "")

    def _start(self, space: str, name: str, attributes: Mapping[str, str]) -> str:
        if name in _CODES:
            self._piece = []
            return ""
        key = "instr" if name == "fldSimple" else "fldCharType"
        others = [one for one in attributes if _parted(one)[1] == key and one != space + key]
        value = attributes.get(space + key, "")
        if others or (key == "instr" and field_acts(value)):
            return value or name
        return self._mark(value) if key == "fldCharType" else ""

    def _mark(self, kind: str) -> str:
        """A field begins, its code ends, or it ends. What begins a code may not come from a field inside it."""
        field = self._open[-1] if self._open else None
        if kind == "begin":
            self._open.append(_Field(self._aside))
            return "{" if field and field.is_code and not _FIRST_WORD.match(field.head) else ""
        if not field or kind not in {"separate", "end"}:
            return ""
        acts = field.acts()
        field.is_code = False
        if kind == "end":
            self._open.pop()
        return acts

    def _is_in_code(self) -> bool:
        return bool(self._open) and self._open[-1].is_code

    def _put(self, piece: str) -> str:
        if not self._is_in_code():
            return piece if field_acts(piece) else ""
        field = self._open[-1]
        field.codes.append(piece)
        field.head = (field.head + piece[:_HEAD])[:_HEAD]
        return piece if field.aside != self._aside and piece.strip() else ""

    def _is_passed_over(self, space: str, name: str) -> bool:
        """Whether Word may pass over what is inside an element."""
        return space != self._space or name not in _READ_IN_PLACE


@functools.lru_cache(maxsize=4_096)
def _parted(tag: str) -> tuple[str, str]:
    """The namespace of a name, in its brackets, and the name without it."""
    space, bracket, name = tag.rpartition("}")
    return space + bracket, name


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
        quoted = QUOTED.match(text)
        yield quoted[1].replace("\\\\", "\\") if quoted else text.split()[0]

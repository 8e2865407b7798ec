"""Contributed documents (PDF, DOCX, PPTX, XLSX): published written again, when they hold nothing that acts.

A document is known by its bytes. `inspect` refuses what runs, fetches, hides another file, cannot be read or
is too large, and looks for personal data in the text that a reader would see.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.document_rules import (
    HAD_PLACE,
    HELD,
    LOST,
    MAX_BYTES,
    NO_TEXT,
    NOT_A_DOCUMENT,
    OLD_OFFICE,
    TOO_HEAVY,
    WRONG_SUFFIX,
    DocumentText,
    UnsafeDocumentError,
)
from tambon_showcase.content.file_kinds import SCAN_OR_PHOTO, kind_of_bytes, other_kind
from tambon_showcase.content.households import check_headings, check_spaced_tables
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.content.office_tables import EDGE
from tambon_showcase.content.pdf_guard import read_pdf
from tambon_showcase.content.privacy import is_masked, scan_text
from tambon_showcase.finding import Finding, Where
from tambon_showcase.personal.columns import SHORT_NUMBER, TELEPHONE_HEADING

OLE = b"\xd0\xcf\x11\xe0"
"""Office files up to 2003, and newer ones with a password, begin so."""
_PDF = re.compile(rb"(?:\xef\xbb\xbf)?[\s\0]{0,64}(%PDF-)")
"""A PDF, also one to which a server or a scanner added blanks in front (ISO 32000-1, annex H.3, note 13)."""
_UNREAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf6ff\uf71b-\uf8ff\ufffd-\uffff]")
"""What is read of letters of which a PDF does not say what they are; Thai typefaces have marks of their own at F700 to F71A."""
_ZIP = b"PK\x03\x04"
_OFFICE = (".docx", ".pptx", ".xlsx")


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document that may be published: `kind` is its ending, `pages` its pages, slides or sheets.

    `page_ends` is where in `text` each page of a PDF ends; `has_pictures`: whether it may show more than its text;
    `is_blank`: whether no page shows anything.
    """

    kind: str
    pages: int
    text: str
    page_ends: tuple[int, ...] = ()
    has_pictures: bool = True
    is_blank: bool = False

    @property
    def page_texts(self) -> tuple[str, ...]:
        """The text of each page of a PDF."""
        starts = (0, *self.page_ends)
        return tuple(self.text[start:end] for start, end in zip(starts, self.page_ends, strict=False))


class PublishedDocument(NamedTuple):
    """A document as it is published: `data` are its bytes, written again by us."""

    facts: DocumentFacts
    data: bytes


def inspect(
    path: Path, where: Where, allowances: Allowances = NO_ALLOWANCES, *, title: str = ""
) -> tuple[PublishedDocument | None, list[Finding]]:
    """The document at `path` as it may be published under `title`, and what was found in it.

    Where there is none, the document must not be published: it is unsafe or cannot be examined (an error that costs only
    the document), it shows personal data that no allowance permits (a warning, which keeps only the document back),
    or data that are never published (an error, which keeps the entry back).
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        return None, [TOO_HEAVY.at(where, f"{size:,}", limit=f"{MAX_BYTES:,}")]
    try:
        kind, document = _read(path.read_bytes(), path.suffix.lower(), title)
    except UnsafeDocumentError as problem:
        return None, [_refused(problem, path, where)]
    told = "\n".join(filter(None, (document.text, document.beside, *_short_numbers(document))))
    findings = [*dict.fromkeys(_of_document(found, where) for found in scan_text(told, where, allowances))]
    findings += _lists_of_persons(document, where)
    if kind == "pdf" and is_unread(document.text):
        findings.append(NO_TEXT.at(where, path.name))
    if any(finding.is_error or finding.code == HELD.code for finding in findings):
        return None, findings
    words = document.text.replace(EDGE, "\n")
    more = (document.page_ends, document.has_pictures, document.is_blank)
    facts = DocumentFacts(kind, document.pages, words, *more)
    return PublishedDocument(facts, document.data), [*findings, *_changes(document, where)]


def is_unread(text: str) -> bool:
    """Whether there are no letters, or a third of them says nothing."""
    letters = "".join(text.split())
    return len(_UNREAD.findall(letters)) * 3 >= len(letters)


def _refused(problem: UnsafeDocumentError, path: Path, where: Where) -> Finding:
    """Why a document is not published; what is none is named by what it is."""
    is_none = problem.rule is NOT_A_DOCUMENT
    other = other_kind(path.read_bytes(), where, with_picture=SCAN_OR_PHOTO) if is_none else None
    return other or problem.rule.at(where, problem.value)


def _short_numbers(document: DocumentText) -> Iterator[str]:
    """Mobile numbers without their zero in tables with a column of telephones, with the word for them in front."""
    if any(TELEPHONE_HEADING.search(cell) for row in document.rows for cell in row):
        cells = document.text.replace(EDGE, "|")
        yield from (f"โทร {found[1]}" for found in SHORT_NUMBER.finditer(cells))


def _changes(document: DocumentText, where: Where) -> Iterator[Finding]:
    """What the published document lacks of the original."""
    if document.lost:
        yield LOST.at(where, " · ".join(document.lost))
    if document.had_place:
        yield HAD_PLACE.at(where)


def _lists_of_persons(document: DocumentText, where: Where) -> list[Finding]:
    """What says that a table of the document lists persons or households, once for each heading."""
    found = [finding for row in document.rows for finding in check_headings(row, where)]
    if not document.rows:
        found += check_spaced_tables(document.text, where)
    return list({finding.value: finding for finding in found}.values())


def _of_document(found: Finding, where: Where) -> Finding:
    """A finding in a document's text: it has no line, and what a text would mask keeps a document back."""
    if is_masked(found):
        return HELD.at(where, found.value, code=found.code)
    return dataclasses.replace(found, line=0)


def _read(data: bytes, suffix: str, title: str) -> tuple[str, DocumentText]:
    """The kind and the text of a document. Raises UnsafeDocumentError."""
    if begin := _PDF.match(data):
        kind, document = "pdf", read_pdf(data[begin.start(1) :], title)
    elif data.startswith(_ZIP):
        kind, document = read_office(data, title)
    elif data.startswith(OLE):
        old = kind_of_bytes(data)
        raise UnsafeDocumentError(OLD_OFFICE, old.name if old else suffix)
    else:
        raise UnsafeDocumentError(NOT_A_DOCUMENT, suffix)
    if suffix != f".{kind}":
        raise UnsafeDocumentError(WRONG_SUFFIX, kind.upper())
    return kind, document

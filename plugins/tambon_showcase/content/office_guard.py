"""Contributed DOCX, PPTX and XLSX: the ZIP's list is judged before anything is unpacked, then each part."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

from tambon_showcase.content.document_rules import (
    ACTIVE,
    BOMB,
    DAMAGED,
    LOCKED,
    MAX_PAGES,
    MAX_TEXT,
    NOT_A_DOCUMENT,
    TOO_MANY_PAGES,
    DocumentText,
    UnsafeDocumentError,
    damage_is_refused,
)
from tambon_showcase.content.emf_words import emf_words
from tambon_showcase.content.office_acts import PartRead, check_outside, check_part
from tambon_showcase.content.office_media import is_known_media
from tambon_showcase.content.office_parts import INSIDE, PAGES, TEXT_PARTS, TYPES, stated_types, unknown_part
from tambon_showcase.content.office_tables import whole_rows, with_strings
from tambon_showcase.content.office_write import properties_of, write_office
from tambon_showcase.content.slide_pictures import may_show_more

MAX_PARTS = 2_000
MAX_UNPACKED = 100_000_000
MAX_PART = 30_000_000
MAX_RATIO = 200
MAX_DEPTH = 2
"""Largest part, how many times larger than packed a part above a megabyte may be, and documents inside documents."""

_KINDS = {
    "docx": re.compile(r"word/document\d*\.xml"),
    "pptx": re.compile(r"ppt/presentation\d*\.xml"),
    "xlsx": re.compile(r"xl/workbook\d*\.xml"),
}
"""The main part by kind; Word and Excel in a browser write `document2.xml` and `workbook22.xml`."""
_OPEN_DOCUMENT = {"mimetype", "content.xml"}  # OASIS OpenDocument 1.3, part 2: parts of every such file
_ESCAPES = re.compile(r"(?:^|/)\.\.(?:/|$)|^[/\\]|[:\\\0]")
_ACTIVE_PARTS = re.compile(
    r"vbaproject|macrosheets|activex|externallinks|/connections\.xml|\.(?:bin|exe|dll|js|vbs|ps1|bat|lnk|jar|html?|swf)$"
    r"|/embeddings/(?!.*\.(?:xlsx|docx|pptx)$)|attachedtoolbars|customui",
    re.IGNORECASE,
)
_PRINTER = re.compile(r"/printersettings\d*\.bin$", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^<>?]*\sencoding\s*=\s*[\"'](?!utf-?8[\"']|us-ascii[\"'])", re.IGNORECASE)
_XML = re.compile(r"\.(?:xml|rels|vml|svg)$", re.IGNORECASE)
_OPEN_BREAK = re.compile(rb"<br>", re.IGNORECASE)
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject|ms-office\.activeX", re.IGNORECASE)


@damage_is_refused
def read_office(data: bytes, title: str = "") -> tuple[str, DocumentText]:
    """The kind (docx, pptx, xlsx) and the text of an Office document, and its bytes as they may be published.

    Raises:
        UnsafeDocumentError: it does more than show something, or is damaged, locked or too large.
        MemoryError: it takes more memory than there is.
    """
    return _read(data, title, 0)


def _read(data: bytes, title: str, depth: int) -> tuple[str, DocumentText]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = _check_list(archive)
        kind, _ = main_part(names)
        for name in names:
            if is_active_part(name):
                raise UnsafeDocumentError(ACTIVE, name)
        _check_kinds(archive, names)
        pages = max(sum(1 for name in names if PAGES.fullmatch(name)), 0 if kind == "pptx" else 1)
        if pages > MAX_PAGES:
            raise UnsafeDocumentError(TOO_MANY_PAGES, pages)
        parts = {name: _unpacked(archive, name) for name in names if not name.endswith("/")}
    return kind, _looked_through(parts, pages, title, depth)


def _check_kinds(archive: zipfile.ZipFile, names: list[str]) -> None:
    """Raise UnsafeDocumentError for a part of a kind that is not known to be harmless."""
    from defusedxml import DefusedXmlException

    try:
        types = stated_types(_unpacked(archive, TYPES)) if TYPES in names else {}
    except DefusedXmlException:
        raise UnsafeDocumentError(ACTIVE, TYPES) from None
    if name := unknown_part(names, types):
        raise UnsafeDocumentError(ACTIVE, name)


@damage_is_refused
def office_kind(data: bytes) -> str:
    """The kind of an Office document that keeps within bounds, whatever it may do when it is opened.

    Raises:
        UnsafeDocumentError: it is damaged, locked or too large.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return main_part(_check_list(archive))[0]


def main_part(names: Iterable[str]) -> tuple[str, str]:
    """The kind of a package and the name of its main part. Raises UnsafeDocumentError where there is none."""
    listed = list(names)
    for name in listed:
        for kind, pattern in _KINDS.items():
            if pattern.fullmatch(name):
                return kind, name
    raise UnsafeDocumentError(NOT_A_DOCUMENT, "OpenDocument" if _OPEN_DOCUMENT.issubset(listed) else "zip")


def is_active_part(name: str) -> bool:
    """Whether a part runs, fetches or hides something."""
    return bool(_ACTIVE_PARTS.search(name)) and not _PRINTER.search(name)


def declares_entities(content: bytes) -> bool:
    """Whether a part has a document type, in which entities swell or fetch; Office writes none."""
    return bool(_ENTITY.search(content))


def _check_list(archive: zipfile.ZipFile) -> list[str]:
    """The names of the parts. Raises UnsafeDocumentError for a list that promises harm."""
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise UnsafeDocumentError(BOMB, f"{sum(part.file_size for part in parts):,} ไบต์")
    for part in parts:
        _check_part(part)
    names = [part.filename for part in parts]
    if len({name.lower() for name in names}) < len(names):
        raise UnsafeDocumentError(DAMAGED, "")  # one program would show the first of two, another the second
    return names


def _check_part(part: zipfile.ZipInfo) -> None:
    swollen = part.file_size > 1_000_000 and part.file_size > MAX_RATIO * max(part.compress_size, 1)
    if part.file_size > MAX_PART or swollen:
        raise UnsafeDocumentError(BOMB, part.filename)
    if part.flag_bits & 1:
        raise UnsafeDocumentError(LOCKED, part.filename)
    if _ESCAPES.search(part.filename):
        raise UnsafeDocumentError(ACTIVE, part.filename)


def _looked_through(parts: dict[str, bytes], pages: int, title: str, depth: int) -> DocumentText:
    """What is in all parts, also in workbooks inside, with a mark between parts for numbers to end at. Raises UnsafeDocumentError."""
    pieces: list[str] = []
    beside: list[str] = []
    rows: list[tuple[str, ...]] = []
    read: dict[str, PartRead] = {}
    for name, content in list(parts.items()):
        if INSIDE.search(name):
            inner = _inside(name, content, depth)
            parts[name] = inner.data
            pieces.append(inner.text)
            beside.append(inner.beside)
            rows += inner.rows
        elif _XML.search(name):
            part = read[name] = _check_xml(name, content)
            (pieces if TEXT_PARTS.fullmatch(name) else beside).append(part.text)
            parts[name] = properties_of(name, part.root, title) or content
        elif not is_known_media(name, content):
            raise UnsafeDocumentError(ACTIVE, name)
        else:
            beside.append(emf_words(content))
    check_outside(read)
    beside += [*parts, *(word for part in read.values() for word in part.words)]
    strings = [string for part in read.values() for string in part.tables.strings]
    pieces, beside = ([with_strings(piece, strings) for piece in words] for words in (pieces, beside))
    if sum(map(len, (*pieces, *beside))) > MAX_TEXT:
        raise UnsafeDocumentError(BOMB, f"ตัวหนังสือเกิน {MAX_TEXT:,} ตัว")
    rows += whole_rows([row for part in read.values() for row in part.tables.rows], strings)
    written = write_office(parts)
    told, untold = ("\n…\n".join(filter(None, words)) for words in (pieces, beside))
    return DocumentText(
        told, pages, tuple(rows), untold, written.data, (), written.had_place, (), may_show_more(parts)
    )


def _inside(name: str, content: bytes, depth: int) -> DocumentText:
    if depth == MAX_DEPTH:
        raise UnsafeDocumentError(BOMB, name)
    return _read(content, "", depth + 1)[1]


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part, read no further than its bound, because the list of a ZIP may be wrong."""
    with archive.open(name) as part:
        content = part.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise UnsafeDocumentError(BOMB, name)
    return content


def _check_xml(name: str, content: bytes) -> PartRead:
    """What a part holds. Raises UnsafeDocumentError for one that would act, or that hides its words from this look."""
    # A part in UTF-16 or Windows-874 is read differently by every program; Office writes UTF-8.
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:200] or _ENCODING.search(content[:200]):
        raise UnsafeDocumentError(DAMAGED, name)
    found = _MACRO_TYPE.search(content) if name == TYPES else None
    if found or declares_entities(content):
        raise UnsafeDocumentError(ACTIVE, name)
    # Excel before 2010 wrote line breaks of drawings as in HTML.
    return check_part(name, _OPEN_BREAK.sub(b"<br/>", content) if name.endswith(".vml") else content)

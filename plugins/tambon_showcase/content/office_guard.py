"""Contributed DOCX, PPTX and XLSX: the ZIP's list is judged before anything is unpacked, then each part."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from html import unescape

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

MAX_PARTS = 2_000
MAX_UNPACKED = 100_000_000
MAX_PART = 30_000_000
MAX_RATIO = 200
"""Largest part, and how many times larger than packed a part above a megabyte may be."""

_KINDS = {
    "docx": re.compile(r"word/document\d*\.xml"),
    "pptx": re.compile(r"ppt/presentation\d*\.xml"),
    "xlsx": re.compile(r"xl/workbook\d*\.xml"),
}
"""The main part by kind; Word and Excel in a browser write `document2.xml` and `workbook22.xml`."""
_ESCAPES = re.compile(r"(?:^|/)\.\.(?:/|$)|^[/\\]|[:\\\0]")
_ACTIVE_PARTS = re.compile(
    r"vbaproject|macrosheets|activex|externallinks|/connections\.xml|\.(?:bin|exe|dll|js|vbs|ps1|bat|lnk|jar|html?|swf)$"
    r"|/embeddings/(?!.*\.(?:xlsx|docx|pptx)$)|attachedtoolbars|customui",
    re.IGNORECASE,
)
_PRINTER = re.compile(r"/printersettings\d*\.bin$", re.IGNORECASE)
_PAGES = re.compile(r"ppt/slides/slide\d+\.xml|xl/worksheets/[^/]+\.xml")
_TEXT_PARTS = re.compile(r"(?:word|ppt|xl|docProps)/.*\.xml")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATION = re.compile(rb"<Relationship\b[^<]*", re.IGNORECASE)
"""A relation, up to the next tag: a value may hold `>`, and looking for that again and again would cost the square."""
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']", re.IGNORECASE)
_TYPE = re.compile(rb"\bType\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject|ms-office\.activeX", re.IGNORECASE)
_FIELD = re.compile(rb"\bDDE(?:AUTO)?\b|\bINCLUDE(?:TEXT|PICTURE)\b[^<]{0,20}https?:", re.IGNORECASE)
_BREAK = re.compile(r"</(?:w:p|a:p|si|c|row|w:tc|vt:lpstr)>|<(?:w:br|w:tab|a:br)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")


@damage_is_refused
def read_office(data: bytes) -> tuple[str, DocumentText]:
    """The kind (docx, pptx, xlsx) and the text of an Office document.

    Raises:
        UnsafeDocumentError: it does more than show something, or is damaged, locked or too large.
        MemoryError: it takes more memory than there is.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = _check_list(archive)
        kind, _ = main_part(names)
        for name in filter(is_active_part, names):
            raise UnsafeDocumentError(ACTIVE, name)
        pages = max(sum(1 for name in names if _PAGES.fullmatch(name)), 1)
        if pages > MAX_PAGES:
            raise UnsafeDocumentError(TOO_MANY_PAGES, pages)
        return kind, DocumentText(_text(archive, names), pages)


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
    for name in names:
        for kind, pattern in _KINDS.items():
            if pattern.fullmatch(name):
                return kind, name
    raise UnsafeDocumentError(NOT_A_DOCUMENT, "zip")


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
    return [part.filename for part in parts]


def _check_part(part: zipfile.ZipInfo) -> None:
    swollen = part.file_size > 1_000_000 and part.file_size > MAX_RATIO * max(part.compress_size, 1)
    if part.file_size > MAX_PART or swollen:
        raise UnsafeDocumentError(BOMB, part.filename)
    if part.flag_bits & 1:
        raise UnsafeDocumentError(LOCKED, part.filename)
    if _ESCAPES.search(part.filename):
        raise UnsafeDocumentError(ACTIVE, part.filename)


def _text(archive: zipfile.ZipFile, names: list[str]) -> str:
    pieces, size = [], 0
    for name in names:
        if not name.endswith((".xml", ".rels")):
            continue
        content = _unpacked(archive, name)
        _check_xml(name, content)
        if _TEXT_PARTS.fullmatch(name) and size < MAX_TEXT:
            piece = unescape(_TAG.sub("", _BREAK.sub("\n", content.decode("utf-8", "replace"))))
            pieces.append(piece)
            size += len(piece)
    return "\n".join(pieces)[:MAX_TEXT]


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part, read no further than its bound, because the list of a ZIP may be wrong."""
    with archive.open(name) as part:
        content = part.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise UnsafeDocumentError(BOMB, name)
    return content


def _check_xml(name: str, content: bytes) -> None:
    """Raise UnsafeDocumentError for a part that would act, or that hides its words from this look."""
    # A part in UTF-16 would hide these words from the search below; Office writes UTF-8.
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:200]:
        raise UnsafeDocumentError(DAMAGED, name)
    found = _ENTITY.search(content) or (
        _MACRO_TYPE.search(content) if name == "[Content_Types].xml" else None
    )
    if name.startswith("word/") and not found:
        found = _FIELD.search(content)
    if found:
        raise UnsafeDocumentError(ACTIVE, f"{name}: {found[0].decode('ascii', 'replace')[:30]}")
    for link in _RELATION.findall(content) if name.endswith(".rels") else ():
        if _EXTERNAL.search(link) and not _is_mere_link(link):
            raise UnsafeDocumentError(ACTIVE, f"{name}: External")


def _is_mere_link(relation: bytes) -> bool:
    """Whether a relation is a link that a reader has to click; another type beside it, wherever written, counts."""
    types = _TYPE.findall(relation)
    return bool(types) and all(kind.lower().endswith(b"/hyperlink") for kind in types)

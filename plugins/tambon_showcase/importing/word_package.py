"""A Word file made ready for reading: what leads nowhere is taken out, what is not imported is counted and named.

Word itself opens files with missing pictures, dangling links and notes; one such fault must not cost the report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import tostring

from .package import PackageParts, packed
from .word_cleaning import clean, level_headings, name_headings
from .word_lost import words_of
from .word_numbers import write_numbers
from .word_shapes import DRAWN, PICTURES, shown_pictures, take_apart
from .word_xml import (
    DOCUMENT,
    RELATION,
    WORD,
    Element,
    parents,
    parsed,
    relations,
    style_names,
    text_of,
    under_headings,
)

STORIES = (DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
"""Parts with text that is imported."""
_EQUATION = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_UNREAD = {
    **DRAWN,
    _EQUATION: "สมการ",
    f"{WORD}object": "วัตถุฝัง (OLE)",
    "{urn:schemas-microsoft-com:vml}textpath": "ตัวอักษรศิลป์ (WordArt)",
}
_INSERTED = f"{WORD}altChunk"
_EDGES = {"header": "หัวกระดาษ", "footer": "ท้ายกระดาษ"}
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}


_NONE = ""
"""The relation of a link inside the file, which needs none."""


class Ready(NamedTuple):
    """The file for the reader of Word files, what is lost of it, in Thai, and what the reader has to find in it."""

    data: bytes
    lost: list[str]
    words: list[str]
    pictures: int


def make_ready(parts: dict[str, bytes]) -> Ready:
    """Repair the parts of a Word file."""
    lost = Counter[str]()
    trees = {name: tree for name in STORIES if (tree := parsed(parts, name)) is not None}
    numbered = 0
    if DOCUMENT in trees:
        styles = name_headings(parts)
        if styles is not None:
            level_headings(trees[DOCUMENT], styles)
            parts = {**parts, "word/styles.xml": _written(styles)}
        lost.update(_unread(trees[DOCUMENT], parts))
        take_apart(trees[DOCUMENT])
        lost.update(clean(trees[DOCUMENT], style_names(parts)))
        lost.update(_without_missing_notes(trees))
        numbered = write_numbers(trees[DOCUMENT], parts)
    for name, tree in trees.items():
        lost.update(_without_dangling(tree, parts, name))
    said = [f"{what} {count} แห่ง" if count > 1 else what for what, count in lost.items()]
    if numbered:
        said.append(f"เลขลำดับอัตโนมัติของ Word {numbered} แห่ง เก็บเป็นตัวอักษรตามที่เห็นในเอกสาร")
    whole = {**parts, **{name: _written(tree) for name, tree in trees.items()}}
    return Ready(
        packed(whole),
        [*said, *_edges(parts)],
        [piece for tree in trees.values() for piece in words_of(tree)],
        sum(map(shown_pictures, trees.values())),
    )


def _written(tree: Element) -> bytes:
    return bytes(tostring(tree, "utf-8", xml_declaration=True))


def _unread(tree: Element, parts: PackageParts) -> Iterator[str]:
    """Things that are not imported, each with the heading above it."""
    body = tree.find(f"{WORD}body")
    for block, heading in under_headings(body if body is not None else tree, style_names(parts)):
        where = f" ใต้หัวข้อ “{heading}”" if heading else ""
        for element in block.iter():
            if name := _UNREAD.get(element.tag):
                yield f"{name}{where} ไม่ได้นำเข้า บันทึกเป็นภาพหรือพิมพ์เป็นข้อความ แล้วใส่เอง"
            elif element.tag == _INSERTED:
                yield f"ข้อความที่แทรกจากไฟล์อื่น{where} ไม่ได้นำเข้า เปิดใน Word บันทึกใหม่ แล้วนำเข้าอีกครั้ง"
            elif element.tag in {f"{WORD}ins", f"{WORD}del", f"{WORD}moveFrom"}:
                yield f"การแก้ไขที่ยังไม่ยอมรับ (Track Changes){where} ใช้ข้อความหลังแก้"


def _edges(parts: PackageParts) -> Iterator[str]:
    """Headers, footers and comments, which are never imported."""
    for name in sorted(parts):
        kind = next(
            (kind for kind in _EDGES if name.startswith(f"word/{kind}") and name.endswith(".xml")), None
        )
        tree = parsed(parts, name) if kind else None
        if kind and tree is not None and (words := text_of(tree)):
            yield f"{_EDGES[kind]} “{words[:60]}” ไม่ได้นำเข้า"
    comments = parsed(parts, "word/comments.xml")
    if comments is not None and (count := sum(1 for _ in comments.iter(f"{WORD}comment"))):
        yield f"ความคิดเห็น (comment) {count} แห่งไม่ได้นำเข้า"


def _without_dangling(tree: Element, parts: PackageParts, name: str) -> Iterator[str]:
    """Take out pictures and links whose target is not in the file."""
    targets = relations(parts, name)

    def there(key: str | None) -> bool:
        return key == _NONE or (key is not None and targets.get(key, ("", False))[1])

    above = parents(tree)
    for element in list(tree.iter()):
        if element.tag in PICTURES:
            key = element.get(f"{RELATION}embed") or element.get(f"{RELATION}id")
            if targets.get(key or _NONE, ("", False))[0] not in parts:
                _remove(element, above, lambda each: each.tag in {f"{WORD}drawing", f"{WORD}pict"})
                yield "ภาพที่ไฟล์ภาพหายไปหรือเป็นลิงก์ไปนอกเอกสาร ใส่ภาพเองใน photos/"
        elif element.tag == f"{WORD}hyperlink" and not there(element.get(f"{RELATION}id", _NONE)):
            del element.attrib[f"{RELATION}id"]
            yield f"ลิงก์ “{text_of(element)[:40]}” ไม่มีที่อยู่ในไฟล์ เก็บไว้เฉพาะข้อความ"


def _without_missing_notes(trees: dict[str, Element]) -> Iterator[str]:
    """Take out marks of notes whose words are not in the file."""
    tree = trees[DOCUMENT]
    above = parents(tree)
    for kind, part in _NOTES.items():
        notes = trees.get(part)
        known = (
            {each.get(f"{WORD}id") for each in notes.iter(f"{WORD}{kind}")} if notes is not None else set()
        )
        for mark in list(tree.iter(f"{WORD}{kind}Reference")):
            if mark.get(f"{WORD}id") not in known:
                _remove(mark, above, lambda _each: True)
                yield "เชิงอรรถที่ไม่มีข้อความในไฟล์"


def _remove(element: Element, above: dict[Element, Element], until: Callable[[Element], bool]) -> None:
    """Take out an element, or what holds it and is meant to go with it."""
    while not until(element) and element in above:
        element = above[element]
    if element in above and element in list(above[element]):
        above[element].remove(element)

"""A Word file made ready for reading: what leads nowhere is taken out, what is not imported is counted and named.

Word itself opens files with missing pictures, dangling links and notes; one such fault must not cost the report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import tostring

from .package import PackageParts, packed
from .word_numbers import write_numbers
from .word_xml import (
    COMPATIBLE,
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
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_SMART_ART = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_EQUATION = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_UNREAD = {
    _CHART: "กราฟ",
    _SMART_ART: "แผนผัง SmartArt",
    _EQUATION: "สมการ",
    f"{WORD}object": "วัตถุฝัง (OLE)",
}
_PICTURES = (f"{_DRAWING}blip", "{urn:schemas-microsoft-com:vml}imagedata")
_EDGES = {"header": "หัวกระดาษ", "footer": "ท้ายกระดาษ"}
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}


_NONE = ""
"""The relation of a link inside the file, which needs none."""


class Ready(NamedTuple):
    """The file for the reader of Word files, and what is lost of it, in Thai."""

    data: bytes
    lost: list[str]


def make_ready(parts: dict[str, bytes]) -> Ready:
    """Repair the parts of a Word file."""
    lost = Counter[str]()
    trees = {name: tree for name in STORIES if (tree := parsed(parts, name)) is not None}
    numbered = 0
    if DOCUMENT in trees:
        lost.update(_unread(trees[DOCUMENT], parts))
        _hoist_boxes(trees[DOCUMENT])
        lost.update(_without_missing_notes(trees))
        numbered = write_numbers(trees[DOCUMENT], parts)
    for name, tree in trees.items():
        lost.update(_without_dangling(tree, parts, name))
    mended = {
        **parts,
        **{name: tostring(tree, "utf-8", xml_declaration=True) for name, tree in trees.items()},
    }
    said = [f"{what} {count} แห่ง" if count > 1 else what for what, count in lost.items()]
    if numbered:
        said.append(f"เลขลำดับอัตโนมัติของ Word {numbered} แห่ง เก็บเป็นตัวอักษรตามที่เห็นในเอกสาร")
    return Ready(packed(mended), [*said, *_edges(parts)])


def _unread(tree: Element, parts: PackageParts) -> Iterator[str]:
    """Things that are not imported, each with the heading above it."""
    body = tree.find(f"{WORD}body")
    for block, heading in under_headings(body if body is not None else tree, style_names(parts)):
        where = f" ใต้หัวข้อ “{heading}”" if heading else ""
        for element in block.iter():
            if name := _UNREAD.get(element.tag):
                yield f"{name}{where} ไม่ได้นำเข้า บันทึกเป็นภาพหรือพิมพ์เป็นข้อความ แล้วใส่เอง"
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
        if element.tag in _PICTURES:
            key = element.get(f"{RELATION}embed") or element.get(f"{RELATION}id")
            if not there(key):
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


def _hoist_boxes(tree: Element) -> None:
    """Text boxes that have no older form beside them become paragraphs after the one they hang on."""
    above = parents(tree)
    for choice in tree.iter(f"{COMPATIBLE}AlternateContent"):
        if choice.find(f"{COMPATIBLE}Fallback") is not None:
            continue
        blocks = [block for box in choice.iter(f"{WORD}txbxContent") for block in box]
        host = choice
        while host in above and host.tag != f"{WORD}p":
            host = above[host]
        if blocks and host in above:
            at = list(above[host]).index(host) + 1
            above[host][at:at] = blocks

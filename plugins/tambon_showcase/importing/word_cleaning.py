"""A Word file's text as a reader of the paper sees it: nothing hidden, no contents list, no field left to fill in.

Each function changes the tree and yields in Thai what was left out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import SubElement

from .word_xml import WORD, Element, parents, parsed, style_of, text_of

DEEPEST_HEADING = 3
_CONTENTS = re.compile(r"toc ?(?:[1-9]|heading)|table of figures", re.IGNORECASE)
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_GONE = (f"{WORD}del", f"{WORD}moveFrom")
_THAI = re.compile("[\u0e01-\u0e5b]")
_PLACED = {
    "superscript": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "subscript": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}
MOST_SKIPPED = 60
"""Columns that a row may leave out; Word's tables have 63 at most."""
_NO = frozenset({"0", "false", "off"})


def clean(tree: Element, styles: Mapping[str, str]) -> Iterator[str]:
    """Take out what is not shown, and put fields and boxes in the form that the reader knows."""
    above = parents(tree)
    _accept_changes(tree, above)
    _join_drop_caps(tree, above)
    _fill_skipped_cells(tree)
    _raise_digits(tree)
    yield from _without_hidden(tree, above)
    yield from _without_contents(tree, above, styles)
    yield from _without_placeholders(tree)
    _open_fields(tree, above)
    _embolden_thai(tree)


def _accept_changes(tree: Element, above: Mapping[Element, Element]) -> None:
    """Tracked changes as if accepted: what was taken out or moved away is no text of the report."""
    gone = [each for each in tree.iter() if each.tag in _GONE and len(each)]
    gone += [row for row in tree.iter(f"{WORD}tr") if row.find(f"{WORD}trPr/{WORD}del") is not None]
    for each in gone:
        above[each].remove(each)


def _join_drop_caps(tree: Element, above: Mapping[Element, Element]) -> None:
    """A large first letter, which Word keeps in a paragraph of its own before its word (ECMA-376, 17.3.1.11)."""
    for letter in list(tree.iter(f"{WORD}p")):
        frame = letter.find(f"{WORD}pPr/{WORD}framePr")
        if frame is None or frame.get(f"{WORD}dropCap", "none") == "none":
            continue
        beside = list(above[letter])
        rest = beside[beside.index(letter) + 1 :][:1]
        if rest and rest[0].tag == f"{WORD}p":
            place = 1 if rest[0].find(f"{WORD}pPr") is not None else 0
            rest[0][place:place] = [part for part in letter if part.tag != f"{WORD}pPr"]
            above[letter].remove(letter)


def _fill_skipped_cells(tree: Element) -> None:
    """Columns that a row leaves out at its beginning as empty cells, so that the others keep their columns (17.4.15)."""
    for row in tree.iter(f"{WORD}tr"):
        look = row.find(f"{WORD}trPr")
        skipped = look.find(f"{WORD}gridBefore") if look is not None else None
        count = skipped.get(f"{WORD}val", "") if skipped is not None else ""
        for _ in range(min(int(count), MOST_SKIPPED) if count.isascii() and count.isdecimal() else 0):
            cell = SubElement(row, f"{WORD}tc")
            SubElement(cell, f"{WORD}p")
            row[:] = [look, cell, *(part for part in row if part not in (look, cell))]


def _raise_digits(tree: Element) -> None:
    """Raised and lowered digits as characters: `กม.2` with a raised 2 is `กม.²`, `CO2` with a lowered one `CO₂`."""
    for run in tree.iter(f"{WORD}r"):
        mark = run.find(f"{WORD}rPr/{WORD}vertAlign")
        place = mark.get(f"{WORD}val", "") if mark is not None else ""
        for text in run.iter(f"{WORD}t") if place in _PLACED and text_of(run).strip().isascii() else ():
            text.text = (text.text or "").translate(_PLACED[place])


def _without_hidden(tree: Element, above: Mapping[Element, Element]) -> Iterator[str]:
    for run in list(tree.iter(f"{WORD}r")):
        mark = run.find(f"{WORD}rPr/{WORD}vanish")
        if mark is not None and mark.get(f"{WORD}val", "1") not in _NO and run in above:
            above[run].remove(run)
            yield "ข้อความที่ซ่อนไว้ใน Word ไม่ได้นำเข้า"


def _without_contents(
    tree: Element, above: Mapping[Element, Element], styles: Mapping[str, str]
) -> Iterator[str]:
    """A list of contents is full of page numbers of the paper; the site makes its own."""
    lines = [
        paragraph
        for paragraph in tree.iter(f"{WORD}p")
        if _CONTENTS.fullmatch(style_of(paragraph))
        or _CONTENTS.fullmatch(styles.get(style_of(paragraph), ""))
    ]
    for line in lines:
        above[line].remove(line)
    if lines:
        yield "สารบัญไม่ได้นำเข้า เว็บไซต์ทำเมนูให้เอง"


def _without_placeholders(tree: Element) -> Iterator[str]:
    """Fields that nobody filled in ("คลิกที่นี่เพื่อใส่ข้อความ"), and boxes to tick, which stay as characters."""
    for field in tree.iter(f"{WORD}sdt"):
        look, content = field.find(f"{WORD}sdtPr"), field.find(f"{WORD}sdtContent")
        if look is None or content is None:
            continue
        for box in look.findall(_CHECKBOX):
            look.remove(box)
        if look.find(f"{WORD}showingPlcHdr") is not None and (words := text_of(content)):
            for text in content.iter(f"{WORD}t"):
                text.text = ""
            yield f"ช่องที่ยังไม่ได้กรอก “{words[:40]}” ไม่ได้นำเข้า"


def _open_fields(tree: Element, above: Mapping[Element, Element]) -> None:
    """The words that a simple field shows in the place of the field."""
    for field in reversed(list(tree.iter(f"{WORD}fldSimple"))):
        if field in above:
            place = list(above[field]).index(field)
            above[field][place : place + 1] = list(field)


def _embolden_thai(tree: Element) -> None:
    """Thai is a complex script: `bCs` and `iCs` make it bold and slanted, which LibreOffice writes alone (ECMA-376, 17.3.2.2)."""
    for run in tree.iter(f"{WORD}r"):
        look = run.find(f"{WORD}rPr")
        for kind in ("b", "i") if look is not None and _THAI.search(text_of(run)) else ():
            mark = look.find(f"{WORD}{kind}Cs")
            if (
                mark is not None
                and mark.get(f"{WORD}val", "1") not in _NO
                and look.find(f"{WORD}{kind}") is None
            ):
                SubElement(look, f"{WORD}{kind}")


def name_headings(parts: dict[str, bytes]) -> Element | None:
    """The styles, with those that Word shows as headings by their level or their origin named so; None without any."""
    tree = parsed(parts, "word/styles.xml")
    if tree is None:
        return None
    styles = {style.get(f"{WORD}styleId", ""): style for style in tree.iter(f"{WORD}style")}
    levels = {key: _level(key, styles) for key in styles}
    for key, level in levels.items():
        name = styles[key].find(f"{WORD}name")
        if (
            name is not None
            and 0 <= level < DEEPEST_HEADING
            and styles[key].get(f"{WORD}type") == "paragraph"
        ):
            name.set(f"{WORD}val", f"heading {level + 1}")
    return tree


def _level(key: str, styles: Mapping[str, Element]) -> int:
    """The level of a style, its own or that of the style it comes from; -1 for text."""
    seen: set[str] = set()
    while key in styles and key not in seen:
        seen.add(key)
        own = styles[key].find(f"{WORD}pPr/{WORD}outlineLvl")
        if own is not None:
            said = own.get(f"{WORD}val", "")
            return int(said) if said.isdecimal() and len(said) == 1 and said != "9" else -1
        origin = styles[key].find(f"{WORD}basedOn")
        key = origin.get(f"{WORD}val", "") if origin is not None else ""
    return -1


def level_headings(tree: Element, styles: Element) -> None:
    """Paragraphs that are headings only by their own level are put in a style of that level, which is added."""
    added: set[str] = set()
    for paragraph in tree.iter(f"{WORD}p"):
        own = paragraph.find(f"{WORD}pPr/{WORD}outlineLvl")
        level = own.get(f"{WORD}val", "") if own is not None else ""
        if level not in {"0", "1", "2"}:
            continue
        look = paragraph.find(f"{WORD}pPr")
        style = look.find(f"{WORD}pStyle")
        style = SubElement(look, f"{WORD}pStyle") if style is None else style
        style.set(f"{WORD}val", f"outline-{level}")
        added.add(level)
    for level in sorted(added):
        made = SubElement(
            styles, f"{WORD}style", {f"{WORD}type": "paragraph", f"{WORD}styleId": f"outline-{level}"}
        )
        SubElement(made, f"{WORD}name", {f"{WORD}val": f"heading {int(level) + 1}"})

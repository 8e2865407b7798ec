"""Drawings of a Word file taken apart: what is inside groups, canvases and shapes is put where the reader finds it.

The reader knows a single picture and a text box in its older form; newer Word, Google Docs and WPS group
them, or write only the newer form.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import SubElement

from .word_xml import COMPATIBLE, DRAWING, PICTURE, WORD, WORD_DRAWING, Element, parents

PICTURES = (f"{DRAWING}blip", "{urn:schemas-microsoft-com:vml}imagedata")
"""Elements that show a picture of the file."""
_BOX = f"{WORD}txbxContent"
DRAWN = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "กราฟ",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": "กราฟ",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "แผนผัง SmartArt",
}
"""What Word draws from data of its own, and how an officer calls it."""
_CHOICE, _FALLBACK = f"{COMPATIBLE}Choice", f"{COMPATIBLE}Fallback"


def take_apart(tree: Element) -> None:
    """Put text boxes and grouped pictures of drawings after the paragraph they hang on."""
    _choose_forms(tree)
    above = parents(tree)
    for drawing in list(tree.iter(f"{WORD}drawing")):
        blocks = list(_blocks(drawing))
        host: Element = drawing
        while host in above and host.tag != f"{WORD}p":
            host = above[host]
        if blocks and host in above:
            above[drawing].remove(drawing)
            at = list(above[host]).index(host) + 1
            above[host][at:at] = blocks
            above |= dict.fromkeys(blocks, above[host]) | parents_in(blocks)


def parents_in(blocks: list[Element]) -> dict[Element, Element]:
    """The parent of each element inside some blocks."""
    return {child: parent for block in blocks for child, parent in parents(block).items()}


def _choose_forms(tree: Element) -> None:
    """Of things written in two forms keep the newer one where the older one, which the reader takes, holds less."""
    above = parents(tree)
    for both in list(tree.iter(f"{COMPATIBLE}AlternateContent")):
        newer, older = both.find(_CHOICE), both.find(_FALLBACK)
        if newer is not None and both in above and (older is None or _held(older) < _held(newer)):
            place = above[both]
            at = list(place).index(both)
            place[at : at + 1] = list(newer)
            above |= dict.fromkeys(newer, place)
        elif newer is not None and older is not None:
            both.remove(newer)


def _held(element: Element) -> int:
    return sum(each.tag == _BOX or each.tag in PICTURES or each.tag in DRAWN for each in element.iter())


def _blocks(drawing: Element) -> Iterator[Element]:
    """The paragraphs of text boxes, and grouped pictures, each as a paragraph of its own."""
    alone = drawing.find(f"*/{DRAWING}graphic/{DRAWING}graphicData/{PICTURE}pic")
    if alone is not None:
        return
    for each in drawing.iter():
        if each.tag == _BOX:
            yield from each
        elif each.tag == f"{PICTURE}pic":
            yield _alone(each)


def _alone(picture: Element) -> Element:
    """A picture of a group as a single picture, with its own description."""
    paragraph = picture.makeelement(f"{WORD}p", {})
    inline = SubElement(
        SubElement(SubElement(paragraph, f"{WORD}r"), f"{WORD}drawing"), f"{WORD_DRAWING}inline"
    )
    said = picture.find(f"{PICTURE}nvPicPr/{PICTURE}cNvPr")
    SubElement(inline, f"{WORD_DRAWING}docPr", {"descr": said.get("descr", "") if said is not None else ""})
    graphic = SubElement(inline, f"{DRAWING}graphic")
    SubElement(graphic, f"{DRAWING}graphicData").append(picture)
    return paragraph


def shown_pictures(tree: Element) -> int:
    """How many pictures the text shows."""
    return sum(each.tag in PICTURES for each in tree.iter())

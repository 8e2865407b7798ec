"""Elements of a Word file that its library has no words for, and words in one size for every script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def put(parent: Any, tag: str, values: dict[str, str]) -> Any:
    """Add an element at the end of another one."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in values.items():
        element.set(qn(name), value)
    parent.append(element)
    return element


def write_words(paragraph: Paragraph, words: str, size: float, bold: bool) -> None:
    """Words in one size, for Thai (`cs`) as for Latin letters; the order of these elements is the schema's."""
    properties = paragraph.add_run(words)._r.get_or_add_rPr()
    for tag in ("w:b", "w:bCs") if bold else ():
        put(properties, tag, {})
    for tag in ("w:sz", "w:szCs"):
        put(properties, tag, {"w:val": str(round(size * 2))})

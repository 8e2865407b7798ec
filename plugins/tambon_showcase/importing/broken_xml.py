"""XML parts of an Office file that are broken: as much of them is read as can be, as Office does when it repairs one."""

from __future__ import annotations

from typing import Any

from .package import PackageParts

_NEEDED = {
    "Relationship": ("Id", "Type", "Target"),
    "Override": ("PartName", "ContentType"),
    "Default": ("Extension", "ContentType"),
    "style": ("type", "styleId"),
    "num": ("numId",),
    "abstractNum": ("abstractNumId",),
    "lvl": ("ilvl",),
}
"""Without which attributes an element of the lists in a package says nothing (ECMA-376, part 2, §8 and §7; part 1, §17)."""


def mended(parts: PackageParts) -> tuple[dict[str, bytes], list[str]]:
    """The parts, all of them whole XML where they are XML, and in Thai which of them were broken.

    A part of which nothing can be read is left out.
    """
    whole: dict[str, bytes] = {}
    words: list[str] = []
    for name, content in parts.items():
        is_xml = name.endswith((".xml", ".rels"))
        sound = content if not is_xml or _is_whole(content) else _recovered(content)
        if sound is not content:
            words.append(f"ส่วน {name} ของไฟล์ผิดรูป จึงนำเข้าเท่าที่อ่านได้ ตรวจว่าข้อความครบ")
        if not is_xml or _is_whole(sound):
            whole[name] = sound
    return whole, words


def _is_whole(content: bytes) -> bool:
    from lxml import etree

    try:
        etree.fromstring(content, _parser(recover=False))
    except etree.XMLSyntaxError:
        return False
    return True


def _recovered(content: bytes) -> bytes:
    from lxml import etree

    root = etree.fromstring(content, _parser(recover=True)) if content.strip() else None
    if root is None:
        return b""
    for element in [one for one in root.iterdescendants(tag=etree.Element) if _is_cut(one)]:
        element.getparent().remove(element)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _is_cut(element: Any) -> bool:
    """Whether an element lacks what it is for: where a file was cut, the last of its elements is half."""
    area, _, name = element.tag.rpartition("}")
    if not any(known in area for known in ("/package/", "/wordprocessingml/")):
        return False
    there = {key.rpartition("}")[2] for key in element.attrib}
    return not there.issuperset(_NEEDED.get(name, ()))


def _parser(*, recover: bool) -> Any:
    """Entities are never resolved and nothing is fetched: the guard has refused both before."""
    from lxml import etree

    return etree.XMLParser(recover=recover, resolve_entities=False, no_network=True, load_dtd=False)

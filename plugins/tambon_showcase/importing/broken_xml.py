"""XML parts of an Office file that are broken: as much of them is read as can be, as Office does when it repairs one."""

from __future__ import annotations

from typing import Any

from .package import PackageParts


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
    return b"" if root is None else bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _parser(*, recover: bool) -> Any:
    """Entities are never resolved and nothing is fetched: the guard has refused both before."""
    from lxml import etree

    return etree.XMLParser(recover=recover, resolve_entities=False, no_network=True, load_dtd=False)

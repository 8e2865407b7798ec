"""ToUnicode maps of PDF fonts: which text each glyph code represents."""

from __future__ import annotations

import re
from collections.abc import Mapping


def read_cmap(data: bytes) -> dict[int, str]:
    """The meanings written in a map as WeasyPrint writes it (`beginbfchar` blocks)."""
    meanings: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.S):
        for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            meanings[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
    return meanings


def write_cmap(meanings: Mapping[int, str]) -> bytes:
    """A ToUnicode map; a block holds at most 100 entries."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ]
    entries = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in sorted(meanings.items())]
    for first in range(0, len(entries), 100):
        block = entries[first : first + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"]).encode()

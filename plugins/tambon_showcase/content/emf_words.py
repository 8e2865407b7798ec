"""Words in drawings of Windows (EMF): a table that was pasted from Excel as a picture keeps its text, letter for letter.

Source: [MS-EMF] 2.3.5.8 (EMR_EXTTEXTOUTW) and 2.2.5 (EmrText).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_MARK = slice(40, 44)
_TEXT_OUT = {83: 1, 84: 2}
"""Records that draw text, and the bytes that each letter takes in them."""
_TEXT_AT = 44
"""Where a record says how many letters it has and where they begin, counted from the record's own beginning."""


def emf_words(data: bytes) -> str:
    """The words that a drawing shows, one piece a line; empty for other files."""
    return "\n".join(_pieces(data)) if data[_MARK] == b" EMF" else ""


def _pieces(data: bytes) -> Iterator[str]:
    at = 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8 or at + size > len(data):
            return
        if kind in _TEXT_OUT and size >= _TEXT_AT + 8:
            letters, start = struct.unpack_from("<II", data, at + _TEXT_AT)
            end = min(start + letters * _TEXT_OUT[kind], size)
            yield data[at + start : at + end].decode("utf-16-le" if kind == 84 else "cp874", "ignore")
        at += size

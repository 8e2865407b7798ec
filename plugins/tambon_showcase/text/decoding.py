"""Bytes to text: which of the encodings that Thai Windows programs write is this?"""

from __future__ import annotations

from typing import NamedTuple

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""The longest of those that begin alike comes first."""
_NAMES = {
    "utf-8-sig": "UTF-8",
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp874": "ANSI (Windows-874)",
}

_LOOKED_AT = 2_000
"""Bytes that show whether a text without a mark is UTF-16."""


class Decoded(NamedTuple):
    """Text and the encoding it was saved in, as Notepad names it: UTF-8, UTF-16 or ANSI (Windows-874)."""

    text: str
    encoding: str

    @property
    def is_utf8(self) -> bool:
        """Whether every program reads the file as it was meant."""
        return self.encoding == "UTF-8"


def decode_text(data: bytes) -> Decoded | None:
    """The text of `data`, or None when no encoding fits: byte order mark, then strict UTF-8, then cp874.

    Never the codecs `tis-620` or `iso8859-11`: they turn curly quotes and dashes into control characters.
    """
    marked = [codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)][:1]
    for codec in marked or (*_unmarked(data), "utf-8", "cp874"):
        try:
            return Decoded(data.decode(codec), _NAMES[codec])
        except UnicodeDecodeError:
            continue
    return None


def _unmarked(data: bytes) -> list[str]:
    """UTF-16 without its mark: every second byte of Thai and Latin text is 0x0E or 0; no other text holds a 0."""
    if b"\0" not in data[:_LOOKED_AT]:
        return []
    halves = {"utf-16-be": data[:_LOOKED_AT:2], "utf-16-le": data[1:_LOOKED_AT:2]}
    return [codec for codec, high in halves.items() if set(high) <= {0, 0x0E, 0x20}]

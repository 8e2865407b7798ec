"""Bytes to text: which of the encodings that Thai Windows programs write is this?"""

from __future__ import annotations

from typing import NamedTuple

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NAMES = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf-16": "UTF-16", "cp874": "ANSI (Windows-874)"}


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
    marked = [codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)]
    for codec in marked or ("utf-8", "cp874"):
        try:
            return Decoded(data.decode(codec), _NAMES[codec])
        except UnicodeDecodeError:
            continue
    return None

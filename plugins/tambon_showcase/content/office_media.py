"""What the parts of an Office document that are no XML must be: pictures, films and typefaces by their own bytes.

A program follows relations, not endings of names: a document that nobody looked at could be in a part called `a.png`,
and a picture that fetches another one (SVG) under any name.
"""

from __future__ import annotations

import re

_STARTS = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"II\xbc", b"\xff\x4f\xff\x51"),
    *(b"\0\0\0\x0cjP  ", b"\xd7\xcd\xc6\x9a", b"\1\0\x09\0", b"\2\0\x09\0", b"RIFF"),
)  # fmt: skip
"""How pictures begin: PNG, JPEG, GIF, BMP, TIFF, JPEG XR, JPEG 2000, WMF (two ways), WebP."""
_EMF, _EMF_MARK = b"\1\0\0\0", slice(40, 44)
_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"})
"""What films and HEIC begin with, after the size of their first box, which is below 32 megabytes."""
_OPAQUE = re.compile(r"\.odttf$|\.fntdata$|/printersettings\d*\.bin$", re.IGNORECASE)
"""Typefaces, whose first bytes are mixed with a key, and settings of printers: their beginning says nothing."""
_WRITING = (
    b"<",
    b"\0<",
    b"\0\0\0<",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\x4c\x6f\xa7\x94",
    b"PK",
    b"%",
)
"""How XML begins in every encoding that a parser knows by itself; packages; PDF and PostScript."""
_LOOKED_AT = 1_000
_FILM = re.compile(r"\.(?:mp4|m4v|m4a|mov)$", re.IGNORECASE)
"""Films are read box by box when they are cleaned."""


def is_film(name: str) -> bool:
    """Whether a part is called a film."""
    return bool(_FILM.search(name))


def is_known_media(name: str, content: bytes) -> bool:
    """Whether a part is what its place says: a picture or a film; a typeface or a printer's settings; empty."""
    if not content or is_film(name):
        return True
    if _OPAQUE.search(name):
        return b"\0" in content[:_LOOKED_AT] and not content.startswith(_WRITING)
    if content.startswith(_STARTS) or (content[0] < 2 and content[4:8] in _BOXES):
        return True
    return content.startswith(_EMF) and content[_EMF_MARK] == b" EMF"

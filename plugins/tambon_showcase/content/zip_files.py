"""What every reader of a ZIP has to know: how it fails, and the names of its members as their author wrote them."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
    IndexError,
    OverflowError,
)
"""What Python's reader raises for an archive that is damaged, locked, packed in another way, or states wrong sizes."""

_IS_UTF8 = 0x800
"""The flag of a member whose name is UTF-8 (APPNOTE.TXT of PKWARE, 4.4.4, bit 11)."""


def member_name(member: zipfile.ZipInfo) -> str:
    """The member's name; Windows writes Thai names in Windows-874 without saying so."""
    if member.flag_bits & _IS_UTF8 or member.filename.isascii():
        return member.filename
    data = member.filename.encode("cp437", "ignore")
    for encoding in ("utf-8", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename

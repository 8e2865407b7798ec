"""What of this machine decides which documents can be made, so that pages are built again when that changes."""

from __future__ import annotations

import ctypes
import functools

PANGO = ("libpango-1.0.so.0", "libpango-1.0-0.dll", "libpango-1.0-0", "libpango-1.0.dylib", "pango-1.0")
"""Names under which Pango is found on Linux, Windows and macOS."""


@functools.cache
def pango_name() -> str:
    """The name under which Pango opens here; empty where it is missing. Costs a millisecond, unlike WeasyPrint."""
    for name in PANGO:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return name
    return ""

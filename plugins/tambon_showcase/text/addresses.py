"""Web addresses as people read them on paper and type them."""

from __future__ import annotations

import re
from urllib.parse import unquote

_THAI = re.compile(r"(?:%E0%B[89]%[89AB][0-9A-F])+", re.IGNORECASE)
"""Thai letters of an address's path, percent-encoded (U+0E00 to U+0E7F in UTF-8)."""
_THAI_HOST = re.compile(r"xn--[a-z0-9-]+")


def shown_address(address: str) -> str:
    """An address with Thai in letters, in its path and its host; every other escaped sign stays as it is.

    For people only: links, QR codes and data need the address itself. A browser takes both.
    """
    host, slashes, path = address.partition("://")[2].partition("/")
    scheme = address[: len(address) - len(host) - len(slashes) - len(path)]
    letters = _THAI_HOST.sub(lambda found: _decoded(found[0]), host)
    return scheme + letters + slashes + thai_in_letters(path)


def thai_in_letters(path: str) -> str:
    """The part of an address behind its host with Thai in letters; nothing else changes, so HTML stays escaped."""
    return _THAI.sub(lambda found: unquote(found[0]), path)


def _decoded(label: str) -> str:
    try:
        return label.encode().decode("idna").replace("\u0e4d\u0e32", "\u0e33")  # IDNA takes sara am apart
    except UnicodeError:
        return label

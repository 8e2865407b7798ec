"""Codes as people type them."""

from __future__ import annotations

import re

from tambon_showcase.text.thai_text import ARABIC_DIGITS


def typed_codes(text: str) -> tuple[str, ...]:
    """Codes in a row, however they are parted, in Thai digits or others; `typed.js` reads the same."""
    return tuple(word for word in re.split(r"[\s,;/]+", text.translate(ARABIC_DIGITS)) if word)

"""Pages of an entry as officers name them: by the page's own name, its Thai title, or a word of it."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Annotated

from .choices import plain_word
from .fields import blank_is_none
from .sections import SECTIONS


@functools.cache
def _names() -> Mapping[str, str]:
    """The page that each whole name means."""
    names: dict[str, str] = {}
    for section in SECTIONS:
        for word in (section.slug, section.title, section.short, section.label, *section.heading_words):
            names.setdefault(plain_word(word), section.slug)
    return names


def page_named(written: str) -> str:
    """The slug of the page that `written` means; `written` itself where no page or more than one may be meant."""
    word = plain_word(written)
    if known := _names().get(word):
        return known
    held = {
        section.slug
        for section in SECTIONS
        if any(plain_word(part) in word for part in section.heading_words)
    }
    return held.pop() if len(held) == 1 else written.strip()


PageName = Annotated[str | None, blank_is_none(page_named)]
"""A page, by its slug once it is known."""

"""The bounds that the handbook names, each from the module that keeps it."""

from __future__ import annotations

from typing import NamedTuple

from tambon_showcase.content import document_rules, photos, text_bounds, videos
from tambon_showcase.maps import model as maps
from tambon_showcase.reading import folder
from tambon_showcase.reading.advice import ENDINGS

_MILLION, _MIB = 1_000_000, 1024 * 1024


class Limits(NamedTuple):
    """Bounds in the units in which officers read them."""

    files: int = folder.MAX_FILES
    entry_mb: int = folder.MAX_ENTRY_BYTES // _MIB
    file_mb: int = folder.MAX_FILE_BYTES // _MIB
    page_files: int = folder.PAGE_TAKES
    page_mb: int = folder.PAGE_TAKES_BYTES // _MIB
    photo_mb: int = photos.MAX_BYTES // _MILLION
    photo_small: int = photos.SMALL
    document_mb: int = document_rules.MAX_BYTES // _MILLION
    document_pages: int = document_rules.MAX_PAGES
    video_mb: int = videos.MAX_BYTES // _MILLION
    map_mb: int = maps.MAX_BYTES // _MILLION
    text_letters: int = text_bounds.MAX_BYTES // 3_000 * 1_000  # a Thai letter takes three bytes

    @property
    def endings(self) -> dict[str, str]:
        """The endings of the files that each folder takes, in words."""
        return {name: " ".join(endings) for name, endings in ENDINGS.items()}


LIMITS = Limits()

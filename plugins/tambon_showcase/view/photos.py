"""Photos of an entry as its pages use them: variants placed in the site, captions beside them."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tambon_showcase.content.photo_files import Photo
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding, Where
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.media import PhotoEntry
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import Sink
from tambon_showcase.worker.isolated import isolated

PhotoReader = Callable[[Path, Path, Where], tuple[Photo | None, list[Finding]]]
"""Reads a photo, with the folder of photos that were made before: `prepare` makes its files, `examine_photo` none."""


@dataclasses.dataclass(frozen=True, slots=True)
class PhotoView:
    """One photo for the templates; addresses are relative to the entry's pages."""

    file: str
    number: int
    alt: str
    caption: str
    credit: str
    day: datetime.date | None
    step: str
    illustration: bool
    webp: tuple[tuple[int, str], ...]
    fallback: str
    fallback_width: int
    fallback_height: int

    @property
    def is_drawing(self) -> bool:
        """Whether it is a vector drawing (SVG), which share pictures, slides and albums cannot hold."""
        return self.fallback.endswith(".svg")

    @property
    def largest(self) -> str:
        """The address of the widest picture."""
        return self.webp[-1][1] if self.webp else self.fallback

    def srcset(self, widths: Iterable[int]) -> str:
        """The `srcset` of the pictures up to the widest of `widths` (pixels)."""
        limit = max(widths)
        fitting = [pair for pair in self.webp if pair[0] <= limit] or list(self.webp[:1])
        return ", ".join(f"{address} {width}w" for width, address in fitting)


def place_photos(
    entry: Entry, edition: Edition, settings: Settings, files: Sink, read: PhotoReader
) -> tuple[Mapping[str, PhotoView], list[Finding]]:
    """Read every photo and put its files into the site; the views by file name, and what was found."""
    twins = Counter(_stem(name) for name in entry.names_in(PHOTO_FOLDER))
    rows: dict[str, tuple[int, PhotoEntry]] = {
        row.file: (number, row) for number, row in enumerate(entry.tables.photos, 1)
    }
    views: dict[str, PhotoView] = {}
    findings: list[Finding] = []
    for path in sorted(entry.files):
        if not path.startswith("photos/"):
            continue
        name = path.removeprefix("photos/")
        where = Where(f"{entry.folder}/{path}")
        photo, found = isolated(
            where,
            None,
            functools.partial(read, settings.root / where.file, settings.cache_dir / "photos", where),
        )
        findings += found
        if photo is not None:
            number, row = rows.get(name, (0, None))
            made_up = edition.is_fictitious(entry.code) or bool(row and row.illustration)
            views[name] = PhotoView(
                name, number, *_words(row), made_up, *_placed(photo, twins[_stem(name)] > 1, files)
            )
    return views, findings


def _words(row: PhotoEntry | None) -> tuple[str, str, str, datetime.date | None, str]:
    """Alt text, caption, credit, day and step of the process of a photo, as the photo table has them."""
    if row is None:
        return "ภาพที่ยังไม่มีคำบรรยาย", "", "", None, ""
    return row.alt or row.caption, row.caption, row.credit or "", row.day, row.step or ""


def _stem(name: str) -> str:
    return Path(name).stem.casefold()


def _placed(photo: Photo, has_twin: bool, files: Sink) -> tuple[tuple[tuple[int, str], ...], str, int, int]:
    """The addresses of the widths made, and the one picture for readers that know no WebP with its size.

    An iPhone sends IMG_1.HEIC and IMG_1.JPG of one moment: of such twins, the address contains the ending too.
    """
    name = photo.name.replace(".", "-") if has_twin else Path(photo.name).stem
    webp: list[tuple[int, str]] = []
    fallback = ("", 0, 0)
    for variant in photo.variants:
        address = f"photos/{name}-{variant.width}{variant.path.suffix}"
        files.place(variant.path, address)
        if variant.format == "webp":
            webp.append((variant.width, address))
        else:
            fallback = (address, variant.width, variant.height)
    return tuple(sorted(webp)), *fallback

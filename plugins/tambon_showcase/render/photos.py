"""Photos of an entry as its pages use them: variants placed in the site, captions beside them."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..content.photo_files import Photo, prepare
from ..finding import Finding, Where
from ..model.entry import Entry
from ..model.media import PhotoEntry
from ..publish.entry_files import EntryFiles


@dataclasses.dataclass(frozen=True, slots=True)
class PhotoView:
    """One photo for the templates; addresses are relative to the entry's pages."""

    file: str
    number: int
    alt: str
    caption: str
    credit: str
    day: datetime.date | None
    illustration: bool
    webp: tuple[tuple[int, str], ...]
    fallback: str
    fallback_width: int
    fallback_height: int

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
    entry: Entry, folder: Path, cache_dir: Path, files: EntryFiles
) -> tuple[Mapping[str, PhotoView], list[Finding]]:
    """Make every photo's variants, put them into the site, and give the views by file name."""
    rows = {row.file: (number, row) for number, row in enumerate(entry.tables.photos, 1)}
    views: dict[str, PhotoView] = {}
    findings: list[Finding] = []
    for path in sorted(entry.files):
        if not path.startswith("photos/"):
            continue
        name = path.removeprefix("photos/")
        photo, found = prepare(folder / path, cache_dir, Where(f"{entry.folder}/{path}"))
        findings += found
        if photo is not None:
            number, row = rows.get(name, (0, None))
            views[name] = _view(name, number, photo, row, entry, files)
    return views, findings


def _view(name: str, number: int, photo: Photo, row: PhotoEntry | None, entry: Entry, files: EntryFiles) -> PhotoView:
    stem = Path(name).stem
    webp: list[tuple[int, str]] = []
    fallback = ("", 0, 0)
    for variant in photo.variants:
        address = f"photos/{stem}-{variant.width}{variant.path.suffix}"
        files.place(variant.path, address)
        if variant.format == "webp":
            webp.append((variant.width, address))
        else:
            fallback = (address, variant.width, variant.height)
    caption = row.caption if row else ""
    return PhotoView(
        name,
        number,
        (row.alt or row.caption) if row else "ภาพที่ยังไม่มีคำบรรยาย",
        caption,
        (row.credit or "") if row else "",
        row.day if row else None,
        bool(row and row.illustration) or entry.code.startswith("9999"),
        tuple(sorted(webp)),
        *fallback,
    )

"""What every document of an entry is made from, and what each of them must say."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

from tambon_showcase.analysis.values import Analysis
from tambon_showcase.assess.checklist import Checklist
from tambon_showcase.maps.page import MapView
from tambon_showcase.model.section import Section
from tambon_showcase.settings import Settings
from tambon_showcase.text.addresses import shown_address

from .declared_points import DeclaredPoints
from .entry_view import EntryView
from .photos import PhotoView
from .prepare import PreparedEntry

BANNERS = {
    "": "",
    "fiction": "ตำบลสมมติเพื่อการสาธิต",
    "example": "ตัวอย่างที่จัดทำจากแหล่งข้อมูลสาธารณะ ตำบลนี้ไม่ได้ส่งผลงานนี้เข้าประกวด ระดับและปีกำหนดไว้เพื่อสาธิตเท่านั้น",
}
"""What every page of every document of such an entry carries; empty for entries of the contest."""


def banner_of(view: EntryView) -> str:
    """What every document of an entry must say of it; empty for entries of the contest."""
    return BANNERS[view.edition.entry_kind(view.entry.code)]


FileFinder = Callable[[str], bytes | None]
"""Returns a file of the site by the address that a page uses, or None when there is no such file."""


@dataclasses.dataclass(frozen=True, slots=True)
class DocumentSource:
    """An entry ready for documents. `site` is its address on the web, or empty; `folder` its place in the site.

    `points` are what the committee of its region declared; None where it declared none.
    """

    view: EntryView
    checklist: Checklist
    map: MapView
    site: str
    site_name: str
    folder: Path
    points: DeclaredPoints | None = None

    @classmethod
    def of(
        cls,
        prepared: PreparedEntry,
        checklist: Checklist,
        settings: Settings,
        folder: Path,
        points: DeclaredPoints | None = None,
    ) -> DocumentSource:
        """The source of an entry whose photos are in `folder` of the site."""
        site = f"{settings.site_url}{prepared.view.entry.key}/" if settings.site_url else ""
        return cls(prepared.view, checklist, prepared.maps.view, site, settings.site_name, folder, points)

    @property
    def analysis(self) -> Analysis:
        """What the entry's village tables say, as its pages have it."""
        return self.view.made.analysis

    @property
    def banner(self) -> str:
        """What the entry's kind requires every document to say."""
        return banner_of(self.view)

    @property
    def shown_site(self) -> str:
        """The entry's address as people read and type it."""
        return shown_address(self.site)

    def file(self, address: str) -> bytes | None:
        """A photo as the site has it, by its address; nothing else is handed out."""
        known = {photo.fallback for photo in self.view.made.photos.values()}
        known |= {wide for photo in self.view.made.photos.values() for _, wide in photo.webp}
        return (self.folder / address).read_bytes() if address in known else None

    def section_photo(self, section: Section) -> PhotoView | None:
        """The photo that represents a page: the cover, a highlight's, or the first of the photo table; no drawing."""
        entry, photos = self.view.entry, self.view.entry.tables.photos
        if section.is_overview:
            names = [entry.identity.cover, *(row.file for row in photos)]
        else:
            names = [mark.photo for mark in entry.identity.highlights if mark.page == section.slug]
            names += [row.file for row in photos if row.section == section.slug]
        return next((photo for photo in self.view.photos(names) if not photo.is_drawing), None)

    @property
    def names(self) -> list[str]:
        """Names of places, which no line may break."""
        place, tables = self.view.entry.place, self.view.entry.tables
        return list(self._names(place.tambon_th, place.district_th, place.province_th)) + [
            village.name for village in tables.villages
        ]

    @staticmethod
    def _names(tambon: str, district: str, province: str) -> Iterator[str]:
        yield from (f"ตำบล{tambon}", f"อำเภอ{district}", f"จังหวัด{province}", tambon, district, province)

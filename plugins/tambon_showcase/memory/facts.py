"""The few facts of an entry that other pages need: so that an edit which keeps them does not ripple."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from tambon_showcase.text.cut import cut
from tambon_showcase.view.entry_view import EntryView

from .compact import compact_json

SUMMARY_LENGTH = 160
"""How much of an entry's summary cards and feeds show, in characters."""


@dataclasses.dataclass(frozen=True, slots=True)
class Cover:
    """The cover photo of an entry; addresses are relative to the entry's pages."""

    fallback: str
    webp: str
    width: int
    height: int
    alt: str


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """What the site's lists, maps and feeds know of one entry. `level_th` is the level as the
    entry's year names it, `kind` is "", "fiction" or "example"."""

    key: str
    code: str
    year_be: int
    level: str
    level_th: str
    kind: str
    name_th: str
    name_en: str
    district_code: str
    district_th: str
    province_code: str
    province_th: str
    region_no: int | None
    summary: str
    topics: tuple[str, ...]
    updated: str
    lat: float | None
    lon: float | None
    population: int | None
    population_year_be: int | None
    households: int | None
    villages: int
    products: int
    places: int
    projects: int
    cover: Cover | None
    folder: str

    def to_json(self) -> bytes:
        """These facts as bytes that `from_json` reads back equal."""
        return compact_json(self)

    @classmethod
    def from_json(cls, data: bytes) -> Facts | None:
        """Facts read back, or None for an entry that is not published."""
        values: dict[str, Any] = json.loads(data)
        if "code" not in values:
            return None
        cover = Cover(**values["cover"]) if values["cover"] else None
        return cls(**{**values, "cover": cover, "topics": tuple(values["topics"])})


def entry_facts(view: EntryView) -> Facts:
    """The facts of a published entry."""
    entry = view.entry
    identity, place, tables = entry.identity, entry.place, entry.tables
    people = view.latest_population
    return Facts(
        key=entry.key,
        code=entry.code,
        year_be=entry.year_be,
        level=identity.level,
        level_th=view.level_name,
        kind=view.edition.entry_kind(entry.code),
        name_th=place.tambon_th,
        name_en=place.tambon_en,
        district_code=place.district_code,
        district_th=place.district_th,
        province_code=place.province_code,
        province_th=place.province_th,
        region_no=place.region_no,
        summary=cut(identity.summary or "", SUMMARY_LENGTH),
        topics=identity.topics,
        updated=identity.updated.isoformat() if identity.updated else "",
        lat=identity.lat,
        lon=identity.lon,
        population=people.total if people else None,
        population_year_be=people.year_be if people else None,
        households=people.households if people else None,
        villages=len(tables.villages),
        products=len(view.products),
        places=len(tables.places),
        projects=len(tables.projects),
        cover=_cover(view),
        folder=entry.folder,
    )


def _cover(view: EntryView) -> Cover | None:
    photo = view.photo(view.entry.identity.cover)
    if photo is None:
        return None
    webp = photo.webp[0][1] if photo.webp else ""
    return Cover(photo.fallback, webp, photo.fallback_width, photo.fallback_height, photo.alt)


def notice_facts(key: str) -> bytes:
    """The facts of an entry that cannot be shown: only that it is there."""
    return json.dumps({"key": key}).encode()

"""The register of tambons: names and codes of the Department of Provincial Administration, from `geothai`.

Keys are codes only: 133 pairs of district and tambon names repeat inside a province, and postal codes do
not follow provinces. The 180 khwaeng of Bangkok are no tambons and are left out. The package is imported
on first use, because a worker that only renders never needs it.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

BANGKOK = "10"
"""Bangkok's province code: it has khwaeng, no tambons, and takes no part in the contest."""
_KIND = re.compile(r"^(?:ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)")


class ProvinceName(NamedTuple):
    """A province: 2-digit code and names without the word จังหวัด."""

    code: str
    name_th: str
    name_en: str


class DistrictName(NamedTuple):
    """A district: 4-digit code and names without the word อำเภอ."""

    code: str
    name_th: str
    name_en: str


class TambonName(NamedTuple):
    """A tambon with the district and province it is in; names without ตำบล, อำเภอ, จังหวัด."""

    code: str
    tambon_th: str
    tambon_en: str
    district_code: str
    district_th: str
    district_en: str
    province_code: str
    province_th: str
    province_en: str


def tambon(code: str) -> TambonName | None:
    """The tambon with this 6-digit code; None for unknown codes, abolished ones and Bangkok's khwaeng."""
    import geothai

    found = None if code.startswith(BANGKOK) else geothai.address(code)
    if found is None:
        return None
    place, district, province = found.subdistrict, found.district, found.province
    return TambonName(
        place.code,
        place.name_th,
        place.name_en,
        district.code,
        district.name_th,
        district.name_en,
        province.code,
        province.name_th,
        province.name_en,
    )


def successors(code: str) -> tuple[TambonName, ...]:
    """The tambons of today that an abolished code became; empty when the register does not know."""
    return tuple(found for new in _abolished().get(code, ()) if (found := tambon(new)))


def tambons(district_code: str) -> tuple[TambonName, ...]:
    """The tambons of a district, by code; empty for an unknown district."""
    import geothai

    return tuple(found for place in geothai.subdistricts(district_code) if (found := tambon(place.code)))


def tambon_count(district_code: str) -> int:
    """How many tambons a district has, counted without naming them: each check counts the whole country."""
    import geothai

    return 0 if district_code.startswith(BANGKOK) else len(geothai.subdistricts(district_code))


def provinces() -> tuple[ProvinceName, ...]:
    """The 76 provinces that have tambons, by code."""
    import geothai

    return tuple(ProvinceName(p.code, p.name_th, p.name_en) for p in geothai.provinces() if p.code != BANGKOK)


def districts(province_code: str) -> tuple[DistrictName, ...]:
    """The districts of a province, by code; empty for an unknown province and for Bangkok."""
    import geothai

    if province_code == BANGKOK:
        return ()
    return tuple(DistrictName(d.code, d.name_th, d.name_en) for d in geothai.districts(province_code))


def tambons_named(tambon_th: str, district_th: str = "", province_th: str = "") -> tuple[TambonName, ...]:
    """The tambons of these names, as people write them: with or without "ตำบล" or "ต." and the like, and "เมือง" for a
    province's own district. Where a name is left out, all that fit.
    """
    tambon_name, district, province = map(bare_name, (tambon_th, district_th, province_th))
    return tuple(
        place
        for place in _by_name().get(tambon_name, ())
        if district
        in ("", bare_name(place.district_th), bare_name(place.district_th).removesuffix(place.province_th))
        and province in ("", bare_name(place.province_th))
    )


def tambon_names() -> Collection[str]:
    """The names of all tambons, without "ตำบล" before them."""
    return _by_name().keys()


def bare_name(name: str) -> str:
    """A place's name without "ตำบล", "อ.", "จังหวัด" and the like before it, and without spaces."""
    return _KIND.sub("", "".join(name.split()))


@functools.cache
def _by_name() -> Mapping[str, Sequence[TambonName]]:
    found: defaultdict[str, list[TambonName]] = defaultdict(list)
    for province in provinces():
        for district in districts(province.code):
            for place in tambons(district.code):
                found[bare_name(place.tambon_th)].append(place)
    return found


@functools.cache
def _abolished() -> Mapping[str, tuple[str, ...]]:
    from geothai.abolished import abolished_areas

    return {area.code: area.successors for area in abolished_areas()}

"""All entries of the country as one compact file for the filters and the interactive national map."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict

import geothai

from tambon_showcase.charts.country import RINGS

FINENESS = 1_000
"""Positions are whole thousandths of a degree: about 110 metres, finer than a dot on the map."""

LEVELS = ("province", "district")


class Fact(TypedDict):
    """What the national map knows of an entry; `province` and `district` are codes."""

    code: str
    year: int
    level: str
    name: str
    province: str
    district: str
    region: int | None
    lat: float | None
    lon: float | None
    topics: Sequence[str]
    fiction: bool


def national_data(facts: Iterable[Fact], names: Mapping[str, str] | None = None) -> bytes:
    """Columns of all entries as JSON, sorted by code and year; equal facts make equal bytes.

    `names` has Thai names by area code, for areas that the register does not have. Columns hold indices
    into the lists `provinces`, `districts`, `topics`; codes are differences; `fiction`
    lists the rows of invented tambons; an unknown position is null; `outline` is the country's, latitude first.
    """
    rows = sorted(facts, key=lambda fact: (fact["code"], fact["year"]))
    provinces = sorted({fact["province"] for fact in rows})
    districts = sorted({fact["district"] for fact in rows})
    topics = sorted({topic for fact in rows for topic in fact["topics"]})
    known = dict(names or {})
    content = {
        "provinces": [[code, known.get(code) or province_name(code)] for code in provinces],
        "districts": [[code, known.get(code) or district_name(code)] for code in districts],
        "topics": topics,
        "outline": [[(lat, lon) for lon, lat in ring] for ring in RINGS],
        "code": _differences([int(fact["code"]) for fact in rows]),
        "year": [fact["year"] for fact in rows],
        "level": [LEVELS.index(fact["level"]) for fact in rows],
        "name": [fact["name"] for fact in rows],
        "fiction": [index for index, fact in enumerate(rows) if fact["fiction"]],
        "province": [provinces.index(fact["province"]) for fact in rows],
        "district": _indices([fact["district"] for fact in rows], districts),
        "region": [fact["region"] for fact in rows],
        "lat": [_thousandths(fact["lat"]) for fact in rows],
        "lon": [_thousandths(fact["lon"]) for fact in rows],
        "topic": [[topics.index(topic) for topic in fact["topics"]] for fact in rows],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def national_script(data: bytes) -> bytes:
    """`national_data` as a script, since a page opened from a folder may load scripts but not fetch files."""
    return b"globalThis.tambonNational=" + data + b";\n"


def counts_by_province(facts: Iterable[Fact]) -> dict[str, int]:
    """Number of tambons (not of entries: a tambon may take part in several years) in each province."""
    found: dict[str, set[str]] = {}
    for fact in facts:
        found.setdefault(fact["province"], set()).add(fact["code"])
    return {province: len(codes) for province, codes in found.items()}


def province_name(code: str) -> str:
    """The registered Thai name, or the code itself where the register has none."""
    province = geothai.province(code)
    return province.name_th if province else code


def district_name(code: str) -> str:
    """The registered Thai name, or the code itself where the register has none."""
    district = geothai.district(code)
    return district.name_th if district else code


def _indices(values: Sequence[str], among: Sequence[str]) -> list[int]:
    place = {value: index for index, value in enumerate(among)}
    return [place[value] for value in values]


def _differences(numbers: Sequence[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def _thousandths(degrees: Any) -> int | None:
    return None if degrees is None else round(float(degrees) * FINENESS)

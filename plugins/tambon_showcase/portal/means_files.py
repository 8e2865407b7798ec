"""Means of a province and of its region as small files, so that a page can compare one tambon with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from tambon_showcase.edition import Edition
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.reasons import BMN, NRD2C, OWN
from tambon_showcase.memory.shares import RATES

from .api_model import Mean, Means
from .explored import Explored
from .measures import FEWEST, GroupMean, YearMeasures

FOLDER = "api/v1/means"
Found = dict[str, dict[str, Mean]]
Area = int | str
"""An inspection region by number, or a province by code where it is in no region."""


def write_means(explored: Explored, measures: Mapping[int, YearMeasures]) -> None:
    """A file for each year and province that has an entry."""
    for year, year_measures in measures.items():
        own = [facts for facts in explored.entries.values() if facts.year_be == year]
        near = _areas(explored, own)
        for code, facts in {facts.province_code: facts for facts in own}.items():
            sources = [facts.province_th.encode(), *explored.sources(RATES, near[_area(facts)])]
            make = partial(_file, year_measures, facts)
            explored.writer.file(f"{FOLDER}/{year}-{code}.json", sources, make)


def _areas(explored: Explored, own: Iterable[Facts]) -> Mapping[Area, list[str]]:
    """The entries with measures by the widest group that counts them."""
    found: dict[Area, list[str]] = {}
    shared = explored.digests(RATES)
    for facts in own:
        keys = found.setdefault(_area(facts), [])
        if facts.key in shared:
            keys.append(facts.key)
    return found


def _area(facts: Facts) -> Area:
    return facts.region_no if facts.region_no is not None else facts.province_code


def _file(measures: YearMeasures, facts: Facts) -> str:
    edition = measures.edition
    provinces: Found = {}
    regions: Found = {}
    for kind, no in _measured(edition):
        if mean := measures.provinces(kind, no).get(facts.province_code):
            provinces.setdefault(kind, {})[no] = _mean(mean)
        if mean := measures.regions(kind, no).get(facts.region_no):
            regions.setdefault(kind, {})[no] = _mean(mean)
    return Means(
        year_be=edition.year_be,
        data_year_be=edition.data_year_be,
        fewest=FEWEST,
        province_code=facts.province_code,
        province_th=facts.province_th,
        region_no=facts.region_no,
        province=provinces,
        region=regions,
    ).model_dump_json()


def _measured(edition: Edition) -> Iterator[tuple[str, str]]:
    yield from ((BMN, str(one.no)) for one in edition.bmn)
    yield from ((NRD2C, str(one.no)) for one in edition.nrd2c)
    yield from ((OWN, dimension) for dimension in edition.dimension_ids)


def _mean(found: GroupMean) -> Mean:
    return Mean(entries=found.entries, mean=round(found.mean, 4))

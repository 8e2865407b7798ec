"""Pages that look across entries: topics, indicators, comparison, data files and the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.memory.stored_shares import Shares

from .api import write_api
from .browse import Pairs
from .compare import write_compare
from .explored import Explored
from .indicators import write_indicators
from .means_files import write_means
from .measures import YearMeasures
from .tables import data_block, data_sources, write_tables
from .topics import write_topics
from .writer import PortalWriter


class DataBlock(NamedTuple):
    """What fills the marker of the data page, and what it depends on."""

    sources: list[bytes]
    make: Callable[[], str]


def write_explore(
    writer: PortalWriter, shares: Shares, pairs: Pairs, editions: Mapping[int, Edition], site_dir: Path
) -> DataBlock:
    """All pages and files across entries, each only when what it is made of changed."""
    entries = {facts.key: facts for facts, _ in pairs}
    data = {facts.key: data for facts, data in pairs}
    explored = Explored(writer, shares, entries, data, editions, site_dir)
    write_topics(explored)
    measures = {year: YearMeasures(explored, edition) for year, edition in editions.items()}
    write_indicators(explored, measures)
    tables = write_tables(explored)
    write_api(explored)
    write_means(explored, measures)
    write_compare(explored)
    return DataBlock(data_sources(tables), lambda: data_block(tables, site_dir, writer.site_url))
